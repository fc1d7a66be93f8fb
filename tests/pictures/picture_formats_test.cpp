#include "made_pictures.h"

#include "pictures/likeness.h"
#include "pictures/picture.h"

#include <QtTest>

#include <random>

using namespace banxin;
using namespace banxin::pictures;

namespace {

std::span<const std::byte> bytesOf(const std::string& file) { return std::as_bytes(std::span{file}); }

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

std::vector<std::uint8_t> pixelAt(const Samples& samples, int x, int y)
{
    const auto first = samples.values.begin() + (static_cast<std::ptrdiff_t>(y) * samples.width + x) * samples.components;
    return {first, first + samples.components};
}

/// What ImageMagick makes of a gradient, in the format that the name's end says.
std::string converted(const QString& options, const QString& name)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(name);
    QStringList arguments{QStringLiteral("-size"), QStringLiteral("60x40"), QStringLiteral("gradient:red-blue")};
    arguments += options.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    arguments += file;
    QProcess convert;
    convert.start(QStringLiteral("convert"), arguments);
    if (!convert.waitForFinished(30'000) || convert.exitCode() != 0)
        return {};
    QFile made{file};
    return made.open(QIODevice::ReadOnly) ? made.readAll().toStdString() : std::string{};
}

/// A scene of hills and a sun, `shift` to the left.
Samples scene(int width, int height, double shift = 0)
{
    Samples samples;
    samples.width = width;
    samples.height = height;
    samples.components = 3;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double u = static_cast<double>(x) / width + shift;
            const double v = static_cast<double>(y) / height;
            const double light = 128 + 60 * std::sin(u * 17) * std::cos(v * 9) + 60 * std::sin(v * 13 + u * 5);
            for (int c = 0; c < 3; ++c)
                samples.values.push_back(static_cast<std::uint8_t>(std::clamp(light + c * 3, 0.0, 255.0)));
        }
    }
    return samples;
}

}

class PictureFormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPsdsCompositeIsRead_data();
    void aPsdsCompositeIsRead();
    void aPsdOfAnotherProgramIsRead_data();
    void aPsdOfAnotherProgramIsRead();
    void aPsdWithoutACompositeIsRefused();
    void aTruncatedPsdIsDamaged();
    void aPsdsProfileAndResolutionAreTold();
    void aWebpIsReadWithItsTransparency();
    void aWebpIsDecodedNoLargerThanNeeded();
    void aTruncatedWebpIsDamaged();
    void aWebpWithAProfileTellsIt();
    void aPdfsFirstPageIsDrawnInItsTrim();
    void aBrokenPdfIsRefused();
    void cmykOfFourOtherInksIsRefused();
    void aTiffOfEveryPackingIsRead_data();
    void aTiffOfEveryPackingIsRead();
    void aLikenessSurvivesScalingAndPacking();
    void picturesOfOtherThingsHaveOtherLikenesses();
    void noBytesMakeItCrash_data();
    void noBytesMakeItCrash();
};

void PictureFormatsTest::aPsdsCompositeIsRead_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("packed");
    QTest::addColumn<bool>("large");
    QTest::addColumn<bool>("transparent");
    for (const int mode : {1, 3, 4})
        for (const int bits : {8, 16})
            for (const bool packed : {false, true})
                QTest::addRow("%d-%d-%d", mode, bits, packed) << mode << bits << packed << (bits == 16) << (mode == 3);
}

void PictureFormatsTest::aPsdsCompositeIsRead()
{
    QFETCH(const int, mode);
    QFETCH(const int, bits);
    QFETCH(const bool, packed);
    QFETCH(const bool, large);
    QFETCH(const bool, transparent);
    const int components = mode == 1 ? 1 : mode;
    std::vector<std::uint8_t> values{200, 100, 50, 20};
    values.resize(static_cast<std::size_t>(components));
    if (transparent)
        values.push_back(77);
    const std::string file = made::psd({.width = 260, .mode = mode, .channels = static_cast<int>(values.size()), .bits = bits,
        .packed = packed, .large = large, .transparent = transparent, .values = values});
    const Header header = headerOf(file);
    QCOMPARE(header.format, Format::Psd);
    QCOMPARE(header.components, components);
    QCOMPARE(header.bitsPerComponent, bits);
    QCOMPARE(header.hasAlpha, transparent);
    const Samples samples = samplesOf(file);
    QVERIFY(!samples.damaged);
    for (const auto& [x, y] : {std::pair{0, 0}, std::pair{259, 9}}) {
        const auto pixel = pixelAt(samples, x, y);
        for (std::size_t c = 0; c < pixel.size(); ++c)
            QCOMPARE(int(pixel[c]), mode == 4 ? 255 - values[c] : int(values[c]));   // as light in the file, as ink here
    }
    QCOMPARE(samples.alpha.size(), transparent ? std::size_t{2600} : std::size_t{0});
    if (transparent)
        QCOMPARE(int(samples.alpha[1234]), 77);
}

