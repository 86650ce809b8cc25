// host_browser.hpp — ports::Host of a page in a browser.
#pragma once

#include <string>

#include "ports/host.hpp"

namespace latchkey::web {

class HostBrowser final : public ports::Host {
public:
    // `root` is the address of the API, without a slash at its end.
    explicit HostBrowser(std::string root) : root_(std::move(root)) {}

    void find_token(domain::SessionSource source, Callback done) override;
    void sign_in_elsewhere(std::string_view path) override;
    void tell(const ports::HostEvent& event) override;
    void tell_tabs() override;
    void reload() override;

private:
    std::string root_;
};

}  // namespace latchkey::web
