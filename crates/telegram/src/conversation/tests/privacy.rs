//! A person reads what the diary keeps, and agrees, before anything is kept.

use jiff::SignedDuration;
use jiff::civil::{date, time};
use journal::consent::PRIVACY_VERSION;
use journal::{Consent, Entry, Language, Profile};

use super::chat::Chat;
use crate::input::InputKind;
use crate::outcome::Menu;

/// Someone whose consent is to an earlier version of the notice.
fn with_earlier_consent(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    let consent = Consent {
        version: 0,
        ..Consent::new(chat.now)
    };
    let profile = chat.diary.profile.as_mut().expect("a profile");
    profile.consent = Some(consent);
    chat
}

fn last(chat: &Chat) -> i32 {
    *chat.messages.keys().last().expect("a message")
}

fn nothing_is_stored(chat: &Chat) {
    assert_eq!((chat.saves, &chat.diary), (0, &Default::default()));
    assert!(chat.days.is_empty() && chat.schedules.is_empty());
    assert!(chat.orders.is_empty() && chat.feedback.is_empty());
}

#[test]
fn someone_new_reads_what_is_kept_and_is_asked_before_it_is() {
    let mut chat = Chat::newcomer("en");
    insta::assert_snapshot!(chat.types("/start"), @"
    <b>Before you begin</b>

    This is a headache diary. What you record in it is about your health, so nothing about you is stored until you agree.

    <b>Who runs it:</b> Praxis &lt;Dr. X&gt;, mail@example.org
    <b>What is stored:</b> your answers about each day, your medicines and settings, under the number of your Telegram account. No name, no phone number.
    <b>Where:</b> with Amazon Web Services, region eu-central-1. Telegram keeps the chat itself.
    <b>For how long:</b> an entry for 60 days; the settings while you use the diary, and for 400 days after that.
    <b>Who can read it:</b> you, those to whom you give a report or a link, and those who run the bot, in its storage. Nobody reads entries as they come.
    <b>Your rights:</b> look, correct, take everything along (/export); withdraw your consent and erase everything (/clear), at any time.

    All of it at length: /privacy.
    [I agree]
    [No, thanks]
    [Русский] [Українська]
    [Español] [Français]
    [Deutsch] [Português]
    ");
    nothing_is_stored(&chat);
    chat.taps("I agree");
    assert_eq!(chat.profile().consent, Some(Consent::new(chat.now)));
    assert_eq!(
        chat.messages.len(),
        1,
        "the welcome takes the place of the notice"
    );
    let mut chat = Chat::newcomer("ru");
    chat.retention_days = 61;
    chat.operator_name = None;
    insta::assert_snapshot!(chat.types("/start"), @"
    <b>Прежде чем начать</b>

    Это дневник головной боли. Записи в нём – сведения о здоровье, поэтому до вашего согласия о вас ничего не хранится.

    <b>Кто ведёт бота:</b> Не указано
    <b>Что хранится:</b> ответы о каждом дне, лекарства и настройки, вместе с номером учётной записи Telegram. Без имени и телефона.
    <b>Где:</b> в Amazon Web Services, регион eu-central-1. Сам чат хранит Telegram.
    <b>Сколько:</b> запись о дне – 61 день, настройки – пока вы пользуетесь дневником и ещё 400 дней.
    <b>Кто может прочитать:</b> вы, те, кому вы дадите отчёт или ссылку, и те, кто ведёт бота, в его хранилище. Никто не читает записи сразу.
    <b>Ваши права:</b> смотреть, исправлять, забрать всё (/export); отозвать согласие и стереть всё (/clear) – в любой момент.

    Подробно: /privacy.
    [Даю согласие]
    [Нет, спасибо]
    [English] [Українська]
    [Español] [Français]
    [Deutsch] [Português]
    ");
}

#[test]
fn before_consent_nothing_that_is_sent_is_stored() {
    let mut chat = Chat::newcomer("en");
    let notice = chat.types("/start");
    for text in [
        "/add",
        "yesterday",
        "7",
        "/alarm 21:30",
        "21:30",
        "/settings",
        "/export",
        "/feedback it hurts",
        "/cancel",
        "/dance",
    ] {
        assert_eq!(chat.types(text), notice, "{text}");
    }
    for data in [
        "begin",
        "d:painless:2026-11-23",
        "p:language:ru",
        "y:agree:1",
        "nonsense",
    ] {
        let message = last(&chat);
        assert_eq!(chat.sends_tap(message, data), notice, "{data}");
        assert_eq!(
            last(&chat),
            message + 1,
            "{data} leaves the tapped message as it is"
        );
    }
    for kind in [InputKind::Blocked, InputKind::Unblocked] {
        assert_eq!(chat.take(chat.update + 1, kind), "");
    }
    nothing_is_stored(&chat);
}

#[test]
fn whoever_does_not_agree_is_left_alone() {
    let mut chat = Chat::newcomer("en");
    chat.types("/start");
    insta::assert_snapshot!(chat.taps("No, thanks"), @"
    All right. Nothing about you is stored.

    If you change your mind: /start.
    ");
    nothing_is_stored(&chat);
    let mut chat = Chat::newcomer("ru");
    chat.types("/start");
    insta::assert_snapshot!(chat.taps("Нет, спасибо"), @"
    Хорошо. О вас ничего не хранится.

    Если передумаете: /start.
    ");
    assert!(chat.types("/start").contains("Прежде чем начать"));
}

#[test]
fn someone_new_reads_and_agrees_in_the_language_that_they_choose() {
    // Whose Telegram speaks a language that the diary does not meets the bot's own.
    let mut chat = Chat::newcomer("nl");
    let notice = chat.types("/start");
    let russian = chat.taps("Русский");
    assert!(russian.starts_with("<b>Прежде чем начать</b>"), "{russian}");
    assert_eq!(chat.taps("English"), notice);
    chat.taps("Русский");
    assert!(chat.taps("Нет, спасибо").starts_with("Хорошо."));
    chat.types("/privacy");
    let whole = chat.taps("Русский");
    assert!(whole.starts_with("<b>Что хранится"), "{whole}");
    let old = "y:begin:0:ru";
    assert_eq!(chat.sends_tap(last(&chat), old), russian);
    nothing_is_stored(&chat);
    assert!(chat.taps("Даю согласие").starts_with("Здравствуйте"));
    assert_eq!(chat.profile().language, Language::Ru);
    assert_eq!(chat.menu, Menu::Chosen, "the commands are in it too");

    // An old button does not change the language of a diary.
    let mut chat = Chat::new("en");
    chat.sends_tap(1, &format!("y:begin:{PRIVACY_VERSION}:ru"));
    assert_eq!(chat.profile().language, Language::En);
}

#[test]
fn consent_that_comes_twice_is_one() {
    let mut chat = Chat::newcomer("en");
    chat.types("/start");
    let notice = last(&chat);
    let welcome = chat.taps("I agree");
    let (agreed, saves) = (chat.profile().consent, chat.saves);
    chat.now += SignedDuration::from_hours(1);
    let begin = format!("y:begin:{PRIVACY_VERSION}:en");
    assert_eq!(chat.sends_tap(notice, &begin), welcome);
    assert_eq!((chat.profile().consent, chat.saves), (agreed, saves));
}

#[test]
fn a_button_of_an_earlier_notice_agrees_to_nothing() {
    let mut chat = Chat::newcomer("en");
    let notice = chat.types("/start");
    assert_eq!(chat.sends_tap(last(&chat), "y:begin:0:en"), notice);
    nothing_is_stored(&chat);
}

#[test]
fn all_of_it_is_told_at_any_time_in_one_message() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.types("/privacy"), @"
    <b>What is stored, and your rights</b> (version 2)

    <b>Who runs it.</b> Praxis &lt;Dr. X&gt;, mail@example.org. Those who run it are answerable for what is stored.

    <b>What for.</b> To keep your headache diary, to remind you and to make your reports, with your consent and for nothing else. There is no advertising, and entries of different people are not put together.

    <b>What is stored.</b> The number of your Telegram account; language, time zone and settings; your medicines; for each day your answers and when you gave them; the entry that is open, the last attacks for “as usual”, which reports and links you ordered, and the numbers of some messages in this chat. No name, no phone number. A location that you share is only used to find the time zone. A file of a diary that you send is read and not kept; only by what name Telegram hands it out is kept, for a day. The passphrase of an archive is not kept either, only a key that it alone opens. Words that you send with /feedback go to the Telegram chat of those who run the bot.

    <b>Where.</b> With Amazon Web Services, region eu-central-1, encrypted. Telegram carries the chat and keeps it on its servers, with all cards and files; it is not end-to-end encrypted. If you use the app that opens from this chat, it keeps a copy of your entries on your phone; what was erased goes from there when the app is next opened with a connection.

    <b>For how long.</b> An entry for 60 days after its day. An open entry that you leave, for a week. Settings and medicines while you use the diary, and for 400 days after that. What you wrote with /feedback stays in that chat; /clear takes back what you wrote in the last year. Backups hold what was deleted for a week more. Technical records, in which there is no answer, for up to 90 days.

    <b>Who can read it.</b> You, and anyone who looks at your phone. Anyone to whom you give a report, or the address of a link until it ends; /links takes it back. Those who run the bot can reach its storage, and Amazon and Telegram process it for the bot. Nobody reads entries as they come.

    <b>Who writes it.</b> Only this chat and its app. Bots elsewhere that use the same service have people of their own; they neither see nor change your diary. The files of /export say for each day through which channel it was written.

    <b>Your rights.</b> Look at it: /calendar, /load. Take everything along: /export. Correct it: /calendar, /settings, /medicines. Stop messages: /cancel. Withdraw your consent and erase everything: /clear; the diary ends with that, and what was done before stays allowed. You can write to those who run the bot, and complain to a data protection authority.

    You agreed to this on 23 November 2026.
    ");
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/privacy"), @"
    <b>Что хранится и ваши права</b> (версия 2)

    <b>Кто ведёт бота.</b> Praxis &lt;Dr. X&gt;, mail@example.org. За то, что хранится, отвечают те, кто ведёт бота.

    <b>Зачем.</b> Чтобы вести ваш дневник головной боли, напоминать и составлять отчёты – с вашего согласия и ни для чего другого. Рекламы нет, записи разных людей не сводятся вместе.

    <b>Что хранится.</b> Номер учётной записи Telegram; язык, часовой пояс и настройки; лекарства; о каждом дне – ответы и время, когда они даны; открытая запись, последние приступы для «как обычно», какие отчёты и ссылки заказаны, номера некоторых сообщений этого чата. Без имени и телефона. Местоположение, если им поделиться, нужно только для часового пояса. Присланный файл дневника бот читает и не хранит; сутки хранится лишь имя, под которым его выдаёт Telegram. Пароль архива тоже не хранится, хранится только ключ, который без пароля не открыть. Слова из /feedback попадают в чат Telegram тех, кто ведёт бота.

    <b>Где.</b> В Amazon Web Services, регион eu-central-1, в зашифрованном виде. Чат со всеми карточками и файлами передаёт и хранит на своих серверах Telegram; сквозного шифрования в нём нет. Если вы открываете приложение из этого чата, оно хранит копию записей на вашем телефоне; стёртое исчезнет оттуда, когда приложение в следующий раз откроется при наличии связи.

    <b>Сколько.</b> Запись о дне – 60 дней после этого дня. Открытая и оставленная запись – неделю. Настройки и лекарства – пока вы пользуетесь дневником и ещё 400 дней. Слова из /feedback остаются в том чате; /clear стирает из них написанное за последний год. В резервных копиях удалённое остаётся ещё неделю. Технические записи, в которых нет ответов, – до 90 дней.

    <b>Кто может прочитать.</b> Вы и те, кто смотрит в ваш телефон. Те, кому вы дадите отчёт или адрес ссылки, пока она действует; отозвать её можно в /links. Тем, кто ведёт бота, доступно его хранилище; Amazon и Telegram обрабатывают данные для бота. Никто не читает записи сразу.

    <b>Кто пишет.</b> Только этот чат и его приложение. У других ботов на том же сервисе свои люди: ваш дневник они не видят и не меняют. В файлах /export о каждом дне сказано, через какой канал он записан.

    <b>Ваши права.</b> Смотреть: /calendar, /load. Забрать всё: /export. Исправить: /calendar, /settings, /medicines. Остановить сообщения: /cancel. Отозвать согласие и стереть всё: /clear; дневник на этом закончится, а сделанное раньше остаётся законным. Можно написать тем, кто ведёт бота, и пожаловаться в орган по защите данных.

    Вы дали согласие: 23 ноября 2026.
    ");
    // With the longest name that the template takes.
    for language in ["en", "ru"] {
        let mut chat = Chat::newcomer(language);
        chat.operator_name = Some("ж".repeat(300));
        let screen = chat.types("/privacy");
        assert!(screen.ends_with("]"), "consent is asked for below it");
        nothing_is_stored(&chat);
    }
}

#[test]
fn a_notice_that_has_changed_is_mentioned_once_and_below_an_answer() {
    let mut chat = with_earlier_consent("en");
    insta::assert_snapshot!(chat.types("/cancel"), @"
    I won’t write any more: no reminders, no weekly reports, no archives. Your entries stay.

    /start brings reports and archives back, /alarm the reminders.

    What this bot says about your data has changed: /privacy. Do you agree to it?
    [I agree]
    ");
    let (message, toast) = (last(&chat), "Noted, thank you.");
    let shown = chat.messages[&message].clone();
    assert_eq!(
        chat.profile().consent.map(|consent| consent.version),
        Some(0)
    );
    assert!(!chat.types("/help").contains("/privacy. Do you agree"));
    chat.taps_on(message, "I agree");
    assert_eq!(chat.toast.as_deref(), Some(toast));
    assert_eq!(chat.profile().consent, Some(Consent::new(chat.now)));
    assert_eq!(chat.messages[&message], shown, "the answer above it stays");
}

#[test]
fn a_notice_that_has_changed_does_not_disturb_a_survey() {
    let mut chat = with_earlier_consent("ru");
    for text in ["/add", "вчера", "нет", "нет"] {
        assert!(!chat.types(text).contains("/privacy"), "{text}");
    }
    assert!(
        !chat.types("нет").contains("/privacy"),
        "nor the day that it ends with"
    );
    assert!(chat.types("/calendar").contains("/privacy"));
}

#[test]
fn nobody_is_asked_to_agree_below_another_question() {
    let mut chat = with_earlier_consent("en");
    for question in ["/clear", "/feedback", "/alarm", "/start"] {
        let asked = chat.types(question);
        assert!(!asked.contains("[I agree]"), "{asked}");
    }
    assert!(chat.types("/help").contains("[I agree]"));
}

#[test]
fn a_person_who_reads_the_changed_notice_is_asked_there() {
    let mut chat = with_earlier_consent("ru");
    let all = chat.types("/privacy");
    assert!(
        all.ends_with("этот текст изменился.\n[Даю согласие]"),
        "{all}"
    );
    assert!(!chat.types("/help").contains("Вы согласны"), "told already");
    chat.types("/privacy");
    chat.taps("Даю согласие");
    let all = chat.types("/privacy");
    assert!(all.ends_with("Вы дали согласие: 23 ноября 2026."), "{all}");
}

#[test]
fn an_old_question_declined_later_leads_to_erasing() {
    let mut chat = Chat::new("en");
    assert!(
        chat.sends_tap(1, "y:decline:en")
            .starts_with("Erase everything")
    );
    assert_eq!(chat.erasures, 0);
}

/// Someone whom the operator brought over from the earlier bot, with yesterday.
fn brought_over() -> Chat {
    let mut chat = Chat::newcomer("ru");
    let zone = "Europe/Moscow".parse().expect("a zone");
    let alarm = Some(time(21, 30, 0, 0));
    chat.diary.profile = Some(Profile {
        version: 1,
        ..Profile::brought(Language::Ru, zone, alarm, chat.now)
    });
    let yesterday = Entry::painless_without_medicine(date(2026, 11, 22));
    chat.days.insert(yesterday.date, yesterday);
    chat
}

#[test]
fn those_of_the_earlier_bot_read_what_waits_for_them_and_go_on_once_they_agree() {
    let mut chat = brought_over();
    let notice = chat.types("/calendar");
    assert!(notice.contains("за последние 60 дней"), "{notice}");
    assert!(notice.contains("[Даю согласие]"), "{notice}");
    // Those of the daily question.
    for data in ["d:painless:2026-11-23", "begin"] {
        let message = last(&chat);
        assert_eq!(chat.sends_tap(message, data), notice, "{data}");
        assert_eq!(chat.toast, None, "the button is no old one");
    }
    assert_eq!(chat.days.len(), 1, "nothing is added");
    chat.taps("Даю согласие");
    let profile = chat.profile();
    assert_eq!(profile.consent, Some(Consent::new(chat.now)));
    assert!(!profile.awaits_consent());
    assert_eq!(profile.reminder, Some(time(21, 30, 0, 0)));
    assert!(!chat.types("/calendar").contains("Даю согласие"));
    assert_eq!(chat.days.len(), 1);
}

#[test]
fn what_waits_is_erased_where_its_person_does_not_agree() {
    let mut chat = brought_over();
    chat.types("/start");
    let declined = chat.taps("Нет, спасибо");
    assert!(declined.contains("О вас ничего не хранится"), "{declined}");
    assert_eq!(chat.erasures, 1);
    assert_eq!(chat.diary.profile, None);
}
