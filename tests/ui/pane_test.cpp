// The story pane, finding and replacing, and what assistive programs read of the text that is written in.
#include "edit/text.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDockWidget>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTreeWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class PaneTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void thePaneShowsTheLinesOfThePage();
    void thePaneFollowsTheSelection();
    void whatIsWrittenInThePaneStandsOnThePage();
    void aPooledStoryIsWrittenInThePane();
    void thePaneTakesInputMethods();
    void oneHistoryForPageAndPane();
    void wordsAreFoundAsOneTypes();
    void aHitIsSelectedOnItsPage();
    void replacingAllIsOneStep();
    void lockedPagesStay();
    void aBadPatternSaysSo();
    void theTextOfTheBlockIsReadable();

private:
    const Story& story(const char* slug = made::over) { return **edition().stories.find(made::storyNamed(edition(), slug)); }
    void showPane(QWidget* panel)
    {
        QDockWidget* dock = qobject_cast<QDockWidget*>(panel->parentWidget());
        dock->show();
        dock->raise();
        QTRY_VERIFY(panel->isVisible());
    }
    QStringList rowsOf(const char* slug)
    {
        QStringList rows;
        for (const desk::StoryLine& line : window().session()->storyText(made::storyNamed(edition(), slug)).lines()) {
            if (line.from.part == TextPart::Body)
                rows << QString::fromStdU16String(line.text);
        }
        return rows;
    }
    void look(const QString& words)
    {
        showPane(&window().findPanel());
        window().findPanel().begin(words);
        QTRY_VERIFY(!window().findPanel().isLooking() && !window().findPanel().hits().empty());
    }
    QLineEdit* field(const QString& name)
    {
        for (QLineEdit* edit : window().findPanel().findChildren<QLineEdit*>()) {
            QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(edit);
            if (seen && seen->text(QAccessible::Name).contains(name))
                return edit;
        }
        return nullptr;
    }
};

void PaneTest::thePaneShowsTheLinesOfThePage()
{
    showPane(&window().galley());
    canvas().select(made::blockOf(edition(), made::over));
    QTRY_VERIFY(window().galley().rowTexts().contains(rowsOf(made::over).first()));
    const QStringList shown = window().galley().rowTexts();
    for (const QString& row : rowsOf(made::over))
        QVERIFY(shown.contains(row));
    QVERIFY(shown.contains(u"学校办起夜课"_s));
    QVERIFY(!window().galley().grab().isNull());
}

void PaneTest::thePaneFollowsTheSelection()
{
    showPane(&window().galley());
    canvas().select(made::blockOf(edition(), made::fits));
    QTRY_VERIFY(window().galley().rowTexts().contains(u"新桥今日通车"_s));
    canvas().select(made::blockOf(edition(), made::under));
    QTRY_VERIFY(window().galley().rowTexts().contains(u"河道清出三公里"_s));
}

void PaneTest::whatIsWrittenInThePaneStandsOnThePage()
{
    showPane(&window().galley());
    canvas().select(made::blockOf(edition(), made::over));
    QTRY_VERIFY(!window().galley().rowTexts().isEmpty());
    window().galley().setFocus();
    QTest::keyClick(&window().galley(), Qt::Key_Return);
    QVERIFY(editor().isWriting());
    editor().setCaret({{TextPart::Body, 0, 0}});
    QTest::keyClick(&window().galley(), 'w');
    QVERIFY(story().body[0]->text.starts_with(u"w清晨"));
    QTRY_VERIFY(window().galley().rowTexts().contains(rowsOf(made::over).first()));
    QVERIFY(window().writer().isActive());
    QVERIFY(!window().galley().caretRect().isNull());
    // A click into a row writes there.
    const QRect caret = window().galley().caretRect();
    QTest::mouseClick(window().galley().viewport(), Qt::LeftButton, {}, caret.center() + QPoint{0, caret.height()});
    QVERIFY(editor().caret().place.offset > 5);
    QTest::keyClick(&window().galley(), Qt::Key_Escape);
    QVERIFY(!editor().isWriting());
}

void PaneTest::aPooledStoryIsWrittenInThePane()
{
    showPane(&window().galley());
    window().storyPool().select(made::storyNamed(edition(), made::pooled));
    QTRY_VERIFY(window().galley().rowTexts().contains(u"老街市集周末开门"_s));
    window().galley().setFocus();
    QTest::keyClick(&window().galley(), Qt::Key_Return);
    QVERIFY(editor().isWriting());
    QVERIFY(!window().writer().isActive());
    QTest::keyClicks(&window().galley(), u"ab"_s);
    QTest::keyClick(&window().galley(), Qt::Key_Down);
    QTest::keyClicks(&window().galley(), u"c"_s);
    QVERIFY(story(made::pooled).body[0]->text.find(u"c") != std::u16string::npos);
    window().undo();
    window().undo();
    QVERIFY(story(made::pooled).body[0]->text.find(u"ab") == std::u16string::npos);
}

void PaneTest::thePaneTakesInputMethods()
{
    showPane(&window().galley());
    editor().begin(made::storyNamed(edition(), made::over), {{TextPart::Headline, 0, 0}});
    window().galley().setFocus();
    const Edition before = edition();
    QInputMethodEvent composing{u"nihao"_s, {}};
    QApplication::sendEvent(&window().galley(), &composing);
    QVERIFY(edition() == before);
    QTRY_VERIFY(window().galley().rowTexts().contains(u"nihao学校办起夜课"_s) || window().galley().rowTexts().join(QString{}).contains(u"nihao"_s));
    QInputMethodQueryEvent where{Qt::ImCursorRectangle};
    QApplication::sendEvent(&window().galley(), &where);
    QCOMPARE(where.value(Qt::ImCursorRectangle).toRectF(), QRectF{window().galley().caretRect()}.translated(window().galley().viewport()->pos()));
    QInputMethodEvent committing;
    committing.setCommitString(u"你好"_s);
    QApplication::sendEvent(&window().galley(), &committing);
    QVERIFY(story().headline.starts_with(u"你好"));
}

