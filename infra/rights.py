"""Compares the calls that the functions made with what their roles allow, both ways.

    rights.py note FILE       notes the roles that are deployed where the environment says
    rights.py check FOLDER    compares them with the calls recorded in FOLDER

The end-to-end tests record each call of a function to AWS (`*.jsonl`) and the roles of
the stack that they deployed (`*.roles.json`). A call that its function's role does not
allow, and a granted action that no function used, is printed; then the exit code is 1.
Actions and resources are matched by moto's policy engine; conditions, which it takes for
those of trust policies, are matched here.
"""

import fnmatch
import html
import json
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

# Granted, and used by AWS itself or where no test can see it.
EXCEPTIONS = {
    "logs:CreateLogStream": "Lambda writes the function's log",
    "logs:PutLogEvents": "Lambda writes the function's log",
    "sqs:ReceiveMessage": "Lambda polls the queue",
    "sqs:DeleteMessage": "Lambda deletes what was worked off",
    "sqs:GetQueueAttributes": "Lambda watches the queue",
    "iam:CreateServiceLinkedRole": "EventBridge makes its role with the first connection",
    "secretsmanager:CreateSecret": "EventBridge keeps a connection's secret",
    "secretsmanager:DescribeSecret": "EventBridge keeps a connection's secret",
    "secretsmanager:UpdateSecret": "EventBridge keeps a connection's secret",
    "secretsmanager:PutSecretValue": "EventBridge keeps a connection's secret",
    "secretsmanager:DeleteSecret": "EventBridge keeps a connection's secret",
}

# Of one function: granted, and used where the end-to-end tests do not come.
OF_ONE = {
    ("prune", "scheduler:DeleteSchedule"): "a schedule is an orphan an hour after it was set; prune's own tests have one",
    ("prune", "s3:DeleteObject"): "files that an erasure left; prune's own tests have some",
    ("prune", "dynamodb:PutItem"): "an erasure that broke off; prune's own tests have some",
    ("prune", "sqs:SendMessage"): "words that are still to be taken back; prune's own tests have some",
    ("prune", "dynamodb:UpdateItem"): "such an erasure of a channel's person; prune's own tests have one",
    ("prune", "dynamodb:GetItem"): "a call-back that nobody asked for any more; prune's own tests have one",
    ("prune", "events:DeleteApiDestination"): "the same",
    ("prune", "events:DeleteConnection"): "the same",
    ("prune", "events:DeleteRule"): "the same",
    ("prune", "events:RemoveTargets"): "the same",
    ("page", "s3:ListBucket"): "who may list is told that a page is gone, and not that it is closed",
    ("report", "s3:GetObject"): "another bot fetches its file by an address that the function signed",
    ("api", "s3:GetObject"): "the same",
}

# Only those of the functions api and prune are EventBridge's: the others read their own.
SECRETS_OF_CONNECTIONS = "secretsmanager:GetSecretValue"

REGION, ACCOUNT = "us-east-1", "000000000000"


class Need:
    """An action on a resource, with what a condition may ask about it."""

    def __init__(self, action, resource, context=None):
        self.action, self.resource, self.context = action, resource, context or {}

    def __str__(self):
        asked = {key: sorted(values) for key, values in self.context.items()}
        return f"{self.action} on {self.resource}" + (f" with {asked}" if asked else "")

def arn(service, resource):
    return f"arn:aws:{service}:{REGION}:{ACCOUNT}:{resource}"


def table(name):
    return name if name.startswith("arn:") else arn("dynamodb", f"table/{name}")


def partition(key):
    return key["pk"]["S"]


