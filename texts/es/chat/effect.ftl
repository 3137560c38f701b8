### Cómo actuó un medicamento: solo se pregunta si está activado en los ajustes.

effect-question = Han pasado dos horas desde que tomó { $medicines }. ¿Cómo está el dolor?
effect-question-discreet = Han pasado dos horas. ¿Cómo va ahora?
effect-noted_pain_free = Guardado: a las dos horas el dolor había desaparecido.
effect-noted_better = Guardado: a las dos horas el dolor había mejorado.
effect-noted_same = Guardado: a las dos horas el dolor seguía igual.
effect-gone = Esa toma ya no está en el registro, así que no se guardó nada.
effect-asked = ¿Cómo estaba el dolor dos horas después de la toma?
effect-of_day = Dos horas después de la toma: { $effects }

button-effects = Dos horas tras la toma
