#include "ui/commands/command_search.h"
#include "ui/commands/keys_dialog.h"
#include "ui/commands/matching.h"
#include "window_fixture.h"
#include "words/pinyin.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>

#include <functional>
#include <set>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class CommandsTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void everyCommandHasANameOfItsOwnAndWords();
    void everyMenuEntryIsACommand();
    void noKeyMeansTwoThings_data();
    void noKeyMeansTwoThings();
    void everyKeySetNamesCommandsThatExist_data();
    void everyKeySetNamesCommandsThatExist();
    void whatIsTypedFindsItsCommand_data();
    void whatIsTypedFindsItsCommand();
    void theSearchRunsACommandFromTheKeyboard();
    void theSearchSaysWhyACommandCannotBeDone();
    void escapeGivesTheFocusBack();
    void theSearchIsQuick();
    void aKeySetIsChosenAndKept();
    void aKeyIsTakenFromTheCommandThatHasIt();
    void theInputMethodKeepsItsKeys();

private:
    CommandSearch& search() { return *window().findChild<CommandSearch*>(); }
    QAction& command(const QString& name)
    {
        for (QAction* action : commandsOf(window())) {
            if (action->objectName() == name)
                return *action;
        }
        qFatal("no command %s", qPrintable(name));
    }
    QPushButton& button(QWidget& dialog, const QString& text)
    {
        for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
            if (one->text() == text)
                return *one;
        }
        qFatal("no button %s", qPrintable(text));
    }
};

void CommandsTest::everyCommandHasANameOfItsOwnAndWords()
{
    std::set<QString> names;
    const QList<QAction*> commands = commandsOf(window());
    QVERIFY(commands.size() > 40);
    for (const QAction* command : commands) {
        QVERIFY2(names.insert(command->objectName()).second, qPrintable(command->objectName()));
        QVERIFY2(!plainText(*command).isEmpty(), qPrintable(command->objectName()));
    }
}

void everyEntry(const QMenu& menu, const std::function<void(const QAction&)>& take)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            everyEntry(*action->menu(), take);
        else if (!action->isSeparator())
            take(*action);
    }
}

/// What has no name cannot be searched. Editions that were open lately are no commands.
void CommandsTest::everyMenuEntryIsACommand()
{
    int entries = 0;
    for (const QAction* top : window().menuBar()->actions()) {
        everyEntry(*top->menu(), [&](const QAction& action) {
            ++entries;
            const bool isRecent = qobject_cast<QMenu*>(action.parent()) != nullptr;
            QVERIFY2(isRecent || commandsOf(window()).contains(&action), qPrintable(action.text()));
        });
    }
    QVERIFY(entries > 40);
}

void CommandsTest::noKeyMeansTwoThings_data()
{
    QTest::addColumn<QString>("set");
    for (const QString& set : keySets())
        QTest::newRow(set.toUtf8().constData()) << set;
}

void CommandsTest::noKeyMeansTwoThings()
{
    QFETCH(const QString, set);
    const QList<QAction*> commands = commandsOf(window());
    applyKeys(commands, keysOf(set));
    for (const QAction* a : commands) {
        for (const QKeySequence& key : a->shortcuts()) {
            QVERIFY2(!key.isEmpty(), qPrintable(a->objectName()));
            QVERIFY2(!refusalOf(key), qPrintable(a->objectName()));
            for (const QAction* b : commands) {
                if (a != b && canClash(*a, *b))
                    QVERIFY2(!b->shortcuts().contains(key), qPrintable(a->objectName() + u" and "_s + b->objectName() + u": "_s + key.toString()));
            }
        }
    }
}

void CommandsTest::everyKeySetNamesCommandsThatExist_data() { noKeyMeansTwoThings_data(); }

void CommandsTest::everyKeySetNamesCommandsThatExist()
{
    QFETCH(const QString, set);
    QVERIFY(!keySetTitle(set).isEmpty());
    const Keys keys = keysOf(set);
    QVERIFY(keys.size() > 20);
    QStringList names;
    for (const QAction* command : commandsOf(window()))
        names << command->objectName();
    for (auto entry = keys.begin(); entry != keys.end(); ++entry)
        QVERIFY2(names.contains(entry.key()), qPrintable(entry.key()));
}

void CommandsTest::whatIsTypedFindsItsCommand_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << u"duplicate"_s << u"duplicatePage"_s;
    QTest::newRow("a word inside") << u"properties page"_s << u"pageProperties"_s;
    QTest::newRow("beginnings of words") << u"dp"_s << u"duplicatePage"_s;
    QTest::newRow("Chinese") << u"字格"_s << u"cells"_s;
    QTest::newRow("pinyin") << u"zige"_s << u"cells"_s;
    QTest::newRow("initials") << u"zg"_s << u"cells"_s;
    QTest::newRow("whole pinyin") << u"daochu"_s << u"exportPages"_s;
    QTest::newRow("in capitals") << u"EXPORT"_s << u"exportPages"_s;
}

void CommandsTest::whatIsTypedFindsItsCommand()
{
    QFETCH(const QString, typed);
    search().open();
    search().field().setText(typed);
    QVERIFY(search().list().count() > 0);
    QTEST(search().list().item(0)->data(Qt::UserRole).toString(), "name");
}

