//! Made-up diaries, and the files of their reports.

use jiff::Timestamp;
use jiff::civil::date;
use journal::answer::{Location, Nausea, Onset, PartOfDay, Resolution, Triggers, Words};
use journal::order::ReportFile;
use journal::order::{Format, Occasion};
use journal::{Attack, Entry, Language, Order, Period, Profile, Retention};
use journal_report::{ReportInput, ReportRules, ReportView};

use crate::diary;
use crate::diary::own_words::OwnWords;

const RETENTION: Retention = Retention { days: 60 };
const RULES: ReportRules = ReportRules {
    retention: RETENTION,
    counts_migraine_like: true,
};

/// A diary that reports are made from.
pub struct MadeUp {
    pub profile: Profile,
    pub entries: Vec<Entry>,
    pub period: Period,
    pub made_at: Timestamp,
}

impl MadeUp {
    /// These entries, reported on 23 November 2026 together with the 60 days before.
    pub fn of(entries: Vec<Entry>, language: Language) -> Self {
        let zone = "Europe/Moscow".parse().expect("a zone");
        let mut profile = Profile::new(language, zone);
        profile.medicines = diary::medicines(&entries).expect("medicines");
        Self {
            profile,
            entries,
            period: Period {
                first: date(2026, 9, 24),
                last: date(2026, 11, 23),
            },
            made_at: "2026-11-23T11:05:00Z".parse().expect("an instant"),
        }
    }

    /// Two months with every kind of day.
    pub fn two_months(language: Language) -> Self {
        let mut made_up = Self::of(Vec::new(), language);
        let mut entries = diary::diary(made_up.period, language).expect("a diary");
        for (index, odd) in odd_days(language).into_iter().enumerate() {
            let like = |entry: &&mut Entry| entry.attack.is_some() == odd.attack.is_some();
            let place = entries.iter_mut().filter(like).nth(3 * index + 1);
            let place = place.expect("enough days");
            *place = Entry {
                date: place.date,
                ..odd
            };
        }
        let mut medicines = diary::medicines(&entries).expect("medicines");
        diary::add_preventive(&mut medicines, language).expect("a course");
        made_up.profile.medicines = medicines;
        made_up.entries = entries;
        made_up
    }

    pub fn view(&self) -> ReportView {
        let input = ReportInput {
            entries: &self.entries,
            period: self.period,
            language: self.profile.language,
            zone: &self.profile.zone,
            made_at: self.made_at,
            counts_migraine_like: true,
        };
        ReportView::new(&input, &self.profile.medicines)
    }

    /// The file that is delivered.
    pub fn document(&self, format: Format) -> ReportFile {
        let order = Order::new(
            "made-up",
            self.period,
            format,
            self.profile.language,
            Occasion::OnDemand,
            self.made_at,
        );
        journal_report::make(
            &order,
            &self.profile,
            None,
            &self.entries,
            RULES,
            self.made_at,
        )
        .expect("a file")
    }

    pub fn file(&self, format: Format) -> Vec<u8> {
        self.document(format).bytes
    }

    /// The file of a format that is text.
    pub fn text(&self, format: Format) -> String {
        String::from_utf8(self.file(format)).expect("UTF-8")
    }
}

/// Days that few diaries have: of an older questionnaire, without any answer, with
/// medicine but without pain, without any of what can be chosen.
fn odd_days(language: Language) -> Vec<Entry> {
    let own = OwnWords::in_language(language);
    let (place, (medicine, comment)) = (own.place, own.beforehand);
    let painless = Entry::painless(date(2026, 11, 1));
    vec![
        Entry {
            attack: Some(Attack::default()),
            ..painless.clone()
        },
        Entry {
            medicines: journal_texts::doses(medicine).ok(),
            comment: Words::parse(comment, Words::MOST).ok(),
            ..painless.clone()
        },
        Entry {
            questionnaire: 0,
            attack: Some(Attack {
                aura: Some(true),
                ..Attack::default()
            }),
            ..painless.clone()
        },
        painless.clone(),
        Entry {
            attack: Some(Attack {
                onset: Some(Onset::During(PartOfDay::Night)),
                resolution: Some(Resolution::SleptOff),
                location: Words::parse(place, Words::MOST)
                    .ok()
                    .map(|place| Location::default().in_words(place)),
                nausea: Some(Nausea::None),
                triggers: Some(Triggers::default()),
                ..Attack::default()
            }),
            medicines: Some(Vec::new()),
            ..painless
        },
    ]
}