def dynamodb(operation, body):
    """DynamoDB: a transaction needs the rights of its parts."""

    def need(action, name, keys):
        keys = {partition(key) for key in keys}
        return Need(f"dynamodb:{action}", table(name), {"dynamodb:LeadingKeys": keys} if keys else {})

    if operation == "TransactWriteItems":
        actions = {
            "Put": ("PutItem", "Item"),
            "Update": ("UpdateItem", "Key"),
            "Delete": ("DeleteItem", "Key"),
            "ConditionCheck": ("ConditionCheckItem", "Key"),
        }
        for item in body["TransactItems"]:
            ((kind, part),) = item.items()
            action, key = actions[kind]
            yield need(action, part["TableName"], [part[key]])
    elif operation == "BatchGetItem":
        for name, request in body["RequestItems"].items():
            yield need(operation, name, request["Keys"])
    elif operation == "BatchWriteItem":
        for name, requests in body["RequestItems"].items():
            keys = [
                request["PutRequest"]["Item"] if "PutRequest" in request else request["DeleteRequest"]["Key"]
                for request in requests
            ]
            yield need(operation, name, keys)
    elif operation == "Query":
        condition, values = body["KeyConditionExpression"], body["ExpressionAttributeValues"]
        asked = re.search(r"pk\s*=\s*(:\w+)", condition).group(1)
        yield need(operation, body["TableName"], [{"pk": values[asked]}])
    elif operation == "Scan":
        # IAM asks for the attributes of the filter, too.
        projection = body.get("ProjectionExpression", "")
        names = re.findall(r"(?<!:)\b(\w+)\b(?!\()", f"{projection} {body.get('FilterExpression', '')}")
        asked = {
            "dynamodb:Select": {"SPECIFIC_ATTRIBUTES" if projection else "ALL_ATTRIBUTES"},
            "dynamodb:Attributes": set(names) - {"AND", "OR", "NOT"},
        }
        yield Need(f"dynamodb:{operation}", table(body["TableName"]), asked)
    else:
        yield need(operation, body["TableName"], [body.get("Key") or body["Item"]])


def pass_role(role, service):
    return Need("iam:PassRole", role, {"iam:PassedToService": {service}})


def scheduler(call, body):
    path = urlsplit(call["path"])
    query = parse_qs(path.query)
    name = unquote(path.path.removeprefix("/schedules").strip("/"))
    actions = {"POST": "Create", "PUT": "Update", "DELETE": "Delete", "GET": "Get"}
    if name:
        group = body.get("GroupName") or query["groupName"][0]
        resource = arn("scheduler", f"schedule/{group}/{name}")
        yield Need(f"scheduler:{actions[call['method']]}Schedule", resource)
        if "Target" in body:
            yield pass_role(body["Target"]["RoleArn"], "scheduler.amazonaws.com")
    else:
        group = (query.get("ScheduleGroup") or query["groupName"])[0]
        yield Need("scheduler:ListSchedules", arn("scheduler", f"schedule/{group}/*"))


def events(operation, body):
    bus = body.get("EventBusName", "default")
    rule = body.get("Rule") or body.get("Name")
    resource = {
        "Rule": f"rule/{bus}/{rule}",
        "Targets": f"rule/{bus}/{rule}",
        "Connection": f"connection/{body.get('Name')}/*",
        "ApiDestination": f"api-destination/{body.get('Name')}/*",
    }
    if operation == "PutEvents":
        for entry in body["Entries"]:
            yield Need("events:PutEvents", arn("events", f"event-bus/{entry['EventBusName']}"))
        return
    kind = next((kind for kind in resource if operation.endswith(kind)), None)
    yield Need(f"events:{operation}", arn("events", resource[kind]) if kind else "*")
    for target in body.get("Targets", []) if operation == "PutTargets" else []:
        yield pass_role(target["RoleArn"], "events.amazonaws.com")


def s3(call):
    path = urlsplit(call["path"])
    query = parse_qs(path.query, keep_blank_values=True)
    bucket, _, key = unquote(path.path).lstrip("/").partition("/")
    if "list-type" in query:
        prefix = set(query.get("prefix", []))
        yield Need("s3:ListBucket", f"arn:aws:s3:::{bucket}", {"s3:prefix": prefix} if prefix else {})
    elif "delete" in query:
        for key in re.findall("<Key>(.*?)</Key>", call["body"]):
            yield Need("s3:DeleteObject", f"arn:aws:s3:::{bucket}/{html.unescape(key)}")
    else:
        actions = {"GET": "GetObject", "HEAD": "GetObject", "PUT": "PutObject", "DELETE": "DeleteObject"}
        yield Need(f"s3:{actions[call['method']]}", f"arn:aws:s3:::{bucket}/{key}")


