### Os programas e formatos cujos arquivos são importados.

import-source-own_json = este diário, JSON
import-source-own_csv = este diário, CSV
import-source-migraine_buddy = Migraine Buddy
import-source-migrebot = Migrebot
import-source-cluster_headache_tracker = Cluster Headache Tracker
import-source-bearable = Bearable
import-source-headi = Headi
import-source-migralog = MigraLog
import-source-earlier_bot = o bot anterior
import-source-apple_health = Apple Health
import-source-nobism = Nobism
import-source-aiding_migraine = Aiding Migraine
import-source-headache_logger = Headache Logger
import-source-migraine_note = Migraine Note
import-source-daylio = Daylio
