### Les questions du journal. Courtes et chaleureuses : la personne qui lit a peut-être mal.

question-date = Quel jour voulez-vous noter ?
question-headache = Avez-vous eu mal à la tête ?
question-onset = Quand la douleur a-t-elle commencé ?
question-resolution = Quand s’est-elle arrêtée ?
question-aura = Dans l’heure avant la douleur, ou pendant, avez-vous vu des éclairs, des zigzags ou des taches aveugles ?
question-aura_length = Combien de temps cela a-t-il duré ?
question-location = Où aviez-vous mal ?
question-quality = Comment était la douleur ?
question-activity = La douleur augmentait-elle avec l’activité (marche, escaliers), ou avez-vous évité de bouger ?
question-intensity = Quelle était l’intensité de la douleur au pire moment ? 1 : à peine perceptible, 10 : la pire possible
question-nausea = Avez-vous eu des nausées ?
question-vomiting = Avez-vous vomi ?
question-photophobia = La lumière vous gênait-elle ?
question-phonophobia = Les bruits vous gênaient-ils ?
question-most_bothersome = À part la douleur, qu’est-ce qui était le plus gênant ?
question-functioning = Quelle part de ce que vous aviez prévu avez-vous pu faire ?
question-triggers = D’après vous, qu’est-ce qui a pu déclencher la douleur ?
question-painless_aura = Avez-vous vu ce jour-là des éclairs, des zigzags ou des taches aveugles ? Si oui, pendant combien de temps ?
question-menstruation = Aviez-vous vos règles ce jour-là ?
question-medicines = Quels médicaments contre la douleur ou le mal de tête avez-vous pris ce jour-là, quelle que soit la douleur ?
question-comment = Souhaitez-vous ajouter quelque chose sur ce jour ?

## Ce qu’on peut écrire au lieu de toucher un bouton

hint-date = Vous pouvez écrire une date, par exemple 21/11
hint-onset = Vous pouvez écrire une heure, par exemple 14:30. La nuit va de 0 h à 6 h de ce jour
hint-resolution = Vous pouvez écrire une heure, par exemple 18:00
hint-location = Choisissez autant de réponses que vous voulez, ou écrivez avec vos mots
hint-triggers = Choisissez autant de réponses que vous voulez, ou écrivez avec vos mots
hint-medicines = Vous pouvez écrire le nom, la dose et l’heure, par exemple : Ibuprofène 400 mg 14:30
hint-comment = Écrivez-le en un seul message

## Noms courts

label-date = Jour
label-headache = Mal de tête
label-onset = Début
label-resolution = Fin
label-aura = Aura visuelle
label-aura_length = Durée de l’aura
label-location = Localisation
label-quality = Type de douleur
label-activity = Aggravée par l’activité
label-intensity = Intensité
label-nausea = Nausées
label-vomiting = Vomissements
label-photophobia = Gêne à la lumière
label-phonophobia = Gêne au bruit
label-most_bothersome = Symptôme le plus gênant
label-functioning = Activités prévues
label-triggers = Déclencheurs possibles
label-painless_aura = Aura sans mal de tête
label-menstruation = Règles
label-medicines = Médicaments
label-comment = Commentaire
further_attack = Autre crise

## En tête d’une colonne, quand le nom est trop long

column-onset = Début – fin
column-location = Localisation, type
column-aura = Aura
column-photophobia = Lumière
column-phonophobia = Bruit
column-most_bothersome = Gêne principale, activités
column-menstruation = Règles
column-triggers = Déclencheurs

## D’une caractéristique que les statistiques comptent, quand le nom ne le dit pas

feature-location = Unilatérale
feature-quality = Pulsatile

## De ce qui n’était pas là, après « Absence de : », quand ce n’est pas le nom

absent-activity = aggravation par l’activité
absent-photophobia = gêne à la lumière
absent-phonophobia = gêne au bruit

