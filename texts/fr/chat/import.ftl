### Le fichier d’un autre journal : ce qu’il contient, et ce qu’il en advient.

import-reading = Lecture de votre fichier…
import-storing = Importation des jours…
import-undoing = Retrait des jours importés…

import-found = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ({ $source })
import-new = Nouveaux : { $count }.
import-filled = Déjà renseignés : { $count }.
import-too_old = Plus anciens que ce que garde le journal : { $count }.
import-in_future = Encore à venir : { $count }.
import-passed_over = Lignes sur ce que le journal ne garde pas : { $count }.
import-faults = { $count ->
    [one] { $count } ligne n’a pas été comprise (ligne
   *[other] { $count } lignes n’ont pas été comprises (lignes
} { $lines }).
import-nothing_new = Il ne contient rien de nouveau.

import-button-new = Importer les nouveaux : { $count }
import-button-replace = Tout importer, remplacer : { $count }
import-button-faults = Lignes non comprises
import-button-report = En faire un rapport
import-button-leave = Ne pas importer
import-button-undo = Annuler toute l’importation

import-date_order = Dans ce fichier, rien ne dit lequel vient en premier, le jour ou le mois. À quelle date correspond { $written } ?
import-fault = Ligne { $line } : { $why }
import-fault-date = la date n’a pas été comprise
import-fault-headache = il n’est pas dit s’il y a eu un mal de tête
import-fault-malformed = sous cette forme, ce n’est pas un jour de ce journal
import-fault-repeated = le même jour a déjà été décrit, et autrement

import-stored = Importation : { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}. Elle peut être annulée pendant un jour.
import-replaced = À la place de jours déjà renseignés : { $count }.
import-left_alone = Modifiés par vous entre-temps, et laissés ainsi : { $count }.
import-undone = L’importation est annulée.
import-deleted = Jours retirés : { $count }.
import-restored = Jours revenus à leur état d’avant : { $count }.
import-not_undone = Modifiés par vous depuis, et laissés ainsi : { $count }.
import-left = Très bien, rien n’a été importé.

import-report_question = Sous quelle forme ? Le rapport porte sur ce fichier, sur les autres que vous avez envoyés en l’espace d’un jour et sur ce que garde le journal : 24 mois au maximum.
import-reported = Le rapport est envoyé : { $period }. Jours qu’il contient : { $days }, nombre de fichiers : { $files }.
import-reported_without = Fichiers qui n’y sont pas, car ils n’ont pas pu être lus ou ouverts, ou étaient trop nombreux : { $count }. Une archive protégée demande sa phrase de passe dans son propre message.
import-report_of_nothing = Il ne contient aucun jour dont faire un rapport : un rapport ne remonte pas à plus de 24 mois.
import-reported_stored_nothing = Rien n’en a été conservé.

import-unrecognised = Je ne peux pas lire ce fichier. Je connais les exportations de ce journal (JSON, CSV, XLSX) et de Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health et de quelques autres.
import-empty = Ce fichier est vide.
import-too_long = Ce fichier contient plus qu’un journal ne peut garder : il n’est pas lu.
import-picture = Ceci est une image, et non l’exportation d’un journal.
import-pdf = Ceci est un PDF, que seul un humain peut lire. Exportez-y le journal sous forme de tableau (CSV ou XLSX) et envoyez-le-moi.
import-old_workbook = Ce classeur a été enregistré par un ancien Excel ou avec un mot de passe. Enregistrez-le au format .xlsx sans mot de passe et renvoyez-le.
import-damaged = Ce fichier est abîmé, ou une partie seulement est arrivée. Veuillez le renvoyer.
import-too_large = Ce fichier est trop volumineux : je peux lire jusqu’à { $megabytes } Mo. Une période plus courte passera peut-être.
import-too_many = Aucun autre fichier ne peut être lu pour le moment. Vous pourrez le renvoyer après le { $until }.
import-gone = Ce fichier ne peut plus être récupéré. Veuillez le renvoyer.
import-over = On ne peut plus rien faire de ce fichier : il a été laissé de côté, ou envoyé il y a plus d’un jour. Des jours isolés peuvent être supprimés dans /calendar.
import-failed = Le fichier n’a pas pu être lu : le bot a un défaut. Rien n’est perdu ; veuillez le renvoyer plus tard.
