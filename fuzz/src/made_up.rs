//! The made-up person of the targets, who has a diary already.

use std::str::FromStr;
use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;
use journal::entry::Entry;
use journal::medicine::{Medicine, MonthlyLimit};
use journal::{Language, Period, Question};
use journal_telegram::Survey;
use journal_telegram::messenger::response;
use journal_telegram::{MessagePlace, ResponseMessage};

use crate::chat::Chat;
use crate::made_up_diary;

/// As many days are stored.
const DAYS: i64 = 14;

/// The words of the first line, and the text that follows it. What is no UTF-8 is read as signs
/// that stand for it.
pub fn first_line(data: &[u8]) -> (Vec<String>, String) {
    let text = String::from_utf8_lossy(data);
    let (line, text) = text.split_once('\n').unwrap_or(("", &text));
    (
        line.split(' ').map(str::to_owned).collect(),
        text.to_owned(),
    )
}

/// The one of that name; for any other name one that its bytes choose, so that no input is idle.
pub fn chosen<T: Copy + FromStr>(name: Option<&String>, all: &[T]) -> T {
    let name = name.map(String::as_str).unwrap_or_default();
    let sum: usize = name.bytes().map(usize::from).sum();
    name.parse().unwrap_or(all[sum % all.len()])
}

/// Someone who has agreed and has kept a diary for two weeks, today left out.
pub fn chat(language: Language) -> Chat {
    static STORED: [OnceLock<StoredPerson>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let mut chat = Chat::new(language.code());
    let today = chat.today();
    let stored = STORED[language as usize].get_or_init(|| StoredPerson::before(today, language));
    let mut profile = chat.profile().clone();
    profile.medicines.clone_from(&stored.medicines);
    profile.last_medicine = profile.medicines.iter().map(|it| it.id).max().unwrap_or(0);
    chat.diary.profile = Some(profile);
    let days = stored.entries.iter().cloned();
    chat.days = days.map(|entry| (entry.date, entry)).collect();
    chat
}

/// A person with a diary.
struct StoredPerson {
    entries: Vec<Entry>,
    medicines: Vec<Medicine>,
}

impl StoredPerson {
    fn before(today: Date, language: Language) -> Self {
        let last = today.saturating_sub(1.day());
        let first = last.saturating_sub(DAYS.days());
        let entries = made_up_diary::diary(Period { first, last }, language);
        let entries = entries.expect("a diary");
        let mut medicines = made_up_diary::medicines(&entries).expect("medicines");
        made_up_diary::add_preventive(&mut medicines, language).expect("a course");
        Self { entries, medicines }
    }
}

/// Has a question asked about a stored day, which has no answer that others are added to.
pub fn ask(chat: &mut Chat, question: Question) -> Entry {
    let is_of_pain = question != Question::PainlessAura;
    let mut days = chat.days.values().rev();
    let day = days.find(|entry| entry.attack.is_some() == is_of_pain);
    let mut entry = day.expect("a day of each kind").clone();
    entry.medicines = None;
    if let Some(attack) = &mut entry.attack {
        (attack.location, attack.triggers) = (None, None);
    }
    chat.days.insert(entry.date, entry.clone());
    let survey = match question {
        Question::Date => Survey::start("66".into(), chat.now),
        _ => Survey::change("66".into(), chat.now, &entry, question),
    };
    chat.diary.survey = Some(survey);
    entry
}

/// The person types.
pub fn types(chat: &mut Chat, text: &str) {
    acts(chat, |chat| drop(chat.types(text)));
}

/// The person does something, which is answered with nothing that Telegram would refuse.
pub fn acts(chat: &mut Chat, action: impl FnOnce(&mut Chat)) {
    let before = chat.messages.clone();
    action(chat);
    for (message, screen) in &chat.messages {
        if before.get(message) != Some(screen) {
            let answer = ResponseMessage::Screen(screen.clone(), MessagePlace::Below);
            is_sent(&response(5, &answer, None));
        }
    }
    if let Some(answer @ ResponseMessage::Prompt(_)) = &chat.response {
        is_sent(&response(5, answer, None));
    }
    if let Some(toast) = &chat.toast {
        assert!(
            toast.encode_utf16().count() <= 200,
            "a toast of more than 200: {toast}"
        );
    }
}

/// Telegram takes the request.
fn is_sent(request: &serde_json::Value) {
    let mut parameters = request.as_object().cloned().expect("an object");
    let method = parameters.remove("method");
    let method = method
        .as_ref()
        .and_then(serde_json::Value::as_str)
        .expect("a method");
    if let Err(refusal) = telegram_stand_in::rehearse(method, parameters) {
        panic!("Telegram refuses {request}: {refusal}");
    }
}

/// The person's own list, with a limit for each.
pub fn limited(mut medicines: Vec<Medicine>) -> Vec<Medicine> {
    for medicine in &mut medicines {
        medicine.limit = MonthlyLimit::new(8).ok();
    }
    medicines
}
