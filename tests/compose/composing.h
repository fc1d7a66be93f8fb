#pragma once

#include "compose/compose.h"
#include "type/fonts.h"

#include <QTest>

/// Short ways to compose in tests. Measures are in em of a 9 pt text; Noto Serif CJK SC has ideographs and full-width
/// marks of exactly one em.
namespace banxin::compose::testing {

constexpr Length em = Length::fromEmu(9 * 12700);

inline Length ems(double count) { return Length::fromEmu(static_cast<std::int64_t>(count * static_cast<double>(em.emu()) + 0.5)); }

inline double inEms(Length length) { return static_cast<double>(length.emu()) / static_cast<double>(em.emu()); }

inline TextStyle bodyStyle()
{
    TextStyle style;
    style.font.han = "NotoSerifCJKsc-Regular";
    style.size = em;
    style.leading = ems(1.25);
    return style;
}

inline Paragraph paragraphOf(std::u16string text, TextStyle style = bodyStyle())
{
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.style = std::move(style);
    return paragraph;
}

inline Composer& composer()
{
    static Composer shared{type::testing::fontBook()};
    return shared;
}

/// The paragraph in one column.
inline ComposedText inColumn(const Paragraph& paragraph, double measure) { return composer().column({paragraph}, {}, ems(measure)); }

inline std::u16string textOf(const Paragraph& paragraph, const Line& line)
{
    return paragraph.text.substr(line.setting->start, line.setting->end - line.setting->start);
}

inline QStringList linesOf(const Paragraph& paragraph, double measure)
{
    QStringList lines;
    for (const Line& line : inColumn(paragraph, measure).lines)
        lines << QString::fromStdU16String(textOf(paragraph, line));
    return lines;
}

/// From the left edge of one character's cell to that of another, in em.
inline double pitch(const LineSetting& line, std::uint32_t from, std::uint32_t to)
{
    Length a;
    Length b;
    for (const Cluster& cluster : line.clusters) {
        a = cluster.start == from ? cluster.x : a;
        b = cluster.start == to ? cluster.x : b;
    }
    return inEms(b - a);
}

inline Length widthOf(const LineSetting& line)
{
    Length width;
    for (const Cluster& cluster : line.clusters)
        width += cluster.advance;
    return width;
}

/// A leg of `rows` rows, each one slot of `measure` em.
inline LegSlots legOf(int rows, double measure, double pitch = 1.25)
{
    LegSlots leg;
    leg.pitch = ems(pitch);
    for (int row = 0; row < rows; ++row)
        leg.slots.push_back({{}, ems(0.88) + leg.pitch * row, ems(measure), row, 0});
    return leg;
}

#define REQUIRE_FONTS() \
    if (!type::testing::serif()) \
    QFAIL("needs Noto Serif CJK SC")

#define COMPARE_EMS(actual, expected) \
    QVERIFY2(qAbs((actual) - (expected)) < 0.0005, qPrintable(QString::number(actual, 'f', 5) + QStringLiteral(" em")))

}
