#include "edit/text.h"
#include "ui/writing/html_text.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTextCharFormat>

#include <random>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class WritingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startOnPage(); }
    void cleanup() { endWindow(); }

    void doubleClickBeginsWhereThePointerIs();
    void enterBeginsAndEscapeEnds();
    void aClickBesideEndsWriting();
    void whatIsTypedIsSeenAtOnce();
    void typingIsOneStepAndUndoBringsTheCaretBack();
    void keysThatAreCommandsElsewhereWriteHere();
    void arrowsHomeAndEndMove();
    void shiftSelectsAndTypingReplaces();
    void theMouseSelects();
    void doubleAndTripleClickSelect();
    void tabWalksTheParts();
    void enterSplitsBackspaceJoins();
    void theTailIsShownAndWrittenIn();
    void preeditIsShownAndNotInTheEdition();
    void preeditIsUnderlinedWhereItStands();
    void commitReplacesThePreedit();
    void focusLossTypesThePreedit();
    void theInputMethodHearsOfTheText();
    void theCandidateWindowStandsAtTheCaret();
    void spaceShortcutsBelongToTheInputMethod();
    void cutAndPasteKeepMarks();
    void htmlComesInByHouseStyle();
    void htmlThatGoesOutKeepsItsMarks();
    void hostileHtmlIsOnlyText();
    void fiveMegabytesOfHtmlComeIn();
    void whatIsPastedGoesWhereItWasAskedFor();
    void undoTakesBackWhatIsOnlyComposed();
    void badTextIsMended();
    void aLineOfAMillionCharacters();
    void heldLinesStayWhenWriting();
    void breaksAreSetAndTakenAway();
    void randomTypingIsWhatPlainTextWouldBe_data();
    void randomTypingIsWhatPlainTextWouldBe();
    void undoGoesBackToTheFirstCharacter();
    void aStoryIsSplitAtTheCaret();
    void nothingIsWrittenWhileOnlyLookedAt();

private:
    QString body(std::size_t paragraph = 0, const char* slug = made::over) { return QString::fromStdU16String(story(slug).body[paragraph]->text); }
    /// In the story that is over, at a place of its text.
    void beginAt(TextPlace place, const char* slug = made::over) { editor().begin(made::storyNamed(edition(), slug), {place}); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), Qt::Key(key), modifiers); }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{c}};
            QApplication::sendEvent(&canvas(), &press);
        }
    }
    void compose(const QString& preedit, const QString& committed = {}, int caret = -1)
    {
        QList<QInputMethodEvent::Attribute> attributes;
        attributes << QInputMethodEvent::Attribute{QInputMethodEvent::Cursor, caret < 0 ? static_cast<int>(preedit.size()) : caret, 1, {}};
        QInputMethodEvent event{preedit, attributes};
        event.setCommitString(committed);
        QApplication::sendEvent(&canvas(), &event);
    }
    /// All body text of the edition runs down.
    void setTextUpright()
    {
        Edition after = edition();
        after.sheet.change([](StyleSheet& sheet) { sheet.styles.at("body").writingMode = WritingMode::Vertical; });
        QVERIFY(window().session()->apply(std::move(after), {StepCode::ChangeStyles, {}}));
    }
    QVariant ask(Qt::InputMethodQuery query)
    {
        QInputMethodQueryEvent event{query};
        QApplication::sendEvent(&canvas(), &event);
        return event.value(query);
    }
    /// Where a place of the text stands in the viewport.
    QPoint pixelOf(TextPlace place)
    {
        const auto box = editor().text().caretBox({place});
        return box ? canvas().placeOf(box->box).center() : QPoint{};
    }
    std::u16string plain(const char* slug = made::over) { return edit::plainText(story(slug), edit::fieldAt(story(slug), {})); }
    std::size_t steps() { return window().session()->history().size(); }
};

namespace {

TextPlace at(std::uint32_t paragraph, std::uint32_t offset) { return {TextPart::Body, paragraph, offset}; }

}

void WritingTest::doubleClickBeginsWhereThePointerIs()
{
    const Story before = story();
    const StoryText text = window().session()->storyText(before.id);
    const auto box = text.caretBox({at(1, 7)});
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, canvas().placeOf(box->box).center());
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, canvas().placeOf(box->box).center());
    QVERIFY(window().writer().isActive());
    QCOMPARE(editor().story(), before.id);
    QCOMPARE(editor().caret().place, at(1, 7));
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::over));
    // Nothing was moved by it.
    QVERIFY(!window().session()->canUndo());
}

