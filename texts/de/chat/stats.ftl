### Der Befehl, der nach dem Überblick fragt.

command-stats = die letzten Wochen in Zahlen
stats-waiting = Wird gezählt{"\u00A0"}…
stats-none = Für die letzten Wochen gibt es noch keine Einträge, also nichts zu zählen.
