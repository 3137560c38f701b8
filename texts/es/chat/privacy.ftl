### Lo que el diario guarda de una persona y su consentimiento. Si cambia lo que se dice aquí,
### hace falta una versión nueva: crates/journal/src/consent.rs.

command-privacy = qué se guarda y sus derechos

privacy-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
privacy-operator_unknown = No consta
privacy-nothing_stored =
    <b>Antes de empezar</b>

    Este es un diario del dolor de cabeza. Lo que anote en él son datos sobre su salud; por eso no se guarda nada sobre usted hasta que dé su consentimiento.
privacy-waiting =
    <b>Antes de continuar</b>

    El bot anterior se ha convertido en este diario del dolor de cabeza. Lo que se anota en él son datos sobre su salud. Su recordatorio y sus registros de los últimos { $days } se han traído aquí y esperan su consentimiento: hasta entonces, el diario no muestra ninguno ni añade nada. Si dice que no, todo se borra de inmediato; si no responde, se borra { $days } después de haberse traído.
privacy-notice =
    <b>Quién lo gestiona:</b> { $operator }
    <b>Qué se guarda:</b> sus respuestas sobre cada día, sus medicamentos y sus ajustes, asociados al número de su cuenta de Telegram. Ni nombre ni número de teléfono.
    <b>Dónde:</b> en Amazon Web Services, región { $region }. El chat en sí lo conserva Telegram.
    <b>Cuánto tiempo:</b> cada registro, { $days }; los ajustes, mientras use el diario y { $silence } más.
    <b>Quién puede leerlo:</b> usted, las personas a quienes dé un informe o un enlace y quienes gestionan el bot, en su almacenamiento. Nadie lee los registros en el momento en que llegan.
    <b>Sus derechos:</b> consultar, corregir, llevárselo todo (/export); retirar su consentimiento y borrarlo todo (/clear), en cualquier momento.

    Todo en detalle: /privacy.
privacy-all =
    <b>Qué se guarda y sus derechos</b> (versión { $version })

    <b>Quién lo gestiona.</b> { $operator }. Quienes gestionan el bot responden de lo que se guarda.

    <b>Para qué.</b> Para llevar su diario del dolor de cabeza, enviarle recordatorios y hacer sus informes, con su consentimiento y para nada más. No hay publicidad, y los registros de distintas personas no se combinan.

    <b>Qué se guarda.</b> El número de su cuenta de Telegram; el idioma, la zona horaria y los ajustes; sus medicamentos; de cada día, sus respuestas y cuándo las dio; el registro abierto, las últimas crisis para «como siempre», qué informes y enlaces pidió y los números de algunos mensajes de este chat. Ni nombre ni número de teléfono. Si comparte una ubicación, solo se usa para averiguar la zona horaria. Si envía un archivo de un diario, se lee y no se guarda; solo se guarda, durante un día, el nombre con el que Telegram lo entrega. Tampoco se guarda la contraseña de una copia, solo una clave que únicamente ella abre. Lo que escriba con /feedback llega al chat de Telegram de quienes gestionan el bot.

    <b>Dónde.</b> En Amazon Web Services, región { $region }, con cifrado. Telegram transmite el chat y lo conserva en sus servidores, con todas las tarjetas y archivos; no tiene cifrado de extremo a extremo. Si abre la app desde este chat, esta guarda una copia de sus registros en su teléfono; lo borrado desaparece de allí la próxima vez que se abra la app con conexión.

    <b>Cuánto tiempo.</b> Cada registro, { $days } después de su día. Un registro abierto que deje a medias, una semana. Los ajustes y los medicamentos, mientras use el diario y { $silence } más. Lo que escribió con /feedback permanece en aquel chat; /clear retira lo que escribió en el último año. Las copias de seguridad conservan una semana más lo que se borró. Los registros técnicos, en los que no hay ninguna respuesta, hasta 90 días.

    <b>Quién puede leerlo.</b> Usted y cualquiera que mire su teléfono. Cualquier persona a quien dé un informe o la dirección de un enlace, hasta que este termine; /links lo anula. Quienes gestionan el bot pueden acceder a su almacenamiento, y Amazon y Telegram tratan los datos por cuenta del bot. Nadie lee los registros en el momento en que llegan.

    <b>Quién escribe en él.</b> Solo este chat y su app. Otros bots que usan el mismo servicio atienden a otras personas; no ven ni cambian su diario. Los archivos de /export indican, para cada día, por qué canal se escribió.

    <b>Sus derechos.</b> Consultarlo: /calendar, /load. Llevárselo todo: /export. Corregirlo: /calendar, /settings, /medicines. Detener los mensajes: /cancel. Retirar su consentimiento y borrarlo todo: /clear; con ello termina el diario, y lo hecho hasta entonces sigue siendo lícito. Puede escribir a quienes gestionan el bot y presentar una reclamación ante una autoridad de protección de datos.
privacy-agreed = Usted dio su consentimiento el { $day }.
privacy-changed_since = Este texto ha cambiado desde que dio su consentimiento.
privacy-changed = Ha cambiado lo que este bot dice sobre sus datos: /privacy. ¿Da su consentimiento?
privacy-toast-agreed = Anotado, gracias.
privacy-declined =
    De acuerdo. No se guarda nada sobre usted.

    Si cambia de opinión: /start.

button-agree = Acepto
button-decline = No, gracias
