#!/usr/bin/env python3
"""The table of the README: a month's cost, from counted calls and list prices.

Prices of eu-central-1 in US dollars, November 2026, without any free tier. Calls are those that
`make bench` counts (an answer is one read and one write); units and times are estimates until
they are measured on an account. Alarms and queues are counted in template.yaml.
"""

import sys
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


def a_person(updates=UPDATES, reminders=DAYS, nudges=NUDGES, weeks=WEEKS):
    """What a person costs in a month in which so much of each happens."""
    return {
        "DynamoDB: an answer's writes (1.5 units, and 10 when a day is closed)": (
            updates * 0.8 * 1.5 + reminders * 10
        )
        * WRITE_UNIT,
        f"API Gateway: {updates:.0f} updates": updates * API_CALL,
        "DynamoDB: an update's reads (3.5 units)": updates * 3.5 * READ_UNIT,
        "Lambda: an update (70 ms, 256 MB)": updates * run(0.070),
        "Reminders: Scheduler, SQS, Lambda, DynamoDB": (reminders + nudges) * (SCHEDULE + 3 * SQS_CALL + run(0.2))
        + reminders * (3 * READ_UNIT + 2 * WRITE_UNIT),
        "Weekly reports: the same (1 s, 512 MB)": weeks
        * (SCHEDULE + 3 * SQS_CALL + run(1, 0.5) + 10 * READ_UNIT + 4 * WRITE_UNIT),
        "Logs (0.4 kB an update), traffic out (3 kB), storage (40 kB)": updates * 0.4 * KB * LOG_GB
        + updates * 3 * KB * EGRESS_GB
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
    person = a_person()
    for name, cost in person.items():
        row(name, [cost * people for people in PEOPLE])
    for name, cost in FIXED.items():
        row(name, [cost] * len(PEOPLE))
    fixed, of_one = sum(FIXED.values()), sum(person.values())
    totals = [fixed + of_one * people for people in PEOPLE]
    row("**all**", totals)
    each = [total / people for total, people in zip(totals, PEOPLE)]
    print("| a person | " + " | ".join(f"{cost:.4f}" for cost in each) + " |")


if __name__ == "__main__":
    # With what happens in a person's month (updates, reminders, nudges, weekly reports), as the
    # simulation counts it, it prints what that costs.
    if sys.argv[1:]:
        print(f"{sum(a_person(*map(float, sys.argv[1:])).values()):.5f}")
    else:
        main()