void PictureFormatsTest::aPsdOfAnotherProgramIsRead_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("components");
    QTest::newRow("rgb") << QStringLiteral("-depth 8") << 3;
    QTest::newRow("rgb-16") << QStringLiteral("-depth 16") << 3;
    QTest::newRow("packed") << QStringLiteral("-depth 8 -compress RLE") << 3;
    QTest::newRow("grey") << QStringLiteral("-colorspace Gray -depth 8") << 1;
    QTest::newRow("cmyk") << QStringLiteral("-colorspace CMYK -depth 8") << 4;
}

void PictureFormatsTest::aPsdOfAnotherProgramIsRead()
{
    QFETCH(const QString, options);
    QFETCH(const int, components);
    const std::string file = converted(options, QStringLiteral("made.psd"));
    QVERIFY2(!file.empty(), "ImageMagick makes no PSD");
    const Samples samples = samplesOf(file);
    QCOMPARE(samples.width, 60);
    QCOMPARE(samples.components, components);
    QVERIFY(!samples.damaged);
    const auto top = pixelAt(samples, 30, 0);
    const auto bottom = pixelAt(samples, 30, 39);
    if (components == 3) {
        QVERIFY(top[0] > 240 && top[2] < 15);
        QVERIFY(bottom[0] < 15 && bottom[2] > 240);
    }
    if (components == 4) {
        QVERIFY(top[0] < 15 && top[1] > 240 && top[2] > 240);
        QVERIFY(bottom[0] > 240 && bottom[1] > 240 && bottom[2] < 15);
    }
}

void PictureFormatsTest::aPsdWithoutACompositeIsRefused()
{
    const Result<Header> header = readHeader(bytesOf(made::psd({.composite = false, .values = {1, 2, 3}})), "layers.psd");
    QVERIFY(!header);
    QCOMPARE(header.error().code, FaultCode::PictureDamaged);
    QVERIFY(header.error().arguments.back().find("compatib") != std::string::npos);
}

void PictureFormatsTest::aTruncatedPsdIsDamaged()
{
    for (const bool packed : {false, true}) {
        const std::string whole = made::psd({.packed = packed, .values = {10, 20, 30}});
        QVERIFY(!samplesOf(whole).damaged);
        const Samples cut = samplesOf(whole.substr(0, whole.size() - 15));
        QVERIFY(cut.damaged);
        QCOMPARE(int(pixelAt(cut, 5, 5)[0]), 10);
    }
    QVERIFY(!readHeader(bytesOf(made::psd({}).substr(0, 28)), "head.psd"));
}

void PictureFormatsTest::aPsdsProfileAndResolutionAreTold()
{
    const Header header = headerOf(made::psd({.profile = "not a real one", .values = {1, 2, 3}}));
    QCOMPARE(header.ppi, 300.0);
    QVERIFY(header.profile == "not a real one");
}

void PictureFormatsTest::aWebpIsReadWithItsTransparency()
{
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 30 * 20; ++i)
        rgba.insert(rgba.end(), {static_cast<std::uint8_t>(i % 200), 100, 50, static_cast<std::uint8_t>(i % 30 < 15 ? 255 : 90)});
    const std::string file = made::webp(30, 20, rgba);
    const Header header = headerOf(file);
    QCOMPARE(header.format, Format::Webp);
    QCOMPARE(header.width, 30);
    QVERIFY(header.hasAlpha && !header.truncated);
    const Samples samples = samplesOf(file);
    QVERIFY(!samples.damaged);
    for (std::size_t i = 0; i < 600; ++i) {
        QCOMPARE(samples.values[3 * i], rgba[4 * i]);
        QCOMPARE(samples.alpha[i], rgba[4 * i + 3]);
    }
}

