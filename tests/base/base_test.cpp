#include "base/digest.h"
#include "base/length.h"
#include "base/rect.h"
#include "base/result.h"
#include "base/shared.h"
#include "base/utf.h"

#include <QtTest>

#include <string>

using namespace banxin;
using namespace banxin::literals;

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsOfTheTradeAreExact();
    void scalingRoundsHalvesAwayFromZero();
    void aLengthIsHeldByWholeUnits();
    void rectanglesMeetAndHold();
    void aSharedValueChangesForItsOwnerOnly();
    void aResultIsAValueOrAFault();
    void sha256IsTheStandardOne();
    void hexComesBack();
    void aFingerprintTellsFieldsApart();
    void wellFormedTextComesBack();
    void illFormedTextIsFound_data();
    void illFormedTextIsFound();
};

void BaseTest::unitsOfTheTradeAreExact()
{
    QCOMPARE((1_mm).emu(), std::int64_t{36'000});
    QCOMPARE((1_pt).emu(), std::int64_t{12'700});
    QCOMPARE((4_q).emu(), (1_mm).emu());
    QCOMPARE(72_pt, 25.4_mm);
    QCOMPARE((11.25_pt).emu(), std::int64_t{142'875});
    QCOMPARE((-(1.5_mm)).emu(), std::int64_t{-54'000});
    QCOMPARE(111 * 9_pt, 999_pt);
}

void BaseTest::scalingRoundsHalvesAwayFromZero()
{
    QCOMPARE(Length::fromEmu(5).scaled(1, 2).emu(), std::int64_t{3});
    QCOMPARE(Length::fromEmu(-5).scaled(1, 2).emu(), std::int64_t{-3});
    QCOMPARE(Length::fromEmu(7).scaled(1, 3).emu(), std::int64_t{2});
    QCOMPARE(Length::fromEmu(-8).scaled(1, 3).emu(), std::int64_t{-3});
    QCOMPARE((9_pt).scaled(88, 100).emu(), std::int64_t{100'584});
    QCOMPARE((-(7_mm) / 2).emu(), std::int64_t{-126'000});
    QCOMPARE(100_mm / 7_mm, std::int64_t{14});
}

void BaseTest::aLengthIsHeldByWholeUnits()
{
    QCOMPARE(unitsToHold(Length{}, 1_pt), std::int64_t{0});
    QCOMPARE(unitsToHold(-(1_pt), 1_pt), std::int64_t{0});
    QCOMPARE(unitsToHold(Length::fromEmu(1), 1_pt), std::int64_t{1});
    QCOMPARE(unitsToHold(2_pt, 1_pt), std::int64_t{2});
    QCOMPARE(unitsToHold(2_pt + Length::fromEmu(1), 1_pt), std::int64_t{3});
}

void BaseTest::rectanglesMeetAndHold()
{
    const Rect a{0_mm, 0_mm, 10_mm, 10_mm};
    QVERIFY(a.contains(Point{0_mm, 9_mm}));
    QVERIFY(!a.contains(Point{10_mm, 9_mm}));
    QVERIFY(a.contains(a));
    QVERIFY(!a.overlaps(Rect{10_mm, 0_mm, 5_mm, 5_mm}));
    QCOMPARE(intersection(a, Rect{5_mm, 5_mm, 10_mm, 10_mm}), (Rect{5_mm, 5_mm, 5_mm, 5_mm}));
    QVERIFY(intersection(a, Rect{20_mm, 0_mm, 1_mm, 1_mm}).isEmpty());
    QCOMPARE(a.inset(1_mm), (Rect{1_mm, 1_mm, 8_mm, 8_mm}));
}

void BaseTest::aSharedValueChangesForItsOwnerOnly()
{
    Shared<std::string> mine{"old"};
    const Shared<std::string> yours = mine;
    QCOMPARE(mine.identity(), yours.identity());
    mine.change([](std::string& text) { text = "new"; });
    QCOMPARE(*mine, std::string{"new"});
    QCOMPARE(*yours, std::string{"old"});
    QVERIFY(mine.identity() != yours.identity());
    QVERIFY(Shared<std::string>{"new"} == mine);
    QVERIFY(Shared<std::string>{}->empty());
}

void BaseTest::aResultIsAValueOrAFault()
{
    const Result<int> value = 7;
    QVERIFY(value);
    QCOMPARE(*value, 7);
    const Result<int> none = Fault{FaultCode::NoSuchPage, {"A99"}};
    QVERIFY(!none);
    QCOMPARE(none.error(), (Fault{FaultCode::NoSuchPage, {"A99"}}));
    Result<std::string> text = std::string{"moved out"};
    QCOMPARE(*std::move(text), std::string{"moved out"});
}

void BaseTest::sha256IsTheStandardOne()
{
    QCOMPARE(hex(sha256("")), std::string{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"});
    QCOMPARE(hex(sha256("abc")), std::string{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"});
    QCOMPARE(hex(sha256(std::string(1'000'000, 'a'))), std::string{"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"});
}

void BaseTest::hexComesBack()
{
    const Digest digest = sha256("banxin");
    QCOMPARE(digestFromHex(hex(digest)), std::optional{digest});
    QVERIFY(!digestFromHex(hex(digest).substr(1)));
    QVERIFY(!digestFromHex(std::string(64, 'g')));
    QVERIFY(!digestFromHex(std::string(64, 'A')));   // one way of writing, so that text can be compared
}

void BaseTest::aFingerprintTellsFieldsApart()
{
    const auto of = [](std::string_view a, std::string_view b) { return Fingerprint{}.add(a).add(b).value(); };
    QVERIFY(of("ab", "c") != of("a", "bc"));
    QVERIFY(of("", "a") != of("a", ""));
    QVERIFY(Fingerprint{}.add(std::u16string_view{u"版"}).value() != Fingerprint{}.add(std::u16string_view{u"板"}).value());
    QVERIFY(Fingerprint{}.add(std::uint64_t{1}).value() != Fingerprint{}.add(std::uint64_t{1} << 48).value());
}

void BaseTest::wellFormedTextComesBack()
{
    const std::string text{"a版\U00020BB7\U0001F4F0\0\xEF\xBF\xBF", 16};
    const std::optional<std::u16string> wide = utf16FromUtf8(text);
    QVERIFY(wide);
    QCOMPARE(utf8FromUtf16(*wide), text);
    QCOMPARE(wide->size(), std::size_t{8});
    QCOMPARE(countCharacters(*wide), std::size_t{6});
    QVERIFY(!firstIllFormedUtf8(text));
    QCOMPARE(utf8FromUtf16(std::u16string{u'a', char16_t{0xD800}}), std::string{"a\uFFFD"});
}

void BaseTest::illFormedTextIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("at");
    QTest::newRow("lone continuation") << QByteArray{"ab\x80"} << 2;
    QTest::newRow("cut short") << QByteArray{"\xE7\x89"} << 0;
    QTest::newRow("overlong") << QByteArray{"a\xC0\xAF"} << 1;
    QTest::newRow("surrogate") << QByteArray{"a\xED\xA0\x80"} << 1;
    QTest::newRow("too large") << QByteArray{"\xF4\x90\x80\x80"} << 0;
}

void BaseTest::illFormedTextIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, at);
    QCOMPARE(firstIllFormedUtf8(bytes.toStdString()), std::optional{static_cast<std::size_t>(at)});
    QVERIFY(!utf16FromUtf8(bytes.toStdString()));
}

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
