//! The operator's side of a message to everyone against the local AWS and the stand-in for
//! Telegram.

use jiff::SignedDuration;
use journal::{Consent, Language, Profile, Retention};
use journal_aws::{
    DiaryTable, ImportQueue, ReminderQueue, ReportBucket, ReportQueue, ScheduleGroup,
    ScheduleNames, Schedules,
};
use journal_http::HttpClient;
use journal_telegram::Messenger;
use journal_telegram::conversation::BotConfig;
use lambda_http::http::StatusCode;
use lambda_http::{Body, Request};
use local_cloud::{LocalAws, create_table};
use serde_json::json;
use telegram_stand_in::{Author, Config, KnownPerson, Message, TelegramStandIn};

use super::*;

const NAME: &str = "webhook";
const ARN: &str = "arn:aws:sqs:us-east-1:000000000000:webhook";
pub const OPERATOR: i64 = 5;
pub const ANNA: i64 = 6;

/// A bot with an operator and one other person.
pub struct Bot {
    pub webhook: Webhook,
    pub telegram: TelegramStandIn,
    sqs: aws_sdk_sqs::Client,
    queue: String,
    pub aws: LocalAws,
}

impl Bot {
    pub async fn start() -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, NAME).await.expect("a table");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(NAME).send().await;
        create.expect("a group");
        let s3 = aws_sdk_s3::config::Builder::from(&config).force_path_style(true);
        let create = aws_sdk_s3::Client::from_conf(s3.build()).create_bucket();
        create.bucket(NAME).send().await.expect("a bucket");
        let sqs = aws_sdk_sqs::Client::new(&config);
        let create = sqs.create_queue().queue_name(NAME).send().await;
        let queue = create.expect("a queue").queue_url.expect("its address");
        let known = |id, first_name: &str| KnownPerson {
            id,
            first_name: first_name.into(),
            language_code: "en".into(),
        };
        let telegram = TelegramStandIn::start(Config {
            known_people: vec![known(OPERATOR, "Olga"), known(ANNA, "Anna")],
            ..Config::default()
        });
        let telegram = telegram.await.expect("a stand-in");
        let messenger = Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token());
        let messenger = messenger.expect("a messenger");
        let retention = Retention { days: 60 };
        Self {
            webhook: Webhook {
                table: DiaryTable::new(&config, NAME, retention),
                schedules: Schedules::new(
                    ScheduleGroup::new(&config, NAME, ScheduleNames::of_stack("stack")),
                    ARN,
                    ARN,
                    ARN,
                ),
                reports: ReportQueue::new(&config, &queue),
                imports: ImportQueue::new(&config, &queue),
                reminders: ReminderQueue::new(&config, &queue),
                bucket: ReportBucket::new(&config, NAME),
                operator: Some(OperatorChat::new(messenger.clone(), OPERATOR, Language::En)),
                messenger,
                secret_token: "secret".into(),
                config: BotConfig {
                    language: Language::En,
                    zone: "UTC".parse().expect("a zone"),
                    retention,
                    has_operator: true,
                    operator_name: None,
                    region: "eu-central-1".into(),
                },
            },
            telegram,
            sqs,
            queue,
            aws,
        }
    }

    /// This user has come before, and agreed.
    pub async fn knows(&self, user: i64) {
        let user = user.try_into().expect("a user");
        let person = journal_telegram::person::of_user(user);
        let now = Timestamp::now();
        let profile = Profile {
            consent: Some(Consent::new(now)),
            ..Profile::new(Language::En, "UTC".parse().expect("a zone"))
        };
        let saved = self.webhook.table.save_profile(&person, &profile, now);
        saved.await.expect("saved");
    }

    /// Delivers an update, and returns the text in the response.
    pub async fn gets(&self, update: Value) -> Option<String> {
        let mut request = Request::new(Body::Text(update.to_string()));
        let secret = "secret".parse().expect("a header");
        let headers = request.headers_mut();
        headers.insert("x-telegram-bot-api-secret-token", secret);
        // Unoptimised it is too large for the stack of a test.
        let response = Box::pin(self.webhook.answer(request)).await;
        let response = response.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        let Body::Text(body) = response.body() else {
            return None;
        };
        let body: Value = serde_json::from_str(body).expect("JSON");
        Some(body["text"].as_str().expect("a text").to_owned())
    }

    pub async fn types(&self, chat: i64, update: u32, text: &str) -> Option<String> {
        self.gets(json!({"update_id": update, "message": message(chat, 900, text)}))
            .await
    }

    pub async fn taps(&self, chat: i64, message_id: i64, data: &str) {
        let query = json!({"id": "1", "chat_instance": "1", "data": data, "from": user(chat),
            "message": message(chat, message_id, "?")});
        self.gets(json!({"update_id": 90, "callback_query": query}))
            .await;
    }

    /// The bot's messages in the operator's chat.
    pub fn operator_reads(&self) -> Vec<Message> {
        let mut messages = self.telegram.messages(OPERATOR);
        messages.retain(|message| message.author == Author::Bot);
        messages
    }

    fn operator_reads_last(&self) -> (i64, String) {
        let messages = self.operator_reads();
        let last = messages.last().expect("a message");
        (last.id, last.text().to_owned())
    }

    /// The jobs that are in the queue, which are taken.
    pub async fn jobs(&self) -> Vec<Value> {
        let mut jobs = Vec::new();
        loop {
            let receive = self.sqs.receive_message().queue_url(&self.queue);
            let answer = receive.max_number_of_messages(10).send().await;
            let messages = answer.expect("an answer").messages.unwrap_or_default();
            if messages.is_empty() {
                return jobs;
            }
            let bodies = messages.into_iter().filter_map(|message| message.body);
            jobs.extend(bodies.map(|body| serde_json::from_str::<Value>(&body).expect("JSON")));
        }
    }

    /// A draft for two people that waits to be confirmed.
    async fn has_a_draft(&self, update: u32) {
        self.types(OPERATOR, update, "/broadcast Tonight").await;
        self.jobs().await;
        let counted = self.webhook.table.set_counted(update, 2, Timestamp::now());
        assert!(counted.await.expect("an answer").is_some());
    }

    async fn stored(&self) -> Option<Broadcast> {
        let stored = self.webhook.table.broadcast(Timestamp::now()).await;
        stored.expect("an answer")
    }
}

