### Die letzten Wochen in wenigen Zahlen. Kein Urteil, kein Rat.

overview-last = { $count ->
    [one] Letzter { $count } Tag
   *[other] Letzte { $count } Tage
}, { $period }
overview-before = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
} davor, { $period }
overview-empty = Keine Einträge.
overview-days = Mit Kopfschmerzen: { $headache }, ohne: { $painless }, kein Eintrag: { $unknown }
overview-medicine = Mit Akutmedikation: { $days }
overview-intensity = Schmerzstärke: { $range }, Angaben: { $rated }; stark (7–10) an { $severe ->
    [one] { $severe } Tag
   *[other] { $severe } Tagen
}
overview-note = Ein Tag ohne Eintrag ist unbekannt und zählt nicht als schmerzfrei. Der heutige Tag ist nicht zu Ende und zählt nicht mit.
