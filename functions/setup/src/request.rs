//! CloudFormation's requests to a custom resource, and the hourly one of the schedule.

use serde::Deserialize;
use serde_json::Value;

/// An event as it comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupEvent {
    Deployment(Request),
    /// The schedule's, which waits for no answer: `{"RequestType": "Check"}`.
    Check,
    /// It does not say where its answer goes.
    Unanswerable,
}

/// A request of CloudFormation's. Its properties are not read: they only make
/// CloudFormation call when something changed, and the work is the same whatever they
/// are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `None` for a kind that is not known here.
    pub kind: Option<RequestKind>,
    pub return_address: ReturnAddress,
}

/// The change of the resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum RequestKind {
    Create,
    Update,
    Delete,
}

/// Where the answer goes, and the ids by which CloudFormation matches it to its request.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReturnAddress {
    /// An S3 address that may be written to once. Whoever has it can answer in our place.
    #[serde(rename = "ResponseURL")]
    pub response_url: String,
    pub stack_id: String,
    pub request_id: String,
    pub logical_resource_id: String,
    /// Absent until the first answer.
    #[serde(default)]
    pub physical_resource_id: Option<String>,
}

impl SetupEvent {
    /// Reads an event.
    pub fn read(event: Value) -> Self {
        let kind = event.get("RequestType");
        if kind.is_some_and(|kind| kind == "Check") {
            return Self::Check;
        }
        let kind = kind.and_then(|kind| RequestKind::deserialize(kind).ok());
        match serde_json::from_value(event) {
            Ok(return_address) => Self::Deployment(Request {
                kind,
                return_address,
            }),
            Err(_) => Self::Unanswerable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event() -> Value {
        json!({
            "RequestType": "Create",
            "ResponseURL": "http://127.0.0.1:1/answer",
            "StackId": "arn:aws:cloudformation:eu-central-1:1:stack/journal/1",
            "RequestId": "r-1",
            "LogicalResourceId": "TelegramBot",
            "ResourceType": "Custom::TelegramBot",
            "ResourceProperties": {"ServiceToken": "arn:aws:lambda:eu-central-1:1:function:f"},
        })
    }

    fn request(event: Value) -> Request {
        match SetupEvent::read(event) {
            SetupEvent::Deployment(request) => request,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_event_is_read_whatever_its_properties_are() {
        let usual = request(event());
        assert_eq!(usual.kind, Some(RequestKind::Create));
        for properties in [json!(null), json!(7), json!({"WebhookUrl": ["?"]})] {
            let mut event = event();
            event["ResourceProperties"] = properties;
            assert_eq!(request(event), usual);
        }
    }

    #[test]
    fn a_kind_that_is_not_known_still_has_its_return_address() {
        for kind in [json!("Import"), json!(null), json!(["Create"])] {
            let mut event = event();
            event["RequestType"] = kind;
            assert_eq!(request(event).kind, None);
        }
    }

    #[test]
    fn an_event_without_a_return_address_cannot_be_answered() {
        for event in [json!({"RequestType": "Create"}), json!([])] {
            assert_eq!(SetupEvent::read(event), SetupEvent::Unanswerable);
        }
    }

    #[test]
    fn the_schedule_in_the_template_asks_for_a_check() {
        let template = include_str!("../../../template.yaml");
        let input = r#"{"RequestType": "Check"}"#;
        assert!(template.contains(&format!("Input: '{input}'")));
        let event = serde_json::from_str(input).expect("JSON");
        assert_eq!(SetupEvent::read(event), SetupEvent::Check);
    }
}
