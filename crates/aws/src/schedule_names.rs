//! The names of people's schedules, which say nothing of the person.
//!
//! AWS keeps the name of a schedule for months after it was deleted (CloudTrail). So the
//! person is in it as an HMAC, whose key is the id that CloudFormation gave the stack: every
//! function knows it, and it is in no name. A hash without a key would be reversed by trying
//! all ids, which are small numbers at Telegram; so can this one be by someone who knows the
//! stack's id.

use hmac::{Hmac, KeyInit, Mac};
use journal::{PersonId, RecurringReport, ReminderJob};
use sha2::Sha256;
use strum::{EnumString, IntoStaticStr};

/// The bytes of the HMAC that a name holds, as hexadecimal.
const HASH_BYTES: usize = 16;

/// The purpose of a person's schedule; its name begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ScheduleKind {
    Daily,
    Weekly,
    Monthly,
    Nudge,
    Snooze,
    Effect,
}

impl ScheduleKind {
    /// Every kind, once.
    pub const ALL: [Self; 6] = [
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Nudge,
        Self::Snooze,
        Self::Effect,
    ];
}

impl From<&ReminderJob> for ScheduleKind {
    /// The kind of the schedule that puts this job into its queue.
    fn from(job: &ReminderJob) -> Self {
        match job {
            ReminderJob::Daily { .. } => Self::Daily,
            ReminderJob::Snoozed { .. } => Self::Snooze,
            ReminderJob::Nudge { .. } => Self::Nudge,
            ReminderJob::Effect { .. } => Self::Effect,
        }
    }
}

impl From<RecurringReport> for ScheduleKind {
    fn from(report: RecurringReport) -> Self {
        match report {
            RecurringReport::Weekly => Self::Weekly,
            RecurringReport::Monthly => Self::Monthly,
        }
    }
}

/// The names that the schedules of one stack have.
#[derive(Clone, Debug)]
pub struct ScheduleNames {
    stack_id: String,
}

impl ScheduleNames {
    /// The names in the stack with this id.
    #[must_use]
    pub fn of_stack(stack_id: impl Into<String>) -> Self {
        Self {
            stack_id: stack_id.into(),
        }
    }

    /// The name of the person's schedule of this kind, of which there is never a second one.
    #[must_use]
    pub fn name(&self, kind: ScheduleKind, person: &PersonId) -> String {
        let hash = self.hash(kind, person);
        let kind: &str = kind.into();
        format!("{kind}.{hash}")
    }

    /// The part of the name after its kind: 32 hex digits. Two kinds of the same person have
    /// nothing in common.
    #[must_use]
    pub fn hash(&self, kind: ScheduleKind, person: &PersonId) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.stack_id.as_bytes())
            .expect("HMAC takes a key of any length");
        let kind: &str = kind.into();
        mac.update(format!("{kind}.{}.{}", person.channel(), person.id()).as_bytes());
        hex::encode(&mac.finalize().into_bytes()[..HASH_BYTES])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STACK: &str = "arn:aws:cloudformation:eu-central-1:1:stack/s/0a1b2c3d-0000-0000-0000-0";

    fn person(id: &str) -> PersonId {
        format!("telegram/{id}").parse().expect("a person")
    }

    #[test]
    fn a_name_is_what_the_runbook_computes() {
        // printf daily.telegram.710 | openssl dgst -sha256 -hmac "$STACK" -r | head -c 32
        let names = ScheduleNames::of_stack(STACK);
        assert_eq!(
            names.name(ScheduleKind::Daily, &person("710")),
            "daily.10146d084b384219b077884137dcd3ff"
        );
    }

    #[test]
    fn names_differ_by_the_person_the_kind_and_the_stack() {
        let names = ScheduleNames::of_stack(STACK);
        let daily = names.hash(ScheduleKind::Daily, &person("710"));
        for other in [
            names.hash(ScheduleKind::Daily, &person("711")),
            names.hash(ScheduleKind::Weekly, &person("710")),
            ScheduleNames::of_stack("another").hash(ScheduleKind::Daily, &person("710")),
        ] {
            assert_ne!(other, daily);
        }
    }

    #[test]
    fn the_longest_person_fits_into_a_name() {
        let longest = PersonId::new(&"c".repeat(16), &"i".repeat(36)).expect("a person");
        for kind in ScheduleKind::ALL {
            let name = ScheduleNames::of_stack(STACK).name(kind, &longest);
            assert!(name.len() <= 64, "{name}");
        }
    }
}
