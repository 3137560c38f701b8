### Os dados da própria pessoa: levar, apagar. E mensagens para quem faz o bot.

command-export = levar todos os registros
command-clear = apagar tudo
command-feedback = escrever para nós

export-waiting = Colocando os registros em arquivos…
export-none = Ainda não há nada registrado, portanto não há o que levar.

clear-question =
    Apagar tudo o que o diário guarda? Vão desaparecer registros, relatórios, a lista de remédios, configurações e lembretes e, no chat da equipe, as mensagens que você enviou a ela no último ano. Não consigo trazer nada disso de volta.

    Antes, você pode levar seus registros: /export.
clear-open_survey = O registro que você começou também vai desaparecer.
button-erase = Apagar tudo
button-keep_all = Manter
clear-kept = Tudo continua como estava.
clear-done =
    Tudo foi apagado: registros, relatórios, remédios, configurações e lembretes; as mensagens que você enviou à equipe no último ano estão sendo apagadas no chat dela. Não vou mais enviar mensagens por iniciativa própria.

    Por algum tempo ainda restam um backup (7 dias) e registros técnicos sem as suas respostas (até 90 dias). As mensagens deste chat, com relatórios e respostas da equipe, ficam no Telegram; você pode apagá-las junto com o chat. Para começar de novo: /start.

feedback-question = O que você gostaria de dizer? Escreva em uma só mensagem; as pessoas que fazem este diário vão ler. A resposta chega aqui.
feedback-in_one = Há um registro aberto; por isso, escreva tudo de uma vez, em uma só mensagem: /feedback e suas palavras. As pessoas que fazem este diário vão ler.
feedback-nobody = No momento ninguém lê mensagens aqui. Se algo não funciona, tente de novo mais tarde, por favor.
feedback-sent = Agradecemos; a mensagem foi encaminhada. Se houver resposta, ela chega aqui.
feedback-undelivered = Não foi possível encaminhar. Tente de novo mais tarde, por favor.
feedback-not_now = Não foi possível encaminhar agora. Suas palavras continuam aqui no chat: envie-as de novo um pouco mais tarde, por favor, com /feedback.
feedback-too_many = No momento não é possível encaminhar mais mensagens. Suas palavras continuam aqui no chat: você pode enviá-las de novo com /feedback depois de { $until }.
feedback-too_long = É longo demais: { $most ->
    [one] cabe { $most } caractere
   *[other] cabem { $most } caracteres
}. Você pode enviar em partes, cada uma com /feedback.
feedback-dropped = Tudo bem, nada foi encaminhado.
button-drop_feedback = Desistir
feedback-answer = <b>Resposta da equipe do diário:</b>

operator-feedback = Mensagem { $reference }. Para responder, responda a esta mensagem.
operator-feedback_erased = Apagada a pedido de quem a escreveu.
operator-answered = Encaminhado.
operator-too_long = É longo demais: { $most ->
    [one] cabe { $most } caractere
   *[other] cabem { $most } caracteres
}. Nada foi encaminhado.
operator-unreachable = Não foi possível encaminhar: a pessoa não recebe mais mensagens ou escreveu há tempo demais.
operator-only_text = Só é possível encaminhar texto.
operator-error = Falha em { $place }: { $what }
operator-errors_more = Outras nesse meio-tempo: { $count }.
