### La página en Telegram donde se anotan y se miran los días. Sin variables: los números y las fechas los escribe el teléfono.

app-title = Diario
app-screens = Secciones
app-tab-day = Día
app-tab-calendar = Calen{"\u00AD"}dario
app-tab-numbers = Cifras
app-tab-report = Informe
app-tab-settings = Ajustes
app-loading = Cargando…

## Un día

app-days = Días
app-another_day = Otro día
app-save = Guardar
app-save_the_rest = Guardar con «no» a estas preguntas
app-unanswered = Sin respuesta:
app-missing = Por favor, responda a esta pregunta.
app-saved = Guardado.
app-kept = Guardado en este teléfono. Se enviará en cuanto sea posible.
app-change = Cambiar
app-close = Cerrar
app-delete = Borrar registro
app-deleted = Se borró el registro.
app-undo = Recuperar
app-as_usual = Como siempre
app-taken_over = Como siempre; toque para cambiar
app-painless_day = Sin dolor ni medicación
app-now = Ahora mismo
app-time = Hora
app-other = Otro…
app-own_words = con sus palabras
app-another_medicine = Otro medicamento
app-most_medicines = No se pueden añadir más medicamentos a este día.
app-amount = Dosis
app-remove = Quitar
app-effect = Dos horas después de la toma
app-unknown = No se sabe
app-day_kept = Aún sin guardar
app-day_waits = Pendiente de envío
app-refused = El registro no se guardó. Revise las respuestas, por favor.
app-refused_answer = Esta respuesta no encaja. Cámbiela, por favor.

## Un día que entretanto cambió otro dispositivo

app-conflict = Cambiado en otro dispositivo
app-conflict_about = Entretanto, este día se cambió en otro lugar. Elija qué respuestas conservar.
app-mine = Aquí
app-theirs = En otro lugar
app-all_mine = Todo lo de aquí
app-all_theirs = Todo lo del otro lugar

## La conexión

app-offline = Sin conexión. Lo que anote queda en este teléfono y se enviará más tarde.
app-busy = El diario está ocupado en este momento. Lo que anote queda en este teléfono y se enviará más tarde.
app-reopen = Abra de nuevo esta página desde el chat, por favor. Lo que anotó queda en este teléfono.
app-not_agreed = Primero envíe /start al bot en el chat, por favor.
app-waiting = Pendiente de envío:
app-differing = Cambiado en otro dispositivo; ábralo, por favor:
app-not_saved = No se guardó; ábralo, por favor:
app-not_loaded = Aún no se ha podido cargar.
app-not_done = No ha funcionado. Inténtelo más tarde, por favor.
app-changed_elsewhere = Entretanto, esto se cambió en otro lugar. Ahora lo ve tal como está.

## El calendario

app-no_entry = Sin registro
app-painless = Sin dolor de cabeza
app-signs = Signos
app-sign_headache = Dolor de cabeza, intensidad
app-sign_unrated = Dolor de cabeza, intensidad no indicada
app-sign_medicine = Medicación
app-long_press = Mantenga el dedo sobre un día sin registro para anotar «sin dolor ni medicación».

## Las cifras

app-period = Periodo
app-headache_days = Días con dolor de cabeza
app-medicine_days = Días con medicación para el dolor
app-painless_days = Días sin dolor de cabeza
app-unknown_days = Días sin registro
app-of_recorded = días registrados:
app-of_stated = días en los que se indica:
app-median = mediana
app-severe = Dolor intenso
app-attacks = Crisis
app-weekdays = Días de la semana
app-weekdays_note = días con dolor de cabeza, de los registrados
app-nothing_rated = Sin intensidad anotada
app-day_by_day = Día a día
app-unknown_note = De un día sin registro no se sabe nada; no se cuenta como día sin dolor. El día de hoy no ha terminado y no se cuenta.

## El informe

app-all_days = Todos los días
app-since = Desde
app-format = Formato
app-order = Enviar al chat
app-ordered = El informe se está preparando. Llegará al chat.
app-to_chat = Ir al chat
app-too_many_orders = Por el momento no se pueden hacer más archivos. Sus registros están a salvo.

## Los ajustes

app-reminder = Recordatorio
app-reminder_on = Recordarme el registro
app-last_day = Tiene que quedar al menos un día. Si no quiere ninguno, desactive el recordatorio.
app-language = Idioma
app-zone = Zona horaria
