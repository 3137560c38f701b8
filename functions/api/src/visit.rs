//! The person a call is about, or one of their days, or one of their reports. They are read
//! together with the registration of the caller, in one call to the table.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use jiff::Timestamp;
use jiff::civil::Date;
use journal::order::{Format, Product};
use journal::{PersonId, Profile};
use journal_aws::{ChattingPerson, ClaimedCaller, Known, Placement, StoredEntry, Subject};
use journal_telegram::person::CHANNEL;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;

use crate::authorisation::{AppClaim, TokenClaim};
use crate::problem::Problem;
use crate::state::Api;

/// The parameter of the addresses below `/people/{person}`.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct PersonPath {
    /// The person's id in the channel, which the bot chooses
    #[param(pattern = "^[A-Za-z0-9_-]{1,36}$", example = "ann")]
    person: String,
}

/// Beside it, that of `/people/{person}/entries/{date}`.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct DayPath {
    /// The person's local day
    #[param(format = Date, example = "2026-11-23")]
    date: String,
}

/// Beside it, that of `/people/{person}/reports/{report}`.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ReportPath {
    /// The report's id
    #[param(
        pattern = "^[A-Za-z0-9-]{1,64}$",
        example = "api-d77da8028f3c5a13752873cb9c7581d5"
    )]
    report: String,
}

/// The person of an address `/people/{person}`, who may not have been made yet: one
/// of the caller's own channel, since the channel comes from the token and nowhere else.
pub struct AddressedPerson {
    pub person: PersonId,
    pub profile: Option<Profile>,
    pub caller: ProvenCaller,
    pub now: Timestamp,
}

/// The caller, proved by their token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvenCaller {
    /// A channel's bot, which makes and erases its people.
    Bot {
        /// So many people the channel may have.
        most_people: u32,
    },
    /// The Mini App, in a session with the person of the address, who came by the chat.
    App,
}

/// The person of an address `/people/{person}`, who exists.
pub struct Person {
    pub id: PersonId,
    pub profile: Profile,
    pub now: Timestamp,
}

/// A day of a person: `/people/{person}/entries/{date}`.
pub struct AddressedDay {
    pub person: PersonId,
    pub chatting: ChattingPerson,
    /// Until when the person is to be remembered, where that is to be noted anew.
    pub renewed_until: Option<Timestamp>,
    pub date: Date,
    /// The entry that is stored of it.
    pub entry: Option<StoredEntry>,
    pub now: Timestamp,
}

/// A report of a person: `/people/{person}/reports/{report}`.
pub struct AddressedReport {
    pub profile: Profile,
    pub placement: Placement,
    pub format: Format,
    pub now: Timestamp,
}

impl AddressedDay {
    /// The revision of the entry, if there is one.
    pub fn revision(&self) -> Option<&str> {
        self.entry.as_ref().map(|entry| entry.revision.as_str())
    }
}

