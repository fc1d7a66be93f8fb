#include "model/marks.h"

#include <QTest>

using namespace banxin;

class MarksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksBesideChineseAreWidened_data();
    void marksBesideChineseAreWidened();
    void theCountSaysHowMany();
};

void MarksTest::marksBesideChineseAreWidened_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<QString>("widened");
    const auto row = [](const char* name, const char16_t* copy, const char16_t* widened) {
        QTest::newRow(name) << QString::fromUtf16(copy) << QString::fromUtf16(widened);
    };
    row("comma", u"大会上,解放区", u"大会上，解放区");
    row("all seven", u"甲,乙;丙:丁?戊!(己)", u"甲，乙；丙：丁？戊！（己）");
    row("parentheses in a pair", u"本报讯(记者翟倩倩)在", u"本报讯（记者翟倩倩）在");
    row("a lone parenthesis", u"甲(乙", u"甲(乙");
    row("thousands", u"共1,234人", u"共1,234人");
    row("clock time", u"上午9:30开会", u"上午9:30开会");
    row("address", u"见http://a.cn/b?c,好", u"见http://a.cn/b?c，好");
    row("Latin phrase", u"他说Hello, world (yes)!", u"他说Hello, world (yes)!");
    row("after a figure", u"录取178人,超过39,继续", u"录取178人，超过39，继续");
    row("after percent", u"达99.65%;承诺", u"达99.65%；承诺");
    row("after a quote", u"称号“名校”,该校", u"称号“名校”，该校");
    row("Latin only", u"Yes, we can (now)!", u"Yes, we can (now)!");
    row("Chinese inside Latin parentheses", u"(市、区)", u"（市、区）");
}

void MarksTest::marksBesideChineseAreWidened()
{
    QFETCH(QString, copy);
    QFETCH(QString, widened);
    QCOMPARE(QString::fromStdU16String(widenMarks(copy.toStdU16String()).text), widened);
}

void MarksTest::theCountSaysHowMany()
{
    QCOMPARE(widenMarks(u"甲,乙(丙)").count, 3);
    QCOMPARE(widenMarks(u"1,2").count, 0);
}

QTEST_APPLESS_MAIN(MarksTest)
#include "marks_test.moc"
