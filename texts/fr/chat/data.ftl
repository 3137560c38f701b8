### Les données de la personne : les emporter, les effacer. Et un mot aux personnes qui font le bot.

command-export = emporter toutes les saisies
command-clear = tout effacer
command-feedback = nous écrire

export-waiting = Préparation des fichiers…
export-none = Rien n’est encore noté, il n’y a donc rien à emporter.

clear-question =
    Effacer tout ce que garde le journal ? Les saisies, les rapports, la liste des médicaments, les réglages et les rappels disparaîtront, ainsi que, dans la conversation de l’équipe, les messages que vous lui avez écrits depuis un an. Je ne pourrai rien rétablir.

    Vous pouvez d’abord emporter vos saisies : /export.
clear-open_survey = La saisie que vous avez commencée disparaîtra aussi.
button-erase = Tout effacer
button-keep_all = Garder
clear-kept = Tout est resté comme avant.
clear-done =
    Effacé : saisies, rapports, médicaments, réglages et rappels ; vos messages à l’équipe depuis un an sont en cours d’effacement dans sa conversation. Je ne vous écrirai plus de moi-même.

    Il reste pour un temps une sauvegarde (7 jours) et des traces techniques sans vos réponses (jusqu’à 90 jours). Les messages de cette conversation, avec les rapports et les réponses de l’équipe, sont conservés par Telegram ; vous pouvez les supprimer avec la conversation. Pour recommencer : /start.

feedback-question = Que souhaitez-vous dire ? Écrivez-le en un seul message ; l’équipe de ce journal le lira. Sa réponse arrive ici.
feedback-in_one = Une saisie est en cours, veuillez donc tout écrire en un seul message : /feedback et vos mots. L’équipe de ce journal le lira.
feedback-nobody = Personne ne lit de messages ici pour le moment. Si quelque chose ne fonctionne pas, veuillez réessayer plus tard.
feedback-sent = Merci, votre message a été transmis. S’il y a une réponse, elle arrive ici.
feedback-undelivered = Le message n’a pas pu être transmis. Veuillez réessayer plus tard.
feedback-not_now = Le message n’a pas pu être transmis pour le moment. Vos mots sont toujours ici, dans la conversation : veuillez les renvoyer un peu plus tard, avec /feedback.
feedback-too_many = Aucun autre message ne peut être transmis pour le moment. Vos mots sont toujours ici, dans la conversation : vous pourrez les renvoyer avec /feedback après le { $until }.
feedback-too_long = C’est trop long : { $most ->
    [one] { $most } caractère au maximum
   *[other] { $most } caractères au maximum
}. Vous pouvez l’envoyer en plusieurs parties, chacune avec /feedback.
feedback-dropped = Très bien, rien n’a été transmis.
button-drop_feedback = Ne rien envoyer
feedback-answer = <b>Réponse de l’équipe du journal :</b>

operator-feedback = Message { $reference }. Pour y répondre, utilisez « Répondre » sur ce message.
operator-feedback_erased = Effacé à la demande de la personne qui l’a écrit.
operator-answered = Transmis.
operator-too_long = C’est trop long : { $most ->
    [one] { $most } caractère au maximum
   *[other] { $most } caractères au maximum
}. Rien n’a été transmis.
operator-unreachable = Le message n’a pas pu être transmis : la personne ne reçoit plus de messages, ou a écrit il y a trop longtemps.
operator-only_text = Seul du texte peut être transmis.
operator-error = Panne dans { $place } : { $what }
operator-errors_more = Autres pendant ce temps : { $count }.
