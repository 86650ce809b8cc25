# debian_testing.sh — Debian testing as a private package source: no root, nothing of the system is touched; sourced by set-up.
#
# apt gets folders of its own and the machine's own Debian mirror with the suite replaced. Signatures are verified as ever;
# only their age is not, because a mirror may lag behind testing's short validity.

testing=$toolchain/apt

# Every source of /etc/apt in the one-line form: deb [options] URI suite component…
sources_as_lines() {
    local file
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true
    for file in /etc/apt/sources.list.d/*.sources; do
        [[ -e $file ]] || continue
        awk -v RS= -F'\n' '{
            split("", field)
            for (i = 1; i <= NF; i++)
                if (match($i, /^[A-Za-z-]+:/)) field[tolower(substr($i, 1, RLENGTH - 1))] = substr($i, RLENGTH + 2)
            if (tolower(field["enabled"]) == "no") next
            split(field["uris"], uri, " ")
            split(field["suites"], suite, " ")
            options = field["signed-by"] ~ /\// ? "[signed-by=" field["signed-by"] "] " : ""
            print "deb " options uri[1] " " suite[1] " " field["components"]
        }' "$file"
    done
}

# "[options] URI": the mirror named in LATCHKEY_DEBIAN_MIRROR, or else the machine's own of Debian's main archive.
debian_mirror() {
    if [[ -n ${LATCHKEY_DEBIAN_MIRROR:-} ]]; then
        echo "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $LATCHKEY_DEBIAN_MIRROR"
    else
        sources_as_lines | sed -nE 's,^deb +(\[[^]]*\] +)?([^ ]+/debian/?) +[^ ]+ +(.* )?main( .*)?$,\1\2,p' | head -n 1
    fi
}

testing_apt() {
    logged apt apt-get -qq \
        -oDir::Etc::sourcelist="$testing/testing.list" -oDir::Etc::sourceparts=/dev/null \
        -oDir::State="$testing" -oDir::State::lists="$testing/lists" -oDir::State::status="$testing/status" \
        -oDir::Cache="$testing/cache" -oAPT::Sandbox::User="$(id -un)" -oDebug::NoLocking=1 \
        -oAcquire::Check-Valid-Until=false -oAcquire::Retries=3 -oAPT::Update::Error-Mode=any \
        -oAPT::Install-Recommends=0 "$@"
}

# Makes testing_apt ready: its folders, its source, its lists.
open_testing() {
    [[ -z ${testing_is_open:-} ]] || return 0
    local mirror
    mirror=$(debian_mirror)
    [[ -n $mirror ]] ||
        die "/etc/apt names no Debian mirror: name one in LATCHKEY_DEBIAN_MIRROR (and install debian-archive-keyring), or see README.md for the way without Debian."
    mkdir -p "$testing"/{lists,cache/archives}/partial
    : >"$testing/status"
    printf '%s %s testing main\n' deb "$mirror" deb-src "$mirror" >"$testing/testing.list"
    say "Reading Debian testing's package lists from ${mirror##* } …"
    testing_apt update || die "Debian testing's package lists could not be fetched from ${mirror##* }."
    testing_is_open=yes
}
