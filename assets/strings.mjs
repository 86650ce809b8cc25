// strings.mjs — turns the texts on screen (locales/en-US.json) into base/strings.hpp, and refuses texts that no code uses; and
// lists the languages.
//
// Usage    node assets/strings.mjs <project root> <header to write>
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { baseOf, inOrder, kCategories, kEnglish, kLanguages, keysOf, languagesIn, pathOf, readTexts } from './texts.mjs';

const kUsers = ['src/page'];
const kSource = pathOf(kEnglish);

function fail(sentence) {
    console.error(sentence);
    process.exit(1);
}

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

function header(english, languages) {
    const keys = keysOf(english);
    const texts = inOrder(keys, english);
    const starts = [0];
    let end = 0;
    for (const text of texts) starts.push(end += Buffer.byteLength(text));
    if (end > 0xffff) fail(`${kSource}: the texts are over 64 KiB together`);
    return `// strings.hpp — the texts on screen. Generated from ${kSource} by assets/strings.mjs: change those.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace latchkey {

// Of a count, as Unicode has them (CLDR, language plural rules).
enum class PluralCategory : std::uint8_t { ${kCategories.map((name) => name[0].toUpperCase() + name.slice(1)).join(', ')} };

namespace strings {

// Read by the compiler only: no program contains the keys. One that is plural has a place for each category.
struct Key {
    std::string_view name;
    std::uint16_t place;
    bool is_plural;
};
inline constexpr Key kKeys[]{
${keys.map(({ key, isPlural, place }) => `    {"${key}", ${place}, ${isPlural}},`).join('\n')}
};

inline constexpr std::size_t kCount = ${texts.length};  // Of places.
inline constexpr std::uint16_t kPlurals[]{${keys.filter(({ isPlural }) => isPlural).map(({ place }) => place).join(', ')}};

// One text after the other; the n-th begins at starts[n].
struct Table {
    const char* texts;
    const std::uint16_t* starts;
};
inline constexpr char kTexts[] =
${texts.filter(Boolean).map((text) => `    ${literal(text)}`).join('\n')};
inline constexpr std::uint16_t kStarts[]{${starts.join(', ')}};
inline constexpr Table kEnglish{kTexts, kStarts};

// What is in use: page/words/language.hpp has it exchanged.
inline Table table = kEnglish;

inline PluralCategory english_plural(long long count)
{
    return count == 1 ? PluralCategory::One : PluralCategory::Other;
}
inline PluralCategory (*plural_category)(long long count) = english_plural;

// Not where it is called: there are hundreds of places.
[[gnu::noinline]] inline std::string_view text(std::size_t place)
{
    const auto start = table.starts[place];
    return {table.texts + start, static_cast<std::string_view::size_type>(table.starts[place + 1] - start)};
}

// Has no body and is not constexpr: a key that leads here does not compile.
void no_such_key();

consteval std::uint16_t place_of(std::string_view name, bool is_plural)
{
    for (const auto& key : kKeys) {
        if (key.name == name && key.is_plural == is_plural) return key.place;
    }
    no_such_key();
    return 0;
}

}  // namespace strings

// The key of a text. It can be made of a literal alone, and only of one that ${kSource} has.
class TextKey {
public:
    consteval TextKey(const char* key) : place_(strings::place_of(key, false)) {}

    friend constexpr bool operator==(TextKey, TextKey) = default;

private:
    friend std::string_view tr(TextKey key);

    std::uint16_t place_;
};

// The key of a text that depends on a count: \`key\` without "_one" and "_other", as i18next has them.
class PluralKey {
public:
    consteval PluralKey(const char* key) : place_(strings::place_of(key, true)) {}

private:
    friend std::string_view tr(PluralKey key, long long count);

    std::uint16_t place_;  // Of its first category.
};

// The text that \`key\` stands for, with its {{placeholders}} still in it: see fill() in base/text.hpp.
inline std::string_view tr(TextKey key)
{
    return strings::text(key.place_);
}

// The form of that text for \`count\`.
inline std::string_view tr(PluralKey key, long long count)
{
    const auto form = strings::text(key.place_ + static_cast<std::size_t>(strings::plural_category(count)));
    return form.empty() ? strings::text(key.place_ + static_cast<std::size_t>(PluralCategory::Other)) : form;
}

// The languages that the page can be in, as its menu has them; English is the one that needs no file.
struct Language {
    std::string_view tag, name;  // The name is what it is called in itself.

    friend bool operator==(const Language&, const Language&) = default;
};
inline constexpr Language kLanguages[]{
${languages.map((tag) => `    {"${tag}", ${literal(kLanguages[tag])}},`).join('\n')}
};
inline constexpr std::size_t kEnglishAt = ${languages.indexOf(kEnglish)};

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
try {
    const english = readTexts(root, kEnglish);
    const used = usedKeys(root);
    const unused = [...english.keys()].filter((key) => !used.has(baseOf(key)));
    if (unused.length > 0) fail(`${kSource}: no code uses ${unused.map((key) => `"${key}"`).join(', ')}`);
    writeIfChanged(output, header(english, languagesIn(root)));
} catch (error) {
    fail(error.message);
}
