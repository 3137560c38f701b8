//! The links that open a report for a doctor.

use jiff::Timestamp;
use journal::link::MOST_LINKS;
use journal::{Language, Link, LinkLife, Period, Profile, ReportPeriod, Zone};
use journal_texts::Texts;
use journal_texts::clock;

use super::layout::{self, rows};
use super::{Button, Screen};
use crate::tap::{LinkTap, LinkWish};

/// Those that open now, each with the button that shuts it.
pub fn links(links: &[Link], zone: &Zone, texts: &Texts) -> Screen {
    let title = format!("<b>{}</b>", texts.get("links-title"));
    let about = texts.get(match links {
        [] => "links-none",
        _ => "links-about",
    });
    let mut parts = vec![title, about];
    let items: Vec<_> = (1..)
        .zip(links)
        .map(|(number, link)| item(number, link, zone, texts))
        .collect();
    parts.extend((!items.is_empty()).then(|| items.join("\n")));
    let revoke = (1..).zip(links).map(|(number, link): (usize, _)| {
        let label = texts.format("links-button-revoke", [("number", number.into())]);
        Button::new(label, LinkTap::Revoke(link.id.clone()))
    });
    let revoke = rows(revoke.collect());
    if links.len() >= MOST_LINKS {
        parts.push(full(texts));
        return Screen::new(parts.join("\n\n")).rows(revoke);
    }
    let new = LinkTap::Ask(ReportPeriod::Everything);
    let new = Button::named(texts, "links-button-new", new);
    Screen::new(parts.join("\n\n")).rows(revoke).row([new])
}

/// Asks for how long a new link is to open; the language of its report may be changed before. An
/// offer is the life of a link and the days that it shows: it says them where they are fewer than
/// the chosen ones. Without an offer it says why there is no link.
pub fn link_question(
    chosen: ReportPeriod,
    days: Period,
    offers: &[(LinkLife, Period)],
    language: Language,
    texts: &Texts,
) -> Screen {
    if offers.is_empty() {
        return Screen::plain(texts, "links-too_old").row([to_list(texts)]);
    }
    let make = offers.iter().map(|(life, _)| {
        let wish = LinkWish {
            period: chosen,
            life: *life,
            language,
        };
        let label = texts.format("links-button-make", [("days", life.days().into())]);
        Button::new(label, LinkTap::Make(wish))
    });
    let languages = layout::languages(language, |language| LinkTap::AskIn {
        period: chosen,
        language,
    });
    Screen::new(question(days, offers, texts))
        .rows(languages)
        .row(make.collect::<Vec<_>>())
        .row([to_list(texts)])
}

fn question(days: Period, offers: &[(LinkLife, Period)], texts: &Texts) -> String {
    if offers.iter().all(|(_, shown)| *shown == days) {
        return texts.format("links-question", [("period", texts.period(days).into())]);
    }
    let shown = offers.iter().map(|(life, shown)| {
        let arguments = [
            ("days", life.days().into()),
            ("period", texts.period(*shown).into()),
        ];
        texts.format("links-shown", arguments)
    });
    let shown = shown.collect::<Vec<_>>().join("\n");
    let [fewer, choice] = ["links-question_fewer", "links-choice"].map(|name| texts.get(name));
    format!("{fewer}\n\n{shown}\n\n{choice}")
}

/// The days have no entries: there is nothing to show by a link.
pub fn link_without_entries(texts: &Texts) -> Screen {
    let nothing = Screen::plain(texts, "links-no_entries");
    nothing.begin(texts).row([to_list(texts)])
}

/// So many links open that one has to be revoked before the next is made.
pub fn link_refused(texts: &Texts) -> Screen {
    Screen::new(full(texts)).row([to_list(texts)])
}

/// The caption under the picture of a link, which a notification shows. Not HTML.
#[must_use]
pub fn link_caption(link: &Link, address: &str, profile: &Profile, texts: &Texts) -> String {
    let arguments = [
        ("period", texts.period(link.period).into()),
        ("end", local_time(link.ends_at, &profile.zone, texts).into()),
        ("address", address.into()),
    ];
    let name = match profile.switches.discreet {
        true => "links-caption-discreet",
        false => "links-caption",
    };
    texts.format(name, arguments)
}

/// The button that makes a link to a report of these days.
pub(super) fn for_doctor(period: ReportPeriod, texts: &Texts) -> Button {
    Button::named(texts, "links-button-for_doctor", LinkTap::Ask(period))
}

fn item(number: usize, link: &Link, zone: &Zone, texts: &Texts) -> String {
    let arguments = [
        ("number", number.into()),
        ("period", texts.period(link.period).into()),
        (
            "language",
            Texts::of(link.language).get("language-name").into(),
        ),
        ("end", local_time(link.ends_at, zone, texts).into()),
    ];
    texts.format("links-item", arguments)
}

fn full(texts: &Texts) -> String {
    texts.format("links-full", [("most", MOST_LINKS.into())])
}

/// The person's local day and time.
pub(super) fn local_time(instant: Timestamp, zone: &Zone, texts: &Texts) -> String {
    let local = zone.at(instant);
    let arguments = [
        ("day", texts.day(local.date()).into()),
        ("time", clock(local.time()).into()),
    ];
    texts.format("links-time", arguments)
}

pub(super) fn to_list(texts: &Texts) -> Button {
    Button::named(texts, "links-button-list", LinkTap::List)
}
