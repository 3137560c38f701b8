//! The calls that this service makes, described for the bots that receive them.

use journal::event::{Call, EventPayload};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

/// Adds the calls to the description of the API, as its `webhooks`.
pub fn describe(document: &mut OpenApi) {
    let mut calls = Calls::openapi();
    document.webhooks = Some(std::mem::take(&mut calls.paths));
    document.merge(calls);
}

#[derive(utoipa::OpenApi)]
#[openapi(
    paths(reminder_due, report_ready, person_erased),
    components(schemas(EventPayload))
)]
struct Calls;

/// Each description is a function of its own that nobody calls.
macro_rules! call {
    ($name:ident, $event:literal, $words:literal) => {
        #[utoipa::path(
            post,
            path = $event,
            tag = "channel",
            summary = $words,
            security(()),
            params(
                ("X-Journal-Token" = String, Header, description = "The same in every call: HMAC-SHA256 of the channel's name under the call-back's secret, in hex. A cheap first check, which proves nothing by itself: anyone who has seen one call can send it with any body. The signature proves a call.", pattern = "^[0-9a-f]{64}$"),
            ),
            request_body(content = Call, description = concat!("Its payload is an `EventPayload` of the type `", $event, "`.")),
            responses(
                (status = "2XX", description = "Heard. After 401, 407, 409, 429, 5xx or five seconds of silence it comes again, for 24 hours."),
            )
        )]
        #[expect(dead_code, reason = "it is there for its description")]
        fn $name() {}
    };
}

call!(
    reminder_due,
    "reminder.due",
    "It is time to ask a person how the day was"
);
call!(report_ready, "report.ready", "A report can be fetched");
call!(
    person_erased,
    "person.erased",
    "Everything of a person was erased"
);

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::{date, time};
    use journal::PersonId;
    use journal::event::{Event, EventKind};
    use journal::order::Format;
    use serde_json::{Value, json};
    use strum::VariantArray;

    use super::*;

    fn description() -> Value {
        let mut document = OpenApi::default();
        describe(&mut document);
        serde_json::to_value(&document).expect("JSON")
    }

    fn person() -> PersonId {
        "discord/ann".parse().expect("a person")
    }

    #[test]
    fn what_is_told_is_what_is_described_and_nothing_else() {
        let now = Timestamp::UNIX_EPOCH;
        let events = [
            Event::ReminderDue {
                person: person(),
                date: date(2026, 11, 23),
                time: time(21, 30, 0, 0).into(),
                slot: "daily".into(),
            },
            Event::ReportReady {
                person: person(),
                report: "77".into(),
                format: Format::Html,
                address: "https://bucket.example/77.html".into(),
                expires_at: now,
            },
            Event::PersonErased {
                person: person(),
                erasure: now.to_string(),
                erased_at: now,
            },
        ];
        let mut description = description();
        description["$ref"] = json!("#/components/schemas/EventPayload");
        description["unevaluatedProperties"] = json!(false);
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler
            .add_resource("schema:calls", description)
            .expect("a resource");
        let schema = compiler.compile("schema:calls", &mut schemas);
        let schema = schema.expect("a schema");
        for event in events {
            let payload = serde_json::from_str(&event.payload(now)).expect("JSON");
            let fault = schemas.validate(&payload, schema).err();
            assert!(fault.is_none(), "{fault:?}");
            assert_eq!(payload["type"], event.kind().name());
        }
    }

    #[test]
    fn the_calls_are_the_webhooks_of_the_description() {
        let description = description();
        for event in EventKind::VARIANTS {
            let call = &description["webhooks"][event.name()]["post"];
            let body = &call["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            assert_eq!(body, "#/components/schemas/Call", "{event:?}: {call}");
        }
        assert!(description["components"]["schemas"]["EventPayload"].is_object());
    }
}
