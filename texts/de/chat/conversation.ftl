### Das Gespräch außerhalb der Fragen.

bot-description = Ein Kopfschmerztagebuch. Einmal am Tag frage ich, ob Sie Kopfschmerzen hatten, und ich erstelle einen Bericht für Ihre Arztpraxis. Einträge werden { $days } aufbewahrt. Was gespeichert wird und wer es liest: /privacy.
bot-short-description = Ein Kopfschmerztagebuch: Fragen einmal am Tag, jede Woche ein Bericht für die Arztpraxis.
bot-menu_button = Tagebuch

command-start = anfangen
command-add = einen Tag eintragen
command-alarm = Uhrzeit der Erinnerung
command-cancel = keine Nachrichten mehr
command-help = was ich kann
command-back = vorige Frage
command-restart = diesen Eintrag neu beginnen
command-stop = beenden, ohne zu speichern

welcome =
    Guten Tag. Das ist ein Kopfschmerztagebuch.

    Einmal am Tag frage ich, ob Sie Kopfschmerzen hatten. Wenn nicht, genügt ein Tippen. Wenn ja, frage ich, was auch in der Sprechstunde gefragt wird. Montags schicke ich einen Bericht, den Sie in der neurologischen Praxis zeigen können.

    Einträge werden { $days } aufbewahrt. Niemand liest sie sofort mit: Wählen Sie im Notfall die örtliche Notrufnummer.
welcome-when = Wann soll ich Sie erinnern?
help = Das können Sie hier tun:
help-import = Sie können auch die Datei eines anderen Tagebuchs schicken: Ich sage, was darin steht, und übernehme es, wenn Sie das möchten.
help-emergency = Niemand liest Einträge sofort mit. Wählen Sie im Notfall die örtliche Notrufnummer.
help-survey = Ein Eintrag ist offen. Tippen Sie auf die Schaltflächen, oder schreiben Sie eine Antwort. Außerdem gibt es:

reminder-question = Um wie viel Uhr soll ich Sie erinnern? Bei Ihnen ist es jetzt { $now } Uhr. Wählen oder schreiben Sie eine Uhrzeit, zum Beispiel 21:30.
reminder-set = Erinnerung: um { $time } Uhr, { $days }. Bei Ihnen ist es jetzt { $now } Uhr ({ $zone }). Falls das nicht stimmt, können Sie es unter /settings ändern.
reminder = Hatten Sie heute Kopfschmerzen?
reminder-before = Sind die Kopfschmerzen von gestern vorbei?
nudge = Ein Eintrag ist noch offen. Sie können dort weitermachen, wo Sie waren.
cancelled =
    Ich schreibe Ihnen nicht mehr: keine Erinnerungen, keine Wochenberichte, keine Archive. Ihre Einträge bleiben.

    /start bringt Berichte und Archive zurück, /alarm die Erinnerungen.
stopped = Sie haben den Eintrag verlassen; es wurde nichts gespeichert.
nothing-open = Im Moment ist kein Eintrag offen.
unclear = Das habe ich nicht verstanden. Einen Tag können Sie mit der Schaltfläche oder mit /add eintragen. Alles andere steht unter /help.
after-end = Der Eintrag war schon gespeichert, ohne diese Nachricht. Sie können ihn unter /calendar ändern.
edited-command = Ein bearbeiteter Befehl wird nicht ausgeführt. Wenn Sie ihn brauchen, senden Sie ihn als neue Nachricht.
edited-elsewhere = Die Bearbeitung dieser Nachricht ändert nichts. Einen eingetragenen Tag können Sie unter /calendar ändern, alles andere mit einer neuen Nachricht.
edited-open = Ihre Antwort auf „{ $question }“ ist geblieben, wie sie war. Mit „{ button-back }“ kommen Sie zu dieser Frage zurück.
edited-stored = Der Eintrag ist geblieben, wie er war. Ihre Antwort auf „{ $question }“ können Sie unter /calendar ändern.
only-text = Ich verstehe nur Text, Schaltflächen und Dateien aus einem Tagebuch.
fault = Das hat nicht geklappt: Im Bot ist ein Fehler aufgetreten. Bitte versuchen Sie es später noch einmal.
zone-refused = In dieser Zeitzone sind Erinnerungen noch nicht möglich. Bitte wählen Sie eine andere Stadt mit derselben Uhrzeit: /settings.

