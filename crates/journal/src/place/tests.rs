use super::*;

#[test]
fn every_place_has_a_zone_of_the_iana_database() {
    for place in PLACES.iter() {
        assert!(place.zone.parse::<Zone>().is_ok(), "{place:?}");
        assert!(Coordinates::new(place.latitude, place.longitude).is_some());
    }
}

/// The zones that may hold at a point.
fn zones_around(latitude: f64, longitude: f64) -> Vec<&'static str> {
    let coordinates = Coordinates::new(latitude, longitude).expect("a point");
    let now = "2026-11-23T12:00:00Z".parse().expect("a time");
    let around = Place::around(coordinates, now);
    around.into_iter().map(|place| place.zone).collect()
}

#[test]
fn coordinates_find_the_zone_that_surely_holds_there() {
    for (latitude, longitude, zone) in [
        (55.75, 37.62, "Europe/Moscow"),
        (54.71, 20.51, "Europe/Kaliningrad"),
        (56.0, 92.9, "Asia/Krasnoyarsk"),
        (28.6, 77.2, "Asia/Kolkata"),
        (-31.55, 159.08, "Australia/Lord_Howe"),
        (52.37, 9.73, "Europe/Berlin"),
        (43.25, 76.95, "Asia/Almaty"),
        // Ceuta, over the strait, has the same clock.
        (36.14, -5.35, "Europe/Gibraltar"),
        // Across the date line the nearest place lies on the other side of the map.
        (-18.0, -179.9, "Pacific/Fiji"),
        (-18.0, 180.0, "Pacific/Fiji"),
    ] {
        let zones = zones_around(latitude, longitude);
        assert_eq!(zones, [zone], "{latitude}, {longitude}");
    }
}

#[test]
fn where_two_clocks_are_near_both_may_hold() {
    for (latitude, longitude, zones) in [
        // Two clocks are in use in the same city.
        (43.83, 87.62, ["Asia/Shanghai", "Asia/Urumqi"]),
        (39.47, 75.99, ["Asia/Shanghai", "Asia/Urumqi"]),
        // Between Kaliningrad and Gdansk.
        (54.40, 19.70, ["Europe/Kaliningrad", "Europe/Warsaw"]),
    ] {
        let mut around = zones_around(latitude, longitude);
        around.sort_unstable();
        assert_eq!(around, zones, "{latitude}, {longitude}");
    }
}

#[test]
fn where_nobody_lives_no_zone_is_guessed() {
    for (latitude, longitude) in [
        (0.0, 0.0),
        (90.0, 0.0),
        (89.9, 0.0),
        (-90.0, 180.0),
        (30.0, -45.0),
        (-60.0, -120.0),
    ] {
        let zones = zones_around(latitude, longitude);
        assert!(zones.is_empty(), "{latitude}, {longitude}: {zones:?}");
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

#[test]
fn an_id_is_of_one_place() {
    let ids: std::collections::BTreeSet<_> = PLACES.iter().map(Place::id).collect();
    assert_eq!(ids.len(), PLACES.len());
}

#[test]
fn a_zone_has_the_city_that_it_is_named_after_first() {
    let zone = "Asia/Kolkata".parse().expect("a zone");
    let ids: Vec<_> = Place::of_zone(&zone).into_iter().map(Place::id).collect();
    assert_eq!(ids[..2], ["kolkata", "delhi"]);
}
