# packages.sh — the Debian packages that need root; sourced by set-up.

missing=()

# need WHAT PACKAGE: PACKAGE is missing if WHAT, a command or a file pattern, is not there.
need() {
    case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
    esac || missing+=("$2")
}

# Installs what PURPOSE (serve, test or quick) lacks; who is not root is told how.
set_up_packages() {
    need cmake cmake
    need ninja ninja-build
    need node nodejs
    need npm npm
    need dpkg-source dpkg-dev
    need /usr/include/nlohmann/json.hpp nlohmann-json3-dev
    [[ $1 == quick ]] || need python3 python3
    if [[ $1 != serve ]]; then
        need g++ g++  # Whose C++ library clang takes.
        need clang++-19 clang-19
        need '/usr/lib/llvm-19/lib/clang/19/lib/*/libclang_rt.asan*' libclang-rt-19-dev # The sanitizers and the fuzzers.
        need /usr/src/googletest/CMakeLists.txt googletest
    fi
    if [[ $1 == test ]]; then
        need chromium chromium
        need chromium-headless-shell chromium-headless-shell
        need clang-format-19 clang-format-19
        need clang-tidy-19 clang-tidy-19
        need firefox-esr firefox-esr
        need WebKitWebDriver webkit2gtk-driver
        need Xvfb xvfb
        # So that text in every script is seen.
        need /usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf fonts-noto-core
        need /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf fonts-noto-color-emoji
        need /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk
    fi
    ((${#missing[@]})) || return 0

    local install="apt-get install --yes --no-install-recommends ${missing[*]}"
    ((EUID == 0)) || die "Some Debian packages are missing; please run: sudo $install"
    say "Installing ${missing[*]} …"
    export DEBIAN_FRONTEND=noninteractive
    logged packages apt-get update && logged packages $install || die "The packages ${missing[*]} could not be installed."
}
