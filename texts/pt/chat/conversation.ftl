### A conversa fora das perguntas.

bot-description = Um diário de dor de cabeça. Uma vez por dia pergunto se você teve dor de cabeça e faço um relatório para levar ao médico. Os registros ficam guardados por { $days }. O que é guardado e quem lê: /privacy.
bot-short-description = Um diário de dor de cabeça: perguntas uma vez por dia, um relatório para o médico a cada semana.
bot-menu_button = Diário

command-start = começar
command-add = registrar um dia
command-alarm = hora do lembrete
command-cancel = parar de receber mensagens
command-help = o que eu sei fazer
command-back = pergunta anterior
command-restart = recomeçar este registro
command-stop = sair sem salvar

welcome =
    Olá. Este é um diário de dor de cabeça.

    Uma vez por dia pergunto se você teve dor de cabeça. Se não, basta um toque. Se sim, faço as perguntas que os médicos fazem. Às segundas-feiras envio um relatório que você pode mostrar ao neurologista.

    Os registros ficam guardados por { $days }. Ninguém os lê na hora em que chegam: em uma emergência, ligue para o serviço de emergência da sua região.
welcome-when = Quando devo lembrar você?
help = Isto é o que você pode fazer:
help-import = Você também pode enviar o arquivo de outro diário: digo o que há nele e, se você quiser, importo.
help-emergency = Ninguém lê os registros na hora em que chegam. Em uma emergência, ligue para o serviço de emergência da sua região.
help-survey = Há um registro aberto. Toque nos botões ou digite uma resposta. Você também pode usar:

reminder-question = A que horas devo lembrar você? Sua hora local: { $now }. Escolha ou digite uma hora, como 21:30.
reminder-set = Lembrete: { $time }, { $days }. Sua hora local: { $now } ({ $zone }); se não estiver certa, corrija em /settings.
reminder = Você teve dor de cabeça hoje?
reminder-before = A dor de cabeça de ontem já passou?
nudge = Um registro ficou aberto. Você pode continuar de onde parou.
cancelled =
    Não vou mais enviar nada: nem lembretes, nem relatórios semanais, nem cópias dos seus dias. Seus registros continuam guardados.

    /start traz de volta os relatórios e as cópias; /alarm, os lembretes.
stopped = Você saiu do registro; nada foi salvo.
nothing-open = No momento não há registro aberto.
unclear = Não entendi. Para registrar um dia, use o botão ou /add. Todo o resto está em /help.
after-end = O registro já estava salvo, sem esta mensagem. Você pode alterá-lo em /calendar.
edited-command = Um comando editado não é executado. Se precisar dele, envie-o em uma nova mensagem.
edited-elsewhere = Editar esta mensagem não muda nada. Um dia registrado pode ser alterado em /calendar; qualquer outra coisa, com uma nova mensagem.
edited-open = A resposta a “{ $question }” continua como estava. “{ button-back }” leva de volta à pergunta.
edited-stored = O registro continua como estava. A resposta a “{ $question }” pode ser alterada em /calendar.
only-text = Só consigo ler texto, botões e arquivos de diário.
fault = Não deu certo: o bot está com um erro. Tente de novo mais tarde, por favor.
zone-refused = Ainda não é possível enviar lembretes neste fuso horário. Escolha, por favor, outra cidade com a mesma hora: /settings.

button-begin = Registrar um dia
button-fill = Responder
button-yesterday = Ontem, { $day }
button-today = Hoje, { $day }
button-back = ‹ Voltar
button-skip = Não sei
button-done = Pronto
button-keep = Manter
button-no_comment = Sem comentário

toast-old-button = Esse botão não vale mais. Nada mudou.

card-before = Antes: { $answer }
card-chosen = Marcado: { $answer }

doubt-future_onset = { $time } desse dia ainda não chegou. Registrar assim?
doubt-future_end = { $time } ainda não chegou. Registrar assim?
doubt-long = Até { $time } seriam 20 horas ou mais. Registrar assim?
doubt-future_dose = Uma dose às { $time } ainda está por vir. Registrar assim?
doubt-dose_before_onset = Remédio às { $time }: isso é antes do início da dor. Registrar assim?
doubt-after_midnight = { $time }, agora há pouco, já é o dia seguinte, e { $time } deste dia foi há quase um dia inteiro. Registrar assim?
button-sure = Sim, { $time }
button-guess = Não, { $time }

day-saved = Salvo.
day-saved_severe = Salvo. Agora você pode descansar.
day-end_before = { $day }: quando a dor passou?
day-unchanged = As alterações não foram salvas; o registro continua como estava.
day-painless = Sem dor de cabeça.

reminder-of_day = { $day }: você teve dor de cabeça?
reminder-discreet = Como foi o dia? Um toque pode bastar.
snooze-question = Quando devo perguntar de novo?
snoozed = Pergunto de novo às { $time }.
snoozed-tomorrow = Pergunto de novo amanhã às { $time }.
nudge-discreet = Algo ficou por terminar. Você pode continuar de onde parou.
change-day = { $day }. O que você quer alterar?
day-headache = Dor de cabeça
day-intensity = { $intensity } de 10
day-from = de { $time }
day-to = até { $time }
day-without = Não houve: { $features }
day-deleted = O registro foi apagado: { $day }. Por alguns minutos ainda é possível restaurá-lo.
day-unknown = { $day }: sem registro.
button-no_headache = Sem dor, sem remédio
button-no_headache-discreet = Tudo bem, nada tomado
button-no_menstruation = Sem dor, remédio ou menstruação
button-menstruation = Menstruação, sem dor nem remédio
button-medicine_only = Sem dor, mas com remédio
button-medicine_only-discreet = Tudo bem, mas algo tomado
button-headache = Dor de cabeça
button-headache-discreet = Dia difícil
button-usual_headache = Dor, como sempre
button-usual_headache-discreet = Dia difícil, como sempre
button-later = Depois
button-snooze_1 = Em uma hora
button-snooze_3 = Em três horas
button-snooze_morning = Amanhã de manhã
button-continue = Continuar
button-as_usual = Sim, como sempre
button-change = Alterar
button-delete = Apagar
button-restore = Restaurar
button-continued = Continuou de ontem
button-further_attack = Outra crise nesse dia
button-remove_attack = Remover crise: { $attack }
button-add_medicine = Adicionar remédio
button-add_painless_aura = Adicionar aura visual
button-mark_menstruation = Marcar menstruação
button-unmark_menstruation = Desmarcar menstruação
button-no_menstruation_that_day = Não menstruei
toast-finish-first = Primeiro vamos terminar o registro aberto.
toast-too-late = Já não dá para restaurar o registro.
