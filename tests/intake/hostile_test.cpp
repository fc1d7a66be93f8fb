#include "archive.h"
#include "intake/read_document.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

Result<intake::Document> read(const std::string& bytes, const std::string& name = "a.txt") { return intake::readDocument(bytes, name); }

FaultCode codeOf(const std::string& bytes, const std::string& name = "a.txt")
{
    const auto document = read(bytes, name);
    return document ? FaultCode::NothingToUndo : document.error().code;
}

std::string reasonOf(const std::string& bytes)
{
    const auto document = read(bytes);
    return document || document.error().arguments.size() < 2 ? std::string{} : document.error().arguments[1];
}

std::string repeated(const std::string& text, int count)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string nitf(const std::string& inside, const std::string& before = {})
{
    return "<?xml version=\"1.0\"?>" + before + "<nitf><body><body.content>" + inside + "</body.content></body></nitf>";
}

/// One to eight bytes are changed, taken out, doubled, or the rest is cut off; the first six stay, so that it is read as what it is.
std::string damaged(std::string bytes, std::mt19937& random)
{
    for (std::uint32_t left = 1 + random() % 8; left > 0 && bytes.size() > 8; --left) {
        const std::size_t at = 6 + random() % (bytes.size() - 6);
        switch (random() % 5) {
        case 0: bytes[at] = static_cast<char>(random() & 0xFF); break;
        case 1: bytes.erase(at, 1 + random() % 16); break;
        case 2: bytes.insert(at, bytes.substr(at, 1 + random() % 64)); break;
        case 3: bytes[at] = "<>{}\\&;\"'[]/:0\xff\x00"[random() % 16]; break;
        default: bytes.resize(random() % 16 == 0 ? at : bytes.size()); break;
        }
    }
    return bytes;
}

std::size_t characters(const intake::Document& document)
{
    std::size_t count = 0;
    for (const auto& item : document.items) {
        for (const auto& paragraph : item.paragraphs)
            count += paragraph.text.size();
    }
    return count;
}

}

