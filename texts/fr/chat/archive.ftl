### L’archive que la personne garde : un fichier des jours que le journal lui-même oublie.

command-archive = vos jours dans un fichier à garder

archive-title = Archive
archive-about =
    Le journal oublie chaque jour noté au bout d’un certain temps. L’archive est un fichier que vous gardez : le premier de chaque mois, elle arrive ici, sans son, avec tous les jours encore conservés.

    Envoyez-moi plus tard un ou plusieurs de ces fichiers : j’en ferai un rapport portant sur 24 mois au maximum, ou je rétablirai un jour supprimé.
archive-unsealed = Protection : aucune, toute personne qui a le fichier peut le lire.
archive-sealed = Protection : oui, l’archive ne s’ouvre qu’avec votre phrase de passe.

archive-button-send = L’envoyer maintenant
archive-button-seal = Protéger par une phrase de passe
archive-button-reseal = Autre phrase de passe
archive-button-unseal = Ne plus protéger
archive-button-back = Archive
archive-waiting = Préparation de l’archive…

archive-new_passphrase =
    Écrivez une phrase de passe, de préférence plusieurs mots ; elle ne commence pas par « / ». Je supprime votre message dès que je l’ai lu et je ne garde cette phrase nulle part : si elle est perdue, personne ne peut ouvrir les archives, moi non plus.
archive-sealing = Mise en place de la protection…
archive-now_sealed = Désormais, les archives sont protégées. Gardez bien la phrase de passe : elle n’est conservée nulle part. Faites un essai : demandez une archive et renvoyez-la-moi. Les archives que vous avez déjà restent comme elles sont.
archive-not_sealed = Les archives n’ont pas pu être protégées et arrivent comme avant. Veuillez réessayer : /archive.

## Une archive renvoyée

archive-found_sealed = Ceci est une archive protégée de votre journal. Je peux en faire un rapport, avec les autres fichiers que vous avez envoyés en l’espace d’un jour et avec ce que garde le journal. Je peux aussi rétablir les jours qui manquent. Il me faut pour cela sa phrase de passe.
archive-button-restore = Rétablir des jours
archive-passphrase = Écrivez la phrase de passe de cette archive. Je supprime votre message dès que je l’ai lu.
archive-wrong_passphrase = L’archive ne s’ouvre pas avec cette phrase de passe. Rien n’a changé. Pour en essayer une autre, touchez de nouveau un bouton. Les archives plus anciennes s’ouvrent avec la phrase de passe de l’époque.
