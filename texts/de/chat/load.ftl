### Ein Bericht auf Wunsch: über welche Tage, in welcher Form, in welcher Sprache.

command-load = den Bericht holen

load-title = Bericht
load-days = Tage: { $period }
load-no_days = Tage: im Tagebuch ist keiner davon
load-format = Form: { $format }
load-language = Sprache: { $language }

load-button-week = Diese Woche
load-button-last-week = Letzte Woche
load-button-28-days = 28 Tage
load-button-all = Alles
load-button-dates = Von – bis
load-button-html = Seite
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Bericht erstellen

load-format-html = eine Seite, öffnet sich im Browser
load-format-pdf = PDF, zum Drucken oder Weitergeben
load-format-xlsx = eine Excel-Arbeitsmappe
load-format-csv = eine CSV-Tabelle, eine Zeile pro Tag
load-format-json = JSON, für Programme
load-format-fhir = FHIR R4, für das System einer Klinik

load-dates_question = Von welchem Tag bis zu welchem? Schreiben Sie zwei Datumsangaben, zum Beispiel { $example }. Das Tagebuch bewahrt Einträge ab dem { $oldest } auf.
load-unclear = Einen solchen Bericht gibt es nicht. Sie können mit den Schaltflächen wählen oder schreiben, zum Beispiel /load pdf 01.11-20.11.
load-no_entries = Für diese Tage gibt es keine Einträge, also nichts zu berichten. Sie können andere Tage wählen oder einen Tag eintragen.

typed-load-week = woche, diese woche, week, this week
typed-load-last-week = letzte woche, vorige woche, vergangene woche, last week
typed-load-28-days = 28, 28 tage, 28 days
typed-load-all = alles, alle, alle tage, gesamt, all, everything

report-waiting = Der Bericht wird erstellt{"\u00A0"}…
report-none = Für diese Zeit gibt es noch keine Einträge, also nichts zu berichten.
report-failed = Der Bericht konnte nicht erstellt werden. Ihre Einträge sind sicher, bitte versuchen Sie es noch einmal.
button-order_again = Noch einmal
button-order_other = Anderer Bericht

order-ready = Fertig, die Datei ist unten.
order-failed = Die Datei konnte nicht erstellt werden. Ihre Einträge sind sicher, bitte versuchen Sie es noch einmal: { $command }.
order-too_many = Im Moment können keine weiteren Dateien erstellt werden. Ihre Einträge sind sicher; ab { $until } können Sie weitere bestellen.
