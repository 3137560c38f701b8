### As configurações e a busca do fuso horário.

command-settings = idioma, fuso horário, lembretes

settings-title = Configurações
settings-language = Idioma: { $language }
settings-language_question = Em que idioma devo escrever?
settings-zone = Fuso horário: { $zone }, hora local: { $now }
settings-reminder = Lembrete: { $time }, { $days }
settings-no_reminder = Lembrete: nenhum
settings-every_day = todos os dias
settings-weekly_report-on = Relatório semanal: às segundas-feiras
settings-weekly_report-off = Relatório semanal: nenhum
settings-monthly_archive-on = Cópia dos dias: no dia 1º de cada mês
settings-monthly_archive-off = Cópia dos dias: só quando você pedir, /archive
settings-discreet-on = Modo discreto: ligado; notificações e nomes de arquivos não dizem nada sobre saúde
settings-discreet-off = Modo discreto: desligado
settings-questions = { $count ->
    [0] Outras perguntas: nenhuma
    [one] Outras perguntas: uma
   *[other] Outras perguntas: { $count }
}
settings-questions_about = Perguntas que alguns médicos também fazem. Cada uma acrescenta um toque e pode ser desligada a qualquer momento; suas respostas continuam guardadas.
settings-ask_functioning-on = Pergunta sobre os planos do dia: feita quando há dor de cabeça
settings-ask_functioning-off = Pergunta sobre os planos do dia: não é feita
settings-ask_most_bothersome-on = Pergunta sobre o que mais incomodou: feita quando há dor de cabeça
settings-ask_most_bothersome-off = Pergunta sobre o que mais incomodou: não é feita
settings-ask_menstruation-on = Menstruação: pergunto e marco no calendário
settings-ask_menstruation-off = Menstruação: não pergunto
settings-ask_painless_aura-on = Aura sem dor de cabeça: pergunto nos dias sem dor
settings-ask_painless_aura-off = Aura sem dor de cabeça: não pergunto
settings-ask_effect-on = Depois de uma dose: duas horas mais tarde pergunto como está a dor
settings-ask_effect-off = Depois de uma dose: não pergunto
settings-days = Em que dias devo perguntar? Toque em um dia para incluí-lo ou retirá-lo.

settings-button-language = Idioma / Language
settings-button-zone = Fuso horário
settings-button-reminder = Hora do lembrete
settings-button-days = Dias do lembrete
settings-button-no_reminder = Sem lembrete
settings-button-every_day = Todos os dias
settings-button-weekly_report-on = Enviar relatório semanal
settings-button-weekly_report-off = Sem relatório semanal
settings-button-monthly_archive-on = Enviar uma cópia por mês
settings-button-monthly_archive-off = Sem cópia mensal
settings-button-discreet-on = Ligar o modo discreto
settings-button-discreet-off = Desligar o modo discreto
settings-button-questions = Outras perguntas
settings-button-ask_functioning-on = Perguntar sobre planos do dia
settings-button-ask_functioning-off = Não perguntar sobre planos
settings-button-ask_most_bothersome-on = Perguntar o que incomodou
settings-button-ask_most_bothersome-off = Não perguntar o que incomodou
settings-button-ask_menstruation-on = Perguntar sobre menstruação
settings-button-ask_menstruation-off = Não perguntar sobre menstruação
settings-button-ask_painless_aura-on = Perguntar sobre aura sem dor
settings-button-ask_painless_aura-off = Não perguntar sobre essa aura
settings-button-ask_effect-on = Perguntar o efeito da dose
settings-button-ask_effect-off = Não perguntar sobre o efeito
settings-toast-last_day = Ao menos um dia precisa ficar. Para não ter nenhum, escolha “Sem lembrete”.

zone-question = Que horas são agora onde você está? Escolha, ou digite a hora ou a sua cidade.
zone-choice = Qual destas fica perto de você ou tem a sua hora? Você também pode digitar uma cidade.
zone-unknown = Não encontrei um fuso horário para isso. Digite a hora do seu relógio, como { $example }, ou uma cidade grande perto de você, como Campinas.
zone-location_question = Envie sua localização com o botão abaixo. Uso a localização uma única vez, para encontrar o fuso horário, e não a guardo. Você também pode digitar a sua cidade.
zone-location_nowhere = Não conheço nenhuma cidade perto desse lugar. Digite a hora do seu relógio, como { $example }, ou uma cidade grande que tenha a mesma hora.
zone-location_several = Perto daí os relógios marcam horas diferentes. Escolha a sua hora ou digite uma cidade.
zone-by_location = A localização não foi guardada. Se a hora não estiver certa, escolha o fuso em /settings.
zone-by_city = Todo o resto está em /settings.
zone-left = Nada mudou. Todo o resto está em /settings.
zone-button-location = Enviar minha localização
zone-button-leave = Deixar assim
