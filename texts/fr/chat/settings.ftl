### Les réglages, et la recherche du fuseau horaire.

command-settings = langue, fuseau horaire, rappels

settings-title = Réglages
settings-language = Langue : { $language }
settings-language_question = Dans quelle langue dois-je écrire ?
settings-zone = Fuseau horaire : { $zone }, où il est { $now }
settings-reminder = Rappel : { $days } à { $time }
settings-no_reminder = Rappel : aucun
settings-every_day = chaque jour
settings-weekly_report-on = Rapport hebdomadaire : le lundi
settings-weekly_report-off = Rapport hebdomadaire : aucun
settings-monthly_archive-on = Archive : le premier de chaque mois
settings-monthly_archive-off = Archive : seulement à la demande, /archive
settings-discreet-on = Mode discret : activé, les notifications et les noms de fichiers ne disent rien de la santé
settings-discreet-off = Mode discret : désactivé
settings-questions = { $count ->
    [0] Autres questions : aucune
    [one] Autres questions : une
   *[other] Autres questions : { $count }
}
settings-questions_about = Des questions que certains médecins posent aussi. Chacune ajoute un geste et peut être désactivée à tout moment ; vos réponses restent.
settings-ask_functioning-on = Question sur les activités prévues : posée en cas de mal de tête
settings-ask_functioning-off = Question sur les activités prévues : non posée
settings-ask_most_bothersome-on = Question sur ce qui était le plus gênant : posée en cas de mal de tête
settings-ask_most_bothersome-off = Question sur ce qui était le plus gênant : non posée
settings-ask_menstruation-on = Règles : question posée, et jours marqués dans le calendrier
settings-ask_menstruation-off = Règles : pas de question
settings-ask_painless_aura-on = Aura sans mal de tête : question posée les jours sans douleur
settings-ask_painless_aura-off = Aura sans mal de tête : pas de question
settings-ask_effect-on = Après une prise : deux heures plus tard, je demande comment est la douleur
settings-ask_effect-off = Après une prise : pas de question
settings-days = Quels jours dois-je poser la question ? Touchez un jour pour l’ajouter ou le retirer.

settings-button-language = Langue / Language
settings-button-zone = Fuseau horaire
settings-button-reminder = Heure du rappel
settings-button-days = Jours du rappel
settings-button-no_reminder = Pas de rappel
settings-button-every_day = Chaque jour
settings-button-weekly_report-on = Envoyer un rapport par semaine
settings-button-weekly_report-off = Pas de rapport hebdomadaire
settings-button-monthly_archive-on = Envoyer une archive par mois
settings-button-monthly_archive-off = Pas d’archive mensuelle
settings-button-discreet-on = Activer le mode discret
settings-button-discreet-off = Désactiver le mode discret
settings-button-questions = Autres questions
settings-button-ask_functioning-on = M’interroger sur les activités
settings-button-ask_functioning-off = Ne pas m’interroger sur les activités
settings-button-ask_most_bothersome-on = Demander ce qui gênait le plus
settings-button-ask_most_bothersome-off = Ne pas demander ce qui gênait
settings-button-ask_menstruation-on = M’interroger sur les règles
settings-button-ask_menstruation-off = Ne pas m’interroger sur les règles
settings-button-ask_painless_aura-on = M’interroger sur l’aura sans douleur
settings-button-ask_painless_aura-off = Ne pas m’interroger sur cette aura
settings-button-ask_effect-on = Demander l’effet d’une prise
settings-button-ask_effect-off = Ne pas demander l’effet d’une prise
settings-toast-last_day = Il faut garder au moins un jour. Pour n’en avoir aucun, choisissez « Pas de rappel ».

zone-question = Quelle heure est-il chez vous maintenant ? Choisissez-la, ou écrivez l’heure ou votre ville.
zone-choice = Laquelle de ces villes est près de vous, ou à la même heure ? Vous pouvez aussi écrire une ville.
zone-unknown = Je n’ai trouvé aucun fuseau horaire avec ces mots. Écrivez l’heure de votre montre, par exemple { $example }, ou une grande ville près de vous, par exemple Lyon.
zone-location_question = Envoyez votre position avec le bouton ci-dessous. Je l’utilise une seule fois, pour trouver le fuseau horaire, et je ne la garde pas. Vous pouvez aussi écrire votre ville.
zone-location_nowhere = Je ne connais pas de ville près de cet endroit. Écrivez l’heure de votre montre, par exemple { $example }, ou une grande ville qui est à la même heure.
zone-location_several = Autour de cet endroit, les heures diffèrent. Choisissez la vôtre, ou écrivez une ville.
zone-by_location = Je n’ai pas gardé la position. Si l’heure n’est pas la bonne, choisissez le fuseau dans /settings.
zone-by_city = Tout le reste est dans /settings.
zone-left = Rien n’a changé. Tout le reste est dans /settings.
zone-button-location = Envoyer ma position
zone-button-leave = Non, laisser ainsi
