#include "pictures/jpeg_encode.h"
#include "print/page_builder.h"
#include "print/pdf_reading.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QTest>

#include <cstdlib>
#include <fstream>

using namespace banxin;
using namespace banxin::literals;
using namespace banxin::print;
using namespace banxin::print::testing;

namespace {

QImage gradient(int width, int height)
{
    QImage image{width, height, QImage::Format_RGB888};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(60 + x * 190 / width, 60 + y * 190 / height, 128));
    }
    return image;
}

std::string encoded(const QImage& image, const char* format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return buffer.data().toStdString();
}

std::string taggedJpeg(int width, int height)
{
    QImage image = gradient(width, height);
    image.setColorSpace(QColorSpace::SRgb);
    return encoded(image, "JPG");
}

std::string cmykJpeg()
{
    pictures::Samples samples;
    samples.width = 400;
    samples.height = 280;
    samples.components = 4;
    samples.values.assign(400 * 280 * 4, 160);
    return pictures::encodeJpeg(samples, "cmyk", 90).value();
}

const Rect frame{40_mm, 100_mm, 50_mm, 35_mm};

std::vector<display::ComposedPage> pagesWith(const PhotoId& photo)
{
    return {PageBuilder{}.photo(photo, frame, frame).page};
}

Result<PressFile> written(const std::vector<display::ComposedPage>& pages, const Photos& photos, Standard standard)
{
    return writePress(pages, settings(standard), fontBook(), photos, newsprint());
}

std::string rawData(QPDFObjectHandle stream)
{
    const auto data = stream.getRawStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

std::string decodedData(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void keep(const std::string& bytes, const char* name)
{
    if (const char* folder = std::getenv("BANXIN_KEEP_PDF"))
        std::ofstream{std::string{folder} + '/' + name, std::ios::binary} << bytes;
}

}

class PhotosTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTaggedJpegPassesThroughUntouched();
    void anUntaggedJpegIsTakenForSRgbAndReported();
    void aPhotoPlacedTwiceIsStoredOnce();
    void aCroppedPhotoIsClipped();
    void aPhotoIsTurnedAboutTheMiddleOfItsFrame();
    void aPhotoOutsideItsClipIsNotPrinted();
    void aGreyJpegPrintsOnTheBlackPlate();
    void aCmykJpegOfAdobesKindIsInverted();
    void aPngKeepsItsPixels();
    void alphaBecomesASoftMaskInX4AndAStencilInX1a();
    void aSoftShadowInX1aIsToldOf();
    void x4ConvertsRgbWhereTheHouseWantsIt();
    void cmykOfAnotherPressGoesToThePlatesAsItIs();
    void tooMuchInkIsAnErrorInItsPlace();
    void verifyingNoticesAPictureWithOtherBytes();
    void x1aPrintsInksOnly();
    void x1aDecodesNoMoreThanThePaperShows();
    void aTurnedPhotoIsPlacedUpright();
    void aTruncatedPhotoIsAFault();
    void aPhotoThatIsGoneIsAFault();
    void aFileThatIsNoPictureIsAFault();
    void everythingTogetherIsVerified();
};

void PhotosTest::aTaggedJpegPassesThroughUntouched()
{
    Photos photos;
    const std::string jpeg = taggedJpeg(600, 420);
    const auto file = written(pagesWith(photos.add(jpeg)), photos, Standard::PdfX4);
    QVERIFY(file);
    QVERIFY(file->findings.empty());
    PdfReading reading{file->bytes};
    QVERIFY(rawData(reading.photo(0)) == jpeg);
    QPDFObjectHandle entries = reading.photo(0).getDict();
    QCOMPARE(entries.getKey("/Width").getIntValueAsInt(), 600);
    QCOMPARE(entries.getKey("/ColorSpace").getArrayItem(0).getName(), std::string{"/ICCBased"});
}

void PhotosTest::anUntaggedJpegIsTakenForSRgbAndReported()
{
    Photos photos;
    const PhotoId photo = photos.add(encoded(gradient(600, 420), "JPG"));
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const auto file = written(pagesWith(photo), photos, standard);
        QVERIFY(file);
        QCOMPARE(file->findings.size(), std::size_t{1});
        QCOMPARE(file->findings[0],
            (Finding{Severity::Note, FindingCode::PhotoUntagged, PageId{1}, BlockId{12}, {}, {hex(photo)}}));
    }
}

