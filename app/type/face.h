#pragma once

#include "base/font_name.h"
#include "base/path.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace banxin::type {

/// A box in font units, y up.
struct GlyphBox {
    int left = 0;
    int bottom = 0;
    int right = 0;
    int top = 0;
    bool isEmpty() const { return right <= left || top <= bottom; }
};

/// What a PDF font descriptor and a page want to know of a face. Font units, y up.
struct FaceMetrics {
    int unitsPerEm = 1000;
    int ascent = 0;           ///< hhea
    int descent = 0;          ///< hhea, negative
    int emTop = 880;          ///< of the em box: ideographs stand in it (typo metrics where the font gives them)
    int emBottom = -120;
    int capHeight = 0;
    GlyphBox box;             ///< head
    double italicAngle = 0;
    bool isFixedPitch = false;
    std::uint16_t embedding = 0;   ///< OS/2 fsType
};

/// How the face's outlines are stored: decides how it is embedded.
enum class OutlineKind { CffCidKeyed, CffNameKeyed, TrueType };

/// One face of a font file, mapped into memory and never changed: safe to share between threads. The bytes that it
/// shapes with are those that the screen draws and the press file embeds.
class Face {
public:
    /// Face `index` of a font file. Fails with FontUnreadable (file, reason).
    static Result<std::shared_ptr<const Face>> open(const std::string& file, unsigned index);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    const FontName& name() const;
    const std::string& family() const;
    const std::string& file() const;
    unsigned index() const;
    const FaceMetrics& metrics() const;
    OutlineKind outlineKind() const;

    /// The glyph of a character as the face's cmap gives it, honouring a variation selector; 0 where it has none.
    std::uint32_t glyph(char32_t character, char32_t variationSelector = 0) const;
    /// Horizontal advance in font units.
    int advance(std::uint32_t glyph) const;
    /// The ink's extents; empty for a blank.
    GlyphBox ink(std::uint32_t glyph) const;
    /// The outline in font units stored in EMU fields, y up: players scale it themselves.
    Path outline(std::uint32_t glyph) const;
    /// The CID that a CID-keyed CFF font gives the glyph; the glyph id itself for every other kind.
    std::uint32_t cid(std::uint32_t glyph) const;

    struct Members;
    /// For the files of this library only.
    const Members& members() const { return *m; }

private:
    explicit Face(std::unique_ptr<Members> members);
    std::unique_ptr<Members> m;
};

using FaceHandle = std::shared_ptr<const Face>;

}
