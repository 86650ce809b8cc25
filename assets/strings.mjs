// strings.mjs — turns the texts on screen (locales/en-US.json) into base/strings.hpp, and refuses texts that no code uses.
//
// Usage    node assets/strings.mjs <project root> <header to write>
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const kUsers = ['src/page'];
const kSource = 'assets/locales/en-US.json';

function fail(sentence) {
    console.error(`${kSource}: ${sentence}`);
    process.exit(1);
}

function readTexts(root) {
    const source = readFileSync(join(root, kSource), 'utf8');
    const texts = Object.entries(JSON.parse(source)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, text] of texts) {
        if (!/^[a-z]+\.[a-z0-9-]+(_one|_other)?$/.test(key))
            fail(`"${key}" is not a key: one word, a dot, lower-case words with hyphens, and _one or _other where it depends on a count`);
        if (typeof text !== 'string' || text === '') fail(`"${key}" has no text`);
    }
    const lonely = texts.find(([key]) => /_one$/.test(key) !== /_other$/.test(key) && !texts.some(([other]) => other === otherForm(key)));
    if (lonely) fail(`"${lonely[0]}" has no ${otherForm(lonely[0])} beside it`);
    // JSON.parse keeps the last of two equal keys and says nothing.
    const written = [...source.matchAll(/^\s*"([^"]+)"\s*:/gm)].map((match) => match[1]);
    const twice = written.find((key, i) => written.indexOf(key) !== i);
    if (twice) fail(`"${twice}" is there twice`);
    return texts;
}

const otherForm = (key) => key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');

// Every quoted word in the code that could be a key; comment lines use nothing.
function usedKeys(root) {
    const used = new Set();
    for (const folder of kUsers) {
        let files = [];
        try {
            files = readdirSync(join(root, folder), { recursive: true });
        } catch (error) {
            if (error.code !== 'ENOENT') throw error;
        }
        for (const file of files.filter((name) => /\.[ch]pp$/.test(name))) {
            const code = readFileSync(join(root, folder, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
            for (const match of code.matchAll(/"([a-z]+\.[a-z0-9-]+)"/g)) used.add(match[1]);
        }
    }
    return used;
}

// Octal escapes end after three digits, so that no letter that follows can join them.
function literal(text) {
    const bytes = [...Buffer.from(text, 'utf8')];
    const plain = (byte) => byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return `"${bytes.map((b) => (plain(b) ? String.fromCharCode(b) : `\\${b.toString(8).padStart(3, '0')}`)).join('')}"`;
}

function header(texts) {
    const starts = [0];
    let end = 0;
    for (const [, text] of texts) starts.push(end += Buffer.byteLength(text));
    if (end > 0xffff) fail('the texts are over 64 KiB together');
    return `// strings.hpp — the texts on screen. Generated from ${kSource} by assets/strings.mjs: change those.
#pragma once

#include <cstdint>
#include <string_view>

namespace latchkey {

namespace strings {

// Read by the compiler only: no program contains the keys.
inline constexpr std::string_view kKeys[]{
${texts.map(([key]) => `    "${key}",`).join('\n')}
};

// One text after the other; the n-th begins at kStarts[n].
inline constexpr char kTexts[] =
${texts.map(([, text]) => `    ${literal(text)}`).join('\n')};
inline constexpr std::uint16_t kStarts[]{${starts.join(', ')}};

constexpr std::string_view text(int index)
{
    const auto start = kStarts[index];
    return {kTexts + start, static_cast<std::string_view::size_type>(kStarts[index + 1] - start)};
}

// Has no body and is not constexpr: a key that leads here does not compile.
void no_such_key();

}  // namespace strings

// The key of a text. It can be made of a literal alone, and only of one that ${kSource} has.
class TextKey {
public:
    consteval TextKey(const char* key) : index_(index_of(key)) {}

    friend constexpr bool operator==(TextKey, TextKey) = default;

private:
    friend constexpr std::string_view tr(TextKey key);

    static consteval std::uint16_t index_of(std::string_view key)
    {
        std::uint16_t index = 0;
        for (const auto known : strings::kKeys) {
            if (known == key) return index;
            ++index;
        }
        strings::no_such_key();
        return 0;
    }

    std::uint16_t index_;
};

// The key of a text that depends on a count: \`key\` without "_one" and "_other", as i18next has them.
class PluralKey {
public:
    consteval PluralKey(const char* key) : index_(index_of(key)) {}

private:
    friend constexpr std::string_view tr(PluralKey key, long long count);

    static consteval std::uint16_t index_of(std::string_view key)
    {
        std::uint16_t index = 0;
        for (const auto known : strings::kKeys) {
            if (known.size() == key.size() + 4 && known.starts_with(key) && known.ends_with("_one")) return index;
            ++index;
        }
        strings::no_such_key();
        return 0;
    }

    std::uint16_t index_;  // Of the form for one; that for others is next to it.
};

// The text that \`key\` stands for, with its {{placeholders}} still in it: see fill() in base/text.hpp.
constexpr std::string_view tr(TextKey key)
{
    return strings::text(key.index_);
}

// The form of that text for \`count\`, by the rules of English.
constexpr std::string_view tr(PluralKey key, long long count)
{
    return strings::text(count == 1 ? key.index_ : key.index_ + 1);
}

}  // namespace latchkey
`;
}

function writeIfChanged(path, content) {
    try {
        // An untouched header spares the build everything that includes it.
        if (readFileSync(path, 'utf8') === content) return;
    } catch (error) {
        if (error.code !== 'ENOENT') throw error;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
}

const [root, output] = process.argv.slice(2);
if (!root || !output) {
    console.error('Usage: node assets/strings.mjs <project root> <header to write>');
    process.exit(2);
}
const texts = readTexts(root);
const used = usedKeys(root);
const unused = texts.map(([key]) => key).filter((key) => !used.has(key.replace(/_(one|other)$/, '')));
if (unused.length > 0) fail(`no code uses ${unused.map((key) => `"${key}"`).join(', ')}`);
writeIfChanged(output, header(texts));
