#include "print/page_builder.h"
#include "print/pdf_reading.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdlib>
#include <fstream>

using namespace banxin;
using namespace banxin::literals;
using namespace banxin::print;
using namespace banxin::print::testing;

namespace {

constexpr Length inPoints(std::int64_t n) { return Length::fromEmu(n * 12700); }

std::u16string manyCharacters(std::size_t count)
{
    std::u16string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char16_t>(0x4e00 + i * 131 % 1900);
    return text;
}

Setting sized(Length size, const char* font = "NotoSansCJKsc-Bold")
{
    Setting setting;
    setting.font = font;
    setting.size = size;
    return setting;
}

/// A page with everything that a list may hold but photos.
PageBuilder fullPage(const char* code = "A01", std::uint32_t id = 1)
{
    PageBuilder builder{code, id};
    builder.line({20_mm, 40_mm}, u"推进义务教育质量提升——全市大会", sized(inPoints(40)));
    Setting spot = sized(inPoints(24));
    spot.ink = Ink{{0, 1000, 900, 0}, "报头红 Red", 1000};
    builder.line({20_mm, 52_mm}, u"板心日报", spot);
    Setting stretched = sized(inPoints(18));
    stretched.widthPerMille = 800;
    builder.line({220_mm, 52_mm}, u"长扁的标题：八成宽", stretched);
    Setting latin = sized(inPoints(9), "NimbusRoman-Regular");
    latin.script = "Latn";
    latin.language = "en";
    builder.line({20_mm, 520_mm}, u"AV Waterfront offices, fi fl: 1,234", latin);
    latin.font = "DejaVuSans";
    builder.line({120_mm, 520_mm}, u"Éclair ﬁ Ωμ naïve", latin);
    Setting vertical = sized(inPoints(20));
    vertical.direction = type::Direction::TopToBottom;
    builder.line({380_mm, 70_mm}, u"竖排“标题”（一）——", vertical);
    Setting turned = sized(inPoints(20));
    turned.turned = true;
    turned.script = "Latn";
    builder.line({376_mm, 200_mm}, u"PDF 2024", turned);
    builder.columns(manyCharacters(6000));
    builder.rule({69_mm, 60_mm}, {69_mm, 510_mm}, Length::fromEmu(6350), Ink::black());
    builder.fill({20_mm, 56_mm, 350_mm, 1_pt}, Ink::black());
    builder.fill({20_mm, 512_mm, 350_mm, 4_mm}, Ink::black(200));
    builder.rule({20_mm, 515_mm}, {370_mm, 515_mm}, 1_pt, Ink::cmyk(1000, 0, 0, 0), {2_mm, 1_mm});
    return builder;
}

const Photos& noPhotos()
{
    static const Photos photos;
    return photos;
}

Result<PressFile> written(const std::vector<display::ComposedPage>& pages, const PressSettings& how)
{
    return writePress(pages, how, fontBook(), noPhotos(), newsprint());
}

/// For an outside judge, where somebody asks for the files.
void keep(const std::string& bytes, const char* name)
{
    if (const char* folder = std::getenv("BANXIN_KEEP_PDF"))
        std::ofstream{std::string{folder} + '/' + name, std::ios::binary} << bytes;
}

struct Origin {
    double x;
    double y;
    std::uint32_t glyph;
};

/// Every glyph of the list where the file must show it, in points from the trim's lower left corner.
std::vector<Origin> origins(const display::ComposedPage& page)
{
    std::vector<Origin> all;
    for (const display::Item& item : page.list.items) {
        const auto* run = std::get_if<display::GlyphRun>(&item.mark);
        for (std::size_t i = 0; run != nullptr && i < run->glyphs.size(); ++i)
            all.push_back({run->glyphs[i].origin.x.points(), (page.trim.height - run->glyphs[i].origin.y).points(),
                run->glyphs[i].glyph});
    }
    return all;
}

/// The list with its text shown by codes at the same places, or why not.
QString misplacement(const display::ComposedPage& page, const std::vector<ShownCode>& codes, double slug)
{
    const auto expected = origins(page);
    if (codes.size() < expected.size())
        return QStringLiteral("%1 codes for %2 glyphs").arg(codes.size()).arg(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double off = std::hypot(codes[i].x - slug - expected[i].x, codes[i].y - slug - expected[i].y);
        if (off > 0.01)
            return QStringLiteral("glyph %1 is %2 pt off").arg(i).arg(off);
    }
    return {};
}

}

class PressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageIsWrittenAndReadBack_data();
    void aPageIsWrittenAndReadBack();
    void theSameEditionGivesTheSameBytes();
    void everyGlyphStandsWhereTheListHasIt();
    void aDriftingLineIsHeldInHeadlineSizes();
    void stretchAndTurnAreInTheTextMatrix();
    void blackTextOverprintsAndColourKnocksOut();
    void thinBlackRulesOverprint();
    void aGlyphWithTwoTextsGetsTwoFontsOnOneProgram();
    void aSpotInkIsOneSeparation();
    void aGroupIsClippedAndItsStateEndsWithIt();
    void gradientsFadeOnTheirOwnPlates();
    void aRoundLineHasRoundEndsAndCorners();
    void marksLieOutsideTheTrim();
    void bleedWidensTheMediaBox();
    void manyPagesShareTheirFonts();
    void aMissingFontIsAFault();
    void aFontThatForbidsEmbeddingIsNamed();
    void aProfileThatIsNoPressIsAFault();
    void aTimestampWithoutAZoneIsAFault();
    void aDocumentWithoutPagesIsAFault();
    void verifyingNoticesWhatIsNotThePage();
    void exportCanBeCancelled();
    void progressEndsWithAllPages();
};

void PressTest::aPageIsWrittenAndReadBack_data()
{
    QTest::addColumn<int>("standard");
    QTest::newRow("X-4") << static_cast<int>(Standard::PdfX4);
    QTest::newRow("X-1a") << static_cast<int>(Standard::PdfX1a);
}

void PressTest::aPageIsWrittenAndReadBack()
{
    QFETCH(int, standard);
    const PressSettings how = settings(static_cast<Standard>(standard));
    const std::vector pages{fullPage().page};
    const auto file = written(pages, how);
    QVERIFY(file);
    QVERIFY(file->findings.empty());
    const bool isX4 = how.standard == Standard::PdfX4;
    keep(file->bytes, isX4 ? "full-x4.pdf" : "full-x1a.pdf");
    QVERIFY(file->bytes.starts_with(isX4 ? "%PDF-1.6" : "%PDF-1.4"));
    const auto verified = verifyPress(file->bytes, pages, how, "test");
    QVERIFY2(verified, verified ? "" : verified.error().arguments[1].c_str());

    PdfReading reading{file->bytes};
    QVERIFY(!reading.pdf.anyWarnings());
    const auto trim = reading.page(0).getKey("/TrimBox").getArrayAsRectangle();
    QVERIFY(std::abs(trim.urx - 390 / 25.4 * 72) < 0.001 && std::abs(trim.ury - 540 / 25.4 * 72) < 0.001);
    QCOMPARE(reading.pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), how.title);
    QCOMPARE(reading.pdf.getTrailer().getKey("/Info").getKey("/CreationDate").getUTF8Value(),
        std::string{"D:20240501213000+08'00'"});
    QVERIFY(reading.content(0).find(" rg") == std::string::npos);
    QVERIFY(file->bytes.size() < 800'000);
}

void PressTest::theSameEditionGivesTheSameBytes()
{
    const std::vector pages{fullPage().page};
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a})
        QVERIFY(written(pages, settings(standard))->bytes == written(pages, settings(standard))->bytes);
    PressSettings later = settings(Standard::PdfX4);
    later.timestamp = "2024-05-01T21:31:00+08:00";
    QVERIFY(written(pages, settings(Standard::PdfX4))->bytes != written(pages, later)->bytes);
}

void PressTest::everyGlyphStandsWhereTheListHasIt()
{
    const std::vector pages{fullPage().page};
    const auto file = written(pages, settings(Standard::PdfX4));
    PdfReading reading{file->bytes};
    const QString off = misplacement(pages[0], reading.codes(0), 0);
    QVERIFY2(off.isEmpty(), qPrintable(off));
}

void PressTest::aDriftingLineIsHeldInHeadlineSizes()
{
    for (const Length size : {inPoints(7), Length::fromEmu(126000), inPoints(63), inPoints(240)}) {
        Setting setting = sized(size, "DejaVuSans");
        setting.script = "Latn";
        setting.looseness = Length::fromEmu(1117);
        setting.widthPerMille = 937;
        const std::vector pages{
            PageBuilder{}.line({3_mm, 300_mm}, u"Illinois minimal Willkommen iiiiiiiiiiiiiiii", setting).page};
        const auto file = written(pages, settings(Standard::PdfX4));
        QVERIFY(file);
        const QString off = misplacement(pages[0], PdfReading{file->bytes}.codes(0), 0);
        QVERIFY2(off.isEmpty(), qPrintable(off));
    }
}

