### Was das Tagebuch über eine Person aufbewahrt, und ihre Einwilligung dazu. Ändert sich, was hier steht,
### braucht es eine neue Version: crates/journal/src/consent.rs.

command-privacy = was gespeichert wird, Ihre Rechte

privacy-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
privacy-operator_unknown = Nicht angegeben
privacy-nothing_stored =
    <b>Bevor Sie beginnen</b>

    Das ist ein Kopfschmerztagebuch. Was Sie darin eintragen, betrifft Ihre Gesundheit; deshalb wird nichts über Sie gespeichert, bevor Sie einwilligen.
privacy-waiting =
    <b>Bevor es weitergeht</b>

    Aus dem früheren Bot ist dieses Kopfschmerztagebuch geworden. Was darin eingetragen ist, betrifft Ihre Gesundheit. Ihre Erinnerung und Ihre Einträge der letzten { $days } wurden hierher übernommen und warten auf Ihre Einwilligung: Bis dahin zeigt das Tagebuch nichts davon und fügt nichts hinzu. Wenn Sie ablehnen, wird alles sofort gelöscht; wenn Sie nicht antworten, { $days } nach der Übernahme.
privacy-notice =
    <b>Wer den Bot betreibt:</b> { $operator }
    <b>Was gespeichert wird:</b> Ihre Antworten zu jedem Tag, Ihre Medikamente und Einstellungen, unter der Nummer Ihres Telegram-Kontos. Kein Name, keine Telefonnummer.
    <b>Wo:</b> bei Amazon Web Services, Region { $region }. Den Chat selbst bewahrt Telegram auf.
    <b>Wie lange:</b> ein Eintrag { $days }; die Einstellungen, solange Sie das Tagebuch nutzen, und danach noch { $silence }.
    <b>Wer es lesen kann:</b> Sie; alle, denen Sie einen Bericht oder einen Link geben; und im Speicher des Bots alle, die ihn betreiben. Niemand liest Einträge sofort mit.
    <b>Ihre Rechte:</b> ansehen, berichtigen, alles mitnehmen (/export); die Einwilligung widerrufen und alles löschen (/clear), jederzeit.

    Alles ausführlich: /privacy.
privacy-all =
    <b>Was gespeichert wird, und Ihre Rechte</b> (Version { $version })

    <b>Wer den Bot betreibt.</b> { $operator }. Wer den Bot betreibt, ist für die gespeicherten Daten verantwortlich.

    <b>Wozu.</b> Um Ihr Kopfschmerztagebuch zu führen, Sie zu erinnern und Ihre Berichte zu erstellen, mit Ihrer Einwilligung und für nichts anderes. Es gibt keine Werbung, und Einträge verschiedener Personen werden nicht zusammengeführt.

    <b>Was gespeichert wird.</b> Die Nummer Ihres Telegram-Kontos; Sprache, Zeitzone und Einstellungen; Ihre Medikamente; zu jedem Tag Ihre Antworten und wann Sie sie gegeben haben; der Eintrag, der offen ist, die letzten Attacken für „wie sonst“, welche Berichte und Links Sie bestellt haben, und die Nummern einiger Nachrichten in diesem Chat. Kein Name, keine Telefonnummer. Ein Standort, den Sie teilen, dient nur dazu, die Zeitzone zu finden. Eine Tagebuchdatei, die Sie schicken, wird gelesen und nicht aufbewahrt; aufbewahrt wird nur, unter welchem Namen Telegram sie herausgibt, einen Tag lang. Auch das Passwort eines Archivs wird nicht aufbewahrt, nur ein Schlüssel, den allein dieses Passwort öffnet. Worte, die Sie mit /feedback senden, gehen in den Telegram-Chat derer, die den Bot betreiben.

    <b>Wo.</b> Bei Amazon Web Services, Region { $region }, verschlüsselt. Telegram überträgt den Chat und bewahrt ihn mit allen Karten und Dateien auf seinen Servern auf; er ist nicht Ende-zu-Ende-verschlüsselt. Wenn Sie die App aus diesem Chat öffnen, bewahrt sie eine Kopie Ihrer Einträge auf Ihrem Telefon auf; was gelöscht wurde, verschwindet dort, sobald die App das nächste Mal mit Verbindung geöffnet wird.

    <b>Wie lange.</b> Ein Eintrag { $days } nach seinem Tag. Ein offener Eintrag, den Sie verlassen, eine Woche. Einstellungen und Medikamente, solange Sie das Tagebuch nutzen, und danach noch { $silence }. Was Sie mit /feedback geschrieben haben, bleibt in jenem Chat; /clear nimmt zurück, was Sie im letzten Jahr geschrieben haben. In Sicherungskopien bleibt Gelöschtes noch eine Woche. Technische Aufzeichnungen, in denen keine Antwort steht, bis zu 90 Tage.

    <b>Wer es lesen kann.</b> Sie und alle, die auf Ihr Telefon sehen. Alle, denen Sie einen Bericht geben oder die Adresse eines Links, solange er gilt; mit /links widerrufen Sie ihn. Wer den Bot betreibt, hat Zugang zu dessen Speicher; Amazon und Telegram verarbeiten die Daten für den Bot. Niemand liest Einträge sofort mit.

    <b>Wer hineinschreibt.</b> Nur dieser Chat und seine App. Andere Bots, die denselben Dienst nutzen, haben eigene Nutzerinnen und Nutzer; Ihr Tagebuch sehen und ändern sie nicht. In den Dateien aus /export steht zu jedem Tag, über welchen Kanal er eingetragen wurde.

    <b>Ihre Rechte.</b> Ansehen: /calendar, /load. Alles mitnehmen: /export. Berichtigen: /calendar, /settings, /medicines. Nachrichten abbestellen: /cancel. Die Einwilligung widerrufen und alles löschen: /clear; damit endet das Tagebuch, und was bis dahin geschehen ist, bleibt rechtmäßig. Sie können denen schreiben, die den Bot betreiben, und sich bei einer Datenschutz-Aufsichtsbehörde beschweren.
privacy-agreed = Sie haben am { $day } eingewilligt.
privacy-changed_since = Seit Ihrer Einwilligung hat sich dieser Text geändert.
privacy-changed = Was dieser Bot über Ihre Daten sagt, hat sich geändert: /privacy. Willigen Sie ein?
privacy-toast-agreed = Vermerkt, danke.
privacy-declined =
    In Ordnung. Über Sie wird nichts gespeichert.

    Falls Sie es sich anders überlegen: /start.

button-agree = Ich willige ein
button-decline = Nein, danke
