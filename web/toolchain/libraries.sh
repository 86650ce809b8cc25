# libraries.sh — Dear ImGui from Debian testing's source package, nlohmann/json from Debian's; sourced by set-up.

imgui_minimum=1.92.2

set_up_imgui() {
    has_imgui || fetch_imgui
    say "Dear ImGui $(imgui_version) in $toolchain/imgui"
}

imgui_version() { sed -n 's/^#define IMGUI_VERSION *"\(.*\)"/\1/p' "$toolchain/imgui/imgui.h"; }
has_imgui() { [[ -f $toolchain/imgui/imgui.h ]] && at_least "$(imgui_version)" $imgui_minimum; }

fetch_imgui() {
    open_testing
    say "Fetching Dear ImGui from Debian testing …"
    rm -rf "$toolchain"/imgui{,.new} "$testing"/imgui_*
    (cd "$testing" && testing_apt --download-only source imgui) || die "Dear ImGui's sources could not be fetched."
    # apt has verified the archive's signature and, through it, these files; the maintainer's own is not needed.
    logged imgui dpkg-source --no-check --no-copy --extract "$testing"/imgui_*.dsc "$toolchain/imgui.new" ||
        die "Dear ImGui's sources could not be unpacked; build/logs/imgui.log says why."
    mv "$toolchain/imgui.new" "$toolchain/imgui"
    has_imgui || die "Debian testing's Dear ImGui $(imgui_version) is older than $imgui_minimum."
}

# A folder with nothing else in it: the wasm builds must not see the rest of /usr/include.
set_up_json() {
    mkdir -p "$toolchain/include"
    ln -sfn /usr/include/nlohmann "$toolchain/include/nlohmann"
}
