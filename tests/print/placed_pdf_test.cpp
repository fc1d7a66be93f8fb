#include "print/only_page.h"
#include "print/page_builder.h"
#include "print/pdf_reading.h"

#include <QTest>

#include <qpdf/QPDFWriter.hh>

#include <cstdlib>
#include <fstream>

using namespace banxin;
using namespace banxin::literals;
using namespace banxin::print;
using namespace banxin::print::testing;

namespace {

const Rect room{40_mm, 100_mm, 170_mm, 120_mm};

/// A clean advertisement of 170 × 120 mm, as another desk would send it.
std::string goodAdvertisement(Standard standard)
{
    Setting head;
    head.size = Length::fromEmu(40 * 12700);
    head.ink = Ink::cmyk(0, 1000, 900, 0);
    PageBuilder builder{"AD"};
    builder.page.trim = {170_mm, 120_mm};
    builder.fill({0_mm, 0_mm, 170_mm, 120_mm}, Ink::cmyk(100, 0, 300, 0)).line({10_mm, 40_mm}, u"开业大吉", head);
    PressSettings how = settings(standard);
    how.marks = {true, true, true};
    return writePress({builder.page}, how, fontBook(), Photos{}, newsprint())->bytes;
}

/// Pages of 170 × 120 mm by hand: the content of each, their resources, and what else their dictionaries hold.
std::string advertisements(const std::vector<std::string>& contents, const std::string& resources, const std::string& more = {})
{
    QPDF pdf;
    pdf.emptyPDF();
    for (const std::string& content : contents) {
        QPDFObjectHandle page = QPDFObjectHandle::parse(
            "<</Type /Page /MediaBox [0 0 481.89 340.157] " + more + " /Resources <<" + resources + ">>>>");
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
        pdf.addPage(pdf.makeIndirectObject(page), false);
    }
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::string advertisement(const std::string& content, const std::string& resources, const std::string& more = {})
{
    return advertisements({content}, resources, more);
}

/// Boxes of 10, 20 and 30 points' width.
std::string threePages()
{
    return advertisements({"0 1 0 0 k 0 0 10 9 re f", "0 1 0 0 k 0 0 20 9 re f", "0 1 0 0 k 0 0 30 9 re f"}, "");
}

std::string encrypted(const std::string& bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("plain", bytes.data(), bytes.size());
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> made = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(made->getBuffer()), made->getSize()};
}

Result<PressFile> placed(const std::string& bytes, Standard standard)
{
    Photos photos;
    const PhotoId id = photos.add(bytes);
    const std::vector pages{PageBuilder{}.photo(id, room, room).line({40_mm, 300_mm}, u"正文在广告之下").page};
    return writePress(pages, settings(standard), fontBook(), photos, newsprint());
}

std::vector<std::string> problems(const std::string& bytes, Standard standard)
{
    std::vector<std::string> found;
    const auto file = placed(bytes, standard);
    for (const Finding& finding : file->findings) {
        if (finding.code == FindingCode::AdvertisementUnfit && finding.severity == Severity::Error && finding.block == BlockId{12})
            found.push_back(finding.arguments[1]);
    }
    return found;
}

void keep(const std::string& bytes, const char* name)
{
    if (const char* folder = std::getenv("BANXIN_KEEP_PDF"))
        std::ofstream{std::string{folder} + '/' + name, std::ios::binary} << bytes;
}

using Words = std::vector<std::string>;

}

class PlacedPdfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAdvertisementStaysVectorAndFillsItsRoom();
    void aTurnedPageIsPlacedAsItIsSeen();
    void whatThePressCannotPrintIsTold_data();
    void whatThePressCannotPrintIsTold();
    void theFirstOfSeveralPagesIsPrinted();
    void anyOfSeveralPagesCanBeTakenAlone();
    void aPageThatIsNotThereIsAFault();
    void aLockedOrBrokenFileIsAFault();
};

void PlacedPdfTest::anAdvertisementStaysVectorAndFillsItsRoom()
{
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const std::string bytes = goodAdvertisement(standard);
        Photos photos;
        const PhotoId id = photos.add(bytes);
        const std::vector pages{PageBuilder{}.photo(id, room, room).line({40_mm, 300_mm}, u"正文在广告之下").page};
        const auto file = writePress(pages, settings(standard), fontBook(), photos, newsprint());
        QVERIFY2(file, file ? "" : file.error().arguments.back().c_str());
        QVERIFY(file->findings.empty());
        keep(file->bytes, standard == Standard::PdfX4 ? "advertisement-x4.pdf" : "advertisement-x1a.pdf");
        const auto verified = verifyPress(file->bytes, pages, settings(standard), "test", &file->pictures);
        QVERIFY2(verified, verified ? "" : verified.error().arguments[1].c_str());
        PdfReading reading{file->bytes};
        QPDFObjectHandle form = reading.photo(0);
        QCOMPARE(form.getDict().getKey("/Subtype").getName(), std::string{"/Form"});
        QVERIFY(form.getDict().getKey("/Resources").getKey("/Font").isDictionary());
        // Its trim, not its sheet with the marks: 170 mm are 481.89 points.
        const auto box = form.getDict().getKey("/BBox").getArrayAsRectangle();
        QVERIFY(std::abs(box.urx - box.llx - 481.89) < 0.01);
        QVERIFY(file->bytes == writePress(pages, settings(standard), fontBook(), photos, newsprint())->bytes);
    }
}

