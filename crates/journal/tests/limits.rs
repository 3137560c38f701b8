//! The page of limits says what the constants say, and leaves none out.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use journal::{Counted, CountedFor, Limit};

/// How the constants are called that are limits.
const LIMIT_NAMES: [&str; 8] = [
    "MOST", "LONGEST", "SHORTEST", "KEPT", "LIFE", "PATIENCE", "BURST", "LEEWAY",
];

/// Limits of the inner works, which nobody meets: the size of a batch, a retry, a row of pixels.
const NOT_MET: [&str; 46] = [
    "crates/aws/src/batch.rs LONGEST_PAUSE",
    "crates/aws/src/batch.rs SHORTEST_PAUSE",
    "crates/aws/src/queue.rs LONGEST_SECONDS",
    "crates/aws/src/queue.rs MOST_MESSAGES",
    "crates/aws/src/schedules.rs LONGEST_SECONDS",
    "crates/aws/src/subscriptions.rs LONGEST_NAME",
    "crates/aws/src/table/broadcast.rs MOST_READS",
    "crates/aws/src/table/callbacks.rs MOST_TRIES",
    "crates/aws/src/table/channel_people.rs MOST_TRIES",
    "crates/aws/src/table/channels.rs MOST_TRIES",
    "crates/aws/src/table/erase.rs MOST_SWEEPS",
    "crates/aws/src/table/erase.rs MOST_TRIES",
    "crates/aws/src/table/erase.rs MOST_WRITES",
    "crates/aws/src/table/imported_days.rs MOST_DAYS",
    "crates/aws/src/table/imported_days.rs MOST_TRIES",
    "crates/aws/src/table/strays.rs MOST_DELETES",
    "crates/aws/src/table/write.rs MOST_TRIES",
    "crates/channels/src/pace.rs LONGEST_REST",
    "crates/channels/src/pace.rs PATIENCE",
    "crates/import/src/dates/written.rs LONGEST",
    "crates/import/src/table.rs MOST_OF_HEAD",
    "crates/import/src/table.rs MOST_PREAMBLE_ROWS",
    "crates/import/src/tags.rs MOST_TAG_BYTES",
    "crates/archive/src/opener.rs MOST_OF_HEAD",
    "crates/archive/src/opener.rs MOST_OF_KEY",
    "crates/import/src/unpacked.rs MOST_UNPACKED",
    "crates/journal/src/medicine/mod.rs MOST_FORMER_NAMES",
    "crates/journal/src/medicine/names.rs MOST_WORDS",
    "crates/journal/src/medicine/reading/said.rs MOST_OF_UNIT",
    "crates/report/src/drawing/glyphs.rs MOST_BESIDE",
    "crates/report/src/weeks.rs MOST_DAYS_IN_ONE",
    "crates/texts/src/typed_date.rs MOST_OF_JOINING",
    "crates/telegram/src/memory.rs DELETED_KEPT",
    "crates/telegram/src/operator.rs PATIENCE",
    "crates/telegram/src/own_webhook.rs MOST_PENDING",
    "crates/telegram/src/survey/mod.rs UPDATES_KEPT",
    "functions/api/src/routes/entries/beside_chat.rs MOST_TRIES",
    "functions/api/src/routes/person/mod.rs MOST_TRIES",
    "functions/remind/src/broadcast.rs LONGEST_PAGE",
    "functions/setup/src/answer.rs LONGEST_REASON",
    "functions/setup/src/answer.rs PATIENCE",
    "functions/setup/src/bot.rs LONGEST_WAIT",
    "functions/setup/src/bot.rs MOST_REPEATS",
    "functions/webhook/src/handler.rs MOST_ATTEMPTS",
    "functions/webhook/src/handler.rs MOST_READINGS",
    "functions/webhook/src/perform.rs PATIENCE_BESIDE",
];

