#!/usr/bin/env python3
"""The table of the README: a month's cost, from counted calls and list prices.

    cost.py                                  prints the table
    cost.py UPDATES REMINDERS NUDGES WEEKS   what a month with so much of each costs a person
    cost.py units FILE                       counts the units of DynamoDB in calls that the
                                             end-to-end tests recorded (target/aws-calls/*.jsonl)

Prices of eu-central-1 in US dollars, November 2026, without any free tier. Calls are those that
`make bench` counts (an answer is one read and one write), units those of `cost.py units` on the
recorded tests of the diary; times are estimates until they are measured on an account. Alarms and
queues are counted in template.yaml.
"""

import json
import math
import sys
from collections import defaultdict
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

# A person records every day: 20 days a month without a headache (one tap each), 10 with one
# (16 taps each), and some commands, of which every other one changes a setting.
PAINLESS, HEADACHE, TAPS, COMMANDS = 20, 10, 16, 40
UPDATES = PAINLESS + HEADACHE * TAPS + COMMANDS
# A day that is closed is a transaction of four items, which costs double: 8 units, and 10 where
# there are many medicines. An answer is 1, and so is a painless day.
WRITE_UNITS = PAINLESS + HEADACHE * (TAPS - 1 + 10) + COMMANDS / 2
# Profile, survey and last attacks, and the day that a tap names.
READ_UNITS = 3.2
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
        "DynamoDB: writes (an answer 1 unit, a closed day 10)": updates / UPDATES * WRITE_UNITS * WRITE_UNIT,
        f"API Gateway: {updates:.0f} updates": updates * API_CALL,
        f"DynamoDB: an update's reads ({READ_UNITS} units)": updates * READ_UNITS * READ_UNIT,
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


def size(value):
    """The bytes of an attribute as DynamoDB counts them, near enough."""
    kind, content = next(iter(value.items()))
    match kind:
        case "M":
            return 3 + sum(len(name.encode()) + 1 + size(inner) for name, inner in content.items())
        case "L":
            return 3 + sum(1 + size(inner) for inner in content)
        case "S":
            return len(content.encode())
        case "N":
            return len(content) // 2 + 2
        case _:
            return 1


def write_units(item):
    return max(1, math.ceil(sum(len(name.encode()) + size(value) for name, value in item.items()) / 1024))


def units(file):
    """Prints what each kind of call of the webhook takes: how often it was made, and its units on average."""
    counted = defaultdict(list)
    for line in Path(file).read_text().splitlines():
        call = json.loads(line)
        if not call["function"].endswith("-webhook") or not (call["target"] or "").startswith("DynamoDB"):
            continue
        operation, body = call["target"].split(".")[1], json.loads(call["body"])
        kind = lambda key: key["sk"]["S"].split("#")[0]
        match operation:
            case "PutItem":
                counted[f"put {kind(body['Item'])}"].append(write_units(body["Item"]))
            case "TransactWriteItems":
                parts = [part for it in body["TransactItems"] for part in it.values()]
                items = [part.get("Item", part.get("Key")) for part in parts]
                name = "transaction: " + ", ".join(map(kind, items))
                counted[name].append(2 * sum(map(write_units, items)))
            case "BatchGetItem":
                (table,) = body["RequestItems"].values()
                counted["read"].append(len(table["Keys"]) * (1 if table.get("ConsistentRead") else 0.5))
    for name, each in sorted(counted.items()):
        print(f"{len(each):6} x {sum(each) / len(each):5.2f} units  {name}")


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
    if sys.argv[1:2] == ["units"]:
        units(sys.argv[2])
    elif sys.argv[1:]:
        print(f"{sum(a_person(*map(float, sys.argv[1:])).values()):.5f}")
    else:
        main()
