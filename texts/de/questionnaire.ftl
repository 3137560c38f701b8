### Die Fragen des Tagebuchs. Kurz und freundlich: Wer sie liest, hat vielleicht Schmerzen.

question-date = Für welchen Tag ist der Eintrag?
question-headache = Hatten Sie Kopfschmerzen?
question-onset = Wann haben die Schmerzen begonnen?
question-resolution = Wann haben sie aufgehört?
question-aura = Haben Sie in der Stunde vor den Schmerzen oder währenddessen Lichtblitze, Zickzacklinien oder blinde Flecken gesehen?
question-aura_length = Wie lange hat das gedauert?
question-location = Wo hat es wehgetan?
question-quality = Wie war der Schmerz?
question-activity = Wurde der Schmerz durch Bewegung (Gehen, Treppensteigen) stärker, oder haben Sie Bewegung vermieden?
question-intensity = Wie stark war der Schmerz im schlimmsten Moment? 1 heißt kaum spürbar, 10 so stark wie nur vorstellbar
question-nausea = War Ihnen übel?
question-vomiting = Mussten Sie sich übergeben?
question-photophobia = Hat Licht Sie gestört?
question-phonophobia = Haben Geräusche Sie gestört?
question-most_bothersome = Was hat Sie, abgesehen vom Schmerz, am meisten gestört?
question-functioning = Wie viel von dem, was Sie vorhatten, war möglich?
question-triggers = Was könnte der Auslöser gewesen sein?
question-painless_aura = Haben Sie an diesem Tag Lichtblitze, Zickzacklinien oder blinde Flecken gesehen? Wenn ja, wie lange?
question-menstruation = Hatten Sie an diesem Tag Ihre Periode?
question-medicines = Welche Schmerz- oder Kopfschmerzmittel haben Sie an diesem Tag genommen, ganz gleich gegen welche Schmerzen?
question-comment = Möchten Sie zu diesem Tag noch etwas ergänzen?

## Was man schreiben kann, statt zu tippen

hint-date = Sie können auch ein Datum schreiben, zum Beispiel 21.11
hint-onset = Sie können auch eine Uhrzeit schreiben, zum Beispiel 14:30. Nachts heißt 0 bis 6 Uhr dieses Tages
hint-resolution = Sie können auch eine Uhrzeit schreiben, zum Beispiel 18:00
hint-location = Wählen Sie beliebig viele aus, oder schreiben Sie es in eigenen Worten
hint-triggers = Wählen Sie beliebig viele aus, oder schreiben Sie es in eigenen Worten
hint-medicines = Sie können auch Name, Dosis und Uhrzeit schreiben, zum Beispiel: Ibuprofen 400 mg 14:30
hint-comment = Bitte schreiben Sie es in einer Nachricht

## Kurze Namen

label-date = Tag
label-headache = Kopfschmerzen
label-onset = Beginn
label-resolution = Ende
label-aura = Visuelle Aura
label-aura_length = Dauer der Aura
label-location = Ort
label-quality = Charakter
label-activity = Stärker bei Bewegung
label-intensity = Stärke
label-nausea = Übelkeit
label-vomiting = Erbrechen
label-photophobia = Licht stört
label-phonophobia = Geräusche stören
label-most_bothersome = Störte am meisten
label-functioning = Vorhaben am Tag
label-triggers = Mögliche Auslöser
label-painless_aura = Aura ohne Kopfschmerz
label-menstruation = Menstruation
label-medicines = Medikamente
label-comment = Anmerkung
further_attack = Weitere Attacke

## Als Überschrift einer Spalte, wo der Name zu lang ist

column-onset = Beginn – Ende
column-location = Ort, Charakter
column-aura = Aura
column-photophobia = Licht
column-phonophobia = Lärm
column-most_bothersome = Störte am meisten, Vorhaben
column-menstruation = Mens.
column-triggers = Auslöser

## Ein Merkmal, das die Statistik zählt, wo der Name es nicht sagt

feature-location = Einseitig
feature-quality = Pulsierend
feature-photophobia = Lichtempfindlichkeit
feature-phonophobia = Lärmempfindlichkeit

## Was nicht da war, nach „Nicht vorhanden:“, wo es nicht der Name ist oder dieser groß geschrieben bleibt

absent-aura = visuelle Aura
absent-activity = Verstärkung durch Bewegung
absent-nausea = Übelkeit
absent-vomiting = Erbrechen
absent-photophobia = Lichtempfindlichkeit
absent-phonophobia = Lärmempfindlichkeit

## Antworten

yes = Ja
no = Nein
none = Nichts
unknown = unbekannt

onset-continued = Seit gestern
onset-on_waking = Beim Aufwachen
onset-night = Nachts
onset-morning = Morgens
onset-afternoon = Nachmittags
onset-evening = Abends

