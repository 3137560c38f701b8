# Qué cambió en el canal de otro bot.
channel-changed = Canal { $channel }: { $change }
channel-key_added = se añadió una clave, { $key }.
channel-removal_begun = la clave { $key } deja de valer el { $at } UTC, si no se revierte.
channel-removal_taken_back = la clave { $key } se mantiene; se revirtió su eliminación.
channel-key_removed = se eliminó la clave { $key }.
channel-callback_set = ahora los eventos se envían a { $host }.
channel-callback_changed = cambió el envío de eventos: ahora van a { $host }, antes a { $before }.
channel-callback_deleted = ya no se envían eventos a { $before }.
channel-signed_by = Firmado con la clave { $key }.
channel-not_by_the_bot = Si esto no lo hizo quien creó el bot, este comando anula la clave:
channel-by_the_operator = Hecho con «make channel».
channel-last_of_hour = Los demás cambios de este canal durante esta hora solo figurarán en el registro de api.
