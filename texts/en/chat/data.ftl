### The person's own data: to take away, to erase. And words to those who make the bot.

command-export = take all entries away
command-clear = erase everything
command-feedback = write to us

export-waiting = Putting the entries into files…
export-none = Nothing is recorded yet, so there is nothing to take away.

clear-question =
    Erase everything the diary keeps? Entries, reports, the list of medicines, settings and reminders will be gone, and in the team’s chat your messages to it from the last year. I cannot bring any of it back.

    You can take your entries away first: /export.
clear-open_survey = The entry that you have begun will be gone too.
button-erase = Erase everything
button-keep_all = Keep
clear-kept = Everything is as it was.
clear-done =
    Erased: entries, reports, medicines, settings and reminders; your messages to the team from the last year are being erased in its chat. I won’t message you on my own any more.

    For a while there remain a backup (7 days) and technical records without your answers (up to 90 days). The messages in this chat, with reports and the team’s answers, are kept by Telegram; you can delete them with the chat. To begin again: /start.

feedback-question = What would you like to say? Write it in one message; the people who make this diary will read it. Their answer comes here.
feedback-in_one = An entry is open, so please write it all at once, in one message: /feedback and your words. The people who make this diary will read it.
feedback-nobody = Nobody reads messages here at the moment. If something does not work, please try again later.
feedback-sent = Thank you, it was passed on. If there is an answer, it comes here.
feedback-undelivered = It could not be passed on. Please try again later.
feedback-not_now = It could not be passed on just now. Your words are still here in the chat: please send them again a little later, with /feedback.
feedback-too_many = No more messages can be passed on at the moment. Your words are still here in the chat: you can send them again with /feedback after { $until }.
feedback-too_long = That is too long: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}. You can send it in parts, each with /feedback.
feedback-dropped = All right, nothing was passed on.
button-drop_feedback = Never mind
feedback-answer = <b>Answer from the diary’s team:</b>

operator-feedback = Message { $reference }. To answer, reply to this message.
operator-feedback_erased = Erased at its author’s wish.
operator-answered = Passed on.
operator-too_long = That is too long: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}. Nothing was passed on.
operator-unreachable = It could not be passed on: the person no longer gets messages, or wrote too long ago.
operator-only_text = Only text can be passed on.
operator-error = Failure in { $place }: { $what }
operator-errors_more = Others in the meantime: { $count }.