resolution-ongoing = Hält noch an
resolution-slept_off = Weggeschlafen

## Die Uhrzeit, nur auf einer Schaltfläche

onset-now = Gerade eben
resolution-now = Gerade eben

aura_length-under_5_minutes = Unter 5 Minuten
aura_length-from_5_to_60_minutes = 5–60 Minuten
aura_length-over_60_minutes = Über 1 Stunde

location-left = Links
location-right = Rechts
location-both = Beidseitig
location-forehead = Stirn
location-temple = Schläfe
location-crown = Scheitel
location-back_of_head = Hinterkopf
location-eye = Auge
location-neck = Nacken

quality-pulsating = Pulsierend
quality-pressing = Drückend
quality-both = Beides
quality-other = Anders

nausea-marked = Stark
nausea-slight = Leicht
nausea-none = Nein

most_bothersome-nausea = Übelkeit
most_bothersome-photophobia = Licht
most_bothersome-phonophobia = Geräusche
most_bothersome-none = Nichts davon

functioning-as_usual = Wie sonst
functioning-half_or_less = Bis zur Hälfte
functioning-not_at_all = Nichts

painless_aura-none = Nein
painless_aura-under_5_minutes = Unter 5 Minuten
painless_aura-from_5_to_60_minutes = 5–60 Minuten
painless_aura-over_60_minutes = Über 1 Stunde
painless_aura-unknown_length = Ja, Dauer unklar

triggers-stress = Stress
triggers-too_little_sleep = Zu wenig Schlaf
triggers-too_much_sleep = Zu viel Schlaf
triggers-skipped_meal = Essen ausgelassen
triggers-menstruation = Periode
triggers-weather = Wetter
triggers-alcohol = Alkohol
triggers-food = Essen
triggers-screen = Bildschirm
triggers-smell = Geruch
triggers-exertion = Anstrengung
triggers-travel = Reise
triggers-none = Nichts Bekanntes

medicines-none = Keine
comment-none = Nein, danke

## Was außerdem verstanden wird, zwischen Kommas

typed-yes = j, ja, jo, jup, jep, jap, yep, klar, sicher, genau, doch, leider, leider ja, ja leider, hatte ich, +, yes, да
typed-no = n, nein, ne, nee, nö, noe, nope, nicht, gar nicht, keine, hatte ich nicht, -, no, нет
typed-none = nein, nee, nö, noe, keine, keins, keines, nichts, nix, gar nichts, -
typed-medicines-none = nein, nee, nö, noe, keine, kein, keins, keines, nichts, nix, gar nichts, -, nichts genommen, nix genommen, habe nichts genommen, ich habe nichts genommen, hab nichts genommen, ich hab nichts genommen, nichts eingenommen, ich habe nichts eingenommen, keine genommen, keine eingenommen, kein medikament, keine medikamente, keine tablette, keine tabletten, kein schmerzmittel, keine schmerzmittel, ohne medikamente, ohne tabletten
typed-skip = weiß nicht, weiss nicht, ich weiß nicht, ich weiss nicht, weiß ich nicht, weiss ich nicht, weiß nicht mehr, weiss nicht mehr, weiß ich nicht mehr, weiss ich nicht mehr, ich weiß es nicht, ich weiss es nicht, keine ahnung, ka, k.a., kp, kein plan, nicht sicher, bin nicht sicher, ich bin nicht sicher, unsicher, kann mich nicht erinnern, ich kann mich nicht erinnern, unbekannt
typed-now = jetzt, gerade eben, gerade, eben, soeben
typed-today = heute
typed-yesterday = gestern
typed-day_before_yesterday = vorgestern
typed-tomorrow = morgen, übermorgen, uebermorgen
typed-onset-continued = von gestern, noch von gestern, immer noch von gestern, schon seit gestern, ging weiter, geht weiter, durchgehend
typed-onset-on_waking = aufgewacht, damit aufgewacht, mit kopfschmerzen aufgewacht, nach dem aufwachen, beim aufstehen
typed-onset-night = nacht, in der nacht
typed-onset-morning = am morgen, früh, frueh, in der früh, in der frueh, vormittag, vormittags, am vormittag
typed-onset-afternoon = nachmittag, am nachmittag
typed-onset-evening = abend, am abend
typed-resolution-ongoing = hält an, haelt an, haelt noch an, dauert an, dauert noch an, noch da, ist noch da, immer noch, immer noch da, noch nicht, geht weiter
typed-resolution-slept_off = im schlaf, im schlaf weg, im schlaf vergangen, nach dem schlafen, nach dem schlaf, schlaf, über nacht, ueber nacht
typed-location-left = linke seite, linksseitig, linke kopfhälfte, linke kopfhaelfte
typed-location-right = rechte seite, rechtsseitig, rechte kopfhälfte, rechte kopfhaelfte
typed-location-both = beide, beide seiten, auf beiden seiten, beidseits, ganzer kopf, der ganze kopf, im ganzen kopf
typed-location-forehead = vorn, vorne, an der stirn
typed-location-temple = schlaefe, schläfen, schlaefen, an der schläfe, an der schlaefe, an den schläfen, an den schlaefen
typed-location-crown = oben, am scheitel, oberkopf
typed-location-back_of_head = hinten, am hinterkopf
typed-location-eye = augen, hinter dem auge, hinterm auge, hinter den augen
typed-location-neck = genick, im nacken
typed-quality-pulsating = pulsiert, pochend, pocht, klopfend, klopft, hämmernd, haemmernd, hämmert, haemmert
typed-quality-pressing = drueckend, drückt, drueckt, druck, pressend, beengend, einschnürend, einschnuerend
typed-quality-both = beide, pulsierend und drückend, pulsierend und drueckend, drückend und pulsierend, drueckend und pulsierend
typed-quality-other = andere, anderes, keins davon, keines davon, nichts davon, stechend, sticht, brennend, brennt, ziehend, zieht, bohrend, bohrt, reißend, reissend, einschießend, einschiessend, schneidend, dumpf
typed-triggers-too_much_sleep = zu lange geschlafen, zu lang geschlafen, zu viel geschlafen, lange geschlafen, verschlafen
typed-triggers-skipped_meal = hunger, nichts gegessen, nicht gegessen, zu wenig gegessen, mahlzeit ausgelassen, keine mahlzeit
typed-triggers-exertion = sport, training, belastung, körperliche anstrengung, koerperliche anstrengung
typed-triggers-travel = reisen, fahrt, lange fahrt, flug
typed-most_bothersome-photophobia = das licht, helles licht, grelles licht, helligkeit
typed-most_bothersome-phonophobia = geräusch, geraeusch, geraeusche, laute geräusche, laute geraeusche, lärm, laerm, krach
typed-nausea-marked = starke, sehr, sehr stark, viel, heftig
typed-nausea-slight = leichte, etwas, ein wenig, wenig, ein bisschen, bisschen, bissl, schwach
typed-nausea-none = nee, nö, noe, keine, nicht, gar nicht, -

