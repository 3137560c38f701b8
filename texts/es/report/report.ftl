### El informe para el médico: sereno, exacto, sin juicios ni consejos.

report-title = Diario de cefaleas
report-made_label = Elaborado
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = { $recorded } de { $all ->
    [one] { $all } día
   *[other] { $all } días
} con registro ({ $percent }{"\u00A0"}%)
report-promptness = { $coverage }, { $prompt } de ellos anotados el mismo día o al siguiente
report-promptness-in_part = { $coverage }; de los { $known } cuyo momento de registro se conoce, { $prompt } anotados el mismo día o al siguiente
report-patient = Paciente:
report-born = Fecha de nacimiento:
report-begun = Primer registro el { $first }. { $count ->
    [one] Del día anterior no se sabe nada; los gráficos y la tabla semanal no lo incluyen.
   *[other] De los { $count } días anteriores no se sabe nada; los gráficos y la tabla semanal no los incluyen.
}
report-empty = El diario no tiene registros de estos días. Eso no significa que no hubiera cefalea: de estos días no se sabe nada.
report-caption =
    Diario de cefaleas, { $period }.
    Días con cefalea: { $headache } de { $recorded } registrados, en { $attacks } crisis.
    Días con medicación sintomática: { $stated ->
        [0] no consta
        [one] { $medicine } de { $stated } en el que consta
       *[other] { $medicine } de { $stated } en los que consta
    }.
    Días sin registro: { $unknown }.
report-caption_empty =
    Diario de cefaleas, { $period }.
    No hay registros de estos días.
report-caption-discreet = { $period }: el archivo está listo.
report-sheet-days = Días
report-sheet-numbers = Cifras
report-sheet-per_28_days = por 28 días
report-sheet-further_attacks = Otras crisis
report-sheet-recorded_at = Registrado
report-sheet-changed_at = Modificado
report-sheet-channel = Canal
report-sheet-imported_from = Importado de
report-sheet-taken_over = Tomado de la crisis habitual
report-caption-csv = Para hojas de cálculo: una fila por día, con punto y coma como separador. Una celda vacía significa que no se sabe. Un apóstrofo delante de un texto evita que se convierta en un número, una fecha o una fórmula.
report-caption-xlsx = Un libro de Excel: los días, las cifras y cómo se contaron. Una celda vacía significa que no se sabe.
report-caption-json = Para programas.
report-caption-fhir = Para el sistema de un hospital: HL7 FHIR R4. El hospital añade de quién es.
report-fhir-subject = Paciente a quien pertenece este diario
report-fhir-duration = Duración de la cefalea en este día
report-fhir-as_recorded = Días según lo registrado
report-fhir-known = Días conocidos
report-caption-archive = Copia, { $period }. El diario olvida estos días uno a uno, así que guarde este archivo. Si me lo envía de vuelta, permite hacer un informe de hasta 24 meses o recuperar un día.
report-caption-archive_sealed = Solo se abre con su contraseña.
report-caption-everything = Todo lo que guarda el diario, para programas: registros, cifras, medicamentos, ajustes, el registro abierto, enlaces y pedidos.

## Las cifras que se leen primero

report-figure-headache = Días con cefalea
report-figure-medicine = Días con medicación sintomática
report-figure-severe = Días con dolor intenso
report-figure-intensity = Intensidad mediana
report-figure-intensity_range = Intensidad
report-figure-attacks = Crisis
report-figure-migraine_like = Días que cumplen los criterios de características de van der Arend
report-headline-last = últimos 28 días, { $period }
report-headline-scaled = { $count } en { $known } días conocidos, ajustado a 28
report-headline-before = 28 días anteriores: { $before }, cambio { $change }
report-headline-whole = todo el periodo: { $count } { $of }
report-of_recorded_days = de { $count ->
    [one] { $count } registrado
   *[other] { $count } registrados
}
report-of_rated_days = de { $count } con intensidad anotada
report-of_stated_days = de { $count ->
    [one] { $count } día en que consta
   *[other] { $count } días en que consta
} si se tomó o no
report-of_answered_days = de { $count ->
    [one] { $count } día con cefalea
   *[other] { $count } días con cefalea
} y respuesta
report-painless_aura-note = de { $count ->
    [one] { $count } día
   *[other] { $count } días
} sin dolor y con respuesta; no cuenta en ninguna otra cifra
report-menstruation-note = Ventana: días −2 a +3; el primer día es el día 1 (ICHD-3, A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] De { $count } menstruación más no se conoce el primer día.
   *[other] De { $count } menstruaciones más no se conoce el primer día.
}
report-menstruation-marked = Días de menstruación
report-menstruation-headache = Días con cefalea en las ventanas
report-menstruation-criteria = Criterios de van der Arend en las ventanas
report-menstruation-with_headache = Menstruaciones con cefalea
report-menstruation-with_criteria = Menstruaciones con un día así
report-menstruation-unknown = { $part } ({ $unknown } sin datos)
report-of_attacks = de { $count } crisis
report-attack_days = en { $count ->
    [one] { $count } día con cefalea
   *[other] { $count } días con cefalea
}
report-longest_attack = la más larga, de { $count } días
report-of_headache_days = de { $count ->
    [one] { $count } día con cefalea
   *[other] { $count } días con cefalea
}
report-undetermined = { $count } sin determinar
report-migraine_like_medicine = { $count } si se cuentan también los de medicación específica de la migraña
report-migraine_like_medicine_least = al menos { $count } si se cuentan también los de medicación específica de la migraña
report-medicine_not_stated = no consta en { $count ->
    [one] { $count } día
   *[other] { $count } días
}
report-severe_definition = 7–10 de 10
report-intensity_range = { $range } de 10
report-change = { $days } ({ $percent }{"\u00A0"}%)
report-hours_and_minutes = { $hours } h { $minutes } min
report-hours = { $hours } h
report-minutes = { $minutes } min
report-no_answers = sin respuestas
report-not_stated = ?
report-of = { $part } de { $all }
report-share = { $yes } de { $answered } ({ $percent }{"\u00A0"}%)
report-decimal_mark = ,
report-list_separator = ;