class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBombIsNotUnpacked()
    {
        QElapsedTimer timer;
        timer.start();
        // 60 MB that pack to 60 KB; and more than a part may have.
        QCOMPARE(reasonOf(docx(std::string(60u << 20, ' '))), std::string{"compression"});
        QCOMPARE(reasonOf(docx(std::string(70u << 20, ' '))), std::string{"compression"});
        QVERIFY(timer.elapsed() < 20'000);
    }

    void partsOfOneNameAreRefused()
    {
        std::string bytes = docx("", {{"word/documenu.xml", "<x/>"}});
        for (std::size_t at = 0; (at = bytes.find("documenu", at)) != bytes.npos;)
            bytes.replace(at, 8, "document");
        QCOMPARE(codeOf(bytes), FaultCode::DocumentDamaged);
    }

    void partsThatShareBytesAreRefused()
    {
        // The directory lists one part ten times under other names: each is as large as nearly all of the file.
        const std::string noise = [] {
            std::string text;
            unsigned state = 1;
            for (int i = 0; i < 20'000; ++i) {
                state = state * 1664525u + 1013904223u;
                text += static_cast<char>(state >> 24);
            }
            return text;
        }();
        std::string bytes = archive({{"word/document.xml", noise}, {"word/documenu.xml", noise}});
        const std::size_t directory = bytes.find("PK\x01\x02");
        const std::size_t second = bytes.find("PK\x01\x02", directory + 4);
        // The second entry points where the first does.
        bytes.replace(second + 42, 4, std::string(4, '\0'));
        const auto code = codeOf(bytes);
        QVERIFY(code == FaultCode::DocumentDamaged);
    }

    void namesThatClimbAreOnlyNames()
    {
        const auto document = read(docx("<w:p><w:r><w:drawing><a:blip r:embed=\"p\"/></w:drawing><w:t>x</w:t></w:r></w:p>",
            {{"../../../tmp/banxin-slip.png", "\x89PNG\r\n\x1a\n"}, {"/etc/passwd", "x"}},
            "<Relationship Id=\"p\" Type=\"x/image\" Target=\"../../../tmp/banxin-slip.png\"/>"));
        QVERIFY(document.has_value());
        QVERIFY(!QFile::exists(u"/tmp/banxin-slip.png"_s));
        for (const auto& picture : document->items[0].pictures)
            QCOMPARE(picture.name.find('/'), std::string::npos);
    }

    void anArchiveThatIsCutIsRefused()
    {
        const std::string whole = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
        for (std::size_t length = 4; length < whole.size(); length += 7)
            QVERIFY(!read(whole.substr(0, length)).has_value());
    }

    void entitiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("doctype");
        QTest::newRow("external") << QByteArray{"<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"};
        QTest::newRow("parameter") << QByteArray{"<!DOCTYPE nitf [<!ENTITY % x SYSTEM \"http://127.0.0.1/x.dtd\"> %x;]>"};
        QTest::newRow("billion laughs") << QByteArray{"<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>"};
        QTest::newRow("itself") << QByteArray{"<!DOCTYPE nitf [<!ENTITY x \"&x;\">]>"};
    }
    void entitiesAreRefused()
    {
        QFETCH(QByteArray, doctype);
        QCOMPARE(reasonOf(nitf("<p>&x;</p>", doctype.toStdString())), std::string{"the XML declares entities"});
    }

    void aDocumentTypeElsewhereIsNotFetched()
    {
        const auto document = read(nitf("<p>a&nbsp;b&unknown;</p>", "<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.4//EN\" \"http://127.0.0.1:1/nitf.dtd\">"));
        QVERIFY(document.has_value());
        QCOMPARE(document->items[0].paragraphs[0].text, std::u16string{u"a\u00A0b&unknown;"});
    }

    void xmlIsBounded()
    {
        QCOMPARE(codeOf(nitf(repeated("<p>", 100'000))), FaultCode::DocumentTooLarge);
        std::string attributes;
        for (int i = 0; i < 100'000; ++i)
            attributes += " a" + std::to_string(i) + "=\"x\"";
        QCOMPARE(codeOf(nitf("<p" + attributes + ">x</p>")), FaultCode::DocumentTooLarge);
        QCOMPARE(codeOf(nitf("<p" + std::string(5'000, 'a') + ">x</p>")), FaultCode::DocumentTooLarge);
        QCOMPARE(codeOf(nitf("<p>x")), FaultCode::DocumentDamaged);
        QCOMPARE(codeOf("<?xml version=\"1.0\"?><nitf>"), FaultCode::DocumentDamaged);
        QCOMPARE(codeOf(nitf(std::string{"<p>a\0b</p>", 10})), FaultCode::DocumentDamaged);
    }

    void htmlOfAnyDepthIsGoneThroughOnce()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char* piece : {"<div>", "<ul><li>", "<table><tr><td>", "</div>", "<del>", "<!--", "<a "}) {
            const auto document = read("<html>" + repeated(piece, 100'000) + "end", "a.html");
            QVERIFY(document || document.error().code == FaultCode::FileEmpty);
        }
        qInfo("7 pages of 100,000 pieces in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 60'000);
    }

    void otherFormatsAreBounded()
    {
        QCOMPARE(codeOf("{\\rtf1 " + repeated("{", 100'000)), FaultCode::DocumentTooLarge);
        QCOMPARE(codeOf("{\\rtf1 " + repeated("{\\b x", 100)), FaultCode::DocumentDamaged);
        QVERIFY(read("{\\rtf1 a\\bin2000000000 b}").has_value() == false);
        QCOMPARE(codeOf("{\"headline\":" + repeated("[", 100'000)), FaultCode::DocumentTooLarge);
        QVERIFY(read(repeated("> ", 20'000) + "x", "a.md").has_value());
        QVERIFY(read(repeated("*a ", 50'000), "a.md").has_value());
        QVERIFY(read(repeated("[", 50'000), "a.md").has_value());
    }

    void nothingOfATextIsDropped()
    {
        // U+202E turns the direction round, until its paragraph ends.
        const std::string bytes = std::string{"a\0b\n", 4} + "c\xE2\x80\xAE" "d\ne\n" + std::string(100, 'f');
        const auto document = read(bytes);
        QVERIFY(document.has_value());
        const auto& paragraphs = document->items[0].paragraphs;
        QCOMPARE(paragraphs[0].text, (std::u16string{u"a\0b", 3}));
        QCOMPARE(paragraphs[1].text, (std::u16string{u"c\u202Ed\u202C"}));
        QCOMPARE(paragraphs[2].text, std::u16string{u"e"});
        QVERIFY(std::any_of(document->findings.begin(), document->findings.end(), [](const Finding& finding) {
            return finding.code == FindingCode::TextChanged && finding.arguments[1] == "directions" && finding.arguments[2] == "1";
        }));
    }

    void halvesOfCharactersPassForCleaningToCount()
    {
        const auto document = read("{\\rtf1 a\\u-10240?b}");
        QVERIFY(document.has_value());
        QCOMPARE(document->items[0].paragraphs[0].text.size(), std::size_t{3});
    }

    void halvesOfCharactersAreNotTakenForAnotherEncoding()
    {
        // As programs write them that take UTF-16 for UTF-8.
        const auto document = read("The lamp \xED\xA0\x80 is lit.\n");
        QVERIFY(document.has_value());
        QVERIFY(document->encoding == intake::Encoding::Utf8);
        QVERIFY(!document->undecoded.empty());
        QCOMPARE(document->undecoded[0].offset, std::size_t{9});
        QCOMPARE(codeOf(R"({"uri":"a","headline":"h \ud800 x","body_text":"The lamps are lit."})", "a.json"), FaultCode::DocumentDamaged);
    }

    void aLineOfAMillionCharactersIsCut()
    {
        const auto document = read(repeated("\xE6\xA1\xA5", 2'500'000));
        QVERIFY(document.has_value());
        QCOMPARE(document->items[0].paragraphs.size(), std::size_t{3});
        QCOMPARE(characters(*document), std::size_t{2'500'000});
        QVERIFY(std::any_of(document->findings.begin(), document->findings.end(), [](const Finding& finding) {
            return finding.code == FindingCode::TextChanged && finding.arguments[1] == "longParagraphs" && finding.arguments[2] == "2";
        }));
    }

    void moreThanThereMayBeIsRefused()
    {
        QCOMPARE(codeOf(std::string((32u << 20) + 1, 'a')), FaultCode::FileTooLarge);
        QCOMPARE(codeOf(repeated("a\n", 1'000'001)), FaultCode::DocumentTooLarge);
    }

    void noDamageToASeedBreaksItsReader()
    {
        std::mt19937 random{11};
        const int rounds = qEnvironmentVariableIntValue("BANXIN_ROUNDS") > 0 ? qEnvironmentVariableIntValue("BANXIN_ROUNDS") : 60;
        const QDir folder{QStringLiteral(BANXIN_SOURCE_DIR "/tests/fuzz/seeds")};
        const QFileInfoList seeds = folder.entryInfoList(QDir::Files);
        QVERIFY(!seeds.isEmpty());
        for (const QFileInfo& entry : seeds) {
            QFile file{entry.filePath()};
            QVERIFY(file.open(QFile::ReadOnly));
            const std::string seed = file.readAll().toStdString();
            QVERIFY(read(seed, entry.fileName().toStdString()).has_value());
            for (int round = 0; round < rounds; ++round)
                (void)read(damaged(seed, random), entry.fileName().toStdString());
        }
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
