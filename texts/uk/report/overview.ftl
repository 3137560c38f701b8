### Останні тижні в кількох числах. Без оцінок і порад.

overview-last = { $count ->
    [one] Останній { $count } день
    [few] Останні { $count } дні
   *[other] Останні { $count } днів
}, { $period }
overview-before = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
} до того, { $period }
overview-empty = Записів немає.
overview-days = З головним болем: { $headache }, без болю: { $painless }, без запису: { $unknown }
overview-medicine = З ліками від болю: { $days }
overview-intensity = Інтенсивність болю: { $range }, днів з оцінкою: { $rated }; сильний (7–10): { $severe ->
    [one] { $severe } день
    [few] { $severe } дні
   *[other] { $severe } днів
}
overview-note = Про дні без запису нічого не відомо; днями без болю вони не вважаються. Сьогоднішній день не закінчився і не враховується.