impl FromRequestParts<Arc<Api>> for AddressedPerson {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let call = UnprovenCall::read(parts).await?;
        let known = call.look_up(api, Subject::Nothing).await?;
        let (person, known, now) = call.prove(known, api)?;
        let caller = match known.channel {
            Some(channel) => ProvenCaller::Bot {
                most_people: channel.most_people,
            },
            // They agree in the chat that something is stored, and erase it there.
            None if known.profile.is_none() => return Err(Problem::NoPerson),
            None => ProvenCaller::App,
        };
        Ok(Self {
            person,
            profile: known.profile,
            caller,
            now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let address = AddressedPerson::from_request_parts(parts, api).await?;
        Ok(Self {
            id: address.person,
            profile: address.profile.ok_or(Problem::NoPerson)?,
            now: address.now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for AddressedDay {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let DayPath { date: text } = read_path(parts).await?;
        let date = date(&text).ok_or(Problem::NotADate);
        let call = UnprovenCall::read(parts).await?;
        let wanted = date
            .as_ref()
            .map_or(Subject::Nothing, |day| Subject::Day(*day));
        let known = call.look_up(api, wanted).await?;
        let (person, known, now) = call.prove(known, api)?;
        let date = date?;
        let profile = known.profile.ok_or(Problem::NoPerson)?;
        Ok(Self {
            person,
            date,
            renewed_until: known.renewed_until,
            chatting: ChattingPerson {
                profile,
                chat: known.chat,
            },
            entry: known.entry,
            now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for AddressedReport {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let ReportPath { report } = read_path(parts).await?;
        let call = UnprovenCall::read(parts).await?;
        let wanted = match is_report_id(&report) {
            true => Subject::Order(&report),
            false => Subject::Nothing,
        };
        let known = call.look_up(api, wanted).await?;
        let (_, known, now) = call.prove(known, api)?;
        let profile = known.profile.ok_or(Problem::NoPerson)?;
        let placement = known.order.ok_or(Problem::NoReport)?;
        let Product::Report(format) = placement.order.product else {
            return Err(Problem::NoReport);
        };
        Ok(Self {
            profile,
            placement,
            format,
            now,
        })
    }
}

/// A call before it is known whether the caller is who it claims to be. Until then it
/// learns nothing, not even that the address is wrong.
struct UnprovenCall {
    claim: Claim,
    person: Result<PersonId, Problem>,
    now: Timestamp,
}

/// The proof of who calls that comes with a call.
enum Claim {
    Bot(TokenClaim),
    App(AppClaim),
}

impl UnprovenCall {
    async fn read(parts: &mut Parts) -> Result<Self, Problem> {
        let PersonPath { person: id } = read_path(parts).await?;
        let (claim, channel) = match AppClaim::of(&parts.headers) {
            Some(claim) => (Claim::App(claim), CHANNEL.to_owned()),
            None => {
                let claim = TokenClaim::of(&parts.headers)?;
                let channel = claim.channel().to_owned();
                (Claim::Bot(claim), channel)
            }
        };
        let person = PersonId::new(&channel, &id).map_err(|_| Problem::NotAPerson);
        let now = Timestamp::now();
        Ok(Self { claim, person, now })
    }

    /// Reads the registration or session of the caller and, where the address names one, the
    /// person and one of their days.
    async fn look_up(&self, api: &Api, wanted: Subject<'_>) -> Result<Known, Problem> {
        let person = self.person.as_ref().ok();
        let caller = match &self.claim {
            Claim::Bot(claim) => {
                claim.introduce(api).await?;
                ClaimedCaller::Channel(claim.channel())
            }
            Claim::App(claim) => {
                claim.introduce(person, api)?;
                ClaimedCaller::App(&claim.0)
            }
        };
        let known = api.table.known_to(caller, person, wanted, self.now);
        Ok(known.await?)
    }

    fn prove(self, known: Known, api: &Api) -> Result<(PersonId, Known, Timestamp), Problem> {
        match self.claim {
            Claim::Bot(claim) => {
                claim.prove(known.channel.as_ref(), api)?;
            }
            Claim::App(claim) => claim.prove(self.person.as_ref().ok(), &known, api)?,
        }
        Ok((self.person?, known, self.now))
    }
}

/// Reads a date as it is written in an address: YYYY-MM-DD and nothing else.
pub fn date(text: &str) -> Option<Date> {
    let date = text.parse::<Date>().ok()?;
    (date.to_string() == text).then_some(date)
}

/// Whether a report can have this id; no other is looked up.
fn is_report_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(fits)
}

/// The parameters of the address, decoded.
async fn read_path<T: DeserializeOwned + Send>(parts: &mut Parts) -> Result<T, Problem> {
    let path = Path::from_request_parts(parts, &()).await;
    path.map(|Path(path)| path)
        .map_err(|_| Problem::NoSuchRoute)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn a_date_is_written_in_one_way_only() {
        assert_eq!(date("2028-02-29"), Some(day(2028, 2, 29)));
        for text in [
            "2027-02-29",
            "20261123",
            "2026-11-23T00:00",
            "2026-1-3",
            "2026-11-31",
            "today",
            "",
            "+002026-11-23",
            " 2026-11-23",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
