### Le rapport pour le médecin : calme, exact, sans jugement ni conseil.

report-title = Journal des céphalées
report-made_label = Établi le
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = { $recorded ->
    [one] { $recorded } jour renseigné
   *[other] { $recorded } jours renseignés
} sur { $all } ({ $percent }{"\u00A0"}%)
report-promptness = { $coverage }, dont { $prompt } le jour même ou le lendemain
report-promptness-in_part = { $coverage } ; sur les { $known } dont le moment de la saisie est connu, { $prompt } le jour même ou le lendemain
report-patient = Nom et prénom :
report-born = Date de naissance :
report-begun = Première saisie le { $first }. { $count ->
    [one] Le jour précédent est inconnu et ne figure
   *[other] Les { $count } jours précédents sont inconnus et ne figurent
} ni dans les graphiques, ni dans le tableau par semaine.
report-empty = Le journal n’a pas de saisie pour ces jours. Cela ne signifie pas qu’il n’y a pas eu de céphalée : on ne sait rien de ces jours.
report-caption =
    Journal des céphalées, { $period }.
    Jours de céphalée : { $headache } sur { $recorded ->
        [one] { $recorded } renseigné
       *[other] { $recorded } renseignés
    }, en { $attacks ->
        [one] { $attacks } crise
       *[other] { $attacks } crises
    }.
    Jours avec traitement de crise : { $stated ->
        [0] non précisé
       *[other] { $medicine } sur { $stated } où cela est précisé
    }.
    Jours sans saisie : { $unknown }.
report-caption_empty =
    Journal des céphalées, { $period }.
    Il n’y a pas de saisie pour ces jours.
report-caption-discreet = { $period } : le fichier est prêt.
report-sheet-days = Jours
report-sheet-numbers = Chiffres
report-sheet-per_28_days = pour 28 jours
report-sheet-further_attacks = Autres crises
report-sheet-recorded_at = Noté le
report-sheet-changed_at = Modifié le
report-sheet-channel = Canal
report-sheet-imported_from = Importé de
report-sheet-taken_over = Repris de la crise habituelle
report-caption-csv = Pour les tableurs : une ligne par jour, valeurs séparées par des points-virgules. Une cellule vide signifie « inconnu ». Une apostrophe devant un texte évite qu’il devienne un nombre, une date ou une formule.
report-caption-xlsx = Un classeur : les jours, les chiffres, la façon dont ils ont été comptés. Une cellule vide signifie « inconnu ».
report-caption-json = Pour des programmes.
report-caption-fhir = Pour le système d’un hôpital : HL7 FHIR R4. L’hôpital y ajoute l’identité de la personne.
report-fhir-subject = La personne à qui appartient ce journal
report-fhir-duration = Durée de la céphalée ce jour-là
report-fhir-as_recorded = Jours tels que notés
report-fhir-known = Jours connus
report-caption-archive = Archive, { $period }. Le journal oublie ces jours un à un : gardez donc ce fichier. Si vous me le renvoyez, j’en fais un rapport portant sur 24 mois au maximum, ou je rétablis un jour.
report-caption-archive_sealed = Elle ne s’ouvre qu’avec votre phrase de passe.
report-caption-everything = Tout ce que garde le journal, pour des programmes : saisies, chiffres, médicaments, réglages, saisie en cours, liens et demandes.

## Les chiffres qu’on lit en premier

