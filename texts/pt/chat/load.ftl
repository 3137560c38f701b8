### Um relatório a pedido: de que dias, em que formato, em que idioma.

command-load = obter o relatório

load-title = Relatório
load-days = Dias: { $period }
load-no_days = Dias: o diário não tem nenhum deles
load-format = Formato: { $format }
load-language = Idioma: { $language }

load-button-week = Esta semana
load-button-last-week = Semana passada
load-button-28-days = 28 dias
load-button-all = Tudo
load-button-dates = Duas datas
load-button-html = Página
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Fazer o relatório

load-format-html = uma página, abre no navegador
load-format-pdf = PDF, para imprimir ou repassar
load-format-xlsx = uma planilha do Excel
load-format-csv = uma tabela CSV, uma linha por dia
load-format-json = JSON, para programas
load-format-fhir = FHIR R4, para o sistema de um hospital

load-dates_question = De que dia até que dia? Digite duas datas, como { $example }. O diário guarda registros a partir de { $oldest }.
load-unclear = Não existe um relatório assim. Você pode escolher com os botões ou digitar, por exemplo, /load pdf 01/11-20/11.
load-no_entries = Não há registros nesses dias, portanto não há com que fazer um relatório. Você pode escolher outros dias ou registrar um dia.

typed-load-week = semana, esta semana, essa semana, desta semana, nesta semana, week, this week
typed-load-last-week = semana passada, a semana passada, da semana passada, última semana, last week
typed-load-28-days = 28, 28 dias, últimos 28 dias, 28 days
typed-load-all = tudo, todos, todos os dias, all, everything

report-waiting = Fazendo o relatório…
report-none = Ainda não há registros nesse período, portanto não há com que fazer um relatório.
report-failed = Não foi possível fazer o relatório. Seus registros estão a salvo; tente de novo, por favor.
button-order_again = Tentar de novo
button-order_other = Outro relatório

order-ready = Pronto, o arquivo está abaixo.
order-failed = Não foi possível criar o arquivo. Seus registros estão a salvo; tente de novo, por favor: { $command }.
order-too_many = No momento não é possível criar mais arquivos. Seus registros estão a salvo; você pode pedir mais depois de { $until }.
