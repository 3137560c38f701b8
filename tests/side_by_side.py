#!/usr/bin/env python3
"""Builds the tests of the whole workspace and runs their programs, several at once: most of them
wait for a local AWS or a browser, so that two processors have time for four. `cargo test` runs the
same, one program after the other.

Of a program that fails all is shown that it said; of the others one line.
"""
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

AT_ONCE = 2 * (os.cpu_count() or 1)

# Those of this package wait most, and longest: they come first.
FIRST = "end-to-end"


def built():
    """Every test program, with its name and the folder in which Cargo would run it."""
    build = subprocess.run(
        ["cargo", "test", "--workspace", "--locked", "--no-run", "--message-format=json-render-diagnostics"],
        stdout=subprocess.PIPE,
        text=True,
    )
    if build.returncode != 0:
        sys.exit("The tests do not build.")
    programs = []
    for message in map(json.loads, build.stdout.splitlines()):
        if message["reason"] == "compiler-artifact" and message["profile"]["test"] and message["executable"]:
            package, target = Path(message["manifest_path"]).parent, message["target"]
            name = f"{package.name}, {target['kind'][0]} {target['name']}"
            programs.append((FIRST not in message["package_id"], name, message["executable"], package))
    return [program for _, *program in sorted(programs, key=lambda program: program[0])]


def run(name, executable, package, running):
    """Runs a program to its end, and returns its name, whether it went well, what it said and for how long it ran."""
    begin = time.monotonic()
    process = subprocess.Popen(
        [executable],
        cwd=package,
        env=os.environ | {"CARGO_MANIFEST_DIR": str(package)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    running.append(process)
    said, _ = process.communicate()
    return name, process.returncode == 0, said, time.monotonic() - begin


def main():
    broken, running = [], []
    programs = built()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tasks = [pool.submit(run, *program, running) for program in programs]
        try:
            for task in as_completed(tasks):
                name, went_well, said, seconds = task.result()
                results = [line for line in said.splitlines() if line.startswith("test result: ")]
                if not went_well:
                    broken.append(name)
                    print(f"\n{name} failed:\n{said}")
                elif results and " 0 passed; 0 failed; 0 ignored" not in results[-1]:
                    print(f"{seconds:5.0f} s  {name}: {results[-1].removeprefix('test result: ok. ')}", flush=True)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in running:
                process.kill()
            sys.exit("Stopped.")
    if broken:
        sys.exit(f"Of {len(programs)} programs these failed: {'; '.join(broken)}")


main()
