//! Whom a call is about: the person, or one of her days, or one of her reports. They
//! are read together with what is registered of the caller, in one call.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use jiff::Timestamp;
use jiff::civil::Date;
use journal::{PersonId, Profile, Zone};
use journal_aws::{Known, Placement, StoreError, StoredEntry};

use crate::authorisation::Claim;
use crate::problem::Problem;
use crate::router::Api;

/// The person of an address `/people/{person}`, who may not have been made yet: one
/// of the caller's own channel, since the channel comes from the token and nowhere else.
pub struct Address {
    pub person: PersonId,
    pub profile: Option<Profile>,
    pub now: Timestamp,
}

/// The person of an address `/people/{person}`, who is there.
pub struct Person {
    pub id: PersonId,
    pub profile: Profile,
    pub now: Timestamp,
}

/// A day of a person: `/people/{person}/entries/{date}`.
pub struct Day {
    pub person: PersonId,
    pub zone: Zone,
    pub date: Date,
    /// What is stored of it.
    pub entry: Option<StoredEntry>,
    pub now: Timestamp,
}

/// A report of a person: `/people/{person}/reports/{report}`.
pub struct Report {
    pub placement: Placement,
    pub now: Timestamp,
}

impl FromRequestParts<Arc<Api>> for Address {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let call = Call::read(parts).await?;
        let known = call.look_up(api, None).await?;
        let (person, known, now) = call.prove(known, api)?;
        Ok(Self {
            person,
            profile: known.profile,
            now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let address = Address::from_request_parts(parts, api).await?;
        Ok(Self {
            id: address.person,
            profile: address.profile.ok_or(Problem::NoPerson)?,
            now: address.now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for Day {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let text = path_parameter(parts, "date").await?;
        let date = date(&text).ok_or(Problem::NotADate);
        let call = Call::read(parts).await?;
        let day = date.as_ref().ok().copied();
        let known = call.look_up(api, day).await?;
        let (person, known, now) = call.prove(known, api)?;
        Ok(Self {
            person,
            date: date?,
            zone: known.profile.ok_or(Problem::NoPerson)?.zone,
            entry: known.entry,
            now,
        })
    }
}

impl FromRequestParts<Arc<Api>> for Report {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let report = path_parameter(parts, "report").await?;
        let call = Call::read(parts).await?;
        let (known, placement) = match &call.person {
            Ok(person) if is_report_id(&report) => {
                let channel = &call.claim.channel;
                let found = api
                    .table
                    .known_to_with_order(channel, person, &report, call.now);
                found.await?
            }
            _ => (call.look_up(api, None).await?, None),
        };
        let (_, known, now) = call.prove(known, api)?;
        known.profile.ok_or(Problem::NoPerson)?;
        Ok(Self {
            placement: placement.ok_or(Problem::NoReport)?,
            now,
        })
    }
}

/// A call before it is known whether the caller is who he claims to be. Until then he
/// learns nothing, not even that his address is wrong.
struct Call<'a> {
    claim: Claim<'a>,
    person: Result<PersonId, Problem>,
    now: Timestamp,
}

impl<'a> Call<'a> {
    async fn read(parts: &'a mut Parts) -> Result<Self, Problem> {
        let id = path_parameter(parts, "person").await?;
        let claim = Claim::of(&parts.headers)?;
        let person = PersonId::new(&claim.channel, &id).map_err(|_| Problem::NotAPerson);
        let now = Timestamp::now();
        Ok(Self { claim, person, now })
    }

    /// What is known of the caller and, where his address names one, of the person and
    /// a day of hers.
    async fn look_up(&self, api: &Api, day: Option<Date>) -> Result<Known, StoreError> {
        let person = self.person.as_ref().ok();
        let channel = &self.claim.channel;
        api.table.known_to(channel, person, day, self.now).await
    }

    fn prove(self, known: Known, api: &Api) -> Result<(PersonId, Known, Timestamp), Problem> {
        let channel = self.claim.prove(known.channel.as_ref())?;
        api.rate.spend(&channel.0)?;
        Ok((self.person?, known, self.now))
    }
}

/// Reads a date as it is written in an address: YYYY-MM-DD and nothing else.
pub fn date(text: &str) -> Option<Date> {
    let date = text.parse::<Date>().ok()?;
    (date.to_string() == text).then_some(date)
}

/// What no report is called is not looked for.
fn is_report_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(fits)
}

/// A parameter of the address, decoded.
async fn path_parameter(parts: &mut Parts, name: &str) -> Result<String, Problem> {
    RawPathParams::from_request_parts(parts, &())
        .await
        .ok()
        .and_then(|parameters| {
            let (_, value) = parameters.iter().find(|(known, _)| *known == name)?;
            Some(value.to_owned())
        })
        .ok_or(Problem::NoSuchRoute)
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
