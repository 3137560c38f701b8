#!/bin/sh
# Sees to what the build, or the tests in a browser, need of this machine. Packages of Debian that
# are missing are installed where that asks for no password; else a sentence says what to type.
#
#   infra/set-up.sh build | browser | fuzz
set -eu

missing=''

# needs PACKAGES COMMAND…: the packages are missing unless the command succeeds.
needs() {
  packages=$1
  shift
  "$@" >/dev/null 2>&1 || missing="$missing $packages"
}

compiles() {
  echo '#include <stdlib.h>' | cc -E -
}

is_python() {
  python3 -c "import sys; sys.exit(sys.version_info < ($1))"
}

case ${1-} in
build)
  if ! command -v cargo >/dev/null; then
    echo 'Rust is missing. https://rustup.rs installs it; then open a new terminal.'
    exit 1
  fi
  if command -v python3 >/dev/null && ! is_python '3, 11'; then
    echo "Python 3.11 or later is needed, and this is $(python3 --version). Debian 12 has it."
    exit 1
  fi
  needs 'gcc libc6-dev' compiles
  needs binutils command -v strip
  needs python3 command -v python3
  needs python3-venv python3 -c 'import venv, ensurepip'
  why='Missing for the build:'
  ;;
browser)
  needs chromium command -v chromium
  needs chromium-driver command -v chromedriver
  why='Missing for the tests of the chat page, which drive a browser:'
  ;;
fuzz)
  needs g++ command -v c++
  why='Missing for fuzzing, which builds libFuzzer:'
  ;;
*)
  echo 'usage: infra/set-up.sh build | browser | fuzz'
  exit 2
  ;;
esac

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "$why$missing (so Debian names them). Please install that."
  exit 1
elif [ "$(id -u)" = 0 ]; then
  as_root='env'
elif sudo -n true 2>/dev/null; then
  as_root='sudo -n env'
else
  echo "$why$missing. Please type: sudo apt-get install$missing"
  exit 1
fi

echo "$why$missing. Installing, which takes a minute or two …"
# shellcheck disable=SC2086  # each word is a package or a command
{
  $as_root apt-get update -qq
  $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
} || {
  echo "apt-get could not install$missing; what it says is above."
  exit 1
}
