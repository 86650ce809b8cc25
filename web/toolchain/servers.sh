# servers.sh — nginx and Caddy for the tests of their configurations; sourced by set-up.
#
# The packages are unpacked, not installed: installing would start them on this machine.

servers=$toolchain/servers

set_up_servers() {
    [[ -x $servers/usr/sbin/nginx && -x $servers/usr/bin/caddy ]] || fetch_servers
}

fetch_servers() {
    local packages=(nginx nginx-common libnginx-mod-http-brotli-static libnginx-mod-http-brotli-filter caddy)
    say "Fetching nginx and Caddy from Debian …"
    rm -rf "$servers" && mkdir -p "$servers/packages"
    download_packages "${packages[@]}" || { ((EUID == 0)) && logged packages apt-get update && download_packages "${packages[@]}"; } ||
        die "The packages ${packages[*]} could not be fetched; build/logs/servers.log says why."
    local package
    for package in "$servers"/packages/*.deb; do dpkg-deb -x "$package" "$servers"; done
    rm -r "$servers/packages"
}

# As an ordinary user too, hence without apt's own sandbox.
download_packages() {
    (cd "$servers/packages" && logged servers apt-get download -oAPT::Sandbox::User="$(id -un)" "$@")
}
