### Der Bericht für die Arztpraxis: ruhig, genau, ohne Urteil und ohne Rat.

report-title = Kopfschmerztagebuch
report-made_label = Erstellt
report-instant = { $day }, { $time } Uhr ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } Uhr (UTC)
report-coverage = { $recorded } von { $all ->
    [one] { $all } Tag
   *[other] { $all } Tagen
} eingetragen ({ $percent }{"\u00A0"}%)
report-promptness = { $coverage }, davon { $prompt } am selben oder am nächsten Tag
report-promptness-in_part = { $coverage }; von den { $known }, bei denen bekannt ist, wann sie geschrieben wurden, { $prompt } am selben oder am nächsten Tag
report-patient = Patient/in:
report-born = Geburtsdatum:
report-begun = Erster Eintrag am { $first }. { $count ->
    [one] Der Tag
   *[other] Die { $count } Tage
} davor { $count ->
    [one] ist
   *[other] sind
} unbekannt; in den Diagrammen und der Wochentabelle fehlen sie.
report-empty = Für diese Tage hat das Tagebuch keine Einträge. Das heißt nicht, dass es keine Kopfschmerzen gab: Über diese Tage ist nichts bekannt.
report-caption =
    Kopfschmerztagebuch, { $period }.
    Kopfschmerztage: { $headache } von { $recorded } eingetragenen, in { $attacks ->
        [one] { $attacks } Attacke
       *[other] { $attacks } Attacken
    }.
    Tage mit Akutmedikation: { $stated ->
        [0] nicht angegeben
       *[other] { $medicine } von { $stated } mit Angabe dazu
    }.
    Tage ohne Eintrag: { $unknown }.
report-caption_empty =
    Kopfschmerztagebuch, { $period }.
    Für diese Tage gibt es keine Einträge.
report-caption-discreet = { $period }: Die Datei ist fertig.
report-sheet-days = Tage
report-sheet-numbers = Zahlen
report-sheet-per_28_days = pro 28 Tage
report-sheet-further_attacks = Weitere Attacken
report-sheet-recorded_at = Eingetragen am
report-sheet-changed_at = Geändert am
report-sheet-channel = Kanal
report-sheet-imported_from = Übernommen aus
report-sheet-taken_over = Von der üblichen Attacke übernommen
report-caption-csv = Für Tabellenprogramme: eine Zeile pro Tag, getrennt durch Semikolon. Eine leere Zelle heißt unbekannt. Ein Apostroph vor einem Text verhindert, dass daraus eine Zahl, ein Datum oder eine Formel wird.
report-caption-xlsx = Eine Arbeitsmappe: die Tage, die Zahlen, und wie sie gezählt wurden. Eine leere Zelle heißt unbekannt.
report-caption-json = Für Programme.
report-caption-fhir = Für das System einer Klinik: HL7 FHIR R4. Wem das Tagebuch gehört, ergänzt die Klinik.
report-fhir-subject = Die Person, deren Tagebuch dies ist
report-fhir-duration = Dauer der Kopfschmerzen an diesem Tag
report-fhir-as_recorded = Tage, wie eingetragen
report-fhir-known = Bekannte Tage
report-caption-archive = Archiv, { $period }. Das Tagebuch vergisst diese Tage einen nach dem anderen, bewahren Sie die Datei deshalb auf. Schicken Sie sie an mich zurück, ergibt sie einen Bericht über bis zu 24 Monate oder bringt einen Tag zurück.
report-caption-archive_sealed = Sie lässt sich nur mit Ihrem Passwort öffnen.
report-caption-everything = Alles, was das Tagebuch aufbewahrt, für Programme: Einträge, Zahlen, Medikamente, Einstellungen, der offene Eintrag, Links und Bestellungen.

## Die Zahlen, die zuerst gelesen werden

