//! CloudFormation's requests to a custom resource.

use serde::Deserialize;
use serde_json::Value;

/// An event of CloudFormation's. Its properties are not read: they only make
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

impl Request {
    /// Reads an event, or returns `None` where it does not even say where the
    /// answer goes.
    pub fn read(event: Value) -> Option<Self> {
        let kind = event
            .get("RequestType")
            .and_then(|kind| RequestKind::deserialize(kind).ok());
        Some(Self {
            kind,
            return_address: serde_json::from_value(event).ok()?,
        })
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

    #[test]
    fn an_event_is_read_whatever_its_properties_are() {
        let request = Request::read(event()).expect("an event");
        assert_eq!(request.kind, Some(RequestKind::Create));
        for properties in [json!(null), json!(7), json!({"WebhookUrl": ["?"]})] {
            let mut event = event();
            event["ResourceProperties"] = properties;
            assert_eq!(Request::read(event).as_ref(), Some(&request));
        }
    }

    #[test]
    fn a_kind_that_is_not_known_still_has_its_return_address() {
        for kind in [json!("Import"), json!(null), json!(["Create"])] {
            let mut event = event();
            event["RequestType"] = kind;
            let request = Request::read(event).expect("an event");
            assert_eq!(request.kind, None);
        }
    }

    #[test]
    fn an_event_without_a_return_address_cannot_be_answered() {
        assert_eq!(Request::read(json!({"RequestType": "Create"})), None);
        assert_eq!(Request::read(json!([])), None);
    }
}
