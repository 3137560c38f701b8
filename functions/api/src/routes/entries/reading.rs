//! From the document that travels to the entry that cannot be wrong. Every fault
//! is found at once, and named by where it stands.

use std::collections::BTreeSet;
use std::fmt::Display;

use jiff::civil::{Date, Time};
use journal::answer::{
    Intensity, InvalidAnswer, Location, Onset, Resolution, Site, Triggers, Words,
};
use journal::medicine::MOST_DOSES;
use journal::object::Object;
use journal::{Attack, Dose, Entry, questionnaire};

use super::document::{
    AttackDocument, DoseDocument, EntryDocument, LocationDocument, OnsetDocument,
    ResolutionDocument, TriggersDocument,
};
use crate::clock::ClockTime;
use crate::problem::FieldFault;

/// Reads the entry of `date`.
///
/// # Errors
/// Everything that is wrong with it.
pub fn entry(document: EntryDocument, date: Date) -> Result<Entry, Vec<FieldFault>> {
    let mut faults = Faults::default();
    if document.date.is_some_and(|named| named != date.to_string()) {
        faults.add("/date", "not the date of the address");
    }
    let version = document.questionnaire.unwrap_or(questionnaire::VERSION);
    if !(1..=questionnaire::VERSION).contains(&version) {
        faults.add("/questionnaire", "no version of the questionnaire");
    }
    if document.headache.is_none() {
        faults.0.push(FieldFault::missing("", "headache"));
    }
    if document.attack.is_some() && document.headache == Some(false) {
        faults.add("/attack", "a painless day has no attack");
    }
    let attack = document
        .attack
        .map(|Object(attack)| attack)
        .unwrap_or_default();
    let attack = faults.attack(attack);
    let entry = Entry {
        date,
        questionnaire: version,
        attack: document.headache.unwrap_or_default().then_some(attack),
        medicines: document.medicines.map(|doses| faults.doses(doses)),
        comment: faults.words("/comment", document.comment, Words::MOST),
    };
    faults.none_or(entry)
}

/// What was found wrong so far.
#[derive(Default)]
struct Faults(Vec<FieldFault>);

impl Faults {
    fn add(&mut self, place: &str, detail: impl Display) {
        self.0.push(FieldFault::at(place, detail));
    }

    /// The value, or nothing and one fault more.
    fn keep<T>(&mut self, place: &str, read: Result<T, InvalidAnswer>) -> Option<T> {
        read.map_err(|reason| self.add(place, reason)).ok()
    }

    fn none_or(self, entry: Entry) -> Result<Entry, Vec<FieldFault>> {
        match self.0.is_empty() {
            true => Ok(entry),
            false => Err(self.0),
        }
    }

    fn attack(&mut self, attack: AttackDocument) -> Attack {
        Attack {
            onset: attack.onset.and_then(|onset| self.onset(onset)),
            resolution: attack.resolution.and_then(|end| self.resolution(end)),
            aura: attack.aura,
            location: attack
                .location
                .map(|Object(location)| self.location(location)),
            quality: attack.quality,
            worse_with_activity: attack.worse_with_activity,
            intensity: attack.intensity.and_then(|number| {
                let read = u8::try_from(number)
                    .map_err(|_| InvalidAnswer::NotAnIntensity)
                    .and_then(Intensity::try_from);
                self.keep("/attack/intensity", read)
            }),
            nausea: attack.nausea,
            vomiting: attack.vomiting,
            photophobia: attack.photophobia,
            phonophobia: attack.phonophobia,
            triggers: attack
                .triggers
                .map(|Object(triggers)| self.triggers(triggers)),
        }
    }

    fn onset(&mut self, onset: OnsetDocument) -> Option<Onset> {
        match onset {
            OnsetDocument::OnWaking => Some(Onset::OnWaking),
            OnsetDocument::During(part) => Some(Onset::During(part.0)),
            OnsetDocument::At(time) => self.clock("/attack/onset/at", &time).map(Onset::At),
        }
    }

    fn resolution(&mut self, resolution: ResolutionDocument) -> Option<Resolution> {
        match resolution {
            ResolutionDocument::Ongoing => Some(Resolution::Ongoing),
            ResolutionDocument::SleptOff => Some(Resolution::SleptOff),
            ResolutionDocument::At(time) => self
                .clock("/attack/resolution/at", &time)
                .map(Resolution::At),
        }
    }

    fn location(&mut self, location: LocationDocument) -> Location {
        let place = "/attack/location";
        let sites: BTreeSet<Site> = location.sites.into_iter().collect();
        let sides = [Site::Left, Site::Right, Site::Both];
        if sides.iter().filter(|side| sites.contains(side)).count() > 1 {
            let sites = format!("{place}/sites");
            self.add(&sites, "more than one of left, right and both");
        }
        if sites.is_empty() && location.words.is_none() {
            self.add(place, InvalidAnswer::NothingChosen);
        }
        let words = format!("{place}/words");
        Location {
            sites,
            words: self.words(&words, location.words, Words::MOST_BESIDE_OPTIONS),
        }
    }

    fn triggers(&mut self, triggers: TriggersDocument) -> Triggers {
        Triggers {
            known: triggers.known.into_iter().collect(),
            words: self.words(
                "/attack/triggers/words",
                triggers.words,
                Words::MOST_BESIDE_OPTIONS,
            ),
        }
    }

