### Die Datei eines anderen Tagebuchs: was darin steht, und was daraus wird.

import-reading = Ihre Datei wird gelesen{"\u00A0"}…
import-storing = Die Tage werden übernommen{"\u00A0"}…
import-undoing = Die übernommenen Tage werden wieder entfernt{"\u00A0"}…

import-found = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} ({ $source })
import-new = Neu: { $count }.
import-filled = Schon ausgefüllt: { $count }.
import-too_old = Zu alt für das Tagebuch: { $count }.
import-in_future = Noch in der Zukunft: { $count }.
import-passed_over = Zeilen mit Angaben, die das Tagebuch nicht aufbewahrt: { $count }.
import-faults = { $count ->
    [one] { $count } Zeile wurde nicht verstanden (Zeile { $lines }).
   *[other] { $count } Zeilen wurden nicht verstanden (Zeilen { $lines }).
}
import-nothing_new = Es steht nichts Neues darin.

import-button-new = Neue Tage übernehmen: { $count }
import-button-replace = Alle übernehmen, ersetzen: { $count }
import-button-faults = Was nicht verstanden wurde
import-button-report = Bericht daraus
import-button-leave = Nicht übernehmen
import-button-undo = Alles rückgängig machen

import-date_order = In dieser Datei lassen sich Tag und Monat nicht unterscheiden. Welcher Tag ist { $written }?
import-fault = Zeile { $line }: { $why }
import-fault-date = Das Datum wurde nicht verstanden
import-fault-headache = Es steht nicht da, ob es Kopfschmerzen gab
import-fault-malformed = So, wie es dort steht, ist es kein Tag dieses Tagebuchs
import-fault-repeated = Derselbe Tag stand schon vorher da, mit anderen Angaben

import-stored = Übernommen: { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}. Einen Tag lang lässt sich das rückgängig machen.
import-replaced = Davon anstelle ausgefüllter Tage: { $count }.
import-left_alone = Von Ihnen inzwischen geändert und so gelassen: { $count }.
import-undone = Die Übernahme ist rückgängig gemacht.
import-deleted = Entfernte Tage: { $count }.
import-restored = Tage, die wieder sind, wie sie waren: { $count }.
import-not_undone = Von Ihnen danach geändert und so gelassen: { $count }.
import-left = In Ordnung, es wurde nichts übernommen.

import-report_question = In welcher Form? Der Bericht umfasst diese Datei, die anderen, die Sie innerhalb eines Tages geschickt haben, und das, was das Tagebuch aufbewahrt: höchstens 24 Monate.
import-reported = Der Bericht ist gesendet: { $period }. Tage darin: { $days }, aus Dateien: { $files }.
import-reported_without = Dateien, die nicht darin sind, weil sie nicht gelesen oder geöffnet werden konnten oder zu viele waren: { $count }. Ein geschütztes Archiv fragt auf seiner eigenen Karte nach dem Passwort.
import-report_of_nothing = Darin ist kein Tag, aus dem sich ein Bericht erstellen ließe: Er reicht 24 Monate zurück.
import-reported_stored_nothing = Nichts davon wurde gespeichert.

import-unrecognised = Diese Datei kann ich nicht lesen. Ich kenne Exporte dieses Tagebuchs (JSON, CSV, XLSX) und von Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health und einigen anderen.
import-empty = Diese Datei ist leer.
import-too_long = In dieser Datei steht mehr, als ein Tagebuch fasst: Sie wurde nicht gelesen.
import-picture = Das ist ein Bild und kein Export eines Tagebuchs.
import-pdf = Das ist ein PDF, das nur Menschen lesen können. Exportieren Sie das Tagebuch dort als Tabelle (CSV oder XLSX) und senden Sie diese.
import-old_workbook = Diese Arbeitsmappe wurde von einem alten Excel oder mit einem Passwort gespeichert. Speichern Sie sie als .xlsx ohne Passwort und senden Sie sie noch einmal.
import-damaged = Diese Datei ist beschädigt, oder nur ein Teil von ihr ist angekommen. Bitte senden Sie sie noch einmal.
import-too_large = Diese Datei ist zu groß: Gelesen werden können { $megabytes } MB. Ein kürzerer Zeitraum passt vielleicht.
import-too_many = Im Moment können keine weiteren Dateien gelesen werden. Ab { $until } können Sie sie noch einmal senden.
import-gone = Diese Datei lässt sich nicht mehr abrufen. Bitte senden Sie sie noch einmal.
import-over = Mit dieser Datei lässt sich nichts mehr tun: Sie wurde nicht übernommen oder vor mehr als einem Tag geschickt. Einzelne Tage können Sie unter /calendar löschen.
import-failed = Die Datei konnte nicht gelesen werden: Im Bot ist ein Fehler aufgetreten. Es ist nichts verloren; bitte senden Sie sie später noch einmal.
