//! In discreet mode nothing that comes by itself, or that a notification shows, says a word of
//! health.

use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use journal::order::{Format, Occasion, Product};
use journal::settings::Switch;
use journal::usual::HeadacheBefore;
use journal::{
    Attack, EffectQuestion, Entry, Language, Link, LinkLife, Order, Period, Profile, Retention,
};
use journal_report::{ReportRules, make};
use journal_telegram::screen::{self, Visibility};
use journal_telegram::{Screen, Survey, person};
use journal_texts::Texts;

use crate::channel::{NoReport, Reminder, ReminderQuestion};
use crate::telegram::{question, why_not};

const TODAY: Date = date(2026, 11, 23);
const WEEK: Period = Period {
    first: date(2026, 11, 16),
    last: date(2026, 11, 22),
};

/// How words of health begin, in every language and in Latin letters.
const OF_HEALTH: [&str; 63] = [
    "attack",
    "doctor",
    "dose",
    "drug",
    "golov",
    "head",
    "ibuprofen",
    "medic",
    "menstru",
    "migrain",
    "nausea",
    "pain",
    "patient",
    "болев",
    "болел",
    "боли",
    "боль",
    "врач",
    "голов",
    "доз",
    "лекарств",
    "мигрен",
    "месячн",
    "пациент",
    "приступ",
    "тошн",
    "біль",
    "болі",
    "болю",
    "ліки",
    "ліків",
    "лікар",
    "мігрен",
    "місячн",
    "нудот",
    "напад",
    "cabeza",
    "crisis",
    "dolor",
    "dosis",
    "jaquec",
    "médic",
    "náuse",
    "pacient",
    "regla",
    "céphal",
    "crise",
    "douleur",
    "médec",
    "nausé",
    "tête",
    "arzt",
    "kopf",
    "medik",
    "migrän",
    "schmerz",
    "tablett",
    "übel",
    "cabeç",
    "cefal",
    "enjoo",
    "enxaq",
    "remédi",
];

/// The words of health in a text, but for those that are covered.
fn words_of_health(text: &str) -> Vec<String> {
    let covered = text.split_once("<tg-spoiler>").and_then(|(before, rest)| {
        let (_, after) = rest.split_once("</tg-spoiler>")?;
        Some(format!("{before}{after}"))
    });
    let seen = covered.as_deref().unwrap_or(text).to_lowercase();
    let words = seen.split(|c: char| !c.is_alphabetic());
    let of_health = words.filter(|word| OF_HEALTH.iter().any(|it| word.starts_with(it)));
    // "More" and "big" begin like "pain".
    of_health
        .filter(|word| !word.starts_with("больш"))
        .map(str::to_owned)
        .collect()
}

fn seen(screen: &Screen) -> String {
    let labels = screen.keyboard.iter().flatten().map(|it| it.label.as_str());
    let parts: Vec<_> = [screen.text.as_str()].into_iter().chain(labels).collect();
    parts.join("\n")
}

/// Someone for whom everything is switched on, so that as much is said as can be.
fn profile(language: Language, discreet: bool) -> Profile {
    let mut profile = Profile::new(language, "Europe/Moscow".parse().expect("a zone"));
    for switch in Switch::ALL {
        profile.switches.turn(switch, true);
    }
    profile.switches.discreet = discreet;
    profile
}

fn an_attack() -> Entry {
    let doses = journal_texts::doses("Ibuprofen 400 09:30").expect("doses");
    Entry {
        attack: Some(Attack::default()),
        medicines: Some(doses),
        ..Entry::painless(WEEK.last)
    }
}

fn an_order(product: Product, occasion: Occasion, language: Language) -> Order {
    Order::new(
        "77",
        WEEK,
        product,
        language,
        occasion,
        Timestamp::UNIX_EPOCH,
    )
}