void PressTest::stretchAndTurnAreInTheTextMatrix()
{
    Setting stretched = sized(inPoints(20));
    stretched.widthPerMille = 750;
    Setting turned = stretched;
    turned.turned = true;
    const std::vector pages{
        PageBuilder{}.line({20_mm, 50_mm}, u"扁", stretched).line({50_mm, 50_mm}, u"转", turned).page};
    const auto codes = PdfReading{written(pages, settings(Standard::PdfX4))->bytes}.codes(0);
    QCOMPARE(codes.size(), std::size_t{2});
    QCOMPARE(codes[0].matrix, (std::array<double, 4>{15, 0, 0, 20}));
    QCOMPARE(codes[1].matrix, (std::array<double, 4>{0, -15, 20, 0}));
}

void PressTest::blackTextOverprintsAndColourKnocksOut()
{
    Setting red = sized(inPoints(30));
    red.ink = Ink::cmyk(0, 1000, 900, 0);
    Setting grey = red;
    grey.ink = Ink::black(500);
    Setting paper = red;
    paper.ink = Ink::paper();
    const std::vector pages{PageBuilder{}
                                .line({20_mm, 50_mm}, u"黑", sized(inPoints(60)))
                                .line({20_mm, 70_mm}, u"红", red)
                                .line({20_mm, 90_mm}, u"灰", grey)
                                .line({20_mm, 110_mm}, u"白", paper)
                                .page};
    const auto codes = PdfReading{written(pages, settings(Standard::PdfX1a))->bytes}.codes(0);
    QCOMPARE(codes[0].overprints, true);
    QCOMPARE(codes[0].colour, std::string{"0 0 0 1 k"});
    QCOMPARE(codes[1].overprints, false);
    QCOMPARE(codes[1].colour, std::string{"0 1 0.9 0 k"});
    QCOMPARE(codes[2].overprints, false);
    QCOMPARE(codes[3].overprints, false);
}

void PressTest::thinBlackRulesOverprint()
{
    const std::vector pages{PageBuilder{}
                                .fill({20_mm, 20_mm, 1_pt, 100_mm}, Ink::black())
                                .fill({30_mm, 20_mm, 50_mm, 100_mm}, Ink::black())
                                .rule({20_mm, 10_mm}, {90_mm, 10_mm}, 1_pt, Ink::black())
                                .rule({20_mm, 15_mm}, {90_mm, 15_mm}, 4_pt, Ink::black())
                                .page};
    const std::string content = PdfReading{written(pages, settings(Standard::PdfX4))->bytes}.content(0);
    std::string states;
    for (std::size_t at = content.find("/G"); at != std::string::npos; at = content.find("/G", at + 1))
        states += content[at + 2];
    QCOMPARE(states, std::string{"1010"});
}

void PressTest::aGlyphWithTwoTextsGetsTwoFontsOnOneProgram()
{
    // In vertical text the opening quotation mark and the opening white corner bracket are one glyph of Noto.
    Setting vertical = sized(inPoints(20), "NotoSerifCJKsc-Regular");
    vertical.direction = type::Direction::TopToBottom;
    const std::vector pages{PageBuilder{}.line({50_mm, 50_mm}, u"“国『家“", vertical).page};
    const auto& run = std::get<display::GlyphRun>(pages[0].list.items[0].mark);
    QCOMPARE(run.glyphs[0].glyph, run.glyphs[2].glyph);

    const PressSettings how = settings(Standard::PdfX4);
    const auto file = written(pages, how);
    QVERIFY(verifyPress(file->bytes, pages, how, "test"));
    PdfReading reading{file->bytes};
    const auto codes = reading.codes(0);
    QCOMPARE(codes[0].code, codes[2].code);
    QVERIFY(codes[0].font != codes[2].font);
    QCOMPARE(codes[0].font, codes[4].font);
    QCOMPARE(reading.countOf("/Type0"), std::size_t{2});
    QCOMPARE(reading.countOf("/CIDFontType0"), std::size_t{1});
}

