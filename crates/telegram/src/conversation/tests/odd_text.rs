//! Characters that cannot be seen, digits of other scripts, and words of any length.

use journal::Question::{
    self, Activity, Aura, Comment, Date, Headache, Intensity, Location, Medicines, Nausea, Onset,
    Phonophobia, Photophobia, Quality, Resolution, Triggers, Vomiting,
};

use super::chat::{Chat, assert_telegram_takes};
use crate::screen;

const DOCTOR: &str = "👩\u{200d}⚕\u{fe0f}";

/// Nothing of it can be seen.
const UNSEEN: &str = "\u{200b}\u{2060}\u{3164}\u{2800}\u{ad}\u{e0041}\u{202e}\u{feff}";

/// A day with a headache, up to that question.
const DAY: [(Question, &str); 16] = [
    (Date, "вчера"),
    (Headache, "да"),
    (Onset, "7:30"),
    (Resolution, "18:00"),
    (Aura, "нет"),
    (Location, "слева"),
    (Quality, "давящая"),
    (Activity, "да"),
    (Intensity, "7"),
    (Nausea, "немного"),
    (Vomiting, "нет"),
    (Photophobia, "да"),
    (Phonophobia, "да"),
    (Triggers, "стресс"),
    (Medicines, "нет"),
    (Comment, "нет"),
];

fn at(question: Question) -> Chat {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    let before = DAY.iter().position(|(asked, _)| *asked == question);
    chat.answers(&DAY[..before.expect("a question")]);
    chat.says_no_until(question);
    chat
}

#[test]
fn a_text_in_which_nothing_can_be_seen_is_no_answer_to_any_question() {
    for (question, right) in DAY {
        let mut chat = at(question);
        chat.types(UNSEEN);
        let survey = chat.survey();
        assert_eq!(survey.position, question);
        assert!(!survey.answers.contains_key(&question), "{question:?}");
        chat.types(&format!("{UNSEEN}{right}{UNSEEN}"));
        let still_asked = chat.diary.survey.as_ref();
        let still_asked = still_asked.is_some_and(|survey| survey.position == question);
        assert!(!still_asked, "{question:?}: the edges are not looked at");
    }
}

