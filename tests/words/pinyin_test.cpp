#include "words/pinyin.h"

#include <QtTest>

using namespace banxin;
using namespace Qt::StringLiterals;

class PinyinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hanIsReadAndTheRestStays()
    {
        QCOMPARE(words::pinyin(u"撤销"_s), (QStringList{u"che"_s, u"xiao"_s}));
        QCOMPARE(words::pinyin(u"放入版面 A1…"_s), (QStringList{u"fang"_s, u"ru"_s, u"ban"_s, u"mian"_s, u"a1"_s}));
        QCOMPARE(words::pinyin(u"导出PDF文件"_s), (QStringList{u"dao"_s, u"chu"_s, u"pdf"_s, u"wen"_s, u"jian"_s}));
        QCOMPARE(words::pinyin({}), QStringList{});
    }
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "pinyin_test.moc"
