### Die Sprache selbst, und wie Wörter gelesen werden, die in ihr eingetippt sind.

language-name = Deutsch

## Buchstaben, die für Lesende gleich sind: der linke wird als der rechte gelesen

same-letters = ’ '

## Wörter nach einer Schmerzstärke, die nur die Skala nennen

typed-scale = /10, von 10, v. 10, of 10, из 10

## Zahlen in Worten

typed-number-1 = eins, ein, eine
typed-number-2 = zwei, zwo
typed-number-3 = drei
typed-number-4 = vier
typed-number-5 = fünf, fuenf
typed-number-6 = sechs
typed-number-7 = sieben
typed-number-8 = acht
typed-number-9 = neun
typed-number-10 = zehn

## Uhrzeiten in Worten: die Stunde und, was sie verschiebt; „viertel drei“ sagt man im Osten und Süden für 2:15

typed-noon = mittag, mittags, am mittag, zu mittag
typed-midnight = mitternacht, mitternachts, um mitternacht, zu mitternacht
typed-quarter_past = viertel nach, viertel ab, viertel über
typed-quarter_of = viertel
typed-half_to = halb
typed-quarter_to = viertel vor, dreiviertel, drei viertel
typed-hour-11 = elf
typed-hour-12 = zwölf, zwoelf

## Wörter, aus denen Tabellenprogramme Daten, Uhrzeiten, Beträge und Wahrheitswerte machen, in Kleinbuchstaben: Ein Text
## nur aus ihnen wird so geschrieben, dass er Text bleibt. Von den Wochentagen sind die kurzen Namen Wörter, die langen
## Wortanfänge

cell-words = mo, di, mi, do, fr, sa, so, uhr, chf, sfr
cell-weekdays = montag, dienst, mittwo, donnerst, freitag, samst, sonnab, sonntag
cell-truth = wahr, falsch

## Wörter, mit denen Antworten und kurze Namen beginnen und die auch mitten im Satz groß geschrieben werden

always-capital = Anmerkung, Alkohol, Anstrengung, Aura, Auge, Beginn, Bildschirm, Charakter, Dauer, Ende, Erbrechen, Essen, Geräusche, Geruch, Hinterkopf, Kopfschmerzen, Lärmempfindlichkeit, Licht, Lichtempfindlichkeit, Medikamente, Menstruation, Nacken, Ort, Periode, Reise, Schläfe, Scheitel, Stärke, Stirn, Stress, Tag, Übelkeit, Vorhaben, Wetter
