//! Holds all of template.yaml against its promises about strangers and the operator's key.

use std::process::Command;

const TEMPLATE: &str = include_str!("../../../template.yaml");
const RUNBOOK: &str = include_str!("../../../infra/runbook.md");

/// The names and the text of all resources of a type.
fn resources(kind: &str) -> Vec<(&'static str, &'static str)> {
    let (_, resources) = TEMPLATE.split_once("\nResources:\n").expect("resources");
    let mut found = Vec::new();
    let mut rest = resources;
    while let Some((before, after)) = rest.split_once(&format!("\n    Type: {kind}\n")) {
        let name = before.lines().last().expect("a name").trim();
        let end = after.find("\n\n").unwrap_or(after.len());
        found.push((name.trim_end_matches(':'), &after[..end]));
        rest = after;
    }
    assert!(!found.is_empty(), "{kind}");
    found
}

#[test]
fn all_that_keeps_something_is_encrypted_by_the_key_that_the_operator_names() {
    for kind in [
        "AWS::DynamoDB::Table",
        "AWS::Logs::LogGroup",
        "AWS::S3::Bucket",
        "AWS::SNS::Topic",
        "AWS::SQS::Queue",
        "AWS::SecretsManager::Secret",
    ] {
        for (name, text) in resources(kind) {
            let is_encrypted = ["own-key", "*encrypted", "!Ref KmsKeyArn"]
                .iter()
                .any(|by| text.contains(by));
            assert!(is_encrypted, "{name}");
        }
    }
}

#[test]
fn each_role_may_use_the_key_but_those_that_only_start_a_function_or_call_a_bot() {
    let (_, users) = resources("AWS::IAM::Policy")[0];
    for (name, _) in resources("AWS::IAM::Role") {
        let needs_none = ["CallbackRole", "PruneScheduleRole", "WebhookCheckRole"];
        assert_eq!(
            users.contains(&format!("- !Ref {name}\n")),
            !needs_none.contains(&name),
            "{name}"
        );
    }
}

#[test]
fn each_route_that_strangers_can_find_has_a_throttle_of_its_own() {
    for (name, text) in resources("AWS::ApiGatewayV2::Route") {
        let (_, key) = text.split_once("      RouteKey: ").expect("a key");
        let key = key.lines().next().expect("a line");
        let throttle = format!("        {key}: {{ ThrottlingRateLimit: ");
        assert_eq!(
            TEMPLATE.contains(&throttle),
            name != "TelegramRoute",
            "{name}"
        );
    }
}

#[test]
fn strangers_cannot_cause_more_than_thirty_dollars_a_month_and_the_runbook_says_what() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../infra/cost.py");
    let said = Command::new("python3").args([script, "strangers"]).output();
    let said = String::from_utf8(said.expect("Python").stdout).expect("text");
    let total = said.lines().find(|line| line.starts_with("| **all**"));
    let dollars = total.expect("a total").split('|').nth(5).expect("a sum");
    let dollars: f64 = dollars.trim().parse().expect("a number");
    assert!(dollars > 1.0 && dollars < 30.0, "{dollars}");
    for line in said.lines() {
        assert!(RUNBOOK.contains(line), "{line}");
    }
}