/// The reminders, by what they are about.
fn reminders(profile: &Profile) -> Vec<String> {
    let day = |before, missed: &[i8], has_usual| ReminderQuestion::Day {
        day: TODAY,
        before,
        missed: missed.iter().map(|day| date(2026, 11, *day)).collect(),
        has_usual,
    };
    let nudge = ReminderQuestion::Nudge {
        survey: Box::new(Survey::start("s".into(), Timestamp::UNIX_EPOCH)),
        has_usual: true,
    };
    let names = journal_texts::medicine_names();
    let effect = EffectQuestion::of_day(&an_attack(), profile, names);
    let effect = effect.into_iter().next().expect("a question");
    let effect = ReminderQuestion::Effect(effect);
    let questions = [
        day(None, &[], false),
        day(Some(HeadacheBefore::Past), &[], true),
        day(Some(HeadacheBefore::Ongoing), &[], true),
        day(Some(HeadacheBefore::Ongoing), &[22], false),
        day(None, &[19, 20, 22], false),
        nudge,
        effect,
    ];
    let todays = questions
        .iter()
        .flat_map(|asked| [TODAY, TODAY.tomorrow().expect("a day")].map(|today| (asked, today)));
    let shown = todays.map(|(asked, today)| {
        seen(&question(&Reminder {
            person: &person::of_user(1),
            profile,
            slot: "slot",
            today,
            time: time(21, 30, 0, 0),
            now: Timestamp::UNIX_EPOCH,
            question: asked,
        }))
    });
    shown.collect()
}

/// The captions and names of every file, and that of a link.
fn files(profile: &Profile) -> Vec<String> {
    let rules = ReportRules {
        retention: Retention { days: 60 },
        counts_migraine_like: true,
    };
    let formats = Format::ALL.into_iter().map(Product::Report);
    let products = formats.chain([Product::Overview, Product::Archive]);
    let mut said = Vec::new();
    for product in products {
        for occasion in [Occasion::OnDemand, Occasion::Weekly, Occasion::Monthly] {
            let order = an_order(product, occasion, profile.language);
            let file = make(
                &order,
                profile,
                None,
                &[an_attack()],
                rules,
                Timestamp::UNIX_EPOCH,
            );
            let file = file.expect("a file");
            said.extend([file.caption, file.file_name]);
        }
    }
    let link = Link {
        id: "77".into(),
        period: WEEK,
        language: profile.language,
        made_at: Timestamp::UNIX_EPOCH,
        ends_at: LinkLife::Week.end(Timestamp::UNIX_EPOCH),
    };
    let texts = Texts::chat(profile.language);
    let address = "https://example.org/r/abc";
    said.push(screen::link_caption(&link, address, profile, texts));
    said
}

/// The operator's words, and the reasons why a file does not come.
fn others(profile: &Profile) -> Vec<String> {
    let texts = Texts::chat(profile.language);
    let words = "Take your medicine. Как голова?";
    let visibility = Visibility::of(profile);
    let mut screens = vec![
        screen::broadcast_message(words, visibility),
        screen::feedback_answer(words, visibility, texts),
        Screen::plain(texts, "order-ready"),
    ];
    for reason in [NoReport::Empty, NoReport::TooManyLinks, NoReport::GivenUp] {
        for product in [Format::Html.into(), Format::Csv.into(), Product::Overview] {
            let order = an_order(product, Occasion::OnDemand, profile.language);
            screens.push(why_not(&order, reason, texts));
        }
    }
    screens.iter().map(seen).collect()
}

fn everything(profile: &Profile) -> Vec<String> {
    [reminders(profile), files(profile), others(profile)].concat()
}

#[test]
fn in_discreet_mode_nothing_that_comes_by_itself_says_a_word_of_health() {
    for language in Language::ALL {
        for said in everything(&profile(language, true)) {
            assert_eq!(words_of_health(&said), [""; 0], "{said}");
        }
    }
}

#[test]
fn in_the_usual_mode_the_same_messages_say_plenty() {
    for language in Language::ALL {
        let profile = profile(language, false);
        for messages in [reminders(&profile), files(&profile), others(&profile)] {
            assert!(
                messages
                    .iter()
                    .any(|said| !words_of_health(said).is_empty())
            );
        }
    }
}
