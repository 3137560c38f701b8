//! The template and the code agree.

/// The lines of a resource or a mapping of template.yaml: those below its name.
fn block(name: &str) -> Vec<&'static str> {
    let template = include_str!("../../../template.yaml");
    let heading = format!("  {name}:");
    let lines = template.lines().skip_while(|line| *line != heading);
    let below = lines.skip(1).take_while(|line| {
        let depth = line.len() - line.trim_start().len();
        line.is_empty() || depth > 2
    });
    below.collect()
}

/// The number behind a key of a block.
fn number(name: &str, key: &str) -> u32 {
    let key = format!("{key}: ");
    let values = block(name)
        .into_iter()
        .filter_map(|line| line.trim_start().strip_prefix(&key));
    let values: Vec<_> = values.collect();
    let [value] = values[..] else {
        panic!("{name} has {key}{values:?}");
    };
    value.parse().expect("a number")
}

/// The share of a worker in a row of the mapping, and how many workers there are.
fn workers() -> Vec<(u32, u32)> {
    let rows = block("Workers").into_iter();
    let rows = rows.filter(|line| line.contains('{')).map(|line| {
        let digits = |text: &str| -> u32 {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            digits.parse().expect("a number")
        };
        let (at_once, percent) = line.split_once(',').expect("two columns");
        (digits(at_once), digits(percent))
    });
    rows.collect()
}

const QUEUES: [(&str, &str); 4] = [
    ("ReportQueue", "ReportFunction"),
    ("WeeklyReportQueue", "ReportFunction"),
    ("ImportQueue", "ImportFunction"),
    ("ReminderQueue", "RemindFunction"),
];

#[test]
fn a_message_stays_hidden_six_times_as_long_as_its_function_may_run() {
    for (queue, function) in QUEUES {
        let (hidden, runs) = (
            number(queue, "VisibilityTimeout"),
            number(function, "Timeout"),
        );
        assert!(hidden >= 6 * runs, "{queue}: {hidden} s, and {runs} s");
    }
}

#[test]
fn the_fifth_receipt_is_the_last_in_every_queue() {
    for (queue, _) in QUEUES {
        assert_eq!(number(queue, "maxReceiveCount"), 5, "{queue}");
    }
}

#[test]
fn all_workers_together_send_no_more_than_the_operator_set() {
    let workers = workers();
    // The calls of an import answer a tap, and have no share.
    assert_eq!(workers.len(), QUEUES.len() - 1);
    let percent: u32 = workers
        .iter()
        .map(|(at_once, percent)| at_once * percent)
        .sum();
    assert_eq!(percent, 100);
    assert!(
        workers.iter().all(|(at_once, _)| *at_once >= 2),
        "SQS's least"
    );
}
