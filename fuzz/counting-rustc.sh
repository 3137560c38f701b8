#!/bin/sh
# Compiles as rustc does, in whose place Cargo calls it for the crates of this workspace
# (RUSTC_WORKSPACE_WRAPPER), with counters by which libFuzzer sees where an input leads: the
# flags of cargo-fuzz. The dependencies stay as the tests have them, so that they are compiled
# once. The code is optimised, for it is run a hundred thousand times.
case " $* " in
# A build script is a program of its own, without libFuzzer.
*' --crate-name build_script_'*) exec "$@" ;;
esac
exec "$@" \
  -C passes=sancov-module \
  -C llvm-args=-sanitizer-coverage-level=4 \
  -C llvm-args=-sanitizer-coverage-inline-8bit-counters \
  -C llvm-args=-sanitizer-coverage-pc-table \
  -C llvm-args=-sanitizer-coverage-trace-compares \
  -C llvm-args=-simplifycfg-branch-fold-threshold=0 \
  -C opt-level=1 -C codegen-units=16
