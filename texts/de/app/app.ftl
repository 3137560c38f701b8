### Die Seite in Telegram, auf der Tage eingetragen und angesehen werden. Ohne Variablen: Zahlen und Daten schreibt das Telefon.

app-title = Tagebuch
app-screens = Bereiche
app-tab-day = Tag
app-tab-calendar = Kalender
app-tab-numbers = Zahlen
app-tab-report = Bericht
app-tab-settings = Einstel{"\u00AD"}lungen
app-loading = Wird geladen{"\u00A0"}…

## Ein Tag

app-days = Tage
app-another_day = Anderer Tag
app-save = Speichern
app-save_the_rest = Speichern mit „nein“ zu diesen Fragen
app-unanswered = Noch ohne Antwort:
app-missing = Bitte beantworten Sie diese Frage.
app-saved = Gespeichert.
app-kept = Auf diesem Telefon aufbewahrt. Es wird gesendet, sobald es geht.
app-change = Ändern
app-close = Schließen
app-delete = Eintrag löschen
app-deleted = Der Eintrag ist gelöscht.
app-undo = Zurückholen
app-as_usual = Wie sonst
app-taken_over = Wie sonst; zum Ändern tippen
app-painless_day = Ohne Kopfschmerz und Medikament
app-now = Gerade eben
app-time = Uhrzeit
app-other = Anderes{"\u00A0"}…
app-own_words = mit eigenen Worten
app-another_medicine = Anderes Medikament
app-most_medicines = Zu diesem Tag können keine weiteren Medikamente hinzugefügt werden.
app-amount = Dosis
app-remove = Entfernen
app-effect = Zwei Stunden nach der Einnahme
app-unknown = Unbekannt
app-day_kept = Noch nicht gespeichert
app-day_waits = Wartet auf das Senden
app-refused = Der Eintrag wurde nicht gespeichert. Bitte prüfen Sie die Antworten.
app-refused_answer = Diese Antwort passt nicht. Bitte ändern Sie sie.

## Ein Tag, den inzwischen ein anderes Gerät geändert hat

app-conflict = Auf einem anderen Gerät geändert
app-conflict_about = Dieser Tag wurde inzwischen anderswo geändert. Wählen Sie, welche Antworten bleiben sollen.
app-mine = Hier
app-theirs = Anderswo
app-all_mine = Alle von hier
app-all_theirs = Alle von anderswo

## Die Verbindung

app-offline = Keine Verbindung. Was Sie eingeben, bleibt auf diesem Telefon und wird später gesendet.
app-busy = Das Tagebuch ist gerade ausgelastet. Was Sie eingeben, bleibt auf diesem Telefon und wird später gesendet.
app-reopen = Bitte öffnen Sie diese Seite noch einmal aus dem Chat. Was Sie eingegeben haben, bleibt auf diesem Telefon.
app-not_agreed = Bitte schicken Sie dem Bot im Chat zuerst /start.
app-waiting = Wartet auf das Senden:
app-differing = Auf einem anderen Gerät geändert, bitte öffnen:
app-not_saved = Nicht gespeichert, bitte öffnen:
app-not_loaded = Das konnte noch nicht geladen werden.
app-not_done = Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.
app-changed_elsewhere = Das wurde inzwischen anderswo geändert. Sie sehen es jetzt, wie es ist.

## Der Kalender

app-no_entry = Kein Eintrag
app-painless = Keine Kopfschmerzen
app-signs = Zeichen
app-sign_headache = Kopfschmerzen, Stärke
app-sign_unrated = Kopfschmerzen, Stärke nicht angegeben
app-sign_medicine = Medikament
app-long_press = Halten Sie den Finger auf einem Tag ohne Eintrag, um „Ohne Kopfschmerz und Medikament“ einzutragen.

## Die Zahlen

app-period = Zeitraum
app-headache_days = Tage mit Kopfschmerzen
app-medicine_days = Tage mit Akutmedikation
app-painless_days = Tage ohne Kopfschmerzen
app-unknown_days = Tage ohne Eintrag
app-of_recorded = eingetragene Tage:
app-of_stated = Tage mit Angabe dazu:
app-median = Median
app-severe = Starke Schmerzen
app-attacks = Attacken
app-weekdays = Wochentage
app-weekdays_note = Kopfschmerztage von den eingetragenen
app-nothing_rated = Keine Stärke angegeben
app-day_by_day = Tag für Tag
app-unknown_note = Ein Tag ohne Eintrag ist unbekannt und zählt nicht als schmerzfrei. Der heutige Tag ist nicht zu Ende und zählt nicht mit.

## Der Bericht

app-all_days = Alle Tage
app-since = Seit
app-format = Form
app-order = In den Chat schicken
app-ordered = Der Bericht wird erstellt. Er kommt in den Chat.
app-to_chat = Zum Chat
app-too_many_orders = Im Moment können keine weiteren Dateien erstellt werden. Ihre Einträge sind sicher.

## Die Einstellungen

app-reminder = Erinnerung
app-reminder_on = An den Eintrag erinnern
app-last_day = Mindestens ein Tag muss bleiben. Wenn Sie keinen möchten, schalten Sie die Erinnerung aus.
app-language = Sprache
app-zone = Zeitzone