void PhotosTest::aPhotoPlacedTwiceIsStoredOnce()
{
    Photos photos;
    const PhotoId photo = photos.add(taggedJpeg(600, 420));
    const std::vector pages{PageBuilder{}
                                .photo(photo, frame, frame)
                                .photo(photo, {200_mm, 100_mm, 100_mm, 70_mm}, {200_mm, 100_mm, 100_mm, 70_mm})
                                .page,
        PageBuilder{"A02", 2}.photo(photo, frame, frame).page};
    const auto file = written(pages, photos, Standard::PdfX4);
    QVERIFY(verifyPress(file->bytes, pages, settings(Standard::PdfX4), "test"));
    PdfReading reading{file->bytes};
    QCOMPARE(reading.countOf("/Image"), std::size_t{1});
}

void PhotosTest::aCroppedPhotoIsClipped()
{
    Photos photos;
    const PhotoId photo = photos.add(taggedJpeg(600, 420));
    const std::vector pages{PageBuilder{}.photo(photo, frame, frame.inset(5_mm)).page};
    PdfReading reading{written(pages, photos, Standard::PdfX4)->bytes};
    QVERIFY(reading.content(0).find("re\nW n\n") != std::string::npos);
    PdfReading whole{written(pagesWith(photo), photos, Standard::PdfX4)->bytes};
    QVERIFY(whole.content(0).find("W n") == std::string::npos);
}

void PhotosTest::aPhotoIsTurnedAboutTheMiddleOfItsFrame()
{
    Photos photos;
    const PhotoId photo = photos.add(taggedJpeg(600, 420));
    const auto contentWith = [&](int turn, bool mirrored) {
        PageBuilder builder;
        builder.page.list.items.push_back({BlockId{12}, display::PlacedPhoto{photo, frame, frame, turn, mirrored}});
        return PdfReading{written({builder.page}, photos, Standard::PdfX4)->bytes}.content(0);
    };
    const std::string plain = contentWith(0, false);
    QVERIFY(plain.find("0.866025") == std::string::npos);
    // 30° clockwise, in PDF's axes: cos −sin sin cos.
    QVERIFY(contentWith(3000, false).find("0.866025 -0.5 0.5 0.866025 ") != std::string::npos);
    QVERIFY(contentWith(3000, true).find("-0.866025 0.5 0.5 0.866025 ") != std::string::npos);
    // Mirrored about the middle: x becomes 2 · middle − x.
    QVERIFY(contentWith(0, true).find("-1 0 0 1 ") != std::string::npos);
}

void PhotosTest::aPhotoOutsideItsClipIsNotPrinted()
{
    Photos photos;
    const std::vector pages{
        PageBuilder{}.photo(photos.add(taggedJpeg(600, 420)), frame, {200_mm, 300_mm, 5_mm, 5_mm}).page};
    const auto file = written(pages, photos, Standard::PdfX4);
    QVERIFY(verifyPress(file->bytes, pages, settings(Standard::PdfX4), "test"));
    QCOMPARE(PdfReading{file->bytes}.countOf("/Image"), std::size_t{0});
}

void PhotosTest::aGreyJpegPrintsOnTheBlackPlate()
{
    Photos photos;
    const std::string jpeg = encoded(gradient(600, 420).convertToFormat(QImage::Format_Grayscale8), "JPG");
    const PhotoId photo = photos.add(jpeg);
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        PdfReading reading{written(pagesWith(photo), photos, standard)->bytes};
        QVERIFY(rawData(reading.photo(0)) == jpeg);
        QCOMPARE(reading.photo(0).getDict().getKey("/ColorSpace").getName(), std::string{"/DeviceGray"});
    }
}

void PhotosTest::aCmykJpegOfAdobesKindIsInverted()
{
    Photos photos;
    const PhotoId photo = photos.add(cmykJpeg());
    PdfReading reading{written(pagesWith(photo), photos, Standard::PdfX1a)->bytes};
    QPDFObjectHandle entries = reading.photo(0).getDict();
    QCOMPARE(entries.getKey("/ColorSpace").getName(), std::string{"/DeviceCMYK"});
    QCOMPARE(entries.getKey("/Decode").unparse(), std::string{"[ 1 0 1 0 1 0 1 0 ]"});
}

void PhotosTest::aPngKeepsItsPixels()
{
    Photos photos;
    const QImage image = gradient(300, 200);
    PdfReading reading{written(pagesWith(photos.add(encoded(image, "PNG"))), photos, Standard::PdfX4)->bytes};
    const std::string samples = decodedData(reading.photo(0));
    QCOMPARE(samples.size(), std::size_t{300 * 200 * 3});
    for (int y = 0; y < 200; ++y)
        QVERIFY(std::memcmp(samples.data() + y * 900, image.constScanLine(y), 900) == 0);
}

