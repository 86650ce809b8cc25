// usage.cpp — see usage.hpp.

#include "page/generate/usage.hpp"

#include "base/text.hpp"

namespace latchkey::page {

namespace {

constexpr std::string_view kToken = "{{token}}";

constexpr std::string_view kEnvFile =
    "OPENMETADATA_HOST={{server}}\n"
    "OPENMETADATA_JWT_TOKEN={{token}}\n";

std::string_view pattern_of(Usage usage)
{
    switch (usage) {
    case Usage::Header: return "Authorization: Bearer {{token}}";
    case Usage::Curl: return "curl -H \"Authorization: Bearer {{token}}\" {{server}}/v1/users/loggedInUser";
    case Usage::Environment:
        return "export OPENMETADATA_HOST=\"{{server}}\"\n"
               "export OPENMETADATA_JWT_TOKEN=\"{{token}}\"";
    case Usage::Python:
        return "from metadata.sdk import configure\n"
               "\n"
               "configure(host=\"{{server}}\", jwt_token=\"{{token}}\")";
    case Usage::Java:
        return "import org.openmetadata.sdk.client.OpenMetadata;\n"
               "\n"
               "OpenMetadata.initialize(\"{{server}}\", \"{{token}}\");";
    case Usage::Ingestion:
        return "workflowConfig:\n"
               "  openMetadataServerConfig:\n"
               "    hostPort: {{server}}\n"
               "    authProvider: openmetadata\n"
               "    securityConfig:\n"
               "      jwtToken: {{token}}";
    case Usage::Mcp:
        return "{\n"
               "  \"mcpServers\": {\n"
               "    \"openmetadata\": {\n"
               "      \"type\": \"http\",\n"
               "      \"url\": \"{{root}}/mcp\",\n"
               "      \"headers\": { \"Authorization\": \"Bearer {{token}}\" }\n"
               "    }\n"
               "  }\n"
               "}";
    }
    return {};
}

// `pattern` with the token in its place, in one piece of memory: growing would leave a copy behind.
Secret with_token(std::string_view pattern, std::string_view server, const Secret& token)
{
    constexpr std::string_view kApi = "/api";
    const auto root = server.ends_with(kApi) ? server.substr(0, server.size() - kApi.size()) : server;
    const auto lines = fill(pattern, {{"server", server}, {"root", root}});
    const auto place = lines.find(kToken);
    std::string text;
    text.reserve(lines.size() + token.reveal().size());
    text.append(lines, 0, place).append(token.reveal()).append(lines, place + kToken.size());
    Secret whole(text);
    wipe(text);
    return whole;
}

}  // namespace

Secret usage_text(Usage usage, std::string_view server, const Secret& token)
{
    return with_token(pattern_of(usage), server, token);
}

Secret env_file(std::string_view server, const Secret& token)
{
    return with_token(kEnvFile, server, token);
}

}  // namespace latchkey::page
