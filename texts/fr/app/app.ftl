### La page dans Telegram où l’on note et regarde les jours. Sans variables : le téléphone écrit nombres et dates.

app-title = Journal
app-screens = Rubriques
app-tab-day = Jour
app-tab-calendar = Calen{"\u00AD"}drier
app-tab-numbers = Chiffres
app-tab-report = Rapport
app-tab-settings = Réglages
app-loading = Chargement…

## Un jour

app-days = Jours
app-another_day = Autre jour
app-save = Enregistrer
app-save_the_rest = Enregistrer avec « non » à ces questions
app-unanswered = Sans réponse :
app-missing = Veuillez répondre à cette question.
app-saved = Enregistré.
app-kept = Conservé sur ce téléphone. L’envoi se fera dès que possible.
app-change = Modifier
app-close = Fermer
app-delete = Supprimer la saisie
app-deleted = La saisie est supprimée.
app-undo = Rétablir
app-as_usual = Comme d’habitude
app-taken_over = Comme d’habitude ; touchez pour modifier
app-painless_day = Ni mal de tête, ni médicament
app-now = À l’instant
app-time = Heure
app-other = Autre…
app-own_words = avec vos propres mots
app-another_medicine = Autre médicament
app-most_medicines = Il n’est plus possible d’ajouter un médicament à ce jour.
app-amount = Dose
app-remove = Retirer
app-effect = Deux heures après la prise
app-unknown = Inconnu
app-day_kept = Pas encore enregistré
app-day_waits = En attente d’envoi
app-refused = La saisie n’a pas été enregistrée. Veuillez vérifier les réponses.
app-refused_answer = Cette réponse ne convient pas. Veuillez la modifier.

## Un jour qu’un autre appareil a modifié entre-temps

app-conflict = Modifié sur un autre appareil
app-conflict_about = Ce jour a été modifié ailleurs entre-temps. Choisissez les réponses à garder.
app-mine = Ici
app-theirs = Ailleurs
app-all_mine = Tout d’ici
app-all_theirs = Tout d’ailleurs

## La connexion

app-offline = Pas de connexion. Ce que vous saisissez reste sur ce téléphone et sera envoyé plus tard.
app-busy = Le journal est très sollicité en ce moment. Ce que vous saisissez reste sur ce téléphone et sera envoyé plus tard.
app-reopen = Veuillez rouvrir cette page depuis le chat. Ce que vous avez saisi reste sur ce téléphone.
app-not_agreed = Veuillez d’abord envoyer /start au bot dans le chat.
app-waiting = En attente d’envoi :
app-differing = Modifié sur un autre appareil, à ouvrir :
app-not_saved = Non enregistré, à ouvrir :
app-not_loaded = Cela n’a pas encore pu être chargé.
app-not_done = Cela n’a pas fonctionné. Veuillez réessayer plus tard.
app-changed_elsewhere = Cela a été modifié ailleurs entre-temps. Vous le voyez maintenant tel quel.

## Le calendrier

app-no_entry = Pas de saisie
app-painless = Pas de mal de tête
app-signs = Signes
app-sign_headache = Mal de tête, intensité
app-sign_unrated = Mal de tête, intensité non précisée
app-sign_medicine = Médicament
app-long_press = Gardez le doigt sur un jour sans saisie pour noter « ni mal de tête, ni médicament ».

## Les chiffres

app-period = Période
app-headache_days = Jours avec mal de tête
app-medicine_days = Jours avec traitement de crise
app-painless_days = Jours sans mal de tête
app-unknown_days = Jours sans saisie
app-of_recorded = jours renseignés :
app-of_stated = jours où cela est précisé :
app-median = médiane
app-severe = Douleur sévère
app-attacks = Crises
app-weekdays = Jours de la semaine
app-weekdays_note = jours avec mal de tête sur les jours renseignés
app-nothing_rated = Aucune intensité notée
app-day_by_day = Jour par jour
app-unknown_note = Un jour sans saisie est inconnu ; il n’est pas compté comme un jour sans douleur. Aujourd’hui n’est pas terminé et n’est pas compté.

## Le rapport

app-all_days = Tous les jours
app-since = À partir du
app-format = Format
app-order = Envoyer dans le chat
app-ordered = Le rapport est en préparation. Il arrivera dans le chat.
app-to_chat = Aller au chat
app-too_many_orders = Aucun autre fichier ne peut être créé pour le moment. Vos saisies sont intactes.

## Les réglages

app-reminder = Rappel
app-reminder_on = Me rappeler la saisie
app-last_day = Il faut garder au moins un jour. Pour n’en avoir aucun, désactivez le rappel.
app-language = Langue
app-zone = Fuseau horaire
