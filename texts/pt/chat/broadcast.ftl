### A mensagem do operador para todas as pessoas, no chat do operador.

broadcast-help =
    Escreve para todas as pessoas que mantêm um diário neste bot: /broadcast e o texto.

    Uma linha que começa com um idioma ({ $codes }) inicia o texto para quem lê nele; o texto antes dela é para as demais pessoas. A mensagem chega sem som e nunca vai para quem cancelou tudo. No modo discreto ela fica encoberta até receber um toque.
    Primeiro vem uma prévia. Nada é enviado antes da confirmação.
broadcast-empty = Não há texto. Depois de cada idioma é preciso haver um.
broadcast-too_long = O texto é longo demais: tem { $length } caracteres, e em uma mensagem cabem { $most }.
broadcast-refused = O Telegram não aceita este texto, por isso nada foi preparado.
broadcast-running = A mensagem anterior ainda está sendo enviada. Quando ela terminar ou for interrompida, será possível escrever a próxima.

broadcast-counting = É assim que ela vai aparecer. Contando quem vai receber…
broadcast-ready =
    { $people ->
        [0] Ninguém a receberia.
        [one] É assim que { $people } pessoa vai vê-la. Nada foi enviado ainda.
       *[other] É assim que { $people } pessoas vão vê-la. Nada foi enviado ainda.
    }
broadcast-left_out = Sem texto para quem lê em: { $languages }. Essas pessoas não recebem nada.
button-broadcast_send = Enviar para { $people }
button-broadcast_discard = Descartar
broadcast-discarded = Descartada; nada foi enviado.
broadcast-gone = Esta mensagem não está mais guardada aqui: rascunhos ficam guardados por um dia.

broadcast-sending = Enviando: { $written } de { $people }.
button-broadcast_stop = Parar
broadcast-stopping = Parando…
broadcast-stopped = Envio interrompido. Se não for retomado, mais ninguém recebe a mensagem.
button-broadcast_resume = Continuar
broadcast-done = A mensagem foi para todas as pessoas.
broadcast-counts = Enviadas: { $sent }. Tinham bloqueado o bot: { $blocked }. Falhas: { $failed }.
