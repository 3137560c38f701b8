### O comando que mostra o resumo.

command-stats = as últimas semanas em números
stats-waiting = Contando…
stats-none = Ainda não há registros nas últimas semanas, portanto não há o que contar.
