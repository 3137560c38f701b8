use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use jiff::civil::Date;
use journal::link::LinkLife;
use journal::order::{Format, Occasion};
use journal::{Order, Period, ReportJob, Retention};
use journal_aws::{Placed, Placement};
use journal_telegram::person::CHANNEL;
use tracing::info;

use super::document::{OrderDocument, ReportDocument};
use super::idempotency::IdempotencyKey;
use crate::json_body::JsonBody;
use crate::problem::{FieldFault, Problem};
use crate::state::Api;
use crate::visit::{Person, PersonPath, date};

/// How often one order is passed on at most. All channels wait in one queue: no bot is to
/// fill it by sending the same again.
const PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// Order a report
///
/// It is made within seconds. Sent again under the same key it is the same order,
/// however often it is sent; one that failed, or waits for more than a minute, is tried
/// anew. A person has at most 10 orders in 10 minutes and 30 a day, all people of a channel
/// together 600 an hour; the same order again is not counted.
#[utoipa::path(
    post,
    path = "/v1/people/{person}/reports",
    tag = "reports",
    params(
        PersonPath,
        ("Idempotency-Key" = String, Header, description = "A new one for each order, such as a random UUID. It holds until the report's `expires_at`.", pattern = "^[!-~]{1,255}$", example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
    ),
    request_body(content = OrderDocument, description = "What it is to be of"),
    responses((status = ACCEPTED, body = ReportDocument, description = "It is ordered", headers(("Location" = String, description = "Where to ask how it stands")))),
    extensions(("x-problems" = json!(["no-person", "no-idempotency-key", "idempotency-key-reused", "too-many-orders"])))
)]
pub async fn order_report(
    State(api): State<Arc<Api>>,
    person: Person,
    key: IdempotencyKey,
    JsonBody(document): JsonBody<OrderDocument>,
) -> Result<Response, Problem> {
    let today = person.profile.zone.today(person.now);
    let kept = Period::stored(today, api.retention);
    let has_links = person.id.channel() == CHANNEL;
    let wish = Wish::read(document, kept, has_links).map_err(Problem::InvalidBody)?;
    let wish = wish.shown(today, api.retention)?;
    let order = Order::new(
        key.order_id(),
        wish.period,
        wish.format,
        wish.language.unwrap_or(person.profile.language),
        wish.occasion(),
        person.now,
    );
    let placed = api.table.place_order_within_limits(&person.id, &order);
    let placement = match placed.await? {
        Placed::Refused { until } => return Err(Problem::TooManyOrders { until }),
        Placed::New => order.into(),
        Placed::Already(before) if wish.is_of(&before.order) => before,
        Placed::Already(_) => return Err(Problem::IdempotencyKeyReused),
    };
    // Also where it was placed before: the first request may have ended in between.
    let placement = api.pass_on(&person, placement).await?;
    let report = &placement.order.id;
    let address = format!("/v1/people/{}/reports/{report}", person.id.id());
    let document = ReportDocument::new(&placement, wish.format, person.now);
    let location = [(header::LOCATION, address)];
    Ok((StatusCode::ACCEPTED, location, Json(document)).into_response())
}

impl Api {
    /// Has an order made that is not made yet, being made or just passed on. Returns how
    /// it stands.
    async fn pass_on(&self, person: &Person, placement: Placement) -> Result<Placement, Problem> {
        let id = &placement.order.id;
        let is_due = self
            .table
            .queue_order(&person.id, id, person.now, PAUSE)
            .await?;
        if !is_due {
            return Ok(placement);
        }
        let job = ReportJob::Ordered {
            person: person.id.clone(),
            order: id.clone(),
        };
        if let Err(fault) = self.reports.send(&job).await {
            // So that the next request need not wait.
            self.table.unqueue_order(&person.id, id).await?;
            return Err(fault.into());
        }
        info!(report.id = id, "a report was ordered");
        Ok(placement.queued(person.now))
    }
}

/// A wanted report whose period is kept.
struct Wish {
    period: Period,
    format: Format,
    language: Option<journal::Language>,
    /// For how long a link opens, where that is wanted in place of a file.
    link: Option<LinkLife>,
}

impl Wish {
    fn occasion(&self) -> Occasion {
        match self.link {
            Some(life) => Occasion::Link { life },
            None => Occasion::OnDemand,
        }
    }

    /// The same, of the days that are kept until a link ends.
    fn shown(self, today: Date, retention: Retention) -> Result<Self, Problem> {
        let Some(life) = self.link else {
            return Ok(self);
        };
        let period = life.shown(self.period, today, retention).ok_or_else(|| {
            let fault = "no day from there on is kept until the link would end";
            Problem::InvalidBody(vec![FieldFault::at("/from", fault)])
        })?;
        Ok(Self { period, ..self })
    }

    /// Whether this order is the one that is wished. Where no language is said, the person's own may
    /// have changed since.
    fn is_of(&self, order: &Order) -> bool {
        (self.period, self.format.into()) == (order.period, order.product)
            && self.occasion() == order.occasion
            && self
                .language
                .is_none_or(|language| language == order.language)
    }

    fn read(
        document: OrderDocument,
        kept: Period,
        has_links: bool,
    ) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        if document.link.is_some() && !has_links {
            faults.push(FieldFault::at(
                "/link",
                "only people of Telegram have links",
            ));
        }
        if document.link.is_some() && document.format != Format::Html {
            faults.push(FieldFault::at(
                "/format",
                "a link opens html and nothing else",
            ));
        }
        let wanted = format!(
            "not a day from {} to {}, written YYYY-MM-DD",
            kept.first, kept.last
        );
        let mut day = |name: &str, text: &str| -> Option<Date> {
            let day = date(text).filter(|day| kept.contains(*day));
            if day.is_none() {
                faults.push(FieldFault::at(&format!("/{name}"), &wanted));
            }
            day
        };
        let days = (day("from", &document.from), day("to", &document.to));
        if let (Some(from), Some(to)) = days
            && from > to
        {
            faults.push(FieldFault::at("/to", "a day before that of from"));
        }
        match days {
            (Some(first), Some(last)) if faults.is_empty() => Ok(Self {
                period: Period { first, last },
                format: document.format,
                language: document.language,
                link: document.link,
            }),
            _ => Err(faults),
        }
    }
}
