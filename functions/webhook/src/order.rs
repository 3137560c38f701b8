//! Orders reports of the function that makes them.

use journal::{Order, ReportJob};
use journal_aws::Placed;
use journal_telegram::outcome::Waiting;
use journal_telegram::waiting;
use lambda_http::tracing::info;

use crate::perform::Performer;
use crate::unanswered::Unanswered;

impl Performer<'_> {
    /// Places an order, says that it is being made where there is something to say
    /// it with, and queues it. Run again it queues the same order, which is delivered
    /// once. The person is told before it is queued, since the report takes that
    /// message away.
    pub async fn order(&self, order: Order, waiting: Option<&Waiting>) -> Result<(), Unanswered> {
        let table = &self.webhook.table;
        let placed = match table.place_order(&self.person, &order).await? {
            Placed::New => order,
            Placed::Already(placed) => placed.order,
        };
        if placed.delivered_at.is_some() {
            return Ok(());
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
        Ok(())
    }

    /// On the card that it was ordered on, or in a new message, which the order notes.
    async fn say_that_it_waits(&self, placed: &Order, waiting: &Waiting) -> Result<(), Unanswered> {
        let (messenger, user) = (&self.webhook.messenger, self.user);
        let Waiting { screen, card } = waiting;
        let said = match (*card, waiting::message(placed)) {
            (Some(card), _) => messenger.edit(user, card, screen).await.map(|()| None),
            (None, None) => messenger.send(user, screen).await.map(Some),
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
