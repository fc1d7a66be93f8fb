#pragma once

#include "print/content_writer.h"

namespace banxin::print {

/// Sets one glyph run. Every glyph comes to stand within five thousandths of a point of its origin: what rounding takes
/// from one step is given back at the next.
class TextSetter {
public:
    TextSetter(ContentWriter& page, const display::GlyphRun& run, std::size_t face);
    void set();

private:
    /// Where text runs to, and what lies across it, both growing as the viewer counts.
    struct Place {
        std::int64_t along = 0;     ///< in 10^-12 points
        Length across;
    };

    Place placeOf(const display::PlacedGlyph& glyph) const;
    void beginLine(const display::PlacedGlyph& glyph);
    void closeArray();
    void closeString();
    void adjust(std::int64_t distance);
    void show(const GlyphUse& use);

    ContentWriter& m_page;
    std::string& m_out;
    const display::GlyphRun& m_run;
    std::size_t m_face;
    std::int64_t m_unit;        ///< how far one unit of a TJ number moves, in 10^-12 points
    int m_decimals;             ///< of a TJ number
    std::int64_t m_pen = 0;     ///< where the viewer's pen stands along the line
    Length m_across;
    bool m_isInArray = false;
    bool m_isInString = false;
};

}
