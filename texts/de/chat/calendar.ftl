### Der Kalender und die versäumten Tage.

command-calendar = Ihre Tage, Monat für Monat

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } Tag
   *[other] { $headache } Tage
} mit Kopfschmerzen, { $painless } ohne, { $unknown } ohne Eintrag.
calendar-legend = Tippen Sie auf einen Tag, um ihn zu öffnen. Neben dem Datum: kleine Ziffern für die Schmerzstärke, eine kleine Null für keine Kopfschmerzen, ein kleines Plus für Kopfschmerzen ohne angegebene Stärke, ein Punkt für Medikamente. Ein Datum ohne Zeichen hat keinen Eintrag.
calendar-legend_menstruation = { $sign } steht für die Periode.
calendar-weekdays = Mo, Di, Mi, Do, Fr, Sa, So
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: Der Eintrag ist wieder da.
button-calendar = ‹ Kalender
button-app = App öffnen
button-record = Eintragen

missed = Nicht eingetragen: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: ohne Schmerz und Medikament
   *[other] Alle: ohne Schmerz und Medikament
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: gut, nichts genommen
   *[other] Alle: gut, nichts genommen
}
missed-medicine_only = { $weekday } { $day }: nur Medikament
missed-medicine_only-discreet = { $weekday } { $day }: gut, etwas genommen
missed-fill = { $weekday } { $day }: Kopfschmerzen
missed-fill-discreet = { $weekday } { $day }: nicht gut
missed-pick = Tage auswählen
missed-leave = Offen lassen
missed-question = Nicht eingetragen: { $days }. Gab es Kopfschmerzen oder Medikamente?
missed-day_painless = { $weekday } { $day }: nein
missed-day_fill = Kopfschmerz
missed-day_medicine_only = Medikament
missed-stored = Eingetragen: { $days }.
