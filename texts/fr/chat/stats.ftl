### La commande qui demande la vue d’ensemble.

command-stats = les dernières semaines en chiffres
stats-waiting = Je compte…
stats-none = Il n’y a pas encore de saisie pour les dernières semaines, donc rien à compter.
