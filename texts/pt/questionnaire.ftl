### As perguntas do diário. Curtas e acolhedoras: quem lê pode estar com dor.

question-date = De que dia é este registro?
question-headache = Você teve dor de cabeça?
question-onset = Quando a dor começou?
question-resolution = Quando ela passou?
question-aura = Até uma hora antes da dor, ou durante a dor, você viu luzes piscando, linhas em zigue-zague ou pontos cegos?
question-aura_length = Quanto tempo isso durou?
question-location = Onde doeu?
question-quality = Como era a dor?
question-activity = A dor piorava com movimentos comuns (andar, subir escada), ou você os evitava?
question-intensity = Qual foi a intensidade da dor no pior momento? 1 é quase nada, 10 é a pior dor possível
question-nausea = Você sentiu enjoo?
question-vomiting = Você vomitou?
question-photophobia = A luz incomodou?
question-phonophobia = Os sons incomodaram?
question-most_bothersome = Além da dor, o que mais incomodou?
question-functioning = Quanto do que tinha planejado você conseguiu fazer?
question-triggers = O que pode ter provocado a dor?
question-painless_aura = Você viu luzes piscando, linhas em zigue-zague ou pontos cegos nesse dia? Se sim, por quanto tempo?
question-menstruation = Você menstruou nesse dia?
question-medicines = Quais analgésicos ou remédios para dor de cabeça você tomou nesse dia, para qualquer dor?
question-comment = Quer acrescentar algo sobre esse dia?

## O que se pode digitar em vez de tocar

hint-date = Você pode digitar uma data, como 21/11
hint-onset = Você pode digitar a hora, como 14:30. A madrugada vai de 0 a 6 horas desse dia
hint-resolution = Você pode digitar a hora, como 18:00
hint-location = Escolha quantas opções quiser ou escreva com suas palavras
hint-triggers = Escolha quantas opções quiser ou escreva com suas palavras
hint-medicines = Você pode digitar o nome, a dose e a hora, como: Ibuprofeno 400 mg 14:30
hint-comment = Escreva em uma só mensagem

## Nomes curtos

label-date = Dia
label-headache = Dor de cabeça
label-onset = Início
label-resolution = Fim
label-aura = Aura visual
label-aura_length = Duração da aura
label-location = Local
label-quality = Tipo de dor
label-activity = Piora com atividade
label-intensity = Intensidade
label-nausea = Náusea
label-vomiting = Vômitos
label-photophobia = Luz incomodou
label-phonophobia = Som incomodou
label-most_bothersome = O que mais incomodou
label-functioning = Planos do dia
label-triggers = Possíveis gatilhos
label-painless_aura = Aura sem dor de cabeça
label-menstruation = Menstruação
label-medicines = Remédios
label-comment = Comentário
further_attack = Outra crise

## No título de uma coluna, onde o nome é longo demais

column-onset = Início – fim
column-location = Local, tipo
column-activity = Piora c/ ativid.
column-aura = Aura
column-photophobia = Luz
column-phonophobia = Som
column-most_bothersome = Mais incomodou, planos
column-menstruation = Menstr.
column-triggers = Gatilhos

## De uma característica contada nas estatísticas, onde o nome não a diz

feature-location = Unilateral
feature-quality = Pulsátil
feature-activity = Piora com atividade
feature-photophobia = Fotofobia
feature-phonophobia = Fonofobia

## O que não houve, depois de “Não houve:”, onde não serve o nome

absent-activity = piora com atividade
absent-photophobia = incômodo com a luz
absent-phonophobia = incômodo com sons

## Opções

yes = Sim
no = Não
none = Nada
unknown = não se sabe

onset-continued = Desde ontem
onset-on_waking = Ao acordar
onset-night = Madrugada
onset-morning = De manhã
onset-afternoon = À tarde
onset-evening = À noite

resolution-ongoing = Ainda dói
resolution-slept_off = Com o sono

## A hora do relógio, só em um botão

onset-now = Agora
resolution-now = Agora

aura_length-under_5_minutes = Menos de 5 min
aura_length-from_5_to_60_minutes = 5–60 min
aura_length-over_60_minutes = Mais de 1 hora

location-left = Esquerda
location-right = Direita
location-both = Dois lados
location-forehead = Testa
location-temple = Têmpora
location-crown = Topo
location-back_of_head = Nuca
location-eye = Olho
location-neck = Pescoço

quality-pulsating = Latejante
quality-pressing = Em aperto
quality-both = Ambas
quality-other = Outra

nausea-marked = Muito
nausea-slight = Um pouco
nausea-none = Não

most_bothersome-nausea = Enjoo
most_bothersome-photophobia = Luz
most_bothersome-phonophobia = Sons
most_bothersome-none = Nada disso

functioning-as_usual = Como sempre
functioning-half_or_less = Metade ou menos
functioning-not_at_all = Nada