void WritingTest::enterBeginsAndEscapeEnds()
{
    canvas().select(made::blockOf(edition(), made::fits));
    key(Qt::Key_Return);
    QVERIFY(window().writer().isActive());
    QCOMPARE(editor().caret().place, (TextPlace{TextPart::Headline, 0, 0}));
    key(Qt::Key_Escape);
    QVERIFY(!window().writer().isActive());
    QVERIFY(!editor().isWriting());
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::fits));
    // The arrows move blocks again.
    key(Qt::Key_Down);
    QCOMPARE(window().session()->undoLabel()->code, StepCode::MoveBlock);
}

void WritingTest::aClickBesideEndsWriting()
{
    beginAt(at(0, 3));
    type(u"字"_s);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, placeOf(made::blockOf(edition(), made::fits)).center());
    QVERIFY(!editor().isWriting());
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::fits));
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    QCOMPARE(steps(), std::size_t{1});
}

void WritingTest::whatIsTypedIsSeenAtOnce()
{
    beginAt(at(0, 0));
    const QString before = body();
    type(u"新"_s);
    QCOMPARE(body(), u"新"_s + before);
    QCOMPARE(editor().caret().place, at(0, 1));
    const PageId page = edition().pages.front()->id;
    QVERIFY(!window().session()->isStale(page));
    const auto& items = canvas().shown().page->list.items;
    const bool isShown = std::any_of(items.begin(), items.end(), [](const display::Item& item) {
        const auto* run = std::get_if<display::GlyphRun>(&item.mark);
        return run && run->text.starts_with(u"新清晨");
    });
    QVERIFY(isShown);
    // What is shown beside the page as it is made: the text that has no room.
    const auto& made = window().session()->page(page)->list.items;
    QVERIFY(std::equal(made.begin(), made.end(), items.begin()));
}

void WritingTest::typingIsOneStepAndUndoBringsTheCaretBack()
{
    const Edition before = edition();
    beginAt(at(1, 4));
    type(u"一二三"_s);
    key(Qt::Key_Backspace);
    QCOMPARE(steps(), std::size_t{1});
    QCOMPARE(window().session()->undoLabel()->code, StepCode::EditText);
    key(Qt::Key_End);
    window().undo();
    QVERIFY(edition() == before);
    QCOMPARE(editor().caret().place, at(1, 4));
    window().redo();
    QCOMPARE(editor().caret().place, at(1, 6));
    QCOMPARE(body(1).mid(4, 2), u"一二"_s);
}

void WritingTest::keysThatAreCommandsElsewhereWriteHere()
{
    beginAt(at(0, 0));
    const QString before = body();
    QTest::keyClick(&canvas(), 'w');
    QTest::keyClick(&canvas(), Qt::Key_Space);
    QCOMPARE(body(), u"w "_s + before);
    key(Qt::Key_Home);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(body(), u" "_s + before);
    QVERIFY(!canvas().overlay().preview);
    QVERIFY(!partsOf(edition(), story().id).empty());
}

void WritingTest::arrowsHomeAndEndMove()
{
    beginAt(at(0, 5));
    key(Qt::Key_Right);
    QCOMPARE(editor().caret().place, at(0, 6));
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    QCOMPARE(editor().caret().place, at(0, 4));
    const auto y = [&] { return editor().text().caretBox(editor().caret())->box.y; };
    const auto x = [&] { return editor().text().caretBox(editor().caret())->box.x; };
    const Length row = y();
    const Length column = x();
    key(Qt::Key_Down);
    QVERIFY(y() > row);
    key(Qt::Key_Down);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QCOMPARE(y(), row);
    QCOMPARE(x(), column);
    key(Qt::Key_End);
    QCOMPARE(y(), row);
    QVERIFY(x() > column);
    key(Qt::Key_Home);
    QCOMPARE(editor().caret().place, at(0, 0));
    key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(editor().caret().place, at(2, static_cast<std::uint32_t>(body(2).size())));
    key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(editor().caret().place, at(0, 0));
    // Over the head of the text lies the headline.
    key(Qt::Key_Left);
    QCOMPARE(editor().caret().place.part, TextPart::Headline);
}

void WritingTest::shiftSelectsAndTypingReplaces()
{
    beginAt(at(0, 0));
    const QString before = body();
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor().selection(), (TextSpan{at(0, 0), at(0, 2)}));
    type(u"x"_s);
    QCOMPARE(body(), u"x"_s + before.mid(2));
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(editor().selection(), edit::fieldAt(story(), {}));
    key(Qt::Key_Delete);
    QCOMPARE(story().body.size(), std::size_t{1});
    QVERIFY(body().isEmpty());
    // There is still a place to write at.
    QVERIFY(editor().text().caretBox(editor().caret()));
    type(u"又来"_s);
    QCOMPARE(body(), u"又来"_s);
}

