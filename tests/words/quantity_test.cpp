#include "words/quantity.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::words;
using namespace Qt::StringLiterals;

namespace {

/// 9 pt, 13 characters a column, a gutter of one, a pitch of 11.25 pt: the broadsheet of the grid arithmetic.
Grid broadsheet()
{
    Grid grid;
    grid.bodySize = Length::fromEmu(9 * 12700);
    grid.pitch = Length::fromEmu(142875);
    grid.columns = 8;
    grid.charactersPerColumn = 13;
    grid.gutterCharacters = 1;
    grid.rows = 123;
    return grid;
}

Measures measures()
{
    return measuresOf(broadsheet(), {{"小五", Length::fromEmu(9 * 12700)}, {"五号", Length::fromEmu(133350)}, {"小", Length::fromEmu(1)}});
}

QuantityForm form(Quantity quantity, Unit unit, std::int64_t least, std::int64_t most, Origin origin = Origin::Span)
{
    QuantityForm result{quantity, unit, least, most, 1, origin};
    result.measures = measures();
    return result;
}

QuantityForm width() { return form(Quantity::Length, Unit::Millimetre, 0, 400 * 36000); }
QuantityForm across() { return form(Quantity::Length, Unit::Millimetre, -400 * 36000, 400 * 36000, Origin::Place); }
QuantityForm columns() { return form(Quantity::Columns, Unit::Column, 1, 8); }
QuantityForm rows() { return form(Quantity::Rows, Unit::Row, 1, 123); }
QuantityForm pages() { return form(Quantity::Count, Unit::None, 1, 600); }
QuantityForm ratio() { return form(Quantity::Ratio, Unit::Percent, 500, 2000); }

constexpr std::int64_t character = 9 * 12700;
constexpr std::int64_t mm = 36000;

}

class QuantityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLengthTakesEveryUnitOfTheTrade_data();
    void aLengthTakesEveryUnitOfTheTrade();
    void aFieldOfColumnsOrRowsTakesWhatComesOutWhole_data();
    void aFieldOfColumnsOrRowsTakesWhatComesOutWhole();
    void whatDepartsFromTheOldValue_data();
    void whatDepartsFromTheOldValue();
    void whatIsRefused_data();
    void whatIsRefused();
    void aRefusalSaysWhy();
    void aValueIsShownSoThatItReadsBack();
    void anyTextIsReadOrRefused();
};

void QuantityTest::aLengthTakesEveryUnitOfTheTrade_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("emu");
    const auto row = [](const char16_t* text, std::int64_t emu) {
        QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text) << qint64{emu};
    };
    row(u"12", 12 * mm);
    row(u"12mm", 12 * mm);
    row(u"3.2 mm", 115200);
    row(u"1.2cm", 12 * mm);
    row(u"1.2 厘米", 12 * mm);
    row(u"9pt", character);
    row(u"9磅", character);
    row(u"13Q", 13 * 9000);
    row(u"13级", 13 * 9000);
    row(u"1in", 914400);
    row(u"1\"", 914400);
    row(u"14ag", 914400);
    row(u"3p6", 42 * 12700);
    row(u"3p", 36 * 12700);
    row(u"2pica", 24 * 12700);
    row(u"小五", character);
    row(u"五号", 133350);
    row(u"五", 133350);
    row(u"小五 + 1pt", 10 * 12700);
    row(u"5字", 5 * character);
    row(u"4行", 4 * 142875);
    // Three columns are 41 characters with their gutters, by the grid arithmetic.
    row(u"3栏", 41 * character);
    row(u"8 columns", 111 * character);
    row(u"3栏+2字", 43 * character);
    row(u"2栏+1栏", 41 * character);
    row(u"(1栏+1字)*2", (27 + 2) * character);
    row(u"2*3栏", 83 * character);
    row(u"(10+2)*3-6", 30 * mm);
    row(u"10/4", 90000);
    row(u"10mm--2mm", 12 * mm);
    row(u"１２．５ｍｍ", 450000);
    row(u"３栏＋２字", 43 * character);
    row(u"6mm×2", 12 * mm);
    row(u"12mm÷3", 4 * mm);
    row(u"10mm−4mm", 6 * mm);
}

void QuantityTest::aLengthTakesEveryUnitOfTheTrade()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, emu);
    const Reading reading = readQuantity(text, width(), 0);
    QVERIFY2(reading, qPrintable(sentence(reading, width())));
    QCOMPARE(qint64{reading.value}, emu);
}

