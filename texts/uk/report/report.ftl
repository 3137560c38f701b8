### Звіт для лікаря: спокійно, точно, без оцінок і порад.

report-title = Щоденник головного болю
report-made_label = Складено
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = Заповнено { $recorded } із { $all ->
    [one] { $all } дня
   *[other] { $all } днів
} ({ $percent }{"\u00A0"}%)
report-promptness = { $coverage }, з них того самого або наступного дня – { $prompt }
report-promptness-in_part = { $coverage }; із { $known }, для яких відомо час запису, того самого або наступного дня – { $prompt }
report-patient = Пацієнт:
report-born = Дата народження:
report-begun = Перший запис – { $first }. Про { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
} до нього нічого не відомо; на рисунках і в таблиці тижнів їх немає.
report-empty = За ці дні в щоденнику немає записів. Це не означає, що головного болю не було: про ці дні нічого не відомо.
report-caption =
    Щоденник головного болю, { $period }.
    Днів із головним болем: { $headache } із { $recorded ->
        [one] { $recorded } заповненого
       *[other] { $recorded } заповнених
    }, нападів: { $attacks }.
    Днів із ліками від болю: { $stated ->
        [0] не вказано
       *[other] { $medicine } із { $stated }, за які це вказано
    }.
    Днів без запису: { $unknown }.
report-caption_empty =
    Щоденник головного болю, { $period }.
    Записів за ці дні немає.
report-caption-discreet = { $period }: файл готовий.
report-sheet-days = Дні
report-sheet-numbers = Числа
report-sheet-per_28_days = на 28 днів
report-sheet-further_attacks = Інші напади
report-sheet-recorded_at = Записано
report-sheet-changed_at = Змінено
report-sheet-channel = Канал
report-sheet-imported_from = Перенесено з
report-sheet-taken_over = Узято зі звичайного нападу
report-caption-csv = Для таблиць: рядок на день, роздільник – крапка з комою. Порожня комірка – невідомо. Апостроф перед текстом не дає програмі сприйняти його як число, дату або формулу.
report-caption-xlsx = Книга Excel: дні, числа і як їх пораховано. Порожня комірка – невідомо.
report-caption-json = Для програм.
report-caption-fhir = Для системи лікарні: HL7 FHIR R4. Чий це щоденник, додасть лікарня.
report-fhir-subject = Особа, чий це щоденник
report-fhir-duration = Тривалість болю цього дня
report-fhir-as_recorded = Дні, як записано
report-fhir-known = Відомі дні
report-caption-archive = Архів, { $period }. Щоденник забуває ці дні один за одним, тож збережіть файл. Якщо надіслати його назад, за ним можна отримати звіт за період до 24 місяців або повернути день.
report-caption-archive_sealed = Він відкривається лише вашим паролем.
report-caption-everything = Усе, що зберігає щоденник, для програм: записи, числа, ліки, налаштування, відкритий запис, посилання й замовлення.

## Головні числа

report-figure-headache = Дні з головним болем
report-figure-medicine = Дні з ліками від болю
report-figure-severe = Дні із сильним болем
report-figure-intensity = Інтенсивність болю, медіана
report-figure-intensity_range = Інтенсивність болю
report-figure-attacks = Напади
report-figure-migraine_like = Дні, що відповідають критеріям ознак van der Arend
report-headline-last = останні 28 днів, { $period }
report-headline-scaled = { $count } за { $known } відомих, у перерахунку на 28
report-headline-before = 28 днів до того: { $before }, різниця { $change }
report-headline-whole = увесь період: { $count } { $of }
report-of_recorded_days = із { $count ->
    [one] { $count } заповненого
   *[other] { $count } заповнених
}
report-of_rated_days = із { $count ->
    [one] { $count } дня з оцінкою
   *[other] { $count } днів з оцінкою
}
report-of_stated_days = із { $count ->
    [one] { $count } дня, за який це вказано
   *[other] { $count } днів, за які це вказано
}
report-of_answered_days = із { $count ->
    [one] { $count } дня з болем, за який є відповідь
   *[other] { $count } днів з болем, за які є відповідь
}
report-painless_aura-note = із { $count ->
    [one] { $count } дня
   *[other] { $count } днів
} без болю, за які є відповідь; до інших чисел не входить
report-menstruation-note = Вікно: дні від −2 до +3, перший день – день 1 (МКГБ-3, A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] Перший день ще { $count } менструації невідомий.
   *[other] Перший день ще { $count } менструацій невідомий.
}
report-menstruation-marked = Дні менструації
report-menstruation-headache = Дні з болем у вікнах
report-menstruation-criteria = Критерії van der Arend у вікнах
report-menstruation-with_headache = Менструації з болем
report-menstruation-with_criteria = Менструації з такими днями
report-menstruation-unknown = { $part } (невідомо: { $unknown })
report-of_attacks = із { $count ->
    [one] { $count } нападу
   *[other] { $count } нападів
}
report-attack_days = { $count ->
    [one] { $count } день з болем
    [few] { $count } дні з болем
   *[other] { $count } днів з болем
}
report-longest_attack = найдовший – { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}
report-of_headache_days = із { $count ->
    [one] { $count } дня з болем
   *[other] { $count } днів з болем
}
report-undetermined = не визначено: { $count }
report-migraine_like_medicine = { $count } разом із днями, коли були ліки лише від мігрені
report-migraine_like_medicine_least = не менше { $count } разом із днями, коли були ліки лише від мігрені
report-medicine_not_stated = не вказано: { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}
report-severe_definition = 7–10 із 10
report-intensity_range = { $range } із 10
report-change = { $days } ({ $percent }{"\u00A0"}%)
report-hours_and_minutes = { $hours } год { $minutes } хв
report-hours = { $hours } год
report-minutes = { $minutes } хв
report-no_answers = немає відповідей
report-not_stated = ?
report-of = { $part } із { $all }
report-share = { $yes } із { $answered } ({ $percent }{"\u00A0"}%)
report-decimal_mark = ,
report-list_separator = ;

