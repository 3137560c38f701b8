#!/usr/bin/env python3
"""What the Makefile asks of a stack on AWS, in the region of AWS_REGION.

    stack.py status NAME      its status, or NONE
    stack.py describe NAME    all of its description, for `operator health`
    stack.py variables NAME   its resources as variables of the environment, for `operator` and `migration`
    stack.py close-api NAME   lets nobody call its API any more, before a teardown
"""
import json
import os
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError

# The names by which the tools know a stack's outputs.
VARIABLES = {
    "TABLE_NAME": "TableName",
    "EVENT_BUS": "EventBusName",
    "REMINDER_QUEUE_ARN": "ReminderQueueArn",
    "REMINDER_QUEUE_URL": "ReminderQueueUrl",
    "REPORT_BUCKET": "ReportBucketName",
    "SCHEDULE_GROUP": "ScheduleGroupName",
    "SCHEDULER_ROLE_ARN": "SchedulerRoleArn",
    "WEEKLY_REPORT_QUEUE_ARN": "WeeklyReportQueueArn",
}

# The names by which they know what a stack was deployed with.
PARAMETERS = {
    "REMINDER_WINDOW_MINUTES": "ReminderWindowMinutes",
    "RETENTION_DAYS": "RetentionDays",
    "WEEKLY_WINDOW_MINUTES": "WeeklyWindowMinutes",
}


def client(service):
    return boto3.client(service, region_name=os.environ.get("AWS_REGION"))


def described(name):
    return client("cloudformation").describe_stacks(StackName=name)


def status(name):
    try:
        return described(name)["Stacks"][0]["StackStatus"]
    except ClientError as error:
        if "does not exist" in str(error):
            return "NONE"
        raise


def variables(name):
    stack = described(name)["Stacks"][0]
    outputs = {it["OutputKey"]: it["OutputValue"] for it in stack.get("Outputs", [])}
    found = {variable: outputs[output] for variable, output in VARIABLES.items()}
    chosen = {it["ParameterKey"]: it["ParameterValue"] for it in stack["Parameters"]}
    found |= {variable: chosen[parameter] for variable, parameter in PARAMETERS.items()}
    found["STACK_ID"] = stack["StackId"]
    return " ".join(f"{name}={value}" for name, value in found.items())


def close_api(name):
    try:
        client("lambda").put_function_concurrency(
            FunctionName=f"{name}-api", ReservedConcurrentExecutions=0
        )
    except ClientError as error:
        if error.response["Error"]["Code"] != "ResourceNotFoundException":
            raise


def main(task, name):
    if task == "status":
        print(status(name))
    elif task == "describe":
        print(json.dumps({"Stacks": described(name)["Stacks"]}, default=str))
    elif task == "variables":
        print(variables(name))
    elif task == "close-api":
        close_api(name)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except (BotoCoreError, ClientError) as error:
        sys.exit(f"AWS could not be asked: {error}")