## Der Schmerz zwei Stunden nach einer Einnahme

effect-pain_free = Weg
effect-better = Besser
effect-same = Gleich

## Die Antwort wurde nicht verstanden: was erwartet wird, mit Beispiel

invalid-unclear_date = Dieses Datum konnte ich nicht lesen. Bitte schreiben Sie Tag und Monat, zum Beispiel 21.11.
invalid-not_a_date = Dieses Datum gibt es im Kalender nicht. Bitte schreiben Sie Tag und Monat, zum Beispiel 21.11.
invalid-date_in_future = Dieser Tag kommt erst noch. Bitte heute oder früher, zum Beispiel „gestern“.
invalid-date_too_old = Das Tagebuch bewahrt Einträge ab dem { $oldest } auf. Bitte wählen Sie diesen oder einen späteren Tag.
invalid-not_two_dates = Bitte zwei Datumsangaben: den ersten und den letzten Tag.
invalid-not_a_time = Diese Uhrzeit konnte ich nicht lesen. Bitte schreiben Sie Stunden und Minuten, zum Beispiel 14:30.
invalid-another_day = Inzwischen ist ein anderer Tag. Bitte schreiben Sie eine Uhrzeit des Tages, für den der Eintrag ist, zum Beispiel 14:30.
invalid-not_an_intensity = Bitte eine ganze Zahl von 1 bis 10, zum Beispiel 6.
invalid-not_an_option = Bitte wählen Sie eine der Antworten auf den Schaltflächen.
invalid-not_one_of = Bitte antworten Sie mit { $options }.
quoted = „{ $words }“
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } oder { $last }
invalid-nothing_chosen = Noch ist nichts ausgewählt. Bitte wählen Sie mindestens eine Antwort, oder schreiben Sie es in eigenen Worten.
invalid-passphrase_too_short = Dieses Passwort ist zu kurz: Bitte mindestens { $least } Zeichen.
invalid-too_long = Bitte etwas kürzer: Es { $most ->
    [one] passt { $most } Zeichen
   *[other] passen { $most } Zeichen
} hinein.
invalid-too_many_medicines = Das sind zu viele: An einem Tag { $most ->
    [one] hat { $most } Einnahme
   *[other] haben { $most } Einnahmen
} Platz.
invalid-unclear_doses = „{ $parts }“ konnte ich nicht lesen. Bitte schreiben Sie die Medikamente noch einmal, jedes in eine eigene Zeile: Name, Menge, Uhrzeit. Zum Beispiel: Ibuprofen 400 mg 14:30
invalid-empty = Darin konnte ich nichts lesen. Bitte schreiben Sie es in Worten.
