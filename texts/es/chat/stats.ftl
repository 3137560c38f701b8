### El comando que muestra las últimas semanas.

command-stats = las últimas semanas en cifras
stats-waiting = Contando…
stats-none = En las últimas semanas aún no hay registros, así que no hay nada que contar.
