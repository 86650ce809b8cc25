// usage.hpp — how to use a token, ready to paste.
//
// Source   RFC 6750 section 2.1; OpenMetadata's documentation: Python SDK (metadata.sdk), Java SDK
// (org.openmetadata.sdk),
//          ingestion workflows (openMetadataServerConfig), MCP server (<root>/mcp). The curl line asks who the bearer
//          is, the cheapest call that proves a token.
#pragma once

#include <string_view>

#include "page/state.hpp"

namespace latchkey::page {

// The lines for `usage` with `token` in its place: a secret, or a placeholder that only looks like one.
// `server` is the API root, such as "https://data.example.org/api".
Secret usage_text(Usage usage, std::string_view server, const Secret& token);

// The environment variables that the SDKs read, as a file of NAME=value.
Secret env_file(std::string_view server, const Secret& token);

}  // namespace latchkey::page
