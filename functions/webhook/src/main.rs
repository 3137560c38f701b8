//! Telegram's webhook: an update comes in, the answer goes back in the response.

mod answer;
mod broadcast;
mod door;
mod handler;
mod order;
mod perform;
mod unanswered;
mod webhook;

use journal_gateway::run;
use journal_telegram::conversation::BotConfig;
use journal_wiring::Wiring;
use lambda_http::{Error, service_fn, tracing};

use webhook::Webhook;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let wiring = Wiring::from_environment().await;
    let metrics = wiring.metrics()?;
    let bot_token = wiring.bot_token().await?;
    let messenger = wiring.messenger_of(&bot_token)?;
    let operator = wiring.operator_chat(&messenger)?;
    let webhook = Webhook {
        table: wiring.table()?,
        schedules: wiring.schedules()?,
        reports: wiring.report_queue()?,
        reminders: wiring.reminder_queue()?,
        bucket: wiring.report_bucket()?,
        messenger,
        secret_token: wiring.own_webhook()?.secret_token(bot_token.expose()),
        config: BotConfig {
            language: wiring.default_language()?,
            zone: wiring.default_zone()?,
            retention: wiring.retention()?,
            has_operator: operator.is_some(),
            operator_name: wiring.operator_name(),
            region: wiring.region()?,
        },
        operator,
    };
    run(service_fn(|request| metrics.of(webhook.answer(request)))).await
}
