### Die eigenen Daten: mitnehmen, löschen. Und Worte an die, die den Bot machen.

command-export = alle Einträge mitnehmen
command-clear = alles löschen
command-feedback = uns schreiben

export-waiting = Die Einträge werden in Dateien geschrieben{"\u00A0"}…
export-none = Noch ist nichts eingetragen, es gibt also nichts mitzunehmen.

clear-question =
    Alles löschen, was das Tagebuch aufbewahrt? Einträge, Berichte, die Liste der Medikamente, Einstellungen und Erinnerungen verschwinden, und im Chat des Teams Ihre Nachrichten an das Team aus dem letzten Jahr. Nichts davon kann ich zurückholen.

    Sie können Ihre Einträge vorher mitnehmen: /export.
clear-open_survey = Auch der Eintrag, den Sie begonnen haben, verschwindet.
button-erase = Alles löschen
button-keep_all = Behalten
clear-kept = Alles ist, wie es war.
clear-done =
    Gelöscht: Einträge, Berichte, Medikamente, Einstellungen und Erinnerungen; Ihre Nachrichten an das Team aus dem letzten Jahr werden in dessen Chat gelöscht. Von mir aus schreibe ich Ihnen nicht mehr.

    Eine Zeit lang bleiben eine Sicherungskopie (7 Tage) und technische Aufzeichnungen ohne Ihre Antworten (bis zu 90 Tage). Die Nachrichten in diesem Chat, mit Berichten und Antworten des Teams, bewahrt Telegram auf; Sie können sie zusammen mit dem Chat löschen. Um neu anzufangen: /start.

feedback-question = Was möchten Sie sagen? Schreiben Sie es in einer Nachricht; gelesen wird sie von den Menschen, die dieses Tagebuch machen. Die Antwort kommt hierher.
feedback-in_one = Ein Eintrag ist offen, bitte schreiben Sie deshalb alles auf einmal, in einer Nachricht: /feedback und Ihre Worte. Gelesen wird die Nachricht von den Menschen, die dieses Tagebuch machen.
feedback-nobody = Im Moment liest hier niemand Nachrichten. Wenn etwas nicht funktioniert, versuchen Sie es bitte später noch einmal.
feedback-sent = Danke, es ist weitergeleitet. Wenn es eine Antwort gibt, kommt sie hierher.
feedback-undelivered = Es konnte nicht weitergeleitet werden. Bitte versuchen Sie es später noch einmal.
feedback-not_now = Es konnte gerade nicht weitergeleitet werden. Ihre Worte stehen noch hier im Chat: Bitte senden Sie sie etwas später noch einmal, mit /feedback.
feedback-too_many = Im Moment können keine weiteren Nachrichten weitergeleitet werden. Ihre Worte stehen noch hier im Chat: Ab { $until } können Sie sie mit /feedback noch einmal senden.
feedback-too_long = Das ist zu lang: Es { $most ->
    [one] passt { $most } Zeichen
   *[other] passen { $most } Zeichen
} hinein. Sie können es in Teilen senden, jeden mit /feedback.
feedback-dropped = In Ordnung, es wurde nichts weitergeleitet.
button-drop_feedback = Doch nicht
feedback-answer = <b>Antwort des Tagebuch-Teams:</b>

operator-feedback = Nachricht { $reference }. Um zu antworten, wählen Sie bei dieser Nachricht „Antworten“.
operator-feedback_erased = Auf Wunsch der Person gelöscht, die es geschrieben hat.
operator-answered = Weitergeleitet.
operator-too_long = Das ist zu lang: Es { $most ->
    [one] passt { $most } Zeichen
   *[other] passen { $most } Zeichen
} hinein. Es wurde nichts weitergeleitet.
operator-unreachable = Es konnte nicht weitergeleitet werden: Die Person bekommt keine Nachrichten mehr oder hat vor zu langer Zeit geschrieben.
operator-only_text = Weitergeleitet werden kann nur Text.
operator-error = Fehler in { $place }: { $what }
operator-errors_more = Weitere in der Zwischenzeit: { $count }.