## Réponses proposées

yes = Oui
no = Non
none = Rien
unknown = inconnu

onset-continued = Depuis hier
onset-on_waking = Au réveil
onset-night = La nuit
onset-morning = Le matin
onset-afternoon = L’après-midi
onset-evening = Le soir

resolution-ongoing = Encore là
resolution-slept_off = En dormant

## L’heure de la montre, sur un bouton seulement

onset-now = À l’instant
resolution-now = À l’instant

aura_length-under_5_minutes = Moins de 5 min
aura_length-from_5_to_60_minutes = 5 à 60 min
aura_length-over_60_minutes = Plus de 60 min

location-left = À gauche
location-right = À droite
location-both = Des 2 côtés
location-forehead = Front
location-temple = Tempe
location-crown = Sommet
location-back_of_head = Arrière
location-eye = Œil
location-neck = Nuque

quality-pulsating = Pulsatile
quality-pressing = En étau
quality-both = Les deux
quality-other = Autre

nausea-marked = Fortes
nausea-slight = Légères
nausea-none = Non

most_bothersome-nausea = Nausées
most_bothersome-photophobia = Lumière
most_bothersome-phonophobia = Bruits
most_bothersome-none = Rien de cela

functioning-as_usual = Comme d’habitude
functioning-half_or_less = Moitié ou moins
functioning-not_at_all = Rien

painless_aura-none = Non
painless_aura-under_5_minutes = Moins de 5 min
painless_aura-from_5_to_60_minutes = 5 à 60 min
painless_aura-over_60_minutes = Plus de 60 min
painless_aura-unknown_length = Oui, durée inconnue

triggers-stress = Stress
triggers-too_little_sleep = Manque de sommeil
triggers-too_much_sleep = Trop dormi
triggers-skipped_meal = Repas sauté
triggers-menstruation = Règles
triggers-weather = Météo
triggers-alcohol = Alcool
triggers-food = Aliment
triggers-screen = Écran
triggers-smell = Odeur
triggers-exertion = Effort
triggers-travel = Voyage
triggers-none = Rien de connu

medicines-none = Aucun
comment-none = Non, merci

## Ce qui est compris aussi, entre virgules

