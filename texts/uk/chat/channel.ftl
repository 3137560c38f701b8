# Що змінилося в каналі іншого бота.
channel-changed = Канал { $channel }: { $change }
channel-key_added = додано ключ { $key }.
channel-removal_begun = ключ { $key } перестане діяти { $at } UTC, якщо цього не скасувати.
channel-removal_taken_back = ключ { $key } лишається, його видалення скасовано.
channel-key_removed = ключ { $key } видалено.
channel-callback_set = події тепер надсилаються на { $host }.
channel-callback_changed = надсилання подій змінено: тепер на { $host }, раніше на { $before }.
channel-callback_deleted = події більше не надсилаються на { $before }.
channel-signed_by = Підписано ключем { $key }.
channel-not_by_the_bot = Якщо це зробив не автор бота, ключ вимкне команда:
channel-by_the_operator = Зроблено командою «make channel».
channel-last_of_hour = Подальші зміни цього каналу протягом години будуть лише в журналі функції api.
