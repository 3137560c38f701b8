#!/usr/bin/env python3
"""Runs the built targets, as many at once as there are processors, and tells how each went.

    run.py [--seed NUMBER] SECONDS [TARGET]   tries new inputs for so many seconds a target, or for one alone
    run.py TARGET INPUT                       tries one input: a file

A seed has the same inputs made up each time. New ones that reach new code are kept in fuzz/corpus,
those that break a property in fuzz/artifacts; the log of a target is target/fuzz/TARGET.log.
"""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
BUILT = HERE.parent / "target" / "debug"
LOGS = HERE.parent / "target" / "fuzz"

# The longest input, in bytes; the longest time that it may take, in seconds of the clock on a machine
# that is busy with other things; the most memory, in MB.
LIMITS = ["-max_len=8192", "-timeout=30", "-rss_limit_mb=2048"]


def program(target):
    if target not in targets():
        sys.exit(f"There is no target {target}. There are: {', '.join(targets())}")
    return str(BUILT / target)


def targets():
    return sorted(path.name for path in (HERE / "seeds").iterdir())


def path_from_here(path):
    return os.path.relpath(path)


def begin(target, seconds, options, running):
    """Runs a target to its end, and returns its name, whether it went well, and its log."""
    corpus, artifacts = HERE / "corpus" / target, HERE / "artifacts" / target
    for folder in corpus, artifacts, LOGS:
        folder.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"{target}.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [
                program(target),
                str(corpus),
                str(HERE / "seeds" / target),
                f"-max_total_time={seconds}",
                f"-artifact_prefix={path_from_here(artifacts)}/",
                "-print_final_stats=1",
                *LIMITS,
                *options,
            ],
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        running.append(process)
        went_well = process.wait() == 0
    return target, went_well, log.read_text(errors="replace")


def report(target, went_well, log):
    def number(pattern):
        found = re.findall(pattern, log)
        return int(found[-1]) if found else 0

    inputs = number(r"stat::number_of_executed_units:\s*(\d+)")
    a_second = number(r"stat::average_exec_per_sec:\s*(\d+)")
    gained = number(r"\bcov: (\d+)") - number(r"INITED cov: (\d+)")
    print(f"{target:<10}{inputs:>12,} inputs {a_second:>8,} a second {gained:>+7,} places reached", flush=True)
    if went_well:
        return
    broken = re.findall(r"Test unit written to (\S+)", log)
    print("\n".join(re.findall(r"^.*panicked at .*\n.*$|^.*ERROR: libFuzzer.*$", log, re.MULTILINE)))
    for path in broken[-1:]:
        print(f"{target} broke. To try that input again: make fuzz TARGET={target} INPUT={path}")
    if not broken:
        print(f"{target} did not run to its end: see {path_from_here(LOGS / f'{target}.log')}")


def run(seconds, chosen, options):
    running, well = [], True
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        tasks = [pool.submit(begin, target, seconds, options, running) for target in chosen]
        try:
            for task in tasks:
                target, went_well, log = task.result()
                report(target, went_well, log)
                well = well and went_well
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in running:
                process.kill()
            sys.exit("Stopped.")
    return well


def main():
    arguments, options = sys.argv[1:], []
    if arguments[:1] == ["--seed"] and len(arguments) > 2:
        options, arguments = [f"-seed={arguments[1]}"], arguments[2:]
    match arguments:
        # To libFuzzer 0 seconds are for ever.
        case [seconds, *chosen] if seconds.isdecimal() and int(seconds) > 0 and len(chosen) <= 1:
            sys.exit(not run(int(seconds), chosen or targets(), options))
        case [target, path] if target in targets():
            sys.exit(subprocess.call([program(target), *LIMITS, path]))
        case _:
            sys.exit(__doc__)


main()
