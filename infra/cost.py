#!/usr/bin/env python3
"""What a month costs, from counted calls and list prices.

    cost.py                     the table of the README
    cost.py strangers [RATE]    the table of the runbook: the worst that strangers without a token can
                                cause, with RATE as ApiCallsPerSecond
    cost.py UPDATES REMINDERS NUDGES WEEKS
                                what a person costs to whom so much happens in a month, as the simulation
                                counts it

Prices of eu-central-1 in US dollars, November 2026, without any free tier. Calls are those that
`make bench` counts (an answer is one read and one write), units those that `units.py` counts in
the recorded tests of the diary; times are estimates until they are measured on an account. Alarms and
queues are counted in template.yaml.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEMPLATE = (ROOT / "template.yaml").read_text()
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


# A month of a stranger who asks without a pause, and nothing is refused but what the template's
# throttles refuse (429), for which API Gateway takes no money.
SECONDS = 730 * 3600
# API Gateway counts a request for each 512 kB, and takes bodies of 10 MB.
LARGEST_BODY = 10 * 2**20 / (512 * 2**10)
# A line of the access log and one of a function's, with the 26 bytes that CloudWatch adds (kB).
ACCESS_LINE = 0.16
FUNCTION_LINE = 0.35

# Of each route: the largest answer that it gives to anyone (kB), the seconds of a run, what it reads,
# and the lines that the function logs. Tests of `api` and `page` hold the sizes against the answers.
ROUTES = {
    "ANY /v1/{proxy+}": (2, 0.03, 1, 1),
    "GET /v1/openapi.json": (160, 0.03, 0, 0),
    "GET /v1/questionnaire": (80, 0.03, 0, 0),
    "GET /docs": (4, 0.005, 0, 0),
    "GET /docs/{file}": (450, 0.02, 0, 0),
    "ANY /r/{token}": (500, 0.2, 1, 0),
}


def rate_of(route, calls_per_second):
    """The throttle of a route: requests a second in the long run."""
    found = re.search(rf"^ +{re.escape(route)}: {{ ThrottlingRateLimit: ([^,]+),", TEMPLATE, re.MULTILINE)
    return calls_per_second if found.group(1) == "!Ref ApiCallsPerSecond" else float(found.group(1))


def strangers(calls_per_second):
    print("| route | a second | requests, runs, reads, logs | traffic out | **$ a month** | with bodies of 10 MB |")
    print("|---|---|---|---|---|---|")
    totals = [0, 0, 0, 0]
    for route, (answer, seconds, reads, lines) in ROUTES.items():
        rate = rate_of(route, calls_per_second)
        calls = rate * SECONDS
        each = API_CALL + run(seconds) + reads * READ_UNIT + (ACCESS_LINE + lines * FUNCTION_LINE) * KB * LOG_GB
        # A body of 10 MB is refused before the function, one of 6 MB keeps it busy.
        body = (LARGEST_BODY - 1) * API_CALL + run(0.5)
        costs = [calls * each, calls * answer * KB * EGRESS_GB]
        costs += [sum(costs), sum(costs) + calls * body]
        totals = [total + cost for total, cost in zip(totals, costs)]
        print(f"| `{route}` | {rate:g} | " + " | ".join(f"{cost:.2f}" for cost in costs) + " |")
    print("| **all** | | " + " | ".join(f"{cost:.2f}" for cost in totals) + " |")
    unknown = 100 * SECONDS * ACCESS_LINE * KB * LOG_GB
    print(f"\nEach 100 requests a second to no route at all, which no throttle holds: {unknown:.0f} for their lines in the access log.")


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
    match sys.argv[1:]:
        case []:
            main()
        case ["strangers", *rate]:
            default = re.search(r"  ApiCallsPerSecond:.*?\n    Default: (\S+)", TEMPLATE, re.DOTALL).group(1)
            strangers(float(rate[0] if rate else default))
        case counts:
            print(f"{sum(a_person(*map(float, counts)).values()):.5f}")
