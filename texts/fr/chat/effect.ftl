### L’effet d’un médicament : demandé seulement si cela est activé dans les réglages.

effect-question = Deux heures se sont écoulées depuis la prise : { $medicines }. Comment est la douleur ?
effect-question-discreet = Deux heures se sont écoulées. Comment ça va maintenant ?
effect-noted_pain_free = Enregistré : la douleur avait disparu après deux heures.
effect-noted_better = Enregistré : la douleur avait diminué après deux heures.
effect-noted_same = Enregistré : la douleur était la même après deux heures.
effect-gone = Cette prise n’est plus dans la saisie, rien n’a donc été enregistré.
effect-asked = Comment était la douleur deux heures après la prise ?
effect-of_day = Deux heures après la prise : { $effects }

button-effects = Deux heures après une prise
