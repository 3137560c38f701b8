### Um link para o médico: o relatório abre em um navegador, sem senha.

command-links = um link do relatório para o médico

links-title = Links para o médico
links-none = No momento não há nenhum link. Com um link, seu médico abre o relatório em qualquer navegador, sem senha.
links-about = Quem tiver um link pode abrir o relatório dele. Um link revogado deixa de funcionar na hora.
links-item = { $number }. { $period }, { $language }. Abre até { $end }.
links-full = { $most ->
    [one] Só { $most } link pode estar ativo por vez. Para criar outro, revogue um deles.
   *[other] Só { $most } links podem estar ativos por vez. Para criar outro, revogue um deles.
}
links-time = { $day }, { $time }
links-button-list = Todos os links
links-button-new = Novo link
links-button-revoke = Revogar { $number }
links-button-for_doctor = Link para o médico
links-button-share = Compartilhar
links-button-copy = Copiar o endereço
links-toast-revoked = O link não funciona mais

links-question = Seu médico verá o relatório como está agora: { $period }. Por quantos dias o link deve funcionar, e em que idioma deve estar o relatório?
links-question_fewer = Seu médico verá o relatório como está agora. Nenhum registro fica visível por mais tempo do que fica guardado; por isso, um link que funciona por mais tempo mostra menos dias passados. O relatório de todos os dias vem como arquivo: /load
links-shown = { $days ->
    [one] { $days } dia: { $period }
   *[other] { $days } dias: { $period }
}
links-choice = Por quantos dias o link deve funcionar, e em que idioma deve estar o relatório?
links-too_old = Os registros desses dias serão apagados antes que um link para eles expirasse. O relatório deles vem como arquivo: /load
links-no_entries = Não há registros nesses dias, portanto ainda não há o que mostrar ao médico.
links-button-make = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
links-waiting = Criando o link…
links-caption =
    Relatório para o médico: { $period }. Abre em qualquer navegador até { $end }, sem senha.

    { $address }

    Quem tiver este endereço ou a imagem pode ver o relatório. Para revogar: /links
links-caption-discreet =
    Link: { $period }. Abre em qualquer navegador até { $end }, sem senha.

    { $address }

    Quem tiver este endereço ou a imagem pode abri-lo. Para revogar: /links