fn user(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "A", "language_code": "en"})
}

pub fn message(chat: i64, id: i64, text: &str) -> Value {
    json!({"message_id": id, "date": 1, "text": text, "from": user(chat),
        "chat": {"id": chat, "type": "private", "first_name": "A"}})
}

fn page(broadcast: u32) -> Value {
    json!({"send": {"broadcast": broadcast, "page": 1}})
}

#[tokio::test]
async fn a_draft_is_shown_as_people_will_see_it_and_counted_and_sent_to_nobody() {
    let bot = Bot::start().await;
    let typed = "/broadcast@stand_in_bot\nru: Сегодня <ночью>\nen: Tonight";
    assert_eq!(bot.types(OPERATOR, 7, typed).await, None);
    let messages = bot.operator_reads();
    let texts: Vec<_> = messages.iter().map(Message::text).collect();
    let counting = "This is how people will see it. Counting how many get it…\nNo text for those \
        who read: Українська, Español, Français, Deutsch, Português. They get nothing.";
    assert_eq!(texts, ["Сегодня <ночью>", "Tonight", counting]);
    assert_eq!(messages[2].button_labels(), ["Discard"]);
    assert_eq!(
        bot.jobs().await,
        [json!({"count": {"broadcast": 7, "people": 0}})]
    );
    assert!(bot.telegram.messages(ANNA).is_empty());
}

#[tokio::test]
async fn a_text_that_cannot_be_sent_is_refused_before_anything() {
    let bot = Bot::start().await;
    for (words, answer) in [
        ("", "Writes to everyone"),
        ("\nru:", "There is no text."),
        (
            &format!(" {}", "a".repeat(4097)),
            "The text is too long: 4097",
        ),
    ] {
        let said = bot.types(OPERATOR, 7, &format!("/broadcast{words}")).await;
        assert!(
            said.as_deref().is_some_and(|said| said.starts_with(answer)),
            "{said:?}"
        );
    }
    assert!(bot.operator_reads().is_empty());
    assert_eq!(bot.stored().await, None);
}