void PressTest::aSpotInkIsOneSeparation()
{
    Setting spot = sized(inPoints(30));
    spot.ink = Ink{{0, 1000, 900, 0}, "报头红 Red", 1000};
    Setting tint = spot;
    tint.ink.tint = 400;
    const std::vector pages{PageBuilder{}.line({20_mm, 50_mm}, u"红", spot).line({20_mm, 80_mm}, u"粉", tint).page};
    PdfReading reading{written(pages, settings(Standard::PdfX1a))->bytes};
    auto spaces = reading.page(0).getKey("/Resources").getKey("/ColorSpace").getDictAsMap();
    QCOMPARE(spaces.size(), std::size_t{1});
    QCOMPARE(spaces.begin()->second.getArrayItem(1).getName(), std::string{"/报头红 Red"});
    const auto codes = reading.codes(0);
    QCOMPARE(codes[0].colour, std::string{"/S0 cs 1 scn"});
    QCOMPARE(codes[1].colour, std::string{"/S0 cs 0.4 scn"});
}

void PressTest::aGroupIsClippedAndItsStateEndsWithIt()
{
    PageBuilder builder;
    builder.line({20_mm, 50_mm}, u"内", sized(inPoints(30))).group({20_mm, 20_mm, 50_mm, 50_mm});
    builder.line({20_mm, 90_mm}, u"外", sized(inPoints(30)));
    const std::vector pages{builder.page};
    const PressSettings how = settings(Standard::PdfX4);
    const auto file = written(pages, how);
    QVERIFY(verifyPress(file->bytes, pages, how, "test"));
    PdfReading reading{file->bytes};
    const auto codes = reading.codes(0);
    QCOMPARE(codes.size(), std::size_t{2});
    QCOMPARE(codes[1].overprints, true);
    QVERIFY(!codes[1].font.empty());
    QVERIFY(reading.content(0).find("re\nW n\n") != std::string::npos);
}

void PressTest::gradientsFadeOnTheirOwnPlates()
{
    const Ink red{{0, 1000, 900, 0}, "报头红 Red", 1000};
    const Ink blue{{1000, 600, 0, 0}, "Blue", 500};
    const Ink green = Ink::cmyk(800, 0, 900, 100);
    PageBuilder builder;
    Rect place{20_mm, 20_mm, 60_mm, 40_mm};
    for (const auto& [from, to] : {std::pair{green, Ink::black(200)}, {red, Ink::paper()}, {red, green}, {red, blue}}) {
        display::GradientFill fill{{}, from, to, {place.x, place.y}, {place.right(), place.y}};
        fill.path.addRect(place);
        builder.page.list.items.push_back({BlockId{11}, fill});
        place.y += 50_mm;
    }
    const std::vector pages{builder.line({20_mm, 300_mm}, u"渐变底纹", sized(inPoints(30))).page};
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const PressSettings how = settings(standard);
        const auto file = written(pages, how);
        QVERIFY(file);
        keep(file->bytes, standard == Standard::PdfX4 ? "gradients-x4.pdf" : "gradients-x1a.pdf");
        const auto verified = verifyPress(file->bytes, pages, how, "test");
        QVERIFY2(verified, verified ? "" : verified.error().arguments[1].c_str());
    }
    PdfReading reading{written(pages, settings(Standard::PdfX4))->bytes};
    QPDFObjectHandle shadings = reading.page(0).getKey("/Resources").getKey("/Shading");
    const auto spaceOf = [&](const char* name) {
        QPDFObjectHandle space = shadings.getKey(name).getKey("/ColorSpace");
        return space.isName() ? space.getName() : space.getArrayItem(0).getName();
    };
    QCOMPARE(spaceOf("/H0"), std::string{"/DeviceCMYK"});
    QCOMPARE(spaceOf("/H1"), std::string{"/Separation"});
    QCOMPARE(spaceOf("/H2"), std::string{"/DeviceN"});
    QCOMPARE(spaceOf("/H3"), std::string{"/DeviceN"});
    QCOMPARE(shadings.getKey("/H1").getKey("/Function").getKey("/C1").unparse(), std::string{"[ 0 ]"});
    QCOMPARE(shadings.getKey("/H3").getKey("/Function").getKey("/C1").unparse(), std::string{"[ 0 0 0 0 0 0.5 ]"});
}

void PressTest::aRoundLineHasRoundEndsAndCorners()
{
    PageBuilder builder;
    display::StrokePath ring{{}, 3_pt, Ink::cmyk(0, 1000, 900, 0), {}, true};
    ring.path.addRect({20_mm, 20_mm, 40_mm, 40_mm});
    builder.page.list.items.push_back({BlockId{11}, ring});
    ring.isRound = false;
    builder.page.list.items.push_back({BlockId{11}, ring});
    const std::string content = PdfReading{written({builder.page}, settings(Standard::PdfX4))->bytes}.content(0);
    const std::size_t round = content.find("1 J 1 j\n");
    QVERIFY(round != std::string::npos);
    QVERIFY(content.find("0 J 0 j\n", round) != std::string::npos);
}

