//! The doses of a day.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::clock_time::{ClockTime, parse_time};
use crate::invalid_answer::InvalidAnswer;
use crate::object::Object;
use crate::words::{self, Words};

/// The most medicines that one day holds.
pub const MOST_DOSES: usize = 20;

/// One intake of an acute medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30"}))
)]
pub struct Dose {
    /// As the person writes it.
    #[serde(deserialize_with = "words::at_most::<_, { Dose::MOST_CHARACTERS }>")]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, min_length = 1, max_length = 60)
    )]
    pub name: Words,
    /// As the person writes it, such as "400 mg" or "2 tablets".
    #[serde(
        default,
        deserialize_with = "words::optional_at_most::<_, { Dose::MOST_CHARACTERS }>",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Option<String>, min_length = 1, max_length = 60)
    )]
    pub amount: Option<Words>,
    /// The local time at which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<ClockTime>,
}

/// For serde: the doses of a day, or nothing.
pub(crate) fn at_most_a_day<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Vec<Dose>>, D::Error> {
    let doses = Option::<Vec<Object<Dose>>>::deserialize(from)?;
    if doses.as_ref().is_some_and(|doses| doses.len() > MOST_DOSES) {
        let most = MOST_DOSES;
        return Err(D::Error::custom(InvalidAnswer::TooManyMedicines { most }));
    }
    Ok(doses.map(|doses| doses.into_iter().map(|Object(dose)| dose).collect()))
}

impl Dose {
    /// The most characters of a name, and of an amount.
    pub const MOST_CHARACTERS: usize = 60;

    /// Reads "Ibuprofen 400 mg 14:30": a name, then perhaps an amount that
    /// begins with a digit, then perhaps a time.
    ///
    /// # Errors
    /// [`InvalidAnswer::Empty`] where no name is left, [`InvalidAnswer::TooLong`] for an endless one.
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let taken_at = words.last().and_then(|last| clock_time(last));
        if taken_at.is_some() {
            words.pop();
        }
        let amount_from = words
            .iter()
            .skip(1)
            .position(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            .map_or(words.len(), |position| position + 1);
        let (name, amount) = words.split_at(amount_from);
        Ok(Self {
            name: Words::parse(&name.join(" "), Self::MOST_CHARACTERS)?,
            amount: (!amount.is_empty())
                .then(|| Words::parse(&amount.join(" "), Self::MOST_CHARACTERS))
                .transpose()?,
            taken_at,
        })
    }

    /// Reads several: one a line, or with ";" or ", " between them.
    ///
    /// # Errors
    /// As for one, and [`InvalidAnswer::TooManyMedicines`].
    pub fn parse_several(text: &str) -> Result<Vec<Self>, InvalidAnswer> {
        let doses = text
            .split(['\n', ';'])
            .flat_map(|line| line.split(", "))
            .filter(|part| !part.trim().is_empty())
            .map(Self::parse)
            .collect::<Result<Vec<_>, _>>()?;
        match doses.len() {
            0 => Err(InvalidAnswer::Empty),
            1..=MOST_DOSES => Ok(doses),
            _ => Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES }),
        }
    }
}

/// Only a time with a separator counts: "400" in "Ibuprofen 400" is an amount.
fn clock_time(word: &str) -> Option<ClockTime> {
    let time = word.contains(':').then(|| parse_time(word).ok()).flatten();
    time.map(ClockTime)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<String>, Option<String>) {
        let dose = Dose::parse(text).expect("a dose");
        (
            dose.name.to_string(),
            dose.amount.map(String::from),
            dose.taken_at.map(String::from),
        )
    }

    #[test]
    fn a_dose_is_a_name_then_an_amount_then_a_time() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("Ибупрофен 400 мг 14:30"),
            ("Ибупрофен".into(), some("400 мг"), some("14:30"))
        );
        assert_eq!(read("Aspirin"), ("Aspirin".into(), None, None));
        assert_eq!(
            read("Суматриптан 9:05"),
            ("Суматриптан".into(), None, some("09:05"))
        );
        assert_eq!(
            read("Но-шпа 2 таблетки"),
            ("Но-шпа".into(), some("2 таблетки"), None)
        );
        assert_eq!(read("5-HTP 100"), ("5-HTP".into(), some("100"), None));
    }

    #[test]
    fn several_doses_stand_on_lines_or_between_commas() {
        let doses =
            Dose::parse_several("Ибупрофен 0,4 г 10:00, Суматриптан\nкофеин; ").expect("doses");
        let names: Vec<_> = doses.iter().map(|dose| dose.name.as_str()).collect();
        assert_eq!(names, ["Ибупрофен", "Суматриптан", "кофеин"]);
    }
}
