#include "made_pictures.h"

#include "pictures/picture.h"

#include <QtTest>

#include <array>
#include <random>

using namespace banxin;
using namespace banxin::pictures;

namespace {

std::span<const std::byte> bytesOf(const std::string& file)
{
    return std::as_bytes(std::span{file});
}

Header headerOf(const std::string& file)
{
    const Result<Header> header = readHeader(bytesOf(file), "made");
    if (!header)
        qWarning("%s", header.error().arguments.back().c_str());
    return header ? *header : Header{};
}

Samples samplesOf(const std::string& file, int enoughWidth = 0)
{
    const Result<Samples> samples = decode(bytesOf(file), "made", enoughWidth);
    if (!samples)
        qWarning("%s", samples.error().arguments.back().c_str());
    return samples ? *samples : Samples{};
}

/// An ICC profile's head, so that libpng takes it: size, version, class, spaces, magic.
std::string profileOf(std::size_t size)
{
    std::string profile(size, '\0');
    for (std::size_t i = 132; i < size; ++i)
        profile[i] = static_cast<char>(i % 127);
    for (std::size_t i = 0; i < 4; ++i)
        profile[i] = static_cast<char>(size >> (24 - 8 * i) & 0xFF);
    profile.replace(8, 4, std::string{"\x02\x10\0\0", 4});
    profile.replace(12, 12, "mntrRGB XYZ ");
    profile.replace(36, 4, "acsp");
    profile.replace(68, 12, std::string{"\0\0\xF6\xD6\0\x01\0\0\0\0\xD3\x2D", 12});
    return profile;
}

/// Four quarters of their own grey: top left 10, top right 90, bottom left 170, bottom right 250.
std::vector<std::uint8_t> quarters(int width, int height)
{
    std::vector<std::uint8_t> values;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            values.push_back(static_cast<std::uint8_t>(10 + (x < width / 2 ? 0 : 80) + (y < height / 2 ? 0 : 160)));
    return values;
}

std::array<int, 4> cornersOf(const Samples& s)
{
    const auto at = [&](int x, int y) { return (s.values[static_cast<std::size_t>(y * s.width + x)] + 5) / 10 * 10; };
    return {at(2, 2), at(s.width - 3, 2), at(2, s.height - 3), at(s.width - 3, s.height - 3)};
}

}

class PicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJpegHeaderTellsItsKind();
    void aProfileInSeveralPartsIsJoined();
    void aProfileWithAMissingPartIsBroken();
    void aCmykJpegOfAdobesKindIsTurnedRoundOnce();
    void everyOrientationComesOutUpright();
    void aJpegIsDecodedNoLargerThanNeeded();
    void aTruncatedJpegIsDamaged_data();
    void aTruncatedJpegIsDamaged();
    void aJpegOfTooManyScansIsRefused();
    void aHugeJpegHeaderIsRefusedBeforeDecoding();
    void everyPngKindComesOutInEightBits_data();
    void everyPngKindComesOutInEightBits();
    void aSixteenBitPngKeepsItsValues();
    void aPngTellsProfileAndResolution();
    void aTruncatedPngIsDamaged();
    void aHugePngHeaderIsRefused();
    void everyTiffKindIsRead_data();
    void everyTiffKindIsRead();
    void aTiffWithJpegInsideIsRead();
    void aTiffWithAPaletteIsRead();
    void aTruncatedTiffIsDamaged();
    void aLoopingTiffEnds();
    void aMislabelledPictureIsToldByItsBytes();
    void whatIsNoPictureIsRefused();
    void noBytesMakeItCrash_data();
    void noBytesMakeItCrash();
};

void PicturesTest::aJpegHeaderTellsItsKind()
{
    const Header colour = headerOf(made::jpeg({.progressive = true, .orientation = 6, .ppi = 300}));
    QCOMPARE(colour.width, 64);
    QCOMPARE(colour.height, 48);
    QCOMPARE(colour.components, 3);
    QCOMPARE(colour.orientation, 6);
    QCOMPARE(colour.ppi, 300.0);
    QVERIFY(colour.progressive && !colour.inverted && !colour.truncated && !colour.profile);
    QCOMPARE(headerOf(made::jpeg({.components = 1})).components, 1);
    QVERIFY(headerOf(made::jpeg({.components = 4})).inverted);
    QVERIFY(!headerOf(made::jpeg({.components = 4, .adobe = false})).inverted);
}

