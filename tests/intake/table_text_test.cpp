#include "intake/table_text.h"

#include <QtTest>

using namespace banxin::intake;

namespace {

using Rows = std::vector<std::vector<std::u16string>>;

Rows rowsOf(std::u16string_view text) { return tableFrom(text); }

}

class TableTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabsGoBeforeCommas();
    void theSeparatorIsTheOneThatTheFirstLineHasMoreOf();
    void separatorsInQuotationMarksDoNotCount();
    void aQuotedCellMayHoldAnything();
    void anUnclosedMarkLosesNothing();
    void linesEndAsTheyDoAnywhere();
    void blankCellsStayAndBlankLinesAtTheEndDoNot();
    void whiteSpaceIsTakenOff();
    void nothingIsNoTable();
};

void TableTextTest::tabsGoBeforeCommas()
{
    QCOMPARE(rowsOf(u"站名,线\t1,234\n新桥\t5"), (Rows{{u"站名,线", u"1,234"}, {u"新桥", u"5"}}));
}

void TableTextTest::theSeparatorIsTheOneThatTheFirstLineHasMoreOf()
{
    QCOMPARE(rowsOf(u"a,b;c,d\n1,2"), (Rows{{u"a", u"b;c", u"d"}, {u"1", u"2"}}));
    QCOMPARE(rowsOf(u"a;b;c,d\n1,5;2"), (Rows{{u"a", u"b", u"c,d"}, {u"1,5", u"2"}}));
    QCOMPARE(rowsOf(u"alone\n1;5"), (Rows{{u"alone"}, {u"1;5"}}));
}

void TableTextTest::separatorsInQuotationMarksDoNotCount()
{
    QCOMPARE(rowsOf(u"\"Name, first, last\";Born\nLi;1,970"), (Rows{{u"Name, first, last", u"Born"}, {u"Li", u"1,970"}}));
    QCOMPARE(rowsOf(u"\"a\tb\",c\n1,2"), (Rows{{u"a\tb", u"c"}, {u"1", u"2"}}));
    // A first cell of several lines: the first line ends where the cell does not.
    QCOMPARE(rowsOf(u"\"a,\nb,\";c\n1;2"), (Rows{{u"a,\nb,", u"c"}, {u"1", u"2"}}));
}

void TableTextTest::aQuotedCellMayHoldAnything()
{
    QCOMPARE(rowsOf(u"\"a,b\",\"say \"\"no\"\"\",\"\"\nc,\"d\r\ne\",f"), (Rows{{u"a,b", u"say \"no\"", u""}, {u"c", u"d\ne", u"f"}}));
    // A mark inside a cell is a mark: 12\" pipes.
    QCOMPARE(rowsOf(u"12\" pipe,3"), (Rows{{u"12\" pipe", u"3"}}));
}

void TableTextTest::anUnclosedMarkLosesNothing()
{
    QCOMPARE(rowsOf(u"a,\"b,c\nd,e"), (Rows{{u"a", u"b,c\nd,e"}}));
}

void TableTextTest::linesEndAsTheyDoAnywhere()
{
    const Rows expected{{u"a", u"b"}, {u"1", u"2"}, {u"3", u"4"}};
    for (const char16_t* text : {u"a,b\n1,2\n3,4\n", u"a,b\r\n1,2\r\n3,4", u"a,b\r1,2\r3,4\r"})
        QCOMPARE(rowsOf(text), expected);
}

void TableTextTest::blankCellsStayAndBlankLinesAtTheEndDoNot()
{
    QCOMPARE(rowsOf(u"a,,b\n,,\n1,,\n,,\n\n"), (Rows{{u"a", u"", u"b"}, {u"", u"", u""}, {u"1", u"", u""}}));
}

void TableTextTest::whiteSpaceIsTakenOff()
{
    QCOMPARE(rowsOf(u" a\u00A0,\u3000新 桥\u3000\n  ,1 "), (Rows{{u"a", u"新 桥"}, {u"", u"1"}}));
}

void TableTextTest::nothingIsNoTable()
{
    for (const char16_t* text : {u"", u"\n\n", u" , ,\n\t"})
        QVERIFY(rowsOf(text).empty());
}

QTEST_APPLESS_MAIN(TableTextTest)
#include "table_text_test.moc"
