//! Links that open a report for a doctor: listed, made, revoked.

use journal::order::{Format, Occasion};
use journal::{LinkLife, Order, ReportPeriod};

use super::{Decision, Turn};
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
        LinkTap::Ask(period) => ask(turn, *period),
        LinkTap::Make(wish) => make(turn, *wish, message),
        LinkTap::Revoke(id) => {
            turn.outcome.revoke = Some(id.clone());
            turn.toasted("links-toast-revoked").show_links()
        }
    }
}

fn ask(turn: Turn<'_>, period: ReportPeriod) -> Decision {
    let screen = match turn.recorded(period)? {
        Some(days) => {
            let (lives, own) = (turn.lives(), turn.profile.language);
            screen::link_question(period, days, &lives, own, turn.texts)
        }
        None => screen::link_without_entries(turn.texts),
    };
    turn.show(screen)
}

/// Orders the link, and its card says that it is being made until it is there. The
/// page stays as it is made: days recorded later are not for this doctor.
fn make(turn: Turn<'_>, wish: LinkWish, message: i32) -> Decision {
    if !turn.lives().contains(&wish.life) {
        return ask(turn.toasted("toast-old-button"), wish.period);
    }
    let Some(period) = turn.recorded(wish.period)? else {
        return turn.say(screen::link_without_entries);
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
    fn show_links(self) -> Decision {
        self.answer(VisibleAnswer::Links)
    }

    /// For how long a link can open here.
    fn lives(&self) -> Vec<LinkLife> {
        let mut lives = LinkLife::ALL.to_vec();
        lives.retain(|life| life.fits(self.config.retention));
        lives
    }
}
