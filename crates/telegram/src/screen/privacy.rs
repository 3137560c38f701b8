//! The privacy notice: told before anything is kept, and at any time.

use journal::consent::PRIVACY_VERSION;
use journal::period::Retention;
use journal::{Language, Profile};
use journal_texts::Texts;

use super::{Button, Screen, escape, layout};
use crate::conversation::BotConfig;
use crate::tap::PrivacyTap;

/// Tells someone new in short what becomes of what they write, and asks whether they agree.
/// For those who were brought over from the earlier bot something is `waiting`.
pub fn privacy_notice(config: &BotConfig, waiting: bool, language: Language) -> Screen {
    let texts = Texts::chat(language);
    let stored = match waiting {
        true => "privacy-waiting",
        false => "privacy-nothing_stored",
    };
    let days = kept_for(config.retention, texts);
    let stored = texts.format(stored, [("days", days.into())]);
    let notice = told("privacy-notice", config, texts);
    asking_newcomer(format!("{stored}\n\n{notice}"), language, false)
}

/// Tells all of it, and asks for consent where there is none to it as it is now.
pub fn privacy(config: &BotConfig, profile: Option<&Profile>, language: Language) -> Screen {
    let texts = Texts::chat(language);
    let text = told("privacy-all", config, texts);
    let Some(consent) = profile.and_then(|profile| profile.consent) else {
        return asking_newcomer(text, language, true);
    };
    if !consent.is_current() {
        let changed = texts.get("privacy-changed_since");
        return Screen::new(format!("{text}\n\n{changed}")).row([agreeing(texts)]);
    }
    let zone = profile.map(|profile| &profile.zone);
    let day = zone.map(|zone| texts.day_and_year(zone.today(consent.at)));
    let agreed = texts.format("privacy-agreed", [("day", day.unwrap_or_default().into())]);
    Screen::new(format!("{text}\n\n{agreed}"))
}

/// Adds below a screen that the notice has changed.
pub fn add_renewal(screen: &mut Screen, texts: &Texts) {
    screen.text.push_str("\n\n");
    screen.text.push_str(&texts.get("privacy-changed"));
    screen.keyboard.push(vec![agreeing(texts)]);
}

/// For how long entries are kept, in words.
pub fn kept_for(retention: Retention, texts: &Texts) -> String {
    texts.count("privacy-days", retention.days.into())
}

fn told(name: &str, config: &BotConfig, texts: &Texts) -> String {
    let operator = match &config.operator_name {
        Some(name) => escape(name),
        None => texts.get("privacy-operator_unknown"),
    };
    let silence = Profile::kept_in_silence(config.retention);
    texts.format(
        name,
        [
            ("operator", operator.into()),
            ("region", config.region.as_str().into()),
            ("days", kept_for(config.retention, texts).into()),
            ("silence", kept_for(silence, texts).into()),
            ("version", PRIVACY_VERSION.into()),
        ],
    )
}

/// Nobody agrees to words that they cannot read: the other languages are one tap away.
fn asking_newcomer(text: String, language: Language, whole: bool) -> Screen {
    let (texts, version) = (Texts::chat(language), PRIVACY_VERSION);
    let button = |name: &str, tap| [Button::named(texts, name, tap)];
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let others = others.map(|language| {
        let read = PrivacyTap::Read { language, whole };
        Button::new(layout::language(language), read)
    });
    Screen::new(text)
        .row(button(
            "button-agree",
            PrivacyTap::Begin { version, language },
        ))
        .row(button("button-decline", PrivacyTap::Decline(language)))
        .rows(layout::rows(others.collect()))
}

/// The button by which someone who keeps a diary agrees to the notice as it is now.
fn agreeing(texts: &Texts) -> Button {
    let version = PRIVACY_VERSION;
    Button::named(texts, "button-agree", PrivacyTap::Agree { version })
}
