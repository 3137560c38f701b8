### La conversación fuera de las preguntas.

bot-description = Un diario del dolor de cabeza. Una vez al día le pregunto si tuvo dolor de cabeza, y preparo un informe para su médico. Los registros se guardan { $days }. Qué se guarda y quién lo lee: /privacy.
bot-short-description = Diario del dolor de cabeza: preguntas una vez al día y un informe semanal para su médico.
bot-menu_button = Diario

command-start = empezar
command-add = anotar un día
command-alarm = hora del recordatorio
command-cancel = no recibir más mensajes
command-help = qué puedo hacer
command-back = pregunta anterior
command-restart = volver a empezar este registro
command-stop = salir sin guardar

welcome =
    Hola. Este es un diario del dolor de cabeza.

    Una vez al día le pregunto si tuvo dolor de cabeza. Si no, basta con un toque. Si lo tuvo, le pregunto lo que preguntan los médicos. Los lunes le envío un informe que puede mostrar en la consulta de neurología.

    Los registros se guardan { $days }. Nadie los lee en el momento en que llegan: en una urgencia, llame al número de emergencias de su zona.
welcome-when = ¿Cuándo quiere que se lo recuerde?
help = Esto es lo que puede hacer:
help-import = También puede enviar el archivo de otro diario: le digo qué contiene y lo importo si usted quiere.
help-emergency = Nadie lee los registros en el momento en que llegan. En una urgencia, llame al número de emergencias de su zona.
help-survey = Hay un registro abierto. Toque los botones o escriba una respuesta. También puede usar:

reminder-question = ¿A qué hora quiere el recordatorio? Donde usted está son las { $now }. Elija o escriba una hora, por ejemplo 21:30.
reminder-set = Recordatorio: a las { $time }, { $days }. Donde usted está son las { $now } ({ $zone }); si no es así, puede corregirlo en /settings.
reminder = ¿Tuvo dolor de cabeza hoy?
reminder-before = ¿Ya pasó el dolor de ayer?
nudge = Quedó un registro abierto. Puede continuar donde lo dejó.
cancelled =
    No le escribiré más: ni recordatorios, ni informes semanales, ni copias. Sus registros se conservan.

    /start vuelve a activar los informes y las copias; /alarm, los recordatorios.
stopped = Ha salido del registro; no se guardó nada.
nothing-open = Ahora no hay ningún registro abierto.
unclear = No lo he entendido. Para anotar un día, use el botón o /add. Todo lo demás está en /help.
after-end = El registro ya estaba guardado, sin este mensaje. Se puede cambiar en /calendar.
edited-command = Un comando editado no se ejecuta. Si lo necesita, envíelo en un mensaje nuevo.
edited-elsewhere = Editar este mensaje no cambia nada. Un día anotado se puede cambiar en /calendar; lo demás, con un mensaje nuevo.
edited-open = La respuesta a «{ $question }» sigue como estaba. «{ button-back }» lleva de nuevo a la pregunta.
edited-stored = El registro sigue como estaba. La respuesta a «{ $question }» se puede cambiar en /calendar.
only-text = Solo puedo leer texto, botones y archivos de un diario.
fault = No ha funcionado: el bot tiene un fallo. Inténtelo más tarde, por favor.
zone-refused = En esta zona horaria aún no es posible enviar recordatorios. Elija, por favor, otra ciudad con la misma hora: /settings.

button-begin = Anotar un día
button-fill = Responder
button-yesterday = Ayer, { $day }
button-today = Hoy, { $day }
button-back = ‹ Atrás
button-skip = No sé
button-done = Listo
button-keep = Dejar así
button-no_comment = Sin comentario

toast-old-button = Este botón ya no es válido. Nada ha cambiado.

card-before = Antes: { $answer }
card-chosen = Elegido: { $answer }

doubt-future_onset = Las { $time } de ese día aún no han llegado. ¿Lo anoto así?
doubt-future_end = Las { $time } aún no han llegado. ¿Lo anoto así?
doubt-long = Hasta las { $time } serían 20 horas o más. ¿Lo anoto así?
doubt-future_dose = Las { $time } de esa toma aún no han llegado. ¿La anoto así?
doubt-dose_before_onset = La medicación de las { $time } es anterior al inicio del dolor. ¿La anoto así?
doubt-after_midnight = Las { $time } de hace un momento ya son del día siguiente, y las { $time } de este día fueron hace casi un día. ¿Lo anoto así?
button-sure = Sí, { $time }
button-guess = No, { $time }

day-saved = Guardado.
day-saved_severe = Guardado. Ya puede descansar.
day-end_before = { $day }: ¿cuándo terminó?
day-unchanged = Los cambios no se guardaron; el registro sigue como estaba.
day-painless = Sin dolor de cabeza.

reminder-of_day = { $day }: ¿tuvo dolor de cabeza?
reminder-discreet = ¿Cómo fue el día? Puede bastar con un toque.
snooze-question = ¿Cuándo vuelvo a preguntar?
snoozed = Volveré a preguntar a las { $time }.
snoozed-tomorrow = Volveré a preguntar mañana a las { $time }.
nudge-discreet = Algo quedó sin terminar. Puede continuar donde lo dejó.
change-day = { $day }. ¿Qué desea cambiar?
day-headache = Dolor de cabeza
day-intensity = { $intensity } de 10
day-from = desde las { $time }
day-to = hasta las { $time }
day-without = No hubo: { $features }
day-deleted = Se borró el registro: { $day }. Durante unos minutos se puede recuperar.
day-unknown = { $day }: sin registro.
button-no_headache = Sin dolor ni medicación
button-no_headache-discreet = Todo bien, no tomé nada
button-no_menstruation = Sin dolor, medicación ni regla
button-menstruation = Regla, sin dolor ni medicación
button-medicine_only = Sin dolor, pero con medicación
button-medicine_only-discreet = Todo bien, pero tomé algo
button-headache = Dolor de cabeza
button-headache-discreet = No muy bien
button-usual_headache = Dolor, como siempre
button-usual_headache-discreet = No muy bien, como siempre
button-later = Más tarde
button-snooze_1 = En una hora
button-snooze_3 = En tres horas
button-snooze_morning = Mañana temprano
button-continue = Seguir
button-as_usual = Sí, como siempre
button-change = Cambiar
button-delete = Borrar
button-restore = Recuperar
button-continued = Seguía desde ayer
button-further_attack = Otra crisis ese día
button-remove_attack = Quitar crisis: { $attack }
button-add_medicine = Añadir medicamento
button-add_painless_aura = Añadir un aura visual
button-mark_menstruation = Marcar día de regla
button-unmark_menstruation = No fue día de regla
button-no_menstruation_that_day = Sin regla ese día
toast-finish-first = Terminemos primero el registro abierto.
toast-too-late = Ya es tarde para recuperarlo.
