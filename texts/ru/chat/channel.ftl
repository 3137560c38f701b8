# Что изменилось у канала другого бота.
channel-changed = Канал { $channel }: { $change }
channel-key_added = добавлен ключ { $key }.
channel-removal_begun = ключ { $key } перестанет действовать { $at } UTC, если это не отменить.
channel-removal_taken_back = ключ { $key } остаётся, его удаление отменено.
channel-key_removed = ключ { $key } удалён.
channel-callback_set = события теперь отправляются на { $host }.
channel-callback_changed = отправка событий изменена: теперь на { $host }, раньше на { $before }.
channel-callback_deleted = события больше не отправляются на { $before }.
channel-signed_by = Подписано ключом { $key }.
channel-not_by_the_bot = Если это сделал не автор бота, ключ отключит команда:
channel-by_the_operator = Сделано командой «make channel».
channel-last_of_hour = Дальнейшие изменения этого канала в течение часа будут только в журнале функции api.
