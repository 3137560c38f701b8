### O que o diário guarda de uma pessoa, e o consentimento dela. Uma mudança no que se diz aqui
### exige uma nova versão: crates/journal/src/consent.rs.

command-privacy = o que é guardado, seus direitos

privacy-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
privacy-operator_unknown = Não informado
privacy-nothing_stored =
    <b>Antes de começar</b>

    Este é um diário de dor de cabeça. O que você registra nele diz respeito à sua saúde; por isso, nada sobre você é guardado até que você concorde.
privacy-waiting =
    <b>Antes de continuar</b>

    O bot anterior tornou-se este diário de dor de cabeça. O que se registra nele diz respeito à sua saúde. Seu lembrete e seus registros dos últimos { $days } foram trazidos para cá e aguardam seu consentimento: até lá o diário não mostra nenhum deles e não acrescenta nada. Se você disser não, tudo isso é apagado imediatamente; se você não responder, é apagado { $days } depois de ter sido trazido.
privacy-notice =
    <b>Quem mantém o bot:</b> { $operator }
    <b>O que é guardado:</b> suas respostas sobre cada dia, seus remédios e configurações, junto ao número da sua conta do Telegram. Nem nome, nem telefone.
    <b>Onde:</b> na Amazon Web Services, região { $region }. O chat em si fica no Telegram.
    <b>Por quanto tempo:</b> um registro, por { $days }; as configurações, enquanto você usar o diário e por mais { $silence } depois disso.
    <b>Quem pode ler:</b> você, quem receber de você um relatório ou um link, e quem mantém o bot, no armazenamento dele. Ninguém lê os registros na hora em que chegam.
    <b>Seus direitos:</b> ver, corrigir, levar tudo com você (/export); retirar o consentimento e apagar tudo (/clear), a qualquer momento.

    Tudo em detalhes: /privacy.
privacy-all =
    <b>O que é guardado e seus direitos</b> (versão { $version })

    <b>Quem mantém o bot.</b> { $operator }. Quem mantém o bot responde pelo que é guardado.

    <b>Para quê.</b> Para manter seu diário de dor de cabeça, enviar lembretes e fazer seus relatórios, com o seu consentimento e para nada mais. Não há publicidade, e registros de pessoas diferentes não são reunidos.

    <b>O que é guardado.</b> O número da sua conta do Telegram; idioma, fuso horário e configurações; seus remédios; de cada dia, suas respostas e quando você as deu; o registro que está aberto, as últimas crises para “como sempre”, quais relatórios e links você pediu e os números de algumas mensagens deste chat. Nem nome, nem telefone. Uma localização que você compartilhe serve apenas para encontrar o fuso horário. O arquivo de um diário que você envie é lido e não é guardado; fica guardado, por um dia, só o nome com que o Telegram o entrega. A senha de uma cópia também não é guardada; guarda-se só uma chave que apenas ela abre. O que você escreve com /feedback vai para o chat do Telegram de quem mantém o bot.

    <b>Onde.</b> Na Amazon Web Services, região { $region }, com criptografia. O Telegram transporta o chat e o mantém em seus servidores, com todas as mensagens e arquivos; ele não tem criptografia de ponta a ponta. Se você abrir o app por este chat, ele mantém uma cópia dos seus registros no seu celular; o que foi apagado some de lá na próxima vez que o app for aberto com conexão.

    <b>Por quanto tempo.</b> Um registro, por { $days } depois do dia dele. Um registro aberto e abandonado, por uma semana. Configurações e remédios, enquanto você usar o diário e por mais { $silence } depois disso. O que você escreveu com /feedback continua naquele chat; /clear retira o que você escreveu no último ano. Backups mantêm o que foi apagado por mais uma semana. Registros técnicos, em que não há respostas, por até 90 dias.

    <b>Quem pode ler.</b> Você e quem olhar para o seu celular. Quem receber de você um relatório ou o endereço de um link, enquanto o link funcionar; /links o revoga. Quem mantém o bot tem acesso ao armazenamento dele, e a Amazon e o Telegram tratam os dados para o bot. Ninguém lê os registros na hora em que chegam.

    <b>Quem escreve.</b> Só este chat e o app dele. Outros bots que usam o mesmo serviço atendem outras pessoas; eles não veem nem alteram o seu diário. Os arquivos de /export dizem, para cada dia, por qual canal ele foi escrito.

    <b>Seus direitos.</b> Ver: /calendar, /load. Levar tudo com você: /export. Corrigir: /calendar, /settings, /medicines. Parar as mensagens: /cancel. Retirar o consentimento e apagar tudo: /clear; com isso o diário termina, e o que foi feito antes continua lícito. Você pode escrever para quem mantém o bot e apresentar reclamação a uma autoridade de proteção de dados.
privacy-agreed = Você concordou com isto em { $day }.
privacy-changed_since = Este texto mudou desde que você concordou com ele.
privacy-changed = O que este bot diz sobre os seus dados mudou: /privacy. Você concorda?
privacy-toast-agreed = Anotado. Agradecemos.
privacy-declined =
    Tudo bem. Nada sobre você é guardado.

    Se mudar de ideia: /start.

button-agree = Concordo
button-decline = Não concordo