report-figure-headache = Kopfschmerztage
report-figure-medicine = Tage mit Akutmedikation
report-figure-severe = Tage mit starken Schmerzen
report-figure-intensity = Schmerzstärke, Median
report-figure-intensity_range = Schmerzstärke
report-figure-attacks = Attacken
report-figure-migraine_like = Tage nach den Merkmalskriterien von van der Arend
report-headline-last = letzte 28 Tage, { $period }
report-headline-scaled = { $count } von { $known } bekannten Tagen, umgerechnet auf 28
report-headline-before = 28 Tage davor: { $before }, Änderung { $change }
report-headline-whole = ganzer Zeitraum: { $count } { $of }
report-of_recorded_days = von { $count } eingetragenen
report-of_rated_days = von { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
} mit Angabe der Stärke
report-of_stated_days = von { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
} mit Angabe, ob etwas genommen wurde
report-of_answered_days = von { $count ->
    [one] { $count } Kopfschmerztag
   *[other] { $count } Kopfschmerztagen
} mit Antwort
report-painless_aura-note = von { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
} ohne Schmerzen mit Antwort; in keiner anderen Zahl enthalten
report-menstruation-note = Fenster: Tage −2 bis +3, der erste Tag ist Tag 1 (ICHD-3, A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] Von { $count } weiteren Menstruation ist der erste Tag unbekannt.
   *[other] Von { $count } weiteren Menstruationen ist der erste Tag unbekannt.
}
report-menstruation-marked = Tage der Menstruation
report-menstruation-headache = Kopfschmerztage in den Fenstern
report-menstruation-criteria = Kriterien nach van der Arend in den Fenstern
report-menstruation-with_headache = Menstruationen mit Kopfschmerzen
report-menstruation-with_criteria = Menstruationen mit einem solchen Tag
report-menstruation-unknown = { $part } ({ $unknown } unbekannt)
report-of_attacks = von { $count ->
    [one] { $count } Attacke
   *[other] { $count } Attacken
}
report-attack_days = an { $count ->
    [one] { $count } Kopfschmerztag
   *[other] { $count } Kopfschmerztagen
}
report-longest_attack = die längste an { $count } Tagen
report-of_headache_days = von { $count ->
    [one] { $count } Kopfschmerztag
   *[other] { $count } Kopfschmerztagen
}
report-undetermined = { $count } unbestimmt
report-migraine_like_medicine = { $count }, wenn auch Tage mit migränespezifischem Medikament zählen
report-migraine_like_medicine_least = mindestens { $count }, wenn auch Tage mit migränespezifischem Medikament zählen
report-medicine_not_stated = nicht angegeben an { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
}
report-severe_definition = 7–10 von 10
report-intensity_range = { $range } von 10
report-change = { $days } ({ $percent }{"\u00A0"}%)
report-hours_and_minutes = { $hours } h { $minutes } min
report-hours = { $hours } h
report-minutes = { $minutes } min
report-no_answers = keine Antworten
report-not_stated = ?
report-of = { $part } von { $all }
report-share = { $yes } von { $answered } ({ $percent }{"\u00A0"}%)
report-decimal_mark = ,
report-list_separator = ;

## Klassen der Akutmedikamente, wie in ICHD-3, 8.2

report-class-triptan = Triptane
report-class-ergotamine = Ergotamine
report-class-gepant_or_ditan = Gepante und Ditane
report-class-opioid = Opioide
report-class-combination = Kombinationsanalgetika
report-class-non_opioid = Nicht-Opioid-Analgetika
report-class-unknown = Klasse unbekannt
report-class-other = Andere Medikamente, nicht als Akutmedikation gezählt

## Abschnitte von 28 Tagen

report-blocks = Je 28 Tage
report-blocks-note = Fett: was verglichen wird, umgerechnet auf 28 Tage; in Klammern wie eingetragen.
report-blocks-thresholds = Zum Vergleich die Schwellen der ICHD-3 für den Medikamentenübergebrauch: länger als 3 Monate an 10 oder mehr Tagen im Monat (nur Nicht-Opioid-Analgetika: 15), bei Kopfschmerzen an 15 oder mehr Tagen.
report-blocks-change = Änderung
report-blocks-recorded = Eingetragene Tage
report-blocks-headache = Kopfschmerztage
report-blocks-medicine = Tage mit Akutmedikation
report-blocks-moderate_or_severe = Schmerzen ab mittelstark
report-blocks-severe = Starke Schmerzen
report-blocks-migraine_like = Kriterien nach van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Eingetragen: { $known } von 28 Tagen, unter 80{"\u00A0"}%. Nicht umgerechnet, ohne Änderung.
report-blocks-too_few_medicine = Mit Angabe zu Medikamenten: { $known } von 28 Tagen, unter 80{"\u00A0"}%. Nicht umgerechnet, ohne Änderung.

## Was zur Vorbeugung genommen wird