void WritingTest::theMouseSelects()
{
    beginAt(at(0, 0));
    drag(pixelOf(at(0, 2)), pixelOf(at(1, 3)));
    QCOMPARE(editor().selection(), (TextSpan{at(0, 2), at(1, 3)}));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pixelOf(at(0, 8)));
    QVERIFY(!editor().hasSelection());
    QCOMPARE(editor().caret().place, at(0, 8));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(at(0, 4)));
    QCOMPARE(editor().selection(), (TextSpan{at(0, 4), at(0, 8)}));
}

void WritingTest::doubleAndTripleClickSelect()
{
    beginAt(at(0, 0));
    const QPoint word = pixelOf(at(0, 1));
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, word);
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, word);
    QCOMPARE(QString::fromStdU16String(edit::plainText(story(), editor().selection())), u"清晨"_s);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, word);
    QCOMPARE(editor().selection(), (TextSpan{at(0, 0), at(0, static_cast<std::uint32_t>(body().size()))}));
}

void WritingTest::tabWalksTheParts()
{
    beginAt({TextPart::Headline, 0, 0});
    key(Qt::Key_Tab);
    QCOMPARE(editor().caret().place.part, TextPart::Deck);
    QVERIFY(editor().text().caretBox(editor().caret()));
    type(u"副题来了"_s);
    QCOMPARE(story().deck, std::u16string{u"副题来了"});
    key(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(editor().selection(), edit::fieldAt(story(), {TextPart::Headline, 0, 0}));
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor().caret().place.part, TextPart::Kicker);
}

void WritingTest::enterSplitsBackspaceJoins()
{
    const Story before = story();
    beginAt(at(0, 6));
    key(Qt::Key_Return);
    QCOMPARE(story().body.size(), before.body.size() + 1);
    QCOMPARE(editor().caret().place, at(1, 0));
    key(Qt::Key_Backspace);
    QVERIFY(story() == before);
    QCOMPARE(editor().caret().place, at(0, 6));
    // An empty paragraph has a caret of its own.
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    const auto box = editor().text().caretBox({at(1, 0)});
    QVERIFY(box && box->box.height > Length{});
}

void WritingTest::theTailIsShownAndWrittenIn()
{
    QVERIFY(!canvas().shown().over);
    beginAt(at(0, 0));
    const makeup::SetTail* tail = editor().text().tail();
    QVERIFY(tail != nullptr);
    // Beside the page, which is not copied for it: each key would cost a page.
    QCOMPARE(canvas().shown().page, window().session()->page(edition().pages.front()->id));
    QCOMPARE(canvas().shown().over->list, tail->list);
    QTRY_VERIFY(canvas().isSharp());
    const QImage shot = canvas().viewport()->grab().toImage();
    const QRect place = canvas().placeOf(tail->area);
    int grey = 0;
    for (int x = place.left(); x < place.right(); ++x) {
        for (int y = place.top(); y < place.bottom(); ++y)
            grey += qGray(shot.pixel(qRound(x * shot.devicePixelRatio()), qRound(y * shot.devicePixelRatio()))) < 240 ? 1 : 0;
    }
    QVERIFY(grey * 20 > place.width() * place.height());
    key(Qt::Key_End, Qt::ControlModifier);
    const auto box = editor().text().caretBox(editor().caret());
    QVERIFY(box && box->isOverset);
    QVERIFY(tail->area.contains(Point{box->box.x, box->box.y}));
    type(u"尾声"_s);
    QVERIFY(body(2).endsWith(u"尾声"_s));
    // A click into the tail is a click into the text.
    const QPoint inTail = pixelOf(editor().caret().place) - QPoint{4, 0};
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, inTail);
    QVERIFY(editor().isWriting());
    QVERIFY(editor().caret().place >= at(2, 1));
    key(Qt::Key_Escape);
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
    QVERIFY(!canvas().shown().over);
}

void WritingTest::preeditIsShownAndNotInTheEdition()
{
    const Edition before = edition();
    beginAt(at(0, 0));
    compose(u"ni hao"_s);
    QVERIFY(edition() == before);
    QVERIFY(!window().session()->canUndo());
    const auto& items = canvas().shown().page->list.items;
    QVERIFY(std::any_of(items.begin(), items.end(), [](const display::Item& item) {
        const auto* run = std::get_if<display::GlyphRun>(&item.mark);
        return run && QString::fromStdU16String(run->text).contains(u"ni"_s);
    }));
    compose({});
    QVERIFY(edition() == before);
    QVERIFY(editor().preedit().isEmpty());
    const auto& after = canvas().shown().page->list.items;
    const auto& made = window().session()->page(edition().pages.front()->id)->list.items;
    QVERIFY(std::equal(made.begin(), made.end(), after.begin()));
}

