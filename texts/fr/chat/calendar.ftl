### Le calendrier et les jours oubliés.

command-calendar = vos jours, mois par mois

calendar-summary = <b>{ $month }</b> : { $headache ->
    [one] { $headache } jour
   *[other] { $headache } jours
} avec mal de tête, { $painless } sans, { $unknown } sans saisie.
calendar-legend = Touchez un jour pour l’ouvrir. À côté de la date : de petits chiffres pour l’intensité, un petit zéro pour l’absence de mal de tête, un petit plus pour un mal de tête sans intensité indiquée, un point pour un médicament. Une date seule n’a pas de saisie.
calendar-legend_menstruation = { $sign } indique les règles.
calendar-weekdays = lu, ma, me, je, ve, sa, di
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day } : la saisie est rétablie.
button-calendar = ‹ Calendrier
button-app = Ouvrir l’appli
button-record = Noter

missed = Non noté : { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day } : ni douleur, ni médicament
   *[other] Tous : ni douleur, ni médicament
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day } : ça allait, rien pris
   *[other] Tous : ça allait, rien pris
}
missed-medicine_only = { $weekday } { $day } : médicament seulement
missed-medicine_only-discreet = { $weekday } { $day } : ça allait, une prise
missed-fill = { $weekday } { $day } : mal de tête
missed-fill-discreet = { $weekday } { $day } : ça n’allait pas
missed-pick = Choisir les jours
missed-leave = Laisser ainsi
missed-question = Non noté : { $days }. Avez-vous eu mal à la tête, ou pris un médicament ?
missed-day_painless = { $weekday } { $day }, non
missed-day_fill = Mal de tête
missed-day_medicine_only = Médicament
missed-stored = Enregistré : { $days }.
