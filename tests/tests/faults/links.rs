//! A link whose sending fails.

use telegram_stand_in::{Fault, FaultKind};

use crate::alone;

#[tokio::test]
async fn a_link_whose_picture_was_lost_opens_no_more_and_the_next_does() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    // The first picture was sent, but the response was lost.
    anna.telegram()
        .add_fault(Fault::once(FaultKind::LostAnswer).of_method("sendPhoto"));
    let lost = anna.orders_link().await?;
    let items = anna.items(anna.id).await?;
    let mut orders = items
        .iter()
        .filter_map(|(key, _)| key.strip_prefix("report#"));
    let order = orders.next().expect("the order");
    let job = serde_json::json!({ "ordered": { "person": anna.name(), "order": order } });
    let again = async || {
        // Not before the first try has given the order back.
        anna.report(std::slice::from_ref(&job)).await?;
        Ok((anna.documents().len() == 2).then_some(()))
    };
    let patience = std::time::Duration::from_secs(20);
    end_to_end::eventually("the second picture", patience, again).await?;

    let items = anna.items(anna.id).await?;
    let links = items.iter().filter(|(key, _)| key.starts_with("link#"));
    assert_eq!(links.count(), 1, "one link of one order");
    assert_eq!(stack.open_link(&lost).await?.status(), 404);
    let picture = anna.documents().pop().expect("the picture");
    let mut lines = picture.text().lines();
    let address = lines.find(|line| line.contains("/r/")).expect("an address");
    assert_eq!(stack.open_link(address).await?.status(), 200);
    Ok(())
}
