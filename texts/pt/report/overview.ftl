### As últimas semanas em poucos números. Sem julgamento, sem conselho.

overview-last = { $count ->
    [one] Último { $count } dia
   *[other] Últimos { $count } dias
}, { $period }
overview-before = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
} antes disso, { $period }
overview-empty = Sem registros.
overview-days = Com dor de cabeça: { $headache }, sem: { $painless }, sem registro: { $unknown }
overview-medicine = Com remédio para a dor: { $days }
overview-intensity = Intensidade: { $range }, informada em { $rated ->
    [one] { $rated } dia
   *[other] { $rated } dias
}; forte (7–10) em { $severe ->
    [one] { $severe } dia
   *[other] { $severe } dias
}
overview-note = De um dia sem registro nada se sabe; ele não é contado como dia sem dor. O dia de hoje ainda não terminou e não é contado.
