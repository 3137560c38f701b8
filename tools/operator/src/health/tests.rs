//! Against queues and a secret of the local AWS, and the stand-in for Telegram.

use jiff::Timestamp;
use journal_http::HttpClient;
use journal_telegram::Messenger;
use local_cloud::LocalAws;
use serde_json::json;
use telegram_stand_in::{Config, TelegramStandIn};

use super::{Health, StackDescription, State, page};

const STACK: &str = "arn:aws:cloudformation:us-east-1:000000000000:stack/journal/3cd1dca0";

/// A letter lies in the dead-letter queue, and Telegram delivers to `webhook`.
async fn health(aws: &LocalAws, telegram: &TelegramStandIn, webhook: &str) -> Health {
    let config = aws.sdk_config();
    let sqs = aws_sdk_sqs::Client::new(&config);
    let mut urls = Vec::new();
    for name in ["reports", "dead"] {
        let made = sqs.create_queue().queue_name(name).send().await;
        urls.push(made.expect("a queue").queue_url.expect("its address"));
    }
    let letter = sqs.send_message().queue_url(&urls[1]).message_body("{}");
    letter.send().await.expect("a letter");
    let put_back = sqs.send_message().queue_url(&urls[0]).message_body("{}");
    let put_back = put_back.delay_seconds(900).send();
    put_back.await.expect("a job that waits");
    let secret = aws_sdk_secretsmanager::Client::new(&config).create_secret();
    let secret = secret.name("token").secret_string(telegram.token());
    let secret = secret.send().await.expect("a secret").arn.expect("its ARN");
    Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token())
        .expect("a messenger")
        .set_webhook(webhook, "secret", 4)
        .await
        .expect("the webhook is set");
    let output = |key: &str, value: &str| json!({"OutputKey": key, "OutputValue": value});
    let described = json!({"Stacks": [{
        "StackId": STACK,
        "StackName": "journal",
        "StackStatus": "UPDATE_COMPLETE",
        "Outputs": [
            output("WeeklyReportQueueUrl", &urls[0]),
            output("ReportDeadLetterQueueUrl", &urls[1]),
            output("BotTokenSecretArn", &secret),
        ],
        "Parameters": [
            {"ParameterKey": "TelegramApiUrl", "ParameterValue": telegram.base_url()},
            {"ParameterKey": "OperatorName", "ParameterValue": ""},
        ],
    }]});
    Health {
        config,
        stack: StackDescription::parse(&described.to_string()).expect("a stack"),
    }
}

#[tokio::test]
async fn the_page_marks_what_is_to_be_looked_at_and_hides_nothing_that_is_not_known() {
    let aws = LocalAws::start().await.expect("the local AWS");
    let telegram = TelegramStandIn::start(Config::default()).await;
    let telegram = telegram.expect("the stand-in");
    let elsewhere = "https://journal.example/telegram/other";
    let health = health(&aws, &telegram, elsewhere).await;
    let findings = health.findings(Timestamp::now()).await;
    let shown = page(&health.stack, &findings);
    for line in [
        "journal (UPDATE_COMPLETE)",
        "! Telegram                the webhook leads to another place than this stack",
        "  Weekly report queue     0 wait, 0 are being worked on, 1 are to be tried again later",
        "! Report dead letters     1 wait, 0 are being worked on",
        "! Privacy notice          does not say who runs the bot: set the parameter OperatorName",
        // This stack has no output of that name.
        "? Alarms                  not known (the stack has no output AlarmTopicArn)",
        "? Prune                   ",
        "? Cost of the account     ",
    ] {
        assert!(
            shown.lines().any(|it| it.starts_with(line)),
            "{line}\n{shown}"
        );
    }
    assert!(!shown.contains(telegram.token()));

    let messenger = Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token())
        .expect("a messenger");
    let own = "https://journal.example/telegram/3cd1dca0";
    let set = messenger.set_webhook(own, "secret", 4).await;
    set.expect("the webhook is set");
    let telegrams = &health.findings(Timestamp::now()).await[0];
    assert_eq!(telegrams.state, State::Well, "{telegrams:?}");
}

#[test]
fn every_alarm_names_the_part_of_the_runbook_that_tells_what_to_do() {
    let template = include_str!("../../../../template.yaml");
    let runbook = include_str!("../../../../infra/runbook.md").to_lowercase();
    let alarms = template.matches("Type: AWS::CloudWatch::Alarm\n").count();
    let parts: Vec<_> = template
        .lines()
        .filter(|line| line.contains("AlarmDescription: "))
        .map(|line| line.split("Runbook - ").nth(1).unwrap_or(line))
        .collect();
    assert_eq!(parts.len(), alarms);
    for part in parts {
        let heading = format!("### {}", part.trim_end_matches('.').to_lowercase());
        assert!(runbook.contains(&heading), "{part}");
    }
}
