# node.sh — a Node that is new enough, and the npm packages; sourced by set-up.

node_minimum=20.19.0
node_fallback=22.23.3

# Debian 12's Node is too old: the npm registry has newer ones, as packages that hold the program and nothing else.
set_up_node() {
    at_least "$(node --print process.versions.node)" $node_minimum && return
    local architecture package
    architecture=$(node --print process.arch)
    package=node-linux-$architecture
    say "Fetching Node $node_fallback, because $(node --version) is older than $node_minimum …"
    logged node npm install --no-save --prefix "$toolchain/node" "$package@$node_fallback" ||
        die "Node $node_fallback could not be fetched from the npm registry; put Node $node_minimum or newer in PATH."
    mkdir -p "$toolchain/bin"
    ln -sf "$toolchain/node/node_modules/$package/bin/node" "$toolchain/bin/node"
}

# npm keeps in node_modules what it put there last; if that is what the lock file asks for, there is nothing to do.
set_up_npm() {
    cmp -s package-lock.json node_modules/.set-up && return
    say "Fetching the npm packages …"
    logged npm npm ci || die "The npm packages could not be fetched; build/logs/npm.log says why."
    cp package-lock.json node_modules/.set-up
}
