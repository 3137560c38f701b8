#!/usr/bin/env python3
"""Counts the units of DynamoDB that the webhook's calls take, for `cost.py`.

    units.py FILE    a file of calls that the end-to-end tests recorded (target/aws-calls/*.jsonl)
"""

import json
import math
import sys
from collections import defaultdict
from pathlib import Path


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


if __name__ == "__main__":
    units(sys.argv[1])
