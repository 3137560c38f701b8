### Wie ein Medikament gewirkt hat: gefragt nur, wo es in den Einstellungen eingeschaltet ist.

effect-question = Zwei Stunden sind vergangen, seit Sie { $medicines } genommen haben. Wie ist der Schmerz jetzt?
effect-question-discreet = Zwei Stunden sind vergangen. Wie ist es jetzt?
effect-noted_pain_free = Gespeichert: Nach zwei Stunden war der Schmerz weg.
effect-noted_better = Gespeichert: Nach zwei Stunden war der Schmerz besser.
effect-noted_same = Gespeichert: Nach zwei Stunden war der Schmerz gleich stark.
effect-gone = Diese Einnahme steht nicht mehr im Eintrag, deshalb wurde nichts gespeichert.
effect-asked = Wie war der Schmerz zwei Stunden nach der Einnahme?
effect-of_day = Zwei Stunden nach der Einnahme: { $effects }

button-effects = Zwei Stunden nach Einnahme
