### A lista de remédios da própria pessoa. Contagens, sem conselhos.

command-medicines = meus remédios

medicines-title = Seus remédios
medicines-empty = A lista está vazia. Ela se completa sozinha com o que você registra, e você também pode adicionar remédios aqui.
medicines-limit = no máximo { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} por mês
# Há palavras entre o nome e o número: sem elas, o número ficaria à
# esquerda de um nome em hebraico ou árabe.
medicines-reached = { $name }: em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} neste mês (limite do médico: { $limit })
medicines-reached_in = { $name }: em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[other] dezembro
} (limite do médico: { $limit })

medicines-add_question = Digite o nome e a dose habitual, como: Ibuprofeno 400 mg
medicines-name_question = Digite o novo nome. Os registros anteriores mantêm o nome que têm e são contados junto com ele.
medicines-limit_question = Em quantos dias de um mês do calendário, no máximo, você pode tomá-lo, segundo o seu médico? Digite um número, como 8. Quando esse número for atingido, eu aviso, e nada mais.
medicines-full = A lista está cheia: { $most ->
    [one] cabe { $most } remédio
   *[other] cabem { $most } remédios
}. Remova um que não seja mais necessário.
medicines-known = Esse nome já está na lista. Digite outro.

medicines-button-add = Adicionar remédio
medicines-button-rename = Renomear
medicines-button-remove = Remover
medicines-button-limit = Limite de dias do médico
medicines-button-other_limit = Outro limite
medicines-button-no_limit = Sem limite
medicines-button-not_for_pain = Não é para dor
medicines-button-for_pain = É para dor, sim
medicines-not_for_pain = não é para dor
medicines-toast-removed = Removido da lista. Os registros continuam.

invalid-not_days_of_a_month = Digite um número inteiro de dias, de 1 a 31, como 8.

preventives-taken = para prevenção
preventives-taken_since = para prevenção desde { $since }
preventives-stopped_since = para prevenção, uso suspenso desde { $since }
preventives-step = { $since }: { $intake }
preventives-intake = em uso
preventives-no_intake = uso suspenso
preventives-add_question = Digite o nome e a dose do que você toma para prevenção, como: Topiramato 25 mg
preventives-one = Um de cada vez, por favor.
preventives-since_question = Desde quando você o toma assim? Digite uma data, como 01/03/2026; pode ser de anos atrás. Se não se lembrar do dia, serve o primeiro do mês.
preventives-dose_question = Digite a nova dose, como: 50 mg. Em seguida pergunto desde quando.
preventives-stop_question = Qual foi o primeiro dia sem ele? Digite uma data, como 01/03/2026.
preventives-full = Para prevenção, na lista { $most ->
    [one] cabe { $most } remédio
   *[other] cabem { $most } remédios
}. Remova um que não seja mais necessário.

preventives-button-add = Adicionar um preventivo
preventives-button-mark = Para prevenção
preventives-button-since = Desde quando
preventives-button-dose = Outra dose
preventives-button-stop = Não tomo mais
preventives-button-again = Voltei a tomar
preventives-button-take_back = Desfazer: { $day }

invalid-not_after_step = A mudança anterior a esta foi em { $since }; esta precisa ser posterior.
invalid-too_many_steps = Na lista cabem { $most } mudanças de um mesmo remédio. Desfaça uma para acrescentar outra.
