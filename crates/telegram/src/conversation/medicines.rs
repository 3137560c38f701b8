//! The person's own list of medicines: added to, renamed, removed, and the limits that
//! the doctor set.

use journal::answer::{InvalidAnswer, Words};
use journal::medicine::{MOST_MEDICINES, MonthlyLimit};
use journal::reached::{Reached, reached};
use journal::{Dose, Entry, Medicine, Period};

use super::{Decision, Turn};
use crate::Unread;
use crate::memory::Asked;
use crate::outcome::MessagePlace;
use crate::screen;
use crate::tap::MedicineTap;

pub(super) fn medicines(turn: Turn<'_>) -> Decision {
    turn.show_medicines(MessagePlace::Below)
}

pub(super) fn tapped(mut turn: Turn<'_>, message: i32, tap: MedicineTap) -> Decision {
    let here = MessagePlace::InPlace(message);
    let asked_in = Some(message);
    let (id, action) = match tap {
        MedicineTap::List => return turn.show_medicines(here),
        MedicineTap::Add => {
            let asked = Asked::NewMedicine { message: asked_in };
            return ask(turn, asked, "medicines-add_question", None, message);
        }
        MedicineTap::Show(id)
        | MedicineTap::Rename(id)
        | MedicineTap::Remove(id)
        | MedicineTap::AskLimit(id)
        | MedicineTap::RemoveLimit(id) => (id, tap),
    };
    let Some(position) = turn.position(id) else {
        return turn.toasted("toast-old-button").show_medicines(here);
    };
    match action {
        MedicineTap::Rename(_) => {
            let asked = Asked::MedicineName {
                message: asked_in,
                medicine: id,
            };
            return ask(
                turn,
                asked,
                "medicines-name_question",
                Some(position),
                message,
            );
        }
        MedicineTap::AskLimit(_) => {
            let asked = Asked::MedicineLimit {
                message: asked_in,
                medicine: id,
            };
            return ask(
                turn,
                asked,
                "medicines-limit_question",
                Some(position),
                message,
            );
        }
        MedicineTap::Remove(_) => {
            turn.profile.medicines.remove(position);
            return turn.toasted("medicines-toast-removed").show_medicines(here);
        }
        MedicineTap::RemoveLimit(_) => {
            turn.profile.medicines[position].limit = None;
        }
        MedicineTap::List | MedicineTap::Add | MedicineTap::Show(_) => {}
    }
    turn.show_medicine(position, here)
}

/// Words: medicines to be listed.
pub(super) fn added(mut turn: Turn<'_>, asked: Asked, text: &str) -> Decision {
    let question = "medicines-add_question";
    let doses = match turn.texts.doses(text) {
        Ok(doses) => doses,
        Err(fault) => return turn.ask_again(question, None, &Fault::Answer(fault), asked),
    };
    let list = &turn.profile.medicines;
    let is_listed = |dose: &&Dose| list.iter().any(|medicine| medicine.is_of(dose));
    let new = doses.iter().filter(|dose| !is_listed(dose)).count();
    if list.len() + new > MOST_MEDICINES {
        return turn.ask_again(question, None, &Fault::Full, asked);
    }
    turn.profile.learn(&doses);
    turn.take_for_answer(asked);
    turn.show_medicines(MessagePlace::Below)
}

/// Words: another name.
pub(super) fn renamed(mut turn: Turn<'_>, asked: Asked, id: u32, text: &str) -> Decision {
    let question = "medicines-name_question";
    let Some(position) = turn.position(id) else {
        return turn.show_medicines(MessagePlace::Below);
    };
    let name = match Words::parse(text, Dose::MOST_CHARACTERS) {
        Ok(name) => name,
        Err(fault) => {
            return turn.ask_again(question, Some(position), &Fault::Answer(fault), asked);
        }
    };
    let mut others = turn.profile.medicines.iter().filter(|other| other.id != id);
    if others.any(|other| other.is_called(&name)) {
        return turn.ask_again(question, Some(position), &Fault::Known, asked);
    }
    turn.profile.medicines[position].rename(name);
    turn.take_for_answer(asked);
    turn.show_medicine(position, MessagePlace::Below)
}

/// Words: the number of days that the doctor set.
pub(super) fn limited(mut turn: Turn<'_>, asked: Asked, id: u32, text: &str) -> Decision {
    let question = "medicines-limit_question";
    let Some(position) = turn.position(id) else {
        return turn.show_medicines(MessagePlace::Below);
    };
    let limit = match MonthlyLimit::parse(text) {
        Ok(limit) => limit,
        Err(fault) => {
            return turn.ask_again(question, Some(position), &Fault::Answer(fault), asked);
        }
    };
    turn.profile.medicines[position].limit = Some(limit);
    turn.take_for_answer(asked);
    turn.show_medicine(position, MessagePlace::Below)
}

/// Why words were not taken.
enum Fault {
    Answer(InvalidAnswer),
    Full,
    Known,
}

fn ask(
    mut turn: Turn<'_>,
    asked: Asked,
    question: &str,
    about: Option<usize>,
    message: i32,
) -> Decision {
    turn.chat.asked = Some(asked);
    let about = about.map(|position| &turn.profile.medicines[position]);
    let screen = screen::medicine_question(question, about, None, turn.texts);
    turn.show(screen, MessagePlace::InPlace(message))
}

impl Turn<'_> {
    pub(super) fn show_medicines(self, place: MessagePlace) -> Decision {
        let screen = screen::medicines(&self.profile.medicines, self.texts);
        self.show(screen, place)
    }

    /// The medicines of a day that is being saved of which as many days are reached as
    /// the doctor set. Only for a day with such a medicine its month is read, which is
    /// one Query more for the last answer of its survey, and none for any other answer.
    /// Of a month that began before the oldest day kept, only the days kept are counted.
    pub(super) fn reached(&self, entry: &Entry) -> Result<Vec<Reached>, Unread> {
        let limited = |medicine: &&Medicine| medicine.limit.is_some() && entry.has(medicine);
        if !self
            .profile
            .medicines
            .iter()
            .any(|medicine| limited(&medicine))
        {
            return Ok(Vec::new());
        }
        let others = self.diary.entries(Period::month(entry.date))?;
        Ok(reached(&self.profile.medicines, entry, others))
    }

    fn show_medicine(self, position: usize, place: MessagePlace) -> Decision {
        let screen = screen::medicine(&self.profile.medicines[position], self.texts);
        self.show(screen, place)
    }

    fn position(&self, id: u32) -> Option<usize> {
        let mut list = self.profile.medicines.iter();
        list.position(|medicine| medicine.id == id)
    }

    /// Asks the same again, below the words that were not taken.
    fn ask_again(
        self,
        question: &str,
        about: Option<usize>,
        fault: &Fault,
        asked: Asked,
    ) -> Decision {
        let fault = match fault {
            Fault::Answer(fault) => self.texts.invalid(fault),
            Fault::Known => self.texts.get("medicines-known"),
            Fault::Full => self
                .texts
                .format("medicines-full", [("most", MOST_MEDICINES.into())]),
        };
        let about = about.map(|position| &self.profile.medicines[position]);
        let screen = screen::medicine_question(question, about, Some(&fault), self.texts);
        self.ask_below(asked, screen)
    }
}
