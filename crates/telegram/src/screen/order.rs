//! Files that were ordered: impossible to make, or made of nothing.

use jiff::Timestamp;
use journal::order::{Format, Occasion, Product};
use journal::{Order, Zone};
use journal_texts::Texts;

use super::links::{local_time, to_list};
use super::{Button, Screen};
use crate::command::Command;
use crate::tap::{LoadAction, LoadTap, ReportWish};

/// There is nothing to make it from.
pub fn order_empty(product: impl Into<Product>, texts: &Texts) -> Screen {
    let name = match product.into() {
        Product::Overview => "stats-none",
        Product::Archive | Product::Report(Format::Json | Format::Csv) => "export-none",
        Product::Report(_) => "report-none",
    };
    Screen::plain(texts, name).begin(texts)
}

/// It could not be made, and will not be tried again by itself.
pub fn order_failed(order: &Order, texts: &Texts) -> Screen {
    let Some(wish) = ReportWish::of_order(&order.id) else {
        let command = match order.product {
            _ if matches!(order.occasion, Occasion::Link { .. }) => Command::Links,
            Product::Overview => Command::Stats,
            Product::Archive => Command::Archive,
            Product::Report(Format::Json | Format::Csv) => Command::Export,
            Product::Report(_) => Command::Load,
        };
        let command = format!("/{}", command.name());
        return Screen::new(texts.format("order-failed", [("command", command.into())]));
    };
    wished_again(Screen::plain(texts, "report-failed"), wish, texts)
}

/// As much was ordered as may be: more can be from `until` on (rate limit). What was chosen on
/// the card stays on it.
pub fn order_refused(order: &Order, until: Timestamp, zone: &Zone, texts: &Texts) -> Screen {
    let until = local_time(until, zone, texts);
    let screen = Screen::new(texts.format("order-too_many", [("until", until.into())]));
    match ReportWish::of_order(&order.id) {
        Some(wish) => wished_again(screen, wish, texts),
        None if matches!(order.occasion, Occasion::Link { .. }) => screen.row([to_list(texts)]),
        None => screen,
    }
}

fn wished_again(screen: Screen, wish: ReportWish, texts: &Texts) -> Screen {
    let button = |name: &str, action| [Button::named(texts, name, LoadTap { action, wish })];
    screen
        .row(button("button-order_again", LoadAction::Make))
        .row(button("button-order_other", LoadAction::Choose))
}
