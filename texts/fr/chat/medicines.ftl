### La liste de médicaments de la personne. Des comptes, et aucun conseil.

command-medicines = mes médicaments

medicines-title = Vos médicaments
medicines-empty = La liste est vide. Elle se remplit d’elle-même avec ce que vous notez, et vous pouvez y ajouter un médicament ici.
medicines-limit = pas plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} par mois
# Des mots se trouvent entre le nom et le nombre : sans eux, le nombre se placerait à gauche
# d’un nom en hébreu ou en arabe.
medicines-reached = { $name } : ce mois-ci, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} (limite du médecin : { $limit })
medicines-reached_in = { $name } : en { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
}, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} (limite du médecin : { $limit })

medicines-add_question = Écrivez le nom et la dose habituelle, par exemple : Ibuprofène 400 mg
medicines-name_question = Écrivez le nouveau nom. Les saisies antérieures gardent le nom qu’elles ont, et sont comptées avec le nouveau.
medicines-limit_question = D’après votre médecin, pendant combien de jours par mois civil pouvez-vous le prendre au maximum ? Écrivez un nombre, par exemple 8. Quand ce nombre est atteint, je le signale, sans rien de plus.
medicines-full = La liste est pleine : { $most ->
    [one] { $most } médicament au maximum
   *[other] { $most } médicaments au maximum
}. Retirez-en un dont vous n’avez plus besoin.
medicines-known = Ce nom est déjà dans la liste. Écrivez-en un autre.

medicines-button-add = Ajouter un médicament
medicines-button-rename = Renommer
medicines-button-remove = Retirer
medicines-button-limit = Limite de jours du médecin
medicines-button-other_limit = Autre limite
medicines-button-no_limit = Sans limite
medicines-button-not_for_pain = Pas contre la douleur
medicines-button-for_pain = Contre la douleur
medicines-not_for_pain = pas contre la douleur
medicines-toast-removed = Retiré de la liste. Les saisies restent.

invalid-not_days_of_a_month = Il faut un nombre entier de jours, de 1 à 31, par exemple 8.

preventives-taken = en traitement de fond
preventives-taken_since = en traitement de fond depuis le { $since }
preventives-stopped_since = en traitement de fond, plus pris depuis le { $since }
preventives-step = { $since } : { $intake }
preventives-intake = pris
preventives-no_intake = plus pris
preventives-add_question = Écrivez le nom et la dose de ce que vous prenez en traitement de fond, par exemple : Topiramate 25 mg
preventives-one = Un seul à la fois, s’il vous plaît.
preventives-since_question = Depuis quand le prenez-vous ainsi ? Écrivez une date, par exemple 01/03/2026 ; elle peut remonter à des années. Si vous ne vous souvenez pas du jour, le premier du mois convient.
preventives-dose_question = Écrivez la nouvelle dose, par exemple : 50 mg. Je demanderai ensuite depuis quand.
preventives-stop_question = Quel a été le premier jour sans ce médicament ? Écrivez une date, par exemple 01/03/2026.
preventives-full = En traitement de fond, la liste contient { $most ->
    [one] { $most } médicament au maximum
   *[other] { $most } médicaments au maximum
}. Retirez-en un dont vous n’avez plus besoin.

preventives-button-add = Ajouter un traitement de fond
preventives-button-mark = Traitement de fond
preventives-button-since = Depuis quand
preventives-button-dose = Autre dose
preventives-button-stop = N’est plus pris
preventives-button-again = De nouveau pris
preventives-button-take_back = Annuler : { $day }

invalid-not_after_step = Le changement précédent date du { $since } ; celui-ci doit être plus récent.
invalid-too_many_steps = La liste contient { $most } changements au maximum pour un médicament. Annulez-en un pour en ajouter un autre.
