### La conversation en dehors des questions.

bot-description = Un journal des maux de tête. Une fois par jour, je demande si vous avez eu mal à la tête, et je prépare un rapport pour votre médecin. Les saisies sont conservées { $days }. Ce qui est conservé et qui le lit : /privacy.
bot-short-description = Un journal des maux de tête : des questions une fois par jour, un rapport pour le médecin chaque semaine.
bot-menu_button = Journal

command-start = commencer
command-add = noter un jour
command-alarm = heure du rappel
command-cancel = ne plus recevoir de messages
command-help = ce que je sais faire
command-back = question précédente
command-restart = recommencer cette saisie
command-stop = quitter sans enregistrer

welcome =
    Bonjour. Ceci est un journal des maux de tête.

    Une fois par jour, je demande si vous avez eu mal à la tête. Si ce n’est pas le cas, un seul geste suffit. Si oui, je pose les questions que posent les médecins. Le lundi, j’envoie un rapport que vous pouvez montrer à un neurologue.

    Les saisies sont conservées { $days }. Personne ne les lit au fur et à mesure : en cas d’urgence, appelez le numéro d’urgence de l’endroit où vous êtes.
welcome-when = Quand voulez-vous recevoir le rappel ?
help = Voici ce que vous pouvez faire :
help-import = Vous pouvez aussi envoyer le fichier d’un autre journal : je dis ce qu’il contient et je l’importe si vous le souhaitez.
help-emergency = Personne ne lit les saisies au fur et à mesure. En cas d’urgence, appelez le numéro d’urgence de l’endroit où vous êtes.
help-survey = Une saisie est en cours. Touchez les boutons ou écrivez une réponse. Vous pouvez aussi utiliser :

reminder-question = À quelle heure voulez-vous le rappel ? Il est { $now } chez vous. Choisissez ou écrivez une heure, par exemple 21:30.
reminder-set = Rappel : { $days } à { $time }. Il est { $now } chez vous ({ $zone }) ; si ce n’est pas exact, corrigez-le dans /settings.
reminder = Avez-vous eu mal à la tête aujourd’hui ?
reminder-before = Le mal de tête d’hier est-il passé ?
nudge = Une saisie est restée ouverte. Vous pouvez reprendre là où vous en étiez.
cancelled =
    Je n’écrirai plus : ni rappels, ni rapports hebdomadaires, ni archives. Vos saisies restent.

    /start rétablit les rapports et les archives, /alarm les rappels.
stopped = Vous avez quitté la saisie ; rien n’a été enregistré.
nothing-open = Aucune saisie n’est en cours pour le moment.
unclear = Je n’ai pas compris. Pour noter un jour, utilisez le bouton ou /add. Tout le reste est dans /help.
after-end = La saisie était déjà enregistrée, sans ce message. Vous pouvez la modifier dans /calendar.
edited-command = Une commande modifiée n’est pas exécutée. Si vous en avez besoin, envoyez-la dans un nouveau message.
edited-elsewhere = Modifier ce message ne change rien. Un jour noté se modifie dans /calendar, tout le reste par un nouveau message.
edited-open = La réponse à « { $question } » reste la même. « { button-back } » ramène à la question.
edited-stored = La saisie reste la même. La réponse à « { $question } » se modifie dans /calendar.
only-text = Je lis seulement le texte, les boutons et les fichiers d’un journal.
fault = Cela n’a pas fonctionné : le bot a un défaut. Veuillez réessayer plus tard.
zone-refused = Les rappels ne sont pas encore possibles dans ce fuseau horaire. Veuillez choisir une autre ville à la même heure : /settings.

button-begin = Noter un jour
button-fill = Répondre
button-yesterday = Hier, { $day }
button-today = Aujourd’hui, { $day }
button-back = ‹ Retour
button-skip = Je ne sais pas
button-done = Terminé
button-keep = Garder
button-no_comment = Sans commentaire

toast-old-button = Ce bouton n’est plus valable. Rien n’a changé.

card-before = Avant : { $answer }
card-chosen = Choix : { $answer }

doubt-future_onset = { $time } ce jour-là, c’est encore à venir. Noter ainsi ?
doubt-future_end = { $time }, c’est encore à venir. Noter ainsi ?
doubt-long = Jusqu’à { $time }, cela ferait 20 heures ou plus. Noter ainsi ?
doubt-future_dose = Une prise à { $time }, c’est encore à venir. Noter ainsi ?
doubt-dose_before_onset = La prise de { $time } est antérieure au début de la douleur. Noter ainsi ?
doubt-after_midnight = { $time } à l’instant, c’est déjà le jour suivant ; { $time } du jour que vous notez, c’était il y a près de 24 heures. Noter ainsi ?
button-sure = Oui, { $time }
button-guess = Non, { $time }

day-saved = Enregistré.
day-saved_severe = Enregistré. Vous pouvez vous reposer maintenant.
day-end_before = { $day } : quand la douleur s’est-elle arrêtée ?
day-unchanged = Les modifications n’ont pas été enregistrées ; la saisie reste la même.
day-painless = Pas de mal de tête.

reminder-of_day = { $day } : avez-vous eu mal à la tête ?
reminder-discreet = Comment s’est passée la journée ? Un seul geste peut suffire.
snooze-question = Quand dois-je vous le redemander ?
snoozed = Je vous le redemanderai à { $time }.
snoozed-tomorrow = Je vous le redemanderai demain à { $time }.
nudge-discreet = Quelque chose n’est pas terminé. Vous pouvez reprendre là où vous en étiez.
change-day = { $day }. Que voulez-vous modifier ?
day-headache = Mal de tête
day-intensity = { $intensity } sur 10
day-from = dès { $time }
day-to = jusqu’à { $time }
day-without = Absence de : { $features }
day-deleted = La saisie est supprimée : { $day }. Vous pouvez la rétablir pendant quelques minutes.
day-unknown = { $day } : pas de saisie.
button-no_headache = Ni mal de tête, ni médicament
button-no_headache-discreet = Tout va bien, rien pris
button-no_menstruation = Ni douleur, ni médicament, ni règles
button-menstruation = Règles, ni douleur ni médicament
button-medicine_only = Médicament, sans mal de tête
button-medicine_only-discreet = Ça va, mais j’ai pris quelque chose
button-headache = Mal de tête
button-headache-discreet = Ça ne va pas
button-usual_headache = Mal de tête, comme d’habitude
button-usual_headache-discreet = Ça ne va pas, comme d’habitude
button-later = Plus tard
button-snooze_1 = Dans une heure
button-snooze_3 = Dans trois heures
button-snooze_morning = Demain matin
button-continue = Continuer
button-as_usual = Oui, comme d’habitude
button-change = Modifier
button-delete = Supprimer
button-restore = Rétablir
button-continued = Depuis la veille
button-further_attack = Autre crise ce jour-là
button-remove_attack = Retirer la crise : { $attack }
button-add_medicine = Ajouter un médicament
button-add_painless_aura = Ajouter une aura visuelle
button-mark_menstruation = Marquer les règles
button-unmark_menstruation = Pas un jour de règles
button-no_menstruation_that_day = Pas de règles
toast-finish-first = Terminons d’abord la saisie en cours.
toast-too-late = Il est trop tard pour la rétablir.
