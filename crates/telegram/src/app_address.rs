//! The address of the Mini App, and the places in it that a button of the chat opens.

use jiff::civil::Date;
use url::Url;

/// A place in the Mini App.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppPlace {
    Day(Date),
    Calendar,
}

/// Where the Mini App is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppAddress(Url);

/// The text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the Mini App's address is none")]
pub struct NotAnAddress;

impl AppAddress {
    /// The address of the app's page.
    ///
    /// # Errors
    /// [`NotAnAddress`]
    pub fn new(text: &str) -> Result<Self, NotAnAddress> {
        text.parse().map(Self).map_err(|_| NotAnAddress)
    }

    /// The address that opens the app where it begins.
    #[must_use]
    pub fn start(&self) -> Url {
        self.0.clone()
    }

    /// The address that opens the app at this place.
    #[must_use]
    pub fn of(&self, place: AppPlace) -> Url {
        let mut address = self.start();
        let query = match place {
            AppPlace::Day(day) => format!("day={day}"),
            AppPlace::Calendar => "screen=calendar".to_owned(),
        };
        address.set_query(Some(&query));
        address
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_place_is_said_beside_the_address() {
        let app = AppAddress::new("https://diary.example/app").expect("an address");
        assert_eq!(app.start().as_str(), "https://diary.example/app");
        let day = app.of(AppPlace::Day(date(2026, 11, 29)));
        assert_eq!(day.as_str(), "https://diary.example/app?day=2026-11-29");
        let calendar = app.of(AppPlace::Calendar);
        assert_eq!(
            calendar.as_str(),
            "https://diary.example/app?screen=calendar"
        );
        assert_eq!(AppAddress::new("app"), Err(NotAnAddress));
    }
}