void PictureFormatsTest::aWebpIsDecodedNoLargerThanNeeded()
{
    const std::string file = made::webp(400, 200, std::vector<std::uint8_t>(400 * 200 * 4, 255));
    QCOMPARE(samplesOf(file, 100).width, 100);
    QCOMPARE(samplesOf(file, 100).height, 50);
    QCOMPARE(samplesOf(file, 4000).width, 400);
}

void PictureFormatsTest::aTruncatedWebpIsDamaged()
{
    std::vector<std::uint8_t> rgba(200 * 100 * 4);
    std::mt19937 random{1};
    for (auto& value : rgba)
        value = static_cast<std::uint8_t>(random());
    const std::string whole = made::webp(200, 100, rgba);
    const std::string cut = whole.substr(0, whole.size() / 2);
    QVERIFY(headerOf(cut).truncated);
    const Result<Samples> samples = decode(bytesOf(cut), "cut.webp");
    QVERIFY(!samples || samples->damaged);
}

void PictureFormatsTest::aWebpWithAProfileTellsIt()
{
    const auto little = [](std::size_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>(value >> (8 * i) & 0xFF);
        return text;
    };
    const std::string plain = made::webp(30, 20, std::vector<std::uint8_t>(2400, 255));
    const std::string profile = "a profile of even length";
    const std::string chunks = "VP8X" + little(10, 4) + little(0x20, 4) + little(29, 3) + little(19, 3) + "ICCP" + little(profile.size(), 4)
        + profile + plain.substr(12);
    const std::string file = "RIFF" + little(chunks.size() + 4, 4) + "WEBP" + chunks;
    QVERIFY(headerOf(file).profile == profile);
    QVERIFY(!samplesOf(file).damaged);
}

void PictureFormatsTest::aPdfsFirstPageIsDrawnInItsTrim()
{
    const std::string file = made::pdf();
    const Header header = headerOf(file);
    QCOMPARE(header.format, Format::Pdf);
    QCOMPARE(header.pages, 1);
    QCOMPARE(header.width, 666);   // 160 points at 300 ppi
    QCOMPARE(header.height, 250);
    const Samples samples = samplesOf(file, 160);
    QCOMPARE(samples.width, 160);
    QCOMPARE(samples.height, 60);
    for (const int y : {1, 30, 58}) {
        QCOMPARE(pixelAt(samples, 1, y), (std::vector<std::uint8_t>{255, 0, 0}));
        QCOMPARE(pixelAt(samples, 78, y), (std::vector<std::uint8_t>{255, 0, 0}));
        QCOMPARE(pixelAt(samples, 82, y), (std::vector<std::uint8_t>{0, 0, 255}));
        QCOMPARE(pixelAt(samples, 158, y), (std::vector<std::uint8_t>{0, 0, 255}));
    }
    QCOMPARE(samplesOf(file).width, 666);
}

void PictureFormatsTest::aBrokenPdfIsRefused()
{
    const Result<Header> header = readHeader(bytesOf("%PDF-1.4\nno pages\n%%EOF\n"), "broken.pdf");
    QVERIFY(!header);
    QCOMPARE(header.error().code, FaultCode::PictureDamaged);
}

void PictureFormatsTest::cmykOfFourOtherInksIsRefused()
{
    // Four inks that are not cyan, magenta, yellow and black (INKSET 2) would print as another picture.
    std::string file = made::tiff({.components = 4});
    const std::size_t photometric = file.find(std::string{"\x06\x01\x03\0", 4});
    QVERIFY(photometric != std::string::npos);
    // Its resolution unit makes room for the tag of the ink set: the entries stay in order.
    const std::size_t planar = file.find(std::string{"\x28\x01\x03\0\x01\0\0\0\x02\0\0\0", 12});
    QVERIFY(planar != std::string::npos);
    file.replace(planar, 12, std::string{"\x4C\x01\x03\0\x01\0\0\0\x02\0\0\0", 12});
    const Result<Header> header = readHeader(bytesOf(file), "inks.tif");
    QVERIFY(!header);
    QCOMPARE(header.error().code, FaultCode::PictureDamaged);

    // A JPEG of four components that Adobe's marker says to be YCbCr is neither CMYK nor YCCK.
    std::string jpeg = made::jpeg({.components = 4});
    const std::size_t adobe = jpeg.find("Adobe");
    QVERIFY(adobe != std::string::npos);
    jpeg[adobe + 11] = 1;
    const Result<Samples> samples = decode(bytesOf(jpeg), "inks.jpg");
    QVERIFY(!samples || samples->damaged);
}

