//! Links that open a report for a doctor: listed, made, revoked.

use journal::order::{Format, Occasion};
use journal::{LinkLife, Order, ReportPeriod};

use super::{Decision, Turn};
use crate::outcome::{MessagePlace, VisibleAnswer};
use crate::screen;
use crate::tap::{LinkTap, LinkWish};

/// Shows those that open. Someone new has none, and nothing to show by one.
pub(super) fn links(turn: Turn<'_>) -> Decision {
    if turn.is_new() {
        return turn.say(|texts| screen::order_empty(Format::Html, texts));
    }
    turn.show_links(MessagePlace::Below)
}

pub(super) fn tapped(mut turn: Turn<'_>, message: i32, tap: &LinkTap) -> Decision {
    let here = MessagePlace::InPlace(message);
    if turn.is_new() {
        let nothing = screen::order_empty(Format::Html, turn.texts);
        return turn.show(nothing, here);
    }
    match tap {
        LinkTap::List => turn.show_links(here),
        LinkTap::Ask(period) => ask(turn, *period, here),
        LinkTap::Make(wish) => make(turn, *wish, message),
        LinkTap::Revoke(id) => {
            turn.outcome.revoke = Some(id.clone());
            turn.toasted("links-toast-revoked").show_links(here)
        }
    }
}

fn ask(turn: Turn<'_>, period: ReportPeriod, place: MessagePlace) -> Decision {
    let screen = match turn.recorded(period)? {
        Some(days) => {
            let (lives, own) = (turn.lives(), turn.profile.language);
            screen::link_question(period, days, &lives, own, turn.texts)
        }
        None => screen::link_without_entries(turn.texts),
    };
    turn.show(screen, place)
}

/// Orders the link, and its card says that it is being made until it is there. What is
/// made is a page that stays as it is: what is recorded later is not for this doctor.
fn make(turn: Turn<'_>, wish: LinkWish, message: i32) -> Decision {
    let here = MessagePlace::InPlace(message);
    if !turn.lives().contains(&wish.life) {
        return ask(turn.toasted("toast-old-button"), wish.period, here);
    }
    let Some(period) = turn.recorded(wish.period)? else {
        let nothing = screen::link_without_entries(turn.texts);
        return turn.show(nothing, here);
    };
    let order = Order::new(
        wish.order_id(message),
        period,
        Format::Html,
        wish.language,
        Occasion::Link { life: wish.life },
        turn.now.timestamp(),
    );
    turn.order(vec![order], "links-waiting", Some(message))
}

impl Turn<'_> {
    fn show_links(self, place: MessagePlace) -> Decision {
        self.answer(VisibleAnswer::Links(place))
    }

    /// For how long a link can open here.
    fn lives(&self) -> Vec<LinkLife> {
        let mut lives = LinkLife::ALL.to_vec();
        lives.retain(|life| life.fits(self.config.retention));
        lives
    }
}