void PhotosTest::alphaBecomesASoftMaskInX4AndAStencilInX1a()
{
    QImage image = gradient(300, 200).convertToFormat(QImage::Format_RGBA8888);
    image.setPixelColor(10, 10, QColor{0, 0, 0, 0});
    Photos photos;
    const PhotoId photo = photos.add(encoded(image, "PNG"));
    PdfReading x4{written(pagesWith(photo), photos, Standard::PdfX4)->bytes};
    const std::string mask = decodedData(x4.photo(0).getDict().getKey("/SMask"));
    QCOMPARE(mask.size(), std::size_t{300 * 200});
    QCOMPARE(mask[10 * 300 + 10], '\0');
    QCOMPARE(mask[0], '\xff');
    QVERIFY(x4.page(0).hasKey("/Group"));
    const auto file = written(pagesWith(photo), photos, Standard::PdfX1a);
    PdfReading x1a{file->bytes};
    QVERIFY(!x1a.photo(0).getDict().hasKey("/SMask"));
    QVERIFY(!x1a.page(0).hasKey("/Group"));
    const std::string stencil = decodedData(x1a.photo(0).getDict().getKey("/Mask"));
    QCOMPARE(stencil.size(), std::size_t{38 * 200});
    QCOMPARE(stencil[10 * 38 + 1], '\x20');
    QCOMPARE(stencil[0], '\0');
    QCOMPARE(file->findings.size(), std::size_t{1});   // it bears no profile
}

void PhotosTest::aSoftShadowInX1aIsToldOf()
{
    QImage image = gradient(300, 200).convertToFormat(QImage::Format_RGBA8888);
    for (int x = 0; x < 300; ++x) {
        for (int y = 0; y < 200; ++y)
            image.setPixelColor(x, y, QColor{0, 0, 0, x * 255 / 299});
    }
    Photos photos;
    const PhotoId photo = photos.add(encoded(image, "PNG"));
    const auto file = written(pagesWith(photo), photos, Standard::PdfX1a);
    QVERIFY(file);
    const Finding told{Severity::Warning, FindingCode::TransparencyForbidden, PageId{1}, BlockId{12}, {}, {hex(photo)}};
    QCOMPARE(std::count(file->findings.begin(), file->findings.end(), told), 1);
    const auto soft = written(pagesWith(photo), photos, Standard::PdfX4);
    QCOMPARE(std::count(soft->findings.begin(), soft->findings.end(), told), 0);
}

void PhotosTest::x4ConvertsRgbWhereTheHouseWantsIt()
{
    Photos photos;
    QImage image = gradient(600, 420).convertToFormat(QImage::Format_RGBA8888);
    image.setPixelColor(10, 10, QColor{0, 0, 0, 0});
    const PhotoId whole = photos.add(taggedJpeg(600, 420));
    const PhotoId cutOut = photos.add(encoded(image, "PNG"));
    const std::vector pages{PageBuilder{}.photo(whole, frame, frame).photo(cutOut, {200_mm, 100_mm, 50_mm, 35_mm}, {200_mm, 100_mm, 50_mm, 35_mm}).page};
    PressSettings how = settings(Standard::PdfX4);
    how.rgb = RgbPhotos::Convert;
    const auto file = writePress(pages, how, fontBook(), photos, newsprint());
    QVERIFY(file);
    keep(file->bytes, "converted-x4.pdf");
    PdfReading reading{file->bytes};
    QCOMPARE(reading.photo(0, "/P0").getDict().getKey("/ColorSpace").getName(), std::string{"/DeviceCMYK"});
    QCOMPARE(reading.photo(0, "/P1").getDict().getKey("/ColorSpace").getName(), std::string{"/DeviceCMYK"});
    QVERIFY(reading.photo(0, "/P1").getDict().getKey("/SMask").isStream());
    QVERIFY(verifyPress(file->bytes, pages, how, "test", &file->pictures));
}

