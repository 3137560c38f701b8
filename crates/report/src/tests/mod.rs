//! The page says what the view says, and nothing that a person wrote can change it.

mod colours;
mod fhir;
mod files;
mod newcomer;
mod numbers;
mod odd_dates;
mod preventives;
mod validity;

use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::*;
use crate::calendar::Look;
use journal::Language;
use journal::answer::{Intensity, Location, Site, Trigger, Triggers, Words};
use journal::medicine::Dose;
use journal::order::Format;
use journal::period::Period;
use journal::settings::Switches;
use journal::statistics::DayState;
use journal::zone::Zone;
use journal::{Attack, Entry, Question};
use journal_texts::Texts;

const NOVEMBER: Period = Period {
    first: date(2026, 11, 16),
    last: date(2026, 11, 22),
};

fn view_of(entries: &[Entry], period: Period, language: Language) -> ReportView {
    let zone: Zone = "Europe/Moscow".parse().expect("a zone");
    let made_at: Timestamp = "2026-11-23T06:00:00Z".parse().expect("an instant");
    let input = ReportInput {
        entries,
        period,
        language,
        zone: &zone,
        made_at,
        counts_migraine_like: true,
    };
    ReportView::new(&input, &[])
}

fn page_of(entries: &[Entry], period: Period, language: Language) -> String {
    html(&view_of(entries, period, language)).expect("a page")
}

fn words(text: &str) -> Words {
    Words::parse(text, Words::MOST).expect("words")
}

fn painful(day: Date, intensity: u8) -> Entry {
    Entry {
        attack: Some(Attack {
            intensity: Intensity::try_from(intensity).ok(),
            ..Attack::default()
        }),
        ..Entry::painless(day)
    }
}

/// A headache whose every free answer is `text`.
fn in_own_words(day: Date, text: &str) -> Entry {
    let mut entry = painful(day, 7);
    entry.attack = entry.attack.map(|attack| Attack {
        location: Location::new([Site::Left])
            .map(|place| place.in_words(words(text)))
            .ok(),
        triggers: Some(Triggers {
            known: [Trigger::Weather].into(),
            words: Some(words(text)),
        }),
        ..attack
    });
    entry.medicines = Some(vec![Dose {
        name: words(text),
        amount: Some(words(text)),
        taken_at: None,
        effect: None,
    }]);
    entry.comment = Some(words(text));
    entry
}

/// A week with a headache on Monday and Wednesday, a painless Tuesday, and nothing more.
fn a_week() -> Vec<Entry> {
    let mut wednesday = painful(date(2026, 11, 18), 8);
    wednesday.medicines = Some(journal_texts::doses("Sumatriptan 50 mg 10:00").expect("doses"));
    wednesday.comment = Some(words("After a night shift."));
    vec![
        painful(date(2026, 11, 16), 5),
        Entry::painless(date(2026, 11, 17)),
        wednesday,
    ]
}

