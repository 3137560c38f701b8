//! The days of the diary, made of what a file tells.

mod draft;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use journal::Entry;
use journal::answer::{Onset, Resolution};
use journal::provenance::ImportSource;

use crate::episode::{Episode, EpisodeDose, EpisodeEnd};
use crate::{Found, Reader, RowFault, RowFaultKind};
pub(crate) use draft::comment;
use draft::{DraftAttack, DraftDay};

/// The most attacks of a day, doses outside them and notes that are read; what is more is passed
/// over, since no comment can hold it.
pub(crate) const MOST_OF_DAY: usize = 500;

/// The days that were found so far, in whatever order the file has them.
pub(crate) struct FoundDays<'r> {
    reader: &'r Reader,
    source: ImportSource,
    drafts: BTreeMap<Date, DraftDay>,
    faults: Vec<RowFault>,
    too_old: BTreeSet<Date>,
    in_future: BTreeSet<Date>,
    passed_over: usize,
}

impl<'r> FoundDays<'r> {
    pub(crate) fn new(reader: &'r Reader, source: ImportSource) -> Self {
        Self {
            reader,
            source,
            drafts: BTreeMap::new(),
            faults: Vec::new(),
            too_old: BTreeSet::new(),
            in_future: BTreeSet::new(),
            passed_over: 0,
        }
    }

    /// Adds an attack to each day that it lasted. The words of its row stand on the first of
    /// these that is kept, and a dose on its own day.
    pub(crate) fn add_episode(&mut self, mut episode: Episode) {
        let (first, last) = (episode.onset.date, episode.last_day());
        let days = first.series(1.day()).take_while(|day| *day <= last);
        let mut kept: Vec<_> = days.filter(|day| self.is_kept(*day)).collect();
        if kept.is_empty() {
            return;
        }
        let drafts = &self.drafts;
        kept.retain(|day| drafts.get(day).is_none_or(|draft| !draft.is_full()));
        if kept.is_empty() {
            return self.pass_over();
        }
        episode.read_medicines();
        for day in &kept {
            let attack = attack_on(*day, &episode, last);
            self.drafts.entry(*day).or_default().attacks.push(attack);
        }
        let Some(draft) = kept.first().and_then(|day| self.drafts.get_mut(day)) else {
            return;
        };
        if let Some(attack) = draft.attacks.last_mut() {
            attack.statements = episode.statements;
        }
        draft.no_medicine |= episode.no_medicine;
        for taken in episode.doses {
            let day = taken.day.unwrap_or(first);
            if kept.contains(&day) {
                self.drafts.entry(day).or_default().doses.push(taken.dose);
            } else if self.is_kept(day) {
                // Nothing says of that day whether there was a headache.
                let draft = self.drafts.entry(kept[0]).or_default();
                draft.notes.push(format!("{}, {day}", taken.dose));
            }
        }
    }

    /// Adds a day of which the file says that it was painless. A headache that it tells of
    /// elsewhere counts more.
    pub(crate) fn add_painless(&mut self, day: Date) {
        if self.is_kept(day) {
            self.drafts.entry(day).or_default();
        }
    }

    /// Adds a dose that was taken in no attack, where the file tells otherwise of its day; so it
    /// is called after what does. Else it is passed over.
    pub(crate) fn add_dose(&mut self, taken: EpisodeDose) {
        let day = taken.day.and_then(|day| self.drafts.get_mut(&day));
        match day.filter(|draft| !draft.is_full()) {
            Some(draft) => draft.doses.push(taken.dose),
            None => self.pass_over(),
        }
    }

    /// Adds a day as the diary wrote it itself. The first of the same day stays.
    pub(crate) fn add_entry(&mut self, line: usize, entry: Entry) {
        let day = entry.date;
        if !self.is_kept(day) {
            return;
        }
        let draft = self.drafts.entry(day).or_default();
        match &draft.entry {
            Some(known) if *known != entry => self.fault(line, RowFaultKind::Repeated),
            _ => draft.entry = Some(entry),
        }
    }

    /// Adds words to the comment of a day, where the file tells of the day otherwise; so it
    /// is called after all else. Else the row is passed over.
    pub(crate) fn add_note(&mut self, day: Date, note: String) {
        match self.drafts.get_mut(&day).filter(|draft| !draft.is_full()) {
            Some(draft) => draft.notes.push(note),
            None => self.pass_over(),
        }
    }

    /// Notes a row that was not understood.
    pub(crate) fn fault(&mut self, line: usize, why: RowFaultKind) {
        self.faults.push(RowFault { line, why });
    }

    /// Counts a row that tells of what the diary does not keep.
    pub(crate) fn pass_over(&mut self) {
        self.passed_over += 1;
    }

    /// All that was found.
    pub(crate) fn finish(mut self) -> Found {
        self.faults.sort_by_key(|fault| fault.line);
        let drafts = self.drafts.into_iter();
        Found {
            source: self.source,
            days: drafts.map(|(day, draft)| (day, draft.entry(day))).collect(),
            faults: self.faults,
            too_old: self.too_old.len(),
            in_future: self.in_future.len(),
            passed_over: self.passed_over,
        }
    }

    /// Whether the diary keeps the day; else it is counted.
    pub(crate) fn is_kept(&mut self, day: Date) -> bool {
        let today = self.reader.today();
        if day > today {
            self.in_future.insert(day);
        } else if day < self.reader.retention.oldest(today) {
            self.too_old.insert(day);
        } else {
            return true;
        }
        false
    }
}

/// The part of an attack that one of its days has.
fn attack_on(day: Date, episode: &Episode, last: Date) -> DraftAttack {
    let onset = match day == episode.onset.date {
        true => episode.onset.time.map(|time| Onset::At(time.into())),
        false => Some(Onset::Continued),
    };
    let resolution = match episode.end {
        _ if day < last => Some(Resolution::Ongoing),
        EpisodeEnd::Ongoing => Some(Resolution::Ongoing),
        EpisodeEnd::Unknown => None,
        // It ended at midnight.
        EpisodeEnd::At(end) if end.date > last => Some(Resolution::Ongoing),
        EpisodeEnd::At(end) => end.time.map(|time| Resolution::At(time.into())),
    };
    DraftAttack {
        onset,
        resolution,
        intensity: episode.intensity.filter(|_| day == episode.onset.date),
        statements: Vec::new(),
    }
}
