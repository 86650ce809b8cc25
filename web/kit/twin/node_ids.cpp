// node_ids.cpp — prints the ids of the nodes that the keys of a path lead to, such as page/main, one a line: for what
// is in the page before the program is (web/site.mjs).
#include <cstdio>
#include <string_view>

#include "kit/tree/tree.hpp"

int main(int count, char** paths)
{
    using namespace latchkey::a11y;
    for (int i = 1; i < count; ++i) {
        Tree tree;
        for (std::string_view rest = paths[i]; !rest.empty();) {
            const auto end = rest.find('/');
            tree.open(tree.add(rest.substr(0, end), {}));
            rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
        }
        if (!tree.nodes().empty()) std::printf("%llu\n", static_cast<unsigned long long>(tree.nodes().back().id));
    }
}
