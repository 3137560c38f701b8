//! Files that were ordered: being made, there, or impossible to make.

use journal::Order;
use journal::order::{Format, Occasion, Product};
use journal_texts::Texts;

use super::{Button, Screen, begin};
use crate::command::Command;
use crate::tap::{LoadAction, LoadTap, ReportWish, Tap};

/// Says that a report is being made.
#[must_use]
pub fn report_waiting(texts: &Texts) -> Screen {
    Screen::plain(texts, "report-waiting")
}

/// Says that the overview of the last weeks is being made.
#[must_use]
pub fn stats_waiting(texts: &Texts) -> Screen {
    Screen::plain(texts, "stats-waiting")
}

/// Says that the files of an export are being made.
#[must_use]
pub fn export_waiting(texts: &Texts) -> Screen {
    Screen::plain(texts, "export-waiting")
}

/// Stands in place of a waiting message that is too old for Telegram to delete.
#[must_use]
pub fn order_ready(texts: &Texts) -> Screen {
    Screen::plain(texts, "order-ready")
}

/// There is nothing to make it from.
#[must_use]
pub fn order_empty(product: impl Into<Product>, texts: &Texts) -> Screen {
    let name = match product.into() {
        Product::Overview => "stats-none",
        Product::Report(Format::Json | Format::Csv) => "export-none",
        Product::Report(_) => "report-none",
    };
    Screen {
        text: texts.get(name),
        keyboard: vec![begin(texts)],
    }
}

/// It could not be made, and will not be tried again by itself.
#[must_use]
pub fn order_failed(order: &Order, texts: &Texts) -> Screen {
    let Some(wish) = ReportWish::of_order(&order.id) else {
        let command = match order.product {
            _ if matches!(order.occasion, Occasion::Link { .. }) => Command::Links,
            Product::Overview => Command::Stats,
            Product::Report(Format::Json | Format::Csv) => Command::Export,
            Product::Report(_) => Command::Load,
        };
        let command = format!("/{}", command.name());
        return Screen {
            text: texts.format("order-failed", [("command", command.into())]),
            keyboard: Vec::new(),
        };
    };
    let button =
        |label: &str, action| Button::new(texts.get(label), Tap::Load(LoadTap { action, wish }));
    Screen {
        text: texts.get("report-failed"),
        keyboard: vec![
            vec![button("button-order_again", LoadAction::Make)],
            vec![button("button-order_other", LoadAction::Choose)],
        ],
    }
}