void WritingTest::preeditIsUnderlinedWhereItStands()
{
    beginAt(at(1, 2));
    compose(u"nihao"_s, {}, 2);
    QCOMPARE(editor().preeditSpan(), (TextSpan{at(1, 2), at(1, 7)}));
    QCOMPARE(editor().shownCaret().place, at(1, 4));
    const auto rects = editor().text().rectsOf(edition().pages.front()->id, editor().preeditSpan());
    QVERIFY(!rects.empty());
    QTRY_VERIFY(canvas().isSharp());
    const QImage shot = canvas().viewport()->grab().toImage();
    const QRect line = canvas().placeOf(rects.front());
    int blue = 0;
    for (int x = line.left(); x < line.right(); ++x) {
        for (int y = line.bottom() - 2; y < line.bottom() + 5; ++y) {
            const QColor colour = shot.pixelColor(qRound(x * shot.devicePixelRatio()), qRound(y * shot.devicePixelRatio()));
            blue += colour.blue() > colour.red() + 60 ? 1 : 0;
        }
    }
    QVERIFY(blue >= line.width() - 4);
}

void WritingTest::commitReplacesThePreedit()
{
    beginAt(at(0, 0));
    const QString before = body();
    key(Qt::Key_Right, Qt::ShiftModifier);
    compose(u"ni"_s);
    compose(u"nihao"_s);
    compose({}, u"你好"_s);
    QCOMPARE(body(), u"你好"_s + before.mid(1));
    QCOMPARE(editor().caret().place, at(0, 2));
    compose(u"bao"_s);
    compose({}, u"报"_s);
    QCOMPARE(steps(), std::size_t{1});
    // An input method that takes back what it typed.
    QInputMethodEvent replacing;
    replacing.setCommitString(u"纸"_s, -1, 1);
    QApplication::sendEvent(&canvas(), &replacing);
    QCOMPARE(body(), u"你好纸"_s + before.mid(1));
    // In headlines as in the text.
    beginAt({TextPart::Headline, 0, 0});
    compose(u"xin"_s);
    compose({}, u"新"_s);
    QVERIFY(story().headline.starts_with(u"新"));
}

void WritingTest::focusLossTypesThePreedit()
{
    beginAt(at(0, 0));
    compose(u"nihao"_s);
    window().inspector().setFocusPolicy(Qt::StrongFocus);
    window().inspector().setFocus();
    QVERIFY(body().startsWith(u"nihao"_s));
    QVERIFY(editor().preedit().isEmpty());
}

void WritingTest::theInputMethodHearsOfTheText()
{
    QVERIFY(!ask(Qt::ImEnabled).toBool());
    beginAt(at(1, 3));
    QVERIFY(ask(Qt::ImEnabled).toBool());
    QVERIFY(canvas().testAttribute(Qt::WA_InputMethodEnabled));
    QCOMPARE(ask(Qt::ImSurroundingText).toString().left(20), body(1).left(20));
    QCOMPARE(ask(Qt::ImCursorPosition).toInt(), 3);
    QCOMPARE(ask(Qt::ImTextBeforeCursor).toString(), body(1).left(3));
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(ask(Qt::ImAnchorPosition).toInt(), 3);
    QCOMPARE(ask(Qt::ImCursorPosition).toInt(), 4);
    QCOMPARE(ask(Qt::ImCurrentSelection).toString(), body(1).mid(3, 1));
    QVERIFY(Qt::InputMethodHints{QFlag{ask(Qt::ImHints).toInt()}}.testFlag(Qt::ImhMultiLine));
    key(Qt::Key_Escape);
    QVERIFY(!canvas().testAttribute(Qt::WA_InputMethodEnabled));
}

void WritingTest::theCandidateWindowStandsAtTheCaret()
{
    beginAt(at(0, 5));
    const auto isAtCaret = [&] {
        const QRectF told = ask(Qt::ImCursorRectangle).toRectF();
        const QRect caret = canvas().placeOf(editor().text().caretBox(editor().shownCaret())->box);
        return QRectF{caret}.translated(canvas().viewport()->pos()) == told && told.height() > 3;
    };
    QVERIFY(isAtCaret());
    canvas().setZoom(2);
    canvas().reveal(editor().text().caretBox(editor().caret())->box);
    QVERIFY(isAtCaret());
    compose(u"zhong"_s);
    QVERIFY(isAtCaret());
    canvas().setZoom(0.5);
    QVERIFY(isAtCaret());
}