void QuantityTest::aFieldOfColumnsOrRowsTakesWhatComesOutWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isColumns");
    QTest::addColumn<bool>("isPlace");
    QTest::addColumn<qint64>("value");
    QTest::newRow("bare columns") << u"3"_s << true << false << qint64{3};
    QTest::newRow("columns") << u"3 栏"_s << true << false << qint64{3};
    QTest::newRow("characters that are columns") << u"41字"_s << true << false << qint64{3};
    // 13 characters of 9 pt are 41.275 mm.
    QTest::newRow("millimetres that are nearly columns") << u"41mm"_s << true << false << qint64{1};
    QTest::newRow("columns and the characters of one more") << u"2栏+14字"_s << true << false << qint64{3};
    QTest::newRow("the third column begins 28 characters in") << u"28字"_s << true << true << qint64{3};
    QTest::newRow("bare rows") << u"12"_s << false << false << qint64{12};
    QTest::newRow("rows") << u"4行*3"_s << false << false << qint64{12};
    // 100 mm are 25.2 rows of 11.25 pt.
    QTest::newRow("a length takes the rows that hold it") << u"100mm"_s << false << false << qint64{26};
    QTest::newRow("exact rows stay") << u"22.5pt"_s << false << false << qint64{2};
    QTest::newRow("a place is the nearest row") << u"100mm"_s << false << true << qint64{26};
}

void QuantityTest::aFieldOfColumnsOrRowsTakesWhatComesOutWhole()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isColumns);
    QFETCH(const bool, isPlace);
    QuantityForm f = isColumns ? columns() : rows();
    f.origin = isPlace ? Origin::Place : Origin::Span;
    const Reading reading = readQuantity(text, f, 1);
    QVERIFY2(reading, qPrintable(sentence(reading, f)));
    QTEST(qint64{reading.value}, "value");
}

void QuantityTest::whatDepartsFromTheOldValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rowsAfterTen");
    QTest::newRow("more") << u"+2行"_s << qint64{12};
    QTest::newRow("bare") << u"+ 2"_s << qint64{12};
    QTest::newRow("spelt out") << u"+=2"_s << qint64{12};
    QTest::newRow("a sum") << u"+2+3"_s << qint64{15};
    QTest::newRow("less") << u"-2"_s << qint64{8};
    QTest::newRow("less, spelt out") << u"-=2行"_s << qint64{8};
    QTest::newRow("times") << u"*3"_s << qint64{30};
    QTest::newRow("halved") << u"/2"_s << qint64{5};
    QTest::newRow("a length more") << u"+11.25pt"_s << qint64{11};
}

void QuantityTest::whatDepartsFromTheOldValue()
{
    QFETCH(const QString, text);
    const Reading reading = readQuantity(text, rows(), 10);
    QVERIFY2(reading, qPrintable(sentence(reading, rows())));
    QTEST(qint64{reading.value}, "rowsAfterTen");
    // Where values may be negative, a minus is a sign.
    QCOMPARE(readQuantity(u"-2mm"_s, across(), 10 * mm).value, -2 * mm);
    QCOMPARE(readQuantity(u"-=2mm"_s, across(), 10 * mm).value, 8 * mm);
    QCOMPARE(readQuantity(u"+1栏"_s, width(), 41 * character).value, 55 * character);
}

void QuantityTest::whatIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("field");   ///< 0 width, 1 columns, 2 rows, 3 pages, 4 ratio
    QTest::addColumn<int>("trouble");
    const auto row = [](const char* name, const QString& text, int field, QuantityTrouble trouble) {
        QTest::newRow(name) << text << field << static_cast<int>(trouble);
    };
    using enum QuantityTrouble;
    row("nothing", {}, 0, NotUnderstood);
    row("blanks", u"   "_s, 0, NotUnderstood);
    row("words", u"wide"_s, 0, NotUnderstood);
    row("an open bracket", u"(12"_s, 0, NotUnderstood);
    row("no second sum", u"12+"_s, 0, NotUnderstood);
    row("two numbers", u"1 2"_s, 0, NotUnderstood);
    row("two points", u"1.2.3"_s, 0, NotUnderstood);
    row("by nought", u"12/0"_s, 0, NotUnderstood);
    row("a length by a length", u"12mm*3mm"_s, 0, NotUnderstood);
    row("an unknown unit", u"12kg"_s, 0, UnknownUnit);
    row("a percentage of nothing", u"50%"_s, 0, WrongUnit);
    row("too small", u"12mm-13mm"_s, 0, TooSmall);
    row("too big", u"401mm"_s, 0, TooBig);
    row("far too big", u"99999999999999999999mm"_s, 0, TooBig);
    row("big in inches", u"99999999999999999in"_s, 0, TooBig);
    row("columns and characters over", u"3栏+2字"_s, 1, NotWhole);
    row("half a column", u"2.5"_s, 1, NotWhole);
    row("rows of columns", u"3行"_s, 1, WrongUnit);
    row("nine of eight columns", u"9"_s, 1, TooBig);
    row("columns of rows", u"3栏"_s, 2, WrongUnit);
    row("characters of rows", u"3字"_s, 2, WrongUnit);
    row("half a row", u"1.5行"_s, 2, NotWhole);
    row("less than one row", u"-10"_s, 2, TooSmall);
    row("a third of ten rows", u"/3"_s, 2, NotWhole);
    row("millimetres of pages", u"3mm"_s, 3, WrongUnit);
    row("half a page", u"2.5"_s, 3, NotWhole);
    row("points of a ratio", u"9pt"_s, 4, WrongUnit);
    row("a ratio too far", u"300"_s, 4, TooBig);
}

