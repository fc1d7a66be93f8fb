#include "type/fonts.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>
#include <thread>

using namespace banxin;
using namespace banxin::type;

class FacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFaceOfACollectionIsFoundByItsPostScriptName();
    void theRegionalFacesDifferInTheirGlyphs();
    void aCharacterThatTheFontLacksHasNoGlyph();
    void aVariationSelectorIsHonoured();
    void anIdeographStandsInItsEmBox();
    void theBlankSideOfAMarkHasNoInk();
    void anOutlineSpansItsInk();
    void theKindOfOutlinesIsTold();
    void manyThreadsReadOneFace();
    void aFileThatIsNoFontIsRefused();
    void aTruncatedFontIsRefusedOrHarmless();
    void aFaceBeyondTheCollectionIsRefused();
};

void FacesTest::aFaceOfACollectionIsFoundByItsPostScriptName()
{
    const FaceHandle face = testing::serif();
    QVERIFY(face);
    QCOMPARE(face->name().postScriptName, std::string{"NotoSerifCJKsc-Regular"});
    QCOMPARE(face->index(), 2u);
    QCOMPARE(face->metrics().unitsPerEm, 1000);
    QCOMPARE(face->metrics().emTop, 880);
    QCOMPARE(face->metrics().emBottom, -120);
    QCOMPARE(face->metrics().ascent, 1151);
    QVERIFY(face->name().directoryHash != 0);
}

void FacesTest::theRegionalFacesDifferInTheirGlyphs()
{
    const FaceHandle simplified = testing::serif();
    const FaceHandle japanese = testing::fontBook().find("NotoSerifCJKjp-Regular");
    QVERIFY(simplified && japanese);
    QVERIFY(simplified->glyph(U'骨') != japanese->glyph(U'骨'));
    QVERIFY(simplified->name().directoryHash != japanese->name().directoryHash);
}

void FacesTest::aCharacterThatTheFontLacksHasNoGlyph()
{
    const FaceHandle face = testing::serif();
    QCOMPARE(face->glyph(U'\U00013000'), 0u);
    QCOMPARE(face->glyph(U'\u1234'), 0u);
    QCOMPARE(face->glyph(U'\u1234'), 0u);   // from what it remembers, too
    QVERIFY(face->glyph(U'国') != 0);
    QCOMPARE(face->glyph(U'国'), face->glyph(U'国'));
}

void FacesTest::aVariationSelectorIsHonoured()
{
    const FaceHandle face = testing::fontBook().find("NotoSerifCJKjp-Regular");
    QVERIFY(face->glyph(U'葛', U'\U000E0100') != face->glyph(U'葛', U'\U000E0101'));
    QCOMPARE(face->glyph(U'国', U'\uFE05'), face->glyph(U'国'));
}

void FacesTest::anIdeographStandsInItsEmBox()
{
    const FaceHandle face = testing::serif();
    const std::uint32_t glyph = face->glyph(U'国');
    QCOMPARE(face->advance(glyph), 1000);
    const GlyphBox ink = face->ink(glyph);
    QVERIFY(!ink.isEmpty());
    QVERIFY(ink.left >= 0 && ink.right <= 1000 && ink.bottom >= -120 && ink.top <= 880);
    QCOMPARE(face->ink(glyph).left, ink.left);
    QVERIFY(face->ink(face->glyph(U'\u3000')).isEmpty());
    QVERIFY(face->ink(0xffffff).isEmpty());
}

void FacesTest::theBlankSideOfAMarkHasNoInk()
{
    const FaceHandle face = testing::serif();
    QVERIFY(face->ink(face->glyph(U'，')).right <= 500);
    QVERIFY(face->ink(face->glyph(U'“')).left >= 500);
}

void FacesTest::anOutlineSpansItsInk()
{
    for (const FaceHandle& face : {testing::serif(), testing::dejaVuSans()}) {
        const std::uint32_t glyph = face->glyph(U'B');
        const Path path = face->outline(glyph);
        QVERIFY(!path.points.empty());
        std::int64_t left = 100000, top = -100000;
        for (const Point& p : path.points) {
            left = std::min(left, p.x.emu());
            top = std::max(top, p.y.emu());
        }
        QVERIFY(std::abs(left - face->ink(glyph).left) <= 1);
        QVERIFY(std::abs(top - face->ink(glyph).top) <= 1);
        QVERIFY(face->outline(face->glyph(U' ')).verbs.empty());
    }
}

void FacesTest::theKindOfOutlinesIsTold()
{
    QCOMPARE(testing::serif()->outlineKind(), OutlineKind::CffCidKeyed);
    QCOMPARE(testing::nimbusRoman()->outlineKind(), OutlineKind::CffNameKeyed);
    QCOMPARE(testing::dejaVuSans()->outlineKind(), OutlineKind::TrueType);
    QCOMPARE(testing::serif()->cid(4711), 4711u);
    QCOMPARE(testing::dejaVuSans()->metrics().unitsPerEm, 2048);
}

void FacesTest::manyThreadsReadOneFace()
{
    const FaceHandle face = testing::sansBold();
    std::vector<std::vector<std::uint32_t>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto& glyphs : found) {
            threads.emplace_back([&] {
                for (char32_t c = 0x4e00; c < 0x5600; ++c) {
                    glyphs.push_back(face->glyph(c));
                    glyphs.push_back(static_cast<std::uint32_t>(face->ink(glyphs.back()).top));
                }
            });
        }
    }
    for (const auto& glyphs : found)
        QCOMPARE(glyphs, found.front());
}

void FacesTest::aFileThatIsNoFontIsRefused()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("text.ttf")).toStdString();
    std::ofstream{file} << "These are words and no font.";
    const auto face = Face::open(file, 0);
    QVERIFY(!face);
    QCOMPARE(face.error().code, FaultCode::FontUnreadable);
    QCOMPARE(face.error().arguments.front(), file);

    std::ofstream{file, std::ios::trunc};
    QCOMPARE(Face::open(file, 0).error().code, FaultCode::FontUnreadable);
    QCOMPARE(Face::open(folder.path().toStdString(), 0).error().code, FaultCode::FontUnreadable);
    QCOMPARE(Face::open(file + ".gone", 0).error().code, FaultCode::FontUnreadable);
}

void FacesTest::aTruncatedFontIsRefusedOrHarmless()
{
    std::ifstream in{testing::nimbusRoman()->file(), std::ios::binary};
    const std::string whole{std::istreambuf_iterator<char>{in}, {}};
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("cut.otf")).toStdString();
    for (std::size_t size = 1; size < whole.size(); size += 1 + size / 5) {
        std::ofstream{file, std::ios::binary | std::ios::trunc}.write(whole.data(), static_cast<std::streamsize>(size));
        const auto face = Face::open(file, 0);
        if (face)
            (*face)->ink((*face)->glyph(U'B'));
        else
            QCOMPARE(face.error().code, FaultCode::FontUnreadable);
    }
}

void FacesTest::aFaceBeyondTheCollectionIsRefused()
{
    QCOMPARE(Face::open(testing::serif()->file(), 999).error().code, FaultCode::FontUnreadable);
}

QTEST_GUILESS_MAIN(FacesTest)
#include "faces_test.moc"
