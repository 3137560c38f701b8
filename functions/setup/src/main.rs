//! CloudFormation's way to tell Telegram the webhook, the menus and the descriptions, and an
//! hourly look whether it is still so.

mod answer;
mod bot;
mod check;
mod handler;
mod request;
#[cfg(test)]
mod tests;

use journal_wiring::{Wiring, write_log};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde_json::Value;

use answer::Mailbox;
use bot::Bot;
use handler::handle;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let mailbox = &Mailbox::new(wiring.http().clone());
    // Nothing else is made ahead: a failure before the first event leaves
    // CloudFormation without an answer. And the token is read for each event,
    // since a deployment may just have changed it.
    run(service_fn(async |event: LambdaEvent<Value>| {
        let deadline = event.context.deadline();
        handle(event.payload, deadline, Bot::of(wiring.clone()), mailbox)
            .await
            .map_err(Error::from)
    }))
    .await
}
