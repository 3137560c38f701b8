//! Tells the log and the operator what changed about a channel.

use std::error::Error;

use jiff::Timestamp;
use journal::{ChannelChange, OperatorJob, OutgoingJob};
use journal_aws::{ChannelNews, StoreError};
use tracing::{error, info};

use crate::authorisation::ChannelWarrant;
use crate::state::Api;

/// Logs a change that was made and tells the operator, who would else not notice a thief.
///
/// The change stands, so a failure here is no failure of the request: the log has the change in
/// any case, and the alarm that follows from it.
pub async fn tell(api: &Api, warrant: &ChannelWarrant, change: ChannelChange) {
    let channel = &warrant.channel;
    let kind = change.kind();
    // A metric filter of template.yaml waits for these words.
    info!(
        channel,
        key.id = warrant.key,
        change = kind,
        "a channel was changed"
    );
    if let Err(fault) = send(api, warrant, change).await {
        error!(
            channel,
            change = kind,
            error = &fault as &dyn Error,
            "the operator is not told of a change"
        );
    }
}

async fn send(
    api: &Api,
    warrant: &ChannelWarrant,
    change: ChannelChange,
) -> Result<(), StoreError> {
    let channel = warrant.channel.clone();
    let counted = api.table.count_channel_news(&channel, Timestamp::now());
    let is_last_of_hour = match counted.await? {
        ChannelNews::Told => false,
        ChannelNews::ToldLast => true,
        ChannelNews::Untold => return Ok(()),
    };
    let news = OperatorJob::ChannelChanged {
        channel,
        change,
        signed_by: Some(warrant.key.clone()),
        is_last_of_hour,
    };
    Ok(api.reminders.send(&OutgoingJob::Operator(news)).await?)
}
