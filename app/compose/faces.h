#pragma once

#include "compose/graphemes.h"

#include <array>
#include <string>
#include <vector>

namespace banxin::compose {

constexpr std::uint16_t noFace = 0xFFFF;

/// Part of a composite font that a character takes its shape from.
enum class FontRole { Han, Latin, Digit, Mark };

/// The faces of a style, per role: those it names first, then the fallbacks.
struct FaceChain {
    CompositeFont font;
    std::array<std::vector<std::uint16_t>, 4> faces;
    std::array<std::size_t, 4> own{};      ///< how many of them the style names
    std::uint16_t latin = noFace;          ///< the role's own face, where the style names one
    std::uint16_t digit = noFace;
    std::vector<std::string> missing;      ///< names that no installed font bears
};

/// Which face a character came to, and how.
struct FaceChoice {
    std::uint16_t face = noFace;
    bool isFallback = false;
    bool hasGlyph = true;
};

/// The faces that a composer has met so far, each under a number that stays.
class Faces {
public:
    explicit Faces(const type::FontBook& book) : m_book{book} {}

    void setFallbacks(std::vector<std::string> names);
    const FaceChain& chainOf(const CompositeFont& font);
    const std::vector<type::FaceHandle>& all() const { return m_faces; }
    const type::Face& face(std::uint16_t index) const { return *m_faces[index]; }

    /// The first face of the role's chain that has all characters of text[start, start + length).
    FaceChoice choose(const FaceChain& chain, FontRole role, std::u16string_view cluster) const;

private:
    std::uint16_t indexOf(const std::string& name);
    const std::vector<std::uint16_t>& fallbackFaces();
    void addRole(FaceChain& chain, FontRole role, const std::string& name);

    const type::FontBook& m_book;
    std::vector<std::string> m_fallbacks;
    std::vector<std::uint16_t> m_fallbackFaces;   ///< those that are installed; found when they are first wanted
    std::vector<type::FaceHandle> m_faces;
    std::vector<std::string> m_names;
    std::vector<std::unique_ptr<FaceChain>> m_chains;
};

/// How that face stands beside the Han face: only the role's own face is fitted, no stand-in.
FaceFit fitOf(const FaceChain& chain, FontRole role, std::uint16_t face);

FontRole roleOf(const std::vector<Grapheme>& text, std::size_t index);

}