#[tokio::test]
async fn a_draft_is_begun_once_however_often_it_is_confirmed() {
    let bot = Bot::start().await;
    bot.has_a_draft(7).await;
    let (message, _) = bot.operator_reads_last();
    bot.taps(OPERATOR, message, "b:send:7").await;
    assert_eq!(bot.jobs().await, [page(7)]);
    assert_eq!(
        bot.operator_reads_last(),
        (message, "Being sent: 0 of 2.".to_owned())
    );

    let begun = bot.webhook.table.begin_page(7, 1, Timestamp::now());
    assert!(begun.await.expect("an answer").is_some());
    bot.taps(OPERATOR, message, "b:send:7").await;
    bot.taps(OPERATOR, message, "b:discard:7").await;
    assert_eq!(bot.jobs().await, [Value::Null; 0]);
    let stage = bot.stored().await.map(|stored| stored.stage);
    assert_eq!(stage, Some(BroadcastStage::Sending));

    let said = bot.types(OPERATOR, 8, "/broadcast Another").await;
    assert!(said.is_some_and(|said| said.starts_with("The previous message is still")));
    assert_eq!(bot.stored().await.map(|stored| stored.id), Some(7));
}

#[tokio::test]
async fn a_broadcast_is_stopped_and_the_operator_told_whom_it_reached() {
    let bot = Bot::start().await;
    bot.has_a_draft(7).await;
    let (message, _) = bot.operator_reads_last();
    bot.taps(OPERATOR, message, "b:send:7").await;
    bot.jobs().await;
    bot.taps(OPERATOR, message, "b:stop:7").await;
    assert_eq!(bot.operator_reads_last(), (message, "Stopping…".to_owned()));
    let stage = bot.stored().await.map(|stored| stored.stage);
    assert_eq!(stage, Some(BroadcastStage::Stopped));
    // The job that finds it stopped, and shows the counts.
    assert_eq!(bot.jobs().await, [page(7)]);

    let begun = bot.webhook.table.begin_page(7, 3, Timestamp::now());
    assert!(begun.await.expect("an answer").is_some());
    for (tap, jobs) in [
        ("b:resume:7:2", vec![]),
        (
            "b:resume:7:3",
            vec![json!({"send": {"broadcast": 7, "page": 4}})],
        ),
    ] {
        bot.taps(OPERATOR, message, tap).await;
        assert_eq!(bot.jobs().await, jobs, "{tap}");
    }
    let stage = bot.stored().await.map(|stored| stored.stage);
    assert_eq!(stage, Some(BroadcastStage::Sending));
}

#[tokio::test]
async fn the_buttons_of_a_draft_that_is_gone_do_nothing() {
    let bot = Bot::start().await;
    bot.has_a_draft(7).await;
    let (message, _) = bot.operator_reads_last();
    bot.taps(OPERATOR, message, "b:discard:7").await;
    let discarded = "Discarded, nothing was sent.".to_owned();
    assert_eq!(bot.operator_reads_last(), (message, discarded));
    bot.taps(OPERATOR, message, "b:send:7").await;
    let gone = |(_, text): (i64, String)| text.starts_with("This message is not kept");
    assert!(gone(bot.operator_reads_last()));

    let mut expired = Broadcast::draft(8, BroadcastText::read("Tonight").expect("a text"));
    expired.stage = BroadcastStage::Ready;
    let yesterday = Timestamp::now() - SignedDuration::from_hours(25);
    let saved = bot.webhook.table.save_draft(&expired, yesterday).await;
    assert!(saved.expect("an answer"));
    bot.taps(OPERATOR, message, "b:send:8").await;
    assert!(gone(bot.operator_reads_last()));
    assert_eq!(bot.jobs().await, [Value::Null; 0]);
}

#[tokio::test]
async fn to_anyone_else_the_command_is_unknown_and_its_buttons_are_old() {
    let bot = Bot::start().await;
    bot.has_a_draft(7).await;
    let unknown = bot.types(ANNA, 20, "/nonsense").await;
    assert_eq!(bot.types(ANNA, 21, "/broadcast Hello").await, unknown);
    bot.taps(ANNA, 900, "b:send:7").await;
    let stored = bot.stored().await.expect("a draft");
    assert_eq!((stored.id, stored.stage), (7, BroadcastStage::Ready));
    assert_eq!(bot.jobs().await, [Value::Null; 0]);
}
