//! The table of what is measured: scripts, each step of which hands one event to one function.

use end_to_end::FULL_DAY;
use jiff::ToSpan;
use jiff::civil::Date;
use journal::order::{Format, Product};
use serde_json::{Value, json};

use crate::gateway::Request;

/// One event, and what it needs before it can come.
#[derive(Clone)]
pub enum Act {
    /// The floor of this number in [`FLOORS`] answers.
    Floor(usize),
    /// The person writes.
    Type(&'static str),
    /// The person taps the newest button whose label begins so.
    Tap(&'static str),
    /// Their daily reminder is due.
    Remind,
    /// The nudge of a survey is due that was finished meanwhile.
    Nudge,
    /// A report that they ordered is due.
    Report(Product),
    /// Their weekly report is due.
    Weekly,
    /// Another bot calls.
    Call(TurnRequest),
    /// The person opens the Mini App, which asks for this file of its own.
    OpenApp(&'static str),
    /// The page opens a session.
    OpenSession,
    /// The page calls in its session, with this person's address before the path.
    InSession(TurnRequest),
}

/// The request of a turn of its script, which has a number.
type TurnRequest = fn(u32) -> Request;

/// An act, and the kind that it is measured as; without one it only prepares others.
pub type Step = (Option<&'static str>, Act);

/// Steps that are played over and over; after the last the person is as before the first.
pub struct Script {
    /// Played once.
    pub opening: Vec<Act>,
    pub steps: Vec<Step>,
    /// How many days ago the day was that it fills, and that is therefore empty before.
    pub fills: i64,
    /// How many days must be kept for it.
    pub least_days: u16,
}

/// The floor with one runtime, and with so many calls to Telegram.
pub struct Floor {
    pub name: &'static str,
    pub runtime: &'static str,
    pub calls: u32,
}

/// The floors. The first is the one that the earlier measurements name.
#[rustfmt::skip]
pub const FLOORS: [Floor; 6] = [
    Floor { name: "floor", runtime: "multi-thread", calls: 0 },
    Floor { name: "floor + 1 call", runtime: "multi-thread", calls: 1 },
    Floor { name: "floor + 2 calls", runtime: "multi-thread", calls: 2 },
    Floor { name: "floor, one thread", runtime: "current-thread", calls: 0 },
    Floor { name: "  + 1 call", runtime: "current-thread", calls: 1 },
    Floor { name: "  + 2 calls", runtime: "current-thread", calls: 2 },
];

/// The floor of one thread that makes so many calls, or as many as it can.
pub fn floor_with(calls: usize) -> &'static str {
    FLOORS[3 + calls.min(2)].name
}

/// A full day in words, from the card on.
pub const TYPED_DAY: [&str; 16] = [
    "yesterday",
    "yes",
    "morning",
    "18:00",
    "no",
    "left",
    "throbbing",
    "yes",
    "7",
    "a little",
    "no",
    "yes",
    "yes",
    "stress",
    "none",
    "none",
];

/// Everything that is measured of floors and functions.
pub fn all() -> Vec<Script> {
    let mut all = floors();
    all.extend(chats());
    all.extend([mini_app(), entries(), requests(), reports()]);
    all
}

/// The floors alone.
pub fn floors() -> Vec<Script> {
    let floors = FLOORS.iter().enumerate();
    let script = |(number, floor): (usize, &Floor)| Script {
        opening: half_a_survey(),
        steps: vec![(Some(floor.name), Act::Floor(number))],
        fills: 1,
        least_days: 0,
    };
    floors.map(script).collect()
}

/// The answers of a person in Telegram, and what comes to them by itself.
pub fn chats() -> Vec<Script> {
    vec![typed(), tapped(), as_usual(), painless(), settings()]
}

/// The first five answers of a day, in words.
pub fn half_a_survey() -> Vec<Act> {
    let answers = TYPED_DAY[..5].iter().map(|text| Act::Type(text));
    [Act::Type("/add")].into_iter().chain(answers).collect()
}

fn typed() -> Script {
    let mut steps = vec![(None, Act::Type("/add"))];
    steps.extend(TYPED_DAY.map(|text| (Some("typed answer"), Act::Type(text))));
    name_last(&mut steps, "  the last typed");
    Script {
        fills: 1,
        ..today(steps)
    }
}

fn tapped() -> Script {
    let mut steps = vec![(None, Act::Remind)];
    steps.extend(FULL_DAY.map(|label| (Some("tapped answer"), Act::Tap(label))));
    steps[1].0 = Some("begin");
    name_last(&mut steps, "  the last tap");
    today(steps)
}

fn as_usual() -> Script {
    let tap = Act::Tap("Headache, as usual");
    Script {
        // Three make something usual.
        least_days: 4,
        ..today(vec![(None, Act::Remind), (Some("as usual"), tap)])
    }
}

fn painless() -> Script {
    let tap = Act::Tap("No headache, no medicine");
    today(vec![
        (Some("reminder"), Act::Remind),
        (Some("painless day"), tap),
        (Some("nudge for nothing"), Act::Nudge),
    ])
}

fn settings() -> Script {
    today(vec![
        (Some("command"), Act::Type("/settings")),
        (Some("setting changed"), Act::Tap("Turn discreet mode on")),
    ])
}

/// A day that is filled in the Mini App: all that its start and a saved day ask for.
fn mini_app() -> Script {
    #[rustfmt::skip]
    let steps: [Step; 6] = [
        (Some("app: page"), Act::OpenApp("/app")),
        (Some("app: worker"), Act::OpenApp("/app/worker.js")),
        (Some("app: session"), Act::OpenSession),
        (Some("app: usual"), Act::InSession(|_| Request::new("GET", "/usual"))),
        (Some("app: entries"), Act::InSession(|_| Request::new("GET", "/entries?limit=100"))),
        (Some("app: saved day"), Act::InSession(|turn| {
            let day = format!("/entries/{}", utc_today());
            Request::new("PUT", day).json(&changed(turn)).header("if-none-match", "*")
        })),
    ];
    today(steps.into())
}

/// The report in the two forms that people read.
pub fn pages() -> Script {
    let mut pages = reports();
    pages.steps.truncate(2);
    pages
}

fn reports() -> Script {
    #[rustfmt::skip]
    let steps = [
        ("page", Product::Report(Format::Html)),
        ("PDF", Product::Report(Format::Pdf)),
        ("workbook", Product::Report(Format::Xlsx)),
        ("CSV", Product::Report(Format::Csv)),
        ("JSON", Product::Report(Format::Json)),
        ("FHIR", Product::Report(Format::Fhir)),
        ("picture", Product::Overview),
    ];
    let steps = steps.map(|(kind, product)| (Some(kind), Act::Report(product)));
    today(
        steps
            .into_iter()
            .chain([(Some("weekly report"), Act::Weekly)])
            .collect(),
    )
}

/// The kinds that scripts measure, each once.
pub fn names(scripts: &[Script]) -> Vec<&'static str> {
    let mut names = Vec::new();
    let steps = scripts.iter().flat_map(|script| &script.steps);
    for kind in steps.filter_map(|(kind, _)| *kind) {
        if !names.contains(&kind) {
            names.push(kind);
        }
    }
    names
}

/// The requests of another bot about a day.
pub fn entries() -> Script {
    today(vec![
        (
            Some("PUT entry"),
            Act::Call(|turn| Request::new("PUT", entry_of(turn % DELETED)).json(&changed(turn))),
        ),
        (
            Some("GET entry"),
            Act::Call(|turn| Request::new("GET", entry_of(turn % DELETED))),
        ),
    ])
}

fn requests() -> Script {
    #[rustfmt::skip]
    let steps: [(Option<&str>, TurnRequest); 8] = [
        (Some("PUT person"), |turn| Request::new("PUT", format!("{ANN}-{turn}")).json(&person())),
        (Some("GET 60 entries"), |_| Request::new("GET", format!("{ANN}/entries"))),
        (Some("GET statistics"), |_| Request::new("GET", format!("{ANN}/statistics"))),
        (None, |_| Request::new("PUT", entry_of(DELETED)).json(&entry())),
        (Some("DELETE entry"), |_| Request::new("DELETE", entry_of(DELETED))),
        (Some("GET questionnaire"), |_| Request::new("GET", "/v1/questionnaire")),
        (Some("GET openapi.json"), |_| Request::new("GET", "/v1/openapi.json")),
        (Some("GET health"), |_| Request::new("GET", "/v1/health")),
    ];
    today(
        steps
            .map(|(kind, request)| (kind, Act::Call(request)))
            .into(),
    )
}

/// The person of whom the other bot asks.
pub const ANN: &str = "/v1/people/ann";

/// How many days ago the day was that is deleted, which is none of those that are read.
const DELETED: u32 = 59;

fn entry_of(days_ago: u32) -> String {
    let day = utc_today().saturating_sub(i64::from(days_ago).days());
    format!("{ANN}/entries/{day}")
}

fn today(steps: Vec<Step>) -> Script {
    Script {
        opening: Vec::new(),
        steps,
        fills: 0,
        least_days: 0,
    }
}

fn name_last(steps: &mut [Step], kind: &'static str) {
    if let Some((name, _)) = steps.last_mut() {
        *name = Some(kind);
    }
}

/// Everybody here lives by UTC.
pub fn utc_today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

/// A day that says something else in each turn: the same again would be no change.
fn changed(turn: u32) -> Value {
    let mut entry = entry();
    entry["attack"]["intensity"] = json!(turn % 10 + 1);
    entry
}

/// Someone who wants everything that there is.
pub fn person() -> Value {
    json!({
        "language": "en",
        "zone": "UTC",
        "reminder": { "time": "21:30" },
        "weekly_report": true,
    })
}

/// A day with every question answered.
pub fn entry() -> Value {
    json!({
        "headache": true,
        "attack": {
            "onset": { "at": "07:30" },
            "resolution": { "at": "18:00" },
            "aura": false,
            "location": { "sites": ["left", "temple"], "words": "behind the ear" },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": { "known": ["stress"], "words": "a long flight" },
        },
        "medicines": [
            { "name": "Ibuprofen", "amount": "400 mg", "taken_at": "08:00" },
            { "name": "Sumatriptan", "amount": "50 mg", "taken_at": "10:30" },
        ],
        "comment": "A day in a dark room.",
    })
}
