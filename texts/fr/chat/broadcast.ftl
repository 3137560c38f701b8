### Le message de l’opérateur à tout le monde, dans la conversation de l’opérateur.

broadcast-help =
    Écrit à toutes les personnes qui tiennent un journal dans ce bot : /broadcast et le texte.

    Une ligne qui commence par une langue ({ $codes }) ouvre le texte destiné aux personnes qui la lisent ; le texte placé avant est pour toutes les autres. Le message arrive sans son ; il n’est jamais envoyé aux personnes qui ont tout annulé. En mode discret, il reste masqué tant qu’on ne le touche pas.
    Un aperçu est d’abord affiché. Rien n’est envoyé avant votre confirmation.
broadcast-empty = Il n’y a pas de texte. Il en faut un après chaque langue.
broadcast-too_long = Le texte est trop long : { $length } caractères, et un message en contient { $most }.
broadcast-refused = Telegram n’accepte pas ce texte, rien n’est donc préparé.
broadcast-running = Le message précédent est encore en cours d’envoi. Le suivant pourra être écrit une fois l’envoi terminé ou arrêté.

broadcast-counting = Voici comment le message s’affichera. Je compte les destinataires…
broadcast-ready =
    { $people ->
        [0] Personne ne le recevrait.
        [one] Voici ce que verra { $people } personne. Rien n’est encore envoyé.
       *[other] Voici ce que verront { $people } personnes. Rien n’est encore envoyé.
    }
broadcast-left_out = Pas de texte pour les personnes qui lisent : { $languages }. Elles ne reçoivent rien.
button-broadcast_send = Envoyer à { $people }
button-broadcast_discard = Abandonner
broadcast-discarded = Message abandonné, rien n’a été envoyé.
broadcast-gone = Ce message n’est plus conservé ici : un brouillon attend un jour.

broadcast-sending = Envoi en cours : { $written } sur { $people }.
button-broadcast_stop = Arrêter
broadcast-stopping = Arrêt en cours…
broadcast-stopped = Envoi arrêté. Personne d’autre ne reçoit le message, sauf si l’envoi reprend.
button-broadcast_resume = Reprendre
broadcast-done = Le message a été écrit à tout le monde.
broadcast-counts = Envoyés : { $sent }. Bot bloqué : { $blocked }. Échecs : { $failed }.