void PaneTest::oneHistoryForPageAndPane()
{
    const Edition before = edition();
    showPane(&window().galley());
    editor().begin(made::storyNamed(edition(), made::over), {{TextPart::Body, 0, 0}});
    window().galley().setFocus();
    QTest::keyClicks(&window().galley(), u"a"_s);
    canvas().setFocus();
    QTest::keyClicks(&canvas(), u"b"_s);
    QCOMPARE(story().body[0]->text.substr(0, 2), std::u16string{u"ab"});
    window().undo();
    QVERIFY(edition() == before);
}

void PaneTest::wordsAreFoundAsOneTypes()
{
    look(u"扫帚"_s);
    const std::size_t all = window().findPanel().hits().size();
    QCOMPARE(window().findPanel().list().topLevelItemCount(), static_cast<int>(all));
    window().findPanel().begin(u"新桥"_s);
    QTRY_COMPARE(window().findPanel().hits().size(), std::size_t{1});
    QVERIFY(!window().findPanel().summary().isEmpty());
    window().findPanel().begin(u"没有这样的字"_s);
    QTRY_VERIFY(window().findPanel().hits().empty());
}

void PaneTest::aHitIsSelectedOnItsPage()
{
    look(u"夜课"_s);
    window().findPanel().goToNext();
    QVERIFY(editor().isWriting());
    QCOMPARE(editor().story(), story().id);
    QCOMPARE(editor().selection().from, (TextPlace{TextPart::Headline, 0, 4}));
    QCOMPARE(editor().selection().to.offset, 6U);
}

void PaneTest::replacingAllIsOneStep()
{
    const Edition before = edition();
    look(u"扫帚"_s);
    QVERIFY(field(u"Replace with"_s) != nullptr);
    field(u"Replace with"_s)->setText(u"脚步"_s);
    QVERIFY(window().findPanel().list().topLevelItem(0)->text(3).contains(u"【脚步】"_s));
    QVERIFY(edition() == before);
    const auto count = window().findPanel().hits().size();
    window().findPanel().replaceAll();
    QCOMPARE(window().session()->undoLabel()->code, StepCode::ReplaceText);
    QVERIFY(window().notice().contains(QString::number(count)));
    QTRY_VERIFY(window().findPanel().hits().empty());
    window().undo();
    QVERIFY(edition() == before);
    QVERIFY(!window().session()->canUndo());
}

void PaneTest::lockedPagesStay()
{
    Edition locked = edition();
    locked.pages.front().change([](Page& page) { page.locked = true; });
    QVERIFY(window().session()->apply(locked, {StepCode::ChangePage, {"A01"}}).has_value());
    look(u"扫帚"_s);
    window().findPanel().replaceAll();
    QVERIFY(story().body[0]->text.find(u"扫帚") != std::u16string::npos);
    // Those in the pool are replaced.
    QVERIFY(story(made::pooled).body[0]->text.find(u"扫帚") == std::u16string::npos);
}

void PaneTest::aBadPatternSaysSo()
{
    look(u"扫帚"_s);
    for (QCheckBox* box : window().findPanel().findChildren<QCheckBox*>()) {
        if (box->text().contains(u"Pa&ttern"_s))
            box->setChecked(true);
    }
    window().findPanel().begin(u"(扫"_s);
    QTRY_VERIFY(window().findPanel().hits().empty());
    QTRY_VERIFY(window().findPanel().summary().contains(u"no pattern"_s));
    window().findPanel().begin(u"扫(.)"_s);
    QTRY_VERIFY(!window().findPanel().hits().empty());
    field(u"Replace with"_s)->setText(u"$1!"_s);
    QVERIFY(window().findPanel().list().topLevelItem(0)->text(3).contains(u"【帚!】"_s));
}

void PaneTest::theTextOfTheBlockIsReadable()
{
    canvas().setFocus();
    QAccessibleInterface* pane = QAccessible::queryAccessibleInterface(&canvas());
    const auto block = [&]() -> QAccessibleInterface* { return pane->focusChild(); };
    QVERIFY(block() == nullptr);
    editor().begin(story().id, {{TextPart::Body, 1, 2}});
    QVERIFY(block() != nullptr);
    QAccessibleTextInterface* text = block()->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(block()->role(), QAccessible::EditableText);
    QVERIFY(block()->state().focused && block()->state().editable && block()->state().multiLine);
    const QString all = QString::fromStdU16String(edit::plainText(story(), edit::fieldAt(story(), {})));
    QCOMPARE(text->text(0, text->characterCount()), all);
    QCOMPARE(text->cursorPosition(), static_cast<int>(story().body[0]->text.size()) + 3);
    text->setSelection(0, 1, 4);
    QCOMPARE(editor().selection(), (TextSpan{{TextPart::Body, 0, 1}, {TextPart::Body, 0, 4}}));
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, 1);
    QCOMPARE(end, 4);
    const QRect character = text->characterRect(5);
    QVERIFY(canvas().viewport()->rect().contains(canvas().viewport()->mapFromGlobal(character.center())));
    QCOMPARE(text->offsetAtPoint(QPoint{character.left() + 1, character.center().y()}), 5);
    editor().end();
    QVERIFY(block() == nullptr);
}

QTEST_MAIN(PaneTest)
#include "pane_test.moc"
