//! Telegram's webhook: an update comes in, the answer goes back in the response.

mod answer;
mod broadcast;
mod door;
mod handler;
mod import;
mod order;
mod perform;
mod unanswered;
mod webhook;

use jiff::Timestamp;
use journal::Language;
use journal_aws::{DiaryTable, Secret};
use journal_gateway::run;
use journal_telegram::conversation::BotConfig;
use journal_telegram::person;
use journal_texts::Texts;
use journal_wiring::{Wiring, write_log};
use lambda_http::{Error, service_fn};

use webhook::Webhook;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let metrics = wiring.metrics()?;
    let (table, language) = (wiring.table()?, wiring.default_language()?);
    let bot_token = warm(&wiring, &table, language).await?;
    let messenger = wiring.messenger_of(&bot_token)?;
    let operator = wiring.operator_chat(&messenger)?;
    let webhook = Webhook {
        table,
        schedules: wiring.schedules()?,
        reports: wiring.report_queue()?,
        imports: wiring.import_queue()?,
        reminders: wiring.reminder_queue()?,
        bucket: wiring.report_bucket()?,
        messenger,
        secret_token: wiring.own_webhook()?.secret_token(bot_token.expose()),
        config: BotConfig {
            language,
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

/// Reads the bot's token, and meanwhile does what the first answer would wait for: opens the
/// connections, by reading the diary of nobody, and parses the texts. Where that fails, the first
/// answer meets the same fault.
async fn warm(wiring: &Wiring, table: &DiaryTable, language: Language) -> anyhow::Result<Secret> {
    let nobody = person::of_user(0);
    let (bot_token, _, (), _) = tokio::join!(
        wiring.bot_token(),
        table.diary(&nobody, Timestamp::now()),
        wiring.open_telegram(),
        async { Texts::chat(language) },
    );
    bot_token
}