#[test]
fn the_page_of_limits_says_what_the_constants_say() {
    for row in rows() {
        let accepted = match row.file.as_str() {
            "template.yaml" => written_in_the_template(&row.name),
            file => renderings(&value(file, &row.name)),
        };
        assert!(
            accepted.contains(&row.limit),
            "docs/limits.md: {} is {:?}, and {} {} {accepted:?}",
            row.what,
            row.limit,
            row.file,
            row.name,
        );
    }
}

#[test]
fn the_page_of_limits_leaves_none_out() {
    let on_page = rows().into_iter().map(|row| row.file + " " + &row.name);
    let known: BTreeSet<_> = on_page.chain(NOT_MET.map(str::to_owned)).collect();
    let found = constants();
    let missing: Vec<_> = found.difference(&known).collect();
    assert!(missing.is_empty(), "not on docs/limits.md: {missing:#?}");
    for name in NOT_MET {
        assert!(found.contains(name), "there is no {name}");
    }
}

#[test]
fn the_page_of_limits_has_the_table_of_rates() {
    let mut table = String::from("| | for whom | limit |\n|---|---|---|\n");
    for counted in Counted::ALL {
        for limit in counted.limits() {
            let (who, most, within) = (who(*limit), limit.most, rendered(limit.within));
            writeln!(table, "| {} | {who} | {most} in {within} |", what(counted)).expect("written");
        }
    }
    assert!(page().contains(&table), "docs/limits.md lacks:\n\n{table}");
}

fn what(counted: Counted) -> &'static str {
    match counted {
        Counted::Order => "Reports, exports and links that are ordered",
        Counted::Import => "Files of other diaries that are read",
        Counted::Feedback => "Words to those who run the bot",
        Counted::Callback => "Requests to be called back, or no longer",
        Counted::ChannelNews => "News of a changed channel for the operator",
    }
}

fn who(limit: Limit) -> &'static str {
    match limit.counted_for {
        CountedFor::Person => "a person",
        CountedFor::Channel => "a channel",
        CountedFor::Everybody => "everybody together",
    }
}

/// A row of the page that names a constant.
struct Row {
    what: String,
    limit: String,
    file: String,
    name: String,
}

fn rows() -> Vec<Row> {
    let page = page();
    let cells = page
        .lines()
        .map(|line| line.split('|').map(str::trim).collect());
    let rows = cells.filter_map(|cells: Vec<&str>| {
        let [_, what, limit, constant, _] = cells[..] else {
            return None;
        };
        let mut code = constant.split('`').skip(1).step_by(2);
        Some(Row {
            what: what.to_owned(),
            limit: limit.to_owned(),
            file: code.next()?.to_owned(),
            name: code.next()?.to_owned(),
        })
    });
    let rows: Vec<_> = rows.collect();
    assert!(
        rows.len() > 50,
        "the page of limits has only {} rows",
        rows.len()
    );
    rows
}

/// The value of a constant as its source writes it.
fn value(file: &str, name: &str) -> String {
    let source = read(file);
    let mut values = source.lines().filter_map(|line| {
        let (_, rest) = line.split_once("const ")?;
        let (found, rest) = rest.split_once(": ")?;
        let (_, value) = rest.split_once(" = ")?;
        (found == name).then(|| value.trim_end_matches(';').to_owned())
    });
    let value = values
        .next()
        .unwrap_or_else(|| panic!("{file} has no {name}"));
    assert_eq!(values.next(), None, "{file} has several {name}");
    value
}

