# O que mudou no canal de outro bot.
channel-changed = Canal { $channel }: { $change }
channel-key_added = foi adicionada uma chave, { $key }.
channel-removal_begun = a chave { $key } deixa de valer em { $at } UTC, a menos que isso seja desfeito.
channel-removal_taken_back = a chave { $key } continua; a remoção foi desfeita.
channel-key_removed = a chave { $key } foi removida.
channel-callback_set = o bot agora recebe as chamadas de retorno em { $host }.
channel-callback_changed = a chamada de retorno mudou; agora vai para { $host }, antes ia para { $before }.
channel-callback_deleted = o bot não recebe mais chamadas de retorno em { $before }.
channel-signed_by = Assinado pela chave { $key }.
channel-not_by_the_bot = Se isto não veio de quem criou o bot, este comando encerra a chave:
channel-by_the_operator = Feito com “make channel”.
channel-last_of_hour = Outras mudanças deste canal nesta hora aparecem só no registro da função api.
