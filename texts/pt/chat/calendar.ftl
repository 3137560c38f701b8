### O calendário e os dias que ficaram sem registro.

command-calendar = seus dias, mês a mês

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } dia
   *[other] { $headache } dias
} com dor de cabeça, { $painless } sem dor, { $unknown } sem registro.
calendar-legend = Toque em um dia para abri-lo. Ao lado da data: algarismos pequenos são a intensidade, um zero pequeno é sem dor de cabeça, um sinal de mais pequeno é dor de cabeça sem intensidade informada, um ponto é remédio. Data sem sinal não tem registro.
calendar-legend_menstruation = { $sign } é menstruação.
calendar-weekdays = 2ª, 3ª, 4ª, 5ª, 6ª, sá, do
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: o registro voltou.
button-calendar = ‹ Calendário
button-app = Abrir o app
button-record = Registrar

missed = Sem registro: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: sem dor, sem remédio
   *[other] Todos: sem dor, sem remédio
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: tudo bem, nada tomado
   *[other] Todos: tudo bem, nada tomado
}
missed-medicine_only = { $weekday } { $day }: só remédio
missed-medicine_only-discreet = { $weekday } { $day }: tudo bem, algo tomado
missed-fill = { $weekday } { $day }: dor de cabeça
missed-fill-discreet = { $weekday } { $day }: dia difícil
missed-pick = Escolher dias
missed-leave = Deixar assim
missed-question = Sem registro: { $days }. Houve dor de cabeça ou remédio?
missed-day_painless = { $weekday } { $day }: não
missed-day_fill = Dor
missed-day_medicine_only = Remédio
missed-stored = Registrado: { $days }.