void WritingTest::spaceShortcutsBelongToTheInputMethod()
{
    for (const QAction* action : window().findChildren<QAction*>()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            QVERIFY(keys != QKeySequence(u"Ctrl+Space"_s));
            QVERIFY(keys != QKeySequence(u"Shift+Space"_s));
        }
    }
    beginAt(at(0, 0));
    const Edition before = edition();
    key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(edition() == before);
}

void WritingTest::cutAndPasteKeepMarks()
{
    beginAt(at(0, 0));
    editor().select({at(0, 2), at(0, 4)});
    editor().toggleEmphasis();
    QVERIFY(editor().isEmphasised());
    editor().select({at(0, 1), at(0, 5)});
    const QString words = body().mid(1, 4);
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), words);
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"<em"_s));
    editor().setCaret({at(1, 0)});
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(body(1).startsWith(words));
    QVERIFY(story().body[1]->emphasis == (std::vector<TextRange>{{1, 3}}));
    // What another program put there since has no marks of ours.
    QApplication::clipboard()->setText(u"外来\n两段"_s);
    editor().setCaret({at(0, 0)});
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(body(0), u"外来"_s);
    QVERIFY(body(1).startsWith(u"两段"_s));
}

void WritingTest::htmlComesInByHouseStyle()
{
    const auto read = [&](const QString& html) {
        QStringList texts;
        for (const StoryParagraph& paragraph : paragraphsOfHtml(html, *edition().sheet, false))
            texts << (paragraph.kind == ParagraphKind::Crosshead ? u"# "_s : QString{}) + QString::fromStdU16String(paragraph.text);
        return texts;
    };
    QCOMPARE(read(u"<html><head><title>x</title><style>p{}</style></head><body><h2>小标题</h2><p>　　第一段 <b>粗</b>\n  字</p><p>第二段</p></body>"_s),
        (QStringList{u"# 小标题"_s, u"第一段 粗 字"_s, u"第二段"_s}));
    QCOMPARE(read(u"a<br>b<br><br>c"_s), (QStringList{u"a\nb"_s, u"c"_s}));
    QCOMPARE(read(u"1 &lt; 2 &amp;&amp; &#x4E2D;&#25991;&nbsp;&hellip; &bogus; &#xD800;"_s), QStringList{u"1 < 2 && 中文\u00A0… &bogus; &#xD800;"_s});
    QCOMPARE(read(u"<table><tr><td>甲</td><td>乙</td></tr></table>"_s), (QStringList{u"甲"_s, u"乙"_s}));
    QCOMPARE(read(u"<ul><li>一<li>二</ul>"_s), (QStringList{u"一"_s, u"二"_s}));
}

void WritingTest::htmlThatGoesOutKeepsItsMarks()
{
    StoryParagraph paragraph;
    paragraph.text = u"甲<乙>丙丁戊";
    paragraph.runs = {{{0, 3}, "bold"}, {{5, 6}, "italic"}};
    paragraph.emphasis = {{2, 5}};
    paragraph.ruby = {{{6, 7}, u"wù"}};
    const QString html = htmlOf({paragraph});
    QCOMPARE(html, u"<p><b>甲&lt;</b><b><em style=\"font-style: normal; text-emphasis: dot\">乙</em></b>"
                   u"<em style=\"font-style: normal; text-emphasis: dot\">&gt;丙</em><i>丁</i><ruby>戊<rt>wù</rt></ruby></p>\n"_s);
    // Another copy of this program reads bold and italic again.
    const auto again = paragraphsOfHtml(html, *edition().sheet, true);
    QCOMPARE(again.size(), std::size_t{1});
    QVERIFY(again.front().text.starts_with(u"甲<乙>丙丁戊"));
    QCOMPARE(again.front().runs.front(), (StyledRun{{0, 3}, "bold"}));
    QCOMPARE(again.front().runs.back(), (StyledRun{{5, 6}, "italic"}));
}

