#include "type/fonts.h"
#include "type/shaping.h"

#include <QTest>

using namespace banxin;
using namespace banxin::type;

namespace {

std::vector<ShapedGlyph> shaped(const Face& face, std::u16string_view text, const ShapeOptions& options = {})
{
    std::vector<ShapedGlyph> glyphs;
    shape(face, text, 0, text.size(), options, glyphs);
    return glyphs;
}

ShapeOptions latin()
{
    ShapeOptions options;
    std::copy_n("Latn", 5, options.script);
    options.language = "en";
    return options;
}

}

class ShapingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hanIsOneGlyphACharacterOnTheEm();
    void theChineseDashIsOneGlyphOfTwoEms();
    void verticalMarksTakeTheirVerticalForms();
    void featuresAreSwitched();
    void clustersCountInTheWholeText();
    void rightToLeftComesInVisualOrder();
    void kernedLatinIsUnsafeToBreak();
    void thirtyThousandCharactersAreShapedInABlink();
};

void ShapingTest::hanIsOneGlyphACharacterOnTheEm()
{
    const FaceHandle face = testing::serif();
    const auto glyphs = shaped(*face, u"版面𠀀");
    QCOMPARE(glyphs.size(), std::size_t{3});
    QCOMPARE(glyphs[0].glyph, face->glyph(U'版'));
    QCOMPARE(glyphs[1].xAdvance, 1000);
    QCOMPARE(glyphs[2].cluster, 2u);
    QCOMPARE(glyphs[2].glyph, face->glyph(U'𠀀'));
}

void ShapingTest::theChineseDashIsOneGlyphOfTwoEms()
{
    const auto glyphs = shaped(*testing::serif(), u"是——的");
    QCOMPARE(glyphs.size(), std::size_t{3});
    QCOMPARE(glyphs[1].xAdvance, 2000);
    QCOMPARE(glyphs[1].cluster, 1u);
    QCOMPARE(glyphs[2].cluster, 3u);
}

void ShapingTest::verticalMarksTakeTheirVerticalForms()
{
    const FaceHandle face = testing::serif();
    ShapeOptions options;
    options.direction = Direction::TopToBottom;
    const auto glyphs = shaped(*face, u"（国", options);
    QCOMPARE(glyphs.size(), std::size_t{2});
    QVERIFY(glyphs[0].glyph != face->glyph(U'（'));
    QCOMPARE(glyphs[1].glyph, face->glyph(U'国'));
    QCOMPARE(glyphs[1].yAdvance, -1000);
    QCOMPARE(glyphs[1].xOffset, -500);
    QCOMPARE(glyphs[1].yOffset, -880);
}

void ShapingTest::featuresAreSwitched()
{
    const FaceHandle face = testing::serif();
    ShapeOptions options;
    options.features = {{"halt", 1}};
    QCOMPARE(shaped(*face, u"，", options)[0].xAdvance, 500);
    QCOMPARE(shaped(*face, u"，")[0].xAdvance, 1000);
    ShapeOptions unkerned = latin();
    unkerned.features = {{"kern", 0}};
    const FaceHandle roman = testing::nimbusRoman();
    QVERIFY(shaped(*roman, u"AV", latin())[0].xAdvance < shaped(*roman, u"AV", unkerned)[0].xAdvance);
}

void ShapingTest::clustersCountInTheWholeText()
{
    std::vector<ShapedGlyph> glyphs(17);
    shape(*testing::serif(), u"甲乙丙丁", 2, 1, {}, glyphs);
    QCOMPARE(glyphs.size(), std::size_t{1});
    QCOMPARE(glyphs[0].cluster, 2u);
    shape(*testing::serif(), u"甲乙丙丁", 4, 0, {}, glyphs);
    QVERIFY(glyphs.empty());
}

void ShapingTest::rightToLeftComesInVisualOrder()
{
    ShapeOptions options = latin();
    std::copy_n("Hebr", 5, options.script);
    options.language = "he";
    options.direction = Direction::RightToLeft;
    const auto glyphs = shaped(*testing::dejaVuSans(), u"אב", options);
    QCOMPARE(glyphs.size(), std::size_t{2});
    QCOMPARE(glyphs[0].cluster, 1u);
    QCOMPARE(glyphs[1].cluster, 0u);
}

void ShapingTest::kernedLatinIsUnsafeToBreak()
{
    const auto glyphs = shaped(*testing::nimbusRoman(), u"AV", latin());
    QVERIFY(glyphs[1].unsafeToBreak);
    QVERIFY(!shaped(*testing::serif(), u"国家")[1].unsafeToBreak);
}

void ShapingTest::thirtyThousandCharactersAreShapedInABlink()
{
    const FaceHandle face = testing::serif();
    std::u16string paragraph;
    for (int i = 0; i < 200; ++i)
        paragraph += static_cast<char16_t>(0x4e00 + i * 7 % 2000);
    std::vector<ShapedGlyph> glyphs;
    QBENCHMARK
    {
        for (int i = 0; i < 150; ++i)
            shape(*face, paragraph, 0, paragraph.size(), {}, glyphs);
    }
    QCOMPARE(glyphs.size(), paragraph.size());
}

QTEST_GUILESS_MAIN(ShapingTest)
#include "shaping_test.moc"
