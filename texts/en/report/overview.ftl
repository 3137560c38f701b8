### The last weeks in a few numbers. No judgement, no advice.

overview-last = { $count ->
    [one] Last { $count } day
   *[other] Last { $count } days
}, { $period }
overview-before = { $count ->
    [one] { $count } day
   *[other] { $count } days
} before that, { $period }
overview-empty = No entries.
overview-days = With headache: { $headache }, without: { $painless }, no entry: { $unknown }
overview-medicine = With acute medicine: { $days }
overview-intensity = Intensity: { $range }, { $rated } rated; severe (7–10) on { $severe ->
    [one] { $severe } day
   *[other] { $severe } days
}
overview-note = A day without an entry is unknown; it is not counted as painless. Today is not over and is not counted.
