### Ce que le journal conserve d’une personne, et son consentement. Un changement de ce qui est dit
### ici demande une nouvelle version : crates/journal/src/consent.rs.

command-privacy = ce qui est conservé, vos droits

privacy-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
privacy-operator_unknown = Non précisé
privacy-nothing_stored =
    <b>Avant de commencer</b>

    Ceci est un journal des maux de tête. Ce que vous y notez concerne votre santé : rien n’est donc conservé à votre sujet avant votre accord.
privacy-waiting =
    <b>Avant de continuer</b>

    L’ancien bot est devenu ce journal des maux de tête. Ce qui y est noté concerne votre santé. Votre rappel et vos saisies datant de { $days } au plus ont été transférés ici et attendent votre consentement : d’ici là, le journal n’en montre aucune et n’y ajoute rien. Si vous refusez, tout est effacé aussitôt ; si vous ne répondez pas, tout l’est { $days } après le transfert.
privacy-notice =
    <b>Qui gère le bot :</b> { $operator }
    <b>Ce qui est conservé :</b> vos réponses sur chaque jour, vos médicaments et vos réglages, sous le numéro d’identification de votre compte Telegram. Ni nom, ni numéro de téléphone.
    <b>Où :</b> chez Amazon Web Services, région { $region }. Telegram conserve la conversation elle-même.
    <b>Combien de temps :</b> une saisie pendant { $days } ; les réglages tant que vous utilisez le journal, puis pendant { $silence }.
    <b>Qui peut lire :</b> vous, les personnes à qui vous donnez un rapport ou un lien, et celles qui gèrent le bot, dans son stockage. Personne ne lit les saisies au fur et à mesure.
    <b>Vos droits :</b> consulter, corriger, tout emporter (/export) ; retirer votre consentement et tout effacer (/clear), à tout moment.

    Le texte complet : /privacy.
privacy-all =
    <b>Ce qui est conservé, et vos droits</b> (version { $version })

    <b>Qui gère le bot.</b> { $operator }. Les personnes qui le gèrent sont responsables de ce qui est conservé.

    <b>Pourquoi.</b> Pour tenir votre journal des maux de tête, vous envoyer les rappels et préparer vos rapports, avec votre consentement et pour rien d’autre. Il n’y a pas de publicité, et les saisies de différentes personnes ne sont pas réunies.

    <b>Ce qui est conservé.</b> Le numéro d’identification de votre compte Telegram ; la langue, le fuseau horaire et les réglages ; vos médicaments ; pour chaque jour, vos réponses et le moment où vous les avez données ; la saisie en cours, les dernières crises pour « comme d’habitude », les rapports et les liens que vous avez demandés, et les numéros de certains messages de cette conversation. Ni nom, ni numéro de téléphone. Une position que vous partagez sert seulement à trouver le fuseau horaire. Le fichier d’un journal que vous envoyez est lu, mais pas conservé ; seul le nom sous lequel Telegram le remet est conservé, pendant un jour. La phrase de passe d’une archive n’est pas conservée non plus, seulement une clé qu’elle seule ouvre. Ce que vous envoyez avec /feedback va dans la conversation Telegram des personnes qui gèrent le bot.

    <b>Où.</b> Chez Amazon Web Services, région { $region }, sous forme chiffrée. Telegram transporte la conversation et la conserve sur ses serveurs, avec tous ses messages et tous ses fichiers ; elle n’est pas chiffrée de bout en bout. Si vous ouvrez l’appli depuis cette conversation, elle garde une copie de vos saisies sur votre téléphone ; ce qui a été effacé en disparaît à la prochaine ouverture de l’appli avec une connexion.

    <b>Combien de temps.</b> Une saisie pendant { $days } après le jour qu’elle concerne. Une saisie en cours que vous abandonnez, une semaine. Les réglages et les médicaments tant que vous utilisez le journal, puis pendant { $silence }. Ce que vous avez écrit avec /feedback reste dans cette conversation-là ; /clear en retire ce que vous avez écrit depuis un an. Les sauvegardes gardent une semaine de plus ce qui a été supprimé. Les traces techniques, qui ne contiennent aucune réponse, jusqu’à 90 jours.

    <b>Qui peut lire.</b> Vous, et toute personne qui regarde votre téléphone. Toute personne à qui vous donnez un rapport, ou l’adresse d’un lien tant qu’il fonctionne ; /links permet de le désactiver. Les personnes qui gèrent le bot ont accès à son stockage ; Amazon et Telegram traitent les données pour le bot. Personne ne lit les saisies au fur et à mesure.

    <b>Qui écrit.</b> Cette conversation et son appli seulement. D’autres bots qui utilisent le même service servent d’autres personnes ; ils ne voient pas votre journal et ne le modifient pas. Les fichiers de /export indiquent, pour chaque jour, par quel canal il a été écrit.

    <b>Vos droits.</b> Consulter : /calendar, /load. Tout emporter : /export. Corriger : /calendar, /settings, /medicines. Arrêter les messages : /cancel. Retirer votre consentement et tout effacer : /clear ; le journal prend alors fin, et ce qui a été fait auparavant reste licite. Vous pouvez écrire aux personnes qui gèrent le bot, et introduire une réclamation auprès d’une autorité de protection des données.
privacy-agreed = Vous avez donné votre accord le { $day }.
privacy-changed_since = Ce texte a changé depuis votre accord.
privacy-changed = Ce que dit ce bot de vos données a changé : /privacy. Êtes-vous d’accord ?
privacy-toast-agreed = C’est noté, merci.
privacy-declined =
    Très bien. Rien n’est conservé à votre sujet.

    Si vous changez d’avis : /start.

button-agree = J’accepte
button-decline = Non, merci
