### As páginas de um link: a que tem um botão e não diz nada sobre saúde, pois a prévia a mostra nas conversas,
### e a de um link que não abre nada.

links-report = Relatório
links-open = Abrir o relatório
links-gone-title = O relatório não abre
links-gone = Este link não existe: o prazo terminou, ele foi revogado ou o endereço foi digitado com erro. Quem mantém o diário pode criar outro.
links-unavailable = Não foi possível abrir o relatório agora. Tente de novo em um minuto, por favor.
links-too-large = Este relatório é grande demais para abrir aqui. Quem mantém o diário pode criar um link para um período mais curto ou enviar o relatório em PDF.
