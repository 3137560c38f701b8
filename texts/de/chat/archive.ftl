### Das Archiv, das bei der Person bleibt: eine Datei mit den Tagen, die das Tagebuch selbst vergisst.

command-archive = Ihre Tage als Datei zum Aufbewahren

archive-title = Archiv
archive-about =
    Das Tagebuch vergisst einen Tag nach einer Weile. Das Archiv ist eine Datei, die bei Ihnen bleibt: Am Ersten jedes Monats kommt sie ohne Ton hierher, mit allen Tagen, die dann noch aufbewahrt sind.

    Schicken Sie mir solche Dateien später, eine oder mehrere, und ich erstelle daraus einen Bericht über bis zu 24 Monate oder hole einen gelöschten Tag zurück.
archive-unsealed = Passwort: keins. Wer die Datei hat, kann sie lesen.
archive-sealed = Passwort: ja. Die Datei lässt sich nur mit Ihrem Passwort öffnen.

archive-button-send = Jetzt schicken
archive-button-seal = Mit Passwort schützen
archive-button-reseal = Anderes Passwort
archive-button-unseal = Nicht mehr schützen
archive-button-back = Archiv
archive-waiting = Das Archiv wird erstellt{"\u00A0"}…

archive-new_passphrase =
    Schreiben Sie ein Passwort, am besten aus mehreren Wörtern und ohne „/“ am Anfang. Sobald ich es gelesen habe, lösche ich Ihre Nachricht. Das Passwort wird nirgends aufbewahrt: Geht es verloren, kann niemand die Archive öffnen, auch ich nicht.
archive-sealing = Der Schutz wird eingerichtet{"\u00A0"}…
archive-now_sealed = Ab jetzt sind die Archive mit dem Passwort geschützt. Bewahren Sie es gut auf: Es ist nirgends gespeichert. Probieren Sie es einmal aus: Lassen Sie sich ein Archiv schicken, und schicken Sie es an mich zurück. Archive, die Sie schon haben, bleiben, wie sie sind.
archive-not_sealed = Die Archive konnten nicht geschützt werden und kommen wie bisher. Bitte versuchen Sie es noch einmal: /archive.

## Ein Archiv, das zurückgeschickt wurde

archive-found_sealed = Das ist ein geschütztes Archiv Ihres Tagebuchs. Ich kann daraus einen Bericht erstellen, zusammen mit den anderen Dateien, die Sie innerhalb eines Tages geschickt haben, und mit dem, was das Tagebuch aufbewahrt. Oder ich kann fehlende Tage zurückholen. Dafür brauche ich das Passwort des Archivs.
archive-button-restore = Tage zurückholen
archive-passphrase = Schreiben Sie das Passwort dieses Archivs. Sobald ich es gelesen habe, lösche ich Ihre Nachricht.
archive-wrong_passphrase = Mit diesem Passwort lässt sich das Archiv nicht öffnen. Es hat sich nichts geändert. Um ein anderes zu versuchen, tippen Sie noch einmal auf eine Schaltfläche. Ältere Archive öffnen sich mit dem Passwort von damals.
