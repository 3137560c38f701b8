use aws_sdk_eventbridge::types::Target;
use journal_aws::{Event, EventBus};

use crate::cloud::{config, unique};

#[tokio::test]
async fn a_rule_of_its_channel_gets_an_event_and_no_other_channel_s() {
    let config = config().await;
    let (bus, queue) = (unique("bus"), unique("calls"));
    let client = aws_sdk_eventbridge::Client::new(&config);
    let sqs = aws_sdk_sqs::Client::new(&config);
    let create = client.create_event_bus().name(&bus).send().await;
    create.expect("a bus");
    let create = sqs.create_queue().queue_name(&queue).send().await;
    let url = create.expect("a queue").queue_url.expect("its address");
    client
        .put_rule()
        .name("discord")
        .event_bus_name(&bus)
        .event_pattern(r#"{"source":["journal"],"detail":{"channel":["discord"]}}"#)
        .send()
        .await
        .expect("a rule");
    let target = Target::builder()
        .id("queue")
        .arn(format!("arn:aws:sqs:us-east-1:000000000000:{queue}"))
        .build()
        .expect("a target");
    let put = client.put_targets().rule("discord").event_bus_name(&bus);
    put.targets(target).send().await.expect("a target");

    let events = EventBus::new(&config, &bus);
    for (person, order) in [("whatsapp/42", "first"), ("discord/42", "second")] {
        let event = Event::ReportReady {
            person: person.parse().expect("a person"),
            order: order.into(),
        };
        events.publish(&event).await.expect("published");
    }
    let received = sqs
        .receive_message()
        .queue_url(&url)
        .max_number_of_messages(10)
        .wait_time_seconds(1)
        .send()
        .await;
    let messages = received.expect("an answer").messages.unwrap_or_default();
    assert_eq!(messages.len(), 1);
    let body = messages[0].body().expect("a body");
    let event: serde_json::Value = serde_json::from_str(body).expect("an event");
    assert_eq!(event["detail-type"], "report.ready");
    assert_eq!(
        event["detail"],
        serde_json::json!({ "channel": "discord", "person": "42", "order": "second" })
    );
}
