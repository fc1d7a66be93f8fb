#include "type/fonts.h"
#include "type/subset.h"
#include "type/variable_font.h"

#include <QTemporaryDir>
#include <QTest>

#include <hb.h>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace banxin;
using namespace banxin::type;

namespace {

std::vector<std::uint32_t> glyphsOf(const Face& face, std::u32string_view text)
{
    std::vector<std::uint32_t> glyphs;
    for (const char32_t c : text)
        glyphs.push_back(face.glyph(c));
    return glyphs;
}

unsigned glyphCount(const FontSubset& subset)
{
    hb_blob_t* blob = hb_blob_create(
        subset.program.data(), static_cast<unsigned>(subset.program.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    const unsigned count = hb_face_get_glyph_count(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return count;
}

std::string fileContents(const std::string& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The font with its OS/2 fsType set, written to `file`.
void writeWithEmbedding(const Face& face, std::uint16_t embedding, const std::string& file)
{
    std::string bytes = fileContents(face.file());
    const auto at = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[i])}; };
    const std::size_t record = bytes.find("OS/2");
    const std::size_t table = at(record + 8) << 24 | at(record + 9) << 16 | at(record + 10) << 8 | at(record + 11);
    bytes[table + 8] = static_cast<char>(embedding >> 8);
    bytes[table + 9] = static_cast<char>(embedding & 0xff);
    std::ofstream{file, std::ios::binary} << bytes;
}

}

class SubsetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCidKeyedSubsetHoldsTheWantedCidsOnly();
    void aNameKeyedSubsetKeepsItsGlyphIds();
    void aTrueTypeSubsetHoldsTheComponentsOfItsGlyphs();
    void theSameGlyphsGiveTheSameBytes();
    void aGlyphBeyondTheFontIsLeftOut();
    void aFontThatForbidsEmbeddingIsRefused();
    void anInstanceOfAVariableFontBecomesAPlainFont();
};

void SubsetTest::aCidKeyedSubsetHoldsTheWantedCidsOnly()
{
    const FaceHandle face = testing::serif();
    const auto glyphs = glyphsOf(*face, U"国家大事国");
    const auto made = subset(*face, glyphs);
    QVERIFY(made);
    QCOMPARE(made->format, SubsetFormat::CidFontType0C);
    std::vector<std::uint32_t> expected{0};
    for (const std::uint32_t glyph : glyphs)
        expected.push_back(face->cid(glyph));
    std::sort(expected.begin(), expected.end());
    expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
    QCOMPARE(made->cids, expected);
    QVERIFY(made->program.size() > 500 && made->program.size() < 40'000);
    QCOMPARE(made->program[0], '\1');   // a bare CFF, no sfnt about it
}

void SubsetTest::aNameKeyedSubsetKeepsItsGlyphIds()
{
    const FaceHandle face = testing::nimbusRoman();
    const auto glyphs = glyphsOf(*face, U"Banxin");
    const auto made = subset(*face, glyphs);
    QVERIFY(made);
    QCOMPARE(made->format, SubsetFormat::CidFontType0C);
    for (const std::uint32_t glyph : glyphs)
        QVERIFY(std::binary_search(made->cids.begin(), made->cids.end(), glyph));
    QVERIFY(made->program.size() < 10'000);
}

void SubsetTest::aTrueTypeSubsetHoldsTheComponentsOfItsGlyphs()
{
    const FaceHandle face = testing::dejaVuSans();
    const auto glyphs = glyphsOf(*face, U"é");
    const auto made = subset(*face, glyphs);
    QVERIFY(made);
    QCOMPARE(made->format, SubsetFormat::TrueType);
    QVERIFY(std::binary_search(made->cids.begin(), made->cids.end(), glyphs[0]));
    QVERIFY(std::binary_search(made->cids.begin(), made->cids.end(), face->glyph(U'e')));
    QVERIFY(glyphCount(*made) > glyphs[0]);
}

void SubsetTest::theSameGlyphsGiveTheSameBytes()
{
    const FaceHandle face = testing::sansBold();
    const auto some = glyphsOf(*face, U"甲乙丙丁");
    const auto turned = glyphsOf(*face, U"丁丙丙乙甲");
    QCOMPARE(subset(*face, some)->program, subset(*face, turned)->program);
}

void SubsetTest::aGlyphBeyondTheFontIsLeftOut()
{
    const std::vector<std::uint32_t> glyphs{99'999'999};
    const auto made = subset(*testing::serif(), glyphs);
    QVERIFY(made);
    QCOMPARE(made->cids, std::vector<std::uint32_t>{0});
}

void SubsetTest::aFontThatForbidsEmbeddingIsRefused()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("bought.ttf")).toStdString();
    writeWithEmbedding(*testing::dejaVuSans(), 0x0002, file);
    const auto bought = Face::open(file, 0);
    QVERIFY(bought);
    const auto glyphs = glyphsOf(**bought, U"a");
    const auto refused = subset(**bought, glyphs);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::FontNotEmbeddable);
    QCOMPARE(refused.error().arguments.front(), std::string{"DejaVuSans"});

    writeWithEmbedding(*testing::dejaVuSans(), 0x0008, file);   // editable embedding is the freer right
    QVERIFY(subset(**Face::open(file, 0), glyphs));
}

void SubsetTest::anInstanceOfAVariableFontBecomesAPlainFont()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("PressVar.ttf")).toStdString();
    std::ofstream{file, std::ios::binary} << testing::variableFont();
    for (const auto& [instance, width] : {std::pair{0x10000u, 600}, {0x20000u, 800}}) {
        const auto face = Face::open(file, instance);
        QVERIFY(face);
        const auto glyphs = glyphsOf(**face, U"A");
        const auto made = subset(**face, glyphs);
        QVERIFY(made);
        QCOMPARE(made->format, SubsetFormat::TrueType);
        QVERIFY(made->program.find("gvar") == std::string::npos && made->program.find("fvar") == std::string::npos);
        const std::string plain = folder.filePath(QStringLiteral("plain.ttf")).toStdString();
        std::ofstream{plain, std::ios::binary | std::ios::trunc} << made->program;
        const auto embedded = Face::open(plain, 0);
        QVERIFY(embedded);
        QCOMPARE((*embedded)->ink(1).right, width);
        QCOMPARE((*embedded)->advance(1), width + 100);
        QVERIFY((*embedded)->outline(1) == (*face)->outline(1));
    }
    QCOMPARE(Face::open(file, 0x30000).error().code, FaultCode::FontUnreadable);
}

QTEST_GUILESS_MAIN(SubsetTest)
#include "subset_test.moc"
