//! CloudFormation's way to tell Telegram the webhook, the menus and the descriptions, and an
//! hourly look whether it is still so.

mod answer;
mod bot;
mod check;
mod handler;
mod request;
#[cfg(test)]
mod tests;

use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};
use serde_json::Value;

use answer::Mailbox;
use bot::Bot;
use handler::handle;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let mailbox = &Mailbox::new()?;
    // Nothing else is made ahead: a failure before the first event leaves
    // CloudFormation without an answer. And the token is read for each event,
    // since a deployment may just have changed it.
    run(service_fn(|event: LambdaEvent<Value>| async move {
        let deadline = event.context.deadline();
        handle(event.payload, deadline, Bot::from_environment(), mailbox)
            .await
            .map_err(Error::from)
    }))
    .await
}
