#include "words/ink_text.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::words;
using namespace Qt::StringLiterals;

class InkTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inksAreRead()
    {
        QCOMPARE(readInk(u"K100"_s).ink, std::optional{Ink::black()});
        QCOMPARE(readInk(u"k 12.5 %"_s).ink, std::optional{Ink::black(125)});
        QCOMPARE(readInk(u"C0 M100 Y90 K0"_s).ink, std::optional{Ink::cmyk(0, 1000, 900, 0)});
        QCOMPARE(readInk(u"0/100/90/0"_s).ink, std::optional{Ink::cmyk(0, 1000, 900, 0)});
        QCOMPARE(readInk(u"0, 100, 90, 0.5"_s).ink, std::optional{Ink::cmyk(0, 1000, 900, 5)});
        QCOMPARE(readInk(u"Ｋ６０"_s).ink, std::optional{Ink::black(600)});
        QCOMPARE(readInk(u"PANTONE 185 C 80% = C0 M91 Y76 K0"_s).ink, (std::optional{Ink{{0, 910, 760, 0}, "PANTONE 185 C", 800}}));
        QCOMPARE(readInk(u"专金 = 0/20/60/20"_s).ink, (std::optional{Ink{{0, 200, 600, 200}, "专金", 1000}}));
    }
    void rgbIsRefusedWithASentence()
    {
        for (const QString& text : {u"#e60012"_s, u"#f00"_s, u"rgb(230, 0, 18)"_s, u"RGB 230 0 18"_s, u"R230 G0 B18"_s, u"r=1"_s}) {
            const InkReading reading = readInk(text);
            QVERIFY2(!reading.ink, qPrintable(text));
            QVERIFY2(text == u"r=1"_s || reading.trouble.contains(u"RGB"_s), qPrintable(reading.trouble));
        }
    }
    void whatIsNoInkIsRefused()
    {
        for (const QString& text : {QString{}, u"red"_s, u"K101"_s, u"K12.55"_s, u"-1/0/0/0"_s, u"1/2/3"_s, u"0/0/0/101"_s, u" = K100"_s, u"X 120% = K100"_s}) {
            const InkReading reading = readInk(text);
            QVERIFY2(!reading.ink, qPrintable(text));
            QVERIFY(!reading.trouble.isEmpty());
        }
    }
    void anInkIsWrittenAsItIsRead()
    {
        for (const Ink& ink : {Ink::black(), Ink::black(75), Ink::paper(), Ink::cmyk(0, 1000, 905, 0), Ink{{0, 200, 600, 200}, "Gold", 1000},
                 Ink{{0, 200, 600, 200}, "Gold 9 C", 333}, Ink{{0, 0, 0, 800}, "Grey 7", 1000}})
            QCOMPARE(readInk(inkText(ink)).ink, std::optional{ink});
    }
};

QTEST_GUILESS_MAIN(InkTextTest)
#include "ink_text_test.moc"
