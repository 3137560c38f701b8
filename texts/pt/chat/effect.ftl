### Como um remédio agiu: só se pergunta quando isso está ligado nas configurações.

effect-question = Passaram-se duas horas desde que você tomou { $medicines }. Como está a dor?
effect-question-discreet = Passaram-se duas horas. Como está agora?
effect-noted_pain_free = Salvo: depois de duas horas a dor tinha passado.
effect-noted_better = Salvo: depois de duas horas a dor estava melhor.
effect-noted_same = Salvo: depois de duas horas a dor estava igual.
effect-gone = Essa dose não está mais no registro, por isso nada foi salvo.
effect-asked = Como estava a dor duas horas depois da dose?
effect-of_day = Duas horas depois da dose: { $effects }

button-effects = Duas horas depois da dose