void PressTest::marksLieOutsideTheTrim()
{
    PressSettings how = settings(Standard::PdfX4);
    how.marks = {true, true, true};
    how.bleed = 3_mm;
    how.slugLine = "板心日报 A01 2024-05-01 CMYK";
    const std::vector pages{fullPage().page};
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        how.standard = standard;
        const auto file = written(pages, how);
        QVERIFY(file);
        keep(file->bytes, standard == Standard::PdfX4 ? "marks-x4.pdf" : "marks-x1a.pdf");
        const auto verified = verifyPress(file->bytes, pages, how, "test");
        QVERIFY2(verified, verified ? "" : verified.error().arguments[1].c_str());
        PdfReading reading{file->bytes};
        const auto media = reading.page(0).getKey("/MediaBox").getArrayAsRectangle();
        const auto trim = reading.page(0).getKey("/TrimBox").getArrayAsRectangle();
        QVERIFY(trim.llx - media.llx > 40 && media.ury - trim.ury > 40);
        const auto codes = reading.codes(0);
        const QString off = misplacement(pages[0], codes, trim.llx);
        QVERIFY2(off.isEmpty(), qPrintable(off));
        QVERIFY(codes.back().y < trim.lly);   // the slug line
        QVERIFY(codes.size() > origins(pages[0]).size() + 20);
    }
}

void PressTest::bleedWidensTheMediaBox()
{
    PressSettings how = settings(Standard::PdfX4);
    how.bleed = 3_mm;
    const std::vector pages{fullPage().page};
    PdfReading reading{written(pages, how)->bytes};
    const auto bleed = reading.page(0).getKey("/BleedBox").getArrayAsRectangle();
    const auto media = reading.page(0).getKey("/MediaBox").getArrayAsRectangle();
    QCOMPARE(bleed.urx, media.urx);
    QVERIFY(std::abs(reading.page(0).getKey("/TrimBox").getArrayAsRectangle().llx - 3 / 25.4 * 72) < 0.001);
}

void PressTest::manyPagesShareTheirFonts()
{
    const std::vector pages{fullPage("A01", 1).page, fullPage("A02", 2).page, fullPage("A03", 3).page};
    const PressSettings how = settings(Standard::PdfX4);
    const auto file = written(pages, how);
    QVERIFY(verifyPress(file->bytes, pages, how, "test"));
    PdfReading reading{file->bytes};
    QCOMPARE(reading.pdf.getAllPages().size(), std::size_t{3});
    QCOMPARE(reading.countOf("/CIDFontType0C"), std::size_t{3});
    QCOMPARE(reading.countOf("/CIDFontType2"), std::size_t{1});
}

void PressTest::aMissingFontIsAFault()
{
    PageBuilder builder = fullPage();
    builder.page.list.fonts[0].postScriptName = "FZXiaoBiaoSong";
    const auto file = written({builder.page}, settings(Standard::PdfX4));
    QVERIFY(!file);
    QCOMPARE(file.error(), (Fault{FaultCode::FontMissing, {"FZXiaoBiaoSong"}}));
}

void PressTest::aFontThatForbidsEmbeddingIsNamed()
{
    // DejaVu Sans as a bought font: OS/2 fsType says "restricted".
    const type::FaceHandle face = fontBook().find("DejaVuSans");
    QVERIFY(face);
    std::ifstream in{face->file(), std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    const auto at = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[i])}; };
    const std::size_t record = bytes.find("OS/2");
    const std::size_t table = at(record + 8) << 24 | at(record + 9) << 16 | at(record + 10) << 8 | at(record + 11);
    bytes[table + 9] = 2;
    // Another table directory, so that nobody takes it for the free one.
    bytes[record + 7] = static_cast<char>(bytes[record + 7] + 2);
    const QTemporaryDir folder;
    std::ofstream{folder.filePath(QStringLiteral("bought.ttf")).toStdString(), std::ios::binary} << bytes;
    std::ofstream{folder.filePath(QStringLiteral("fonts.conf")).toStdString()}
        << "<?xml version=\"1.0\"?><fontconfig><dir>" << folder.path().toStdString() << "</dir><cachedir>" << folder.path().toStdString() << "/cache</cachedir></fontconfig>";
    qputenv("FONTCONFIG_FILE", folder.filePath(QStringLiteral("fonts.conf")).toUtf8());
    const type::FontBook bought{std::filesystem::path{}};
    const type::FaceHandle refused = bought.find("DejaVuSans");
    qunsetenv("FONTCONFIG_FILE");
    QVERIFY(refused);
    PageBuilder builder;
    builder.line({20_mm, 50_mm}, u"Naïve", sized(inPoints(20), "DejaVuSans"));
    builder.page.list.fonts[0] = refused->name();
    const auto file = writePress({builder.page}, settings(Standard::PdfX4), bought, noPhotos(), newsprint());
    QVERIFY(!file);
    QCOMPARE(file.error(), (Fault{FaultCode::FontNotEmbeddable, {"DejaVuSans"}}));
}

