### Un informe a petición: de qué días, en qué formato, en qué idioma.

command-load = obtener el informe

load-title = Informe
load-days = Días: { $period }
load-no_days = Días: el diario no tiene ninguno de ellos
load-format = Formato: { $format }
load-language = Idioma: { $language }

load-button-week = Esta semana
load-button-last-week = Semana pasada
load-button-28-days = 28 días
load-button-all = Todo
load-button-dates = Dos fechas
load-button-html = Página
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Hacer el informe

load-format-html = una página, se abre en un navegador
load-format-pdf = PDF, para imprimir o reenviar
load-format-xlsx = un libro de Excel
load-format-csv = una tabla CSV, una fila por día
load-format-json = JSON, para programas
load-format-fhir = FHIR R4, para el sistema de un hospital

load-dates_question = ¿Desde qué día y hasta cuál? Escriba dos fechas, por ejemplo { $example }. El diario guarda los registros desde el { $oldest }.
load-unclear = No se entendió qué informe desea. Puede elegir con los botones o escribir, por ejemplo, /load pdf 01.11-20.11.
load-no_entries = En estos días no hay registros, así que no hay con qué hacer un informe. Puede elegir otros días o anotar un día.

typed-load-week = semana, esta semana, week, this week
typed-load-last-week = semana pasada, la semana pasada, última semana, la última semana, last week
typed-load-28-days = 28, 28 días, 28 days
typed-load-all = todo, todos, all, everything

report-waiting = Preparando el informe…
report-none = En este periodo aún no hay registros, así que no hay con qué hacer un informe.
report-failed = No se ha podido hacer el informe. Sus registros están a salvo; inténtelo de nuevo, por favor.
button-order_again = Reintentar
button-order_other = Otro informe

order-ready = Listo, el archivo está abajo.
order-failed = No se ha podido hacer el archivo. Sus registros están a salvo; inténtelo de nuevo, por favor: { $command }.
order-too_many = Por el momento no se pueden hacer más archivos. Sus registros están a salvo; podrá pedir más después del { $until }.