painless_aura-none = Não
painless_aura-under_5_minutes = Menos de 5 min
painless_aura-from_5_to_60_minutes = 5–60 min
painless_aura-over_60_minutes = Mais de 1 hora
painless_aura-unknown_length = Sim, não sei quanto tempo

triggers-stress = Estresse
triggers-too_little_sleep = Dormir pouco
triggers-too_much_sleep = Dormir demais
triggers-skipped_meal = Jejum
triggers-menstruation = Menstruação
triggers-weather = Clima
triggers-alcohol = Álcool
triggers-food = Comida
triggers-screen = Telas
triggers-smell = Cheiro
triggers-exertion = Esforço
triggers-travel = Viagem
triggers-none = Nada que eu saiba

medicines-none = Nenhum remédio
comment-none = Não, só isso

## O que mais se entende, entre vírgulas

typed-yes = s, ss, sim, sim sim, claro, com certeza, aham, uhum, tive, tive sim, doeu, incomodou, incomodaram, piorava, evitava, vomitei, menstruei, isso, tive dor, estou com dor, senti, vi, piora, piorou, evitei, +, yes
typed-no = n, nn, nao, não tive, não doeu, não incomodou, não incomodaram, não piorava, não vomitei, não menstruei, negativo, nada, não tive dor, sem dor, não senti, não vi, não piora, não piorou, não evitei, não evitava, -, no
typed-none = não, nada, nenhum, nenhuma, nenhum deles, nenhuma delas, nenhum desses, nenhuma dessas, nada disso, -
typed-medicines-none = não, nada, nenhum, nenhuma, -, sem remédio, sem remédios, sem medicação, sem medicamento, sem medicamentos, nenhuma medicação, nenhum medicamento, não tomei, não tomei nada, não tomei nenhum, não tomei nenhum remédio, não tomei remédio, nada tomei, não usei, não usei nada, nadinha, não precisei, sem nada
typed-skip = não sei, nao sei, n sei, ns, sei lá, não sei dizer, não tenho certeza, não lembro, nao lembro, não me lembro, não recordo, não me recordo, desconheço, esqueci, não faço ideia, sem certeza, nsei, num sei, sei não, não me lembro bem
typed-now = agora, agora mesmo, neste momento, nesse momento, agora há pouco, agora ha pouco, agorinha, agora pouco
typed-today = hoje, hj
typed-yesterday = ontem, ontem mesmo
typed-day_before_yesterday = anteontem, antes de ontem, antes d’ontem, antiontem
typed-tomorrow = amanhã, amanha, depois de amanhã, depois de amanha
typed-onset-continued = desde ontem, vem de ontem, veio de ontem, continua de ontem, continuou de ontem, continuação de ontem, continuava, continuou, continua, ainda de ontem, não passou, não tinha passado, continuação
typed-onset-on_waking = ao acordar, quando acordei, acordei com dor, acordei com ela, já acordei com dor, já acordei com ela, acordei assim, acordando, acordei com dor de cabeça, despertei com dor, ao despertar
typed-onset-night = madrugada, de madrugada, na madrugada, à madrugada, pela madrugada, durante a madrugada, no meio da noite, meio da madrugada
typed-onset-morning = manhã, de manhã, pela manhã, na parte da manhã, de manhãzinha, de manhã cedo, cedo, no começo da manhã, no início da manhã, fim da manhã, final da manhã
typed-onset-afternoon = tarde, de tarde, à tarde, na parte da tarde, na hora do almoço, no começo da tarde, no início da tarde, fim da tarde, fim de tarde, final da tarde, no fim da tarde, no final da tarde, depois do almoço
typed-onset-evening = noite, de noite, à noite, na parte da noite, noitinha, de noitinha, à noitinha, no começo da noite, ao anoitecer, início da noite, no início da noite, começo da noite
typed-resolution-ongoing = ainda dói, ainda está doendo, ainda tá doendo, ta doendo, está doendo, continua, continua doendo, ainda continua, não passou, ainda não passou, ainda não, não acabou, ainda não acabou, ainda, ainda tenho, ainda estou com dor, ainda tô com dor, não parou, ainda não parou, segue doendo
typed-resolution-slept_off = dormindo, sono, com sono, dormi, dormi e passou, passou dormindo, passou com o sono, passou quando dormi, durante o sono, no sono, enquanto dormia, passou durante o sono, dormi e acordei sem dor, dormi e acordei bem
typed-location-left = esquerda, esquerdo, lado esquerdo, do lado esquerdo, à esquerda, na esquerda
typed-location-right = direita, direito, lado direito, do lado direito, à direita, na direita
typed-location-both = dois lados, os dois lados, dos dois lados, nos dois lados, 2 lados, ambos os lados, ambos lados, de ambos os lados, dos 2 lados, a cabeça toda, cabeça toda, a cabeça inteira, cabeça inteira, toda a cabeça
typed-location-forehead = testa, na testa, fronte, na frente, frontal
typed-location-temple = têmpora, têmporas, na têmpora, nas têmporas, fontes
typed-location-crown = topo, no topo, topo da cabeça, no topo da cabeça, alto da cabeça, no alto da cabeça, em cima, cocuruto, vértice
typed-location-back_of_head = nuca, na nuca, atrás, atrás da cabeça, parte de trás, parte de trás da cabeça, occipital
typed-location-eye = olho, olhos, no olho, nos olhos, atrás do olho, atrás dos olhos, fundo do olho, no fundo do olho
typed-location-neck = pescoço, no pescoço, cervical
typed-quality-pulsating = latejante, latejando, lateja, latejava, pulsátil, pulsante, pulsando, pulsa, pulsava, batendo, como batidas
typed-quality-pressing = em aperto, aperto, apertando, aperta, apertava, pressão, em pressão, na pressão, pressionando, peso, em peso, como um capacete, apertada, opressiva, como uma faixa
typed-quality-both = ambas, as duas, os dois, latejante e em aperto, em aperto e latejante, latejando e apertando, apertando e latejando, aperta e lateja, lateja e aperta, as duas coisas
typed-quality-other = outra, outro, nenhuma, nenhuma das duas, nem uma nem outra, pontada, pontadas, em pontada, em pontadas, facada, facadas, fisgada, fisgadas, agulhada, agulhadas, queimação, em queimação, queimando, ardência, ardendo, choque, choques, em choque, explosiva, explodindo, surda, contínua, nenhum dos dois, ardente, cortante, aguda
typed-triggers-too_much_sleep = dormi demais, dormi muito, sono demais, excesso de sono, dormir muito, dormir até tarde
typed-triggers-skipped_meal = jejum, fome, sem comer, não comi, pulei refeição, pulei uma refeição, pular refeição, pulei o almoço, fiquei sem comer
typed-triggers-exertion = esforço, esforço físico, exercício, exercícios, exercício físico, atividade física, academia, esporte, treino
typed-triggers-travel = viagem, viagens, viajei, estrada
typed-most_bothersome-photophobia = luz, luzes, a luz, claridade, luz forte
typed-most_bothersome-phonophobia = som, sons, o som, barulho, barulhos, ruído, ruídos, sons altos, barulheira
typed-nausea-marked = muito, muita, muito enjoo, bastante, demais, forte, bastante enjoo, intenso, intensa
typed-nausea-slight = pouco, um pouco, pouquinho, um pouquinho, leve, de leve, levemente, um pouco de enjoo, fraco, fraca
typed-nausea-none = não, n, nada, nenhum, nenhuma, sem enjoo, não senti, não tive, -

