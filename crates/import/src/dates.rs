//! Dates and times as programs write them.

mod written;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

use crate::{DateOrder, Reader, Unreadable};
pub(crate) use written::read_clock;
use written::{WrittenDate, parts};

/// A day, and where it is known the time, by the clocks of where the person was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LocalTime {
    pub date: Date,
    pub time: Option<Time>,
}

impl From<Date> for LocalTime {
    fn from(date: Date) -> Self {
        Self { date, time: None }
    }
}

impl From<DateTime> for LocalTime {
    fn from(local: DateTime) -> Self {
        Self {
            date: local.date(),
            // The diary knows no seconds.
            time: Some(Time::constant(local.hour(), local.minute(), 0, 0)),
        }
    }
}

impl LocalTime {
    /// `None` where the time is not known.
    pub(crate) fn datetime(self) -> Option<DateTime> {
        self.time.map(|time| self.date.to_datetime(time))
    }
}

/// How the dates of a column are to be read.
#[derive(Debug)]
pub(crate) struct DateColumn {
    order: DateOrder,
    /// A spreadsheet has exchanged day and month of the dates that are not between slashes.
    is_exchanged: bool,
    zone: TimeZone,
}

impl DateColumn {
    /// Decides the order of day and month by all cells of the column. The first that can be
    /// read in one way alone decides; else the format, where all its files have one order;
    /// else the person.
    ///
    /// # Errors
    /// [`Unreadable::DateOrder`] where the person is to be asked.
    pub(crate) fn new<'c>(
        cells: impl IntoIterator<Item = &'c str>,
        of_format: Option<DateOrder>,
        reader: &Reader,
    ) -> Result<Self, Unreadable> {
        let mut ambiguous = None;
        let mut decided = None;
        for cell in cells {
            let Some((WrittenDate::InFigures(figures), ..)) = parts(cell) else {
                continue;
            };
            match figures.in_each_order() {
                [Some(_), None] => decided = Some(DateOrder::DayFirst),
                [None, Some(_)] => decided = Some(DateOrder::MonthFirst),
                [Some(day_first), Some(month_first)] if day_first != month_first => {
                    ambiguous.get_or_insert(Unreadable::DateOrder {
                        day_first,
                        month_first,
                    });
                }
                _ => {}
            }
            if decided.is_some() {
                break;
            }
        }
        let order = match (decided.or(of_format).or(reader.date_order), ambiguous) {
            (Some(order), _) => order,
            (None, None) => DateOrder::DayFirst,
            (None, Some(asked)) => return Err(asked),
        };
        Ok(Self {
            order,
            is_exchanged: false,
            zone: reader.now.time_zone().clone(),
        })
    }

    /// The same column of a format that has nothing but slashes in its dates. A spreadsheet
    /// whose language has the other order makes dates of those of its cells that have one there,
    /// of another day, and leaves the rest as it was: that shows what it did.
    pub(crate) fn between_slashes<'c>(self, cells: impl IntoIterator<Item = &'c str>) -> Self {
        let dates = cells.into_iter().filter_map(parts).map(|(date, ..)| date);
        let (mut has_made, mut has_left, mut is_possible) = (false, false, true);
        for date in dates {
            match date {
                WrittenDate::Plain(date) => {
                    has_made = true;
                    is_possible &= date.day() <= 12;
                }
                WrittenDate::InFigures(figures) => match figures.in_each_order() {
                    [Some(_), Some(_)] => is_possible = false,
                    [None, None] => {}
                    _ => has_left = true,
                },
            }
        }
        Self {
            is_exchanged: has_made && has_left && is_possible,
            ..self
        }
    }

    /// The moment at which the person's clocks show that time; `None` where it is not known.
    pub(crate) fn instant(&self, at: LocalTime) -> Option<Timestamp> {
        let local = at.datetime()?.to_zoned(self.zone.clone()).ok()?;
        Some(local.timestamp())
    }

    /// Reads a date whose time stands in a cell of its own, empty where it is not known. A
    /// spreadsheet may have written midnight into that of the date.
    pub(crate) fn read_with(&self, date: &str, time: &str) -> Option<LocalTime> {
        match time {
            "" => self.read(date),
            time => {
                let date = date.strip_suffix(" 00:00").unwrap_or(date);
                self.read(&format!("{date} {time}"))
            }
        }
    }

    /// Reads a date, perhaps with a time; `None` where it is none. A time in UTC, which is a
    /// machine's, becomes the person's; one with another offset is that of where they were.
    pub(crate) fn read(&self, cell: &str) -> Option<LocalTime> {
        let (date, time, offset) = parts(cell)?;
        let date = match date {
            WrittenDate::Plain(date) if self.is_exchanged => {
                Date::new(date.year(), date.day(), date.month()).ok()?
            }
            WrittenDate::Plain(date) => date,
            WrittenDate::InFigures(figures) => figures.date(self.order)?,
        };
        match (time, offset) {
            (Some(time), Some(Offset::UTC)) => {
                let instant = date.to_datetime(time).to_zoned(TimeZone::UTC).ok()?;
                let local = instant.with_time_zone(self.zone.clone());
                Some(local.datetime().into())
            }
            (Some(time), _) => Some(date.to_datetime(time).into()),
            (None, _) => Some(date.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::{Language, Retention};

    use super::*;
    use crate::UnpackAllowance;

    fn reader(date_order: Option<DateOrder>) -> Reader {
        let now: jiff::Timestamp = "2026-11-23T18:00:00Z".parse().expect("an instant");
        Reader {
            now: now.in_tz("Europe/Prague").expect("a zone"),
            retention: Retention { days: 60 },
            language: Language::En,
            date_order,
            opener: None,
            unpack_allowance: UnpackAllowance::default(),
        }
    }

    fn read(cell: &str) -> Option<String> {
        let column = DateColumn::new([cell], None, &reader(None)).expect("one order");
        let read = column.read(cell)?;
        Some(match read.datetime() {
            Some(at) => at.strftime("%F %H:%M").to_string(),
            None => read.date.to_string(),
        })
    }

    #[test]
    fn dates_are_read_in_the_ways_programs_write_them() {
        for (cell, expected) in [
            ("2026-11-20", "2026-11-20"),
            ("2026/11/20", "2026-11-20"),
            ("20.11.2026", "2026-11-20"),
            ("05.11.26", "2026-11-05"),
            ("20/11/2026 ", "2026-11-20"),
            ("11/20/26", "2026-11-20"),
            ("30/05/2026 6:47", "2026-05-30 06:47"),
            ("11/16/26 7:05", "2026-11-16 07:05"),
            ("11/16/26 7:05 PM", "2026-11-16 19:05"),
            ("11/16/2026, 12:05 a.m.", "2026-11-16 00:05"),
            ("2026-11-20 23:10:00", "2026-11-20 23:10"),
            ("2026-11-20T09:05", "2026-11-20 09:05"),
            ("2026-11-20T09:05:00.123Z", "2026-11-20 10:05"),
            ("2026-11-20T23:05:00Z", "2026-11-21 00:05"),
            ("2026-11-20 09:05:00 +0300", "2026-11-20 09:05"),
            ("2026-11-20T09:05:00-05:00", "2026-11-20 09:05"),
            ("22nd Sep 2020", "2020-09-22"),
            ("1st September 2020", "2020-09-01"),
            ("20 November 2026", "2026-11-20"),
            ("Sep 22, 2020", "2020-09-22"),
            ("Friday, 20 November 2026 10:00 pm", "2026-11-20 22:00"),
            ("20 ноября 2026 г.", "2026-11-20"),
        ] {
            assert_eq!(read(cell).as_deref(), Some(expected), "{cell}");
        }
    }

    #[test]
    fn a_time_beside_a_date_is_that_of_the_day() {
        let column = DateColumn::new([], None, &reader(None)).expect("one order");
        for (date, time, expected) in [
            ("2026-11-20", "06:30", Some((6, 30))),
            ("2026-11-20 00:00", "06:30", Some((6, 30))),
            ("2026-11-20 00:00", "", Some((0, 0))),
            ("2026-11-20", "", None),
        ] {
            let time = column.read_with(date, time).and_then(|at| at.time);
            let told = time.map(|time| (time.hour(), time.minute()));
            assert_eq!(told, expected, "{date}");
        }
    }

    #[test]
    fn what_no_calendar_and_no_clock_has_is_no_date() {
        for cell in [
            "",
            "yesterday",
            "29.02.2026",
            "2026-13-01",
            "32.01.2026",
            "2026-11-20 25:00",
            "2026-11-20 7:05 XM",
            "2026-11-20T00:00:00 06:30",
            "20.11",
            "0001-01-01",
            "9999-12-31",
            "11",
            "1795590000000",
        ] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }

    #[test]
    fn one_date_decides_the_order_of_its_column_and_else_the_person_is_asked() {
        let open = ["05/06/2026", "05/05/2026", "nothing", "07.06.2026"];
        let asked = DateColumn::new(open, None, &reader(None)).map(|_| ());
        let expected = Unreadable::DateOrder {
            day_first: date(2026, 6, 5),
            month_first: date(2026, 5, 6),
        };
        assert_eq!(asked, Err(expected));

        let read = |last: &'static str, of_format, answered| {
            let cells = open.into_iter().chain([last]);
            let column = DateColumn::new(cells, of_format, &reader(answered));
            column
                .expect("one order")
                .read(open[0])
                .expect("a date")
                .date
        };
        let (day, month) = (DateOrder::DayFirst, DateOrder::MonthFirst);
        assert_eq!(
            read("30/05/2026", Some(month), Some(month)),
            date(2026, 6, 5)
        );
        assert_eq!(read("05/30/2026", Some(day), Some(day)), date(2026, 5, 6));
        assert_eq!(read("", Some(month), Some(day)), date(2026, 5, 6));
        assert_eq!(read("", None, Some(day)), date(2026, 6, 5));
    }

    #[test]
    fn what_a_spreadsheet_of_another_order_made_of_dates_between_slashes_is_taken_back() {
        let read = |cells: [&'static str; 2]| {
            let column = DateColumn::new(cells, None, &reader(None)).expect("one order");
            let column = column.between_slashes(cells);
            cells.map(|cell| column.read(cell).map(|at| at.date))
        };
        let [ninth, sixteenth] = [date(2026, 11, 9), date(2026, 11, 16)].map(Some);
        for made in ["2026-09-11 08:00", "11.09.2026 08:00"] {
            assert_eq!(read([made, "11/16/26 7:05"]), [ninth, sixteenth]);
        }
        for (cells, expected) in [
            (["2026-11-09", "2026-11-16"], [ninth, sixteenth]),
            (["2026-11-16", "11/16/26 7:05"], [sixteenth, sixteenth]),
            (
                ["2026-11-09", "11/11/26"],
                [ninth, Some(date(2026, 11, 11))],
            ),
        ] {
            assert_eq!(read(cells), expected, "{cells:?}");
        }
    }
}
