//! MigraLog (iOS): JSON with lists of episodes, of readings and logs of these, and of doses. Of
//! the programs of others it is the only one beside Apple Health that has painless days.
//!
//! Where the person was (`location`) is never read.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use journal::provenance::ImportSource;
use serde::Deserialize;

use crate::dates::LocalTime;
use crate::episode::{EpisodeDose, EpisodeEnd};
use crate::statement::Statement;
use crate::vocabulary::Topic;
use crate::{Episode, Found, FoundDays, Reader};

/// The lists of the file that are read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Export {
    #[expect(dead_code, reason = "the file is known by it")]
    metadata: Metadata,
    episodes: Vec<LoggedEpisode>,
    #[serde(default)]
    episode_notes: Vec<EpisodeNote>,
    #[serde(default)]
    intensity_readings: Vec<IntensityReading>,
    #[serde(default)]
    symptom_logs: Vec<SymptomLog>,
    #[serde(default)]
    pain_location_logs: Vec<PainLocationLog>,
    #[serde(default)]
    daily_status_logs: Vec<DailyStatus>,
    medications: Vec<Medication>,
    medication_doses: Vec<LoggedDose>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "the file is known by it")]
struct Metadata {
    version: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LoggedEpisode {
    id: String,
    start_time: i64,
    end_time: Option<i64>,
    #[serde(default)]
    locations: Vec<String>,
    #[serde(default)]
    qualities: Vec<String>,
    #[serde(default)]
    symptoms: Vec<String>,
    #[serde(default)]
    triggers: Vec<String>,
    notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EpisodeNote {
    episode_id: String,
    note: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct IntensityReading {
    episode_id: String,
    intensity: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SymptomLog {
    episode_id: String,
    symptom: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PainLocationLog {
    episode_id: String,
    pain_locations: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DailyStatus {
    date: Date,
    status: String,
    status_type: Option<String>,
    notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Medication {
    id: String,
    name: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    dosage_amount: Option<f64>,
    dosage_unit: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LoggedDose {
    medication_id: String,
    timestamp: i64,
    quantity: Option<f64>,
    dosage_amount: Option<f64>,
    dosage_unit: Option<String>,
    status: Option<String>,
    episode_id: Option<String>,
}

/// Reads the days; `None` where it is another program's JSON.
pub(super) fn read(reader: &Reader, text: &str) -> Option<Found> {
    let export: Export = serde_json::from_str(text).ok()?;
    let mut days = FoundDays::new(reader, ImportSource::Migralog);
    let mut logs = Logs::of(&export);
    let mut doses = export.doses(reader, &mut days);
    for logged in &export.episodes {
        match logs.episode(logged, reader, &mut doses) {
            Some(episode) => days.add_episode(episode),
            None => days.pass_over(),
        }
    }
    for status in &export.daily_status_logs {
        if status.status == "green" {
            days.add_painless(status.date);
        }
    }
    for taken in doses.taken.into_iter().flatten() {
        days.add_dose(taken);
    }
    for status in &export.daily_status_logs {
        match (status.line(), status.status.as_str()) {
            (Some(line), _) => days.add_note(status.date, line),
            (None, "yellow") => days.pass_over(),
            (None, _) => {}
        }
    }
    Some(days.finish())
}

/// The doses in the order of the file; those that an episode has taken are gone.
#[derive(Default)]
struct Doses<'a> {
    taken: Vec<Option<EpisodeDose>>,
    /// The places of those that were logged in an episode, by its id.
    of_episode: HashMap<&'a str, Vec<usize>>,
    /// The places of the others, by their day.
    of_day: BTreeMap<Date, Vec<usize>>,
}

impl<'a> Doses<'a> {
    fn push(&mut self, episode: Option<&'a str>, dose: EpisodeDose) {
        let place = self.taken.len();
        match (episode, dose.day) {
            (Some(episode), _) => self.of_episode.entry(episode).or_default().push(place),
            (None, Some(day)) => self.of_day.entry(day).or_default().push(place),
            (None, None) => {}
        }
        self.taken.push(Some(dose));
    }

    /// Takes those of an episode away: the ones that were logged in it, and those of its days that
    /// were logged in none.
    fn take(&mut self, episode: &str, (first, last): (Date, Date)) -> Vec<EpisodeDose> {
        let of_it = self.of_episode.remove(episode).into_iter().flatten();
        let days = first.series(1.day()).take_while(|day| *day <= last);
        let of_days = days.filter_map(|day| self.of_day.remove(&day)).flatten();
        let mut places: Vec<usize> = of_it.chain(of_days).collect();
        places.sort_unstable();
        let doses = places
            .into_iter()
            .filter_map(|place| self.taken[place].take());
        doses.collect()
    }
}

/// The logs of each episode, by its id.
struct Logs<'a> {
    notes: HashMap<&'a str, Vec<&'a EpisodeNote>>,
    readings: HashMap<&'a str, Vec<&'a IntensityReading>>,
    symptoms: HashMap<&'a str, Vec<&'a SymptomLog>>,
    locations: HashMap<&'a str, Vec<&'a PainLocationLog>>,
}

fn by_episode<T>(logs: &[T], id: fn(&T) -> &str) -> HashMap<&str, Vec<&T>> {
    let mut by_episode: HashMap<&str, Vec<&T>> = HashMap::new();
    for log in logs {
        by_episode.entry(id(log)).or_default().push(log);
    }
    by_episode
}

impl<'a> Logs<'a> {
    fn of(export: &'a Export) -> Self {
        Self {
            notes: by_episode(&export.episode_notes, |log| &log.episode_id),
            readings: by_episode(&export.intensity_readings, |log| &log.episode_id),
            symptoms: by_episode(&export.symptom_logs, |log| &log.episode_id),
            locations: by_episode(&export.pain_location_logs, |log| &log.episode_id),
        }
    }

    /// The episode with its logs, of which nothing is left for another of its id.
    fn episode(
        &mut self,
        logged: &LoggedEpisode,
        reader: &Reader,
        doses: &mut Doses<'_>,
    ) -> Option<Episode> {
        let mut episode = Episode::new(local(reader, logged.start_time)?);
        match logged.end_time {
            None => episode.end = EpisodeEnd::Ongoing,
            Some(end) => match local(reader, end) {
                Some(at) => episode.end_at("endTime", &at_in_words(at), at),
                None => episode.say("endTime", &end.to_string()),
            },
        }
        let id = logged.id.as_str();
        let readings = self.readings.remove(id).into_iter().flatten();
        let strongest = readings.map(|reading| reading.intensity).reduce(f64::max);
        if let Some(strongest) = strongest {
            episode.rate("intensity", &strongest.to_string());
        }
        let symptoms = self.symptoms.remove(id).into_iter().flatten();
        let symptoms = symptoms.map(|log| &log.symptom);
        let locations = self.locations.remove(id).into_iter().flatten();
        let locations = locations.flat_map(|log| &log.pain_locations);
        for (topic, label, list) in [
            (
                Topic::Location,
                "locations",
                once_each(logged.locations.iter().chain(locations)),
            ),
            (
                Topic::Quality,
                "qualities",
                once_each(logged.qualities.iter()),
            ),
            (
                Topic::Symptoms,
                "symptoms",
                once_each(logged.symptoms.iter().chain(symptoms)),
            ),
            (
                Topic::Triggers,
                "triggers",
                once_each(logged.triggers.iter()),
            ),
        ] {
            if !list.is_empty() {
                let list = Statement::list(topic, label, &list.join(","));
                episode.statements.push(list);
            }
        }
        let notes = self.notes.remove(id).into_iter().flatten();
        for note in logged.notes.iter().chain(notes.map(|note| &note.note)) {
            episode.say("", note);
        }
        let days = (episode.onset.date, episode.last_day());
        episode.doses.extend(doses.take(id, days));
        Some(episode)
    }
}

impl Export {
    /// The acute doses that were taken. Those for prevention are passed over, and those that were
    /// skipped.
    fn doses(&self, reader: &Reader, days: &mut FoundDays<'_>) -> Doses<'_> {
        let medicines: HashMap<_, _> = self
            .medications
            .iter()
            .map(|medicine| (medicine.id.as_str(), medicine))
            .collect();
        let mut doses = Doses::default();
        for logged in &self.medication_doses {
            let medicine = medicines.get(logged.medication_id.as_str());
            match medicine.and_then(|medicine| logged.taken(medicine, reader)) {
                Some(taken) => doses.push(logged.episode_id.as_deref(), taken),
                None => days.pass_over(),
            }
        }
        doses
    }
}

impl LoggedDose {
    fn taken(&self, medicine: &Medication, reader: &Reader) -> Option<EpisodeDose> {
        let is_skipped = self.status.as_deref() == Some("skipped");
        if is_skipped || medicine.kind.as_deref() == Some("preventative") {
            return None;
        }
        let at = local(reader, self.timestamp)?;
        EpisodeDose::of([&medicine.name, &self.amount(medicine)], Some(at))
    }

    /// Such as "50 mg", or "2 × 50 mg".
    fn amount(&self, medicine: &Medication) -> String {
        let amount = self.dosage_amount.or(medicine.dosage_amount);
        let unit = self.dosage_unit.as_ref().or(medicine.dosage_unit.as_ref());
        let strength = match (amount, unit) {
            (Some(amount), Some(unit)) => format!("{amount} {unit}"),
            (Some(amount), None) => amount.to_string(),
            (None, _) => String::new(),
        };
        match self.quantity {
            Some(quantity) if quantity != 1.0 && strength.is_empty() => quantity.to_string(),
            Some(quantity) if quantity != 1.0 => format!("{quantity} × {strength}"),
            _ => strength,
        }
    }
}

impl DailyStatus {
    /// The words of a comment; `None` where there are none.
    fn line(&self) -> Option<String> {
        let notes = self
            .notes
            .as_deref()
            .filter(|notes| !notes.trim().is_empty());
        let said = [self.status_type.as_deref(), notes];
        let said: Vec<_> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(": "))
    }
}

fn once_each<'a>(words: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut known = HashSet::new();
    let words = words.map(String::as_str);
    words.filter(|word| known.insert(*word)).collect()
}

/// The person's clock at that moment.
fn local(reader: &Reader, milliseconds: i64) -> Option<LocalTime> {
    let instant = Timestamp::from_millisecond(milliseconds).ok()?;
    let zone = reader.now.time_zone().clone();
    Some(instant.to_zoned(zone).datetime().into())
}

fn at_in_words(at: LocalTime) -> String {
    at.datetime()
        .unwrap_or_default()
        .strftime("%F %H:%M")
        .to_string()
}
