//! The database of the earlier bot.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use jiff::civil::{Date, Time};
use journal::answer::parse_time;
use rusqlite::{Connection, OpenFlags, Row};

/// The people and the entries in it.
#[derive(Debug, Default)]
pub struct EarlierDatabase {
    /// By their number in Telegram. Somebody whose first two messages came at once has two rows
    /// there.
    pub people: BTreeMap<u64, EarlierPerson>,
    /// How many rows are a second one of somebody.
    pub doubled: usize,
    /// How many rows are nobody's in Telegram.
    pub strangers: usize,
}

/// A person of the earlier bot.
#[derive(Debug, Default)]
pub struct EarlierPerson {
    pub alarm: EarlierAlarm,
    /// The newest of each day.
    pub entries: BTreeMap<Date, EarlierEntry>,
    /// How many entries have no date.
    pub undated: usize,
}

/// The alarm, in Moscow time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EarlierAlarm {
    #[default]
    Off,
    At(Time),
    Unclear,
}

/// An entry as it is stored.
#[derive(Debug)]
pub struct EarlierEntry {
    /// Counts up.
    pub id: i64,
    pub json: String,
}

impl EarlierPerson {
    /// The id of the newest entry.
    pub fn newest(&self) -> i64 {
        let ids = self.entries.values().map(|entry| entry.id);
        ids.max().unwrap_or_default()
    }
}

impl EarlierDatabase {
    /// Reads all of it, and changes nothing.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let database = Connection::open_with_flags(path, flags);
        let database = database.with_context(|| format!("opening {}", path.display()))?;
        let mut earlier = Self::default();
        let not_one = "it is no database of the earlier bot";
        earlier.read_people(&database).context(not_one)?;
        earlier.read_entries(&database).context(not_one)?;
        Ok(earlier)
    }

    /// The alarm that was set last counts, as the rows of somebody are in the order in which
    /// they were made.
    fn read_people(&mut self, database: &Connection) -> rusqlite::Result<()> {
        let mut query =
            database.prepare("SELECT channel, channel_id, alarm FROM users ORDER BY id")?;
        let mut rows = query.query(())?;
        while let Some(row) = rows.next()? {
            let Some(number) = number(row, 1).filter(|_| is_of_telegram(row)) else {
                self.strangers += 1;
                continue;
            };
            let known = self.people.len();
            let person = self.people.entry(number).or_default();
            if let Some(alarm) = row.get::<_, Option<String>>(2)? {
                person.alarm = EarlierAlarm::read(&alarm);
            }
            self.doubled += usize::from(self.people.len() == known);
        }
        Ok(())
    }

    fn read_entries(&mut self, database: &Connection) -> rusqlite::Result<()> {
        let mut query = database.prepare(
            "SELECT channel, channel_id, entries.id, date, entry FROM entries \
             JOIN users ON users.id = entries.user_id ORDER BY entries.id",
        )?;
        let mut rows = query.query(())?;
        while let Some(row) = rows.next()? {
            let number = number(row, 1).filter(|_| is_of_telegram(row));
            let Some(person) = number.and_then(|number| self.people.get_mut(&number)) else {
                continue;
            };
            let written: String = row.get(3)?;
            let entry = EarlierEntry {
                id: row.get(2)?,
                json: row.get(4)?,
            };
            match Date::strptime("%d.%m.%Y", written.trim()) {
                Ok(date) => {
                    person.entries.insert(date, entry);
                }
                Err(_) => person.undated += 1,
            }
        }
        Ok(())
    }
}

impl EarlierAlarm {
    fn read(alarm: &str) -> Self {
        match parse_time(alarm) {
            Ok(time) => Self::At(time),
            Err(_) => Self::Unclear,
        }
    }
}

fn is_of_telegram(row: &Row<'_>) -> bool {
    let channel = row.get::<_, String>(0);
    channel.is_ok_and(|channel| channel == journal_telegram::person::CHANNEL)
}

/// The number of a person; that of a group is negative.
fn number(row: &Row<'_>, column: usize) -> Option<u64> {
    let number: i64 = row.get(column).ok()?;
    u64::try_from(number).ok()
}
