#!/usr/bin/env python3
"""Lists what each function's program is made of, and the checksums of the programs.

    sbom.py TARGET    for x86_64-unknown-linux-gnu or aarch64-unknown-linux-gnu

reads the programs in target/lambda and writes target/sbom/<function>.cdx.json (CycloneDX 1.6)
and target/sbom/SHA256SUMS, which `sha256sum --check` reads. The same sources and programs give
the same files: there is no time in them, and no number of their own.
"""
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

# The trees of all functions in one call, as they are built: cargo resolves features for all.
TREES = ["cargo", "tree", "--locked", "--edges", "normal", "--prefix", "depth", "--format", "|{p}|{l}"]
LINE = re.compile(r"(\d+)\|(\S+) v(\S+)([^|]*)\|(.*)")


def graph(target):
    """The functions, and each crate's licence and dependencies. What only compiles is left out."""
    output = subprocess.run([*TREES, "--target", target], check=True, capture_output=True, text=True).stdout
    roots, crates, path = [], {}, []
    for line in filter(None, output.splitlines()):
        depth, name, version, where, licence = LINE.fullmatch(line.removesuffix(" (*)")).groups()
        crate = (name, version)
        del path[int(depth):]
        is_compiled_in = "(proc-macro)" not in where and None not in path
        path.append(crate if is_compiled_in else None)
        if not is_compiled_in:
            continue
        crates.setdefault(crate, (re.sub(" *(/| OR ) *", " OR ", licence), set()))
        if depth == "0":
            roots.append(crate)
        else:
            crates[path[-2]][1].add(crate)
    return roots, crates


def reached(root, crates):
    """What a program is made of, itself left out."""
    seen, waiting = set(), [root]
    while waiting:
        new = crates[waiting.pop()][1] - seen
        seen |= new
        waiting += new
    return sorted(seen)


def url(crate):
    return "pkg:cargo/{}@{}".format(*crate)


def component(crate, kind, licence, checksum):
    hashes = {"hashes": [{"alg": "SHA-256", "content": checksum}]} if checksum else {}
    licences = {"licenses": [{"expression": licence}]} if licence else {}
    name, version = crate
    return {"type": kind, "bom-ref": url(crate), "name": name, "version": version, "purl": url(crate), **licences, **hashes}


def main(target):
    roots, crates = graph(target)
    lock = tomllib.loads(Path("Cargo.lock").read_text())
    checksums = {(package["name"], package["version"]): package.get("checksum") for package in lock["package"]}
    folder, sums = Path("target/sbom"), []
    folder.mkdir(parents=True, exist_ok=True)
    for root in sorted(roots):
        program = Path("target/lambda") / root[0] / "bootstrap"
        checksum = hashlib.sha256(program.read_bytes()).hexdigest()
        sums.append(f"{checksum}  {program}\n")
        parts = reached(root, crates)
        bill = {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {"component": component(root, "application", crates[root][0], checksum)},
            "components": [component(part, "library", crates[part][0], checksums.get(part)) for part in parts],
            "dependencies": [
                {"ref": url(crate), "dependsOn": sorted(map(url, crates[crate][1]))} for crate in [root, *parts]
            ],
        }
        (folder / f"{root[0]}.cdx.json").write_text(json.dumps(bill, indent=1) + "\n")
        print(f"{root[0]}: {len(parts)} crates, {checksum}")
    (folder / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    match sys.argv[1:]:
        case [target]:
            main(target)
        case _:
            sys.exit(__doc__)