void PhotosTest::cmykOfAnotherPressGoesToThePlatesAsItIs()
{
    // Its profile would have the press separate it again; the profile of a JPEG stands in its APP2.
    std::string icc = newsprint().bytes();
    icc[24 + 1] = '\x55';   // another day of making: not the output profile
    const std::string head = std::string{"ICC_PROFILE\0\1\1", 14};
    std::string jpeg = cmykJpeg();
    std::string segments;
    const std::size_t most = 65000;
    const std::size_t parts = (icc.size() + most - 1) / most;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::string part = icc.substr(i * most, most);
        const std::size_t length = part.size() + 16;
        segments += std::string{"\xFF\xE2"} + static_cast<char>(length >> 8) + static_cast<char>(length & 255) + head.substr(0, 12)
            + static_cast<char>(i + 1) + static_cast<char>(parts) + part;
    }
    jpeg.insert(2, segments);
    Photos photos;
    const PhotoId photo = photos.add(jpeg);
    QVERIFY(pictures::readHeader(std::as_bytes(std::span{jpeg}), "cmyk")->profile);
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const auto file = written(pagesWith(photo), photos, standard);
        QVERIFY(file);
        PdfReading reading{file->bytes};
        QVERIFY(rawData(reading.photo(0)) == jpeg);
        QCOMPARE(reading.photo(0).getDict().getKey("/ColorSpace").getName(), std::string{"/DeviceCMYK"});
    }
}

void PhotosTest::tooMuchInkIsAnErrorInItsPlace()
{
    pictures::Samples samples;
    samples.width = 400;
    samples.height = 280;
    samples.components = 4;
    // A reader takes Adobe's marker to say that 255 is no ink, so each plate has 160 of 255: 251 per cent.
    samples.values.assign(400 * 280 * 4, 95);
    Photos photos;
    const PhotoId photo = photos.add(pictures::encodeJpeg(samples, "cmyk", 95).value());
    PressSettings how = settings(Standard::PdfX4);
    how.inkLimit = 240;
    const auto file = writePress(pagesWith(photo), how, fontBook(), photos, newsprint());
    QCOMPARE(file->findings.size(), std::size_t{1});
    QCOMPARE(file->findings[0].code, FindingCode::InkOverLimit);
    QCOMPARE(file->findings[0].severity, Severity::Error);
    QCOMPARE(file->findings[0].block, BlockId{12});
    QCOMPARE(file->findings[0].arguments[1], std::string{"240"});
    how.inkLimit = 300;
    how.inkWarning = 235;
    QCOMPARE(writePress(pagesWith(photo), how, fontBook(), photos, newsprint())->findings[0].code, FindingCode::InkNearLimit);
    how.inkWarning = 0;
    QVERIFY(writePress(pagesWith(photo), how, fontBook(), photos, newsprint())->findings.empty());
}

void PhotosTest::verifyingNoticesAPictureWithOtherBytes()
{
    Photos photos;
    const auto pages = pagesWith(photos.add(taggedJpeg(600, 420)));
    const PressSettings how = settings(Standard::PdfX4);
    auto file = written(pages, photos, Standard::PdfX4);
    QVERIFY(verifyPress(file->bytes, pages, how, "test", &file->pictures));
    const std::size_t middle = file->bytes.find(file->pictures[0]->substr(2000, 40));
    QVERIFY(middle != std::string::npos);
    file->bytes[middle] = static_cast<char>(file->bytes[middle] ^ 1);
    QVERIFY(!verifyPress(file->bytes, pages, how, "test", &file->pictures));
}

void PhotosTest::x1aPrintsInksOnly()
{
    Photos photos;
    const auto pages = pagesWith(photos.add(taggedJpeg(600, 420)));
    const auto file = written(pages, photos, Standard::PdfX1a);
    QVERIFY(verifyPress(file->bytes, pages, settings(Standard::PdfX1a), "test"));
    PdfReading reading{file->bytes};
    QPDFObjectHandle entries = reading.photo(0).getDict();
    QCOMPARE(entries.getKey("/ColorSpace").getName(), std::string{"/DeviceCMYK"});
    // What a reader of the file gets is 0 = no ink, so the light corner must be small numbers.
    const std::string jpeg = rawData(reading.photo(0));
    const auto header = pictures::readHeader(std::as_bytes(std::span{jpeg}), "read back");
    QCOMPARE(header->components, 4);
    QVERIFY(!entries.hasKey("/Decode"));
}