void WritingTest::hostileHtmlIsOnlyText()
{
    const auto length = [&](const QString& html) {
        std::size_t characters = 0;
        for (const StoryParagraph& paragraph : paragraphsOfHtml(html, *edition().sheet, true))
            characters += paragraph.text.size();
        return characters;
    };
    QCOMPARE(length(u"<script>alert('x')</script><img src=x onerror=\"alert(1)\">"_s), std::size_t{0});
    QCOMPARE(length(u"<"_s), std::size_t{1});
    QCOMPARE(length(u"<p"_s), std::size_t{0});
    QCOMPARE(length(u"<!-- never closed <p>x</p>"_s), std::size_t{0});
    QCOMPARE(length(u"<a title=\">\">x</a>"_s), std::size_t{1});
    QVERIFY(length(u"&"_s.repeated(100000)) == 100000);
    QVERIFY(length(u"<b><i><p>"_s.repeated(100000)) == 0);
    QVERIFY(length(u"x"_s.repeated(5'000'000)) <= 4'000'000);
    std::mt19937 numbers{3};
    const QString signs = u"<>/&;\"'!-#xpb \n中"_s;
    for (int i = 0; i < 2000; ++i) {
        QString html;
        for (int n = 0; n < 60; ++n)
            html += signs[static_cast<qsizetype>(numbers()) % signs.size()];
        length(html);
    }
}

