//! Messages about a message to everyone, in the operator's chat.

use journal::Language;
use journal_texts::Texts;

use super::layout::language;
use super::{Button, Screen, Visibility};
use crate::broadcast::{Broadcast, BroadcastStage, UnfitText};
use crate::messenger::MOST_OF_MESSAGE;
use crate::tap::BroadcastTap;

/// Says how a message to everyone is written.
pub fn broadcast_help(texts: &Texts) -> Screen {
    let codes = Language::ALL.map(|language| format!("{}:", language.code()));
    Screen::new(texts.format("broadcast-help", [("codes", codes.join(", ").into())]))
}

/// Says why a text cannot be sent.
pub fn broadcast_unfit(unfit: UnfitText, texts: &Texts) -> Screen {
    match unfit {
        UnfitText::Empty => Screen::plain(texts, "broadcast-empty"),
        UnfitText::TooLong { length } => {
            let arguments = [("most", MOST_OF_MESSAGE.into()), ("length", length.into())];
            Screen::new(texts.format("broadcast-too_long", arguments))
        }
    }
}

/// The message as people get it, and as the operator sees it before.
pub fn broadcast_message(text: &str, visibility: Visibility) -> Screen {
    Screen::new(visibility.show(text))
}

/// How far a broadcast is, and what can be done about it.
pub fn broadcast(broadcast: &Broadcast, texts: &Texts) -> Screen {
    match broadcast.stage {
        BroadcastStage::Counting => counting(broadcast, texts),
        BroadcastStage::Ready => ready(broadcast, texts),
        BroadcastStage::Sending => sending(broadcast, texts),
        BroadcastStage::Stopped => stopped(broadcast, texts),
        BroadcastStage::Done => summary("broadcast-done", broadcast, texts),
    }
}

fn counting(broadcast: &Broadcast, texts: &Texts) -> Screen {
    let text = with_left_out(texts.get("broadcast-counting"), broadcast, texts);
    Screen::new(text).row([discard(broadcast, texts)])
}

fn ready(broadcast: &Broadcast, texts: &Texts) -> Screen {
    let people = || [("people", broadcast.people.into())];
    let text = texts.format("broadcast-ready", people());
    let mut screen = Screen::new(with_left_out(text, broadcast, texts));
    if broadcast.people > 0 {
        let label = texts.format("button-broadcast_send", people());
        let tap = BroadcastTap::Send {
            broadcast: broadcast.id,
        };
        screen = screen.row([Button::new(label, tap)]);
    }
    screen.row([discard(broadcast, texts)])
}

fn discard(broadcast: &Broadcast, texts: &Texts) -> Button {
    let tap = BroadcastTap::Discard {
        broadcast: broadcast.id,
    };
    Button::named(texts, "button-broadcast_discard", tap)
}

/// The text, and the languages whose readers get nothing.
fn with_left_out(text: String, broadcast: &Broadcast, texts: &Texts) -> String {
    let left_out: Vec<_> = broadcast.text.left_out().map(language).collect();
    if left_out.is_empty() {
        return text;
    }
    let languages = left_out.join(", ").into();
    let left_out = texts.format("broadcast-left_out", [("languages", languages)]);
    format!("{text}\n{left_out}")
}

fn sending(broadcast: &Broadcast, texts: &Texts) -> Screen {
    let arguments = [
        ("written", broadcast.written().into()),
        ("people", broadcast.people.into()),
    ];
    let stop = BroadcastTap::Stop {
        broadcast: broadcast.id,
    };
    let stop = Button::named(texts, "button-broadcast_stop", stop);
    Screen::new(texts.format("broadcast-sending", arguments)).row([stop])
}

fn stopped(broadcast: &Broadcast, texts: &Texts) -> Screen {
    let resume = BroadcastTap::Resume {
        broadcast: broadcast.id,
        page: broadcast.page,
    };
    let resume = Button::named(texts, "button-broadcast_resume", resume);
    summary("broadcast-stopped", broadcast, texts).row([resume])
}

