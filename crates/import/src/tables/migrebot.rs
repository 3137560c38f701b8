//! Migrebot (Telegram): a workbook with a row an attack. Further medicines of it are rows with
//! nothing else. It has no times of the day.

use jiff::ToSpan;
use jiff::civil::Date;
use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime};
use crate::episode::EpisodeEnd;
use crate::statement::Statement;
use crate::table::{Section, Table, TableRow};
use crate::vocabulary::Topic;
use crate::{DateOrder, Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

/// The heads in one of its languages, in lower case.
struct MigrebotHeads {
    date: &'static str,
    hours: &'static str,
    intensity: &'static str,
    aura: &'static str,
    triggers: &'static str,
    symptoms: &'static str,
    medicine: &'static str,
    amount: &'static str,
    notes: &'static str,
}

const LANGUAGES: [MigrebotHeads; 5] = [
    MigrebotHeads {
        date: "дата",
        hours: "часов",
        intensity: "сила",
        aura: "аура",
        triggers: "триггеры",
        symptoms: "симптомы",
        medicine: "лекарство",
        amount: "кол-во",
        notes: "примечания",
    },
    MigrebotHeads {
        date: "date",
        hours: "hours",
        intensity: "intensity",
        aura: "aura",
        triggers: "triggers",
        symptoms: "symptoms",
        medicine: "medication",
        amount: "amount",
        notes: "notes",
    },
    MigrebotHeads {
        date: "дата",
        hours: "години",
        intensity: "інтенсивність",
        aura: "аура",
        triggers: "тригери",
        symptoms: "симптоми",
        medicine: "ліки",
        // Two of its letters are Latin.
        amount: "кiлькiсть",
        notes: "примітки",
    },
    MigrebotHeads {
        date: "date",
        hours: "heures",
        intensity: "intensité",
        aura: "aura",
        triggers: "déclencheurs",
        symptoms: "symptômes",
        medicine: "médicament",
        amount: "quantité",
        notes: "remarques",
    },
    MigrebotHeads {
        date: "fecha",
        hours: "horas",
        intensity: "intensidad",
        aura: "aura",
        triggers: "desencadenantes",
        symptoms: "síntomas",
        medicine: "medicamento",
        amount: "cantidad",
        notes: "notas",
    },
];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let attacks = LANGUAGES.iter().find_map(|heads| {
        let section = table.section(&[heads.date, heads.hours, heads.intensity, heads.aura])?;
        Some(read_section(reader, &section, heads))
    });
    attacks.or_else(|| Some(Ok(passed_over(reader, &medicines(table)?))))
}

/// The rows of its workbook of medicines, which does not tell of what they were taken for.
fn medicines(table: &Table) -> Option<Section<'_>> {
    LANGUAGES
        .iter()
        .find_map(|heads| table.section(&[heads.date, heads.medicine, heads.amount]))
}

fn passed_over(reader: &Reader, section: &Section<'_>) -> Found {
    let mut days = FoundDays::new(reader, ImportSource::Migrebot);
    section.rows.iter().for_each(|_| days.pass_over());
    days.finish()
}

fn read_section(
    reader: &Reader,
    section: &Section<'_>,
    heads: &MigrebotHeads,
) -> Result<Found, Unreadable> {
    let dates = section.column(heads.date);
    let dates = DateColumn::new(dates, Some(DateOrder::DayFirst), reader)?;
    let mut days = FoundDays::new(reader, ImportSource::Migrebot);
    let mut last: Option<Episode> = None;
    for row in section.rows {
        let written = section.cell(row, heads.date);
        let onset = dates.read(written);
        if let (None, "", Some(episode)) = (onset, written, &mut last) {
            take_medicine(episode, section, heads, row);
            episode.say("", section.cell(row, heads.notes));
            continue;
        }
        // Rows without a date that follow one which is not understood belong to that.
        let finished = last.take();
        last = onset.map(|onset| episode(section, heads, row, onset));
        if last.is_none() {
            days.fault(row.line, RowFaultKind::Date);
        }
        if let Some(finished) = finished {
            days.add_episode(finished);
        }
    }
    if let Some(last) = last {
        days.add_episode(last);
    }
    Ok(days.finish())
}

fn episode(
    section: &Section<'_>,
    heads: &MigrebotHeads,
    row: &TableRow,
    onset: LocalTime,
) -> Episode {
    let cell = |head| section.cell(row, head);
    let mut episode = Episode::new(onset.date.into());
    let hours = cell(heads.hours);
    if let Some(last) = last_day(onset.date, hours) {
        episode.end = EpisodeEnd::At(last.into());
    }
    episode.say(section.label(heads.hours), hours);
    episode.rate(section.label(heads.intensity), cell(heads.intensity));
    for (topic, head) in [
        (Topic::Aura, heads.aura),
        (Topic::Triggers, heads.triggers),
        (Topic::Symptoms, heads.symptoms),
    ] {
        let list = Statement::list(topic, section.label(head), cell(head));
        episode.statements.push(list);
    }
    take_medicine(&mut episode, section, heads, row);
    episode.say("", cell(heads.notes));
    episode
}

fn take_medicine(
    episode: &mut Episode,
    section: &Section<'_>,
    heads: &MigrebotHeads,
    row: &TableRow,
) {
    let label = section.label(heads.medicine);
    match [heads.medicine, heads.amount].map(|head| section.cell(row, head)) {
        ["", amount] => episode.say(section.label(heads.amount), amount),
        [name, ""] => episode.take_medicines(label, name),
        cells => episode.take_dose(label, cells, None),
    }
}

/// The last day of an attack of so many hours; `None` where it may have been over on its first.
fn last_day(first: Date, hours: &str) -> Option<Date> {
    let hours: i64 = hours.parse().ok()?;
    let days = (hours - 1).div_euclid(24);
    (1..=7)
        .contains(&days)
        .then(|| first.saturating_add(days.days()))
}