## Clases de medicación sintomática, según la ICHD-3, 8.2

report-class-triptan = Triptanes
report-class-ergotamine = Ergotamina
report-class-gepant_or_ditan = Gepantes y ditanes
report-class-opioid = Opioides
report-class-combination = Combinaciones de analgésicos
report-class-non_opioid = Analgésicos simples
report-class-unknown = Clase desconocida
report-class-other = Otros medicamentos, no contados como sintomáticos

## Bloques de 28 días

report-blocks = Bloques de 28 días
report-blocks-note = En negrita, lo que se compara, ajustado a 28 días; entre paréntesis, lo registrado.
report-blocks-thresholds = Umbrales de la ICHD-3 para el uso excesivo de medicación sintomática, como referencia: durante más de 3 meses, 10 días al mes o más (solo analgésicos simples: 15), con cefalea 15 días al mes o más.
report-blocks-change = Cambio
report-blocks-recorded = Días registrados
report-blocks-headache = Días con cefalea
report-blocks-medicine = Días con medicación sintomática
report-blocks-moderate_or_severe = Dolor moderado o intenso
report-blocks-severe = Dolor intenso
report-blocks-migraine_like = Criterios de van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Días registrados: { $known } de 28, menos del 80{"\u00A0"}%. Estos recuentos no se ajustan y no se indica ningún cambio.
report-blocks-too_few_medicine = Días en que consta si se tomó medicación: { $known } de 28, menos del 80{"\u00A0"}%. Estos recuentos no se ajustan y no se indica ningún cambio.

## Lo que se toma como preventivo

report-preventives = Tratamiento preventivo, según lo referido
report-preventives-note = Días por cada 28; «?» si se conocen menos del 80{"\u00A0"}% de los 28 días. Los días guardados rara vez abarcan por completo ambos periodos, y no se afirma ningún efecto.
report-preventives-step = Cambio
report-preventives-before = antes: { $period }
report-preventives-since = después: { $period }
report-preventives-started = inicio el { $day }
report-preventives-changed = cambio el { $day }
report-preventives-stopped = suspensión, primer día sin él el { $day }
report-preventives-taken = desde el { $day }
report-preventives-unsaid = no consta desde cuándo
report-chart-courses = Las barras de arriba son el tratamiento preventivo, con una marca en cada inicio, cambio de dosis y suspensión; una barra sin marca a la izquierda empezó antes.

## Semana a semana

report-weeks = Semana a semana
report-weeks-note = Cefalea y medicación, en días; intensidad, de la menor a la mayor.
report-weeks-days = Semana
report-weeks-recorded = Registrados
report-weeks-headache = Cefalea
report-weeks-intensity = Intensidad
report-weeks-medicine = Medicación
report-medicine_weeks = Días con medicación sintomática por semana
report-medicine_weeks-description = Una columna por cada semana desde el lunes, tan alta como los días con medicación sintomática que hubo en ella. Semana desde: { $counts }.
report-onset_hours = Hora de inicio
report-onset_hours-note = de { $count } crisis con hora indicada
report-onset_hours-description = Una columna por cada hora del día, tan alta como el número de cefaleas que empezaron en ella. Hora: { $counts }. No se muestran los inicios sin hora indicada.

## El calendario y el gráfico

