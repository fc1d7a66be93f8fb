#include "type/fonts.h"
#include "type/shaping.h"

#include <QTest>

#include <hb.h>

#include <random>

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

/// The text as HarfBuzz alone shapes it, in one go.
std::vector<ShapedGlyph> shapedWhole(hb_font_t* font, const std::u16string& text, unsigned kerning)
{
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1));
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()), static_cast<int>(text.size()), 0, -1);
    const hb_feature_t kern{HB_TAG('k', 'e', 'r', 'n'), kerning, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    hb_shape(font, buffer, &kern, 1);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> glyphs;
    for (unsigned i = 0; i < count; ++i)
        glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance, positions[i].y_advance, positions[i].x_offset,
            positions[i].y_offset, (infos[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0});
    hb_buffer_destroy(buffer);
    return glyphs;
}

bool areEqual(const ShapedGlyph& a, const ShapedGlyph& b)
{
    return a.glyph == b.glyph && a.cluster == b.cluster && a.xAdvance == b.xAdvance && a.yAdvance == b.yAdvance && a.xOffset == b.xOffset
        && a.yOffset == b.yOffset && a.unsafeToBreak == b.unsafeToBreak;
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
    void chineseIsShapedAsInOneGo_data();
    void chineseIsShapedAsInOneGo();
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

void ShapingTest::chineseIsShapedAsInOneGo_data()
{
    QTest::addColumn<QString>("face");
    QTest::addColumn<int>("kerning");
    // The Japanese face has other forms for many of these characters in Chinese text.
    for (const char* face : {"NotoSerifCJKsc-Regular", "NotoSerifCJKjp-Regular", "NotoSansCJKsc-Bold", "DejaVuSans"}) {
        QTest::addRow("%s", face) << QString::fromLatin1(face) << 0;
        QTest::addRow("%s, kerned", face) << QString::fromLatin1(face) << 1;
    }
}

void ShapingTest::chineseIsShapedAsInOneGo()
{
    QFETCH(QString, face);
    QFETCH(int, kerning);
    const FaceHandle opened = testing::fontBook().find(face.toStdString());
    QVERIFY2(opened, "the font is not installed: run scripts/install-packages");
    hb_blob_t* blob = hb_blob_create_from_file(opened->file().c_str());
    hb_face_t* hbFace = hb_face_create(blob, opened->index());
    hb_font_t* font = hb_font_create(hbFace);
    ShapeOptions options;
    options.features = {{"kern", static_cast<std::uint32_t>(kerning)}};
    const std::u16string characters = u"版面报国骨直角葛令与海，。、；：？！“”‘’（）《》——……·・〇々～1a /\u0301\u302A\u3099\uFE00\U000E0100か\u200B\uFEFF\u3000ｱﾞ가𠀀";
    std::mt19937 chance{7};
    for (int run = 0; run < 400; ++run) {
        std::u16string text;
        for (int i = 0; i < 24; ++i) {
            const bool han = chance() % 2 == 0;
            text += han ? static_cast<char16_t>(0x4E00 + chance() % 20900) : characters[chance() % characters.size()];
        }
        const auto ours = shaped(*opened, text, options);
        const auto whole = shapedWhole(font, text, static_cast<unsigned>(kerning));
        QVERIFY2(std::equal(ours.begin(), ours.end(), whole.begin(), whole.end(), areEqual), qPrintable(QString::fromStdU16String(text)));
    }
    hb_font_destroy(font);
    hb_face_destroy(hbFace);
    hb_blob_destroy(blob);
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
