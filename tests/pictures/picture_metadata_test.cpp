#include "made_pictures.h"

#include "pictures/metadata.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pictures;

namespace {

/// The judge: what the exiv2 command writes and prints.
std::string exiv2(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list += QString::fromStdString(argument);
    QProcess process;
    process.start(QStringLiteral("exiv2"), list);
    if (!process.waitForFinished(30'000))
        return "exiv2 does not run";
    return process.readAllStandardOutput().trimmed().toStdString();
}

std::string printed(const QString& file, const char* key) { return exiv2({"-q", "-K", key, "-Pv", file.toStdString()}); }

struct Set {
    const char* name;
    std::vector<std::string> commands;
    const char* caption;    ///< the key that must win; null: none
    const char* creator;
    const char* credit;
    const char* taken = nullptr;
    const char* commandFile = nullptr;   ///< for bytes that no command line carries
};

const Set sets[] = {
    {"xmp", {"-Mset Xmp.dc.description 城市清晨的集市", "-Mset Xmp.dc.creator 文铎", "-Mset Xmp.photoshop.Credit 兰津日报", "-Mset Xmp.photoshop.DateCreated 2026-11-23T12:00:00"},
        "Xmp.dc.description", "Xmp.dc.creator", "Xmp.photoshop.Credit", "Xmp.photoshop.DateCreated"},
    {"iptc", {"-Mset Iptc.Envelope.CharacterSet \033%G", "-Mset Iptc.Application2.Caption 桥头的灯", "-Mset Iptc.Application2.Byline 强声", "-Mset Iptc.Application2.Credit Xinhua"}, "Iptc.Application2.Caption", "Iptc.Application2.Byline", "Iptc.Application2.Credit"},
    {"exif", {"-Mset Exif.Image.ImageDescription A market at dawn", "-Mset Exif.Image.Artist Wen Duo", "-Mset Exif.Photo.DateTimeOriginal 2026:11:25 06:30:00"}, "Exif.Image.ImageDescription", "Exif.Image.Artist", nullptr, "Exif.Photo.DateTimeOriginal"},
    {"xmp-over-iptc", {"-Mset Xmp.dc.description From XMP", "-Mset Iptc.Application2.Caption From IPTC", "-Mset Iptc.Application2.Byline Only IPTC", "-Mset Exif.Image.Artist Only EXIF"}, "Xmp.dc.description", "Iptc.Application2.Byline", nullptr},
    {"iptc-over-exif", {"-Mset Iptc.Application2.Caption From IPTC", "-Mset Exif.Image.ImageDescription From EXIF", "-Mset Exif.Image.Artist Only EXIF"}, "Iptc.Application2.Caption", "Exif.Image.Artist", nullptr},
    // 城市清晨 and 文铎 in GB 18030, and nothing that says so.
    {"iptc-gb18030", {}, "Iptc.Application2.Caption", "Iptc.Application2.Byline", nullptr, "Iptc.Application2.DateCreated",
        "set Iptc.Application2.Caption \xB3\xC7\xCA\xD0\xC7\xE5\xB3\xBF\nset Iptc.Application2.Byline \xCE\xC4\xEE\xEC\nset Iptc.Application2.DateCreated 2026-11-24\n"},
    {"nothing", {}, nullptr, nullptr, nullptr},
};

std::string fileOf(const char* format)
{
    const std::string name = format;
    if (name == "jpg")
        return made::jpeg({});
    if (name == "cmyk.jpg")
        return made::jpeg({.components = 4, .orientation = 6});
    if (name == "png")
        return made::png({});
    if (name == "tif")
        return made::tiff({});
    if (name == "webp")
        return made::webp(30, 20, std::vector<std::uint8_t>(2400, 120));
    return made::psd({.values = {1, 2, 3}});
}

}

class PictureMetadataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatExiv2Prints_data();
    void itSaysWhatExiv2Prints();
    void theDefaultLanguageComesFirst();
    void iptcWithoutACharacterSetKeepsItsBytes();
    void theDayIsToldByTheFirstThatKnowsIt();
    void brokenMetadataSaysNothing();
};

void PictureMetadataTest::itSaysWhatExiv2Prints_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("set");
    for (const char* format : {"jpg", "cmyk.jpg", "png", "tif", "webp", "psd"})
        for (int set = 0; set < static_cast<int>(std::size(sets)); ++set) {
            // WebP has no place for IPTC.
            if (std::string_view{format} == "webp" && std::string_view{sets[set].name}.find("iptc") != std::string_view::npos)
                continue;
            QTest::addRow("%s-%s", format, sets[set].name) << QString::fromLatin1(format) << set;
        }
}