void PlacedPdfTest::aTurnedPageIsPlacedAsItIsSeen()
{
    // Stored upright and turned by a quarter: what is seen is 340 wide and 482 high.
    const auto file = placed(advertisement("0 0 0 1 k 0 0 100 50 re f", "", "/Rotate 90"), Standard::PdfX4);
    QVERIFY(file);
    PdfReading reading{file->bytes};
    QPDFObjectHandle matrix = reading.photo(0).getDict().getKey("/Matrix");
    QVERIFY(matrix.isArray());
    const std::string content = reading.content(0);
    const std::size_t at = content.find(" cm ");
    QVERIFY(at != std::string::npos);
    // The inner matrix scales by one over the width that is seen.
    QVERIFY2(content.find("0.0029398", 0) != std::string::npos, content.c_str());
}

void PlacedPdfTest::whatThePressCannotPrintIsTold_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("resources");
    QTest::addColumn<QString>("inX4");
    QTest::addColumn<QString>("inX1a");
    const char* rgb = "RGB of a device";
    QTest::newRow("clean") << "0 1 0 0 k 0 0 9 9 re f" << "" << "" << "";
    QTest::newRow("RGB operator") << "1 0 0 rg 0 0 9 9 re f" << "" << rgb << rgb;
    QTest::newRow("RGB space") << "/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f" << "" << rgb << rgb;
    QTest::newRow("RGB in a palette") << "" << "/ColorSpace <</C [/Indexed /DeviceRGB 1 <000000FFFFFF>]>>" << rgb << rgb;
    QTest::newRow("RGB in an inline image") << "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI" << "" << rgb << rgb;
    QTest::newRow("calibrated") << "" << "/ColorSpace <</C [/CalGray <</WhitePoint [0.95 1 1.09]>>]>>" << "" << "colours that are no inks (CalGray)";
    QTest::newRow("font") << "" << "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>" << "the font Helvetica is not embedded"
                          << "the font Helvetica is not embedded";
    QTest::newRow("fading") << "" << "/ExtGState <</G <</ca 0.5>>>>" << "" << "transparency";
    QTest::newRow("blending") << "" << "/ExtGState <</G <</BM /Multiply>>>>" << "" << "transparency";
    QTest::newRow("layers") << "" << "/Properties <</L <</Type /OCG /Name (a)>>>>" << "" << "layers";
    QTest::newRow("curves") << "" << "/ExtGState <</G <</TR /Identity>>>>" << "transfer curves" << "transfer curves";
}

void PlacedPdfTest::whatThePressCannotPrintIsTold()
{
    QFETCH(QString, content);
    QFETCH(QString, resources);
    QFETCH(QString, inX4);
    QFETCH(QString, inX1a);
    const std::string bytes = advertisement(content.toStdString(), resources.toStdString());
    const auto expected = [](const QString& words) { return words.isEmpty() ? Words{} : Words{words.toStdString()}; };
    QCOMPARE(problems(bytes, Standard::PdfX4), expected(inX4));
    QCOMPARE(problems(bytes, Standard::PdfX1a), expected(inX1a));
}

void PlacedPdfTest::theFirstOfSeveralPagesIsPrinted()
{
    const auto file = placed(threePages(), Standard::PdfX4);
    QVERIFY(file);
    QCOMPARE(file->findings.size(), std::size_t{1});
    QCOMPARE(file->findings[0].severity, Severity::Warning);
    QCOMPARE(file->findings[0].code, FindingCode::AdvertisementUnfit);
}

void PlacedPdfTest::anyOfSeveralPagesCanBeTakenAlone()
{
    const auto second = onlyPage(threePages(), 2, "ad.pdf");
    QVERIFY(second);
    QVERIFY(*second == *onlyPage(threePages(), 2, "ad.pdf"));
    QVERIFY(isPdf(*second));
    const auto file = placed(*second, Standard::PdfX4);
    QVERIFY(file);
    QVERIFY(file->findings.empty());
    PdfReading reading{file->bytes};
    const auto drawn = reading.photo(0).getStreamData(qpdf_dl_generalized);
    QCOMPARE(std::string(reinterpret_cast<const char*>(drawn->getBuffer()), 23), std::string{"0 1 0 0 k 0 0 20 9 re f"});
    // A page alone says whether its layers are seen.
    QPDF layered;
    const std::string three = threePages();
    layered.processMemoryFile("three", three.data(), three.size());
    layered.getRoot().replaceKey("/OCProperties", QPDFObjectHandle::parse("<</OCGs [] /D <</OFF [null]>>>>"));
    QPDFWriter writer{layered};
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    const std::string hidden{reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
    QCOMPARE(problems(*onlyPage(hidden, 3, "ad.pdf"), Standard::PdfX4), Words{"layers that are switched off"});
}

void PlacedPdfTest::aPageThatIsNotThereIsAFault()
{
    for (const int page : {-1, 0, 4})
        QCOMPARE(onlyPage(threePages(), page, "ad.pdf").error(), (Fault{FaultCode::NoSuchPage, {std::to_string(page)}}));
    QCOMPARE(onlyPage("%PDF-1.4\nnothing more", 1, "ad.pdf").error().code, FaultCode::PictureDamaged);
    QCOMPARE(onlyPage(encrypted(threePages()), 1, "ad.pdf").error().code, FaultCode::PictureDamaged);
}

void PlacedPdfTest::aLockedOrBrokenFileIsAFault()
{
    const std::string whole = advertisement("0 1 0 0 k 0 0 9 9 re f", "");
    QCOMPARE(placed(encrypted(whole), Standard::PdfX4).error().code, FaultCode::PictureDamaged);
    QCOMPARE(placed("%PDF-1.4\nnothing more", Standard::PdfX4).error().code, FaultCode::PictureDamaged);
    QCOMPARE(placed("%PDF-1.4\n" + std::string(3000, '\0'), Standard::PdfX1a).error().code, FaultCode::PictureDamaged);
}

QTEST_GUILESS_MAIN(PlacedPdfTest)
#include "placed_pdf_test.moc"