button-begin = Tag eintragen
button-fill = Antworten
button-yesterday = Gestern, { $day }
button-today = Heute, { $day }
button-back = ‹ Zurück
button-skip = Weiß nicht
button-done = Fertig
button-keep = Behalten
button-no_comment = Keine Anmerkung

toast-old-button = Diese Schaltfläche gilt nicht mehr. Es hat sich nichts geändert.

card-before = Vorher: { $answer }
card-chosen = Gewählt: { $answer }

doubt-future_onset = { $time } Uhr an diesem Tag liegt noch in der Zukunft. So eintragen?
doubt-future_end = { $time } Uhr liegt noch in der Zukunft. So eintragen?
doubt-long = Bis { $time } Uhr wären es 20 Stunden oder mehr. So eintragen?
doubt-future_dose = Eine Einnahme um { $time } Uhr liegt noch in der Zukunft. So eintragen?
doubt-dose_before_onset = Das Medikament um { $time } Uhr liegt vor dem Beginn der Schmerzen. So eintragen?
doubt-after_midnight = { $time } Uhr gerade eben gehört schon zum nächsten Tag, und { $time } Uhr an diesem Tag ist fast 24 Stunden her. So eintragen?
button-sure = Ja, { $time }
button-guess = Nein, { $time }

day-saved = Gespeichert.
day-saved_severe = Gespeichert. Sie können sich jetzt ausruhen.
day-end_before = { $day }: Wann haben die Schmerzen aufgehört?
day-unchanged = Die Änderungen wurden nicht gespeichert; der Eintrag ist, wie er war.
day-painless = Keine Kopfschmerzen.

reminder-of_day = { $day }: Hatten Sie Kopfschmerzen?
reminder-discreet = Wie war der Tag? Ein Tippen kann genügen.
snooze-question = Wann soll ich wieder fragen?
snoozed = Ich frage um { $time } Uhr wieder.
snoozed-tomorrow = Ich frage morgen um { $time } Uhr wieder.
nudge-discreet = Etwas ist noch nicht fertig. Sie können dort weitermachen, wo Sie waren.
change-day = { $day }. Was möchten Sie ändern?
day-headache = Kopfschmerzen
day-intensity = { $intensity } von 10
day-from = ab { $time }
day-to = bis { $time }
day-without = Nicht vorhanden: { $features }
day-deleted = Der Eintrag ist gelöscht: { $day }. Ein paar Minuten lang können Sie ihn zurückholen.
day-unknown = { $day }: kein Eintrag.
button-no_headache = Ohne Kopfschmerz und Medikament
button-no_headache-discreet = Alles gut, nichts genommen
button-no_menstruation = Ohne Schmerz, Medikament, Periode
button-menstruation = Nur Periode, sonst nichts
button-medicine_only = Ohne Kopfschmerz, mit Medikament
button-medicine_only-discreet = Alles gut, aber etwas genommen
button-headache = Kopfschmerzen
button-headache-discreet = Nicht gut
button-usual_headache = Kopfschmerz wie sonst
button-usual_headache-discreet = Nicht gut, wie sonst
button-later = Später
button-snooze_1 = In 1 Stunde
button-snooze_3 = In 3 Stunden
button-snooze_morning = Morgen früh
button-continue = Weiter
button-as_usual = Ja, wie sonst
button-change = Ändern
button-delete = Löschen
button-restore = Zurückholen
button-continued = Dauert seit gestern an
button-further_attack = Weitere Attacke an diesem Tag
button-remove_attack = Attacke entfernen: { $attack }
button-add_medicine = Medikament ergänzen
button-add_painless_aura = Visuelle Aura ergänzen
button-mark_menstruation = Periode eintragen
button-unmark_menstruation = Doch keine Periode
button-no_menstruation_that_day = Tag ohne Periode
toast-finish-first = Bitte zuerst den offenen Eintrag abschließen.
toast-too-late = Zum Zurückholen ist es zu spät.
