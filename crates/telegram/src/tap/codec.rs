//! How a tap is written into a button's data: as words between colons.
//!
//! Writing and reading follow from one table each, so that neither can do without the
//! other, and so does the list of every tap that the tests go through.

use std::str::Split;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use journal::answer::parse_time;
use journal::medicine::DoseEffect;
use journal::order::Format;
use journal::settings::Switch;
use journal::{DateOrder, Language, LinkLife, Question, ReportPeriod, Weekdays, Zone};

/// The words of a button's data that are still to be read.
pub(super) type WordsLeft<'a> = Split<'a, char>;

/// Something that a button carries, in a word or in several.
pub(super) trait Carried: Sized {
    /// Adds its words to the data.
    fn write(&self, data: &mut String);

    /// Reads as many words as it is written in; `None` where they are not its own.
    fn read(words: &mut WordsLeft<'_>) -> Option<Self>;

    /// Adds one of every kind, and the longest of each.
    #[cfg(test)]
    fn add_every(every: &mut Vec<Self>);

    #[cfg(test)]
    fn every() -> Vec<Self> {
        let mut every = Vec::new();
        Self::add_every(&mut every);
        every
    }
}

/// Adds a word, with a colon between it and those before it.
pub(super) fn add_word(data: &mut String, word: &str) {
    if !data.is_empty() {
        data.push(':');
    }
    data.push_str(word);
}

/// A choice: `"word" => Variant(value: Type)` is written as the word and then the value.
macro_rules! choice {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $(
                $(#[$about_variant:meta])*
                $word:literal => $variant:ident
                $(($value:ident: $type:ty))?
                $({ $($field:ident: $field_type:ty),+ })?,
            )+
        }
    ) => {
        $(#[$about])*
        pub enum $name {
            $(
                $(#[$about_variant])*
                $variant $(($type))? $({ $($field: $field_type),+ })?,
            )+
        }

        impl $crate::tap::codec::Carried for $name {
            fn write(&self, data: &mut String) {
                match self {
                    $(
                        Self::$variant $(($value))? $({ $($field),+ })? => {
                            $crate::tap::codec::add_word(data, $word);
                            $($crate::tap::codec::Carried::write($value, data);)?
                            $($($crate::tap::codec::Carried::write($field, data);)+)?
                        }
                    )+
                }
            }

            fn read(words: &mut $crate::tap::codec::WordsLeft<'_>) -> Option<Self> {
                match words.next()? {
                    $(
                        $word => {
                            $(let $value = <$type as $crate::tap::codec::Carried>::read(words)?;)?
                            $($(let $field = <$field_type as $crate::tap::codec::Carried>::read(words)?;)+)?
                            Some(Self::$variant $(($value))? $({ $($field),+ })?)
                        }
                    )+
                    _ => None,
                }
            }

            #[cfg(test)]
            fn add_every(every: &mut Vec<Self>) {
                $(
                    $crate::tap::codec::each!(
                        $($value)? $($($field)+)? =>
                        every.push(Self::$variant
                            $((<$type as Clone>::clone(&$value)))?
                            $({ $($field: <$field_type as Clone>::clone(&$field)),+ })?)
                    );
                )+
            }
        }
    };
}

/// Several values that are written one after the other, in this order.
macro_rules! sequence {
    ($name:ident: $($field:ident),+) => {
        impl $crate::tap::codec::Carried for $name {
            fn write(&self, data: &mut String) {
                $($crate::tap::codec::Carried::write(&self.$field, data);)+
            }

            fn read(words: &mut $crate::tap::codec::WordsLeft<'_>) -> Option<Self> {
                $(let $field = $crate::tap::codec::Carried::read(words)?;)+
                Some(Self { $($field),+ })
            }

            #[cfg(test)]
            fn add_every(every: &mut Vec<Self>) {
                $crate::tap::codec::each!(
                    $($field)+ => every.push(Self { $($field: Clone::clone(&$field)),+ })
                );
            }
        }
    };
}

/// Does something for each combination of the values.
#[cfg(test)]
macro_rules! each {
    (=> $body:expr) => { $body };
    ($value:ident $($others:ident)* => $body:expr) => {
        for $value in $crate::tap::codec::Carried::every() {
            $crate::tap::codec::each!($($others)* => $body);
        }
    };
}

/// A value that is a word: how it is written, how it is read, and some of it.
macro_rules! word {
    ($type:ty, $write:expr, $read:expr, $every:expr) => {
        impl Carried for $type {
            fn write(&self, data: &mut String) {
                let write: fn(&Self) -> String = $write;
                $crate::tap::codec::add_word(data, &write(self));
            }

            fn read(words: &mut WordsLeft<'_>) -> Option<Self> {
                let read: fn(&str) -> Option<Self> = $read;
                read(words.next()?)
            }

            #[cfg(test)]
            fn add_every(every: &mut Vec<Self>) {
                every.extend($every);
            }
        }
    };
}

pub(super) use {choice, sequence, word};

#[cfg(test)]
pub(super) use each;

word!(
    String,
    Self::clone,
    |word| Some(word.to_owned()),
    // The longest id of a survey, and of a medicine.
    ["ffffffff", "4294967295"].map(Self::from)
);
word!(
    u32,
    Self::to_string,
    |word| word.parse().ok(),
    [1, Self::MAX]
);
word!(
    i64,
    Self::to_string,
    |word| word.parse().ok(),
    [1_795_446_000_000]
);
word!(
    bool,
    |is_on| if *is_on { "on" } else { "off" }.to_owned(),
    |word| match word {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    },
    [true, false]
);
word!(
    Date,
    Self::to_string,
    |word| word.parse().ok(),
    [16, 23].map(|day| jiff::civil::date(2026, 11, day))
);
word!(
    Time,
    |at| at.strftime("%H%M").to_string(),
    |word| parse_time(word).ok(),
    [jiff::civil::time(7, 5, 0, 0)]
);
word!(
    Option<Time>,
    |at| at.map_or("off".to_owned(), |at| at.strftime("%H%M").to_string()),
    |word| match word {
        "off" => Some(None),
        at => parse_time(at).ok().map(Some),
    },
    [None, Some(jiff::civil::time(7, 5, 0, 0))]
);
word!(
    Option<DateOrder>,
    |order| order.map_or("any", DateOrder::id).to_owned(),
    |word| match word {
        "any" => Some(None),
        order => order.parse().ok().map(Some),
    },
    [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)]
);
word!(
    Offset,
    |offset| offset.seconds().to_string(),
    |word| Self::from_seconds(word.parse().ok()?).ok(),
    [Self::constant(-12)]
);
word!(
    Zone,
    |zone| zone.name().to_owned(),
    |word| word.parse().ok(),
    ["America/Argentina/ComodRivadavia".parse().expect("a zone")]
);
word!(
    Weekdays,
    Self::to_string,
    |word| word.parse().ok(),
    [Self::ALL]
);
word!(
    Language,
    |language| language.code().to_owned(),
    |word| word.parse().ok(),
    Self::ALL
);
word!(
    Switch,
    |switch| switch.id().to_owned(),
    |word| word.parse().ok(),
    Self::ALL
);
word!(
    Option<DoseEffect>,
    |effect| effect.map_or("unknown", DoseEffect::id).to_owned(),
    |word| match word {
        "unknown" => Some(None),
        effect => effect.parse().ok().map(Some),
    },
    [None, Some(DoseEffect::PainFree)]
);
word!(
    Question,
    |question| question.id().to_owned(),
    |word| word.parse().ok(),
    Self::all()
);
word!(
    LinkLife,
    |life| life.id().to_owned(),
    |word| word.parse().ok(),
    Self::ALL
);
word!(ReportPeriod, Self::to_string, |word| word.parse().ok(), {
    let longest = journal::Period {
        first: jiff::civil::date(2026, 10, 1),
        last: jiff::civil::date(2026, 11, 23),
    };
    let mut every = Self::NAMED.to_vec();
    every.push(Self::Between(longest));
    every
});
word!(
    Format,
    |format| format.id().to_owned(),
    |word| word.parse().ok(),
    Self::ALL
);