void PressTest::aProfileThatIsNoPressIsAFault()
{
    const auto file
        = writePress({fullPage().page}, settings(Standard::PdfX4), fontBook(), noPhotos(), colour::Profile::sRgb());
    QVERIFY(!file);
    QCOMPARE(file.error().code, FaultCode::ProfileUnusable);
}

void PressTest::aTimestampWithoutAZoneIsAFault()
{
    PressSettings how = settings(Standard::PdfX4);
    for (const char* time : {"", "2024-05-01", "2024-05-01T21:30:00", "yesterday evening"}) {
        how.timestamp = time;
        QCOMPARE(written({fullPage().page}, how).error().code, FaultCode::ValueInvalid);
    }
    how.timestamp = "2024-05-01T21:30:00Z";
    QVERIFY(written({PageBuilder{}.page}, how));
}

void PressTest::aDocumentWithoutPagesIsAFault()
{
    QCOMPARE(written({}, settings(Standard::PdfX4)).error().code, FaultCode::NoSuchPage);
}

void PressTest::verifyingNoticesWhatIsNotThePage()
{
    const std::vector pages{PageBuilder{}.line({20_mm, 50_mm}, u"国家大事").page};
    const PressSettings how = settings(Standard::PdfX4);
    const std::string bytes = written(pages, how)->bytes;
    QVERIFY(verifyPress(bytes, pages, how, "test"));

    std::vector other{PageBuilder{}.line({20_mm, 50_mm}, u"国家小事").page};
    const auto changed = verifyPress(bytes, other, how, "a01.pdf");
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, FaultCode::PdfUnverified);
    QCOMPARE(changed.error().arguments[0], std::string{"a01.pdf"});

    other = pages;
    other[0].trim.width = 391_mm;
    QVERIFY(!verifyPress(bytes, other, how, "test"));
    other = pages;
    other.push_back(pages[0]);
    QVERIFY(!verifyPress(bytes, other, how, "test"));
    QVERIFY(!verifyPress(bytes, pages, settings(Standard::PdfX1a), "test"));
    QVERIFY(!verifyPress(bytes.substr(0, bytes.size() / 2), pages, how, "test"));
    QVERIFY(!verifyPress("", pages, how, "test"));
    other = {
        PageBuilder{}.line({20_mm, 50_mm}, u"国家大事").photo({}, {{}, {}, 10_mm, 10_mm}, {{}, {}, 10_mm, 10_mm}).page};
    QVERIFY(!verifyPress(bytes, other, how, "test"));
}

void PressTest::exportCanBeCancelled()
{
    const std::atomic<bool> cancelled = true;
    const auto file
        = writePress({fullPage().page}, settings(Standard::PdfX4), fontBook(), noPhotos(), newsprint(), {}, &cancelled);
    QVERIFY(!file);
    QCOMPARE(file.error().code, FaultCode::Cancelled);
}

void PressTest::progressEndsWithAllPages()
{
    std::atomic<std::size_t> most = 0;
    const auto progress = [&](std::size_t finished, std::size_t total) {
        for (std::size_t seen = most; finished > seen && !most.compare_exchange_weak(seen, finished);) {}
        Q_ASSERT(total == 2);
    };
    const std::vector pages{fullPage().page, fullPage("A02", 2).page};
    QVERIFY(writePress(pages, settings(Standard::PdfX4), fontBook(), noPhotos(), newsprint(), progress));
    QCOMPARE(most.load(), std::size_t{2});
}

QTEST_GUILESS_MAIN(PressTest)
#include "press_test.moc"
