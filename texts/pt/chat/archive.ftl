### A cópia que fica com a pessoa: um arquivo com os dias, que o próprio diário esquece.

command-archive = seus dias em um arquivo para guardar

archive-title = Sua cópia
archive-about =
    Com o tempo, o diário esquece os dias. A cópia é um arquivo para você guardar: no dia 1º de cada mês ela chega aqui, sem som, com todos os dias que ainda estão guardados.

    Mais tarde, envie-me esses arquivos, um ou vários, e eu faço com eles um relatório de até 24 meses ou restauro um dia que foi apagado.
archive-unsealed = Senha: não; quem tiver o arquivo pode lê-lo.
archive-sealed = Senha: sim; só abre com a sua senha.

archive-button-send = Enviar agora
archive-button-seal = Proteger com senha
archive-button-reseal = Outra senha
archive-button-unseal = Deixar sem senha
archive-button-back = Sua cópia
archive-waiting = Preparando a cópia…

archive-new_passphrase =
    Digite uma senha, de preferência com várias palavras e sem “/” no início. Apago sua mensagem assim que a leio e não guardo a senha em lugar nenhum: se ela se perder, ninguém consegue abrir as cópias, nem eu.
archive-sealing = Protegendo…
archive-now_sealed = A partir de agora as cópias vêm protegidas. Guarde bem a senha: ela não fica armazenada em lugar nenhum. Faça um teste: peça uma cópia e envie-a de volta para mim. As cópias que você já tem continuam como estão.
archive-not_sealed = Não foi possível proteger as cópias; elas vêm como antes. Tente de novo, por favor: /archive.

## Uma que foi enviada de volta

archive-found_sealed = Esta é uma cópia protegida do seu diário. Posso fazer um relatório com ela, com os outros arquivos enviados nas últimas 24 horas e com o que o diário guarda, ou restaurar os dias que faltam. Para isso preciso da senha dela.
archive-button-restore = Restaurar dias
archive-passphrase = Digite a senha desta cópia. Apago sua mensagem assim que a leio.
archive-wrong_passphrase = A cópia não abre com essa senha. Nada mudou. Para tentar outra, toque de novo em um botão. Cópias mais antigas abrem com a senha da época.
