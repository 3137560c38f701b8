//! The person's own list of medicines: added to, renamed, marked, removed, and the limits
//! that the doctor set.

use journal::answer::Words;
use journal::medicine::{MOST_MEDICINES, MonthlyLimit, OtherUse, PreventiveCourse};
use journal::reached::{Reached, reached};
use journal::{Dose, Entry, Medicine, Period};

use super::{Decision, Turn};
use crate::Unread;
use crate::memory::Subject;
use crate::screen::{self, Screen};
use crate::tap::{MedicineTap, PreventiveTap};

pub(super) fn tapped(mut turn: Turn<'_>, tap: MedicineTap) -> Decision {
    let id = match tap {
        MedicineTap::List => return turn.show_medicines(),
        MedicineTap::Add => return ask(turn, Subject::NewMedicine),
        MedicineTap::Show(id)
        | MedicineTap::Rename(id)
        | MedicineTap::Remove(id)
        | MedicineTap::AskLimit(id)
        | MedicineTap::RemoveLimit(id)
        | MedicineTap::NotForPain(id)
        | MedicineTap::ForPain(id) => id,
    };
    let Some(position) = turn.position(id) else {
        return turn.toasted("toast-old-button").show_medicines();
    };
    match tap {
        MedicineTap::Rename(_) => return ask(turn, Subject::MedicineName(id)),
        MedicineTap::AskLimit(_) => return ask(turn, Subject::MedicineLimit(id)),
        // Steps that no entry tells again are taken back one by one first.
        MedicineTap::Remove(_) if turn.has_history(position) => {}
        MedicineTap::Remove(_) => {
            turn.profile.medicines.remove(position);
            return turn.toasted("medicines-toast-removed").show_medicines();
        }
        MedicineTap::RemoveLimit(_) => turn.profile.medicines[position].limit = None,
        MedicineTap::NotForPain(_) => turn.mark(position, Some(OtherUse::NotForPain)),
        MedicineTap::ForPain(_) => turn.mark(position, None),
        MedicineTap::List | MedicineTap::Add | MedicineTap::Show(_) => {}
    }
    turn.show_medicine(position)
}

pub(super) fn ask(mut turn: Turn<'_>, subject: Subject) -> Decision {
    turn.ask_for(subject);
    let question = turn.medicine_question(subject, None);
    turn.show(question)
}

/// Words: medicines to be listed.
pub(super) fn added(mut turn: Turn<'_>, text: &str) -> Decision {
    let (subject, texts) = (Subject::NewMedicine, turn.texts);
    let doses = match texts.typed_doses(text) {
        Ok(doses) => doses,
        Err(fault) => return turn.not_taken(subject, &texts.invalid(&fault)),
    };
    let list = &turn.profile.medicines;
    let is_listed = |dose: &&Dose| list.iter().any(|medicine| medicine.is_of(dose));
    let new = doses.iter().filter(|dose| !is_listed(dose)).count();
    let offered = list.iter().filter(|medicine| medicine.is_offered()).count();
    if offered + new > MOST_MEDICINES {
        let full = texts.format("medicines-full", [("most", MOST_MEDICINES.into())]);
        return turn.not_taken(subject, &full);
    }
    turn.profile.learn(&doses);
    turn.take_for_answer();
    turn.show_medicines()
}

/// Words: another name.
pub(super) fn renamed(mut turn: Turn<'_>, id: u32, text: &str) -> Decision {
    let (subject, texts) = (Subject::MedicineName(id), turn.texts);
    let Some(position) = turn.position(id) else {
        return turn.show_medicines();
    };
    let name = match Words::parse(text, Dose::MOST_CHARACTERS) {
        Ok(name) => name,
        Err(fault) => return turn.not_taken(subject, &texts.invalid(&fault)),
    };
    let mut others = turn.profile.medicines.iter().filter(|other| other.id != id);
    if others.any(|other| other.is_called(&name)) {
        return turn.not_taken(subject, &texts.get("medicines-known"));
    }
    turn.profile.medicines[position].rename(name);
    turn.take_for_answer();
    turn.show_medicine(position)
}

