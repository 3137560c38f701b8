#!/usr/bin/env python3
"""The table of the README: a month's cost, from counted calls and list prices.

Prices of eu-central-1 in US dollars, November 2026, without any free tier. Calls are those that
`make bench` counts (an answer is one read and one write); units and times are estimates until
they are measured on an account. Alarms and queues are counted in template.yaml.
"""

from pathlib import Path

TEMPLATE = (Path(__file__).parent.parent / "template.yaml").read_text()
MILLION = 1_000_000
PEOPLE = (100, 1_000, 100_000)

# Prices.
API_CALL = 1.20 / MILLION
INVOCATION = 0.20 / MILLION
GB_SECOND = 16.67 / MILLION  # arm64: 13.33
READ_UNIT = 0.1525 / MILLION
WRITE_UNIT = 0.7625 / MILLION
SCHEDULE = 1.00 / MILLION
SQS_CALL = 0.40 / MILLION
LOG_GB = 0.63
EGRESS_GB = 0.09
STORED_GB = 0.306 + 0.245  # the table and its backup
ALARM = 0.10
SECRET = 0.40
KB = 1 / 1024**2  # of a GB

# A person records every day: 20 days a month without a headache (2 updates each), 10 with one
# (16 each), and some commands.
UPDATES = 240
DAYS = 30
NUDGES = 10  # each survey that was opened sets one
WEEKS = 4.33

# Fixed.
ALARMS = TEMPLATE.count("Type: AWS::CloudWatch::Alarm\n")
QUEUE_MAPPINGS = TEMPLATE.count("Type: SQS\n")
# Lambda looks into a queue with five pollers that wait 20 seconds each, also when idle.
IDLE_POLLS = 5 * 3 * 60 * 24 * DAYS


def run(seconds, gb=0.25):
    """A run of a function."""
    return INVOCATION + seconds * gb * GB_SECOND


A_PERSON = {
    "DynamoDB: an answer's writes (1.5 units, and 10 when a day is closed)": (
        UPDATES * 0.8 * 1.5 + DAYS * 10
    ) * WRITE_UNIT,
    "API Gateway: 240 updates": UPDATES * API_CALL,
    "DynamoDB: an update's reads (3.5 units)": UPDATES * 3.5 * READ_UNIT,
    "Lambda: an update (70 ms, 256 MB)": UPDATES * run(0.070),
    "Reminders: Scheduler, SQS, Lambda, DynamoDB": (DAYS + NUDGES)
    * (SCHEDULE + 3 * SQS_CALL + run(0.2))
    + DAYS * (3 * READ_UNIT + 2 * WRITE_UNIT),
    "Weekly reports: the same (1 s, 512 MB)": WEEKS
    * (SCHEDULE + 3 * SQS_CALL + run(1, 0.5) + 10 * READ_UNIT + 4 * WRITE_UNIT),
    "Logs (0.4 kB an update), traffic out (3 kB), storage (40 kB)": UPDATES * 0.4 * KB * LOG_GB
    + UPDATES * 3 * KB * EGRESS_GB
    + 40 * KB * STORED_GB,
}

FIXED = {
    f"fixed: {ALARMS} alarms": ALARMS * ALARM,
    f"fixed: idle polls of {QUEUE_MAPPINGS} queues": QUEUE_MAPPINGS * IDLE_POLLS * SQS_CALL,
    "fixed: one secret": SECRET,
}


def row(name, values):
    print(f"| {name} | " + " | ".join(f"{value:,.2f}" for value in values) + " |")


def main():
    print("| $ a month | " + " | ".join(f"{people:,} people" for people in PEOPLE) + " |")
    print("|---|" + "---|" * len(PEOPLE))
    for name, cost in A_PERSON.items():
        row(name, [cost * people for people in PEOPLE])
    for name, cost in FIXED.items():
        row(name, [cost] * len(PEOPLE))
    fixed, a_person = sum(FIXED.values()), sum(A_PERSON.values())
    totals = [fixed + a_person * people for people in PEOPLE]
    row("**all**", totals)
    of_one = [total / people for total, people in zip(totals, PEOPLE)]
    print("| a person | " + " | ".join(f"{cost:.4f}" for cost in of_one) + " |")


if __name__ == "__main__":
    main()
