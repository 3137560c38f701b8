### O relatório para o médico: calmo, exato, sem julgamento nem conselho.

report-title = Diário de cefaleia
report-made_label = Emitido em
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = { $recorded } de { $all ->
    [one] { $all } dia
   *[other] { $all } dias
} com registro ({ $percent }%)
report-promptness = { $coverage }, dos quais { $prompt } no mesmo dia ou no dia seguinte
report-promptness-in_part = { $coverage }; dos { $known } com hora de registro conhecida, { $prompt } no mesmo dia ou no dia seguinte
report-patient = Paciente:
report-born = Data de nascimento:
report-begun = Primeiro registro em { $first }. { $count ->
    [one] O dia anterior não é conhecido
   *[other] Os { $count } dias anteriores não são conhecidos
}; os gráficos e a tabela semanal não os incluem.
report-empty = O diário não tem registros desses dias. Isso não significa que não houve cefaleia: desses dias nada se sabe.
report-caption =
    Diário de cefaleia, { $period }.
    Dias com cefaleia: { $headache } de { $recorded } com registro, em { $attacks ->
        [one] { $attacks } crise
       *[other] { $attacks } crises
    }.
    Dias com medicação aguda: { $stated ->
        [0] não informado
       *[other] { $medicine } de { $stated } que o informam
    }.
    Dias sem registro: { $unknown }.
report-caption_empty =
    Diário de cefaleia, { $period }.
    Não há registros desses dias.
report-caption-discreet = { $period }: o arquivo está pronto.
report-sheet-days = Dias
report-sheet-numbers = Números
report-sheet-per_28_days = por 28 dias
report-sheet-further_attacks = Outras crises
report-sheet-recorded_at = Registrado em
report-sheet-changed_at = Alterado em
report-sheet-channel = Canal
report-sheet-imported_from = Importado de
report-sheet-taken_over = Copiado da crise habitual
report-caption-csv = Para planilhas: uma linha por dia, valores separados por ponto e vírgula. Célula vazia: não se sabe. Um apóstrofo antes de um texto impede que ele vire número, data ou fórmula.
report-caption-xlsx = Uma planilha: os dias, os números e como foram contados. Célula vazia: não se sabe.
report-caption-json = Para programas.
report-caption-fhir = Para o sistema de um hospital: HL7 FHIR R4. O hospital acrescenta de quem é.
report-fhir-subject = Paciente de quem é este diário
report-fhir-duration = Duração da cefaleia neste dia
report-fhir-as_recorded = Dias como registrados
report-fhir-known = Dias conhecidos
report-caption-archive = Cópia dos seus dias, { $period }. O diário esquece esses dias um a um; por isso, guarde este arquivo. Enviado de volta para mim, ele gera um relatório de até 24 meses ou restaura um dia.
report-caption-archive_sealed = Só abre com a sua senha.
report-caption-everything = Tudo o que o diário guarda, para programas: registros, números, remédios, configurações, o registro aberto, links e pedidos.

## Os números que se leem primeiro

