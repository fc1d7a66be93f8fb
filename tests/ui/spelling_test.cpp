#include "ui/writing/spelling.h"
#include "window_fixture.h"

#include <QMenu>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class SpellingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startOnPage(); }
    void cleanup() { endWindow(); }

    void misspeltWordsAreUnderlinedOnThePage();
    void theWordThatIsTypedIsNotJudged();
    void aSuggestionTakesThePlaceOfTheWord();
    void learnedWordsAreRightAndStayIt();
    void wordsOfThePapersLexiconAreRight();
    void itCanBeSwitchedOff();
    void aWrongWordElsewhereInALongStory();

private:
    Spelling& spelling() { return window().spelling(); }
    /// In the story, which begins with `text`.
    void write(const QString& text)
    {
        editor().begin(made::storyNamed(edition(), made::over), {});
        editor().insert(text);
        editor().setCaret({{TextPart::Body, 2, 1}});
        QTRY_VERIFY(spelling().isDone());
    }
    QStringList wrong()
    {
        QStringList words;
        for (const TextSpan& span : spelling().wrong())
            words << QString::fromStdU16String(edit::plainText(story(), span));
        return words;
    }
    int redPixelsUnder(const TextSpan& word)
    {
        int red = 0;
        for (const Rect& rect : editor().text().rectsOf(edition().pages.front()->id, word)) {
            const QRect place = canvas().placeOf(rect);
            const QImage seen = canvas().viewport()->grab(QRect{place.left(), place.bottom() - 1, place.width(), 6}).toImage();
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x) {
                    const QColor colour = seen.pixelColor(x, y);
                    red += colour.red() > colour.green() + 40 && colour.red() > colour.blue() + 40 ? 1 : 0;
                }
            }
        }
        return red;
    }
};

void SpellingTest::misspeltWordsAreUnderlinedOnThePage()
{
    write(u"他说 the newspapper is good "_s);
    QCOMPARE(wrong(), QStringList{u"newspapper"_s});
    QCOMPARE(window().writer().misspelt().size(), std::size_t{1});
    QTRY_VERIFY(canvas().isSharp());
    QVERIFY(redPixelsUnder({{TextPart::Body, 0, 7}, {TextPart::Body, 0, 17}}) > 5);
    QCOMPARE(redPixelsUnder({{TextPart::Body, 0, 18}, {TextPart::Body, 0, 25}}), 0);
    editor().end();
    QVERIFY(window().writer().misspelt().empty());
}

void SpellingTest::theWordThatIsTypedIsNotJudged()
{
    write(u"well "_s);
    editor().setCaret({{TextPart::Body, 0, 5}});
    editor().insert(u"newsp"_s);
    QTRY_VERIFY(spelling().isDone());
    QCOMPARE(wrong(), QStringList{});
    editor().insert(u" "_s);
    QTRY_COMPARE(wrong(), QStringList{u"newsp"_s});
}

void SpellingTest::aSuggestionTakesThePlaceOfTheWord()
{
    write(u"the newspapper "_s);
    QMenu menu;
    spelling().fill(menu, {TextPart::Body, 0, 6});
    QAction* wanted = nullptr;
    for (QAction* action : menu.actions())
        wanted = action->text() == u"newspaper" ? action : wanted;
    QVERIFY(wanted != nullptr);
    wanted->trigger();
    QVERIFY(story().body[0]->text.starts_with(u"the newspaper "));
    QTRY_COMPARE(wrong(), QStringList{});
    // What was offered for a word that is no longer there does nothing.
    const Edition before = edition();
    wanted->trigger();
    QVERIFY(edition() == before);
    QMenu none;
    spelling().fill(none, {TextPart::Body, 0, 1});
    QVERIFY(none.isEmpty());
}

void SpellingTest::learnedWordsAreRightAndStayIt()
{
    write(u"the Linchuann and Linchuann’s river "_s);
    QCOMPARE(wrong().size(), qsizetype{2});
    spelling().learn(spelling().wrong().front());
    QCOMPARE(wrong(), QStringList{});
    Spelling later{editor()};
    QTRY_VERIFY(later.isDone());
    QVERIFY(later.wrong().empty());
}

void SpellingTest::wordsOfThePapersLexiconAreRight()
{
    write(u"the Lanjinn river "_s);
    QCOMPARE(wrong(), QStringList{u"Lanjinn"_s});
    Edition after = edition();
    after.sheet.change([](StyleSheet& sheet) { sheet.lexicon.push_back("Lanjinn"); });
    QVERIFY(window().session()->apply(std::move(after), {StepCode::ChangeStyles, {}}));
    QTRY_COMPARE(wrong(), QStringList{});
}

void SpellingTest::itCanBeSwitchedOff()
{
    write(u"the newspapper "_s);
    QAction* toggle = window().findChild<QAction*>(u"spelling"_s);
    QVERIFY(toggle && toggle->isChecked());
    toggle->trigger();
    QCOMPARE(wrong(), QStringList{});
    QVERIFY(window().writer().misspelt().empty());
    toggle->trigger();
    QTRY_COMPARE(wrong(), QStringList{u"newspapper"_s});
}

void SpellingTest::aWrongWordElsewhereInALongStory()
{
    QString text;
    for (int i = 0; i < 400; ++i)
        text += u"The river is long and the town is old.\n"_s;
    text += u"There is a mistakke. "_s.repeated(100);
    write(text);
    QCOMPARE(spelling().wrong().size(), std::size_t{100});
    QCOMPARE(spelling().wrong().front().from.index, 400U);
}

QTEST_MAIN(SpellingTest)
#include "spelling_test.moc"
