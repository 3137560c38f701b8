# Ce qui a changé dans le canal d’un autre bot.
channel-changed = Canal { $channel } : { $change }
channel-key_added = une clé a été ajoutée, { $key }.
channel-removal_begun = la clé { $key } prend fin le { $at } UTC, sauf si cela est annulé.
channel-removal_taken_back = la clé { $key } reste ; sa suppression a été annulée.
channel-key_removed = la clé { $key } a été supprimée.
channel-callback_set = le bot est désormais rappelé à l’adresse { $host }.
channel-callback_changed = l’appel de retour a changé ; il va à { $host }, auparavant à { $before }.
channel-callback_deleted = le bot n’est plus rappelé à l’adresse { $before }.
channel-signed_by = Signé par la clé { $key }.
channel-not_by_the_bot = Si cela ne vient pas de la personne qui a fait le bot, cette commande met fin à la clé :
channel-by_the_operator = Fait avec « make channel ».
channel-last_of_hour = Les autres changements de ce canal dans l’heure figurent seulement dans le journal technique de la fonction api.
