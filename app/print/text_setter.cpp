#include "print/text_setter.h"

#include "print/glyph_text.h"
#include "print/numbers.h"

namespace banxin::print {

namespace {

/// 10^-12 points of a length. Holds for sheets of twenty metres.
std::int64_t fine(Length length) { return length.scaled(10'000'000'000, 127).emu(); }

constexpr std::int64_t finePerWrittenPoint = 1'000'000'000;   // of the three decimals that a position is written with

/// Rounding a TJ number to a whole thousandth of the em is harmless in text sizes only.
int decimalsFor(std::int64_t size)
{
    constexpr std::int64_t tenPoints = 100'000;
    return size <= tenPoints ? 0 : size <= 10 * tenPoints ? 1 : 2;
}

std::int64_t roundedQuotient(std::int64_t value, std::int64_t divisor)
{
    const std::int64_t half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor);
}

void appendCode(std::string& out, std::uint32_t cid)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[cid >> shift & 15];
}

}

TextSetter::TextSetter(ContentWriter& page, const display::GlyphRun& run, std::size_t face)
    : m_page{page}
    , m_out{page.m_page.operators}
    , m_run{run}
    , m_face{face}
{
    // A width of one thousandth moves the pen by size · stretch / 1000; the size is counted as it is written.
    const std::int64_t size = pointUnits(run.size, 4);
    m_decimals = decimalsFor(size);
    m_unit = size * run.widthPerMille * 100;
}

void TextSetter::set()
{
    const FaceUse& face = m_page.m_plan.faces[m_face];
    glyphTexts(m_run, m_page.m_texts);
    bool isFirst = true;
    for (std::size_t i = 0; i < m_run.glyphs.size(); ++i) {
        const display::PlacedGlyph& glyph = m_run.glyphs[i];
        const auto [use, font] = face.shown(glyph.glyph, m_page.m_texts[i]);
        const Place place = placeOf(glyph);
        const bool isNewLine = isFirst || place.across != m_across;
        const std::pair wanted{m_face, font};
        if (isNewLine || m_page.m_state.font != wanted)
            closeArray();
        m_page.setFont(wanted, m_run.size);
        if (isNewLine)
            beginLine(glyph);
        adjust(place.along - m_pen);
        show(use);
        isFirst = false;
    }
    closeArray();
}

TextSetter::Place TextSetter::placeOf(const display::PlacedGlyph& glyph) const
{
    const Length x = m_page.m_geometry.x(glyph.origin.x);
    const Length y = m_page.m_geometry.y(glyph.origin.y);
    return m_run.turned ? Place{-fine(y), x} : Place{fine(x), y};
}

/// The text matrix carries stretch and turn, so that no state has to be put back afterwards.
void TextSetter::beginLine(const display::PlacedGlyph& glyph)
{
    const std::int64_t x = pointUnits(m_page.m_geometry.x(glyph.origin.x), 3);
    const std::int64_t y = pointUnits(m_page.m_geometry.y(glyph.origin.y), 3);
    if (m_run.turned) {
        m_out += "0 ";
        appendDecimal(m_out, -m_run.widthPerMille, 3);
        m_out += " 1 0 ";
    } else {
        appendDecimal(m_out, m_run.widthPerMille, 3);
        m_out += " 0 0 1 ";
    }
    appendDecimal(m_out, x, 3);
    m_out += ' ';
    appendDecimal(m_out, y, 3);
    m_out += " Tm\n";
    m_pen = (m_run.turned ? -y : x) * finePerWrittenPoint;
    m_across = placeOf(glyph).across;
}

/// Moves the pen by `distance`, as nearly as a TJ number can say it.
void TextSetter::adjust(std::int64_t distance)
{
    const std::int64_t scale = m_decimals == 0 ? 1 : m_decimals == 1 ? 10 : 100;
    const std::int64_t step = m_unit / scale;
    const std::int64_t number = -roundedQuotient(distance, step);
    if (number == 0)
        return;
    if (!m_isInArray)
        m_out += '[';
    m_isInArray = true;
    closeString();
    appendDecimal(m_out, number, m_decimals);
    m_pen -= number * step;
}

void TextSetter::show(const GlyphUse& use)
{
    if (!m_isInArray)
        m_out += '[';
    m_isInArray = true;
    if (!m_isInString)
        m_out += '<';
    m_isInString = true;
    appendCode(m_out, use.cid);
    m_pen += use.width * m_unit;
}

void TextSetter::closeString()
{
    if (m_isInString)
        m_out += '>';
    m_isInString = false;
}

void TextSetter::closeArray()
{
    closeString();
    if (m_isInArray)
        m_out += "]TJ\n";
    m_isInArray = false;
}

}
