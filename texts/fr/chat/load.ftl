### Un rapport à la demande : de quels jours, sous quelle forme, dans quelle langue.

command-load = obtenir le rapport

load-title = Rapport
load-days = Jours : { $period }
load-no_days = Jours : le journal n’en a aucun
load-format = Format : { $format }
load-language = Langue : { $language }

load-button-week = Cette semaine
load-button-last-week = Semaine passée
load-button-28-days = 28 jours
load-button-all = Tout
load-button-dates = Deux dates
load-button-html = Page
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Créer le rapport

load-format-html = une page, s’ouvre dans un navigateur
load-format-pdf = PDF, à imprimer ou à transmettre
load-format-xlsx = un classeur Excel
load-format-csv = un tableau CSV, une ligne par jour
load-format-json = JSON, pour des programmes
load-format-fhir = FHIR R4, pour le système d’un hôpital

load-dates_question = De quel jour à quel jour ? Écrivez deux dates, par exemple { $example }. Le journal garde les saisies à partir du { $oldest }.
load-unclear = Ce rapport n’existe pas. Vous pouvez choisir avec les boutons ou écrire, par exemple /load pdf 01.11-20.11.
load-no_entries = Il n’y a pas de saisie pour ces jours, donc rien à mettre dans un rapport. Vous pouvez choisir d’autres jours ou noter un jour.

typed-load-week = semaine, cette semaine, la semaine, semaine en cours, week, this week
typed-load-last-week = semaine dernière, la semaine dernière, semaine passée, la semaine passée, semaine précédente, last week
typed-load-28-days = 28, 28 jours, 28 j, 28 days
typed-load-all = tout, tous, toutes, tous les jours, depuis le début, all, everything

report-waiting = Préparation du rapport…
report-none = Il n’y a pas encore de saisie pour cette période, donc rien à mettre dans un rapport.
report-failed = Le rapport n’a pas pu être créé. Vos saisies sont intactes, veuillez réessayer.
button-order_again = Réessayer
button-order_other = Autre rapport

order-ready = C’est fait, le fichier est ci-dessous.
order-failed = Le fichier n’a pas pu être créé. Vos saisies sont intactes, veuillez réessayer : { $command }.
order-too_many = Aucun autre fichier ne peut être créé pour le moment. Vos saisies sont intactes ; vous pourrez en demander d’autres après le { $until }.
