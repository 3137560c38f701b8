### Die Seiten hinter einem Link: die mit der Schaltfläche, auf der kein Wort über Gesundheit steht, weil
### Chats sie in der Vorschau zeigen, und die eines Links, der nichts öffnet.

links-report = Bericht
links-open = Bericht öffnen
links-gone-title = Der Bericht lässt sich nicht öffnen
links-gone = Dieser Link ist nicht gültig: Er ist abgelaufen oder wurde widerrufen, oder die Adresse ist nicht richtig eingegeben. Wer das Tagebuch führt, kann einen neuen erstellen.
links-unavailable = Der Bericht konnte gerade nicht geöffnet werden. Bitte versuchen Sie es in einer Minute noch einmal.
links-too-large = Dieser Bericht ist zu groß, um ihn hier zu öffnen. Wer das Tagebuch führt, kann einen Link für einen kürzeren Zeitraum erstellen oder den Bericht als PDF schicken.