def needs(call):
    """What the role of the function must allow for this call."""
    if not call["target"] and not call["path"].startswith("/schedules"):
        return s3(call)
    body = json.loads(call["body"]) if call["body"] else {}
    target = call["target"] or ""
    service, _, operation = target.partition(".")
    if service.startswith("DynamoDB"):
        return dynamodb(operation, body)
    if service == "AmazonSQS":
        name = body["QueueUrl"].rsplit("/", 1)[-1]
        return [Need(f"sqs:{operation.removesuffix('Batch')}", arn("sqs", name))]
    if service == "secretsmanager":
        return [Need(f"secretsmanager:{operation}", body["SecretId"])]
    if service == "AWSEvents":
        return events(operation, body)
    return scheduler(call, body)


def as_list(value):
    return value if isinstance(value, list) else [value]


def condition_holds(statement, context):
    """Whether the conditions of a statement hold; those asked here, and no others."""
    for operator, keys in statement.get("Condition", {}).items():
        for key, patterns in keys.items():
            values = context.get(key, set())
            if not values and not operator.startswith("ForAllValues:"):
                return False
            plain = operator.split(":")[-1]
            if plain not in ("StringEquals", "StringLike", "ArnLike"):
                raise ValueError(f"the condition {operator} is not known here")
            like = (lambda value, pattern: value == pattern) if plain == "StringEquals" else fnmatch.fnmatchcase
            if not all(any(like(value, pattern) for pattern in as_list(patterns)) for value in values):
                return False
    return True


def check(folder):
    from moto.iam.access_control import IAMPolicyStatement, PermissionResult

    def allows(statement, need):
        unconditional = {key: part for key, part in statement.items() if key != "Condition"}
        result = IAMPolicyStatement(unconditional).is_action_permitted(need.action, need.resource)
        return result == PermissionResult.PERMITTED and condition_holds(statement, need.context)

    refused, granted, used, calls = set(), set(), set(), 0
    # Each test deploys a stack of its own, whose resources have names of their own.
    for file in sorted(folder.glob("*.jsonl")):
        roles = json.loads(file.with_suffix(".roles.json").read_text())
        for function, statements in roles.items():
            for number, statement in enumerate(statements):
                sid = statement.get("Sid", str(number))
                granted.update((function, sid, action) for action in as_list(statement["Action"]))
        for line in file.read_text().splitlines():
            calls += 1
            call = json.loads(line)
            function = call["function"]
            for need in needs(call):
                granting = [statement for statement in roles[function] if allows(statement, need)]
                used.update((function, statement.get("Sid", ""), need.action) for statement in granting)
                if not granting:
                    refused.add(f"{function} is not allowed {need}")
    if not calls:
        sys.exit(f"There are no calls in {folder}: run the end-to-end tests first.")
    unused = {
        f"{function} never used {action} ({sid})"
        for function, sid, action in granted - used
        if action not in EXCEPTIONS
        and (function.rsplit("-", 1)[-1], action) not in OF_ONE
        and (action != SECRETS_OF_CONNECTIONS or "Secrets" in sid)
    }
    print(f"{calls} calls of {len({function for function, _, _ in granted})} functions")
    for fault in sorted(refused | unused):
        print(fault)
    sys.exit(1 if refused | unused else 0)


def note(file):
    import boto3

    iam, roles = boto3.client("iam"), {}
    for function in boto3.client("lambda").list_functions()["Functions"]:
        role = function["Role"].rsplit("/", 1)[-1]
        statements = []
        for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
            statements += json.loads(document)["Statement"] if isinstance(document, str) else document["Statement"]
        roles[function["FunctionName"]] = statements
    file.write_text(json.dumps(roles))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["note", file]:
            note(Path(file))
        case ["check", folder]:
            check(Path(folder))
        case _:
            sys.exit(__doc__)