typed-yes = o, oui, ouais, ouai, ouaip, ouep, oui oui, bien sûr, tout à fait, exact, exactement, effectivement, en effet, j'ai eu mal, j'en ai eu, y, yes, yep, +, да
typed-no = n, non, nan, non non, nope, no, pas, pas du tout, jamais, aucun, aucune, rien, ben non, pas eu, pas eu mal, pas mal à la tête, pas de mal de tête, je n'ai pas eu mal, j'ai pas eu mal, -, нет
typed-none = non, nan, no, aucun, aucune, rien, rien du tout, pas, pas du tout, -
typed-medicines-none = n, non, nan, no, aucun, aucune, rien, rien du tout, rien pris, rien pris du tout, pas pris, je n'ai rien pris, j'ai rien pris, je n'en ai pas pris, j'en ai pas pris, je n'ai pas pris de médicament, je n'ai pas pris de médicaments, j'ai pas pris de médicament, j'ai pas pris de médicaments, aucune prise, aucun médicament, aucun médoc, pas de médicament, pas de médicaments, pas de médoc, pas de médocs, pas de cachet, pas de cachets, pas de comprimé, pas de comprimés, sans médicament, sans médicaments, pas de traitement, -
typed-skip = je ne sais pas, ne sais pas, sais pas, je sais pas, j'sais pas, chais pas, jsp, nsp, je ne sais plus, je sais plus, sais plus, aucune idée, j'en sais rien, je n'en sais rien, pas sûr, pas sûre, pas certain, pas certaine, je ne suis pas sûr, je ne suis pas sûre, je suis pas sûr, je suis pas sûre, je ne me souviens pas, je me souviens pas, je ne me souviens plus, je me souviens plus, souviens plus, pas de souvenir, aucun souvenir, inconnu, inconnue
typed-now = à l'instant, à l’instant, a l'instant, a l’instant, maintenant, juste maintenant, tout de suite, en ce moment, là maintenant, la maintenant
typed-today = aujourd'hui, aujourdhui, aujourd hui, auj, ajd, ce jour
typed-yesterday = hier
typed-day_before_yesterday = avant-hier, avant hier, avanthier, il y a deux jours, il y a 2 jours
typed-tomorrow = demain, après-demain, après demain
typed-onset-continued = depuis hier, depuis la veille, déjà hier, continue, ça continue, a continué, continuait, toujours là depuis hier, encore là depuis hier
typed-onset-on_waking = au réveil, réveil, dès le réveil, en me réveillant, en se réveillant, quand je me suis réveillé, quand je me suis réveillée, réveillé avec, réveillée avec, je me suis réveillé avec, je me suis réveillée avec, au lever, dès le lever, en me levant
typed-onset-night = nuit, la nuit, dans la nuit, pendant la nuit, cette nuit, au milieu de la nuit
typed-onset-morning = matin, le matin, au matin, ce matin, matinée, dans la matinée, en matinée
typed-onset-afternoon = après-midi, l'après-midi, après midi, l'après midi, aprèm, l'aprèm, cet après-midi, cet après midi, dans l'après-midi
typed-onset-evening = soir, le soir, au soir, ce soir, soirée, en soirée, dans la soirée
typed-resolution-ongoing = encore là, toujours là, toujours, encore, pas encore, en cours, continue, ça continue, ça dure, pas finie, pas fini, pas terminée, pas terminé, pas passée, pas passé, encore mal, toujours mal, j'ai encore mal, j'ai toujours mal
typed-resolution-slept_off = en dormant, sommeil, dans mon sommeil, dans le sommeil, pendant le sommeil, passée en dormant, passé en dormant, partie en dormant, parti en dormant, après avoir dormi
typed-location-left = gauche, à gauche, la gauche, côté gauche, du côté gauche
typed-location-right = droite, à droite, la droite, côté droit, du côté droit
typed-location-both = deux côtés, les deux côtés, des deux côtés, les deux, 2 côtés, les 2 côtés, des 2 côtés, bilatéral, bilatérale, toute la tête, partout, gauche et droite, droite et gauche
typed-location-forehead = front, le front, au front, frontal, frontale, devant
typed-location-temple = tempe, tempes, la tempe, les tempes, à la tempe, aux tempes
typed-location-crown = sommet, sommet du crâne, sommet de la tête, au sommet, haut du crâne, haut de la tête, dessus, dessus de la tête, vertex
typed-location-back_of_head = arrière, à l'arrière, arrière de la tête, arrière du crâne, à l'arrière de la tête, à l'arrière du crâne, derrière, derrière la tête, occiput, occipital, occipitale
typed-location-eye = oeil, l'oeil, l'œil, yeux, les yeux, aux yeux, derrière l'oeil, derrière l'œil, derrière les yeux, autour de l'oeil, autour de l'œil, autour des yeux, orbite
typed-location-neck = nuque, la nuque, à la nuque, dans la nuque, cou, le cou, au cou, dans le cou, cervicales
typed-quality-pulsating = pulsatile, pulsatif, pulse, ça pulse, qui pulse, pulsations, ça bat, qui bat, battements, battante, ça tape, qui tape, ça cogne, qui cogne, ça martèle, martèlement
typed-quality-pressing = étau, en étau, comme un étau, comme dans un étau, pression, ça presse, serre, ça serre, qui serre, serrement, serrée, ça comprime, compressive, compression, constrictive, constriction, oppressante, en casque, ça appuie
typed-quality-both = les deux, les 2, les deux à la fois, pulsatile et en étau, en étau et pulsatile, ça pulse et ça serre, ça serre et ça pulse
typed-quality-other = autre, autre chose, autrement, ni l'un ni l'autre, ni l'une ni l'autre, aucun des deux, aucune des deux, brûlure, brûlante, ça brûle, piqûre, piqûres, piquante, ça pique, coup de poignard, coups de poignard, en coup de poignard, en coups de poignard, décharge, décharges, décharge électrique, décharges électriques, électrique, vive, aiguë, aigue, aigüe, sourde, éclatante
typed-triggers-too_much_sleep = trop de sommeil, dormi trop, j'ai trop dormi, dormi trop longtemps, grasse matinée, grasse mat
typed-triggers-skipped_meal = faim, la faim, jeûne, pas mangé, sans manger, pas de repas, repas manqué, sauté un repas, rien mangé
typed-triggers-exertion = effort physique, sport, exercice, exercice physique, activité physique
typed-triggers-travel = voyages, trajet, trajets, déplacement, déplacements, route
typed-most_bothersome-photophobia = la lumière, lumières, les lumières, lumière vive, lumière forte, photophobie
typed-most_bothersome-phonophobia = bruit, le bruit, les bruits, son, sons, le son, les sons, phonophobie
typed-nausea-marked = fort, forte, beaucoup, oui beaucoup, très fortes, très forte, importantes, intenses
typed-nausea-slight = légère, léger, légèrement, un peu, oui un peu, un petit peu, un tout petit peu, peu, faible, faibles
typed-nausea-none = n, non, nan, no, aucune, aucun, pas, pas du tout, rien, pas de nausées, pas de nausée, -

