#include "compose/faces.h"

#include "compose/classes.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace banxin::compose {

namespace {

bool isVariationSelector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

char32_t nextCharacter(std::u16string_view text, std::size_t& at)
{
    char32_t c = text[at++];
    if (U16_IS_LEAD(c) && at < text.size() && U16_IS_TRAIL(text[at]))
        c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, text[at++]));
    return c;
}

bool hasAll(const type::Face& face, std::u16string_view cluster)
{
    if (cluster.size() == 1)
        return face.glyph(cluster[0]) != 0;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t c = nextCharacter(cluster, at);
        if (!isVariationSelector(c) && !isInvisibleControl(c) && face.glyph(c) == 0)
            return false;
    }
    return true;
}

const std::string& nameFor(const CompositeFont& font, FontRole role)
{
    const std::string& own = role == FontRole::Latin ? font.latin
        : role == FontRole::Digit                    ? font.digit
        : role == FontRole::Mark                     ? font.mark
                                                     : font.han;
    return own.empty() ? font.han : own;
}

void addOnce(std::vector<std::uint16_t>& faces, std::uint16_t face)
{
    if (face != noFace && std::find(faces.begin(), faces.end(), face) == faces.end())
        faces.push_back(face);
}

}

void Faces::setFallbacks(std::vector<std::string> names)
{
    m_fallbacks = std::move(names);
    m_fallbackFaces.clear();
    m_chains.clear();
}

const std::vector<std::uint16_t>& Faces::fallbackFaces()
{
    if (m_fallbackFaces.empty()) {
        for (const std::string& name : m_fallbacks)
            addOnce(m_fallbackFaces, indexOf(name));
    }
    return m_fallbackFaces;
}

std::uint16_t Faces::indexOf(const std::string& name)
{
    if (name.empty())
        return noFace;
    const auto known = std::find(m_names.begin(), m_names.end(), name);
    if (known != m_names.end())
        return static_cast<std::uint16_t>(known - m_names.begin());
    const type::FaceHandle face = m_book.find(name);
    if (!face || m_faces.size() >= noFace)
        return noFace;
    m_faces.push_back(face);
    m_names.push_back(name);
    return static_cast<std::uint16_t>(m_faces.size() - 1);
}

void Faces::addRole(FaceChain& chain, FontRole role, const std::string& name)
{
    std::vector<std::uint16_t>& faces = chain.faces[static_cast<std::size_t>(role)];
    addOnce(faces, indexOf(name));
    addOnce(faces, indexOf(chain.font.han));
    chain.own[static_cast<std::size_t>(role)] = faces.size();
    for (const std::uint16_t fallback : fallbackFaces())
        addOnce(faces, fallback);
}

const FaceChain& Faces::chainOf(const CompositeFont& font)
{
    for (const auto& chain : m_chains) {
        if (chain->font == font)
            return *chain;
    }
    auto chain = std::make_unique<FaceChain>();
    chain->font = font;
    for (const FontRole role : {FontRole::Han, FontRole::Latin, FontRole::Digit, FontRole::Mark}) {
        const std::string& name = nameFor(font, role);
        addRole(*chain, role, name);
        const bool known = indexOf(name) != noFace;
        if (!known && std::find(chain->missing.begin(), chain->missing.end(), name) == chain->missing.end())
            chain->missing.push_back(name);
    }
    chain->latin = indexOf(font.latin);
    chain->digit = indexOf(font.digit);
    m_chains.push_back(std::move(chain));
    return *m_chains.back();
}

FaceChoice Faces::choose(const FaceChain& chain, FontRole role, std::u16string_view cluster) const
{
    const auto& faces = chain.faces[static_cast<std::size_t>(role)];
    const std::size_t own = chain.own[static_cast<std::size_t>(role)];
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (hasAll(face(faces[i]), cluster))
            return {faces[i], i >= own && own > 0, true};
    }
    // None has the accents: one that has the letter shows most of it.
    std::size_t at = 0;
    const char32_t base = cluster.empty() ? 0 : nextCharacter(cluster, at);
    for (const std::uint16_t index : faces) {
        if (face(index).glyph(base) != 0)
            return {index, false, false};
    }
    return {faces.empty() ? noFace : faces.front(), false, false};
}

FaceFit fitOf(const FaceChain& chain, FontRole role, std::uint16_t face)
{
    if (face == noFace)
        return {};
    if (role == FontRole::Latin && face == chain.latin)
        return chain.font.latinFit;
    return role == FontRole::Digit && face == chain.digit ? chain.font.digitFit : FaceFit{};
}

FontRole roleOf(const std::vector<Grapheme>& text, std::size_t index)
{
    const Grapheme& grapheme = text[index];
    switch (grapheme.kind) {
    case CharacterClass::Han: return FontRole::Han;
    case CharacterClass::Digit: return FontRole::Digit;
    case CharacterClass::Latin:
    case CharacterClass::Space: return FontRole::Latin;
    case CharacterClass::Solidus:
    case CharacterClass::Other:
        if (index > 0 && text[index - 1].kind == CharacterClass::Digit)
            return FontRole::Digit;
        return grapheme.character < 0x2E80 ? FontRole::Latin : FontRole::Mark;
    default: return FontRole::Mark;
    }
}

}
