### Un lien pour le médecin : le rapport s’ouvre dans un navigateur, sans mot de passe.

command-links = un lien vers le rapport pour le médecin

links-title = Liens pour le médecin
links-none = Il n’y a aucun lien pour le moment. Avec un lien, votre médecin peut ouvrir le rapport dans n’importe quel navigateur, sans mot de passe.
links-about = Toute personne qui a un lien peut ouvrir son rapport. Un lien désactivé cesse aussitôt de fonctionner.
links-item = { $number }. { $period }, { $language }. S’ouvre jusqu’au { $end }.
links-full = { $most ->
    [one] { $most } lien au maximum peut fonctionner à la fois. Pour en créer un nouveau, désactivez l’un d’eux.
   *[other] { $most } liens au maximum peuvent fonctionner à la fois. Pour en créer un nouveau, désactivez l’un d’eux.
}
links-time = { $day } à { $time }
links-button-list = Tous les liens
links-button-new = Nouveau lien
links-button-revoke = Désactiver { $number }
links-button-for_doctor = Lien pour le médecin
links-button-share = Partager
links-button-copy = Copier l’adresse
links-toast-revoked = Le lien ne fonctionne plus

links-question = Votre médecin verra le rapport tel qu’il est maintenant : { $period }. Pendant combien de jours le lien doit-il fonctionner, et dans quelle langue doit être le rapport ?
links-question_fewer = Votre médecin verra le rapport tel qu’il est maintenant. Aucune saisie n’est visible plus longtemps qu’elle n’est conservée : un lien qui fonctionne plus longtemps montre donc moins de jours passés. Le rapport sur l’ensemble des jours s’obtient sous forme de fichier : /load
links-shown = { $days ->
    [one] { $days } jour : { $period }
   *[other] { $days } jours : { $period }
}
links-choice = Pendant combien de jours le lien doit-il fonctionner, et dans quelle langue doit être le rapport ?
links-too_old = Les saisies de ces jours seront supprimées avant qu’un lien vers elles n’expire. Le rapport sur ces jours s’obtient sous forme de fichier : /load
links-no_entries = Il n’y a pas de saisie pour ces jours, donc rien encore à montrer à un médecin.
links-button-make = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
links-waiting = Création du lien…
links-caption =
    Rapport pour le médecin : { $period }. S’ouvre dans n’importe quel navigateur jusqu’au { $end }, sans mot de passe.

    { $address }

    Toute personne qui a cette adresse ou l’image peut voir le rapport. Pour désactiver le lien : /links
links-caption-discreet =
    Lien : { $period }. S’ouvre dans n’importe quel navigateur jusqu’au { $end }, sans mot de passe.

    { $address }

    Toute personne qui a cette adresse ou l’image peut l’ouvrir. Pour le désactiver : /links