void QuantityTest::whatIsRefused()
{
    QFETCH(const QString, text);
    QFETCH(const int, field);
    const QuantityForm forms[] = {width(), columns(), rows(), pages(), ratio()};
    const QuantityForm& f = forms[field];
    const Reading reading = readQuantity(text, f, 10);
    QVERIFY(!reading);
    QTEST(static_cast<int>(reading.trouble), "trouble");
    QVERIFY(!sentence(reading, f).isEmpty());
}

void QuantityTest::aRefusalSaysWhy()
{
    QVERIFY(sentence(readQuantity(u"12kg"_s, width(), 0), width()).contains(u"kg"_s));
    QVERIFY(sentence(readQuantity(u"9"_s, columns(), 1), columns()).contains(u"8"_s));
    const QString between = sentence(readQuantity(u"3栏+2字"_s, columns(), 1), columns());
    QVERIFY2(between.contains(u"3 are 41"_s) && between.contains(u"4 are 55"_s), qPrintable(between));
}

void QuantityTest::aValueIsShownSoThatItReadsBack()
{
    QCOMPARE(quantityText(12 * mm, width()), u"12 mm"_s);
    QCOMPARE(quantityText(115200, width()), u"3.2 mm"_s);
    QCOMPARE(quantityText(850, ratio()), u"85 %"_s);
    QCOMPARE(quantityText(3, pages()), u"3"_s);
    QuantityForm size = form(Quantity::Length, Unit::Point, 12700, 720 * 12700);
    size.namesSizes = true;
    QCOMPARE(quantityText(character, size), u"小五"_s);
    QCOMPARE(quantityText(11 * 12700, size), u"11 pt"_s);
    QuantityForm inColumns = width();
    inColumns.unit = Unit::Column;
    QCOMPARE(readQuantity(quantityText(41 * character, inColumns), inColumns, 0).value, 41 * character);
    // To half a thousandth of the unit that is shown.
    const std::pair<QuantityForm, std::int64_t> shown[] = {{width(), 18}, {size, 7}, {inColumns, 801}, {across(), 18}};
    for (const auto& [f, off] : shown) {
        for (const std::int64_t value : {std::int64_t{40} * character, 7 * mm, std::int64_t{12700}})
            QVERIFY(std::abs(readQuantity(quantityText(value, f), f, 0).value - value) <= off);
    }
}

/// Whatever is typed: a value within the range, or a trouble with its sentence.
void QuantityTest::anyTextIsReadOrRefused()
{
    const QString signs = u"0123456789..++--**//(())=mpcqit字行栏五小号% \"×９é"_s;
    std::uint32_t seed = 7;
    const auto next = [&](qsizetype n) {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<qsizetype>((seed >> 8) % static_cast<std::uint32_t>(n));
    };
    int read = 0;
    for (int i = 0; i < 40000; ++i) {
        QString text;
        for (qsizetype n = next(12); n >= 0; --n)
            text += signs[next(signs.size())];
        for (const QuantityForm& f : {width(), across(), columns(), rows(), pages(), ratio()}) {
            const Reading reading = readQuantity(text, f, 5);
            if (reading)
                QVERIFY2(reading.value >= f.least && reading.value <= f.most, qPrintable(text));
            else
                QVERIFY2(!sentence(reading, f).isEmpty(), qPrintable(text));
            read += reading ? 1 : 0;
        }
    }
    QVERIFY(read > 1000);
    QVERIFY(!readQuantity(QString(100000, u'('), width(), 0));
    QVERIFY(!readQuantity(QString(100000, u'-'), across(), 0));
}

QTEST_GUILESS_MAIN(QuantityTest)
#include "quantity_test.moc"
