use aws_sdk_sqs::Client;
use aws_sdk_sqs::types::Message;
use journal::ReportJob;
use journal_aws::ReportQueue;

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
