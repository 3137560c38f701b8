//! The people of a channel.

mod erase;

use std::error::Error;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use journal::{PersonId, Profile, RecurringReport, Settings};
use journal_aws::{CallError, MadePerson, SaveError};
use sha2::{Digest, Sha256};
use tracing::{info, warn};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::json_body::JsonBody;
use crate::preconditions::{Preconditions, Tag};
use crate::problem::{FieldFault, Problem};
use crate::state::Api;
use crate::visit::{AddressedPerson, Person, PersonPath, ProvenCaller};

/// How often a change is made anew because another came between.
const MOST_TRIES: usize = 4;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_person, write_person, erase_person))
}

/// The settings of a person
///
/// Their language, their time zone and what they have chosen; their days are the entries.
#[utoipa::path(
    get,
    path = "/v1/people/{person}",
    tag = "people",
    params(
        PersonPath,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy that you have", example = "\"3-0a1b2c3d4e5f6071\""),
    ),
    responses(
        (status = OK, body = Settings, description = "What is remembered", headers(("ETag" = String, description = "Names this state"))),
        (status = NOT_MODIFIED, description = "Your copy is right"),
    ),
    extensions(("x-problems" = json!(["no-person"])))
)]
async fn read_person(person: Person, known: Preconditions) -> Response {
    let tag = Tag::of(&revision(&person.profile));
    if known.has(&tag) {
        return (StatusCode::NOT_MODIFIED, tag, ()).into_response();
    }
    (tag, Json(person.profile.settings())).into_response()
}

/// Create a person, or change their settings
///
/// The body says everything: what is left out is off. Reminders, weekly reports and
/// monthly archives move with it at once. A person must be created before anything else of theirs, and from then
/// on their health data is stored: tell them before what is kept, and ask for their consent.
/// That is up to your bot; the service asks nobody.
/// A channel has at most 1000 people, unless its operator allows more.
#[utoipa::path(
    put,
    path = "/v1/people/{person}",
    tag = "people",
    params(
        PersonPath,
        ("If-Match" = Option<String>, Header, description = "Changes the person only if this is still their `ETag`", example = "\"3-0a1b2c3d4e5f6071\""),
        ("If-None-Match" = Option<String>, Header, description = "`*` creates the person only if they do not exist", example = "*"),
    ),
    request_body(content = Settings, description = "Everything that is to be remembered"),
    responses(
        (status = OK, body = Settings, description = "The person was changed", headers(("ETag" = String, description = "Names this state"))),
        (status = CREATED, body = Settings, description = "The person was created", headers(("ETag" = String, description = "Names this state"))),
    ),
    extensions(("x-problems" = json!(["precondition-failed", "too-many-people", "busy"])))
)]
async fn write_person(
    State(api): State<Arc<Api>>,
    mut address: AddressedPerson,
    expected: Preconditions,
    JsonBody(settings): JsonBody<Settings>,
) -> Result<Response, Problem> {
    let mut before = address.profile.take();
    for _ in 0..MOST_TRIES {
        expected.of_change(before.as_ref().map(revision).as_deref())?;
        let status = match before {
            Some(_) => StatusCode::OK,
            None => StatusCode::CREATED,
        };
        let most_people = match (address.caller, &before) {
            (ProvenCaller::Bot { most_people }, _) => most_people,
            (ProvenCaller::App, Some(_)) => u32::MAX,
            // They erased everything since.
            (ProvenCaller::App, None) => return Err(Problem::NoPerson),
        };
        if before.is_none() {
            api.check_room_for_one_more(&address.person, most_people)
                .await?;
        }
        let profile = Profile::with_settings(before, settings.clone(), address.now);
        // Schedules first: where the write fails, the same request sets them again, and
        // until then remind and report find no profile that wants them.
        api.set_schedules(&address.person, &profile).await?;
        match api.save(&address, &profile, most_people).await {
            Ok(MadePerson::NoRoom) => {
                // Another request took the last place since.
                api.schedules.remove_all(&address.person).await?;
                return Err(Problem::TooManyPeople);
            }
            Ok(MadePerson::Made) => {
                info!("a person was made or changed");
                let version = profile.version + 1;
                let profile = Profile { version, ..profile };
                let tag = Tag::of(&revision(&profile));
                return Ok((status, tag, Json(profile.settings())).into_response());
            }
            Err(SaveError::Conflict) => {
                let diary = api.table.diary(&address.person, address.now);
                before = diary.await?.profile;
                // The request that won may have set its schedules before these were set.
                match &before {
                    Some(standing) => api.set_schedules(&address.person, standing).await?,
                    None => api.schedules.remove_all(&address.person).await?,
                }
            }
            Err(SaveError::Store(fault)) => return Err(fault.into()),
        }
    }
    Err(Problem::Busy)
}