## La douleur deux heures après une prise

effect-pain_free = Disparue
effect-better = Mieux
effect-same = Pareil

## La réponse n’a pas été comprise : ce qui est attendu, avec un exemple

invalid-unclear_date = Je n’ai pas compris cette date. Écrivez le jour et le mois, par exemple 21/11.
invalid-not_a_date = Cette date n’existe pas dans le calendrier. Écrivez le jour et le mois, par exemple 21/11.
invalid-date_in_future = Ce jour n’est pas encore arrivé. Il faut aujourd’hui ou un jour passé, par exemple « hier ».
invalid-date_too_old = Le journal garde les saisies à partir du { $oldest }. Choisissez un jour à partir de cette date.
invalid-not_two_dates = Il faut deux dates : le premier jour et le dernier.
invalid-not_a_time = Je n’ai pas compris cette heure. Écrivez les heures et les minutes, par exemple 14:30.
invalid-another_day = Le jour a changé entre-temps. Écrivez une heure du jour que vous notez, par exemple 14:30.
invalid-not_an_intensity = Il faut un nombre entier de 1 à 10, par exemple 6.
invalid-not_an_option = Veuillez choisir l’une des réponses sur les boutons.
invalid-not_one_of = Veuillez répondre { $options }.
quoted = « { $words } »
labelled = { $label } : { $words }
joined = { $before } ; { $after }
either = { $options } ou { $last }
invalid-nothing_chosen = Rien n’est encore choisi. Cochez au moins une réponse, ou écrivez avec vos mots.
invalid-passphrase_too_short = Cette phrase de passe est trop courte : il faut au moins { $least } caractères.
invalid-too_long = Un peu plus court, s’il vous plaît : { $most ->
    [one] { $most } caractère au maximum
   *[other] { $most } caractères au maximum
}.
invalid-too_many_medicines = Cela fait trop de prises : { $most ->
    [one] { $most } prise au maximum
   *[other] { $most } prises au maximum
} par jour.
invalid-unclear_doses = Je n’ai pas compris « { $parts } ». Écrivez de nouveau les médicaments, chacun sur sa ligne : nom, dose, heure. Par exemple : Ibuprofène 400 mg 14:30
invalid-empty = Il n’y avait rien à lire. Veuillez répondre avec des mots.