report-figure-headache = Dias com cefaleia
report-figure-medicine = Dias com medicação aguda
report-figure-severe = Dias com dor forte
report-figure-intensity = Intensidade mediana
report-figure-intensity_range = Intensidade
report-figure-attacks = Crises
report-figure-migraine_like = Dias que atendem aos critérios de características de van der Arend
report-headline-last = últimos 28 dias, { $period }
report-headline-scaled = { $count } em { $known } dias conhecidos, ajustado a 28
report-headline-before = 28 dias antes: { $before }, mudança { $change }
report-headline-whole = todo o período: { $count } { $of }
report-of_recorded_days = de { $count } com registro
report-of_rated_days = de { $count } com intensidade informada
report-of_stated_days = { $count ->
    [one] de { $count } dia que informa
   *[other] de { $count } dias que informam
} se algo foi tomado
report-of_answered_days = de { $count ->
    [one] { $count } dia de cefaleia
   *[other] { $count } dias de cefaleia
} com resposta
report-painless_aura-note = de { $count ->
    [one] { $count } dia
   *[other] { $count } dias
} sem dor com resposta; não entra em nenhum outro número
report-menstruation-note = Janela: dias −2 a +3, o primeiro dia é o dia 1 (ICHD-3 A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] Não se sabe o primeiro dia de mais { $count } menstruação.
   *[other] Não se sabe o primeiro dia de mais { $count } menstruações.
}
report-menstruation-marked = Dias de menstruação
report-menstruation-headache = Dias com cefaleia nas janelas
report-menstruation-criteria = Critérios de van der Arend nas janelas
report-menstruation-with_headache = Menstruações com cefaleia
report-menstruation-with_criteria = Menstruações com um dia assim
report-menstruation-unknown = { $part } (não se sabe: { $unknown })
report-of_attacks = de { $count ->
    [one] { $count } crise
   *[other] { $count } crises
}
report-attack_days = em { $count ->
    [one] { $count } dia com cefaleia
   *[other] { $count } dias com cefaleia
}
report-longest_attack = a mais longa em { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
report-of_headache_days = de { $count ->
    [one] { $count } dia com cefaleia
   *[other] { $count } dias com cefaleia
}
report-undetermined = indeterminados: { $count }
report-migraine_like_medicine = { $count } contando também a medicação específica para enxaqueca
report-migraine_like_medicine_least = pelo menos { $count } contando também a medicação específica para enxaqueca
report-medicine_not_stated = não informado em { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
report-severe_definition = 7–10 de 10
report-intensity_range = { $range } de 10
report-change = { $days } ({ $percent }%)
report-hours_and_minutes = { $hours } h { $minutes } min
report-hours = { $hours } h
report-minutes = { $minutes } min
report-no_answers = sem respostas
report-not_stated = ?
report-of = { $part } de { $all }
report-share = { $yes } de { $answered } ({ $percent }%)
report-decimal_mark = ,
report-list_separator = ;

## Classes de medicamentos agudos, como na ICHD-3 8.2

report-class-triptan = Triptanos
report-class-ergotamine = Ergotamina
report-class-gepant_or_ditan = Gepantes e ditanos
report-class-opioid = Opioides
report-class-combination = Combinações de analgésicos
report-class-non_opioid = Analgésicos simples
report-class-unknown = Classe não conhecida
report-class-other = Outros medicamentos, não contados como agudos

## Blocos de 28 dias

report-blocks = A cada 28 dias
report-blocks-note = Em negrito: o que se compara, ajustado a 28 dias; entre parênteses, como registrado.
report-blocks-thresholds = Limiares da ICHD-3 para uso excessivo de medicamentos agudos, para comparação: por mais de 3 meses, 10 dias por mês ou mais (só analgésicos simples: 15), com cefaleia em 15 dias por mês ou mais.
report-blocks-change = Mudança
report-blocks-recorded = Dias com registro
report-blocks-headache = Dias com cefaleia
report-blocks-medicine = Dias com medicação aguda
report-blocks-moderate_or_severe = Dor moderada ou forte
report-blocks-severe = Dor forte
report-blocks-migraine_like = Critérios de van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Dias com registro: { $known } de 28, menos de 80%. Estes números não são ajustados, e nenhuma mudança é indicada.
report-blocks-too_few_medicine = Dias que informam se houve medicação: { $known } de 28, menos de 80%. Estes números não são ajustados, e nenhuma mudança é indicada.

## O que se toma para prevenção

report-preventives = Em uso para prevenção, conforme relatado
report-preventives-note = Dias por 28; “?” onde menos de 80% dos 28 dias são conhecidos. Os dias guardados raramente contêm os dois períodos por inteiro, e não se afirma nenhum efeito.
report-preventives-step = Etapa
report-preventives-before = antes: { $period }
report-preventives-since = desde então: { $period }
report-preventives-started = início em { $day }
report-preventives-changed = mudança em { $day }
report-preventives-stopped = interrupção, primeiro dia sem ele em { $day }
report-preventives-taken = desde { $day }
report-preventives-unsaid = não se informa desde quando
report-chart-courses = As barras acima são o que se tomou para prevenção, com uma marca em cada início, mudança de dose e interrupção; uma barra sem marca à esquerda começou antes.

## Semana a semana

report-weeks = Semana a semana
report-weeks-note = Cefaleia e medicação em dias; intensidade da menor à maior.
report-weeks-days = Semana
report-weeks-recorded = Registros
report-weeks-headache = Cefaleia
report-weeks-intensity = Intensidade
report-weeks-medicine = Medicação
report-medicine_weeks = Dias com medicação aguda por semana
report-medicine_weeks-description = Uma coluna para cada semana a partir de segunda-feira, com a altura dos dias com medicação aguda nela. Semana de: { $counts }.
report-onset_hours = Hora de início
report-onset_hours-note = de { $count ->
    [one] { $count } crise com hora do relógio
   *[other] { $count } crises com hora do relógio
}
report-onset_hours-description = Uma coluna para cada hora do dia, com a altura do número de cefaleias que começaram nela. Hora: { $counts }. Inícios sem hora do relógio não são mostrados.

## O calendário e o gráfico

report-calendar = Calendário
report-look-mild = 1–4, fraca
report-look-moderate = 5–6, moderada
report-look-severe = 7–10, forte
report-look-unrated = intensidade não informada
report-look-painless = sem cefaleia
report-look-unknown = sem registro
report-look-medicine = medicação aguda
report-look-menstruation = menstruação
report-look-today = hoje, não terminou
report-calendar-headache = Cefaleia, intensidade entre parênteses: { $days }.
report-calendar-painless = Sem cefaleia: { $days }.
report-calendar-unknown = Sem registro: { $days }.
report-calendar-medicine = Medicação aguda: { $days }.
report-calendar-menstruation = Menstruação: { $days }.
report-calendar-today = Hoje, não terminou: { $days }.
report-chart = Intensidade por dia
report-chart-description = Uma barra para cada dia, com a altura da dor na escala de 1 a 10. A linha tracejada em 7 é onde começa a dor forte. Um ponto abaixo de uma barra é medicação aguda. Uma faixa cinza é um dia sem registro. Todos os valores estão na tabela de dias.

## O que foi anotado

report-features = Características
report-features-note = dos dias com cefaleia com resposta
report-onset = Início
report-onset-note = de { $count ->
    [one] { $count } crise com início conhecido
   *[other] { $count } crises com início conhecido
}
report-weekdays = Dias da semana
report-weekdays-note = dias com cefaleia entre os registrados
report-durations = Duração
report-duration-under_4_hours = menos de 4 h
report-duration-from_4_to_24_hours = de 4 a 24 h
report-duration-over_24_hours = mais de 24 h
report-duration-slept_off = passou com o sono
report-duration-ongoing = não havia terminado
report-duration-unknown = não se sabe
report-duration-median = { $of }; mediana das { $known } conhecidas: { $median }
report-places = Locais
report-triggers = Possíveis gatilhos
report-medicines = Medicamentos agudos
report-medicines-name = Nome
report-medicines-days = Dias
report-medicines-doses = Doses
report-medicines-amounts = Quantidades
report-medicines-several = Duas classes ou mais no mesmo dia
report-limit = limite do médico, como digitado no diário: { $count ->
    [one] { $count } dia por mês
   *[other] { $count } dias por mês
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (em parte): { $days }
report-medicines-none = Nenhum medicamento registrado.
report-effect = sem dor em duas horas: { $pain_free } de { $answered ->
    [one] { $answered } dose
   *[other] { $answered } doses
} (melhor: { $better }, igual: { $same })
report-effect-with_second_dose = { $count ->
    [one] { $count } dose, com outra em até duas horas, não foi contada
   *[other] { $count } doses, com outra em até duas horas, não foram contadas
}
report-second_doses = Dias com uma segunda dose: { $yes } de { $answered }
report-effect-note = Duas horas depois de uma dose: conforme a resposta no diário. Isso não compara os medicamentos entre si: muitas vezes se toma um segundo quando o primeiro fez pouco efeito.
report-dose_effect = 2 h: { $effect }
report-sheet-effects = Dor duas horas depois da dose

## Dia a dia

report-days = Dia a dia
report-days-note = Do dia mais antigo ao mais recente, como no formulário em papel. “–” significa que nenhum medicamento foi tomado; “?” é sem resposta, o que não significa “não”. Luz, som: se incomodaram. Respostas em cinza foram copiadas da crise habitual.
report-day-painless = sem cefaleia
report-day-painless_imported = sem cefaleia; importado: { $source }
report-day-unknown = sem registro
report-day-gap = sem registro, { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
report-day-today = Hoje, não terminou: não entra em nenhum número.
report-day-imported = Importado: { $source }.
report-day-functioning = planos: { $much }
report-day-painless_aura = Aura visual sem cefaleia: { $length }.
report-day-further = E mais { $count }: { $attacks }.
report-days-to_last = Ao último dia
report-days-to_first = Ao primeiro dia
report-day-none = –
report-day-no_medicine = sem medicação

## Como se contou

report-notes = Como isto foi contado
report-note-record = Este é um registro nas palavras de quem mantém o diário, e não um diagnóstico. O diário não diagnostica nada, não julga e não dá conselhos.
report-note-day = Um dia é um dia do calendário no fuso horário de quem mantém o diário. De um dia sem registro nada se sabe: ele não está entre os dias sem dor nem em nenhuma proporção. O dia de hoje não terminou: ele aparece no calendário e entre os dias, e nenhum número o conta, a menos que seja o único dia.
report-note-headache = Um dia com cefaleia é um dia em que se registrou qualquer cefaleia, por mais curta que fosse.
report-note-attack = Uma crise vai do início ao fim, mesmo passando da meia-noite: um dia cuja dor continuou do dia anterior pertence à crise daquele dia. Outras crises do mesmo dia contam uma a uma.
report-note-medicine = Um dia com medicação aguda é um dia com ao menos uma dose de medicamento agudo, para qualquer dor e qualquer que seja o número de doses; um dia sem dor também conta. As quantidades estão como foram escritas no diário. O limite do médico é o que foi digitado no diário, por mês do calendário.
report-note-class = A classe vem apenas do nome, no sentido da ICHD-3 8.2: analgésicos simples são paracetamol, dipirona (metamizol), ácido acetilsalicílico e outros AINEs; combinações de analgésicos têm duas classes ou mais em um produto, ou um adjuvante como a cafeína (8.2.5); um analgésico com um antiespasmódico ou um sedativo é contado como combinação. Um nome que não a revela fica sem classe. Um dia com duas classes é um dia de ambas.
report-note-overuse = Para referência, os limiares da ICHD-3 (Cephalalgia 2018;38:1–211, seção 8.2) para o uso excessivo de medicamentos agudos: regularmente por mais de 3 meses, em 10 dias por mês ou mais para triptanos, ergotamina, opioides, combinações de analgésicos ou várias classes tomadas em conjunto; em 15 dias por mês ou mais para analgésicos simples; junto com cefaleia em 15 dias por mês ou mais (critério A). Um registro de menos tempo não pode mostrá-lo. O diário não os aplica a ninguém.
report-note-block = Os blocos de 28 dias são contados para trás a partir do último dia terminado; os dias que sobram no início não estão em nenhum. Um número é ajustado a 28 dias (número × 28 ÷ dias conhecidos) só onde ao menos 80% dos 28 dias são conhecidos (um limite escolhido para este diário). Onde faltam respostas decisivas, o número é dado como o menor e o maior que pode ser, e uma mudança só entre dois números exatos. Uma mudança de menos de dois ou três dias está dentro da variação comum.
report-note-intensity = A intensidade é a da dor no pior momento do dia, na escala numérica de 1 a 10. Fraca é de 1 a 4, moderada 5 e 6, forte de 7 a 10 (Palos et al., J Pain 2006;7:49–56; limites não específicos da cefaleia).
report-note-migraine_like = Os critérios de características de van der Arend são uma contagem de respostas registradas (van der Arend et al., Cephalalgia 2023): uma cefaleia de 30 minutos ou mais com ao menos duas destas características: unilateral, pulsátil, intensidade 5 ou mais, piora com atividade ou atividade evitada; e com náusea ou vômitos, ou com incômodo tanto pela luz quanto por sons; ou uma aura, aqui só visual, com uma cefaleia, de qualquer duração. A dor que passou com o sono ou não havia terminado, ou que já existia ao acordar ou continuou do dia anterior e tem um fim, conta como 30 minutos ou mais; quando o início é uma parte do dia, toma-se por início o fim dessa parte. Onde decide uma resposta que falta, o dia fica indeterminado, e o número é dado como o menor e o maior que pode ser. Os autores também contam todo dia de cefaleia com medicamento só para enxaqueca: aqui { $count ->
    [0] não há outros dias assim
    [one] seria somado { $count } dia assim
   *[other] seriam somados { $count } dias assim
}.
report-note-duration = A duração é a de uma crise, do início ao fim, quando ambos são horas do relógio, pelos relógios do fuso horário; dentro de um dia, um fim anterior ao início é no dia seguinte, e um fim no mesmo minuto do início nada diz. As crises que passaram com o sono, que já existiam ao acordar ou que não haviam terminado costumam ser as longas, portanto as conhecidas não são uma amostra representativa. A mediana é dada a partir de cinco.
report-note-share = As proporções são dos dias com cefaleia em que a pergunta foi respondida; uma resposta não dada nunca é “não”. Unilateral é só o lado esquerdo ou só o direito; um local sem lado não responde a isso. Náusea é “um pouco” ou “muito”. Os possíveis gatilhos são a opinião de quem mantém o diário; sobre dias sem dor não se pergunta, portanto não se demonstra que algum gatilho importe.
report-note-onset = Madrugada é das 0 às 6 horas, manhã das 6 às 12, tarde das 12 às 18, noite das 18 às 24.
report-note-menstruation = Menstruação é o que foi marcado no diário. O primeiro dia dela é um dia marcado depois de um dia que informa que não houve, sem outro marcado nos sete dias anteriores. A janela tem cinco dias (ICHD-3 A1.1: dias −2 a +3, sem dia 0); os dias com cefaleia dela são dados entre os registrados, e uma menstruação sem cefaleia só conta como tal quando os cinco são conhecidos.
report-note-taken_over = As respostas de { $count ->
    [one] { $count } dia
   *[other] { $count } dias
} foram copiadas da crise habitual com um toque; elas estão em cinza na tabela de dias.
report-note-unprinted = □ substitui um caractere que falta nas fontes deste documento, e uma letra tem aqui no máximo quatro diacríticos. As palavras estão completas no relatório para o navegador e na tabela.

## Datas
