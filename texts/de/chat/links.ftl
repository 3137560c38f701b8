### Ein Link für die Arztpraxis: Der Bericht öffnet sich im Browser, ohne Passwort.

command-links = ein Link zum Bericht für die Arztpraxis

links-title = Links für die Praxis
links-none = Im Moment gibt es keinen Link. Mit einem Link lässt sich der Bericht in der Arztpraxis in jedem Browser öffnen, ohne Passwort.
links-about = Wer einen Link hat, kann den Bericht öffnen. Ein widerrufener Link gilt sofort nicht mehr.
links-item = { $number }. { $period }, { $language }. Öffnet sich bis { $end }.
links-full = { $most ->
    [one] Mehr als { $most } Link ist nicht gleichzeitig möglich. Um einen neuen zu erstellen, widerrufen Sie einen davon.
   *[other] Mehr als { $most } Links sind nicht gleichzeitig möglich. Um einen neuen zu erstellen, widerrufen Sie einen davon.
}
links-time = { $day }, { $time } Uhr
links-button-list = Alle Links
links-button-new = Neuer Link
links-button-revoke = { $number } widerrufen
links-button-for_doctor = Link für die Praxis
links-button-share = Teilen
links-button-copy = Adresse kopieren
links-toast-revoked = Der Link gilt nicht mehr

links-question = In der Praxis ist der Bericht so zu sehen, wie er jetzt ist: { $period }. Wie viele Tage soll der Link gelten, und in welcher Sprache soll der Bericht sein?
links-question_fewer = In der Praxis ist der Bericht so zu sehen, wie er jetzt ist. Kein Eintrag ist länger zu sehen, als er aufbewahrt wird; ein Link, der länger gilt, zeigt deshalb weniger vergangene Tage. Den Bericht über alle Tage gibt es als Datei: /load
links-shown = { $days ->
    [one] { $days } Tag: { $period }
   *[other] { $days } Tage: { $period }
}
links-choice = Wie viele Tage soll der Link gelten, und in welcher Sprache soll der Bericht sein?
links-too_old = Die Einträge dieser Tage werden gelöscht, bevor ein Link auf sie enden würde. Den Bericht darüber gibt es als Datei: /load
links-no_entries = Für diese Tage gibt es keine Einträge, also noch nichts, was Sie in der Praxis zeigen könnten.
links-button-make = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
links-waiting = Der Link wird erstellt{"\u00A0"}…
links-caption =
    Bericht für die Praxis: { $period }. Öffnet sich bis { $end } in jedem Browser, ohne Passwort.

    { $address }

    Wer diese Adresse oder das Bild hat, kann den Bericht sehen. Zum Widerrufen: /links
links-caption-discreet =
    Link: { $period }. Öffnet sich bis { $end } in jedem Browser, ohne Passwort.

    { $address }

    Wer diese Adresse oder das Bild hat, kann ihn öffnen. Zum Widerrufen: /links
