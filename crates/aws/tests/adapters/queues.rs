use aws_sdk_sqs::Client;
use aws_sdk_sqs::types::{Message, MessageSystemAttributeName};
use journal::{BroadcastJob, OutgoingJob, PersonId, ReportJob};
use journal_aws::{ReminderQueue, ReportQueue};

use crate::cloud::{PERSON, config, unique};

struct Queue {
    client: Client,
    url: String,
}

impl Queue {
    async fn create() -> Self {
        let client = Client::new(&config().await);
        let name = unique("queue");
        let answer = client.create_queue().queue_name(name).send().await;
        let url = answer.expect("a queue").queue_url.expect("its address");
        Self { client, url }
    }

    async fn receive(&self) -> Option<Message> {
        let request = self.client.receive_message().queue_url(&self.url);
        let request =
            request.message_system_attribute_names(MessageSystemAttributeName::MessageGroupId);
        let answer = request.send().await.expect("an answer");
        answer.messages.unwrap_or_default().pop()
    }
}

#[tokio::test]
async fn a_job_is_the_json_that_the_functions_read() {
    let queue = Queue::create().await;
    let reports = ReportQueue::new(&config().await, &queue.url);
    let job = ReportJob::Ordered {
        person: PERSON.clone(),
        order: "u-77".into(),
    };
    reports.send(&job).await.expect("sent");
    let body = queue.receive().await.and_then(|message| message.body);
    assert_eq!(
        body.as_deref(),
        Some(r#"{"ordered":{"person":"telegram/123","order":"u-77"}}"#)
    );
}

fn ordered_by(person: &PersonId) -> ReportJob {
    ReportJob::Ordered {
        person: person.clone(),
        order: "u-77".into(),
    }
}

#[tokio::test]
async fn the_jobs_of_a_person_or_of_another_bot_wait_behind_each_other() {
    let queue = Queue::create().await;
    let config = config().await;
    let group = async || {
        let attributes = queue.receive().await.expect("a message").attributes;
        attributes?.remove(&MessageSystemAttributeName::MessageGroupId)
    };
    let reports = ReportQueue::new(&config, &queue.url);
    for (person, expected) in [
        (PERSON.clone(), "telegram/123"),
        ("discord/ann".parse().expect("a person"), "discord"),
        ("discord/ben".parse().expect("a person"), "discord"),
    ] {
        let sent = reports.send(&ordered_by(&person)).await;
        sent.expect("sent");
        assert_eq!(group().await.as_deref(), Some(expected));
    }
    let reminders = ReminderQueue::new(&config, &queue.url);
    let page = OutgoingJob::Broadcast(BroadcastJob::Send {
        broadcast: 1,
        page: 1,
        after: None,
    });
    reminders.send(&page).await.expect("sent");
    assert_eq!(group().await, None, "the operator's message is nobody's");
}