#[test]
fn a_medicine_is_one_whatever_cannot_be_seen_of_its_name() {
    let mut chat = at(Medicines);
    chat.types("Ибу\u{200b}профен 400 мг; и\u{306}од");
    chat.types("нет");
    let names = |chat: &Chat| {
        let medicines = chat.profile().medicines.iter();
        medicines.map(|it| it.name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(&chat), ["Ибупрофен", "йод"]);
    for same in ["ИБУПРОФЕН\u{a0}", "\u{202e}ибу\u{ad}профен", "Йод"] {
        chat.types("/medicines");
        chat.taps("Добавить лекарство");
        chat.types(same);
    }
    assert_eq!(names(&chat), ["Ибупрофен", "йод"]);
}

#[test]
fn an_intensity_is_read_in_digits_of_any_script_and_never_as_another_number() {
    for seven in [
        "٧",
        "۷",
        "７",
        "7️⃣",
        "7/10",
        "7 из 10",
        "７/10",
        "٧/١٠",
        "７／１０",
        " 7.",
        "७",
    ] {
        let mut chat = at(Intensity);
        chat.types(seven);
        let answer = chat.survey().answers.get(&Intensity);
        let said = answer.map(|answer| serde_json::to_value(answer).expect("JSON").to_string());
        assert!(said.is_some_and(|said| said.contains('7')), "{seven}");
    }
    for wrong in [
        "0",
        "11",
        "7,5",
        "٧٫٥",
        "7.5",
        "77",
        "-7",
        "7-8",
        "7²",
        "⑦",
        "7️⃣5️⃣",
        "7 из 11",
    ] {
        let mut chat = at(Intensity);
        let shown = chat.types(wrong);
        assert_eq!(chat.survey().position, Intensity, "{wrong}");
        assert!(shown.contains("от 1 до 10"), "{wrong}: {shown}");
    }
}

#[test]
fn times_dates_and_doses_are_read_in_digits_of_any_script() {
    for typed in ["١٤:٣٠", "１４：３０", "۱۴.۳۰"] {
        let mut chat = at(Onset);
        assert!(chat.types(typed).contains("Начало: 14:30"), "{typed}");
    }
    for typed in ["٢٢.١١", "２２．１１", "٢٢/١١/٢٠٢٦", "٢٢٫١١"] {
        let mut chat = at(Date);
        assert!(chat.types(typed).contains("22 ноября"), "{typed}");
    }
    let mut chat = at(Medicines);
    let shown = chat.types("Ибупрофен ٤٠٠ мг, １４:3️⃣0️⃣");
    assert!(shown.contains("Ибупрофен 400 мг, 14:30"), "{shown}");
}

#[test]
fn a_comment_of_any_length_is_shown_within_the_limit_and_stored_in_full() {
    let comments = [
        "😀".repeat(4096),
        "<".repeat(4096),
        format!("{}{DOCTOR}", "я".repeat(4092)),
        DOCTOR.repeat(1024),
        format!("a{}", "\u{301}\u{302}".repeat(2047)),
        "слово ".repeat(682),
    ];
    for comment in comments {
        let mut chat = at(Comment);
        chat.types(&comment);
        let (day, stored) = chat.days.first_key_value().expect("a day");
        let words = stored.comment.as_ref().map(ToString::to_string);
        assert_eq!(words, Some(journal::visible_text(&comment)));
        assert_eq!(day.to_string(), "2026-11-22");
        chat.taps("Изменить");
        chat.taps("Комментарий");
        chat.opens_day("22⁷");
    }
}

#[test]
fn names_of_any_letters_fit_on_their_buttons_and_into_every_message() {
    for letters in [
        "Ж",
        "😀",
        DOCTOR,
        "a\u{301}\u{302}\u{303}",
        "क्\u{200d}ष",
        "&",
    ] {
        let longest = 58 / letters.chars().count();
        let mut chat = Chat::new("ru");
        for number in 1..=12 {
            let name = format!("{}{number}", letters.repeat(longest));
            let dose = journal::Dose {
                name: journal::answer::Words::parse(&name, 60).expect("a name"),
                amount: journal::answer::Words::parse(&letters.repeat(longest), 60).ok(),
                taken_at: None,
                effect: None,
            };
            let profile = chat.diary.profile.as_mut().expect("a profile");
            let mut last_id = number;
            journal::medicine::learn(&mut profile.medicines, &mut last_id, &[dose]);
        }
        chat.types("/medicines");
        for medicine in chat.profile().medicines.clone() {
            let texts = journal_texts::Texts::chat(journal::Language::Ru);
            assert_telegram_takes(&screen::medicine(&medicine, texts));
        }
        let words = format!("ж{}", letters.repeat(199 / letters.chars().count()));
        chat.types("/add");
        chat.answers(&DAY[..5]);
        chat.types(&words);
        chat.answers(&DAY[6..13]);
        chat.says_no_until(Triggers);
        chat.types(&words);
        let offered = chat.profile().medicines.len();
        for place in 0..offered {
            let message = *chat.messages.keys().last().expect("a card");
            let screen = &chat.messages[&message];
            let data = screen
                .keyboard
                .iter()
                .flatten()
                .nth(place)
                .expect("a medicine");
            let data = data.tap.to_string();
            chat.sends_tap(message, &data);
        }
        chat.taps("Готово");
        chat.types(&letters.repeat(4096 / letters.chars().count()));
        let stored = chat.days.values().next().expect("the day");
        assert_eq!(stored.medicines.as_ref().map(Vec::len), Some(offered));
        chat.opens_day("22⁷•");
    }
}

#[test]
fn the_very_characters_are_shown_whatever_they_mean_in_a_markup() {
    let mut chat = at(Triggers);
    let (trigger, comment) = ("`code [x](y) *_", r"a_b <b> &amp; \ &#0; ~|{}!");
    let shown = chat.types(trigger);
    assert!(shown.contains(trigger), "{shown}");
    chat.types("нет");
    let name = "<3 & *_[x](y)";
    let shown = html_escape::decode_html_entities(&chat.types(comment)).into_owned();
    assert!(
        shown.contains(comment) && shown.contains(trigger),
        "{shown}"
    );
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    chat.types("Аспирин");
    chat.taps("Аспирин");
    chat.taps("Переименовать");
    let shown = html_escape::decode_html_entities(&chat.types(name)).into_owned();
    assert!(shown.contains(name), "{shown}");
    chat.taps("‹ Назад");
    chat.taps(name);
}

#[test]
fn words_to_the_team_are_refused_or_arrive_in_full() {
    let mut chat = Chat::new("ru");
    chat.types(&format!("/feedback {}", "😀".repeat(4000)));
    assert!(chat.feedback.is_empty());
    chat.types("/feedback");
    let asked_again = chat.types(UNSEEN);
    assert!(asked_again.contains("[Не нужно]"), "{asked_again}");
    assert!(chat.feedback.is_empty());
    chat.types(&format!("/feedback {}", "😀".repeat(1750)));
    assert_eq!(chat.feedback.len(), 1);
    let texts = journal_texts::Texts::chat(journal::Language::Ru);
    let told = screen::operator_feedback("#1", &chat.feedback[0], texts);
    assert_telegram_takes(&told);
    assert!(
        told.text.encode_utf16().count() <= 4096,
        "nothing is left out"
    );
}

#[test]
fn a_name_written_from_right_to_left_turns_no_number_around() {
    let mut chat = at(Medicines);
    chat.types("כדור");
    chat.types("нет");
    chat.types("/medicines");
    chat.taps("כדור");
    chat.taps("Предел дней от врача");
    chat.types("1");
    chat.types("/add");
    chat.answers(&[(Date, "сегодня"), (Headache, "нет")]);
    chat.taps("כדור");
    chat.taps("Готово");
    let shown = chat.types("нет");
    assert!(shown.contains("כדור: в этом месяце 2 дня"), "{shown}");
    let marks = [
        '\u{200e}', '\u{200f}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
    ];
    for screen in chat.messages.values() {
        assert!(!screen.text.contains(marks), "{}", screen.text);
    }
}