report-preventives = Zur Vorbeugung genommen, nach eigener Angabe
report-preventives-note = Tage pro 28; „?“, wo weniger als 80{"\u00A0"}% der 28 Tage bekannt sind. Die aufbewahrten Tage umfassen selten beide Zeiträume ganz, und eine Wirkung wird nicht behauptet.
report-preventives-step = Änderung
report-preventives-before = davor: { $period }
report-preventives-since = seitdem: { $period }
report-preventives-started = begonnen am { $day }
report-preventives-changed = geändert am { $day }
report-preventives-stopped = beendet, erster Tag ohne Einnahme: { $day }
report-preventives-taken = seit { $day }
report-preventives-unsaid = seit wann, ist nicht angegeben
report-chart-courses = Balken oben: Vorbeugung, mit einem Strich bei jedem Beginn, jeder Änderung der Dosis und jedem Ende; ohne Strich am linken Rand begann sie früher.

## Woche für Woche

report-weeks = Woche für Woche
report-weeks-note = Kopfschmerzen und Medikamente in Tagen; Stärke vom kleinsten bis zum größten Wert.
report-weeks-days = Woche
report-weeks-recorded = Eingetragen
report-weeks-headache = Kopfschmerz
report-weeks-intensity = Stärke
report-weeks-medicine = Medikament
report-medicine_weeks = Tage mit Akutmedikation pro Woche
report-medicine_weeks-description = Eine Säule für jede Woche ab Montag, so hoch wie die Zahl der Tage mit Akutmedikation. Woche ab: { $counts }.
report-onset_hours = Uhrzeit des Beginns
report-onset_hours-note = von { $count ->
    [one] { $count } Attacke mit Uhrzeit
   *[other] { $count } Attacken mit Uhrzeit
}
report-onset_hours-description = Eine Säule für jede Stunde des Tages, so hoch wie die Zahl der Kopfschmerzen, die in ihr begannen. Stunde: { $counts }. Ein Beginn ohne Uhrzeit ist nicht dargestellt.

## Der Kalender und das Diagramm

report-calendar = Kalender
report-look-mild = 1–4, leicht
report-look-moderate = 5–6, mittelstark
report-look-severe = 7–10, stark
report-look-unrated = Stärke nicht angegeben
report-look-painless = keine Kopfschmerzen
report-look-unknown = kein Eintrag
report-look-medicine = Akutmedikation
report-look-menstruation = Menstruation
report-look-today = heute, nicht zu Ende
report-calendar-headache = Kopfschmerzen, Stärke in Klammern: { $days }.
report-calendar-painless = Keine Kopfschmerzen: { $days }.
report-calendar-unknown = Kein Eintrag: { $days }.
report-calendar-medicine = Akutmedikation: { $days }.
report-calendar-menstruation = Menstruation: { $days }.
report-calendar-today = Heute, nicht zu Ende: { $days }.
report-chart = Schmerzstärke nach Tagen
report-chart-description = Eine Säule für jeden Tag, so hoch wie der Schmerz auf der Skala von 1 bis 10. Die gestrichelte Linie bei 7 zeigt, wo starke Schmerzen beginnen. Ein Punkt unter einer Säule ist Akutmedikation. Ein graues Band ist ein Tag ohne Eintrag. Alle Werte stehen in der Tabelle der Tage.

## Was vermerkt wurde

