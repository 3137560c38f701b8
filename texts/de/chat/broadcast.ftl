### Die Nachricht an alle, im Chat derer, die den Bot betreiben.

broadcast-help =
    Schreibt an alle, die in diesem Bot ein Tagebuch führen: /broadcast und der Text.

    Mit einer Zeile, an deren Anfang eine Sprache steht ({ $codes }), beginnt der Text für alle, die in dieser Sprache lesen; Text davor ist für alle anderen. Die Nachricht kommt ohne Ton und nie bei Personen an, die alles abbestellt haben. Im diskreten Modus ist sie verdeckt, bis jemand darauf tippt.
    Zuerst kommt eine Vorschau. Bevor Sie sie bestätigen, wird nichts gesendet.
broadcast-empty = Es ist kein Text da. Nach jeder Sprache muss einer stehen.
broadcast-too_long = Der Text ist zu lang: { $length } Zeichen, in eine Nachricht passen { $most }.
broadcast-refused = Telegram nimmt diesen Text nicht an, deshalb ist nichts vorbereitet.
broadcast-running = Die vorige Nachricht wird noch gesendet. Sobald sie fertig oder angehalten ist, kann die nächste geschrieben werden.

broadcast-counting = So wird die Nachricht zu sehen sein. Ich zähle, wie viele sie bekommen{"\u00A0"}…
broadcast-ready =
    { $people ->
        [0] Niemand würde sie bekommen.
        [one] So wird { $people } Person sie sehen. Noch ist nichts gesendet.
       *[other] So werden { $people } Personen sie sehen. Noch ist nichts gesendet.
    }
broadcast-left_out = Kein Text für alle, die in dieser Sprache lesen: { $languages }. Sie bekommen nichts.
button-broadcast_send = Senden an { $people }
button-broadcast_discard = Verwerfen
broadcast-discarded = Verworfen, es wurde nichts gesendet.
broadcast-gone = Diese Nachricht ist hier nicht mehr aufbewahrt: Entwürfe bleiben nur einen Tag.

broadcast-sending = Wird gesendet: { $written } von { $people }.
button-broadcast_stop = Anhalten
broadcast-stopping = Wird angehalten{"\u00A0"}…
broadcast-stopped = Angehalten. Wird das Senden nicht fortgesetzt, bekommt niemand sonst die Nachricht.
button-broadcast_resume = Fortsetzen
broadcast-done = Alle sind angeschrieben.
broadcast-counts = Gesendet: { $sent }. Hatten den Bot blockiert: { $blocked }. Fehlgeschlagen: { $failed }.
