### The command that asks for the overview.

command-stats = последние недели в числах
stats-waiting = Считаю…
stats-none = За последние недели ещё нет записей, считать пока нечего.
