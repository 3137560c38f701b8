### Los ajustes y la búsqueda de la zona horaria.

command-settings = idioma, zona horaria, recordatorios

settings-title = Ajustes
settings-language = Idioma: { $language }
settings-language_question = ¿En qué idioma le escribo?
settings-zone = Zona horaria: { $zone }, allí son las { $now }
settings-reminder = Recordatorio: a las { $time }, { $days }
settings-no_reminder = Recordatorio: ninguno
settings-every_day = todos los días
settings-weekly_report-on = Informe semanal: los lunes
settings-weekly_report-off = Informe semanal: ninguno
settings-monthly_archive-on = Copia: el primer día de cada mes
settings-monthly_archive-off = Copia: solo cuando la pida, /archive
settings-discreet-on = Modo discreto: activado; las notificaciones y los nombres de archivo no dicen nada de salud
settings-discreet-off = Modo discreto: desactivado
settings-questions = { $count ->
    [0] Preguntas adicionales: ninguna
    [one] Preguntas adicionales: una
   *[other] Preguntas adicionales: { $count }
}
settings-questions_about = Preguntas que algunos médicos también hacen. Cada una añade un toque y se puede desactivar en cualquier momento; sus respuestas se conservan.
settings-ask_functioning-on = Pregunta sobre los planes del día: se hace si hay dolor de cabeza
settings-ask_functioning-off = Pregunta sobre los planes del día: no se hace
settings-ask_most_bothersome-on = Pregunta sobre lo que más molestó: se hace si hay dolor de cabeza
settings-ask_most_bothersome-off = Pregunta sobre lo que más molestó: no se hace
settings-ask_menstruation-on = Menstruación: se pregunta y se marca en el calendario
settings-ask_menstruation-off = Menstruación: no se pregunta
settings-ask_painless_aura-on = Aura sin dolor de cabeza: se pregunta en los días sin dolor
settings-ask_painless_aura-off = Aura sin dolor de cabeza: no se pregunta
settings-ask_effect-on = Después de una toma: a las dos horas pregunto cómo está el dolor
settings-ask_effect-off = Después de una toma: no se pregunta
settings-days = ¿Qué días quiere que le pregunte? Toque un día para añadirlo o quitarlo.

settings-button-language = Idioma / Language
settings-button-zone = Zona horaria
settings-button-reminder = Hora de aviso
settings-button-days = Días de aviso
settings-button-no_reminder = Sin recordatorio
settings-button-every_day = Todos los días
settings-button-weekly_report-on = Enviar informe semanal
settings-button-weekly_report-off = Sin informe semanal
settings-button-monthly_archive-on = Enviar una copia cada mes
settings-button-monthly_archive-off = Sin copia mensual
settings-button-discreet-on = Activar el modo discreto
settings-button-discreet-off = Desactivar modo discreto
settings-button-questions = Más preguntas
settings-button-ask_functioning-on = Preguntar por los planes
settings-button-ask_functioning-off = No preguntar por planes
settings-button-ask_most_bothersome-on = Preguntar lo más molesto
settings-button-ask_most_bothersome-off = No preguntar lo más molesto
settings-button-ask_menstruation-on = Preguntar por la regla
settings-button-ask_menstruation-off = No preguntar por la regla
settings-button-ask_painless_aura-on = Preguntar por aura sin dolor
settings-button-ask_painless_aura-off = No preguntar por esta aura
settings-button-ask_effect-on = Preguntar por el efecto
settings-button-ask_effect-off = No preguntar por el efecto
settings-toast-last_day = Tiene que quedar al menos un día. Si no quiere ninguno, elija «Sin recordatorio».

zone-question = ¿Qué hora es ahora donde usted está? Elíjala, o escriba la hora o su ciudad.
zone-choice = ¿Cuál de estos lugares le queda cerca o tiene su misma hora? También puede escribir una ciudad.
zone-unknown = No encontré ninguna zona horaria para eso. Escriba la hora de su reloj, por ejemplo { $example }, o una ciudad grande cercana, por ejemplo Bogotá.
zone-location_question = Envíe su ubicación con el botón de abajo. La uso una vez, para averiguar la zona horaria, y no la guardo. También puede escribir su ciudad.
zone-location_nowhere = No conozco ninguna ciudad cerca de ese lugar. Escriba la hora de su reloj, por ejemplo { $example }, o una ciudad grande que tenga su misma hora.
zone-location_several = En esa zona los relojes difieren. Elija el que tenga su hora o escriba una ciudad.
zone-by_location = No he guardado la ubicación. Si la hora no es correcta, elija la zona en /settings.
zone-by_city = Todo lo demás está en /settings.
zone-left = No se ha cambiado nada. Todo lo demás está en /settings.
zone-button-location = Enviar mi ubicación
zone-button-leave = No, dejarlo así