void CommandsTest::theSearchRunsACommandFromTheKeyboard()
{
    canvas().setFocus();
    QTest::keyClick(&window(), Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(search().isVisible());
    QVERIFY(search().field().hasFocus());
    QTest::keyClicks(&search().field(), u"next page"_s);
    QTest::keyClick(&search().field(), Qt::Key_Return);
    QCOMPARE(window().currentPage(), 1);
    QVERIFY(!search().isVisible());
    QVERIFY(canvas().hasFocus());
    // What was done last stands first.
    search().open();
    search().field().setText(u"zoom in"_s);
    QTest::keyClick(&search().field(), Qt::Key_Return);
    search().open();
    QCOMPARE(search().list().item(0)->data(Qt::UserRole).toString(), u"zoomIn"_s);
}

void CommandsTest::theSearchSaysWhyACommandCannotBeDone()
{
    canvas().select({});
    search().open();
    search().field().setText(u"back to the pool"_s);
    const QListWidgetItem* line = search().list().item(0);
    QCOMPARE(line->data(Qt::UserRole).toString(), u"removeBlock"_s);
    QVERIFY(!line->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY2(line->data(Qt::AccessibleTextRole).toString().contains(u"nothing is selected"_s), qPrintable(line->data(Qt::AccessibleTextRole).toString()));
    const std::size_t steps = window().session()->stepsDone();
    QTest::keyClick(&search().field(), Qt::Key_Return);
    QCOMPARE(window().session()->stepsDone(), steps);
    QVERIFY(search().isVisible());
    search().field().setText(u"xyzzy"_s);
    QCOMPARE(search().list().count(), 1);
    QTest::keyClick(&search().field(), Qt::Key_Return);
    QVERIFY(search().isVisible());
}

void CommandsTest::escapeGivesTheFocusBack()
{
    canvas().setFocus();
    search().open();
    QTest::keyClick(&search().field(), Qt::Key_Escape);
    QVERIFY(!search().isVisible());
    QVERIFY(canvas().hasFocus());
    search().open();
    window().storyPool().view().setFocus();
    QVERIFY(!search().isVisible());
}

void CommandsTest::theSearchIsQuick()
{
    QElapsedTimer clock;
    clock.start();
    search().open();
    const qint64 first = clock.restart();
    for (const QString& typed : {u"z"_s, u"zo"_s, u"zoo"_s, u"w"_s, u"wa"_s})
        search().field().setText(typed);
    const qint64 five = clock.elapsed();
    qInfo("first opening %lld ms, five letters %lld ms", first, five);
    // A keystroke must answer within 50 ms; five of them on a busy machine.
    QVERIFY(five < 250);
}

void CommandsTest::aKeySetIsChosenAndKept()
{
    QCOMPARE(chosenKeySet(), u"banxin"_s);
    QCOMPARE(command(u"import"_s).shortcut(), QKeySequence{u"Ctrl+D"_s});
    KeysDialog dialog{commandsOf(window())};
    QComboBox* sets = dialog.findChild<QComboBox*>();
    sets->setCurrentIndex(sets->findText(u"Scribus"_s));
    Q_EMIT sets->activated(sets->currentIndex());
    dialog.accept();
    QCOMPARE(command(u"import"_s).shortcut(), QKeySequence{u"Ctrl+I"_s});
    endSessionAndReopen();
    QCOMPARE(chosenKeySet(), u"scribus"_s);
    QCOMPARE(command(u"import"_s).shortcut(), QKeySequence{u"Ctrl+I"_s});
}

void CommandsTest::aKeyIsTakenFromTheCommandThatHasIt()
{
    KeysDialog dialog{commandsOf(window())};
    dialog.show();
    dialog.select(u"addPage"_s);
    QKeySequenceEdit* key = dialog.findChild<QKeySequenceEdit*>();
    key->setKeySequence(QKeySequence{u"Ctrl+E"_s});
    QVERIFY2(dialog.advice().contains(u"Export"_s), qPrintable(dialog.advice()));
    button(dialog, u"&Assign"_s).click();
    dialog.accept();
    QCOMPARE(command(u"addPage"_s).shortcuts(), QList{QKeySequence{u"Ctrl+E"_s}});
    QVERIFY(command(u"exportPages"_s).shortcuts().isEmpty());
    endSessionAndReopen();
    QCOMPARE(command(u"addPage"_s).shortcuts(), QList{QKeySequence{u"Ctrl+E"_s}});
    QVERIFY(command(u"exportPages"_s).shortcuts().isEmpty());
    QCOMPARE(command(u"import"_s).shortcut(), QKeySequence{u"Ctrl+D"_s});
    // Back to the set, except for what another command has now.
    KeysDialog again{commandsOf(window())};
    again.select(u"exportPages"_s);
    button(again, u"As in the &Set"_s).click();
    again.select(u"addPage"_s);
    button(again, u"As in the &Set"_s).click();
    again.select(u"exportPages"_s);
    button(again, u"As in the &Set"_s).click();
    again.accept();
    QCOMPARE(command(u"exportPages"_s).shortcut(), QKeySequence{u"Ctrl+E"_s});
    QCOMPARE(chosenKeys(), keysOf(u"banxin"_s));
}

void CommandsTest::theInputMethodKeepsItsKeys()
{
    KeysDialog dialog{commandsOf(window())};
    dialog.select(u"addPage"_s);
    QKeySequenceEdit* key = dialog.findChild<QKeySequenceEdit*>();
    for (const QString& text : {u"Ctrl+Space"_s, u"Shift+Space"_s}) {
        key->setKeySequence(QKeySequence{text});
        QVERIFY(!button(dialog, u"&Assign"_s).isEnabled());
        QVERIFY2(dialog.advice().contains(u"input method"_s), qPrintable(dialog.advice()));
    }
    // Nor do they come in through the settings.
    QSettings{}.setValue(u"keys/own/addPage"_s, QStringList{u"Ctrl+Space"_s});
    QVERIFY(chosenKeys().value(u"addPage"_s).isEmpty());
}

QTEST_MAIN(CommandsTest)
#include "commands_test.moc"