    fn doses(&mut self, doses: Vec<Object<DoseDocument>>) -> Vec<Dose> {
        if doses.len() > MOST_DOSES {
            let most = MOST_DOSES;
            self.add("/medicines", InvalidAnswer::TooManyMedicines { most });
            return Vec::new();
        }
        let doses = doses.into_iter().enumerate();
        doses
            .filter_map(|(position, Object(dose))| {
                self.dose(&format!("/medicines/{position}"), dose)
            })
            .collect()
    }

    fn dose(&mut self, place: &str, dose: DoseDocument) -> Option<Dose> {
        if dose.name.is_none() {
            self.0.push(FieldFault::missing(place, "name"));
        }
        let name = self.words(&format!("{place}/name"), dose.name, Dose::MOST_CHARACTERS);
        let amount = self.words(
            &format!("{place}/amount"),
            dose.amount,
            Dose::MOST_CHARACTERS,
        );
        let taken_at = dose
            .taken_at
            .and_then(|time| self.clock(&format!("{place}/taken_at"), &time));
        Some(Dose {
            name: name?,
            amount,
            taken_at,
        })
    }

    fn words(&mut self, place: &str, words: Option<String>, most: usize) -> Option<Words> {
        words.and_then(|words| self.keep(place, Words::parse(&words, most)))
    }

    fn clock(&mut self, place: &str, time: &ClockTime) -> Option<Time> {
        self.keep(place, time.read().ok_or(InvalidAnswer::NotATime))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;
    use serde_json::{Value, json};

    fn read(body: Value) -> Result<Entry, Vec<String>> {
        let document = serde_json::from_value(body).expect("a document");
        entry(document, day(2026, 11, 23)).map_err(|faults| {
            let pointers = faults.into_iter().filter_map(|fault| fault.pointer);
            pointers.collect()
        })
    }

    fn faults(body: Value) -> Vec<String> {
        read(body).expect_err("faults")
    }

    #[test]
    fn a_full_day_comes_back_as_it_was_sent() {
        let body = json!({
            "date": "2026-11-23",
            "questionnaire": 1,
            "headache": true,
            "attack": {
                "onset": {"at": "07:05"},
                "resolution": "slept_off",
                "aura": false,
                "location": {"sites": ["left", "eye"], "words": "behind the ear"},
                "quality": "pulsating",
                "worse_with_activity": true,
                "intensity": 7,
                "nausea": "slight",
                "vomiting": false,
                "photophobia": true,
                "phonophobia": true,
                "triggers": {"known": ["stress"]},
            },
            "medicines": [{"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30"}],
            "comment": "a long day",
        });
        let entry = read(body.clone()).expect("an entry");
        let document = EntryDocument::from(entry);
        assert_eq!(serde_json::to_value(document).expect("JSON"), body);
    }

    #[test]
    fn a_painless_day_is_confirmed_by_one_word() {
        assert_eq!(
            read(json!({"headache": false})),
            Ok(Entry::painless(day(2026, 11, 23)))
        );
    }

    #[test]
    fn a_headache_of_which_nothing_else_is_known_is_a_headache() {
        let entry = read(json!({"headache": true})).expect("an entry");
        assert_eq!(entry.attack, Some(Attack::default()));
    }

    #[test]
    fn every_fault_is_named_at_once_by_its_place() {
        let body = json!({
            "date": "2026-11-22",
            "questionnaire": 99,
            "headache": true,
            "attack": {
                "onset": {"at": "24:00"},
                "resolution": {"at": "9:00"},
                "location": {"sites": ["left", "both"], "words": "x".repeat(201)},
                "intensity": 11,
                "triggers": {"known": [], "words": " "},
            },
            "medicines": [{"name": "ok"}, {"name": "", "amount": "", "taken_at": "noon"}],
            "comment": "x".repeat(4097),
        });
        let expected = [
            "#/date",
            "#/questionnaire",
            "#/attack/onset/at",
            "#/attack/resolution/at",
            "#/attack/location/sites",
            "#/attack/location/words",
            "#/attack/intensity",
            "#/attack/triggers/words",
            "#/medicines/1/name",
            "#/medicines/1/amount",
            "#/medicines/1/taken_at",
            "#/comment",
        ];
        assert_eq!(faults(body), expected);
    }

    #[test]
    fn the_intensity_is_a_whole_number_from_1_to_10() {
        for number in [1, 10] {
            assert!(read(json!({"headache": true, "attack": {"intensity": number}})).is_ok());
        }
        for number in [0, 11, -1, 256, 263, i64::MAX] {
            let body = json!({"headache": true, "attack": {"intensity": number}});
            assert_eq!(faults(body), ["#/attack/intensity"], "{number}");
        }
    }

    #[test]
    fn a_day_says_whether_there_was_a_headache_and_the_rest_is_judged_all_the_same() {
        let body = json!({"attack": {"intensity": 11}});
        assert_eq!(faults(body), ["#", "#/attack/intensity"]);
    }

    #[test]
    fn a_painless_day_has_no_attack() {
        let body = json!({"headache": false, "attack": {"aura": true}});
        assert_eq!(faults(body), ["#/attack"]);
    }

    #[test]
    fn a_location_names_a_place() {
        let body = json!({"headache": true, "attack": {"location": {}}});
        assert_eq!(faults(body), ["#/attack/location"]);
    }

    #[test]
    fn a_day_holds_no_more_medicines_than_the_conversation_takes() {
        let doses = |count| vec![json!({"name": "Aspirin"}); count];
        assert!(read(json!({"headache": false, "medicines": doses(20)})).is_ok());
        let body = json!({"headache": false, "medicines": doses(21)});
        assert_eq!(faults(body), ["#/medicines"]);
    }
}