void PhotosTest::x1aDecodesNoMoreThanThePaperShows()
{
    Photos photos;
    // 50 mm at 250 ppi are 493 pixels; what holds less than half as much again stays as it is.
    PdfReading reading{written(pagesWith(photos.add(taggedJpeg(3000, 2100))), photos, Standard::PdfX1a)->bytes};
    const int width = reading.photo(0).getDict().getKey("/Width").getIntValueAsInt();
    QCOMPARE(width, 493);
    PdfReading png{
        written(pagesWith(photos.add(encoded(gradient(1900, 1330), "PNG"))), photos, Standard::PdfX1a)->bytes};
    QCOMPARE(png.photo(0).getDict().getKey("/Width").getIntValueAsInt(), 493);
    PdfReading fine{written(pagesWith(photos.add(taggedJpeg(700, 490))), photos, Standard::PdfX1a)->bytes};
    QCOMPARE(fine.photo(0).getDict().getKey("/Width").getIntValueAsInt(), 700);
}

void PhotosTest::aTurnedPhotoIsPlacedUpright()
{
    // An EXIF segment that says 6: the camera was held upright, turned to the left.
    const std::string exif{"\xFF\xE1\x00\x22"
                           "Exif\0\0MM\0\x2A\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0",
        36};
    std::string jpeg = taggedJpeg(600, 420);
    jpeg.insert(2, exif);
    Photos photos;
    const std::vector pages{
        PageBuilder{}.photo(photos.add(jpeg), {0_mm, 0_mm, 42_mm, 60_mm}, {0_mm, 0_mm, 42_mm, 60_mm}).page};
    PdfReading reading{written(pages, photos, Standard::PdfX4)->bytes};
    QVERIFY(rawData(reading.photo(0)) == jpeg);
    QVERIFY2(
        reading.content(0).find("0 -170.079 119.055 0 0 1530.709 cm") != std::string::npos, reading.content(0).c_str());
}

void PhotosTest::aTruncatedPhotoIsAFault()
{
    Photos photos;
    std::string jpeg = taggedJpeg(600, 420);
    jpeg.resize(jpeg.size() * 2 / 3);
    const PhotoId photo = photos.add(jpeg);
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const auto file = written(pagesWith(photo), photos, standard);
        QVERIFY(!file);
        QCOMPARE(file.error().code, FaultCode::PictureDamaged);
        QCOMPARE(file.error().arguments[0], hex(photo));
    }
    std::string png = encoded(gradient(300, 200), "PNG");
    png.resize(png.size() / 2);
    QCOMPARE(written(pagesWith(photos.add(png)), photos, Standard::PdfX4).error().code, FaultCode::PictureDamaged);
}

void PhotosTest::aPhotoThatIsGoneIsAFault()
{
    const PhotoId gone = sha256("gone");
    QCOMPARE(written(pagesWith(gone), Photos{}, Standard::PdfX4).error(), (Fault{FaultCode::NoSuchPhoto, {hex(gone)}}));
}

void PhotosTest::aFileThatIsNoPictureIsAFault()
{
    Photos photos;
    const auto file = written(pagesWith(photos.add("words, words, words")), photos, Standard::PdfX4);
    QCOMPARE(file.error().code, FaultCode::PictureUnknown);
}

void PhotosTest::everythingTogetherIsVerified()
{
    Photos photos;
    QImage transparent = gradient(800, 560).convertToFormat(QImage::Format_RGBA8888);
    transparent.setPixelColor(10, 10, QColor{0, 0, 0, 0});
    const std::vector ids{photos.add(taggedJpeg(800, 560)), photos.add(cmykJpeg()),
        photos.add(encoded(gradient(800, 560).convertToFormat(QImage::Format_Grayscale8), "JPG")),
        photos.add(encoded(gradient(800, 560), "PNG")), photos.add(encoded(transparent, "PNG"))};
    PageBuilder builder;
    Rect place{20_mm, 20_mm, 56_mm, 39.2_mm};
    for (const PhotoId& id : ids) {
        builder.photo(id, place, place).line({place.x, place.bottom() + 5_mm}, u"图为现场照片。新华社发");
        place.x += 60_mm;
    }
    const std::vector pages{builder.page};
    for (const Standard standard : {Standard::PdfX4, Standard::PdfX1a}) {
        const auto file = written(pages, photos, standard);
        QVERIFY(file);
        keep(file->bytes, standard == Standard::PdfX4 ? "photos-x4.pdf" : "photos-x1a.pdf");
        const auto verified = verifyPress(file->bytes, pages, settings(standard), "test");
        QVERIFY2(verified, verified ? "" : verified.error().arguments[1].c_str());
        QVERIFY(file->bytes == written(pages, photos, standard)->bytes);
    }
}

QTEST_GUILESS_MAIN(PhotosTest)
#include "photos_test.moc"
