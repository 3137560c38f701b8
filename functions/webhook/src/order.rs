//! Orders reports of the function that makes them.

use journal::{Order, ReportJob};
use journal_aws::Placed;
use journal_telegram::outcome::Waiting;
use journal_telegram::{Went, waiting};
use lambda_http::tracing::info;

use crate::perform::Performer;
use crate::unanswered::Unanswered;

impl Performer<'_> {
    /// Places an order, says that it is being made where there is something to say
    /// it with, and queues it. Run again it queues the same order, which is delivered
    /// once. The person is told before it is queued, since the report takes that
    /// message away. Of the files of one command the first is counted, the one that it is said
    /// of.
    pub async fn order(
        &self,
        order: Box<Order>,
        waiting: Option<&Waiting>,
    ) -> Result<Went, Unanswered> {
        let (table, person) = (&self.webhook.table, &self.person);
        let placed = match waiting {
            Some(_) => table.place_order_within_limits(person, &order).await?,
            None => table.place_order(person, &order).await?,
        };
        let placed = match placed {
            Placed::New => *order,
            Placed::Already(placed) => placed.order,
            Placed::Refused { until } => {
                info!(report.id = order.id, "a report was one too many");
                return Ok(Went::Refused(order, until));
            }
        };
        if placed.delivered_at.is_some() {
            return Ok(Went::Well);
        }
        if let Some(waiting) = waiting {
            self.say_that_it_waits(&placed, waiting).await?;
        }
        let job = ReportJob::Ordered {
            person: self.person.clone(),
            order: placed.id.clone(),
        };
        self.webhook.reports.send(&job).await?;
        info!(report.id = placed.id, "a report was ordered");
        Ok(Went::Well)
    }

    /// On the card that it was ordered on, or in a new message, which the order notes.
    async fn say_that_it_waits(&self, placed: &Order, waiting: &Waiting) -> Result<(), Unanswered> {
        let (messenger, user) = (&self.webhook.messenger, self.user);
        let Waiting { screen, card } = waiting;
        let said = match (*card, waiting::message(placed)) {
            (Some(card), _) => messenger.edit(user, card, screen).await.map(|()| None),
            (None, None) => messenger.send(user, screen).await,
            (None, Some(_)) => Ok(None),
        };
        match said {
            Ok(Some(message)) => {
                let table = &self.webhook.table;
                table
                    .set_channel_note(&self.person, &placed.id, &waiting::note(message))
                    .await?;
            }
            Ok(None) => {}
            Err(error) => self.warn(&error),
        }
        Ok(())
    }
}
