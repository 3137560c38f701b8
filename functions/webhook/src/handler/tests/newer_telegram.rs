//! A Telegram that is newer than the diary: fields and kinds that nobody knows yet.

use journal::{Entry, Period};
use telegram_stand_in::newer;

use super::*;
use crate::broadcast::tests::OPERATOR;

/// An update as the diary understands it.
type Understood = (Option<BroadcastInput>, Option<OperatorReply>, Option<Input>);

fn understood(update: &Value) -> Understood {
    let update = read_update(update.to_string().as_bytes()).expect("an update");
    let broadcast = BroadcastInput::of(&update, OPERATOR);
    let reply = OperatorReply::of(&update, OPERATOR);
    (broadcast, reply, Input::of(update))
}

/// One of each thing that can happen in a chat.
async fn play(bot: &Bot) {
    let telegram = &bot.telegram;
    bot.says(OPERATOR, "/broadcast Tonight").await;
    let draft = bot.reads(OPERATOR).pop().expect("a draft").id;
    telegram.tap(OPERATOR, draft, "Discard").expect("tapped");
    telegram.reply(OPERATOR, draft, "Not yet").expect("written");
    bot.knows(ANNA).await;
    for text in ["/alarm 21:30", "/add", "14:30, <b> & *", "😀", "/dance"] {
        bot.says(ANNA, text).await;
    }
    let card = bot.reads(ANNA).pop().expect("a card").id;
    for (message, data) in [
        (card, "begin"),
        (77_777, "s:66:headache:usual"),
        (card, "?"),
    ] {
        telegram.tap_with_data(ANNA, message, data).expect("tapped");
    }
    telegram.reply(ANNA, card, "yes").expect("written");
    telegram.share_location(ANNA, 55.75, 37.62).expect("shared");
    let pinned = card.try_into().expect("an id");
    let pin = bot.webhook.messenger.pin(ANNA.unsigned_abs(), pinned);
    pin.await.expect("pinned");
    telegram.block(ANNA).expect("blocked");
    telegram.unblock(ANNA).expect("unblocked");
}

#[tokio::test]
async fn what_a_newer_telegram_adds_anywhere_changes_no_update() {
    let bot = Bot::start().await;
    play(&bot).await;
    let mut updates = bot.telegram.updates();
    let photo = json!({"photo": [{"file_id": "1"}], "media_group_id": "1"});
    for beside in [photo, json!({"boost_added": {"boost_count": 1}})] {
        let mut sent = message(ANNA, 1, "");
        let fields = sent.as_object_mut().expect("fields");
        fields.remove("text");
        fields.extend(beside.as_object().expect("fields").clone());
        updates.push(json!({"update_id": 1, "message": sent}));
    }
    assert!(updates.len() > 15, "{updates:#?}");
    let mut count = 0;
    for update in &updates {
        for variant in newer(update) {
            assert_eq!(understood(&variant), understood(update), "{variant:#}");
            count += 1;
        }
    }
    assert!(count > 500, "{count}");
}

/// Fills a day by words, opens another by taps and sets a reminder. Each update comes as `vary`
/// makes it.
async fn fill_a_day(bot: &Bot, person: i64, vary: impl Fn(&Value) -> Value) {
    bot.knows(person).await;
    let taken = async |update: Value| {
        assert_eq!(bot.takes(&vary(&update)).await, StatusCode::OK);
    };
    for text in [
        "/alarm 21:30",
        "/add",
        "yesterday",
        "no",
        "Ibuprofen 400 mg 14:30",
        "a <b> & quiet day",
        "/add",
        "today",
    ] {
        bot.telegram.send_text(person, text).expect("written");
        taken(bot.last_update()).await;
    }
    for label in ["Yes", "Woke up with it"] {
        taken(bot.tap(person, label)).await;
    }
}

impl Bot {
    /// All that the person was told, and what is stored of it, but for times and ids.
    async fn result(
        &self,
        person: i64,
    ) -> (Vec<(String, String)>, impl PartialEq + std::fmt::Debug) {
        let messages = self.reads(person).into_iter();
        // The clock goes on between two people.
        let without_clock = |text: &str| text.split(" It is ").next().map(str::to_owned);
        let told = messages.map(|it| {
            let text = without_clock(it.text()).unwrap_or_default();
            (text, it.button_labels().join("|"))
        });
        let diary = self.diary(person).await;
        let (profile, survey) = (diary.profile.expect("a person"), diary.survey);
        let survey = survey.map(|survey| (survey.position, survey.answers));
        let today = profile.zone.today(Timestamp::now());
        let period = Period {
            first: today.yesterday().expect("a day"),
            last: today,
        };
        let person = journal_telegram::person::of_user(person.unsigned_abs());
        let entries = self
            .webhook
            .table
            .entries(&person, period, Timestamp::now());
        let answers = |entry: Entry| (entry.date, entry.answers());
        let entries: Vec<_> = entries
            .await
            .expect("read")
            .into_iter()
            .map(answers)
            .collect();
        assert_eq!(entries.len(), 1);
        (
            told.collect(),
            (profile.reminder, profile.medicines, survey, entries),
        )
    }
}

#[tokio::test]
async fn with_a_newer_telegram_the_same_is_stored_and_said() {
    let bot = Bot::start().await;
    let before = bot.telegram.add_person("Berta", "en");
    fill_a_day(&bot, before, Value::clone).await;
    for which in 0..8 {
        let person = bot.telegram.add_person("Berta", "en");
        let vary = |update: &Value| {
            let variants = newer(update);
            let which = which * variants.len() / 8;
            variants[which].clone()
        };
        fill_a_day(&bot, person, vary).await;
        assert_eq!(bot.result(person).await, bot.result(before).await);
    }
    assert!(bot.operator_reads().is_empty());
}
