### Die eigene Liste der Medikamente. Zählt und rät zu nichts.

command-medicines = Ihre Medikamente

medicines-title = Ihre Medikamente
medicines-empty = Die Liste ist leer. Sie füllt sich von selbst mit dem, was Sie eintragen, und hier können Sie etwas ergänzen.
medicines-limit = höchstens { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} im Monat
# Zwischen dem Namen und der Zahl stehen Wörter: Ohne sie stünde die Zahl bei einem
# hebräischen oder arabischen Namen links davon.
medicines-reached = { $name }: in diesem Monat an { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} (ärztliche Grenze: { $limit })
medicines-reached_in = { $name }: im { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
} an { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} (ärztliche Grenze: { $limit })

medicines-add_question = Schreiben Sie den Namen und die übliche Dosis, zum Beispiel: Ibuprofen 400 mg
medicines-name_question = Schreiben Sie den neuen Namen. Frühere Einträge behalten ihren Namen und werden mitgezählt.
medicines-limit_question = An wie vielen Tagen eines Kalendermonats dürfen Sie es nach ärztlicher Angabe höchstens nehmen? Schreiben Sie eine Zahl, zum Beispiel 8. Wenn so viele Tage erreicht sind, teile ich es Ihnen mit, mehr nicht.
medicines-full = Die Liste ist voll: { $most ->
    [one] { $most } Medikament passt
   *[other] { $most } Medikamente passen
} hinein. Entfernen Sie eins, das Sie nicht mehr brauchen.
medicines-known = Dieser Name steht schon in der Liste. Bitte schreiben Sie einen anderen.

medicines-button-add = Medikament ergänzen
medicines-button-rename = Umbenennen
medicines-button-remove = Entfernen
medicines-button-limit = Ärztliche Grenze (Tage)
medicines-button-other_limit = Andere Grenze
medicines-button-no_limit = Keine Grenze
medicines-button-not_for_pain = Nicht gegen Schmerz
medicines-button-for_pain = Doch gegen Schmerz
medicines-not_for_pain = nicht gegen Schmerzen
medicines-toast-removed = Aus der Liste entfernt. Die Einträge bleiben.

invalid-not_days_of_a_month = Bitte eine ganze Zahl von Tagen von 1 bis 31, zum Beispiel 8.

preventives-taken = zur Vorbeugung
preventives-taken_since = zur Vorbeugung seit { $since }
preventives-stopped_since = zur Vorbeugung, nicht mehr genommen seit { $since }
preventives-step = { $since }: { $intake }
preventives-intake = genommen
preventives-no_intake = nicht mehr genommen
preventives-add_question = Schreiben Sie den Namen und die Dosis dessen, was Sie zur Vorbeugung nehmen, zum Beispiel: Topiramat 25 mg
preventives-one = Bitte eins nach dem anderen.
preventives-since_question = Seit wann nehmen Sie es so? Schreiben Sie ein Datum, zum Beispiel 01.03.2026; es kann Jahre zurückliegen. Wenn Sie den Tag nicht mehr wissen, genügt der Monatserste.
preventives-dose_question = Schreiben Sie die neue Dosis, zum Beispiel: 50 mg. Danach frage ich, seit wann.
preventives-stop_question = Welcher Tag war der erste ohne dieses Medikament? Schreiben Sie ein Datum, zum Beispiel 01.03.2026.
preventives-full = Zur Vorbeugung { $most ->
    [one] passt { $most } Medikament
   *[other] passen { $most } Medikamente
} in die Liste. Entfernen Sie eins, das Sie nicht mehr brauchen.

preventives-button-add = Vorbeugung ergänzen
preventives-button-mark = Zur Vorbeugung
preventives-button-since = Seit wann
preventives-button-dose = Andere Dosis
preventives-button-stop = Nicht mehr genommen
preventives-button-again = Wieder genommen
preventives-button-take_back = Zurücknehmen: { $day }

invalid-not_after_step = Die Änderung davor war am { $since }; diese muss später sein.
invalid-too_many_steps = Die Liste fasst { $most } Änderungen pro Medikament. Nehmen Sie eine zurück, um eine andere zu ergänzen.
