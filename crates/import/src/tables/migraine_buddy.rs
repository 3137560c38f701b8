//! Migraine Buddy: a table of health events, then one of attacks. The older generation has no
//! offsets, and in each country its own order of day and month.

use jiff::SignedDuration;
use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime};
use crate::episode::EpisodeEnd;
use crate::statement::Statement;
use crate::table::{Section, Table, TableRow};
use crate::vocabulary::Topic;
use crate::{DateOrder, Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 3] = ["started", "lasted", "pain level"];
const EVENT_HEADS: [&str; 3] = ["date", "time period", "description"];

/// Only the newer generation has it, which writes dates as in America wherever it is.
const OFFSET: &str = "start utc offset (min)";

/// The columns of medicines, by how much they helped.
const MEDICINES: [&str; 4] = [
    "helpful medication",
    "somewhat helpful medication",
    "unhelpful medication",
    "unsure medication",
];
const NO_MEDICINE: &str = "no medication";

/// The columns of lists, some of whose things the questionnaire has options for.
const LISTS: [(&str, Topic); 3] = [
    ("pain positions", Topic::Location),
    ("potential triggers", Topic::Triggers),
    ("symptoms", Topic::Symptoms),
];

/// The other columns. Not among them are the place ("geohash", "attack location"), which is
/// never read, and the number.
const WORDS: [&str; 9] = [
    "attack types",
    "affected activities",
    "most bothersome symptom",
    "premonitory symptoms",
    "auras",
    "helpful non drug relief methods",
    "somewhat helpful non drug relief methods",
    "unhelpful non drug relief methods",
    "unsure non drug relief methods",
];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let attacks = table.section(&HEADS)?;
    Some(found(reader, table, &attacks))
}

fn found(reader: &Reader, table: &Table, attacks: &Section<'_>) -> Result<Found, Unreadable> {
    let order = attacks.has(OFFSET).then_some(DateOrder::MonthFirst);
    let events = table.section(&EVENT_HEADS);
    let spans = events.iter().flat_map(|events| events.column("date"));
    let of_events = spans.flat_map(|span| span.split(" - "));
    let cells = attacks.column("started").chain(of_events);
    let dates = DateColumn::new(cells, order, reader)?;
    let dates = dates.between_slashes(attacks.column("started"));
    let mut days = FoundDays::new(reader, ImportSource::MigraineBuddy);
    for row in attacks.rows {
        match episode(attacks, &dates, row) {
            Some(episode) => days.add_episode(episode),
            None => days.fault(row.line, RowFaultKind::Date),
        }
    }
    if let Some(events) = &events {
        add_events(&mut days, &dates, events, attacks);
    }
    Ok(days.finish())
}

/// `None` where it is not known when it began.
fn episode(attacks: &Section<'_>, dates: &DateColumn, row: &TableRow) -> Option<Episode> {
    let cell = |head| attacks.cell(row, head);
    let label = |head| attacks.label(head);
    let mut episode = Episode::new(dates.read(cell("started"))?);
    end(&mut episode, attacks, row);
    episode.rate(label("pain level"), cell("pain level"));
    for head in MEDICINES {
        let is_none = cell(head).eq_ignore_ascii_case(NO_MEDICINE);
        episode.no_medicine |= is_none;
        if !is_none {
            episode.take_medicines_besides(cell(head));
            // How much they helped is told nowhere else.
            episode.say(label(head), cell(head));
        }
    }
    let lists = LISTS.map(|(head, topic)| Statement::list(topic, label(head), cell(head)));
    episode.statements.extend(lists);
    for head in WORDS {
        episode.say(label(head), cell(head));
    }
    episode.say("", cell("notes"));
    Some(episode)
}

/// Reads how long it lasted, and where the clocks were changed or left meanwhile, when that
/// was by the clocks of the end.
fn end(episode: &mut Episode, attacks: &Section<'_>, row: &TableRow) {
    let cell = |head| attacks.cell(row, head);
    let (label, lasted) = (attacks.label("lasted"), cell("lasted"));
    if lasted.is_empty() || lasted.eq_ignore_ascii_case("ongoing") {
        episode.end = match lasted {
            "" => EpisodeEnd::Unknown,
            _ => EpisodeEnd::Ongoing,
        };
        return;
    }
    let offset = |head| cell(head).parse::<i16>().ok();
    let shift = match (offset(OFFSET), offset("end utc offset (min)")) {
        (Some(start), Some(end)) => i64::from(end) - i64::from(start),
        _ => 0,
    };
    match duration(lasted) {
        Some(duration) => {
            let shifted = duration.saturating_add(SignedDuration::from_mins(shift));
            episode.end_after(label, lasted, shifted);
        }
        None => episode.say(label, lasted),
    }
}

/// Reads such as "1d 02h 15m".
fn duration(text: &str) -> Option<SignedDuration> {
    let mut minutes: i64 = 0;
    for part in text.split_whitespace() {
        let unit = part.char_indices().next_back()?;
        let number: u32 = part[..unit.0].parse().ok()?;
        minutes += i64::from(number)
            * match unit.1 {
                'd' => 24 * 60,
                'h' => 60,
                'm' => 1,
                _ => return None,
            };
    }
    SignedDuration::try_from_mins(minutes)
}

/// Puts each health event into the comment of its first day, where that has an attack.
fn add_events(
    days: &mut FoundDays<'_>,
    dates: &DateColumn,
    events: &Section<'_>,
    attacks: &Section<'_>,
) {
    let end = attacks.rows.first().map_or(usize::MAX, |row| row.line);
    for row in events.rows.iter().take_while(|row| row.line < end) {
        let cell = |head| events.cell(row, head);
        let first = cell("date").split(" - ").next().unwrap_or_default();
        // Of a diary without events, a sentence says so; the heads of the attacks follow.
        let Some(LocalTime { date, .. }) = dates.read(first) else {
            continue;
        };
        let words = ["description", "time period", "notes"].map(cell);
        let words: Vec<_> = words
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        days.add_note(date, words.join(", "));
    }
}
