### Die Einstellungen, und wie die Zeitzone gefunden wird.

command-settings = Sprache, Zeitzone, Erinnerungen

settings-title = Einstellungen
settings-language = Sprache: { $language }
settings-language_question = In welcher Sprache soll ich schreiben?
settings-zone = Zeitzone: { $zone }, dort ist es jetzt { $now } Uhr
settings-reminder = Erinnerung: um { $time } Uhr, { $days }
settings-no_reminder = Erinnerung: keine
settings-every_day = jeden Tag
settings-weekly_report-on = Wochenbericht: montags
settings-weekly_report-off = Wochenbericht: keiner
settings-monthly_archive-on = Archiv: am Ersten des Monats
settings-monthly_archive-off = Archiv: nur auf Wunsch, /archive
settings-discreet-on = Diskreter Modus: an, Mitteilungen und Dateinamen sagen nichts über Gesundheit
settings-discreet-off = Diskreter Modus: aus
settings-questions = { $count ->
    [0] Weitere Fragen: keine
    [one] Weitere Fragen: eine
   *[other] Weitere Fragen: { $count }
}
settings-questions_about = Fragen, die manchmal in der Sprechstunde gestellt werden. Jede kostet ein Tippen mehr und lässt sich jederzeit abschalten; Ihre Antworten bleiben.
settings-ask_functioning-on = Frage nach den Vorhaben: bei Kopfschmerzen
settings-ask_functioning-off = Frage nach den Vorhaben: aus
settings-ask_most_bothersome-on = Frage, was am meisten störte: bei Kopfschmerzen
settings-ask_most_bothersome-off = Frage, was am meisten störte: aus
settings-ask_menstruation-on = Periode: wird erfragt und im Kalender markiert
settings-ask_menstruation-off = Periode: wird nicht erfragt
settings-ask_painless_aura-on = Aura ohne Kopfschmerz: wird an Tagen ohne Schmerzen erfragt
settings-ask_painless_aura-off = Aura ohne Kopfschmerz: wird nicht erfragt
settings-ask_effect-on = Nach einer Einnahme: zwei Stunden später die Frage, wie der Schmerz ist
settings-ask_effect-off = Nach einer Einnahme: keine Frage
settings-days = An welchen Tagen soll ich fragen? Tippen Sie auf einen Tag, um ihn dazuzunehmen oder wegzunehmen.

settings-button-language = Sprache / Language
settings-button-zone = Zeitzone
settings-button-reminder = Uhrzeit ändern
settings-button-days = Erinnerungstage
settings-button-no_reminder = Nicht erinnern
settings-button-every_day = Jeden Tag
settings-button-weekly_report-on = Wochenbericht schicken
settings-button-weekly_report-off = Kein Wochenbericht
settings-button-monthly_archive-on = Jeden Monat Archiv schicken
settings-button-monthly_archive-off = Kein Monatsarchiv
settings-button-discreet-on = Diskreten Modus einschalten
settings-button-discreet-off = Diskreten Modus ausschalten
settings-button-questions = Weitere Fragen
settings-button-ask_functioning-on = Nach Vorhaben fragen
settings-button-ask_functioning-off = Nicht nach Vorhaben fragen
settings-button-ask_most_bothersome-on = Fragen, was am meisten störte
settings-button-ask_most_bothersome-off = Nicht fragen, was störte
settings-button-ask_menstruation-on = Nach der Periode fragen
settings-button-ask_menstruation-off = Nicht nach Periode fragen
settings-button-ask_painless_aura-on = Nach Aura ohne Schmerz fragen
settings-button-ask_painless_aura-off = Nicht nach dieser Aura fragen
settings-button-ask_effect-on = Nach der Wirkung fragen
settings-button-ask_effect-off = Nicht nach Wirkung fragen
settings-toast-last_day = Mindestens ein Tag muss bleiben. Wenn Sie keinen möchten, wählen Sie „Nicht erinnern“.

zone-question = Wie spät ist es jetzt bei Ihnen? Wählen Sie, oder schreiben Sie die Uhrzeit oder Ihre Stadt.
zone-choice = Welcher dieser Orte liegt in Ihrer Nähe oder hat Ihre Uhrzeit? Sie können auch den Namen einer Stadt schreiben.
zone-unknown = Dazu habe ich keine Zeitzone gefunden. Schreiben Sie die Uhrzeit auf Ihrer Uhr, zum Beispiel { $example }, oder eine große Stadt in Ihrer Nähe, zum Beispiel Köln.
zone-location_question = Senden Sie Ihren Standort mit der Taste unten. Ich brauche ihn einmal, um die Zeitzone zu finden, und bewahre ihn nicht auf. Sie können auch den Namen Ihrer Stadt schreiben.
zone-location_nowhere = In der Nähe dieses Ortes kenne ich keine Stadt. Schreiben Sie die Uhrzeit auf Ihrer Uhr, zum Beispiel { $example }, oder eine große Stadt mit Ihrer Uhrzeit.
zone-location_several = In dieser Gegend gehen die Uhren verschieden. Wählen Sie den Ort mit Ihrer Uhrzeit, oder schreiben Sie den Namen einer Stadt.
zone-by_location = Den Standort habe ich nicht aufbewahrt. Wenn die Uhrzeit nicht stimmt, wählen Sie die Zeitzone unter /settings.
zone-by_city = Alles andere steht unter /settings.
zone-left = Es hat sich nichts geändert. Alles andere steht unter /settings.
zone-button-location = Standort senden
zone-button-leave = Nein, so lassen
