use jiff::civil::{Time, time};
use journal::Zone;

/// Zones, and how many of a hundred people live by each.
const ZONES: [(&str, u32); 10] = [
    ("Europe/Moscow", 46),
    ("Asia/Yekaterinburg", 12),
    ("Asia/Novosibirsk", 9),
    ("Europe/Samara", 5),
    ("Asia/Vladivostok", 5),
    ("Europe/Kaliningrad", 3),
    ("Europe/Berlin", 8),
    ("Europe/London", 5),
    ("America/New_York", 5),
    ("Asia/Kolkata", 2),
];

/// Of a hundred people, how many are reminded at the hour that the bot offers first.
const AT_THE_USUAL_HOUR: u32 = 40;
const USUAL_HOUR: Time = time(21, 30, 0, 0);
/// Of a hundred people, how many get a weekly report.
const WITH_WEEKLY_REPORTS: u32 = 80;

/// Someone with a reminder.
#[derive(Clone, Copy, Debug)]
pub struct Individual {
    zone: u8,
    /// The local time of the daily reminder.
    pub reminder: Time,
    pub gets_weekly_reports: bool,
}

/// Everyone, by number.
#[derive(Debug)]
pub struct People {
    zones: Vec<Zone>,
    individuals: Vec<Individual>,
}

impl People {
    /// So many people, the same ones every time.
    pub fn made_up(count: usize, chance: &mut fastrand::Rng) -> anyhow::Result<Self> {
        let zones = ZONES.iter().map(|(name, _)| name.parse());
        let zones = zones.collect::<Result<_, _>>()?;
        let individuals = (0..count).map(|_| Individual {
            zone: zone(chance.u32(0..100)),
            reminder: reminder(chance),
            gets_weekly_reports: chance.u32(0..100) < WITH_WEEKLY_REPORTS,
        });
        Ok(Self {
            zones,
            individuals: individuals.collect(),
        })
    }

    pub fn len(&self) -> usize {
        self.individuals.len()
    }

    pub fn get(&self, number: usize) -> Individual {
        self.individuals[number]
    }

    /// The zone that someone lives by.
    pub fn zone(&self, number: usize) -> &Zone {
        &self.zones[usize::from(self.individuals[number].zone)]
    }
}

fn zone(percentile: u32) -> u8 {
    let mut before = 0;
    for (number, (_, share)) in (0..).zip(ZONES) {
        before += share;
        if percentile < before {
            return number;
        }
    }
    0
}

/// The usual hour, or a quarter of an hour between 18:00 and 23:00.
fn reminder(chance: &mut fastrand::Rng) -> Time {
    if chance.u32(0..100) < AT_THE_USUAL_HOUR {
        return USUAL_HOUR;
    }
    let quarter = chance.i8(0..20);
    time(18 + quarter / 4, quarter % 4 * 15, 0, 0)
}