## Групи ліків, як у МКГБ-3, 8.2

report-class-triptan = Триптани
report-class-ergotamine = Ерготамін
report-class-gepant_or_ditan = Гепанти й дитани
report-class-opioid = Опіоїди
report-class-combination = Комбіновані анальгетики
report-class-non_opioid = Прості анальгетики
report-class-unknown = Група невідома
report-class-other = Інші ліки, не від нападу

## По 28 днів

report-blocks = По 28 днів
report-blocks-note = Жирним – те, що порівнюється, у перерахунку на 28 днів; у дужках – як записано.
report-blocks-thresholds = Пороги МКГБ-3 для надмірного застосування ліків, для порівняння: понад 3 місяці, 10 днів на місяць і більше (лише прості анальгетики – 15), і головний біль 15 днів на місяць і більше.
report-blocks-change = Різниця
report-blocks-recorded = Заповнено днів
report-blocks-headache = Дні з головним болем
report-blocks-medicine = Дні з ліками від болю
report-blocks-moderate_or_severe = Помірний або сильний біль
report-blocks-severe = Сильний біль
report-blocks-migraine_like = Критерії van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Заповнено днів: { $known } із 28, менше 80{"\u00A0"}%. Ці числа не перераховано, різницю не вказано.
report-blocks-too_few_medicine = Днів, за які вказано, чи були ліки: { $known } із 28, менше 80{"\u00A0"}%. Ці числа не перераховано, різницю не вказано.

## Профілактика

report-preventives = Приймається для профілактики, за щоденником
report-preventives-note = Днів на 28; «?» – відомо менше 80{"\u00A0"}% цих днів. Днів, що зберігаються, рідко вистачає на обидва відрізки, і про дію числа не говорять.
report-preventives-step = Зміна
report-preventives-before = до: { $period }
report-preventives-since = далі: { $period }
report-preventives-started = початок { $day }
report-preventives-changed = зміна { $day }
report-preventives-stopped = закінчення, перший день без цих ліків { $day }
report-preventives-taken = з { $day }
report-preventives-unsaid = з якого дня, не вказано
report-chart-courses = Смуги зверху – що приймалося для профілактики; рискою позначено початок, зміну дози й закінчення, смуга без риски ліворуч почалася раніше.

## За тижнями

report-weeks = За тижнями
report-weeks-note = Біль і ліки – кількість днів; інтенсивність – від найменшої до найбільшої.
report-weeks-days = Тиждень
report-weeks-recorded = Заповнено
report-weeks-headache = З болем
report-weeks-intensity = Інтенсивність
report-weeks-medicine = З ліками
report-medicine_weeks = Дні з ліками за тижнями
report-medicine_weeks-description = Стовпчик на кожен тиждень від понеділка, висота – кількість днів із ліками від болю. Тиждень з: { $counts }.
report-onset_hours = Година початку болю
report-onset_hours-note = із { $count ->
    [one] { $count } нападу, для якого вказано час
   *[other] { $count } нападів, для яких вказано час
}
report-onset_hours-description = Стовпчик на кожну годину доби, висота – скільки разів біль почався цієї години. Година: { $counts }. Початків, для яких не вказано час на годиннику, тут не показано.

## Календар і графік