void PicturesTest::aProfileInSeveralPartsIsJoined()
{
    const std::string profile = profileOf(1000);
    const Header header = headerOf(made::jpeg({.profile = profile, .profilePart = 300}));
    QVERIFY(header.profile == profile);
    QVERIFY(!header.profileBroken);
}

void PicturesTest::aProfileWithAMissingPartIsBroken()
{
    std::string file = made::jpeg({.profile = profileOf(1000), .profilePart = 300});
    const std::size_t third = file.find(std::string{"ICC_PROFILE\0\3", 13});
    QVERIFY(third != std::string::npos);
    file.replace(third, 3, "xxx");
    const Header header = headerOf(file);
    QVERIFY(!header.profile);
    QVERIFY(header.profileBroken);
}

void PicturesTest::aCmykJpegOfAdobesKindIsTurnedRoundOnce()
{
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 16 * 16; ++i)
        values.insert(values.end(), {200, 100, 50, 20});
    const Samples adobe = samplesOf(made::jpeg({.width = 16, .height = 16, .components = 4, .samples = values}));
    const Samples plain
        = samplesOf(made::jpeg({.width = 16, .height = 16, .components = 4, .adobe = false, .samples = values}));
    const std::array<int, 4> expected{200, 100, 50, 20};
    for (std::size_t c = 0; c < 4; ++c) {
        QVERIFY(std::abs(plain.values[c] - expected[c]) <= 2);
        QVERIFY(std::abs(adobe.values[c] - (255 - expected[c])) <= 2);
    }
}

void PicturesTest::everyOrientationComesOutUpright()
{
    // Corners top left, top right, bottom left, bottom right after turning, as EXIF defines it.
    const std::array<std::array<int, 4>, 8> expected{{{10, 90, 170, 250}, {90, 10, 250, 170}, {250, 170, 90, 10},
        {170, 250, 10, 90}, {10, 170, 90, 250}, {170, 10, 250, 90}, {250, 90, 170, 10}, {90, 250, 10, 170}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const Samples s = samplesOf(made::jpeg(
            {.width = 64, .height = 32, .components = 1, .orientation = orientation, .samples = quarters(64, 32)}));
        QCOMPARE(s.width, orientation >= 5 ? 32 : 64);
        QCOMPARE(s.height, orientation >= 5 ? 64 : 32);
        QVERIFY2(cornersOf(s) == expected[static_cast<std::size_t>(orientation - 1)], std::to_string(orientation).c_str());
    }
}

void PicturesTest::aJpegIsDecodedNoLargerThanNeeded()
{
    const std::string file = made::jpeg({.width = 800, .height = 400});
    QCOMPARE(samplesOf(file, 90).width, 100);
    QCOMPARE(samplesOf(file, 101).width, 200);
    QCOMPARE(samplesOf(file, 5000).width, 800);
    QCOMPARE(samplesOf(file).width, 800);
    const std::string turned = made::jpeg({.width = 800, .height = 400, .orientation = 6});
    QCOMPARE(samplesOf(turned, 101).width, 150);
    QCOMPARE(samplesOf(turned, 101).height, 300);
}

void PicturesTest::aTruncatedJpegIsDamaged_data()
{
    QTest::addColumn<bool>("progressive");
    QTest::addColumn<double>("kept");
    for (const bool progressive : {false, true})
        for (const double kept : {0.4, 0.8, 0.999})
            QTest::addRow("%d-%.3f", progressive, kept) << progressive << kept;
}

void PicturesTest::aTruncatedJpegIsDamaged()
{
    QFETCH(const bool, progressive);
    QFETCH(const double, kept);
    const std::string whole = made::jpeg({.width = 400, .height = 300, .progressive = progressive});
    QVERIFY(!samplesOf(whole).damaged);
    const std::string part = whole.substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * kept));
    QVERIFY(headerOf(part).truncated);
    const Samples samples = samplesOf(part);
    QVERIFY(samples.damaged);
    QCOMPARE(samples.width, 400);
}

