### Las últimas semanas en unas pocas cifras. Sin juicios ni consejos.

overview-last = { $count ->
    [one] Último día
   *[other] Últimos { $count } días
}, { $period }
overview-before = { $count ->
    [one] { $count } día anterior
   *[other] { $count } días anteriores
}, { $period }
overview-empty = Sin registros.
overview-days = Con dolor de cabeza: { $headache }, sin él: { $painless }, sin registro: { $unknown }
overview-medicine = Con medicación para el dolor: { $days }
overview-intensity = Intensidad: { $range }, { $rated } con intensidad anotada; dolor intenso (7–10): { $severe ->
    [one] { $severe } día
   *[other] { $severe } días
}
overview-note = De un día sin registro no se sabe nada; no se cuenta como día sin dolor. El día de hoy no ha terminado y no se cuenta.