/// How the page may write a value.
fn renderings(value: &str) -> Vec<String> {
    if let Some((least, most)) = value.split_once("..=") {
        let range = format!("{}–{}", separated(number(least)), separated(number(most)));
        return ["characters", "bytes"]
            .map(|unit| format!("{range} {unit}"))
            .into();
    }
    if let Some((unit, count)) = value.split_once("::from_") {
        assert!(unit.ends_with("Duration"), "{value}");
        let (unit, count) = count.split_once('(').expect("an argument");
        let seconds = number(count.trim_end_matches(')'))
            * match unit {
                "hours" => 60 * 60,
                "mins" => 60,
                "secs" => 1,
                _ => panic!("{value}"),
            };
        return spans(seconds);
    }
    let number = number(value);
    let mut renderings = vec![
        separated(number),
        format!("{} KiB", number / 1024),
        format!("{} MiB", number / 1024 / 1024),
    ];
    let units = [
        "UTF-16 units",
        "characters",
        "bytes",
        "days",
        "hours",
        "minutes",
        "seconds",
        "years",
    ];
    renderings.extend(units.map(|unit| format!("{} {unit}", separated(number))));
    renderings.extend(spans(number));
    renderings
}

/// The expirations of the template, in days.
fn written_in_the_template(name: &str) -> Vec<String> {
    let template = read("template.yaml");
    let lines = template.lines().filter(|line| line.contains(name));
    let numbers: BTreeSet<_> = lines
        .filter_map(|line| {
            line.rsplit_once(": ")?
                .1
                .trim_end_matches(" }")
                .parse::<i64>()
                .ok()
        })
        .collect();
    assert_eq!(numbers.len(), 1, "{name}: {numbers:?}");
    numbers.iter().map(|days| format!("{days} days")).collect()
}

/// A product of numbers, such as `64 * 1024`.
fn number(product: &str) -> i64 {
    let factors = product.split('*').map(|factor| {
        let digits = factor.trim().replace('_', "");
        let whole = digits.trim_end_matches(".0").parse::<i64>();
        whole.unwrap_or_else(|_| panic!("no number: {product}"))
    });
    factors.product()
}

fn rendered(duration: SignedDuration) -> String {
    spans(duration.as_secs()).pop().expect("a unit")
}

/// A length of time in each unit of which it is a whole number, the longest unit last.
fn spans(seconds: i64) -> Vec<String> {
    let units = [
        (1, "second"),
        (60, "minute"),
        (60 * 60, "hour"),
        (24 * 60 * 60, "day"),
    ];
    let whole = units.iter().filter(|(length, _)| seconds % length == 0);
    let spans = whole.map(|(length, unit)| match seconds / length {
        1 => format!("1 {unit}"),
        count => format!("{} {unit}s", separated(count)),
    });
    spans.collect()
}

/// A number with its thousands apart.
fn separated(number: i64) -> String {
    match number {
        1000.. => format!("{},{:03}", separated(number / 1000), number % 1000),
        _ => number.to_string(),
    }
}

/// The constants of the code that is deployed whose names are those of limits.
fn constants() -> BTreeSet<String> {
    let mut sources = Vec::new();
    for folder in ["crates", "functions"] {
        collect_sources(&root().join(folder), &mut sources);
    }
    let mut constants = BTreeSet::new();
    for path in sources {
        let file = path
            .strip_prefix(root())
            .expect("below it")
            .to_string_lossy()
            .into_owned();
        let source = read(&file);
        let code = source
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for line in code.lines() {
            let Some((name, value)) = line
                .split_once("const ")
                .and_then(|(_, rest)| rest.split_once(": "))
            else {
                continue;
            };
            let is_limit = name.split('_').any(|word| LIMIT_NAMES.contains(&word));
            // One that only repeats another, or declares one, is none.
            let number = value.split_once(" = ").filter(|(kind, _)| *kind != "&str");
            let is_number = number.is_some_and(|(_, it)| it.contains(|c: char| c.is_ascii_digit()));
            if is_limit && is_number {
                constants.insert(format!("{file} {name}"));
            }
        }
    }
    constants
}

fn collect_sources(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && !["tests", "examples", "target"].contains(&name.as_str()) {
            collect_sources(&path, sources);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            sources.push(path);
        }
    }
}

fn page() -> String {
    read("docs/limits.md")
}

fn read(file: &str) -> String {
    let path = root().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folder of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