void PicturesTest::aJpegOfTooManyScansIsRefused()
{
    std::string file = made::jpeg({.progressive = true});
    const std::size_t end = file.rfind("\xFF\xD9");
    const std::size_t scan = file.rfind("\xFF\xDA");
    const std::string lastScan = file.substr(scan, end - scan);
    std::string bomb = file.substr(0, end);
    for (int i = 0; i < 200; ++i)
        bomb += lastScan;
    bomb += "\xFF\xD9";
    const Result<Samples> samples = decode(bytesOf(bomb), "bomb.jpg");
    QVERIFY(!samples);
    QCOMPARE(samples.error().code, FaultCode::PictureTooLarge);
    QCOMPARE(samples.error().arguments.front(), std::string{"bomb.jpg"});
}

void PicturesTest::aHugeJpegHeaderIsRefusedBeforeDecoding()
{
    std::string file = made::jpeg({});
    const std::size_t frame = file.find("\xFF\xC0");
    QVERIFY(frame != std::string::npos);
    std::string large = file;
    large.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
    Result<Header> header = readHeader(bytesOf(large), "large.jpg");
    QVERIFY(!header);
    // 30 000 × 4 000 is within the limits, but no file of this size can hold it.
    std::string hollow = file;
    hollow.replace(frame + 5, 4, "\x0F\xA0\x75\x30");
    header = readHeader(bytesOf(hollow), "hollow.jpg");
    QVERIFY(!header);
    QCOMPARE(header.error().code, FaultCode::PictureDamaged);
}

void PicturesTest::everyPngKindComesOutInEightBits_data()
{
    QTest::addColumn<int>("colourType");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("interlaced");
    QTest::addColumn<int>("components");
    QTest::addColumn<bool>("alpha");
    for (const bool interlaced : {false, true}) {
        QTest::addRow("grey-%d", interlaced) << 0 << 8 << interlaced << 1 << false;
        QTest::addRow("grey1-%d", interlaced) << 0 << 1 << interlaced << 1 << false;
        QTest::addRow("rgb-%d", interlaced) << 2 << 8 << interlaced << 3 << false;
        QTest::addRow("rgb16-%d", interlaced) << 2 << 16 << interlaced << 3 << false;
        QTest::addRow("greyalpha-%d", interlaced) << 4 << 8 << interlaced << 1 << true;
        QTest::addRow("rgba16-%d", interlaced) << 6 << 16 << interlaced << 3 << true;
    }
}

void PicturesTest::everyPngKindComesOutInEightBits()
{
    QFETCH(const int, colourType);
    QFETCH(const int, bits);
    QFETCH(const bool, interlaced);
    QFETCH(const int, components);
    QFETCH(const bool, alpha);
    const std::string file = made::png({.colourType = colourType, .bits = bits, .interlaced = interlaced});
    const Header header = headerOf(file);
    QCOMPARE(header.components, components);
    QCOMPARE(header.hasAlpha, alpha);
    QCOMPARE(header.bitsPerComponent, bits == 16 ? 16 : 8);
    const Samples samples = samplesOf(file);
    QVERIFY(!samples.damaged);
    QCOMPARE(samples.values.size(), std::size_t(32 * 24 * components));
    QCOMPARE(samples.alpha.size(), alpha ? std::size_t{32 * 24} : std::size_t{0});
}

void PicturesTest::aSixteenBitPngKeepsItsValues()
{
    const Samples samples = samplesOf(made::png({.width = 2, .height = 1, .colourType = 6, .bits = 16,
        .samples = {0xFF, 0xFF, 0x80, 0x80, 0x00, 0x00, 0x40, 0x40, 0x20, 0x20, 0x10, 0x10, 0x01, 0x01, 0xFF, 0xFF}}));
    QCOMPARE(samples.values, (std::vector<std::uint8_t>{0xFF, 0x80, 0, 0x20, 0x10, 0x01}));
    QCOMPARE(samples.alpha, (std::vector<std::uint8_t>{0x40, 0xFF}));
}

