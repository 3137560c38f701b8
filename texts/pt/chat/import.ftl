### Um arquivo de outro diário: o que há nele e o que se faz com ele.

import-reading = Lendo seu arquivo…
import-storing = Importando os dias…
import-undoing = Retirando os dias importados…

import-found = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} ({ $source })
import-new = Novos: { $count }.
import-filled = Já preenchidos: { $count }.
import-too_old = Mais antigos do que o diário guarda: { $count }.
import-in_future = Ainda por vir: { $count }.
import-passed_over = Linhas sobre o que o diário não guarda: { $count }.
import-faults = { $count ->
    [one] { $count } linha não foi entendida
   *[other] { $count } linhas não foram entendidas
} (linha { $lines }).
import-nothing_new = Não há nada novo nele.

import-button-new = Importar dias novos: { $count }
import-button-replace = Importar tudo, trocando: { $count }
import-button-faults = O que não foi entendido
import-button-report = Fazer relatório
import-button-leave = Não importar
import-button-undo = Desfazer a importação

import-date_order = Neste arquivo não dá para distinguir o dia do mês. Que dia é { $written }?
import-fault = Linha { $line }: { $why }
import-fault-date = a data não foi entendida
import-fault-headache = não diz se houve dor de cabeça
import-fault-malformed = do jeito que está escrito, não é um dia deste diário
import-fault-repeated = o mesmo dia já apareceu antes, com outros dados

import-stored = { $count ->
    [one] Importado: { $count } dia
   *[other] Importados: { $count } dias
}. É possível desfazer durante um dia.
import-replaced = No lugar de dias já preenchidos: { $count }.
import-left_alone = Alterados por você nesse meio-tempo e mantidos como estão: { $count }.
import-undone = A importação foi desfeita.
import-deleted = Dias retirados: { $count }.
import-restored = Dias que voltaram a ser como antes: { $count }.
import-not_undone = Alterados por você desde então e mantidos como estão: { $count }.
import-left = Tudo bem, nada foi importado.

import-report_question = Em que formato? O relatório será deste arquivo, dos outros que você enviou nas últimas 24 horas e do que o diário guarda: no máximo 24 meses.
import-reported = O relatório foi enviado: { $period }. Dias nele: { $days }, de arquivos: { $files }.
import-reported_without = Arquivos que não estão nele, porque não foi possível lê-los ou abri-los ou porque eram muitos: { $count }. Uma cópia protegida pede a senha na própria mensagem dela.
import-report_of_nothing = Não há nele nenhum dia com que fazer um relatório: um relatório alcança 24 meses.
import-reported_stored_nothing = Nada disso foi guardado.

import-unrecognised = Não consigo ler este arquivo. Conheço exportações deste diário (JSON, CSV, XLSX) e de Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health e alguns outros.
import-empty = Este arquivo está vazio.
import-too_long = Neste arquivo há mais do que um diário comporta: ele não foi lido.
import-picture = Isto é uma imagem, e não a exportação de um diário.
import-pdf = Isto é um PDF, que só pessoas conseguem ler. Exporte lá o diário como tabela (CSV ou XLSX) e envie-a.
import-old_workbook = Esta pasta de trabalho foi salva por um Excel antigo ou com senha. Salve-a como .xlsx sem senha e envie-a de novo.
import-damaged = Este arquivo está danificado ou só chegou em parte. Envie-o de novo, por favor.
import-too_large = Este arquivo é grande demais: é possível ler até { $megabytes } MB. Um período mais curto talvez caiba.
import-too_many = No momento não é possível ler mais arquivos. Você pode enviá-lo de novo depois de { $until }.
import-gone = Já não é possível obter este arquivo. Envie-o de novo, por favor.
import-over = Não dá para fazer mais nada com este arquivo: ele foi deixado de lado ou enviado há mais de um dia. Dias avulsos podem ser apagados em /calendar.
import-failed = Não foi possível ler o arquivo: o bot está com um erro. Nada se perdeu; envie-o de novo mais tarde, por favor.
