//! A job as it lies in a queue: the job itself, and since when it is due.

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

/// EventBridge Scheduler replaces this by the time for which the schedule was set, however
/// late it fires.
const SCHEDULED_TIME: &str = "<aws.scheduler.scheduled-time>";

/// The body of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct QueuedJob<J> {
    #[serde(flatten)]
    pub job: J,
    /// When the job was to be done; `None` where that is when it was put into the queue.
    #[serde(
        default,
        deserialize_with = "moment",
        skip_serializing_if = "Option::is_none"
    )]
    pub due: Option<Timestamp>,
    /// It is not to be done sooner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Timestamp>,
}

impl<J: Serialize + DeserializeOwned> QueuedJob<J> {
    /// The job of a message's body, if it is one.
    pub fn read(body: &str) -> Option<Self> {
        serde_json::from_str(body).ok()
    }

    /// The body of a message.
    pub fn body(&self) -> String {
        serde_json::to_string(self).expect("a job's keys are strings")
    }
}

/// The body of the message that a schedule sends when it fires.
pub(crate) fn scheduled_body(job: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct Scheduled<'a, J> {
        #[serde(flatten)]
        job: &'a J,
        due: &'static str,
    }
    let due = SCHEDULED_TIME;
    serde_json::to_string(&Scheduled { job, due }).expect("a job's keys are strings")
}

/// A moment; `None` where the text is none: a local scheduler may leave [`SCHEDULED_TIME`] as
/// it is.
fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

#[cfg(test)]
mod tests {
    use journal::ReminderJob;

    use super::*;

    fn read(body: &str) -> Option<QueuedJob<ReminderJob>> {
        QueuedJob::read(body)
    }

    #[test]
    fn a_schedule_says_for_when_it_was_set_and_is_read_without_it() {
        let job = ReminderJob::Nudge {
            person: "discord/ben".parse().expect("a person"),
            survey: "s".into(),
        };
        let body = scheduled_body(&job);
        assert_eq!(
            body,
            r#"{"nudge":{"person":"discord/ben","survey":"s"},"due":"<aws.scheduler.scheduled-time>"}"#
        );
        let due = |body: &str| {
            let queued = read(body).expect("a job");
            assert_eq!(queued.job, job);
            queued.due
        };
        assert_eq!(due(&body), None);
        assert_eq!(
            due(r#"{"nudge":{"person":"discord/ben","survey":"s"}}"#),
            None
        );
        let fired = body.replace(SCHEDULED_TIME, "2026-11-28T20:59:00Z");
        assert_eq!(due(&fired), "2026-11-28T20:59:00Z".parse().ok());
    }

    #[test]
    fn a_job_that_waits_is_read_as_it_was_written() {
        let waiting = QueuedJob {
            job: ReminderJob::Nudge {
                person: "discord/ben".parse().expect("a person"),
                survey: "s".into(),
            },
            due: Some(Timestamp::UNIX_EPOCH),
            not_before: Some(Timestamp::UNIX_EPOCH),
        };
        assert_eq!(read(&waiting.body()), Some(waiting));
    }

    #[test]
    fn what_is_no_job_is_not_read() {
        for body in [
            "",
            "{}",
            "[]",
            "no JSON at all",
            r#"{"poison":"for the test"}"#,
            r#"{"weekly":{"person":"discord/ben"}}"#,
            r#"{"nudge":{"person":"nobody","survey":"s"}}"#,
            r#"{"nudge":{"person":"discord/ben","survey":"s","more":1}}"#,
        ] {
            assert_eq!(read(body), None, "{body}");
        }
    }
}
