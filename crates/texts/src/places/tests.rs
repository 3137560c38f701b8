use jiff::civil::time;

use journal::Zone;

use super::*;

/// In the northern winter, 11:30 in London.
const WINTER: &str = "2026-11-23T11:30:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn zones(places: &[&Place]) -> Vec<String> {
    let zones = places.iter().map(|place| place.zone());
    zones.map(|zone| zone.name().to_owned()).collect()
}

fn clocks(hour: i8, minute: i8, now: &str) -> Vec<String> {
    let clock = time(hour, minute, 0, 0);
    zones(&Places::of(Language::Ru).where_clocks_show(clock, at(now)))
}

#[test]
fn a_clock_finds_the_zones_that_show_it_the_likeliest_first() {
    assert_eq!(clocks(14, 30, WINTER)[0], "Europe/Moscow");
    // Clocks that are a little slow or fast.
    assert_eq!(clocks(14, 27, WINTER)[0], "Europe/Moscow");
    assert_eq!(clocks(14, 36, WINTER)[0], "Europe/Moscow");
    let english = Places::of(Language::En).where_clocks_show(time(14, 30, 0, 0), at(WINTER));
    assert_eq!(zones(&english)[0], "Europe/Istanbul");
}

#[test]
fn zones_of_half_and_quarter_hours_are_found() {
    assert_eq!(clocks(17, 0, WINTER)[0], "Asia/Kolkata");
    assert_eq!(clocks(17, 15, WINTER), ["Asia/Kathmandu"]);
    // Lord Howe Island moves its clocks by half an hour only.
    assert!(clocks(22, 30, WINTER).contains(&"Australia/Lord_Howe".to_owned()));
    assert!(clocks(22, 0, "2026-07-01T11:30:00Z").contains(&"Australia/Lord_Howe".to_owned()));
}

#[test]
fn a_clock_of_another_day_is_a_clock_all_the_same() {
    let late = "2026-11-23T23:30:00Z";
    assert_eq!(clocks(2, 30, late)[0], "Europe/Moscow");
    assert!(clocks(18, 30, late).contains(&"America/New_York".to_owned()));
    // At 11 hours before or 13 hours after UTC it is the same time of two days.
    let both = Places::of(Language::En).where_clocks_show(time(12, 30, 0, 0), at(late));
    let both = zones(&both);
    assert!(
        both.contains(&"Pacific/Pago_Pago".to_owned())
            && both.contains(&"Pacific/Tongatapu".to_owned())
    );
}

#[test]
fn a_clock_offers_places_that_the_reader_has_a_name_for() {
    let russian = |hour, minute| {
        let clock = time(hour, minute, 0, 0);
        Places::of(Language::Ru).where_clocks_show(clock, at(WINTER))
    };
    let russian_names = Places::of(Language::Ru);
    let moscow = russian(14, 30);
    assert!(
        moscow
            .iter()
            .all(|place| russian_names.own_name(place).is_some())
    );
    let english = Places::of(Language::En).where_clocks_show(time(14, 30, 0, 0), at(WINTER));
    assert!(english.len() > moscow.len());
    // Where there is none, any place is better than nothing.
    assert_eq!(zones(&russian(20, 15)), ["Australia/Eucla"]);
}

#[test]
fn a_zone_is_shown_by_the_city_it_is_named_after_where_there_is_a_name_for_it() {
    let shown = |zone: &str, reader| {
        let zone: Zone = zone.parse().expect("a zone");
        let places = Places::of(reader);
        places.of_zone(&zone).map(|place| places.name(place))
    };
    for (zone, russian, english) in [
        ("Europe/Moscow", Some("Москва"), Some("Moscow")),
        ("Asia/Kolkata", Some("Калькутта"), Some("Kolkata")),
        ("America/New_York", Some("Нью-Йорк"), Some("New York")),
        ("Etc/GMT+5", None, None),
    ] {
        assert_eq!(shown(zone, Language::Ru), russian);
        assert_eq!(shown(zone, Language::En), english);
    }
}

#[test]
fn a_clock_that_no_zone_shows_finds_nothing() {
    assert!(clocks(18, 45, WINTER).is_empty());
}