## A dor duas horas depois de uma dose

effect-pain_free = Passou
effect-better = Melhor
effect-same = Igual

## A resposta não foi entendida: o que se espera, com um exemplo

invalid-unclear_date = Não consegui ler essa data. Digite o dia e o mês, como 21/11.
invalid-not_a_date = Essa data não existe no calendário. Digite o dia e o mês, como 21/11.
invalid-date_in_future = Esse dia ainda não chegou. Serve hoje ou antes, por exemplo “ontem”.
invalid-date_too_old = O diário guarda registros a partir de { $oldest }. Escolha um dia dessa data em diante.
invalid-not_two_dates = São necessárias duas datas: o primeiro dia e o último.
invalid-not_a_time = Não consegui ler essa hora. Digite horas e minutos, como 14:30.
invalid-another_day = Agora já é outro dia. Digite uma hora do dia deste registro, como 14:30.
invalid-not_an_intensity = Digite um número inteiro de 1 a 10, como 6.
invalid-not_an_option = Escolha, por favor, uma das opções dos botões.
invalid-not_one_of = Responda, por favor, { $options }.
quoted = “{ $words }”
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } ou { $last }
invalid-nothing_chosen = Ainda não há nada marcado. Marque ao menos uma opção ou escreva com suas palavras.
invalid-passphrase_too_short = Essa senha é curta demais: são necessários ao menos { $least } caracteres.
invalid-too_long = Um pouco mais curto, por favor: { $most ->
    [one] cabe { $most } caractere
   *[other] cabem { $most } caracteres
}.
invalid-too_many_medicines = São doses demais: em um dia { $most ->
    [one] cabe { $most } dose
   *[other] cabem { $most } doses
}.
invalid-unclear_doses = Não consegui ler “{ $parts }”. Digite os remédios de novo, cada um em uma linha: nome, quantidade, hora. Por exemplo: Ibuprofeno 400 mg 14:30
invalid-empty = Não havia nada para ler. Escreva com palavras, por favor.
