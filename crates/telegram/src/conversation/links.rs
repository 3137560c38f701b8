//! Links that open a report for a doctor: listed, made, revoked.

use journal::order::{Format, Occasion};
use journal::{Language, LinkLife, Order, Period, ReportPeriod};

use super::{Decision, Turn};
use crate::Unread;
use crate::outcome::VisibleAnswer;
use crate::screen;
use crate::tap::{LinkTap, LinkWish};

/// Shows those that open.
pub(super) fn links(turn: Turn<'_>) -> Decision {
    turn.show_links()
}

pub(super) fn tapped(mut turn: Turn<'_>, message: i32, tap: &LinkTap) -> Decision {
    match tap {
        LinkTap::List => turn.show_links(),
        LinkTap::Ask(period) => {
            let own = turn.profile.language;
            ask(turn, *period, own)
        }
        LinkTap::AskIn { period, language } => ask(turn, *period, *language),
        LinkTap::Make(wish) => make(turn, *wish, message),
        LinkTap::Revoke(id) => {
            turn.outcome.revoke = Some(id.clone());
            turn.toasted("links-toast-revoked").show_links()
        }
    }
}

fn ask(turn: Turn<'_>, period: ReportPeriod, language: Language) -> Decision {
    let screen = match turn.recorded(period)? {
        Some(days) => {
            let offers = turn.offers(days)?;
            screen::link_question(period, days, &offers, language, turn.texts)
        }
        None => screen::link_without_entries(turn.texts),
    };
    turn.show(screen)
}

/// Orders the link, and its card says that it is being made until it is there. The
/// page stays as it is made: days recorded later are not for this doctor.
fn make(turn: Turn<'_>, wish: LinkWish, message: i32) -> Decision {
    let Some(days) = turn.recorded(wish.period)? else {
        return turn.say(screen::link_without_entries);
    };
    let mut offers = turn.offers(days)?.into_iter();
    let Some((_, period)) = offers.find(|(life, _)| *life == wish.life) else {
        return ask(turn.toasted("toast-old-button"), wish.period, wish.language);
    };
    let order = Order::new(
        wish.order_id(message),
        period,
        Format::Html,
        wish.language,
        Occasion::Link { life: wish.life },
        turn.now.timestamp(),
    );
    let card = turn.tapped_card();
    turn.order(vec![order], "links-waiting", card)
}

impl Turn<'_> {
    fn show_links(self) -> Decision {
        self.answer(VisibleAnswer::Links)
    }

    /// For how long a link can open, with the days that it then shows: those that are kept
    /// until it ends, if any of them has an entry.
    fn offers(&self, days: Period) -> Result<Vec<(LinkLife, Period)>, Unread> {
        let mut offers = Vec::new();
        for life in LinkLife::ALL {
            let shown = life.shown(days, self.today(), self.config.retention);
            if let Some(shown) = shown
                && self.diary.entries(shown)?.next().is_some()
            {
                offers.push((life, shown));
            }
        }
        Ok(offers)
    }
}