report-features = Merkmale
report-features-note = von den Kopfschmerztagen mit Antwort
report-onset = Beginn
report-onset-note = von { $count ->
    [one] { $count } Attacke mit bekanntem Beginn
   *[other] { $count } Attacken mit bekanntem Beginn
}
report-weekdays = Wochentage
report-weekdays-note = Kopfschmerztage von den eingetragenen
report-durations = Dauer
report-duration-under_4_hours = unter 4 h
report-duration-from_4_to_24_hours = 4 bis 24 h
report-duration-over_24_hours = über 24 h
report-duration-slept_off = im Schlaf abgeklungen
report-duration-ongoing = hielt noch an
report-duration-unknown = nicht bekannt
report-duration-median = { $of }; Median der { $known } bekannten: { $median }
report-places = Schmerzorte
report-triggers = Mögliche Auslöser
report-medicines = Akutmedikamente
report-medicines-name = Name
report-medicines-days = Tage
report-medicines-doses = Einnahmen
report-medicines-amounts = Mengen
report-medicines-several = Zwei oder mehr Klassen an einem Tag
report-limit = ärztliche Grenze, nach eigener Angabe: { $count ->
    [one] { $count } Tag im Monat
   *[other] { $count } Tage im Monat
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (teilweise): { $days }
report-medicines-none = Es sind keine Medikamente eingetragen.
report-effect = schmerzfrei nach zwei Stunden: { $pain_free } von { $answered ->
    [one] { $answered } Einnahme
   *[other] { $answered } Einnahmen
} (besser: { $better }, gleich: { $same })
report-effect-with_second_dose = { $count ->
    [one] { $count } Einnahme
   *[other] { $count } Einnahmen
} mit einer weiteren innerhalb von zwei Stunden nicht berücksichtigt
report-second_doses = Tage mit zweiter Einnahme: { $yes } von { $answered }
report-effect-note = Zwei Stunden nach einer Einnahme: nach eigener Angabe. Medikamente lassen sich damit nicht vergleichen: Ein zweites wird oft genommen, wenn das erste wenig bewirkt hat.
report-dose_effect = 2 h: { $effect }
report-sheet-effects = Schmerz zwei Stunden nach der Einnahme

## Tag für Tag

report-days = Tag für Tag
report-days-note = Der früheste Tag steht zuerst, wie auf dem Papierformular. „–“ heißt, dass kein Medikament genommen wurde; „?“ heißt keine Antwort, was nicht „nein“ bedeutet. Licht, Lärm: ob sie störten. Graue Antworten sind von der üblichen Attacke übernommen.
report-day-painless = keine Kopfschmerzen
report-day-painless_imported = keine Kopfschmerzen; übernommen: { $source }
report-day-unknown = kein Eintrag
report-day-gap = kein Eintrag, { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
report-day-today = Heute, nicht zu Ende: in keiner Zahl enthalten.
report-day-imported = Übernommen: { $source }.
report-day-functioning = Vorhaben: { $much }
report-day-painless_aura = Visuelle Aura ohne Kopfschmerzen: { $length }.
report-day-further = Und { $count } weitere: { $attacks }.
report-days-to_last = Zum letzten Tag
report-days-to_first = Zum ersten Tag
report-day-none = –
report-day-no_medicine = kein Medikament

## Wie gezählt wurde

report-notes = Wie dies gezählt wurde
report-note-record = Dies ist eine Aufzeichnung nach eigenen Angaben, keine Diagnose. Das Tagebuch stellt keine Diagnose, urteilt nicht und gibt keinen Rat.
report-note-day = Ein Tag ist ein Kalendertag in der Zeitzone der Person. Ein Tag ohne Eintrag ist unbekannt: Er zählt weder als Tag ohne Schmerzen noch in einem Anteil. Der heutige Tag ist nicht zu Ende: Er steht im Kalender und in der Tabelle der Tage, und keine Zahl zählt ihn mit, außer er ist der einzige Tag.
report-note-headache = Ein Kopfschmerztag ist ein Tag, für den Kopfschmerzen eingetragen wurden, gleich wie kurz.
report-note-attack = Eine Attacke reicht von ihrem Beginn bis zu ihrem Ende, auch über Mitternacht: Ein Tag, dessen Schmerzen vom Vortag her andauerten, gehört zur Attacke jenes Tages. Weitere Attacken eines Tages zählen jeweils einzeln.
report-note-medicine = Ein Tag mit Akutmedikation ist ein Tag mit mindestens einer Einnahme eines Akutmedikaments, unabhängig von der Art der Schmerzen und der Zahl der Einnahmen; auch ein Tag ohne Schmerzen zählt. Mengen stehen so da, wie sie eingetragen wurden. Eine ärztliche Grenze ist die selbst angegebene Zahl, nach Kalendermonaten.
report-note-class = Die Klasse folgt allein aus dem Namen, im Sinne der ICHD-3, 8.2: Nicht-Opioid-Analgetika sind Paracetamol, Metamizol, Acetylsalicylsäure und andere NSAR; Kombinationsanalgetika enthalten zwei oder mehr Klassen in einem Präparat oder einen Zusatz wie Koffein (8.2.5); ein Analgetikum mit einem Spasmolytikum oder Sedativum zählt dazu. Verrät der Name die Klasse nicht, ist sie unbekannt. Ein Tag mit zwei Klassen ist ein Tag beider.
report-note-overuse = Zur Orientierung die Schwellen der ICHD-3 (Cephalalgia 2018;38:1–211, Abschnitt 8.2) für den Medikamentenübergebrauch: regelmäßig länger als 3 Monate, an 10 oder mehr Tagen im Monat bei Triptanen, Ergotaminen, Opioiden, Kombinationsanalgetika oder mehreren Klassen zusammen; an 15 oder mehr Tagen im Monat bei Nicht-Opioid-Analgetika; jeweils zusammen mit Kopfschmerzen an 15 oder mehr Tagen im Monat (Kriterium A). Eine Aufzeichnung über kürzere Zeit kann das nicht zeigen. Das Tagebuch wendet sie auf niemanden an.
report-note-block = Abschnitte von 28 Tagen werden vom letzten abgeschlossenen Tag aus rückwärts gezählt; Tage, die am Anfang übrig bleiben, gehören zu keinem. Eine Zahl wird nur dann auf 28 Tage umgerechnet (Zahl × 28 ÷ bekannte Tage), wenn mindestens 80{"\u00A0"}% der 28 Tage bekannt sind (eine Grenze, die für dieses Tagebuch gewählt wurde). Wo entscheidende Antworten fehlen, steht eine Zahl als kleinster und größter möglicher Wert, und eine Änderung steht nur zwischen zwei genauen Zahlen. Eine Änderung um weniger als zwei oder drei Tage liegt in der gewöhnlichen Schwankung.
report-note-intensity = Die Stärke ist der schlimmste Schmerz des Tages auf der numerischen Skala von 1 bis 10. Leicht ist 1 bis 4, mittelstark 5 und 6, stark 7 bis 10 (Palos et al., J Pain 2006;7:49–56; nicht kopfschmerzspezifische Grenzen).
report-note-migraine_like = Die Merkmalskriterien nach van der Arend sind eine Zählung eingetragener Antworten (van der Arend et al., Cephalalgia 2023): Kopfschmerzen von 30 Minuten oder mehr mit mindestens zwei von vier Merkmalen (einseitig, pulsierend, Stärke 5 oder mehr, stärker bei Bewegung oder Bewegung vermieden), dazu Übelkeit oder Erbrechen oder sowohl Licht- als auch Lärmempfindlichkeit; oder eine Aura, hier nur eine visuelle, mit Kopfschmerzen jeder Dauer. Schmerzen, die im Schlaf abgeklungen sind oder noch anhielten, zählen als 30 Minuten oder mehr, ebenso Schmerzen, die beim Aufwachen da waren oder vom Vortag andauerten und ein Ende haben; bei einem Tagesabschnitt gilt sein Ende als Beginn. Wo eine fehlende Antwort entscheidet, ist der Tag unbestimmt, und die Zahl steht als kleinster und größter möglicher Wert. In der Originalarbeit zählt außerdem jeder Kopfschmerztag mit einem Medikament nur gegen Migräne: hier { $count ->
    [0] gibt es darüber hinaus keine solchen Tage
    [one] käme { $count } solcher Tag hinzu
   *[other] kämen { $count } solche Tage hinzu
}.
report-note-duration = Die Dauer ist die einer Attacke, vom Beginn bis zum Ende, wo beide eine Uhrzeit haben, nach den Uhren der Zeitzone; innerhalb eines Tages liegt ein Ende vor dem Beginn am nächsten Tag, und ein Ende zur selben Minute wie der Beginn sagt nichts. Attacken, die im Schlaf abgeklungen sind, beim Aufwachen da waren oder noch anhielten, sind oft die langen; die bekannten stehen deshalb nicht für alle. Ein Median wird ab fünf Werten angegeben.
report-note-share = Anteile beziehen sich auf die Kopfschmerztage, an denen die Frage beantwortet wurde; eine ausgelassene Antwort ist nie „nein“. Einseitig heißt nur links oder nur rechts; ein Ort ohne Seite ist darauf keine Antwort. Übelkeit ist leicht oder stark. Mögliche Auslöser sind die eigene Einschätzung; nach Tagen ohne Schmerzen wird nicht gefragt, ein Einfluss der Auslöser ist damit also nicht gezeigt.
report-note-onset = Nachts ist von 0 bis 6 Uhr, morgens von 6 bis 12, nachmittags von 12 bis 18, abends von 18 bis 24 Uhr.
report-note-menstruation = Menstruation ist, was selbst eingetragen wurde. Ihr erster Tag ist ein eingetragener Tag nach einem Tag mit der Angabe, dass keine war, wenn an den sieben Tagen davor kein anderer eingetragen ist. Das Fenster hat fünf Tage (ICHD-3, A1.1: Tage −2 bis +3, ohne Tag 0); seine Kopfschmerztage stehen von den eingetragenen, und eine Menstruation ohne Kopfschmerzen zählt nur dann als solche, wenn alle fünf bekannt sind.
report-note-taken_over = Die Antworten von { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
} wurden mit einem Tippen von der üblichen Attacke übernommen; in der Tabelle der Tage sind sie grau.
report-note-unprinted = □ steht für ein Zeichen, das den Schriften dieses Dokuments fehlt, und ein Buchstabe hat hier höchstens vier Zusatzzeichen. Ganz stehen die Wörter im Bericht für den Browser und in der Tabelle.

## Datumsangaben
