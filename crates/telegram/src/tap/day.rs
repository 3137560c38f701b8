use jiff::civil::Date;
use journal::Question;
use journal::entry::FurtherAttack;
use serde::{Deserialize, Serialize};

use super::codec::{Carried, WordsLeft, add_word, choice, sequence};

/// A button that is about a day, whatever the message is that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTap {
    pub day: Date,
    pub action: DayAction,
    pub origin: Origin,
}

sequence!(DayTap: action, day, origin);

choice! {
    /// The action on the day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DayAction {
        /// Opens its survey.
        "fill" => Fill,
        /// Opens its survey, which knows that there was a headache.
        "headache" => Headache,
        /// The same, and that it was the usual one of this person.
        "usual" => UsualHeadache,
        /// The same, and that it went on from the day before.
        "continued" => Continued,
        /// Stores it as painless and without medicine, unless something is stored of it.
        "painless" => Painless,
        /// The same, and whether the person menstruated.
        "painless_with" => PainlessWith(menstruation: bool),
        /// Marks it as a day of menstruation, or takes the mark away.
        "menstruation" => Menstruation(marked: bool),
        /// Opens its survey, which knows that there was no headache, at the medicines.
        "medicine" => MedicineOnly,
        "show" => Show,
        /// Asks which answer is to be changed.
        "change" => Change,
        /// Asks this one question again.
        "change_one" => ChangeOne(question: Question),
        /// Asks about a further attack of the day.
        "further" => FurtherAttack,
        /// Asks how the pain was two hours after each of its doses.
        "effects" => Effects,
        /// Takes that further attack away, where the day has so many and one of them is it.
        "no_further" => RemoveFurther { attack: u32, of: u32 },
        "delete" => Delete,
        /// Undoes the deletion.
        "restore" => Restore,
    }
}

/// By which a button names a further attack: a checksum (FNV-1a) of what is known of it. Its
/// place in the day would name another one once the day has changed.
pub fn mark_of(attack: FurtherAttack) -> u32 {
    let known = format!("{attack:?}");
    let mark = |mark: u32, byte: u8| (mark ^ u32::from(byte)).wrapping_mul(16_777_619);
    known.bytes().fold(2_166_136_261, mark)
}

/// From where a day was opened, which is where its screens lead back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    #[default]
    Chat,
    /// The message that shows the month.
    Calendar,
}

/// The last word, or none for the chat.
impl Carried for Origin {
    fn write(&self, data: &mut String) {
        if *self == Self::Calendar {
            add_word(data, "calendar");
        }
    }

    fn read(words: &mut WordsLeft<'_>) -> Option<Self> {
        match words.next() {
            None => Some(Self::Chat),
            Some("calendar") => Some(Self::Calendar),
            Some(_) => None,
        }
    }

    #[cfg(test)]
    fn add_every(every: &mut Vec<Self>) {
        every.extend([Self::Chat, Self::Calendar]);
    }
}
