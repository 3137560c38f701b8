### The command that asks for the overview.

command-stats = the last weeks in numbers
stats-waiting = Counting…
stats-none = There are no entries in the last weeks yet, so there is nothing to count.
