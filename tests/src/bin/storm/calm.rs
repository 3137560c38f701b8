//! After a storm: what was under way arrives, and each person's memory is held against what
//! is stored.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{bail, ensure};
use aws_sdk_sqs::types::QueueAttributeName;
use end_to_end::Stack;
use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Entry, Period, Retention};
use journal_aws::DiaryTable;
use journal_telegram::Tap;
use journal_telegram::person::of_user;
use journal_telegram::tap::ReminderTap;
use telegram_stand_in::Message;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::card::{Card, button};
use crate::looking::Seen;
use crate::person::Person;
use crate::summary::Finding;
use crate::weather::{Mishap, clock, move_clock};

/// How long all that was under way may take.
const PATIENCE: Duration = Duration::from_mins(10);

/// Messages that a killed function had received come again after minutes, and so do those that
/// wait: the clock of the queues is moved on by so many seconds each time that they are looked at.
const A_WHILE: i64 = 30;

/// As far as it is moved in all, so that no more days begin on which new messages come.
const LONGEST_WAIT: i64 = 45 * 60;

/// How long it may be from the sending of a message to the note that it was sent: as long as
/// the functions that send by themselves may run.
const NOTED_WITHIN: Duration = Duration::from_mins(1);

/// Where the stories of people lie of whom something was found.
pub const STORIES: &str = "target/storm-stories";

/// As template.yaml has it by default.
const RETENTION: Retention = Retention { days: 60 };

/// Waits until no update and no job is under way. Finds what does not end, and dead letters.
pub async fn drained(stack: &'static Stack) -> anyhow::Result<Vec<Finding>> {
    let is_worked_off = worked_off(stack).await;
    let dead = stack.dead_letters().await?;
    let dead = (dead > 0).then(|| format!("{dead} jobs ended as dead letters"));
    let endless = is_worked_off.err().map(|error| format!("{error:#}"));
    let found = dead.into_iter().chain(endless);
    Ok(found.map(|words| Finding::new(&words)).collect())
}