/// Erase a person
///
/// Everything of theirs goes at once: entries, reports and their files, reminders, and the
/// person. A backup of the table holds them for seven days more. It can be retried after a
/// failure.
#[utoipa::path(
    delete,
    path = "/v1/people/{person}",
    tag = "people",
    params(
        PersonPath,
        ("If-Match" = Option<String>, Header, description = "Erases the person only if this is still their `ETag`", example = "\"3-0a1b2c3d4e5f6071\""),
    ),
    responses((status = NO_CONTENT, description = "Nothing is known of the person any more")),
    extensions(("x-problems" = json!(["no-person", "precondition-failed"])))
)]
async fn erase_person(
    State(api): State<Arc<Api>>,
    address: AddressedPerson,
    expected: Preconditions,
) -> Result<StatusCode, Problem> {
    if address.caller == ProvenCaller::App {
        return Err(Problem::OnlyInTheChat);
    }
    let profile = address.profile.ok_or(Problem::NoPerson)?;
    expected.of_change(Some(&revision(&profile)))?;
    api.erase(&address.person, &profile, address.now).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl Api {
    /// Refuses a new person before anything is set for them, where their channel is full.
    async fn check_room_for_one_more(
        &self,
        person: &PersonId,
        most_people: u32,
    ) -> Result<(), Problem> {
        let people = self.table.people_of(person.channel()).await?;
        match people < most_people {
            true => Ok(()),
            false => Err(Problem::TooManyPeople),
        }
    }

    async fn save(
        &self,
        address: &AddressedPerson,
        profile: &Profile,
        most_people: u32,
    ) -> Result<MadePerson, SaveError> {
        let (table, person) = (&self.table, &address.person);
        if profile.version == 0 {
            return table
                .make_person(person, profile, most_people, address.now)
                .await;
        }
        table.save_profile(person, profile, address.now).await?;
        Ok(MadePerson::Made)
    }

    /// Sets the schedules of what comes by itself as the profile says. None is
    /// removed before the others are set: of a zone that the scheduler refuses nothing is
    /// changed, and the profile that stands keeps its schedules.
    async fn set_schedules(&self, person: &PersonId, profile: &Profile) -> Result<(), Problem> {
        let (schedules, zone) = (&self.schedules, &profile.zone);
        let set_daily = async {
            match profile.reminder {
                Some(time) => {
                    let days = profile.reminder_days;
                    schedules.set_daily(person, time, days, zone).await
                }
                None => Ok(()),
            }
        };
        let set_reports = async {
            for report in RecurringReport::wanted(profile.switches) {
                schedules.set_report(report, person, zone).await?;
            }
            Ok(())
        };
        tokio::try_join!(set_daily, set_reports).map_err(not_set)?;
        if profile.reminder.is_none() {
            schedules.remove_daily(person).await?;
        }
        for report in RecurringReport::ALL {
            if !profile.switches.is_on(report.switch()) {
                schedules.remove_report(report, person).await?;
            }
        }
        Ok(())
    }
}

/// The only setting that the scheduler can find invalid is the zone: it may not know one yet
/// that is known here.
fn not_set(fault: CallError) -> Problem {
    match fault.code() {
        Some("ValidationException") => {
            warn!(
                error = &fault as &dyn Error,
                "the scheduler does not take a zone"
            );
            let detail = "no time zone in which somebody can be reminded";
            Problem::InvalidBody(vec![FieldFault::at("/zone", detail)])
        }
        _ => fault.into(),
    }
}

/// Names a state by its version, which every write counts, and by the settings and the time
/// of creation: they tell the person from one of the same id who was erased.
fn revision(profile: &Profile) -> String {
    let document = (profile.settings(), profile.made_at);
    let document = serde_json::to_vec(&document).expect("a document's keys are strings");
    let digest = hex::encode(&Sha256::digest(document)[..8]);
    format!("{}-{digest}", profile.version)
}