fn figures(view: &ReportView) -> String {
    let lines = view
        .figures
        .iter()
        .map(|figure| format!("{} {} ({})", figure.label, figure.value, figure.note));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_figures_are_said_in_english() {
    let view = view_of(&a_week(), NOVEMBER, Language::En);
    insta::assert_snapshot!(format!("{}\n{}\n{}\n{}", view.period, view.coverage, view.made_at, figures(&view)), @"
    16–22 November 2026
    3 of 7 days recorded (43%)
    23 November 2026, 09:00 (Europe/Moscow, UTC+03:00)
    Headache days 2 (of 3 recorded)
    Acute medication days 1 (of 1 day that say whether any was taken, not stated on 2 days)
    Attacks 2 (on 2 headache days)
    Days with severe pain 1 (7–10 of 10; of 2 headache days)
    Intensity 5–8 (of 2 rated)
    Days that meet van der Arend’s feature criteria 0–2 (of 2 headache days; 2 undetermined; at least 1 with migraine-specific medicine counted too)
    ");
    insta::assert_snapshot!(view.caption, @"
    Headache diary, 16–22 November 2026.
    Headache days: 2 of 3 recorded, in 2 attacks.
    Acute medication days: 1 of 1 that state it.
    Days without an entry: 4.
    ");
}

#[test]
fn the_figures_are_said_in_russian() {
    let view = view_of(&a_week(), NOVEMBER, Language::Ru);
    insta::assert_snapshot!(format!("{}\n{}\n{}\n{}", view.period, view.coverage, view.made_at, figures(&view)), @"
    16–22 ноября 2026
    Заполнено 3 из 7 дней (43 %)
    23 ноября 2026, 09:00 (Europe/Moscow, UTC+03:00)
    Дни с головной болью 2 (из 3 заполненных)
    Дни с лекарством от боли 1 (из 1 дня, за который это указано, не указано: 2 дня)
    Приступы 2 (2 дня с болью)
    Дни с сильной болью 1 (7–10 из 10; из 2 дней с болью)
    Интенсивность боли 5–8 (из 2 дней с оценкой)
    Дни, отвечающие критериям признаков van der Arend 0–2 (из 2 дней с болью; не определено: 2; не меньше 1 вместе с днями, когда было лекарство только от мигрени)
    ");
    insta::assert_snapshot!(view.caption, @"
    Дневник головной боли, 16–22 ноября 2026.
    Дней с головной болью: 2 из 3 заполненных, приступов: 2.
    Дней с лекарством от боли: 1 из 1, за которые это указано.
    Дней без записи: 4.
    ");
}

#[test]
fn a_month_of_the_calendar_is_told_in_words() {
    let view = view_of(&a_week(), NOVEMBER, Language::En);
    insta::assert_snapshot!(view.calendar.months[0].description, @"Headache, intensity in brackets: 16 (5), 18 (8). No headache: 17. No entry: 19, 20, 21, 22. Acute medicine: 18.");
}

#[test]
fn a_day_of_menstruation_has_the_sign_of_the_chat_and_its_line_in_the_legend() {
    let mut entries = a_week();
    entries[1].menstruation = Some(true);
    entries[2].menstruation = Some(false);
    let view = view_of(&entries, NOVEMBER, Language::En);
    insta::assert_snapshot!(view.calendar.months[0].description, @"Headache, intensity in brackets: 16 (5), 18 (8). No headache: 17. No entry: 19, 20, 21, 22. Acute medicine: 18. Menstruation: 17.");
    let signs: Vec<_> = view.calendar.months[0]
        .days
        .iter()
        .filter_map(|day| Some((day.day, day.menstruation?)))
        .collect();
    assert_eq!(signs, [(17, journal_texts::MENSTRUATION_SIGN)]);
    let legend = view.calendar.legend.iter();
    let legend = legend.map(|item| format!("{} {}", item.sign, item.text));
    insta::assert_snapshot!(legend.collect::<Vec<_>>().join("\n"), @"
     5–6, moderate
     7–10, severe
    0 no headache
    ? no entry
     acute medicine
    ~ menstruation
    ");
    let page = html(&view).expect("a page");
    assert_eq!(page.matches("<text class=\"menstruation\"").count(), 1);
}

#[test]
fn what_nobody_answered_is_not_in_the_report() {
    let view = view_of(&a_week(), NOVEMBER, Language::En);
    let page = html(&view).expect("a page").to_lowercase();
    let heading = |question| Texts::report(Language::En).label(question).to_lowercase();
    for question in Question::all().filter(|question| question.asked_if().is_some()) {
        let heading = format!(">{}<", heading(question));
        assert!(!page.contains(&heading), "{heading}");
    }
}

#[test]
fn the_shade_of_a_day_follows_the_bounds_of_its_source() {
    let entries: Vec<_> = [4, 5, 6, 7]
        .into_iter()
        .zip(NOVEMBER.days())
        .map(|(intensity, day)| painful(day, intensity))
        .collect();
    let view = view_of(&entries, NOVEMBER, Language::En);
    let looks: Vec<_> = view.chart.bars.iter().map(|bar| bar.look).take(5).collect();
    let expected = [
        Look::Mild,
        Look::Moderate,
        Look::Moderate,
        Look::Severe,
        Look::Unknown,
    ];
    assert_eq!(looks, expected);
}

#[test]
fn a_period_over_the_new_year_names_both_years() {
    let period = Period {
        first: date(2026, 12, 28),
        last: date(2027, 1, 3),
    };
    insta::assert_snapshot!(Texts::report(Language::En).period(period), @"28 December 2026 – 3 January 2027");
    insta::assert_snapshot!(Texts::report(Language::Ru).period(period), @"28 декабря 2026 – 3 января 2027");
}

#[test]
fn the_instant_of_making_follows_the_clocks_of_the_zone() {
    let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
    let said = |instant: &str| {
        let instant = instant.parse().expect("an instant");
        Texts::report(Language::En).instant(instant, &berlin)
    };
    insta::assert_snapshot!(said("2026-10-25T00:30:00Z"), @"25 October 2026, 02:30 (Europe/Berlin, UTC+02:00)");
    insta::assert_snapshot!(said("2026-10-25T01:30:00Z"), @"25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)");
    let utc: Zone = "UTC".parse().expect("a zone");
    let instant = "2026-10-25T01:30:00Z".parse().expect("an instant");
    insta::assert_snapshot!(Texts::report(Language::En).instant(instant, &utc), @"25 October 2026, 01:30 (UTC)");
}

#[test]
fn a_file_is_named_after_its_days_in_latin_letters() {
    insta::assert_snapshot!(Texts::of(Language::En).file_name(NOVEMBER, Format::Html, Switches::default()), @"headache-2026-11-16_2026-11-22.html");
    insta::assert_snapshot!(Texts::of(Language::Ru).file_name(NOVEMBER, Format::Html, Switches::default()), @"golovnaya-bol-2026-11-16_2026-11-22.html");
}

#[test]
fn every_day_has_one_row_and_the_counts_agree_with_the_page() {
    for language in Language::ALL {
        let view = view_of(&a_week(), NOVEMBER, language);
        let page = html(&view).expect("a page");
        // The last four days have no entry and stand in one row.
        for day in NOVEMBER.days().take(3) {
            let header = format!("<time datetime=\"{day}\">");
            assert_eq!(page.matches(&header).count(), 1, "{day}");
        }
        let days = view.statistics.days;
        for (state, count) in [
            ("headache", days.headache),
            ("painless", days.painless),
            ("unknown", days.unknown.div_ceil(4)),
        ] {
            let rows = format!("<tbody class=\"{state}\">");
            assert_eq!(page.matches(&rows).count(), count, "{state}");
        }
        for figure in &view.figures {
            let shown = format!("<dt>{}</dt><dd><b>{}</b>", figure.label, figure.value);
            assert!(page.contains(&shown), "{shown}");
        }
        for note in &view.notes {
            assert!(page.contains(note), "{note}");
        }
        assert!(page.contains("After a night shift."));
        assert!(page.contains("Sumatriptan 50 mg, 10:00"));
    }
}

#[test]
fn days_that_have_not_come_are_not_among_the_unknown() {
    let week = Period {
        first: date(2026, 11, 23),
        last: date(2026, 11, 29),
    };
    let view = view_of(&[Entry::painless(date(2026, 11, 23))], week, Language::En);
    assert_eq!(view.statistics.days.all, 1);
    assert_eq!(view.days.rows.len(), 1);
    assert_eq!(view.days.rows[0].state, DayState::Painless);
}

#[test]
fn a_period_without_an_entry_says_so_and_claims_no_painless_day() {
    let view = view_of(&[], NOVEMBER, Language::En);
    insta::assert_snapshot!(view.caption, @r#"
    Headache diary, 16–22 November 2026.
    There are no entries for these days.
    "#);
    let page = html(&view).expect("a page");
    let sentence = view.empty.as_ref().expect("a sentence");
    assert!(page.contains(sentence.as_str()));
    assert!(!page.contains("<table"));
    assert!(page.contains(&view.notes[0]), "the notes are always there");
}

#[test]
fn what_a_person_wrote_is_text_and_never_markup() {
    let hostile = r#"<script>alert(1)</script> {{ 7*191 }} {% raw %} "x" 'y' </bdi></style> & 😵"#;
    let page = page_of(
        &[in_own_words(NOVEMBER.first, hostile)],
        NOVEMBER,
        Language::En,
    );
    assert!(!page.contains("<script"));
    assert!(!page.contains("1337"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;"));
    assert!(page.contains("{{ 7*191 }} {% raw %}"));
    assert!(page.contains("😵"));
    assert_eq!(page.matches("</style>").count(), 1);
    assert_eq!(
        page.matches("<bdi>").count(),
        page.matches("</bdi>").count()
    );
}

#[test]
fn every_word_of_the_person_is_isolated_so_that_its_direction_stays_its_own() {
    let turned = "ימין turned";
    let marked = format!("\u{202e}{turned}\u{202c}\u{200f}");
    let page = page_of(
        &[in_own_words(NOVEMBER.first, &marked)],
        NOVEMBER,
        Language::En,
    );
    assert!(!page.contains(['\u{202e}', '\u{202c}', '\u{200f}']));
    let shown = page.matches(turned).count();
    let isolated = page.matches(&format!("<bdi>{turned}")).count();
    // The dose and the row of the medicine hold it twice: in the name and in the amount.
    let in_amounts = page.matches(&format!(" {turned}</bdi>")).count();
    assert!(
        shown >= 6,
        "place, trigger, medicine, comment and the lists: {shown}"
    );
    assert_eq!(isolated + in_amounts, shown);
}

#[test]
fn a_comment_of_four_thousand_letters_is_there_in_full() {
    let endless = "я".repeat(4000);
    let page = page_of(
        &[in_own_words(NOVEMBER.first, &endless)],
        NOVEMBER,
        Language::Ru,
    );
    assert!(page.contains(&format!("<bdi>{endless}</bdi></td></tr></tbody>")));
    assert!(page.contains("bdi { overflow-wrap: anywhere; }"));
}

#[test]
fn the_page_asks_for_nothing_from_elsewhere_and_runs_nothing() {
    let page = page_of(&a_week(), NOVEMBER, Language::En);
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    let head = page.find("<meta charset=\"utf-8\">").expect("a charset");
    assert!(head < 1024, "browsers look no further");
    assert!(page.contains("<meta name=\"viewport\" content=\"width=device-width"));
    assert!(!page.contains(":hover"), "a thumb does not hover");
    let forbidden = [
        "http://", "https://", "url(", "@import", "<script", "<link", "<img", " onload", " onclick",
    ];
    for word in forbidden {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn sixty_full_days_stay_below_150_kilobytes() {
    let period = Period {
        first: date(2026, 9, 24),
        last: date(2026, 11, 22),
    };
    let entries: Vec<_> = period
        .days()
        .map(|day| in_own_words(day, "после бессонной ночи, в душном вагоне"))
        .collect();
    let page = page_of(&entries, period, Language::Ru);
    assert_eq!(entries.len(), 60);
    assert!(page.len() < 150_000, "{} bytes", page.len());
}

#[test]
fn a_report_never_speaks_of_a_diagnosis_of_the_person() {
    for language in Language::ALL {
        let page = page_of(&a_week(), NOVEMBER, language).to_lowercase();
        // It names what a medicine is for, and no illness of the person.
        let named = [
            "migraine-specific medicine",
            "medicine for migraine alone",
            "только от мигрени",
            "лише від мігрені",
            "específica de la migraña",
            "exclusiva para la migraña",
            "propre à la migraine",
            "spécifique de la migraine",
            "migränespezifische",
            "medikament nur gegen migräne",
            "específica para enxaqueca",
            "medicamento só para enxaqueca",
        ];
        let page = named
            .iter()
            .fold(page, |page, phrase| page.replace(phrase, ""));
        for word in [
            "migra",
            "migrä",
            "мигрен",
            "мігрен",
            "enxaqueca",
            "risk",
            "риск",
            "ризик",
            "riesgo",
            "risque",
            "risiko",
            "risco",
            "should",
            "следует",
            "слід",
            "debería",
            "devrait",
            "sollte",
            "deveria",
            "рекоменд",
            "recomm",
            "recomend",
            "empfehl",
        ] {
            assert!(!page.contains(word), "{word} in {language:?}");
        }
    }
}
