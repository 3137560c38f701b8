### Los datos de la persona: llevárselos, borrarlos. Y mensajes a quienes hacen el bot.

command-export = llevarse todos los registros
command-clear = borrarlo todo
command-feedback = escribirnos

export-waiting = Preparando los archivos con los registros…
export-none = Todavía no hay nada anotado, así que no hay nada que llevarse.

clear-question =
    ¿Borrar todo lo que guarda el diario? Desaparecerán los registros, los informes, la lista de medicamentos, los ajustes y los recordatorios y, en el chat del equipo, los mensajes que usted le escribió en el último año. No podré recuperar nada de eso.

    Antes puede llevarse sus registros: /export.
clear-open_survey = El registro que ha empezado también desaparecerá.
button-erase = Borrarlo todo
button-keep_all = No borrar
clear-kept = Todo sigue como estaba.
clear-done =
    Borrado: registros, informes, medicamentos, ajustes y recordatorios; los mensajes que escribió al equipo en el último año se están borrando de su chat. No volveré a escribirle por mi cuenta.

    Durante un tiempo quedan una copia de seguridad (7 días) y registros técnicos sin sus respuestas (hasta 90 días). Los mensajes de este chat, con los informes y las respuestas del equipo, los conserva Telegram; puede borrarlos junto con el chat. Para empezar de nuevo: /start.

feedback-question = ¿Qué le gustaría decir? Escríbalo en un solo mensaje; lo leerán las personas que hacen este diario. Su respuesta llegará aquí.
feedback-in_one = Hay un registro abierto, así que escríbalo, por favor, todo de una vez, en un solo mensaje: /feedback y sus palabras. Lo leerán las personas que hacen este diario.
feedback-nobody = En este momento nadie lee mensajes aquí. Si algo no funciona, inténtelo más tarde, por favor.
feedback-sent = Gracias, se ha transmitido. Si hay respuesta, llegará aquí.
feedback-undelivered = No se ha podido transmitir. Inténtelo más tarde, por favor.
feedback-not_now = Ahora mismo no se ha podido transmitir. Sus palabras siguen aquí, en el chat: envíelas de nuevo un poco más tarde, por favor, con /feedback.
feedback-too_many = Por el momento no se pueden transmitir más mensajes. Sus palabras siguen aquí, en el chat: puede enviarlas de nuevo con /feedback después del { $until }.
feedback-too_long = Es demasiado largo: { $most ->
    [one] cabe { $most } carácter
   *[other] caben { $most } caracteres
}. Puede enviarlo por partes, cada una con /feedback.
feedback-dropped = De acuerdo, no se ha transmitido nada.
button-drop_feedback = No enviar
feedback-answer = <b>Respuesta del equipo del diario:</b>

operator-feedback = Mensaje { $reference }. Para contestar, responda a este mensaje.
operator-feedback_erased = Borrado a petición de quien lo escribió.
operator-answered = Transmitido.
operator-too_long = Es demasiado largo: { $most ->
    [one] cabe { $most } carácter
   *[other] caben { $most } caracteres
}. No se ha transmitido nada.
operator-unreachable = No se ha podido transmitir: la persona ya no recibe mensajes o escribió hace demasiado tiempo.
operator-only_text = Solo se puede transmitir texto.
operator-error = Fallo en { $place }: { $what }
operator-errors_more = Otros entretanto: { $count }.