report-figure-headache = Jours de céphalée
report-figure-medicine = Jours avec traitement de crise
report-figure-severe = Jours de douleur sévère
report-figure-intensity = Intensité médiane
report-figure-intensity_range = Intensité
report-figure-attacks = Crises
report-figure-migraine_like = Jours qui remplissent les critères de van der Arend
report-headline-last = 28 derniers jours, { $period }
report-headline-scaled = { $count } sur { $known } jours connus, ramené à 28
report-headline-before = 28 jours précédents : { $before }, différence { $change }
report-headline-whole = toute la période : { $count } { $of }
report-of_recorded_days = sur { $count ->
    [one] { $count } renseigné
   *[other] { $count } renseignés
}
report-of_rated_days = sur { $count ->
    [one] { $count } évalué
   *[other] { $count } évalués
}
report-of_stated_days = sur { $count ->
    [one] { $count } jour qui précise
   *[other] { $count } jours qui précisent
} s’il y a eu une prise
report-of_answered_days = sur { $count ->
    [one] { $count } jour de céphalée avec réponse
   *[other] { $count } jours de céphalée avec réponse
}
report-painless_aura-note = sur { $count ->
    [one] { $count } jour sans douleur avec réponse
   *[other] { $count } jours sans douleur avec réponse
} ; dans aucun autre chiffre
report-menstruation-note = Fenêtre : jours −2 à +3, le premier jour est le jour 1 (ICHD-3, A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] Le premier jour de { $count } autre période de règles n’est pas connu.
   *[other] Le premier jour de { $count } autres périodes de règles n’est pas connu.
}
report-menstruation-marked = Jours de règles
report-menstruation-headache = Jours de céphalée dans les fenêtres
report-menstruation-criteria = Critères de van der Arend dans les fenêtres
report-menstruation-with_headache = Règles avec céphalée
report-menstruation-with_criteria = Règles avec un tel jour
report-menstruation-unknown = { $part } (inconnu : { $unknown })
report-of_attacks = sur { $count ->
    [one] { $count } crise
   *[other] { $count } crises
}
report-attack_days = réparties sur { $count ->
    [one] { $count } jour de céphalée
   *[other] { $count } jours de céphalée
}
report-longest_attack = la plus longue : { $count } jours
report-of_headache_days = sur { $count ->
    [one] { $count } jour de céphalée
   *[other] { $count } jours de céphalée
}
report-undetermined = { $count ->
    [one] { $count } indéterminé
   *[other] { $count } indéterminés
}
report-migraine_like_medicine = { $count }, y compris les jours avec un médicament propre à la migraine
report-migraine_like_medicine_least = au moins { $count }, y compris les jours avec un médicament propre à la migraine
report-medicine_not_stated = non précisé : { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
report-severe_definition = 7–10 sur 10
report-intensity_range = { $range } sur 10
report-change = { $days } ({ $percent }{"\u00A0"}%)
report-hours_and_minutes = { $hours } h { $minutes } min
report-hours = { $hours } h
report-minutes = { $minutes } min
report-no_answers = pas de réponse
report-not_stated = ?
report-of = { $part } sur { $all }
report-share = { $yes } sur { $answered } ({ $percent }{"\u00A0"}%)
report-decimal_mark = ,
report-list_separator = ;

## Classes des traitements de crise, selon l’ICHD-3, 8.2

report-class-triptan = Triptans
report-class-ergotamine = Ergotamine
report-class-gepant_or_ditan = Gépants et ditans
report-class-opioid = Opioïdes
report-class-combination = Associations d’antalgiques
report-class-non_opioid = Antalgiques simples
report-class-unknown = Classe inconnue
report-class-other = Autres médicaments, non comptés comme traitement de crise

## Périodes de 28 jours

report-blocks = Par 28 jours
report-blocks-note = En gras : ce qui est comparé, ramené à 28 jours ; entre parenthèses, tel que noté.
report-blocks-thresholds = Seuils d’abus médicamenteux de l’ICHD-3, pour comparaison : pendant plus de 3 mois, 10 jours par mois ou plus (antalgiques simples seuls : 15), avec une céphalée 15 jours par mois ou plus.
report-blocks-change = Différence
report-blocks-recorded = Jours renseignés
report-blocks-headache = Jours de céphalée
report-blocks-medicine = Jours avec traitement de crise
report-blocks-moderate_or_severe = Douleur modérée ou sévère
report-blocks-severe = Douleur sévère
report-blocks-migraine_like = Critères de van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Jours renseignés : { $known } sur 28, moins de 80{"\u00A0"}%. Ces nombres ne sont pas ramenés à 28 jours, et aucune différence n’est donnée.
report-blocks-too_few_medicine = Jours qui précisent s’il y a eu une prise : { $known } sur 28, moins de 80{"\u00A0"}%. Ces nombres ne sont pas ramenés à 28 jours, et aucune différence n’est donnée.

## Le traitement de fond

report-preventives = Traitement de fond, tel que déclaré par la personne
report-preventives-note = Jours pour 28 ; « ? » si moins de 80{"\u00A0"}% des 28 jours sont connus. Les jours conservés contiennent rarement les deux périodes en entier, et aucun effet n’est affirmé.
report-preventives-step = Étape
report-preventives-before = avant : { $period }
report-preventives-since = depuis : { $period }
report-preventives-started = commencé le { $day }
report-preventives-changed = modifié le { $day }
report-preventives-stopped = arrêté, premier jour sans : { $day }
report-preventives-taken = depuis le { $day }
report-preventives-unsaid = date de début non précisée
report-chart-courses = Les barres du haut montrent le traitement de fond, avec une marque à chaque début, changement de dose et arrêt ; une barre sans marque à gauche a commencé plus tôt.

## Semaine par semaine

report-weeks = Semaine par semaine
report-weeks-note = Céphalée et traitement en jours ; intensité de la plus faible à la plus forte.
report-weeks-days = Semaine
report-weeks-recorded = Renseignés
report-weeks-headache = Céphalée
report-weeks-intensity = Intensité
report-weeks-medicine = Traitement
report-medicine_weeks = Jours avec traitement de crise par semaine
report-medicine_weeks-description = Une colonne pour chaque semaine à partir du lundi, aussi haute que le nombre de jours avec traitement de crise. Semaine du : { $counts }.
report-onset_hours = Heure du début
report-onset_hours-note = sur { $count ->
    [one] { $count } crise avec une heure précise
   *[other] { $count } crises avec une heure précise
}
report-onset_hours-description = Une colonne pour chaque heure de la journée, aussi haute que le nombre de céphalées qui y ont commencé. Heure : { $counts }. Les débuts sans heure précise ne sont pas montrés.

## Le calendrier et le graphique

report-calendar = Calendrier
report-look-mild = 1–4, légère
report-look-moderate = 5–6, modérée
report-look-severe = 7–10, sévère
report-look-unrated = intensité non précisée
report-look-painless = pas de céphalée
report-look-unknown = pas de saisie
report-look-medicine = traitement de crise
report-look-menstruation = règles
report-look-today = aujourd’hui, non terminé
report-calendar-headache = Céphalée, intensité entre parenthèses : { $days }.
report-calendar-painless = Pas de céphalée : { $days }.
report-calendar-unknown = Pas de saisie : { $days }.
report-calendar-medicine = Traitement de crise : { $days }.
report-calendar-menstruation = Règles : { $days }.
report-calendar-today = Aujourd’hui, non terminé : { $days }.
report-chart = Intensité par jour
report-chart-description = Une barre pour chaque jour, aussi haute que la douleur sur l’échelle de 1 à 10. La ligne en tirets à 7 marque le début de la douleur sévère. Un point sous une barre est un traitement de crise. Une bande grise est un jour sans saisie. Toutes les valeurs sont dans le tableau des jours.

## Ce qui a été noté

report-features = Caractéristiques
report-features-note = sur les jours de céphalée avec réponse
report-onset = Début
report-onset-note = sur { $count ->
    [one] { $count } crise dont le début est connu
   *[other] { $count } crises dont le début est connu
}
report-weekdays = Jours de la semaine
report-weekdays-note = jours de céphalée sur les jours renseignés
report-durations = Durée
report-duration-under_4_hours = moins de 4 h
report-duration-from_4_to_24_hours = 4 à 24 h
report-duration-over_24_hours = plus de 24 h
report-duration-slept_off = passée en dormant
report-duration-ongoing = pas encore terminée
report-duration-unknown = inconnue
report-duration-median = { $of } ; médiane des durées connues ({ $known }) : { $median }
report-places = Localisation
report-triggers = Déclencheurs possibles
report-medicines = Traitements de crise
report-medicines-name = Nom
report-medicines-days = Jours
report-medicines-doses = Prises
report-medicines-amounts = Doses
report-medicines-several = Deux classes ou plus le même jour
report-limit = limite du médecin, telle que saisie par la personne : { $count ->
    [one] { $count } jour par mois
   *[other] { $count } jours par mois
}
report-limit-month = { $month } : { $days }
report-limit-month_part = { $month } (en partie) : { $days }
report-medicines-none = Aucun médicament n’est noté.
report-effect = sans douleur à deux heures : { $pain_free } sur { $answered ->
    [one] { $answered } prise
   *[other] { $answered } prises
} (mieux : { $better }, pareil : { $same })
report-effect-with_second_dose = { $count ->
    [one] { $count } prise suivie d’une autre dans les deux heures n’est pas comptée
   *[other] { $count } prises suivies d’une autre dans les deux heures ne sont pas comptées
}
report-second_doses = Jours avec une deuxième prise : { $yes } sur { $answered }
report-effect-note = Deux heures après une prise : selon la réponse de la personne. Cela ne permet pas de comparer les médicaments : on en prend souvent un deuxième quand le premier a peu agi.
report-dose_effect = 2 h : { $effect }
report-sheet-effects = Douleur deux heures après la prise

## Jour après jour

report-days = Jour après jour
report-days-note = Le jour le plus ancien en premier, comme sur le formulaire papier. « – » : aucun médicament pris ; « ? » : pas de réponse, ce qui ne signifie pas « non ». Lumière, bruit : s’ils gênaient. En gris : les réponses reprises de la crise habituelle.
report-day-painless = pas de céphalée
report-day-painless_imported = pas de céphalée ; importé : { $source }
report-day-unknown = pas de saisie
report-day-gap = pas de saisie, { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
report-day-today = Aujourd’hui, non terminé : dans aucun chiffre.
report-day-imported = Importé : { $source }.
report-day-functioning = activités : { $much }
report-day-painless_aura = Aura visuelle sans céphalée : { $length }.
report-day-further = Et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
} : { $attacks }.
report-days-to_last = Vers le dernier jour
report-days-to_first = Vers le premier jour
report-day-none = –
report-day-no_medicine = pas de médicament

## Comment les chiffres ont été comptés

report-notes = Comment c’est compté
report-note-record = Ceci est un relevé dans les mots de la personne, et non un diagnostic. Le journal ne pose aucun diagnostic, n’émet aucun jugement et ne donne aucun conseil.
report-note-day = Un jour est un jour civil dans le fuseau horaire de la personne. Un jour sans saisie est inconnu : il n’entre ni dans les jours sans douleur, ni dans aucune proportion. Aujourd’hui n’est pas terminé : il figure dans le calendrier et parmi les jours, mais aucun chiffre ne le compte, sauf s’il est le seul jour.
report-note-headache = Un jour de céphalée est un jour pour lequel une céphalée quelconque a été notée, si courte soit-elle.
report-note-attack = Une crise va de son début à sa fin, y compris au-delà de minuit : un jour dont la douleur a continué depuis la veille appartient à la crise de la veille. Les autres crises d’un jour comptent chacune pour une.
report-note-medicine = Un jour avec traitement de crise est un jour avec au moins une prise d’un traitement de crise, pour quelque douleur que ce soit et quel que soit le nombre de prises ; un jour sans douleur compte aussi. Les doses figurent comme la personne les a écrites. La limite du médecin est ce que la personne a saisi, par mois civil.
report-note-class = La classe est déterminée d’après le nom seul, au sens de l’ICHD-3, 8.2 : les antalgiques simples sont le paracétamol, le métamizole, l’acide acétylsalicylique et les autres AINS ; les associations d’antalgiques réunissent deux classes ou plus dans un même produit, ou un adjuvant tel que la caféine (8.2.5) ; un antalgique avec un antispasmodique ou un sédatif est compté comme une association. Un nom qui ne l’indique pas n’a pas de classe. Un jour avec deux classes compte pour les deux.
report-note-overuse = Pour référence, les seuils de l’ICHD-3 (Cephalalgia 2018;38:1–211, section 8.2) pour l’abus médicamenteux : régulièrement pendant plus de 3 mois, 10 jours par mois ou plus pour les triptans, l’ergotamine, les opioïdes, les associations d’antalgiques ou plusieurs classes prises ensemble ; 15 jours par mois ou plus pour les antalgiques simples ; avec une céphalée 15 jours par mois ou plus (critère A). Un relevé plus court ne peut pas le montrer. Le journal n’applique ces seuils à personne.
report-note-block = Les périodes de 28 jours sont comptées à rebours à partir du dernier jour terminé ; les jours qui restent au début n’entrent dans aucune. Un nombre n’est ramené à 28 jours (nombre × 28 ÷ jours connus) que si au moins 80{"\u00A0"}% des 28 jours sont connus (limite choisie pour ce journal). Quand il manque des réponses décisives, un nombre est donné par le minimum et le maximum possibles, et une différence seulement entre deux nombres exacts. Une différence de moins de deux ou trois jours fait partie des variations ordinaires.
report-note-intensity = L’intensité est celle de la douleur au pire moment du jour, sur l’échelle numérique de 1 à 10. Légère : 1 à 4, modérée : 5 et 6, sévère : 7 à 10 (Palos et al., J Pain 2006;7:49–56 ; limites non propres aux céphalées).
report-note-migraine_like = Les critères de van der Arend, fondés sur les caractéristiques, sont un décompte des réponses notées (van der Arend et al., Cephalalgia 2023) : une céphalée de 30 minutes ou plus avec au moins deux caractéristiques parmi unilatérale, pulsatile, intensité de 5 ou plus, aggravée par l’activité ou activité évitée, et avec des nausées ou des vomissements, ou avec une gêne à la fois à la lumière et au bruit ; ou une aura, ici seulement visuelle, avec une céphalée, quelle que soit la durée. Une douleur passée en dormant ou pas encore terminée, ou présente au réveil ou continuant depuis la veille et dont la fin est connue, compte pour 30 minutes ou plus ; pour une partie de la journée, la fin de celle-ci est prise comme début. Quand une réponse manquante est décisive, le jour est indéterminé, et le nombre est donné par le minimum et le maximum possibles. Les auteurs comptent aussi tout jour de céphalée avec un médicament propre à la migraine : { $count ->
    [0] ici, il n’y a pas d’autre jour de ce type
    [one] ici, cela ajouterait { $count } jour de ce type
   *[other] ici, cela ajouterait { $count } jours de ce type
}.
report-note-duration = La durée est celle d’une crise, du début à la fin quand les deux sont des heures précises, selon l’heure du fuseau ; dans un même jour, une fin antérieure au début tombe le lendemain, et une fin à la minute du début n’indique rien. Les crises passées en dormant, présentes au réveil ou pas encore terminées sont souvent les plus longues : les durées connues ne sont donc pas un échantillon représentatif. Une médiane est donnée à partir de cinq.
report-note-share = Les proportions portent sur les jours de céphalée où la question a reçu une réponse ; une réponse non donnée n’est jamais un « non ». Unilatérale signifie seulement le côté gauche ou seulement le côté droit ; une localisation sans côté n’y répond pas. Les nausées sont légères ou fortes. Les déclencheurs possibles sont l’avis de la personne ; la question n’est pas posée pour les jours sans douleur, l’influence d’aucun déclencheur n’est donc démontrée.
report-note-onset = La nuit va de 0 à 6 h, le matin de 6 à 12 h, l’après-midi de 12 à 18 h, le soir de 18 à 24 h.
report-note-menstruation = Les règles sont ce que la personne a marqué. Leur premier jour est un jour marqué qui suit un jour où il est dit qu’il n’y en avait pas, sans autre jour marqué dans les sept jours précédents. La fenêtre compte cinq jours (ICHD-3, A1.1 : jours −2 à +3, sans jour 0) ; ses jours de céphalée sont donnés sur les jours renseignés, et des règles sans céphalée ne comptent comme telles que si les cinq jours sont connus.
report-note-taken_over = Les réponses de { $count ->
    [one] { $count } jour ont été reprises
   *[other] { $count } jours ont été reprises
} de la crise habituelle par un seul geste ; elles sont en gris dans le tableau des jours.
report-note-unprinted = □ remplace un signe absent des polices de ce document, et une lettre n’a pas plus de quatre signes diacritiques ici. Les mots sont entiers dans le rapport pour navigateur et dans le tableau.