#[test]
fn a_city_is_found_by_its_name_in_either_language() {
    for (text, zone) in [
        ("Москва", "Europe/Moscow"),
        ("санкт петербург", "Europe/Moscow"),
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("Орёл", "Europe/Moscow"),
        ("Екатеринбург ", "Asia/Yekaterinburg"),
        ("Kiev", "Europe/Kyiv"),
        ("бали", "Asia/Makassar"),
        ("Kolkata", "Asia/Kolkata"),
        ("München", "Europe/Berlin"),
        ("Mu\u{308}nchen", "Europe/Berlin"),
        ("MUENCHEN", "Europe/Berlin"),
        ("munchen", "Europe/Berlin"),
        ("Мюнхен", "Europe/Berlin"),
        ("Koeln", "Europe/Berlin"),
        ("Zürich", "Europe/Zurich"),
        ("København", "Europe/Copenhagen"),
        ("Koebenhavn", "Europe/Copenhagen"),
        ("são paulo", "America/Sao_Paulo"),
        ("Kraków", "Europe/Warsaw"),
        ("Київ", "Europe/Kyiv"),
        ("Орел", "Europe/Moscow"),
        ("Кишинев", "Europe/Chisinau"),
        ("Мск", "Europe/Moscow"),
        ("спб", "Europe/Moscow"),
        ("Алма-Ата", "Asia/Almaty"),
        ("İstanbul", "Europe/Istanbul"),
        ("ＮＥＷ ＹＯＲＫ", "America/New_York"),
        ("nyc", "America/New_York"),
        ("Питер", "Europe/Moscow"),
        ("Алматы", "Asia/Almaty"),
        ("Киев", "Europe/Kyiv"),
        ("Kyiv", "Europe/Kyiv"),
    ] {
        assert_eq!(
            zones(&Places::of(Language::Ru).named(text)),
            [zone],
            "{text}"
        );
    }
}

#[test]
fn the_beginning_of_a_name_finds_all_that_begin_so() {
    assert_eq!(
        zones(&Places::of(Language::En).named("Novok")),
        ["Asia/Novokuznetsk"]
    );
    for nothing in ["", "  ", "Мо", "!!!", "Atlantis"] {
        assert_eq!(
            zones(&Places::of(Language::Ru).named(nothing)),
            [""; 0],
            "{nothing}"
        );
    }
}

#[test]
fn a_name_that_two_places_have_finds_both() {
    let found = zones(&Places::of(Language::En).named("Petersburg"));
    assert_eq!(found, ["Europe/Moscow", "America/Indiana/Petersburg"]);
}

#[test]
fn cities_of_one_name_are_all_found() {
    for (text, zones_of_that_name) in [
        (
            "san jose",
            ["America/Costa_Rica", "America/Los_Angeles", "Asia/Manila"].as_slice(),
        ),
        (
            "Сан-Хосе",
            &["America/Costa_Rica", "America/Los_Angeles", "Asia/Manila"],
        ),
        ("Birmingham", &["America/Chicago", "Europe/London"]),
        ("Бирмингем", &["America/Chicago", "Europe/London"]),
        ("London", &["America/Toronto", "Europe/London"]),
        (
            "Córdoba",
            &[
                "America/Argentina/Cordoba",
                "America/Mexico_City",
                "Europe/Madrid",
            ],
        ),
        ("Hyderabad", &["Asia/Karachi", "Asia/Kolkata"]),
        ("Одесса", &["America/Chicago", "Europe/Kyiv"]),
        ("Portland", &["America/Los_Angeles", "America/New_York"]),
        (
            "George Town",
            &["America/Cayman", "America/Guyana", "Asia/Kuala_Lumpur"],
        ),
        ("Урумчи", &["Asia/Shanghai", "Asia/Urumqi"]),
    ] {
        let mut found = zones(&Places::of(Language::En).named(text));
        found.sort();
        assert_eq!(found, zones_of_that_name, "{text}");
    }
}

#[test]
fn every_place_has_a_name_and_every_name_a_place() {
    for place in Place::all() {
        assert!(
            !Places::of(Language::En).name(place).is_empty(),
            "{place:?}"
        );
    }
    for language in Language::ALL {
        let names = PLACES.sources(language).flat_map(str::lines);
        let ids = names
            .filter_map(|line| line.strip_prefix("place-")?.split_once(" ="))
            .map(|(id, _)| id);
        for id in ids {
            assert!(Place::all().iter().any(|place| place.id() == id), "{id}");
        }
    }
}