void PictureMetadataTest::itSaysWhatExiv2Prints()
{
    QFETCH(const QString, format);
    QFETCH(const int, set);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("made.") + format);
    QFile file{name};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(fileOf(format.toLatin1().constData())));
    file.close();
    for (const std::string& command : sets[set].commands)
        exiv2({command, name.toStdString()});
    if (sets[set].commandFile) {
        QFile commands{folder.filePath(QStringLiteral("commands"))};
        QVERIFY(commands.open(QIODevice::WriteOnly));
        commands.write(sets[set].commandFile);
        commands.close();
        exiv2({"-m", commands.fileName().toStdString(), name.toStdString()});
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string bytes = file.readAll().toStdString();
    const Metadata metadata = readMetadata(std::as_bytes(std::span{bytes}));
    const auto expected = [&](const char* key) {
        std::string said = key ? printed(name, key) : std::string{};
        const std::string language = "lang=\"x-default\" ";
        return said.starts_with(language) ? said.substr(language.size()) : said;
    };
    for (const auto& [text, key] : {std::pair{&metadata.caption, sets[set].caption}, std::pair{&metadata.creator, sets[set].creator}, std::pair{&metadata.credit, sets[set].credit}}) {
        QCOMPARE(QByteArray::fromStdString(text->bytes), QByteArray::fromStdString(expected(key)));
        QVERIFY2(!key || !text->bytes.empty(), key);
    }
    // EXIF writes its days in a way of its own.
    std::string day = expected(sets[set].taken);
    if (day.size() == 19 && day[4] == ':')
        day = day.substr(0, 4) + '-' + day.substr(5, 2) + '-' + day.substr(8, 2) + 'T' + day.substr(11);
    QCOMPARE(metadata.taken, day);
    QVERIFY(!sets[set].taken || !day.empty());
}

void PictureMetadataTest::theDefaultLanguageComesFirst()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("made.jpg"));
    QFile file{name};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(made::jpeg({})));
    file.close();
    exiv2({"-Mset Xmp.dc.description lang=de-DE Ein Markt", name.toStdString()});
    exiv2({"-Mset Xmp.dc.description lang=x-default A market", name.toStdString()});
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string bytes = file.readAll().toStdString();
    QCOMPARE(readMetadata(std::as_bytes(std::span{bytes})).caption.bytes, std::string{"A market"});
}

/// A JPEG with an IPTC caption (2:120) in a Photoshop block, and nothing that tells its character set.
std::string jpegWithCaption(const std::string& caption)
{
    const auto number = [](std::size_t n, int bytes) {
        std::string text;
        for (int i = bytes - 1; i >= 0; --i)
            text += static_cast<char>(n >> (8 * i) & 0xFF);
        return text;
    };
    const std::string iptc = std::string{"\x1C\x02\x78", 3} + number(caption.size(), 2) + caption;
    std::string block = std::string{"Photoshop 3.0\0", 14} + "8BIM" + std::string{"\x04\x04\0\0", 4} + number(iptc.size(), 4) + iptc;
    if (iptc.size() % 2 != 0)
        block += '\0';
    std::string file = made::jpeg({});
    file.insert(2, "\xFF\xED" + number(block.size() + 2, 2) + block);
    return file;
}

void PictureMetadataTest::iptcWithoutACharacterSetKeepsItsBytes()
{
    const std::string gbk = "\xB3\xC7\xCA\xD0\xC7\xE5\xB3\xBF";   // 城市清晨
    const std::string file = jpegWithCaption(gbk);
    const Metadata metadata = readMetadata(std::as_bytes(std::span{file}));
    QCOMPARE(metadata.caption.bytes, gbk);
    QCOMPARE(metadata.caption.encoding, MetadataText::Encoding::Unknown);
}

void PictureMetadataTest::theDayIsToldByTheFirstThatKnowsIt()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("made.jpg"));
    const auto taken = [&](const std::vector<std::string>& commands) {
        QFile file{name};
        if (!file.open(QIODevice::WriteOnly))
            return std::string{"no file"};
        file.write(QByteArray::fromStdString(made::jpeg({})));
        file.close();
        for (const std::string& command : commands)
            exiv2({command, name.toStdString()});
        if (!file.open(QIODevice::ReadOnly))
            return std::string{"no file"};
        const std::string bytes = file.readAll().toStdString();
        return readMetadata(std::as_bytes(std::span{bytes})).taken;
    };
    const std::string exif = "-Mset Exif.Photo.DateTimeOriginal 2026:11:25 06:30:00";
    const std::string iptc = "-Mset Iptc.Application2.DateCreated 2026-11-24";
    const std::string xmp = "-Mset Xmp.photoshop.DateCreated 2026-11-23T12:00:00";
    QCOMPARE(taken({exif}), std::string{"2026-11-25T06:30:00"});
    QCOMPARE(taken({exif, iptc}), std::string{"2026-11-24"});
    QCOMPARE(taken({exif, iptc, xmp}), std::string{"2026-11-23T12:00:00"});
    QCOMPARE(taken({"-Mset Exif.Photo.DateTimeOriginal yesterday"}), std::string{});
}

void PictureMetadataTest::brokenMetadataSaysNothing()
{
    std::string file = jpegWithCaption("A caption");
    for (std::size_t cut = 4; cut < 80; cut += 3) {
        const std::string part = file.substr(0, cut);
        readMetadata(std::as_bytes(std::span{part}));
    }
    QCOMPARE(readMetadata({}).caption.bytes, std::string{});
    const std::string noise = "\xFF\xD8\xFF\xE1 nothing of the kind";
    QCOMPARE(readMetadata(std::as_bytes(std::span{noise})).caption.bytes, std::string{});
}

QTEST_GUILESS_MAIN(PictureMetadataTest)
#include "picture_metadata_test.moc"
