#include "encoded_copy.h"
#include "intake/encoding.h"
#include "intake/read_document.h"

#include <QTest>

#include <algorithm>

using namespace banxin;
using encoded_copy::encoded;
using intake::Encoding;

namespace {

constexpr const char16_t* simplified = u"本报讯（记者闻津）11月24日，临江街道安置房交付，80户居民拿到了钥匙。“还是原来的邻居，还是原来的河。”居民说。\n";
constexpr const char16_t* traditional = u"本報訊（記者聞津）11月24日，臨江街道的安置房交付，80戶居民拿到了鑰匙。「還是原來的鄰居，還是原來的河。」居民說，這裡的生活比過去方便。\n";
constexpr const char16_t* japanese = u"市は二十四日、川沿いの新しい住宅を住民に引き渡した。「となりの人も、川も、前のままです」と住民は話した。\n";
constexpr const char16_t* korean = u"시는 24일 강변의 새 주택을 주민에게 넘겼다. “이웃도 강도 예전 그대로입니다”라고 주민은 말했다.\n";

intake::DecodedText decoded(const std::string& bytes, const std::string& language = {})
{
    auto text = intake::decodeText(bytes, "a.txt", language);
    return text ? std::move(*text) : intake::DecodedText{};
}

}

class EncodingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsToldFromTheOthers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("converter");
        QTest::addColumn<QString>("language");
        QTest::addColumn<Encoding>("encoding");
        const auto row = [](const char* name, const char16_t* text, const char* converter, const char* language, Encoding encoding) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(converter) << QString::fromLatin1(language) << encoding;
        };
        row("simplified gbk", simplified, "gb18030", "", Encoding::Gb18030);
        row("traditional gbk", traditional, "gb18030", "", Encoding::Gb18030);
        row("traditional big5", traditional, "windows-950-2000", "", Encoding::Big5);
        row("japanese", japanese, "windows-31j", "ja", Encoding::ShiftJis);
        row("korean", korean, "windows-949-2000", "ko", Encoding::EucKr);
        row("simplified utf-16", simplified, "UTF-16LE", "", Encoding::Utf16LittleEndian);
        row("traditional utf-16", traditional, "UTF-16BE", "", Encoding::Utf16BigEndian);
        row("chinese in a japanese edition", simplified, "gb18030", "ja", Encoding::Gb18030);
    }
    void eachIsToldFromTheOthers()
    {
        QFETCH(QString, text);
        QFETCH(QString, converter);
        QFETCH(QString, language);
        QFETCH(Encoding, encoding);
        const std::string bytes = encoded(text.toStdU16String(), converter.toLatin1().constData());
        const auto result = decoded(bytes, language.toStdString());
        QCOMPARE(result.encoding, encoding);
        QCOMPARE(QString::fromStdU16String(result.text), text);
        QVERIFY(result.readings.empty());
    }

    void aDoubtIsShownInBothReadings()
    {
        // Two characters that are common read either way are no ground for a guess.
        const std::string bytes = "\xA4\xA4\xA4\xE5";   // 中文 in Big5, kana in GB 18030
        const auto result = decoded(bytes);
        const bool isDoubtful = result.readings.size() == 2 && result.readings[0].encoding != result.readings[1].encoding;
        QVERIFY(isDoubtful || result.encoding == Encoding::Big5);
    }

    void theLanguageOfTheEditionEndsADoubt()
    {
        const std::string bytes = encoded(u"春耕开始\n", "gb18030");
        for (const auto& [language, encoding] : {std::pair{"zh-Hans", Encoding::Gb18030}, std::pair{"zh-Hant", Encoding::Big5}}) {
            const auto result = decoded(bytes, language);
            QCOMPARE(result.encoding, encoding);
            QCOMPARE(result.readings.size(), std::size_t{2});
            QCOMPARE(result.readings[0].encoding, encoding);
        }
    }

    void holesInTheBestReadingAreADoubt()
    {
        std::string bytes = encoded(traditional, "windows-950-2000");
        bytes = bytes.substr(0, bytes.size() - 1) + "\xA4\n";   // the first half of a pair
        const auto result = decoded(bytes);
        QCOMPARE(result.encoding, Encoding::Big5);
        QVERIFY(result.replaced > 0);
    }

    void undecodableBytesAreListedWithTheirPlace()
    {
        std::string bytes = encoded(u"第一行是好的。\n第二行有坏字节", "UTF-8");
        const std::size_t at = bytes.size();
        bytes += "\xE4\xB8" "，后面还是好的。\xFF\n";
        const auto result = decoded(bytes);
        QCOMPARE(result.replaced, std::size_t{2});
        QCOMPARE(result.undecoded.size(), std::size_t{2});
        QCOMPARE(result.undecoded[0].offset, at);
        QCOMPARE(result.undecoded[0].bytes, std::string{"\xE4\xB8"});
        QCOMPARE(result.undecoded[1].bytes, std::string{"\xFF"});
    }

    void theUsersChoiceGoesBeforeTheGuess()
    {
        intake::DocumentOptions options;
        options.encoding = Encoding::Big5;
        const auto document = intake::readDocument(encoded(traditional, "windows-950-2000"), "a.txt", options);
        QVERIFY(document.has_value());
        QCOMPARE(document->encoding, Encoding::Big5);
        QCOMPARE(document->items[0].paragraphs[0].text + u"\n", std::u16string{traditional});
    }

    void theEighteenOf2022AreThemselves()
    {
        // The table of the standard of 2022 against that of 2005, by its two-byte codes.
        const std::string bytes = "\xA6\xD9\xA6\xDA\xA6\xDB\xA6\xDC\xA6\xDD\xA6\xDE\xA6\xDF\xA6\xEC\xA6\xED\xA6\xF3"
                                  "\xFE\x59\xFE\x61\xFE\x66\xFE\x67\xFE\x6D\xFE\x7E\xFE\x90\xFE\xA0";
        const auto text = intake::decodedAs(bytes, Encoding::Gb18030).text;
        QCOMPARE(text.size(), std::size_t{18});
        QVERIFY(std::none_of(text.begin(), text.end(), [](char16_t unit) { return unit >= 0xE000 && unit <= 0xF8FF; }));
    }

    void namesOfEncodingsAreKnown()
    {
        QCOMPARE(intake::encodingNamed("gb2312"), std::optional{Encoding::Gb18030});
        QCOMPARE(intake::encodingNamed("big5"), std::optional{Encoding::Big5});
        QCOMPARE(intake::encodingNamed("klingon"), std::optional<Encoding>{});
        QCOMPARE(std::string{intake::nameOf(Encoding::Gb18030)}, std::string{"GB18030"});
    }
};

QTEST_GUILESS_MAIN(EncodingsTest)
#include "encodings_test.moc"