void PicturesTest::aPngTellsProfileAndResolution()
{
    const std::string profile = profileOf(900);
    const Header header = headerOf(made::png({.pixelsPerMetre = 11811, .profile = profile}));
    QVERIFY(qAbs(header.ppi - 300) < 0.01);
    QVERIFY(header.profile || header.profileBroken);
}

void PicturesTest::aTruncatedPngIsDamaged()
{
    const std::string whole = made::png({.width = 200, .height = 100});
    QVERIFY(!samplesOf(whole).damaged);
    for (const std::size_t cut : {std::size_t{6}, whole.size() / 2}) {
        const std::string part = whole.substr(0, whole.size() - cut);
        QVERIFY(headerOf(part).truncated);
        QVERIFY(samplesOf(part).damaged);
    }
}

void PicturesTest::aHugePngHeaderIsRefused()
{
    const std::string file = made::png({.width = 70000, .height = 1, .colourType = 0});
    const Result<Header> header = readHeader(bytesOf(file), "wide.png");
    QVERIFY(!header);
    QCOMPARE(header.error().code, FaultCode::PictureTooLarge);
    QCOMPARE(header.error().arguments[1], std::string{"70000 × 1 px"});
}

void PicturesTest::everyTiffKindIsRead_data()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("extra");
    QTest::addColumn<bool>("separate");
    QTest::addColumn<bool>("tiled");
    for (const int components : {1, 3, 4})
        for (const int bits : {8, 16}) {
            QTest::addRow("%d-%d-strips", components, bits) << components << bits << 0 << false << false;
            QTest::addRow("%d-%d-planes", components, bits) << components << bits << 0 << true << false;
            QTest::addRow("%d-%d-tiles", components, bits) << components << bits << 0 << false << true;
            QTest::addRow("%d-%d-alpha", components, bits) << components << bits << 1 << false << false;
        }
}

void PicturesTest::everyTiffKindIsRead()
{
    QFETCH(const int, components);
    QFETCH(const int, bits);
    QFETCH(const int, extra);
    QFETCH(const bool, separate);
    QFETCH(const bool, tiled);
    std::vector<std::uint16_t> values;
    for (int i = 0; i < 40 * 30 * (components + extra); ++i)
        values.push_back(static_cast<std::uint16_t>((i * 7 % 251) * (bits == 16 ? 257 : 1)));
    const std::string file = made::tiff({.components = components, .bits = bits, .extraSamples = extra,
        .separate = separate, .tiled = tiled, .profile = profileOf(400), .samples = values});
    const Header header = headerOf(file);
    QCOMPARE(header.components, components);
    QCOMPARE(header.bitsPerComponent, bits);
    QCOMPARE(header.hasAlpha, extra > 0);
    QCOMPARE(header.ppi, 200.0);
    QVERIFY(header.profile == profileOf(400));
    QVERIFY(!header.truncated);
    const Samples samples = samplesOf(file);
    QVERIFY(!samples.damaged);
    for (std::size_t pixel = 0; pixel < 40 * 30; ++pixel) {
        for (std::size_t s = 0; s < static_cast<std::size_t>(components + extra); ++s) {
            const int expected = static_cast<int>((pixel * static_cast<std::size_t>(components + extra) + s) * 7 % 251);
            const std::size_t c = static_cast<std::size_t>(components);
            QCOMPARE(static_cast<int>(s < c ? samples.values[pixel * c + s] : samples.alpha[pixel]), expected);
        }
    }
}

void PicturesTest::aTiffWithJpegInsideIsRead()
{
    const std::vector<std::uint16_t> values(40 * 30 * 3, 120);
    const Samples samples = samplesOf(made::tiff({.compression = 7, .samples = values}));
    QVERIFY(!samples.damaged);
    QCOMPARE(samples.components, 3);
    QVERIFY(std::abs(samples.values[1000] - 120) < 3);
}

void PicturesTest::aTiffWithAPaletteIsRead()
{
    const Samples samples = samplesOf(made::tiff({.components = 1, .orientation = 3, .palette = true}));
    QVERIFY(!samples.damaged);
    QCOMPARE(samples.components, 3);
    const std::size_t last = samples.values.size() - 3;
    QCOMPARE(int(samples.values[last]), 0);
    QCOMPARE(int(samples.values[last + 1]), 255);
    QCOMPARE(int(samples.values[last - 3]), 7);
}

