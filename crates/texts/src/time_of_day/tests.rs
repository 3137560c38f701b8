use journal::{Language, Place};

use super::*;

fn reads(language: Language, times: &[(&str, &str)]) {
    let texts = Texts::of(language);
    let is_wrong = |(typed, time): &&(&str, &str)| texts.time_of_day(typed) != parse_time(time);
    let wrong: Vec<_> = times.iter().filter(is_wrong).collect();
    assert!(wrong.is_empty(), "{language:?}: {wrong:?}");
}

#[test]
fn a_time_in_figures_is_read_as_each_language_writes_it() {
    for language in Language::ALL {
        reads(
            language,
            &[
                ("14:30", "14:30"),
                ("14h30", "14:30"),
                ("14 h 30", "14:30"),
                ("14h", "14:00"),
                ("à 14h30", "14:30"),
                ("às 14h30", "14:30"),
                ("a las 14:30", "14:30"),
                ("8 de la mañana", "8:00"),
                ("12 de la noche", "0:00"),
                ("11 de la noche", "23:00"),
                ("14 Uhr", "14:00"),
                ("14.30 Uhr", "14:30"),
                ("um 14 Uhr 30", "14:30"),
                ("um 9", "9:00"),
                ("8 Uhr abends", "20:00"),
                ("2 pm", "14:00"),
                ("at 2 pm.", "14:00"),
                ("12 pm", "12:00"),
                ("12 am", "0:00"),
                ("8 o’clock", "8:00"),
                ("в 9 утра", "9:00"),
                ("7 вечера", "19:00"),
                ("о 14 годині", "14:00"),
                ("7 вечора", "19:00"),
            ],
        );
    }
}

#[test]
fn a_time_in_words_is_read_in_the_language_of_the_person() {
    reads(
        Language::En,
        &[
            ("noon", "12:00"),
            ("At midnight", "0:00"),
            ("Two o'clock", "2:00"),
            ("half past two", "2:30"),
            ("half past 2 pm", "14:30"),
            ("quarter to three in the afternoon", "14:45"),
            ("a quarter past midnight", "0:15"),
            ("eleven pm", "23:00"),
            ("quarter to one", "12:45"),
            ("quarter to midnight", "23:45"),
            ("half past twelve", "12:30"),
            ("8 at night", "20:00"),
            ("two at night", "2:00"),
            ("12 noon", "12:00"),
            ("twelve midnight", "0:00"),
            ("in the evening at 8", "20:00"),
        ],
    );
    reads(
        Language::De,
        &[
            ("halb drei", "2:30"),
            ("um halb drei nachmittags", "14:30"),
            ("Viertel nach zwölf", "12:15"),
            ("viertel vor 9", "8:45"),
            ("dreiviertel drei", "2:45"),
            ("viertel drei", "2:15"),
            ("Mittags", "12:00"),
            ("um Mitternacht", "0:00"),
            ("elf Uhr abends", "23:00"),
            ("halb zwölf vormittags", "11:30"),
            ("halb eins", "12:30"),
            ("zwölf Uhr mittags", "12:00"),
            ("ein Uhr mittags", "13:00"),
            ("abends um acht", "20:00"),
            ("am Nachmittag gegen 3", "15:00"),
        ],
    );
    reads(
        Language::Fr,
        &[
            ("midi", "12:00"),
            ("à minuit", "0:00"),
            ("midi et demi", "12:30"),
            ("2h et demie", "2:30"),
            ("trois heures moins le quart", "2:45"),
            ("sept heures du soir", "19:00"),
            ("vers 8 heures et quart", "8:15"),
            ("le soir à 8h", "20:00"),
        ],
    );
    reads(
        Language::Es,
        &[
            ("al mediodía", "12:00"),
            ("a medianoche", "0:00"),
            ("a las dos y media", "2:30"),
            ("las dos y media de la tarde", "14:30"),
            ("a la una y cuarto", "1:15"),
            ("tres menos cuarto", "2:45"),
            ("un cuarto para las ocho", "7:45"),
            ("las 14:30", "14:30"),
            ("doce de la noche", "0:00"),
            ("las doce menos cuarto de la mañana", "11:45"),
            ("las doce del mediodía", "12:00"),
            ("las dos por la noche", "2:00"),
            ("ocho de la noche", "20:00"),
            ("en la noche a las 8", "20:00"),
        ],
    );
    reads(
        Language::Pt,
        &[
            ("meio-dia", "12:00"),
            ("ao meio dia e meia", "12:30"),
            ("à meia-noite", "0:00"),
            ("duas e meia", "2:30"),
            ("às 2 e meia da tarde", "14:30"),
            ("quinze para as três", "2:45"),
            ("oito da noite", "20:00"),
            ("quinze para as doze da manhã", "11:45"),
            ("quinze para meia-noite", "23:45"),
            ("à noite às 8", "20:00"),
        ],
    );
    reads(
        Language::Uk,
        &[
            ("опівдні", "12:00"),
            ("опівночі", "0:00"),
            ("о пів на третю", "2:30"),
            ("пів на восьму вечора", "19:30"),
            ("чверть по дев’ятій", "9:15"),
            ("за чверть третя", "2:45"),
            ("о другій", "2:00"),
            ("сьома ранку", "7:00"),
            ("пів на дванадцяту ранку", "11:30"),
            ("о третій годині дня", "15:00"),
            ("ввечері о восьмій", "20:00"),
        ],
    );
    reads(
        Language::Ru,
        &[
            ("полдень", "12:00"),
            ("в полночь", "0:00"),
            ("половина третьего", "2:30"),
            ("в полтретьего", "2:30"),
            ("пол-третьего", "2:30"),
            ("без четверти три", "2:45"),
            ("четверть третьего", "2:15"),
            ("в три часа дня", "15:00"),
            ("около двух", "2:00"),
            ("в час", "1:00"),
            ("полпервого ночи", "0:30"),
            ("полпервого", "12:30"),
            ("полдвенадцатого утра", "11:30"),
            ("вечером в 8", "20:00"),
            ("ночью в три", "3:00"),
        ],
    );
}

#[test]
fn what_is_no_time_is_refused() {
    for language in Language::ALL {
        for typed in [
            "14h75",
            "25 Uhr",
            "Ibuprofen 14:30",
            "14 Uhr Ibuprofen",
            "400 mg",
            "2 pm 3 pm",
            "",
            "half",
            "halb 14:30",
            "half past half past two",
            "1 a a a a a a a a a a a a",
            "noon noon",
            "половина",
            "два с половиной часа",
            "una hora y media",
            "two hours",
            "doce de la mañana",
            "12 утра",
            "12 Uhr morgens",
            "y media",
            "-",
        ] {
            let time = Texts::of(language).time_of_day(typed);
            assert_eq!(time, Err(InvalidAnswer::NotATime), "{typed}");
        }
    }
}

/// A zone is looked for by a clock or by a city.
#[test]
fn no_place_is_called_like_a_time() {
    for language in Language::ALL {
        let places = crate::Places::of(language);
        for place in Place::all() {
            let name = places.name(place);
            let time = Texts::of(language).time_of_day(name);
            assert_eq!(time, Err(InvalidAnswer::NotATime), "{language:?}: {name}");
        }
    }
}
