### La langue elle-même, et la façon dont on lit ce qui y est écrit. Dans tous les textes, une espace
### insécable (U+00A0) se place devant « : », « ; », « ? », « » » et « % », et après « « ».

language-name = français

## Lettres qui sont les mêmes pour qui lit : celle de gauche est lue comme l’autre

same-letters = ’ ', é e, è e, ê e, ë e, à a, â a, ç c, ô o, î i, ï i, û u, ù u

## Mots après une intensité qui nomment seulement l’échelle

typed-scale = /10, sur 10, sur dix, of 10, из 10

## Les nombres en toutes lettres, quand une intensité est écrite ainsi

typed-number-1 = un, une
typed-number-2 = deux
typed-number-3 = trois
typed-number-4 = quatre
typed-number-5 = cinq
typed-number-6 = six
typed-number-7 = sept
typed-number-8 = huit
typed-number-9 = neuf
typed-number-10 = dix

## Heures en toutes lettres : l’heure, et la demie et les quarts qui la déplacent ; l’article devant ne compte pas

typed-noon = midi, le midi
typed-midnight = minuit
typed-quarter_past = et quart, et un quart, un quart
typed-half_past = et demie, et demi
typed-quarter_to = moins le quart, moins quart, moins un quart
typed-hour_article = les
typed-hour-11 = onze
typed-hour-12 = douze

## Mots dont les tableurs font des dates, des heures, des montants et des valeurs logiques, en minuscules : un texte
## fait d’eux seuls est écrit de façon à rester un texte. Les jours de la semaine : les noms courts sont des mots, les
## longs des débuts de mots

cell-words = lun, mar, mer, jeu, ven, sam, dim, h, euro, euros, chf, cad, fcfa, xof
cell-weekdays = lundi, mardi, mercr, jeudi, vendr, samedi, dimanche
cell-truth = vrai, faux
