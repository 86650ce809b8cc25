# emscripten.sh — finds Emscripten, or puts it together from Debian testing; sourced by set-up.
#
# Leaves build/toolchain/emscripten.cmake, the toolchain file of the presets web and headless.

emscripten_minimum=4.0.21  # The first with -sFETCH_STREAMING.
unpacked=$toolchain/debian

set_up_emscripten() {
    local folder
    folder=$(command -v em-config >/dev/null && em-config EMSCRIPTEN_ROOT 2>/dev/null) || folder=
    if ! is_new_enough "$folder"; then
        folder=$unpacked/usr/share/emscripten
        # The programs know the place they were unpacked for: a checkout that has moved needs them anew.
        [[ -f $unpacked/made-for && $(<"$unpacked/made-for") == "$unpacked" ]] || assemble
        is_new_enough "$folder" ||
            die "Debian testing's Emscripten $(version_in "$folder") is too old: put an emcc of $emscripten_minimum or newer in PATH."
        configure "$folder"
    fi
    # CMake tries the compiler without linking: for a program Emscripten would first build libraries that nothing else uses.
    put "$toolchain/emscripten.cmake" <<TOOLCHAIN
include("$folder/cmake/Modules/Platform/Emscripten.cmake")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
TOOLCHAIN
    say "Emscripten $(version_in "$folder") in $folder"
}

version_in() { tr -d '"\n' <"$1/emscripten-version.txt"; }
is_new_enough() { [[ -f $1/emscripten-version.txt ]] && at_least "$(version_in "$1")" $emscripten_minimum; }

assemble() {
    open_testing
    say "Fetching Emscripten from Debian testing, about 190 MB …"
    testing_apt --download-only install emscripten patchelf ||
        die "Emscripten could not be fetched; run this again to go on where it stopped, or put an emcc of $emscripten_minimum or newer in PATH."
    say "Unpacking it …"
    logged unpack unpack || die "Emscripten could not be unpacked; build/logs/unpack.log says why."
    relocate
    echo "$unpacked" >"$unpacked/made-for"
    rm -rf "$testing/cache/archives"
}

unpack() {
    local package
    rm -rf "$unpacked"
    mkdir -p "$unpacked"
    for package in "$testing"/cache/archives/*.deb; do
        dpkg-deb --extract "$package" "$unpacked" || return
    done
}

# The programs were linked against a newer C library than this machine may have. They get the loader that came with them,
# and look for libraries only beside it: by RPATH, which libraries without a path of their own inherit, as they do not RUNPATH.
relocate() {
    local libraries loader patch file
    libraries=$(echo "$unpacked"/usr/lib/*-linux-gnu*)
    loader=$(echo "$libraries"/ld-linux*.so.*)
    patch=("$loader" --library-path "$libraries" "$unpacked/usr/bin/patchelf" --force-rpath --set-rpath "$libraries")
    for file in "$unpacked"/usr/lib/llvm-*/bin/* "$unpacked"/usr/bin/wasm*; do
        [[ -L $file || $(head -c 4 "$file") != $'\x7fELF' ]] || "${patch[@]}" --set-interpreter "$loader" "$file"
    done
    for file in "$libraries"/lib{LLVM,clang}*.so.*; do
        [[ -L $file ]] || "${patch[@]}" "$file"
    done
}

# The system libraries, built at the first link, are kept outside of what is unpacked.
configure() {
    put "$1/.emscripten" <<CONFIG
LLVM_ROOT = '$(echo "$unpacked"/usr/lib/llvm-*/bin)'
BINARYEN_ROOT = '$unpacked/usr'
NODE_JS = '$(command -v node)'
CACHE = '$toolchain/cache'
CONFIG
}