/// Words: the number of days that the doctor set.
pub(super) fn limited(mut turn: Turn<'_>, id: u32, text: &str) -> Decision {
    let (subject, texts) = (Subject::MedicineLimit(id), turn.texts);
    let Some(position) = turn.position(id) else {
        return turn.show_medicines();
    };
    match MonthlyLimit::parse(text) {
        Ok(limit) => turn.profile.medicines[position].limit = Some(limit),
        Err(fault) => return turn.not_taken(subject, &texts.invalid(&fault)),
    }
    turn.take_for_answer();
    turn.show_medicine(position)
}

impl Turn<'_> {
    pub(super) fn show_medicines(self) -> Decision {
        let screen = screen::medicines(&self.profile.medicines, self.texts);
        self.show(screen)
    }

    /// The medicines of a day that is being saved of which as many days are reached as
    /// the doctor set. Only for a day with such a medicine its month is read, which is
    /// one Query more for the last answer of its survey, and none for any other answer.
    /// Of a month that began before the oldest day kept, only the days kept are counted.
    pub(super) fn reached(&self, entry: &Entry) -> Result<Vec<Reached>, Unread> {
        let limited = |medicine: &&Medicine| medicine.limit.is_some() && entry.has(medicine);
        if self.profile.medicines.iter().find(limited).is_none() {
            return Ok(Vec::new());
        }
        let others = self.diary.entries(Period::month(entry.date))?;
        Ok(reached(&self.profile.medicines, entry, others))
    }

    fn has_history(&self, position: usize) -> bool {
        let course = self.profile.medicines[position].course();
        course.is_some_and(PreventiveCourse::has_history)
    }

    /// Notes what the person says that the medicine is for. A course that has several
    /// steps is not lost to one tap: they are taken back first.
    fn mark(&mut self, position: usize, other_use: Option<OtherUse>) {
        if !self.has_history(position) {
            self.profile.medicines[position].other_use = other_use;
        }
    }

    pub(super) fn show_medicine(self, position: usize) -> Decision {
        let screen = screen::medicine(&self.profile.medicines[position], self.texts);
        self.show(screen)
    }

    pub(super) fn position(&self, id: u32) -> Option<usize> {
        let mut list = self.profile.medicines.iter();
        list.position(|medicine| medicine.id == id)
    }

    /// Asks the same again, below the words that were not taken.
    pub(super) fn not_taken(self, subject: Subject, fault: &str) -> Decision {
        let question = self.medicine_question(subject, Some(fault));
        self.ask_below(question)
    }

    pub(super) fn medicine_question(&self, subject: Subject, fault: Option<&str>) -> Screen {
        let (name, id) = match subject {
            Subject::MedicineName(id) => ("medicines-name_question", Some(id)),
            Subject::MedicineLimit(id) => ("medicines-limit_question", Some(id)),
            Subject::NewPreventive => ("preventives-add_question", None),
            Subject::PreventiveSince(id) => ("preventives-since_question", Some(id)),
            Subject::PreventiveDose(id) => ("preventives-dose_question", Some(id)),
            Subject::PreventiveStop(id) => ("preventives-stop_question", Some(id)),
            _ => ("medicines-add_question", None),
        };
        let position = id.and_then(|id| self.position(id));
        let about = position.map(|position| &self.profile.medicines[position]);
        let since = self.today();
        let today = match subject {
            Subject::PreventiveSince(id) => Some(PreventiveTap::Taken { id, since }),
            Subject::PreventiveStop(id) => Some(PreventiveTap::Stopped { id, since }),
            _ => None,
        };
        let today = today.map(|tap| screen::today_button(since, tap, self.texts));
        screen::medicine_question(name, about, fault, today, self.texts)
    }
}
