### Les dernières semaines en quelques chiffres. Sans jugement ni conseil.

overview-last = { $count ->
    [one] Dernier jour
   *[other] { $count } derniers jours
}, { $period }
overview-before = { $count ->
    [one] Jour précédent
   *[other] { $count } jours précédents
}, { $period }
overview-empty = Pas de saisie.
overview-days = Avec céphalée : { $headache }, sans : { $painless }, sans saisie : { $unknown }
overview-medicine = Avec traitement de crise : { $days }
overview-intensity = Intensité : { $range }, jours évalués : { $rated } ; sévère (7–10) : { $severe ->
    [one] { $severe } jour
   *[other] { $severe } jours
}
overview-note = Un jour sans saisie est inconnu ; il n’est pas compté comme un jour sans douleur. Aujourd’hui n’est pas terminé et n’est pas compté.
