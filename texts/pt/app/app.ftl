### A página no Telegram onde os dias são registrados e vistos. Sem variáveis: números e datas são escritos pelo telefone.

app-title = Diário
app-screens = Seções
app-tab-day = Dia
app-tab-calendar = Calen{"\u00AD"}dário
app-tab-numbers = Números
app-tab-report = Rela{"\u00AD"}tório
app-tab-settings = Configu{"\u00AD"}rações
app-loading = Carregando…

## Um dia

app-days = Dias
app-another_day = Outro dia
app-save = Salvar
app-save_the_rest = Salvar com “não” a estas perguntas
app-unanswered = Sem resposta:
app-missing = Por favor, responda a esta pergunta.
app-saved = Salvo.
app-kept = Guardado neste telefone. Será enviado assim que possível.
app-change = Alterar
app-close = Fechar
app-delete = Apagar registro
app-deleted = O registro foi apagado.
app-undo = Restaurar
app-as_usual = Como sempre
app-taken_over = Como sempre; toque para alterar
app-painless_day = Sem dor, sem remédio
app-now = Agora
app-time = Hora
app-other = Outro…
app-own_words = com suas palavras
app-another_medicine = Outro remédio
app-most_medicines = Não é possível adicionar mais remédios a este dia.
app-amount = Dose
app-remove = Remover
app-effect = Duas horas depois da dose
app-unknown = Não se sabe
app-day_kept = Ainda não salvo
app-day_waits = Aguardando envio
app-refused = O registro não foi salvo. Confira as respostas, por favor.
app-refused_answer = Esta resposta não serve. Altere-a, por favor.

## Um dia que outro aparelho alterou enquanto isso

app-conflict = Alterado em outro aparelho
app-conflict_about = Enquanto isso, este dia foi alterado em outro lugar. Escolha quais respostas manter.
app-mine = Aqui
app-theirs = Em outro lugar
app-all_mine = Tudo daqui
app-all_theirs = Tudo do outro lugar

## A conexão

app-offline = Sem conexão. O que você preencher fica neste telefone e será enviado mais tarde.
app-busy = O diário está ocupado no momento. O que você preencher fica neste telefone e será enviado mais tarde.
app-reopen = Abra esta página de novo pelo chat, por favor. O que você preencheu fica neste telefone.
app-not_agreed = Primeiro envie /start ao bot no chat, por favor.
app-waiting = Aguardando envio:
app-differing = Alterado em outro aparelho; abra, por favor:
app-not_saved = Não foi salvo; abra, por favor:
app-not_loaded = Ainda não foi possível carregar.
app-not_done = Não deu certo. Tente de novo mais tarde, por favor.
app-changed_elsewhere = Enquanto isso, isto foi alterado em outro lugar. Agora você vê como está.

## O calendário

app-no_entry = Sem registro
app-painless = Sem dor de cabeça
app-signs = Sinais
app-sign_headache = Dor de cabeça, intensidade
app-sign_unrated = Dor de cabeça, intensidade não informada
app-sign_medicine = Remédio
app-long_press = Mantenha o dedo sobre um dia sem registro para registrar “sem dor, sem remédio”.

## Os números

app-period = Período
app-headache_days = Dias com dor de cabeça
app-medicine_days = Dias com remédio para a dor
app-painless_days = Dias sem dor de cabeça
app-unknown_days = Dias sem registro
app-of_recorded = dias com registro:
app-of_stated = dias em que isso foi informado:
app-median = mediana
app-severe = Dor forte
app-attacks = Crises
app-weekdays = Dias da semana
app-weekdays_note = dias com dor de cabeça entre os registrados
app-nothing_rated = Nenhuma intensidade informada
app-day_by_day = Dia a dia
app-unknown_note = De um dia sem registro nada se sabe; ele não é contado como dia sem dor. O dia de hoje ainda não terminou e não é contado.

## O relatório

app-all_days = Todos os dias
app-since = Desde
app-format = Formato
app-order = Enviar ao chat
app-ordered = O relatório está sendo feito. Ele chegará ao chat.
app-to_chat = Ir para o chat
app-too_many_orders = No momento não é possível criar mais arquivos. Seus registros estão a salvo.

## As configurações

app-reminder = Lembrete
app-reminder_on = Lembrar de registrar
app-last_day = Ao menos um dia precisa ficar. Para não ter nenhum, desligue o lembrete.
app-language = Idioma
app-zone = Fuso horário
