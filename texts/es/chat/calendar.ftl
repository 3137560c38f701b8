### El calendario y los días que quedaron sin anotar.

command-calendar = sus días, mes a mes

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } día
   *[other] { $headache } días
} con dolor de cabeza, { $painless } sin él, { $unknown } sin registro.
calendar-legend = Toque un día para abrirlo. Junto a la fecha: cifras pequeñas, la intensidad; un cero pequeño, sin dolor de cabeza; un «+» pequeño, dolor de cabeza sin intensidad indicada; un punto, medicación. Una fecha sola no tiene registro.
calendar-legend_menstruation = { $sign } es menstruación.
calendar-weekdays = lu, ma, mi, ju, vi, sá, do
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: registro recuperado.
button-calendar = ‹ Calendario
button-app = Abrir la app
button-record = Anotar

missed = Sin anotar: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: ni dolor ni medicación
   *[other] Todos: ni dolor ni medicación
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: bien, no tomé nada
   *[other] Todos: bien, no tomé nada
}
missed-medicine_only = { $weekday } { $day }: solo medicación
missed-medicine_only-discreet = { $weekday } { $day }: bien, pero tomé algo
missed-fill = { $weekday } { $day }: con dolor
missed-fill-discreet = { $weekday } { $day }: no muy bien
missed-pick = Elegir días
missed-leave = Dejar sin anotar
missed-question = Sin anotar: { $days }. ¿Hubo dolor de cabeza o medicación?
missed-day_painless = { $weekday } { $day }: no
missed-day_fill = Con dolor
missed-day_medicine_only = Medicación
missed-stored = Anotado: { $days }.
