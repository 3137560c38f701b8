use jiff::civil::time;

use super::*;

/// In the northern winter, 11:30 in London.
const WINTER: &str = "2026-11-23T11:30:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn zones(places: &[&Place]) -> Vec<&'static str> {
    places.iter().map(|place| place.zone).collect()
}

fn clocks(hour: i8, minute: i8, now: &str) -> Vec<&'static str> {
    let clock = time(hour, minute, 0, 0);
    zones(&Place::where_clocks_show(clock, at(now), Language::Ru))
}

#[test]
fn every_place_has_a_zone_of_the_iana_database() {
    for place in PLACES.iter() {
        assert!(place.zone.parse::<Zone>().is_ok(), "{place:?}");
        assert!(Coordinates::new(place.latitude, place.longitude).is_some());
        assert!(!place.name(Language::En).is_empty());
    }
}

#[test]
fn a_clock_finds_the_zones_that_show_it_the_likeliest_first() {
    assert_eq!(clocks(14, 30, WINTER)[0], "Europe/Moscow");
    // Clocks that are a little slow or fast.
    assert_eq!(clocks(14, 27, WINTER)[0], "Europe/Moscow");
    assert_eq!(clocks(14, 36, WINTER)[0], "Europe/Moscow");
    let english = Place::where_clocks_show(time(14, 30, 0, 0), at(WINTER), Language::En);
    assert_eq!(english[0].zone, "Europe/Istanbul");
}

#[test]
fn zones_of_half_and_quarter_hours_are_found() {
    assert_eq!(clocks(17, 0, WINTER)[0], "Asia/Kolkata");
    assert_eq!(clocks(17, 15, WINTER), ["Asia/Kathmandu"]);
    // Lord Howe Island moves its clocks by half an hour only.
    assert!(clocks(22, 30, WINTER).contains(&"Australia/Lord_Howe"));
    assert!(clocks(22, 0, "2026-07-01T11:30:00Z").contains(&"Australia/Lord_Howe"));
}

#[test]
fn a_clock_of_another_day_is_a_clock_all_the_same() {
    let late = "2026-11-23T23:30:00Z";
    assert_eq!(clocks(2, 30, late)[0], "Europe/Moscow");
    assert!(clocks(18, 30, late).contains(&"America/New_York"));
    // At 11 hours before or 13 hours after UTC it is the same time of two days.
    let both = Place::where_clocks_show(time(12, 30, 0, 0), at(late), Language::En);
    let both = zones(&both);
    assert!(both.contains(&"Pacific/Pago_Pago") && both.contains(&"Pacific/Tongatapu"));
}

#[test]
fn a_clock_offers_places_that_the_reader_has_a_name_for() {
    let russian = |hour, minute| {
        let clock = time(hour, minute, 0, 0);
        Place::where_clocks_show(clock, at(WINTER), Language::Ru)
    };
    let moscow = russian(14, 30);
    assert!(moscow.iter().all(|place| !place.russian.is_empty()));
    let english = Place::where_clocks_show(time(14, 30, 0, 0), at(WINTER), Language::En);
    assert!(english.len() > moscow.len());
    // Where there is none, any place is better than nothing.
    assert_eq!(zones(&russian(20, 15)), ["Australia/Eucla"]);
}

#[test]
fn a_zone_is_shown_by_the_city_it_is_named_after_where_she_has_a_name_for_it() {
    let shown = |zone: &str, reader| {
        let zone: Zone = zone.parse().expect("a zone");
        Place::of_zone(&zone, reader).map(|place| place.name(reader))
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
    ] {
        assert_eq!(zones(&Place::named(text, Language::Ru)), [zone], "{text}");
    }
}

#[test]
fn the_beginning_of_a_name_finds_all_that_begin_so() {
    assert_eq!(
        zones(&Place::named("Novo", Language::En)),
        ["Asia/Novosibirsk", "Asia/Novokuznetsk"]
    );
    for nothing in ["", "  ", "Мо", "!!!", "Atlantis"] {
        assert_eq!(
            zones(&Place::named(nothing, Language::Ru)),
            [""; 0],
            "{nothing}"
        );
    }
}

#[test]
fn a_name_that_two_places_have_finds_both() {
    let found = zones(&Place::named("Petersburg", Language::En));
    assert_eq!(found, ["Europe/Moscow", "America/Indiana/Petersburg"]);
}

#[test]
fn coordinates_find_the_zone_of_the_nearest_place() {
    for (latitude, longitude, zone) in [
        (55.75, 37.62, "Europe/Moscow"),
        (56.0, 92.9, "Asia/Krasnoyarsk"),
        (28.6, 77.2, "Asia/Kolkata"),
        (-31.55, 159.08, "Australia/Lord_Howe"),
        (52.37, 9.73, "Europe/Berlin"),
        // Across the date line the nearest place lies on the other side of the map.
        (-18.0, -179.9, "Pacific/Fiji"),
    ] {
        let coordinates = Coordinates::new(latitude, longitude).expect("a point");
        assert_eq!(Place::nearest(coordinates).zone, zone);
    }
}

#[test]
fn what_is_not_on_earth_is_no_point() {
    for (latitude, longitude) in [
        (90.1, 0.0),
        (0.0, -180.5),
        (f64::NAN, 0.0),
        (0.0, f64::INFINITY),
    ] {
        assert_eq!(Coordinates::new(latitude, longitude), None);
    }
}
