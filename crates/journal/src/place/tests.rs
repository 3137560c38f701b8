use super::*;

#[test]
fn every_place_has_a_zone_of_the_iana_database() {
    for place in PLACES.iter() {
        assert!(place.zone.parse::<Zone>().is_ok(), "{place:?}");
        assert!(Coordinates::new(place.latitude, place.longitude).is_some());
    }
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