fn summary(name: &str, broadcast: &Broadcast, texts: &Texts) -> Screen {
    let counts = [
        ("sent", broadcast.sent.into()),
        ("blocked", broadcast.blocked.into()),
        ("failed", broadcast.failed.into()),
    ];
    Screen::new(format!(
        "{}\n{}",
        texts.get(name),
        texts.format("broadcast-counts", counts)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::broadcast::BroadcastText;

    fn shown(screen: &Screen) -> String {
        let buttons = screen.keyboard.iter().flatten();
        let buttons: String = buttons.map(|it| format!("\n[{}]", it.label)).collect();
        format!("{}{buttons}\n\n", screen.text)
    }

    /// Everything that the operator sees of one broadcast.
    fn seen(language: Language) -> String {
        let texts = Texts::chat(language);
        let text = BroadcastText::read("ru: Сегодня <b>ночью</b>").expect("a text");
        let mut it = Broadcast::draft(7, text);
        let mut seen = shown(&broadcast_help(texts));
        seen += &shown(&broadcast_unfit(UnfitText::TooLong { length: 4100 }, texts));
        seen += &shown(&broadcast_unfit(UnfitText::Empty, texts));
        it.text
            .every()
            .for_each(|text| seen += &shown(&broadcast_message(text, Visibility::Open)));
        seen += &shown(&broadcast(&it, texts));
        it.stage = BroadcastStage::Ready;
        for people in [0, 1, 22] {
            it.people = people;
            seen += &shown(&broadcast(&it, texts));
        }
        (it.sent, it.blocked, it.failed) = (12, 2, 1);
        for stage in [
            BroadcastStage::Sending,
            BroadcastStage::Stopped,
            BroadcastStage::Done,
        ] {
            it.stage = stage;
            seen += &shown(&broadcast(&it, texts));
        }
        let names = ["running", "refused", "discarded", "stopping", "gone"];
        for name in names {
            seen += &shown(&Screen::plain(texts, &format!("broadcast-{name}")));
        }
        seen
    }

    #[test]
    fn the_operator_sees_how_far_it_is_in_english() {
        insta::assert_snapshot!(seen(Language::En), @"
        Writes to everyone who keeps a diary in this bot: /broadcast and the text.

        A line that begins with a language (ru:, en:, uk:, es:, fr:, de:, pt:) begins the text for those who read it; text before it is for all others. The message comes without a sound, and never to people who cancelled everything. In discreet mode it is covered until it is tapped.
        First there is a preview. Nothing is sent before you confirm it.

        The text is too long: 4100 characters, and 4096 fit into a message.

        There is no text. After each language there has to be one.

        Сегодня &lt;b&gt;ночью&lt;/b&gt;

        This is how people will see it. Counting how many get it…
        No text for those who read: English, Українська, Español, Français, Deutsch, Português. They get nothing.
        [Discard]

        Nobody would get it.
        No text for those who read: English, Українська, Español, Français, Deutsch, Português. They get nothing.
        [Discard]

        This is how 1 person will see it. Nothing is sent yet.
        No text for those who read: English, Українська, Español, Français, Deutsch, Português. They get nothing.
        [Send to 1]
        [Discard]

        This is how 22 people will see it. Nothing is sent yet.
        No text for those who read: English, Українська, Español, Français, Deutsch, Português. They get nothing.
        [Send to 22]
        [Discard]

        Being sent: 15 of 22.
        [Stop]

        Stopped. Nobody else gets the message unless it goes on.
        Sent: 12. Had blocked the bot: 2. Failed: 1.
        [Go on]

        Everyone has been written to.
        Sent: 12. Had blocked the bot: 2. Failed: 1.

        The previous message is still being sent. When it is done or stopped, the next one can be written.

        Telegram does not take this text, so nothing is prepared.

        Discarded, nothing was sent.

        Stopping…

        This message is not kept here any more: drafts wait for a day.
        ");
    }

    #[test]
    fn the_operator_sees_how_far_it_is_in_russian() {
        insta::assert_snapshot!(seen(Language::Ru), @"
        Напишет всем, кто ведёт дневник в этом боте: /broadcast и текст.

        Строка, которая начинается с языка (ru:, en:, uk:, es:, fr:, de:, pt:), начинает текст для тех, кто на нём читает; текст до неё – для всех остальных. Сообщение приходит без звука и никогда – тем, кто отменил всё. В скрытом режиме текст закрыт, пока его не нажмут.
        Сначала будет предпросмотр. До подтверждения ничего не отправится.

        Текст слишком длинный: символов 4100, в сообщение помещается 4096.

        Текста нет. После каждого языка он нужен.

        Сегодня &lt;b&gt;ночью&lt;/b&gt;

        Так его увидят люди. Считаю, сколько человек его получит…
        Нет текста для тех, кто читает на языке: English, Українська, Español, Français, Deutsch, Português. Они ничего не получат.
        [Не отправлять]

        Его никто не получит.
        Нет текста для тех, кто читает на языке: English, Українська, Español, Français, Deutsch, Português. Они ничего не получат.
        [Не отправлять]

        Так его увидит 1 человек. Пока ничего не отправлено.
        Нет текста для тех, кто читает на языке: English, Українська, Español, Français, Deutsch, Português. Они ничего не получат.
        [Отправить: 1]
        [Не отправлять]

        Так его увидят 22 человека. Пока ничего не отправлено.
        Нет текста для тех, кто читает на языке: English, Українська, Español, Français, Deutsch, Português. Они ничего не получат.
        [Отправить: 22]
        [Не отправлять]

        Отправляется: 15 из 22.
        [Остановить]

        Остановлено. Если не продолжить, больше никто это сообщение не получит.
        Отправлено: 12. Заблокировали бота: 2. Не удалось: 1.
        [Продолжить]

        Написано всем.
        Отправлено: 12. Заблокировали бота: 2. Не удалось: 1.

        Прошлое сообщение ещё отправляется. Следующее можно написать, когда оно закончится или будет остановлено.

        Telegram не принимает этот текст, поэтому ничего не подготовлено.

        Хорошо, ничего не отправлено.

        Останавливаю…

        Это сообщение здесь больше не хранится: черновик ждёт день.
        ");
    }
}