void PicturesTest::aTruncatedTiffIsDamaged()
{
    const std::string whole = made::tiff({.width = 300, .height = 200, .compression = 1});
    QVERIFY(!samplesOf(whole).damaged);
    const std::string cut = whole.substr(0, whole.size() - 1000);
    const Result<Samples> samples = decode(bytesOf(cut), "cut.tif");
    QVERIFY(!samples || samples->damaged);
    // The same with the directory in place and strips that point behind the file's end.
    std::string hollow = whole;
    const std::size_t strips = hollow.find(std::string{"\x11\x01\x04\0", 4});
    QVERIFY(strips != std::string::npos);
    std::uint32_t offsets = 0;
    for (std::size_t i = 0; i < 4; ++i)
        offsets |= static_cast<std::uint32_t>(static_cast<unsigned char>(hollow[strips + 8 + i])) << 8 * i;
    hollow.replace(offsets, 4, "\x7F\x7F\x7F\x7F");
    QVERIFY(headerOf(hollow).truncated);
    QVERIFY(samplesOf(hollow).damaged);
}

void PicturesTest::aLoopingTiffEnds()
{
    // One directory whose only entry is a sub-directory pointer to itself, and whose successor is itself.
    std::string file{"II*\0\x08\0\0\0\x01\0\x4A\x01\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0", 26};
    QVERIFY(!readHeader(bytesOf(file), "loop.tif"));
    std::string good = made::tiff({});
    const std::uint32_t directory = static_cast<unsigned char>(good[4]) | static_cast<unsigned>(static_cast<unsigned char>(good[5])) << 8;
    const std::size_t next = directory + 2u + 12u * static_cast<unsigned char>(good[directory]);
    good.replace(next, 4, good.substr(4, 4));
    QCOMPARE(samplesOf(good).width, 40);
}

void PicturesTest::aMislabelledPictureIsToldByItsBytes()
{
    const std::string file = made::png({});
    const Result<Header> header = readHeader(bytesOf(file), "photo.jpg");
    QVERIFY(header);
    QCOMPARE(header->format, Format::Png);
}

void PicturesTest::whatIsNoPictureIsRefused()
{
    const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>";
    QCOMPARE(readHeader(bytesOf(svg), "photo.jpg").error().code, FaultCode::PictureUnknown);
    QCOMPARE(readHeader({}, "empty.jpg").error().code, FaultCode::FileEmpty);
    QCOMPARE(readHeader(bytesOf("\xFF\xD8\xFF"), "short.jpg").error().code, FaultCode::PictureDamaged);
}

void PicturesTest::noBytesMakeItCrash_data()
{
    QTest::addColumn<QByteArray>("seed");
    const auto add = [](const char* name, const std::string& file) { QTest::newRow(name) << QByteArray::fromStdString(file); };
    add("jpeg", made::jpeg({.orientation = 3, .profile = profileOf(300), .profilePart = 200}));
    add("progressive", made::jpeg({.progressive = true}));
    add("cmyk", made::jpeg({.components = 4}));
    add("png", made::png({.colourType = 6, .bits = 16, .interlaced = true, .profile = profileOf(300)}));
    add("tiff", made::tiff({.components = 4, .bits = 16}));
    add("tiles", made::tiff({.tiled = true}));
}

void PicturesTest::noBytesMakeItCrash()
{
    QFETCH(const QByteArray, seed);
    std::mt19937 random{20261125};
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    for (int round = 0; round < 300; ++round) {
        std::string file = seed.toStdString();
        const std::size_t changes = 1 + below(12);
        for (std::size_t i = 0; i < changes; ++i)
            file[3 + below(file.size() - 3)] = static_cast<char>(random());
        if (round % 4 == 0)
            file.resize(3 + below(file.size()));
        const Limits small{.longestSide = 4000, .pixels = 4'000'000};
        const Result<Samples> samples = decode(bytesOf(file), "noise", 0, small);
        if (samples)
            QCOMPARE(samples->values.size(),
                static_cast<std::size_t>(samples->width) * static_cast<std::size_t>(samples->height)
                    * static_cast<std::size_t>(samples->components));
    }
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "pictures_test.moc"