report-calendar = Calendario
report-look-mild = 1–4, leve
report-look-moderate = 5–6, moderado
report-look-severe = 7–10, intenso
report-look-unrated = intensidad no indicada
report-look-painless = sin cefalea
report-look-unknown = sin registro
report-look-medicine = medicación sintomática
report-look-menstruation = menstruación
report-look-today = hoy, sin terminar
report-calendar-headache = Cefalea, con la intensidad entre paréntesis: { $days }.
report-calendar-painless = Sin cefalea: { $days }.
report-calendar-unknown = Sin registro: { $days }.
report-calendar-medicine = Medicación sintomática: { $days }.
report-calendar-menstruation = Menstruación: { $days }.
report-calendar-today = Hoy, sin terminar: { $days }.
report-chart = Intensidad por día
report-chart-description = Una barra por cada día, tan alta como el dolor en la escala de 1 a 10. La línea discontinua en 7 marca dónde empieza el dolor intenso. Un punto bajo una barra es medicación sintomática. Una franja gris es un día sin registro. Todos los valores están en la tabla de días.

## Lo que se anotó

report-features = Características
report-features-note = de los días con cefalea y respuesta
report-onset = Inicio
report-onset-note = de { $count } crisis con inicio conocido
report-weekdays = Días de la semana
report-weekdays-note = días con cefalea, de los registrados
report-durations = Duración
report-duration-under_4_hours = menos de 4 h
report-duration-from_4_to_24_hours = de 4 a 24 h
report-duration-over_24_hours = más de 24 h
report-duration-slept_off = pasó al dormir
report-duration-ongoing = no había terminado
report-duration-unknown = no se sabe
report-duration-median = { $of }; mediana de las { $known } conocidas: { $median }
report-places = Localización
report-triggers = Posibles desencadenantes
report-medicines = Medicación sintomática
report-medicines-name = Nombre
report-medicines-days = Días
report-medicines-doses = Tomas
report-medicines-amounts = Cantidades
report-medicines-several = Dos o más clases en un día
report-limit = límite del médico, según lo referido: { $count ->
    [one] { $count } día al mes
   *[other] { $count } días al mes
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (en parte): { $days }
report-medicines-none = No se registró ningún medicamento.
report-effect = sin dolor a las dos horas: { $pain_free } de { $answered ->
    [one] { $answered } toma
   *[other] { $answered } tomas
} (mejor: { $better }, igual: { $same })
report-effect-with_second_dose = { $count ->
    [one] sin contar { $count } toma
   *[other] sin contar { $count } tomas
} con otra en las dos horas siguientes
report-second_doses = Días con una segunda toma: { $yes } de { $answered }
report-effect-note = Dos horas después de una toma, según la respuesta de la persona. Esto no compara los medicamentos: a menudo se toma un segundo cuando el primero hizo poco.
report-dose_effect = 2 h: { $effect }
report-sheet-effects = Dolor dos horas después de la toma

## Día a día

report-days = Día a día
report-days-note = Primero el día más antiguo, como en el formulario en papel. «–» significa que no se tomó medicación; «?», que no hay respuesta, lo que no equivale a «no». Luz, ruido: si molestaban. Las respuestas en gris se tomaron de la crisis habitual.
report-day-painless = sin cefalea
report-day-painless_imported = sin cefalea; importado: { $source }
report-day-unknown = sin registro
report-day-gap = sin registro, { $count ->
    [one] { $count } día
   *[other] { $count } días
}
report-day-today = Hoy, sin terminar: no cuenta en ninguna cifra.
report-day-imported = Importado: { $source }.
report-day-functioning = planes: { $much }
report-day-painless_aura = Aura visual sin cefalea: { $length }.
report-day-further = Y { $count } más: { $attacks }.
report-days-to_last = Ir al último día
report-days-to_first = Ir al primer día
report-day-none = –
report-day-no_medicine = sin medicación

## Cómo se contó

report-notes = Cómo se ha contado
report-note-record = Esto es un registro en palabras de la propia persona, no un diagnóstico. El diario no diagnostica nada, no emite juicios ni da consejos.
report-note-day = Un día es un día del calendario en la zona horaria de la persona. De un día sin registro no se sabe nada: no está entre los días sin dolor ni en ningún porcentaje. El día de hoy no ha terminado: figura en el calendario y entre los días, y ninguna cifra lo cuenta salvo que sea el único.
report-note-headache = Un día con cefalea es un día en que se registró cualquier cefalea, por breve que fuera.
report-note-attack = Una crisis va desde su inicio hasta su fin, también pasada la medianoche: un día cuyo dolor continuó desde el anterior pertenece a la crisis de aquel día. Las demás crisis de un mismo día se cuentan por separado.
report-note-medicine = Un día con medicación sintomática es un día con al menos una toma de medicación sintomática, por cualquier dolor y con cualquier número de tomas; un día sin cefalea también cuenta. Las cantidades figuran como las escribió la persona. El límite del médico es el que ella escribió, por meses del calendario.
report-note-class = La clase se deduce solo del nombre, en el sentido de la ICHD-3, 8.2: son analgésicos simples el paracetamol, el metamizol, el ácido acetilsalicílico y otros AINE; las combinaciones de analgésicos tienen dos o más clases en un mismo producto, o un coadyuvante como la cafeína (8.2.5); un analgésico con un espasmolítico o un sedante se cuenta como combinación. Si el nombre no lo indica, la clase es desconocida. Un día con dos clases cuenta en ambas.
report-note-overuse = Como referencia, los umbrales de la ICHD-3 (Cephalalgia 2018;38:1–211, apartado 8.2) para el uso excesivo de medicación sintomática: de forma regular durante más de 3 meses, 10 días al mes o más de triptanes, ergotamina, opioides, combinaciones de analgésicos o varias clases en conjunto; 15 días al mes o más de analgésicos simples; junto con cefalea 15 días al mes o más (criterio A). Un registro de menos tiempo no puede mostrarlo. El diario no los aplica a nadie.
report-note-block = Los bloques de 28 días se cuentan hacia atrás desde el último día terminado; los días que sobran al principio no están en ninguno. Un recuento se ajusta a 28 días (recuento × 28 ÷ días conocidos) solo si se conoce al menos el 80{"\u00A0"}% de los 28 días (límite elegido para este diario). Cuando faltan respuestas decisivas, el recuento se da como el mínimo y el máximo posibles, y el cambio solo entre dos cifras exactas. Un cambio de menos de dos o tres días está dentro de la variación habitual.
report-note-intensity = La intensidad es la del dolor en su peor momento de ese día en la escala numérica de 1 a 10. Leve es de 1 a 4; moderado, 5 y 6; intenso, de 7 a 10 (Palos et al., J Pain 2006;7:49–56; límites no específicos de la cefalea).
report-note-migraine_like = Los criterios de características de van der Arend son un recuento de respuestas registradas (van der Arend et al., Cephalalgia 2023): una cefalea de 30 minutos o más con al menos dos de cuatro características (unilateral, pulsátil, intensidad de 5 o más, empeoramiento con la actividad o evitación de esta) y, además, con náuseas o vómitos, o con molestia tanto por la luz como por el ruido; o bien un aura, aquí solo visual, con cefalea, de cualquier duración. El dolor que pasó al dormir o no había terminado, o que ya estaba al despertar o venía del día anterior y tiene un fin, cuenta como de 30 minutos o más; si se indicó una parte del día, se toma su final como inicio. Si falta una respuesta decisiva, el día queda sin determinar, y la cifra se da como el mínimo y el máximo posibles. Los autores cuentan además todo día con cefalea en que se tomó medicación específica de la migraña: aquí { $count ->
    [0] no hay más días así
    [one] se añadiría { $count } día así
   *[other] se añadirían { $count } días así
}.
report-note-duration = La duración es la de una crisis, desde el inicio hasta el fin si consta la hora de ambos, según la hora de la zona horaria; dentro de un día, un fin anterior al inicio es del día siguiente, y un fin en el mismo minuto del inicio no dice nada. Las crisis que pasaron al dormir, que ya estaban al despertar o que no habían terminado suelen ser las largas, así que las conocidas no son una muestra representativa. La mediana se da a partir de cinco.
report-note-share = Los porcentajes son de los días con cefalea en que se respondió a la pregunta; una respuesta omitida nunca es «no». Unilateral es solo el lado izquierdo o solo el derecho; una localización sin lado no responde a ello. Las náuseas son leves o intensas. Los posibles desencadenantes son los que supone la persona; no se pregunta por los días sin dolor, así que no se demuestra la influencia de ninguno.
report-note-onset = La madrugada es de 0 a 6{"\u00A0"}h; la mañana, de 6 a 12{"\u00A0"}h; la tarde, de 12 a 18{"\u00A0"}h; la noche, de 18 a 24{"\u00A0"}h.
report-note-menstruation = Menstruación es lo que marcó la persona. Su primer día es un día marcado tras un día en que consta que no la hubo, sin ningún otro marcado en los siete días anteriores. La ventana tiene cinco días (ICHD-3, A1.1: días −2 a +3, sin día 0); sus días con cefalea se dan sobre los registrados, y una menstruación sin cefalea solo cuenta como tal si se conocen los cinco.
report-note-taken_over = Las respuestas de { $count ->
    [one] { $count } día
   *[other] { $count } días
} se tomaron de la crisis habitual con un solo toque; en la tabla de días aparecen en gris.
report-note-unprinted = □ sustituye a un signo que falta en las fuentes de este documento, y cada letra lleva aquí cuatro marcas como máximo. Las palabras están completas en el informe para navegador y en la tabla.

## Fechas