report-calendar = Календар
report-look-mild = 1–4, слабкий
report-look-moderate = 5–6, помірний
report-look-severe = 7–10, сильний
report-look-unrated = інтенсивність не вказано
report-look-painless = без болю
report-look-unknown = немає запису
report-look-medicine = ліки від болю
report-look-menstruation = менструація
report-look-today = сьогодні, день не закінчився
report-calendar-headache = Головний біль, у дужках інтенсивність: { $days }.
report-calendar-painless = Без болю: { $days }.
report-calendar-unknown = Немає запису: { $days }.
report-calendar-medicine = Ліки від болю: { $days }.
report-calendar-menstruation = Менструація: { $days }.
report-calendar-today = Сьогодні, день не закінчився: { $days }.
report-chart = Інтенсивність болю за днями
report-chart-description = Стовпчик на кожен день, висота – інтенсивність болю від 1 до 10. Пунктир на 7 – межа сильного болю. Крапка під стовпчиком – ліки від болю. Сіра смуга – немає запису. Усі значення є в таблиці днів.

## Що позначено

report-features = Ознаки
report-features-note = із днів з болем, за які є відповідь
report-onset = Початок болю
report-onset-note = із { $count ->
    [one] { $count } нападу з відомим початком
   *[other] { $count } нападів з відомим початком
}
report-weekdays = Дні тижня
report-weekdays-note = дні з болем із заповнених
report-durations = Тривалість
report-duration-under_4_hours = менше 4 год
report-duration-from_4_to_24_hours = від 4 до 24 год
report-duration-over_24_hours = понад 24 год
report-duration-slept_off = біль минув уві сні
report-duration-ongoing = ще не закінчився
report-duration-unknown = невідомо
report-duration-median = { $of }; медіана відомих ({ $known }): { $median }
report-places = Де боліло
report-triggers = Можливі тригери
report-medicines = Ліки від болю
report-medicines-name = Назва
report-medicines-days = Дні
report-medicines-doses = Прийоми
report-medicines-amounts = Дози
report-medicines-several = Дві групи й більше за день
report-limit = ліміт від лікаря (за щоденником): { $count ->
    [one] { $count } день на місяць
    [few] { $count } дні на місяць
   *[other] { $count } днів на місяць
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (частина): { $days }
report-medicines-none = Ліків не записано.
report-effect = без болю через дві години: { $pain_free } із { $answered ->
    [one] { $answered } прийому
   *[other] { $answered } прийомів
} (легше: { $better }, так само: { $same })
report-effect-with_second_dose = не враховано { $count ->
    [one] { $count } прийом
    [few] { $count } прийоми
   *[other] { $count } прийомів
} із другою дозою в ці дві години
report-second_doses = Дні з другою дозою: { $yes } із { $answered }
report-effect-note = Через дві години після прийому – за щоденником. Ліки цим не порівнюються: другі часто приймають, коли перші допомогли мало.
report-dose_effect = 2 год: { $effect }
report-sheet-effects = Біль через дві години після прийому

## День за днем

report-days = День за днем
report-days-note = Як на паперовій анкеті: раніші дні зверху. «–» – ліків не було; «?» – відповіді немає, це не «ні». Світло, звук – чи вони заважали. Сірим – відповіді, узяті зі звичайного нападу.
report-day-painless = без болю
report-day-painless_imported = без болю; перенесено: { $source }
report-day-unknown = немає запису
report-day-gap = немає запису, { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}
report-day-today = Сьогодні, день не закінчився: до чисел не входить.
report-day-imported = Перенесено: { $source }.
report-day-functioning = справи: { $much }
report-day-painless_aura = Зорова аура без головного болю: { $length }.
report-day-further = І ще { $count }: { $attacks }.
report-days-to_last = До останнього дня
report-days-to_first = До першого дня
report-day-none = –
report-day-no_medicine = без ліків

## Як рахували

report-notes = Як це пораховано
report-note-record = Це запис зі слів того, хто веде щоденник, а не діагноз. Щоденник не встановлює діагнозів, не оцінює і нічого не радить.
report-note-day = День – календарний день у часовому поясі того, хто веде щоденник. Про день без запису нічого не відомо: він не входить ні до днів без болю, ні до часток. Сьогоднішній день не закінчився: він є в календарі й у таблиці днів, але не входить до жодного числа, якщо він не єдиний.
report-note-headache = День з головним болем – день, за який позначено будь-який головний біль, хоч би яким коротким він був.
report-note-attack = Напад – від початку болю до його кінця, зокрема й через північ: день, біль якого тривав із попереднього дня, належить до нападу того дня. Інші напади того самого дня рахуються окремо.
report-note-medicine = День із ліками – день щонайменше з одним прийомом ліків від болю, хоч би від якого болю вони були і хоч би скільки було прийомів; день без головного болю теж рахується. Дози подано так, як їх записано в щоденнику. Ліміт від лікаря – число, введене в щоденник, за календарними місяцями.
report-note-class = Групу визначено лише за назвою, у значенні МКГБ-3, 8.2: прості анальгетики – парацетамол, метамізол, ацетилсаліцилова кислота та інші НПЗП; комбіновані – дві групи й більше в одному препараті або добавка, як-от кофеїн (8.2.5); анальгетик зі спазмолітиком або седативним засобом вважається тут комбінованим. Якщо за назвою групи не визначити, її вказано як невідому. День із ліками двох груп входить до обох.
report-note-overuse = Довідково, пороги МКГБ-3 (ICHD-3, Cephalalgia 2018;38:1–211, розділ 8.2) для надмірного застосування ліків: регулярно понад 3 місяці, 10 днів на місяць і більше – триптани, ерготамін, опіоїди, комбіновані анальгетики або препарати кількох груп разом; 15 днів на місяць і більше – прості анальгетики; і разом із цим головний біль 15 днів на місяць і більше (критерій A). Записи за менший строк цього показати не можуть. Щоденник ні до кого їх не застосовує.
report-note-block = Відрізки по 28 днів відраховано назад від останнього дня, що закінчився; зайві дні на початку до них не входять. Число перераховано на 28 днів (число × 28 ÷ відомих днів), лише якщо відомо не менше 80{"\u00A0"}% із 28 днів (цю межу вибрано для щоденника). Якщо бракує відповідей, від яких залежить число, вказано найменше й найбільше можливі, а різницю вказано лише між точними числами. Різниця, менша за два-три дні, – звичайне коливання.
report-note-intensity = Інтенсивність – сила болю в найгірший момент дня за числовою шкалою від 1 до 10. Слабкий – 1–4, помірний – 5–6, сильний – 7–10 (Palos та ін., J Pain 2006;7:49–56; межі не лише для головного болю).
report-note-migraine_like = Критерії ознак van der Arend – підрахунок записаних відповідей (van der Arend та ін., Cephalalgia 2023): біль від 30 хвилин, який має щонайменше дві ознаки з чотирьох (з одного боку, пульсівний, інтенсивність від 5, посилення від рухів або бажання їх уникати), і при ньому нудота чи блювання або заважають і світло, і звуки; або аура, тут – лише зорова, при головному болю, будь-якої тривалості. Біль, який минув уві сні або ще не закінчився, а також біль при пробудженні або ще з попереднього дня, кінець якого відомий, вважається не коротшим за 30 хвилин; якщо вказано частину дня, за початок узято її кінець. Якщо все вирішує відповідь, якої немає, день не визначено, і вказано найменше й найбільше можливі числа. Автори враховують також кожен день болю з ліками лише від мігрені: { $count ->
    [0] інших таких днів тут немає
    [one] так додався б { $count } день
    [few] так додалися б { $count } дні
   *[other] так додалося б { $count } днів
}.
report-note-duration = Тривалість – нападу, від початку до кінця, якщо для обох вказано час, за годинником часового поясу; у межах дня кінець, раніший за початок, – це наступний день, а за однакового часу початку й кінця тривалість невідома. Напади, які минули уві сні, були вже при пробудженні або ще не закінчилися, часто найдовші, тому відомі тривалості не відображають усіх. Медіану вказано щонайменше з п’яти.
report-note-share = Частки – від днів з болем, за які на запитання є відповідь; «немає відповіді» ніколи не означає «ні». «З одного боку» – позначено лише лівий або лише правий бік; місце без боку відповіді на це не дає. Нудота – легка або сильна. Можливі тригери – на думку того, хто веде щоденник; про дні без болю це запитання не ставиться, тому впливу тригера цим не показано.
report-note-onset = Ніч – з 0 до 6 години, ранок – з 6 до 12, день – з 12 до 18, вечір – з 18 до 24.
report-note-menstruation = Менструація – те, що позначено в щоденнику. Перший день – позначений день після дня, за який вказано, що її не було, якщо за сім днів до нього не позначено іншого. У вікні п’ять днів (МКГБ-3, A1.1: дні від −2 до +3, дня 0 немає); дні з болем подано із записаних, а менструація без болю вважається такою, лише якщо відомі всі п’ять.
report-note-taken_over = Відповіді за { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
} узято зі звичайного нападу одним натисканням; у таблиці днів вони сірі.
report-note-unprinted = Знак □ стоїть замість знака, якого немає в шрифтах цього документа; в однієї літери тут не більше чотирьох надрядкових і підрядкових знаків. Повністю ці слова – у звіті для браузера й у таблиці.

## Дати
