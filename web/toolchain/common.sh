# common.sh — what set-up, serve and the tests share; sourced, never run.

set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
toolchain=$project/build/toolchain
logs=$project/build/logs

# What set-up had to bring itself goes before the machine's own.
PATH=$toolchain/bin:$PATH

cd "$project"
mkdir -p "$toolchain" "$logs"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# at_least HAVE WANTED: is version HAVE not older than WANTED?
at_least() { dpkg --compare-versions "$1" ge "$2"; }

# logged NAME COMMAND…: keeps what a long command prints in build/logs, and shows the end of it if the command fails.
logged() {
    local log=$logs/$1.log
    shift
    "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; return 1; }
}

# put FILE: standard input becomes FILE, which is left alone if it says the same already (so that nothing is rebuilt).
put() {
    local new
    new=$(cat)
    [[ -f $1 && $(<"$1") == "$new" ]] || printf '%s\n' "$new" >"$1"
}

# build PRESET [target…]: configures it when that is due, and builds it.
build() {
    say "Building build/$1 …"
    if [[ ! build/$1/build.ninja -nt CMakePresets.json ]]; then
        logged "configure-$1" cmake --fresh --preset "$1" || die "build/$1 could not be configured."
    fi
    logged "build-$1" cmake --build --preset "$1" ${2:+--target "${@:2}"} || die "build/$1 could not be built."
}
