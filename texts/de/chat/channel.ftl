# Was sich am Kanal eines anderen Bots geändert hat.
channel-changed = Kanal { $channel }: { $change }
channel-key_added = Ein Schlüssel wurde hinzugefügt, { $key }.
channel-removal_begun = Der Schlüssel { $key } endet am { $at } UTC, wenn das nicht zurückgenommen wird.
channel-removal_taken_back = Der Schlüssel { $key } bleibt; seine Entfernung wurde zurückgenommen.
channel-key_removed = Der Schlüssel { $key } wurde entfernt.
channel-callback_set = Ereignisse gehen jetzt an { $host }.
channel-callback_changed = Der Rückruf wurde geändert; Ereignisse gehen an { $host }, vorher an { $before }.
channel-callback_deleted = Ereignisse gehen nicht mehr an { $before }.
channel-signed_by = Signiert mit dem Schlüssel { $key }.
channel-not_by_the_bot = Wenn das nicht von der Person stammt, die den Bot entwickelt, beendet dieser Befehl den Schlüssel:
channel-by_the_operator = Ausgeführt mit „make channel“.
channel-last_of_hour = Weitere Änderungen dieses Kanals in dieser Stunde stehen nur im Protokoll von api.