async fn worked_off(stack: &'static Stack) -> anyhow::Result<()> {
    stack.telegram().await_quiet().await?;
    let deadline = Instant::now() + PATIENCE;
    // Twice in a row, since a job may be between two queues.
    let (mut empty, mut moved) = (0, 0);
    while empty < 2 {
        ensure!(Instant::now() < deadline, "the queues are not worked off");
        empty = match jobs(stack).await? {
            0 => empty + 1,
            _ => 0,
        };
        if moved < LONGEST_WAIT {
            move_clock(stack, A_WHILE)?;
            moved += A_WHILE;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Ok(())
}

/// How many jobs wait or are being worked off.
async fn jobs(stack: &Stack) -> anyhow::Result<usize> {
    let outputs = &stack.cloud.outputs;
    let names = [
        QueueAttributeName::ApproximateNumberOfMessages,
        QueueAttributeName::ApproximateNumberOfMessagesNotVisible,
        QueueAttributeName::ApproximateNumberOfMessagesDelayed,
    ];
    let mut count = 0;
    for queue in [
        &outputs.report_queue_url,
        &outputs.weekly_report_queue_url,
        &outputs.reminder_queue_url,
    ] {
        let ask = stack.sqs.get_queue_attributes().queue_url(queue);
        let ask = ask.set_attribute_names(Some(names.to_vec()));
        let attributes = ask.send().await?.attributes.unwrap_or_default();
        for count_of in attributes.values() {
            count += count_of.parse::<usize>()?;
        }
    }
    Ok(count)
}

/// Where what is stored is not what a person was told, of everybody, so many at once.
pub async fn compared(
    stack: &'static Stack,
    people: Vec<Person>,
    mishaps: Vec<Mishap>,
    at_once: usize,
) -> anyhow::Result<Vec<Finding>> {
    let mishaps: Arc<[Mishap]> = mishaps.into();
    let turns = Arc::new(Semaphore::new(at_once));
    let mut comparisons = JoinSet::new();
    for person in people {
        let (turns, mishaps) = (Arc::clone(&turns), Arc::clone(&mishaps));
        comparisons.spawn(async move {
            let _turn = turns.acquire().await?;
            compare(stack, person, &mishaps).await
        });
    }
    let mut findings = Vec::new();
    while let Some(found) = comparisons.join_next().await {
        findings.extend(found??);
    }
    Ok(findings)
}

async fn compare(
    stack: &'static Stack,
    mut person: Person,
    mishaps: &[Mishap],
) -> anyhow::Result<Vec<Finding>> {
    let mut findings = std::mem::take(&mut person.findings);
    // Who stopped in the middle does not know what became of their last day.
    let mut differences = match findings.is_empty() {
        true => differences(stack, &person).await?,
        false => Vec::new(),
    };
    if let Err(error) = person.looks_again().await {
        differences.push(format!("{error:#}"));
    }
    differences.extend(person.too_many_messages(mishaps));
    if !differences.is_empty() {
        let differences = differences.join("\n      ");
        findings.push(Finding::of(
            &person,
            "was told something else",
            &differences,
        ));
    }
    if let Err(error) = person.goes_on().await {
        findings.push(Finding::of(&person, "has no way on", &error));
    }
    if !findings.is_empty() {
        person.tells(Path::new(STORIES))?;
    }
    Ok(findings)
}

/// The day that a reminder asks about: it can be put off.
fn reminded_of(message: &Message) -> Option<Date> {
    let (_, data) = button(std::slice::from_ref(message), |tap| {
        matches!(tap, Tap::Reminder(ReminderTap::Later(_)))
    })?;
    data.rsplit(':').next()?.parse().ok()
}

async fn differences(stack: &Stack, person: &Person) -> anyhow::Result<Vec<String>> {
    let stored = stored(stack, person).await?;
    let known = &person.memory.days;
    let mut differences = Vec::new();
    for day in stored.keys().filter(|day| !known.contains_key(day)) {
        differences.push(format!("{day} is stored, which nobody said"));
    }
    for (day, known) in known {
        match stored.get(day) {
            None => differences.push(format!("{day} is lost")),
            Some(entry) => {
                let of_day = known.answers.differences(entry).into_iter();
                differences.extend(of_day.map(|words| format!("{day}: {words}")));
            }
        }
    }
    Ok(differences)
}

async fn stored(stack: &Stack, person: &Person) -> anyhow::Result<BTreeMap<Date, Entry>> {
    let name = &stack.cloud.outputs.table_name;
    let table = DiaryTable::new(&stack.cloud.aws.sdk_config(), name, RETENTION);
    let id = of_user(person.patient.id.unsigned_abs());
    let now = Timestamp::from_second(clock(stack)?.now())?;
    let all = Period::stored(person.today()?, RETENTION);
    let entries = table.entries(&id, all, now).await?;
    Ok(entries
        .into_iter()
        .map(|entry| (entry.date, entry))
        .collect())
}

impl Person {
    /// Opens each of the days, which is as it was shown last.
    async fn looks_again(&mut self) -> anyhow::Result<()> {
        if Card::newest(&self.patient.bot_messages()).is_some() {
            self.types("/stop").await?;
        }
        for (day, known) in self.memory.days.clone() {
            match self.sees(day).await? {
                Seen::Stored(text) => known.is_still(day, &text)?,
                Seen::Unknown(_) => bail!("{day} is not shown"),
            }
        }
        Ok(())
    }

    /// Messages that came more often than their reason did. Telegram may have taken one without
    /// the bot's learning of it, and then it comes once more; and so it does where the function
    /// was killed, or its lease ended by a jump of the clock, before it was noted.
    fn too_many_messages(&self, mishaps: &[Mishap]) -> Vec<String> {
        let unheard = self.patient.telegram().calls_unheard(self.patient.id);
        let too_many = |function: &str, messages: &[Message], wanted: usize| {
            let (first, last) = (messages.first()?.sent_at, messages.last()?.sent_at);
            let excused = mishaps.iter().filter(|it| {
                let since = first - NOTED_WITHIN;
                let concerns = it.killed.as_ref().is_none_or(|killed| killed == function);
                concerns && (since..=last).contains(&it.at)
            });
            let (count, excused) = (messages.len(), excused.count());
            let words = format!("{count} of {wanted}, {unheard} unheard, {excused} mishaps");
            (count > wanted + unheard + excused).then_some(words)
        };
        let is_csv = |message: &Message| {
            let file = message.file();
            file.is_some_and(|file| file.name.ends_with(".csv"))
        };
        let mut files = self.patient.documents();
        files.retain(is_csv);
        let files = too_many("report", &files, self.memory.orders);
        let files = files.map(|words| format!("files: {words}"));
        let mut reminders: BTreeMap<Date, Vec<Message>> = BTreeMap::new();
        for message in self.patient.bot_messages() {
            if let Some(day) = reminded_of(&message) {
                reminders.entry(day).or_default().push(message);
            }
        }
        let reminders = reminders.iter().filter_map(|(day, messages)| {
            let words = too_many("remind", messages, self.memory.reminders)?;
            Some(format!("reminders of {day}: {words}"))
        });
        files.into_iter().chain(reminders).collect()
    }

    /// Records one more day, which is painless and so takes few words.
    async fn goes_on(&mut self) -> anyhow::Result<()> {
        if Card::newest(&self.patient.bot_messages()).is_some() {
            self.types("/stop").await?;
        }
        let Some(day) = self.unknown_day(0)? else {
            return Ok(());
        };
        self.is_resolute = true;
        self.fills(day).await?;
        ensure!(self.memory.days.contains_key(&day), "{day} is not recorded");
        Ok(())
    }
}