void WritingTest::fiveMegabytesOfHtmlComeIn()
{
    QString html = u"<html><body>"_s;
    while (html.size() < 5'000'000 / 2)
        html += u"<p style=\"font: 12pt Arial\"><span>石板路上传来扫帚的沙沙声，<b>老街</b>醒了。</span></p>\n"_s;
    QMimeData data;
    data.setHtml(html);
    beginAt(at(0, 0));
    QElapsedTimer clock;
    clock.start();
    editor().paste(data);
    // Meanwhile the window goes on: it is read elsewhere.
    QVERIFY(editor().isPasting());
    QCOMPARE(story().body.size(), std::size_t{3});
    QTRY_VERIFY_WITH_TIMEOUT(!editor().isPasting(), 120'000);
    qInfo("pasting took %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(story().body.size() > 20000);
    QCOMPARE(body(0), u"石板路上传来扫帚的沙沙声，老街醒了。"_s);
    window().undo();
    QCOMPARE(story().body.size(), std::size_t{3});
}

void WritingTest::whatIsPastedGoesWhereItWasAskedFor()
{
    const QString much = u"<p>甲乙</p>"_s.repeated(24'000);
    QMimeData data;
    data.setHtml(much);
    beginAt(at(1, 2));
    editor().paste(data);
    QVERIFY(editor().isPasting());
    // Whoever went elsewhere meanwhile is not called back.
    beginAt({TextPart::Headline, 0, 0}, made::fits);
    QTRY_VERIFY_WITH_TIMEOUT(!editor().isPasting(), 120'000);
    QVERIFY(editor().story() == made::storyNamed(edition(), made::fits));
    QCOMPARE(story().body.size(), std::size_t{3 + 24'000 - 1});
    QCOMPARE(body(1), u"清晨甲乙"_s);
    window().undo();
    // Where one wrote on in the story, it comes to stand at the caret.
    beginAt(at(1, 2));
    editor().paste(data);
    beginAt(at(0, 0));
    type(u"新"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!editor().isPasting(), 120'000);
    QCOMPARE(body(0), u"新甲乙"_s);
    QVERIFY(body(24'000).startsWith(u"清晨"_s));
    // A window that closes does not wait for it.
    editor().paste(data);
    m_window->close();
}

void WritingTest::undoTakesBackWhatIsOnlyComposed()
{
    beginAt(at(0, 0));
    type(u"新"_s);
    window().session()->endTyping();
    window().undo();
    compose(u"ni"_s);
    // Redo is not lost by it.
    window().redo();
    QVERIFY(editor().preedit().isEmpty());
    QVERIFY(body().startsWith(u"新清晨"_s));
    compose(u"hao"_s);
    window().undo();
    QVERIFY(editor().preedit().isEmpty());
    QVERIFY(body().startsWith(u"新清晨"_s));
    window().undo();
    QVERIFY(body().startsWith(u"清晨"_s));
}

void WritingTest::badTextIsMended()
{
    beginAt(at(0, 0));
    QMimeData data;
    data.setText(QString{QChar{0xD842}} + u"a"_s + QChar{7} + QChar{0xDFB7} + QChar{0x202E} + u"b"_s);
    editor().paste(data);
    QVERIFY(body().startsWith(QString{QChar{0xFFFD}} + u"a"_s + QChar{0xFFFD}));
    editor().insert(QString{QChar{0xD842}});
    compose(QString{QChar{0xDC00}} + u"\n"_s);
    compose({}, QString{QChar{0xD800}});
    window().session()->endTyping();
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
}

void WritingTest::aLineOfAMillionCharacters()
{
    beginAt(at(0, 0));
    editor().insert(QString{1'000'000, u'字'});
    QCOMPARE(body().size() >= 1'000'000, true);
    QElapsedTimer clock;
    clock.start();
    editor().move(TextMove::Character, TextDirection::Back, Selecting::No);
    editor().move(TextMove::Word, TextDirection::Back, Selecting::Yes);
    qInfo("moving in it took %lld ms", static_cast<long long>(clock.elapsed()));
    window().undo();
    QVERIFY(body().size() < 1000);
    QCOMPARE(editor().caret().place, at(0, 0));
}

void WritingTest::heldLinesStayWhenWriting()
{
    beginAt(at(0, 0), made::fits);
    editor().setHeld(true);
    QVERIFY(editor().isHeld());
    const auto heads = [&](std::size_t paragraph) {
        std::vector<std::uint32_t> offsets;
        for (const desk::StoryLine& line : editor().text().lines()) {
            if (line.from.part == TextPart::Body && line.from.index == paragraph)
                offsets.push_back(line.from.offset);
        }
        return offsets;
    };
    std::mt19937 numbers{5};
    for (int i = 0; i < 40; ++i) {
        const auto before = heads(0);
        const auto size = static_cast<std::uint32_t>(body(0, made::fits).size());
        const std::uint32_t place = 20 + static_cast<std::uint32_t>(numbers()) % (size - 20);
        editor().setCaret({at(0, place)});
        if (numbers() % 2 == 0)
            type(u"，又"_s);
        else
            key(Qt::Key_Delete);
        const auto after = heads(0);
        // Lines that ended a line before the edit stand as they stood.
        for (std::size_t line = 0; line + 2 < before.size() && line + 2 < after.size() && before[line + 2] <= place; ++line)
            QCOMPARE(after[line], before[line]);
    }
    editor().setHeld(false);
    QVERIFY(!editor().isHeld());
}

void WritingTest::breaksAreSetAndTakenAway()
{
    beginAt(at(0, 8));
    const Story before = story();
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(story().body[1]->start, ParagraphStart::NextLeg);
    QCOMPARE(editor().caret().place, at(1, 0));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(story().body[1]->start, ParagraphStart::Anywhere);
    window().undo();
    window().undo();
    QVERIFY(story() == before);
    beginAt(at(0, 0));
    key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(body().startsWith(u"\n"_s));
}

void WritingTest::randomTypingIsWhatPlainTextWouldBe_data()
{
    QTest::addColumn<bool>("isVertical");
    QTest::newRow("across") << false;
    QTest::newRow("down") << true;
}

void WritingTest::randomTypingIsWhatPlainTextWouldBe()
{
    QFETCH(bool, isVertical);
    if (isVertical)
        setTextUpright();
    beginAt(at(0, 0));
    QCOMPARE(editor().text().caretBox({at(0, 0)})->isVertical, isVertical);
    const Qt::Key onKey = isVertical ? Qt::Key_Down : Qt::Key_Right;
    const Qt::Key backKey = isVertical ? Qt::Key_Up : Qt::Key_Left;
    std::u16string model = plain();
    std::size_t caret = 0;
    std::size_t anchor = 0;
    std::mt19937 numbers{21};
    const auto replace = [&](const std::u16string& text) {
        const std::size_t from = std::min(anchor, caret);
        model.replace(from, std::max(anchor, caret) - from, text);
        anchor = caret = from + text.size();
    };
    for (int i = 0; i < 1500; ++i) {
        const bool isSelecting = numbers() % 4 == 0;
        switch (numbers() % 9) {
        case 0: case 1: case 2: {
            const char16_t c = static_cast<char16_t>(0x4E00 + numbers() % 3000);
            if (numbers() % 2 == 0) {
                compose(u"zi"_s);
                compose({}, QString{QChar{c}});
            } else {
                type(QString{QChar{c}});
            }
            replace({c});
            break;
        }
        case 3:
            key(Qt::Key_Return);
            replace(u"\n");
            break;
        case 4:
            key(Qt::Key_Backspace);
            if (anchor == caret && caret > 0)
                --anchor;
            replace(u"");
            break;
        case 5:
            key(Qt::Key_Delete);
            if (anchor == caret && caret < model.size())
                ++caret;
            replace(u"");
            break;
        case 6:
            if (caret < model.size()) {
                const bool collapses = !isSelecting && anchor != caret;
                caret = collapses ? std::max(anchor, caret) : caret + 1;
                anchor = isSelecting ? anchor : caret;
                key(onKey, isSelecting ? Qt::ShiftModifier : Qt::NoModifier);
            }
            break;
        case 7:
            if (caret > 0) {
                const bool collapses = !isSelecting && anchor != caret;
                caret = collapses ? std::min(anchor, caret) : caret - 1;
                anchor = isSelecting ? anchor : caret;
                key(backKey, isSelecting ? Qt::ShiftModifier : Qt::NoModifier);
            }
            break;
        default: {
            const std::size_t before = window().session()->stepsDone();
            if (numbers() % 8 == 0 && before > 0) {
                // There and back again: the text is what it was, and one writes on where the step ended.
                window().undo();
                window().redo();
                const TextPlace here = editor().caret().place;
                editor().setCaret({here});
                caret = here.offset;
                for (std::size_t paragraph = 0; paragraph < here.index; ++paragraph)
                    caret += story().body[paragraph]->text.size() + 1;
                anchor = caret;
                break;
            }
            break;
        }
        }
        QCOMPARE(plain(), model);
    }
    // And what is on the page is what was typed.
    window().session()->endTyping();
    std::u16string lines;
    const PageId page = edition().pages.front()->id;
    QTRY_VERIFY(!window().session()->isStale(page));
    for (const desk::StoryLine& line : editor().text().lines()) {
        if (line.from.part == TextPart::Body)
            lines += line.text + (line.endsParagraph ? u"\n" : u"");
    }
    QCOMPARE(lines, model + u"\n");
}

void WritingTest::undoGoesBackToTheFirstCharacter()
{
    const Edition first = edition();
    beginAt(at(0, 0));
    std::vector<Edition> editions{first};
    for (int i = 0; i < 60; ++i) {
        if (i % 7 == 3)
            key(Qt::Key_Return);
        else if (i % 5 == 4)
            key(Qt::Key_Backspace);
        else
            type(QString{QChar{static_cast<char16_t>(0x4E00 + i)}});
        window().session()->endTyping();
        if (!(edition() == editions.back()))
            editions.push_back(edition());
    }
    for (std::size_t i = editions.size() - 1; i-- > 0;) {
        window().undo();
        QVERIFY(edition() == editions[i]);
    }
    QVERIFY(edition() == first);
    QCOMPARE(editor().caret().place, at(0, 0));
    QVERIFY(!window().session()->canUndo());
    for (std::size_t i = 1; i < editions.size(); ++i) {
        window().redo();
        QVERIFY(edition() == editions[i]);
    }
}

void WritingTest::aStoryIsSplitAtTheCaret()
{
    QAction* split = window().findChild<QAction*>(u"splitStory"_s);
    QVERIFY(split && !split->isEnabled());
    const QString before = body(1);
    beginAt({TextPart::Body, 1, 5});
    QVERIFY(split->isEnabled());
    split->trigger();
    QCOMPARE(story().body.size(), std::size_t{2});
    QCOMPARE(body(1), before.left(5));
    const std::string second = std::string{made::over} + "-2";
    QCOMPARE(body(0, second.c_str()), before.mid(5));
    QVERIFY(partsOf(edition(), made::storyNamed(edition(), second.c_str())).empty());
    QCOMPARE(window().session()->undoLabel()->code, StepCode::SplitStory);
    // Before the first character there is nothing to split off.
    beginAt({TextPart::Body, 0, 0});
    split->trigger();
    QVERIFY(!window().notice().isEmpty());
    QCOMPARE(story().body.size(), std::size_t{2});
}

void WritingTest::nothingIsWrittenWhileOnlyLookedAt()
{
    window().session()->endTyping();
    const Edition before = edition();
    auto open = desk::OpenEdition::openReadOnly(QFile::encodeName(m_file).toStdString());
    if (!open) {
        // Held by ourselves: look at a copy.
        const QString copy = m_folder->filePath(u"copy.banxin"_s);
        QVERIFY(QFile::copy(m_file, copy));
        open = desk::OpenEdition::openReadOnly(QFile::encodeName(copy).toStdString());
    }
    QVERIFY(bool{open});
    window().showEdition(u"copy"_s, {desk::Session::prepare(std::move(*open)), {}});
    beginAt(at(0, 0));
    type(u"x"_s);
    QVERIFY(edition() == before);
    QVERIFY(!window().notice().isEmpty());
    compose(u"ni"_s);
    QVERIFY(editor().preedit().isEmpty());
    // Reading and copying go on.
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), body().left(1));
}

QTEST_MAIN(WritingTest)
#include "writing_test.moc"