void PictureFormatsTest::aTiffOfEveryPackingIsRead_data()
{
    QTest::addColumn<int>("compression");
    QTest::addColumn<int>("components");
    for (const auto& [name, compression] : {std::pair{"none", 1}, std::pair{"LZW", 5}, std::pair{"deflate", 8}, std::pair{"old-deflate", 32946}, std::pair{"packbits", 32773}})
        for (const int components : {1, 3, 4})
            QTest::addRow("%s-%d", name, components) << compression << components;
}

void PictureFormatsTest::aTiffOfEveryPackingIsRead()
{
    QFETCH(const int, compression);
    QFETCH(const int, components);
    std::vector<std::uint16_t> values;
    for (int i = 0; i < 40 * 30 * components; ++i)
        values.push_back(static_cast<std::uint16_t>(i * 7 % 251));
    const Samples samples = samplesOf(made::tiff({.components = components, .compression = compression, .samples = values}));
    QVERIFY(!samples.damaged);
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(int(samples.values[i]), int(values[i]));
}

void PictureFormatsTest::aLikenessSurvivesScalingAndPacking()
{
    const std::string large = likenessOf(scene(900, 600));
    QCOMPARE(large.size(), std::size_t{16});
    QVERIFY(looksTheSame(large, likenessOf(scene(300, 200))));
    QVERIFY(looksTheSame(large, likenessOf(samplesOf(made::jpeg({.width = 450, .height = 300, .samples = scene(450, 300).values})))));
}

void PictureFormatsTest::picturesOfOtherThingsHaveOtherLikenesses()
{
    QVERIFY(!looksTheSame(likenessOf(scene(300, 200)), likenessOf(scene(300, 200, 0.4))));
    Samples white;
    white.width = white.height = 100;
    white.components = 1;
    white.values.assign(10'000, 255);
    QCOMPARE(likenessOf(white), std::string{});
    QVERIFY(!looksTheSame({}, {}));
    QVERIFY(!looksTheSame("0123456789abcdeg", "0123456789abcdeg"));
}

void PictureFormatsTest::noBytesMakeItCrash_data()
{
    QTest::addColumn<QByteArray>("seed");
    const auto add = [](const char* name, const std::string& file) { QTest::newRow(name) << QByteArray::fromStdString(file); };
    add("psd", made::psd({.values = {1, 2, 3}}));
    add("psb", made::psd({.mode = 4, .channels = 5, .bits = 16, .large = true, .transparent = true, .values = {1, 2, 3, 4, 5}}));
    add("webp", made::webp(30, 20, std::vector<std::uint8_t>(2400, 99)));
    add("pdf", made::pdf());
}

void PictureFormatsTest::noBytesMakeItCrash()
{
    QFETCH(const QByteArray, seed);
    std::mt19937 random{20261126};
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    for (int round = 0; round < 300; ++round) {
        std::string file = seed.toStdString();
        const std::size_t changes = 1 + below(12);
        for (std::size_t i = 0; i < changes; ++i)
            file[5 + below(file.size() - 5)] = static_cast<char>(random());
        if (round % 4 == 0)
            file.resize(5 + below(file.size() - 5));
        const Limits small{.longestSide = 4000, .pixels = 4'000'000};
        const Result<Samples> samples = decode(bytesOf(file), "noise", 0, small);
        if (samples)
            QCOMPARE(samples->values.size(),
                static_cast<std::size_t>(samples->width) * static_cast<std::size_t>(samples->height) * static_cast<std::size_t>(samples->components));
    }
}

QTEST_GUILESS_MAIN(PictureFormatsTest)
#include "picture_formats_test.moc"
