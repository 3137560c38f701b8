### Los programas y formatos cuyos archivos se importan.

import-source-own_json = este diario, JSON
import-source-own_csv = este diario, CSV
import-source-migraine_buddy = Migraine Buddy
import-source-migrebot = Migrebot
import-source-cluster_headache_tracker = Cluster Headache Tracker
import-source-bearable = Bearable
import-source-headi = Headi
import-source-migralog = MigraLog
import-source-earlier_bot = el bot anterior
import-source-apple_health = Apple Health
import-source-nobism = Nobism
import-source-aiding_migraine = Aiding Migraine
import-source-headache_logger = Headache Logger
import-source-migraine_note = Migraine Note
import-source-daylio = Daylio
