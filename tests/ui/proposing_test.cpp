#include "edit/edit.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class ProposingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void proposalsStandOnTheCanvasAndChangeNothing();
    void enterTakesOneAsOneStep();
    void escapeShowsThePageAsItIs();
    void anEditEndsTheProposals();
    void writingEndsBeforeProposing();
    void aPageWithoutStoriesTakesThePool();
    void nothingToProposeIsSaid();
    void othersAndRelativesAreProposedByKeys();
    void whatAProposalMustKeepIsSetByCommands();
    void aLockedBlockStays();
    void whatWouldHelpIsDoneByOneKey();
    void aRemedyIsGivenUpByEscape();

private:
    void placeAnEndlessStory();
    ProposalStrip& strip() { return window().proposalStrip(); }
    QListWidget& list() { return *strip().findChild<QListWidget*>(); }
    QAction& action(const QString& text);
    /// Presses the key and waits for the answer.
    void propose()
    {
        QSignalSpy answered{&strip(), &ProposalStrip::answered};
        QTest::keyClick(&window(), Qt::Key_F9);
        QVERIFY(strip().isActive());
        QVERIFY(answered.count() > 0 || answered.wait(60'000));
    }
};

QAction& ProposingTest::action(const QString& text)
{
    for (QAction* one : window().findChildren<QAction*>()) {
        if (one->text().remove(u'&') == text)
            return *one;
    }
    qFatal("no action %s", qPrintable(text));
}

void ProposingTest::proposalsStandOnTheCanvasAndChangeNothing()
{
    const Edition before = edition();
    propose();
    QVERIFY(strip().isVisible());
    QVERIFY(list().count() >= 1);
    QCOMPARE(list().count(), static_cast<int>(strip().proposals().size()));
    for (int i = 0; i < list().count(); ++i) {
        list().setCurrentRow(i);
        const propose::ProposedPage& proposal = strip().proposals()[static_cast<std::size_t>(i)];
        QCOMPARE(canvas().shown().page, proposal.made);
        QVERIFY(!list().item(i)->text().isEmpty());
        QVERIFY(!list().item(i)->data(Qt::AccessibleTextRole).toString().isEmpty());
        // Every story of the page is there, and whole.
        for (const display::Fit& fit : proposal.made->fits)
            QVERIFY(fit.rows <= 0);
    }
    QVERIFY(edition() == before);
    // Its picture is painted.
    QTRY_VERIFY(!list().item(0)->icon().isNull() && list().item(0)->icon().pixmap(108, 150).toImage().pixelColor(10, 10).alpha() == 255);
}

void ProposingTest::enterTakesOneAsOneStep()
{
    const Edition before = edition();
    const std::size_t steps = window().session()->stepsDone();
    propose();
    QVERIFY(list().count() >= 1);
    const Edition wanted = strip().proposals().front().edition;
    QVERIFY(!(wanted == before));
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(!strip().isActive());
    QVERIFY(edition() == wanted);
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QTRY_VERIFY(window().session()->canUndo());
    window().undo();
    QVERIFY(edition() == before);
}

void ProposingTest::escapeShowsThePageAsItIs()
{
    const PagePointer shown = canvas().shown().page;
    propose();
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!strip().isActive());
    QVERIFY(!strip().isVisible());
    QCOMPARE(canvas().shown().page, shown);
    // Also while it is still looking.
    QTest::keyClick(&window(), Qt::Key_F9);
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!strip().isActive());
    QCOMPARE(canvas().shown().page, shown);
}

void ProposingTest::anEditEndsTheProposals()
{
    propose();
    auto after = edit::setRank(edition(), made::storyNamed(edition(), made::fits), 2);
    QVERIFY(after.has_value());
    QVERIFY(window().session()->apply(std::move(*after), {StepCode::EditStory, {made::fits}}).has_value());
    QVERIFY(!strip().isActive());
}

void ProposingTest::writingEndsBeforeProposing()
{
    canvas().select(made::blockOf(edition(), made::fits));
    canvas().setFocus();
    window().writer().begin(made::blockOf(edition(), made::fits));
    QVERIFY(window().writer().isActive());
    propose();
    QVERIFY(!window().writer().isActive());
    QTest::keyClick(&list(), Qt::Key_Escape);
    // The page takes the hand again, not the caret.
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, placeOf(made::blockOf(edition(), made::over)).center());
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::over));
}

void ProposingTest::aPageWithoutStoriesTakesThePool()
{
    window().showPage(1);
    propose();
    QVERIFY(list().count() >= 1);
    const Edition& proposed = strip().proposals().front().edition;
    QVERIFY(!partsOf(proposed, made::storyNamed(proposed, made::pooled)).empty());
}

void ProposingTest::nothingToProposeIsSaid()
{
    Edition empty = edition();
    for (const char* slug : {made::pooled, made::longOne})
        empty = *edit::removeStory(empty, made::storyNamed(empty, slug));
    QVERIFY(window().session()->apply(empty, {StepCode::RemoveStory, {made::pooled}}).has_value());
    window().showPage(1);
    propose();
    QCOMPARE(list().count(), 0);
    QVERIFY(!strip().findChild<QLabel*>()->text().isEmpty());
    QVERIFY(strip().isVisible());
}

void ProposingTest::othersAndRelativesAreProposedByKeys()
{
    propose();
    QVERIFY(list().count() >= 1);
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_M}) {
        QSignalSpy answered{&strip(), &ProposalStrip::answered};
        QTest::keyClick(&list(), key);
        QVERIFY(answered.wait(60'000));
        QVERIFY(strip().isActive());
        QVERIFY(list().count() >= 1);
    }
}

void ProposingTest::whatAProposalMustKeepIsSetByCommands()
{
    const BlockId block = made::blockOf(edition(), made::fits);
    const int columns = cellsOf(made::fits).columns;
    canvas().select(block);
    for (const QString& text : {u"Proposals Keep the Width"_s, u"Proposals Keep the Headline Size"_s, u"Proposals May Leave It Out"_s}) {
        QVERIFY(action(text).isEnabled() && !action(text).isChecked());
        action(text).trigger();
        QVERIFY(action(text).isChecked());
    }
    const auto& blocks = edition().pages.front()->blocks;
    const auto held = std::find_if(blocks.begin(), blocks.end(), [&](const Block& one) { return one.id == block; });
    QVERIFY(held->holdsWidth && held->holdsHeadline);
    QVERIFY((*edition().stories.find(made::storyNamed(edition(), made::fits)))->optional);
    propose();
    for (const propose::ProposedPage& proposal : strip().proposals()) {
        for (const Block& one : proposal.edition.pages.front()->blocks) {
            if (one.id == block)
                QCOMPARE(std::get<GridPlace>(one.place).columns, columns);
        }
    }
}

void ProposingTest::aLockedBlockStays()
{
    const BlockId locked = made::blockOf(edition(), made::fits);
    Edition with = edition();
    with.pages.front().change([&](Page& page) {
        for (Block& block : page.blocks)
            block.locked = block.id == locked || block.locked;
    });
    QVERIFY(window().session()->apply(with, {StepCode::Other, {}}).has_value());
    const GridPlace before = cellsOf(made::fits);
    propose();
    QVERIFY(!strip().proposals().empty() || !strip().findChild<QLabel*>()->text().isEmpty());
    for (const propose::ProposedPage& proposal : strip().proposals()) {
        for (const Block& one : proposal.edition.pages.front()->blocks) {
            if (one.id == locked)
                QCOMPARE(std::get<GridPlace>(one.place), before);
        }
    }
}

/// On the first page, over three that fit it.
void ProposingTest::placeAnEndlessStory()
{
    const PageId page = edition().pages.front()->id;
    Story endless = **edition().stories.find(made::storyNamed(edition(), made::longOne));
    for (int i = 0; i < 60; ++i)
        endless.body.push_back(endless.body.front());
    Edition with = *edit::replaceStory(edition(), endless);
    Block block;
    block.content = ArticleBlock{.story = endless.id, .part = 0, .stack = {}, .legs = {}, .photos = {}, .overrides = {}};
    block.place = GridPlace{0, 3, 60, 20};
    with = edit::placeBlock(with, page, block)->edition;
    QVERIFY(window().session()->apply(with, {StepCode::Other, {}}).has_value());
}

void ProposingTest::whatWouldHelpIsDoneByOneKey()
{
    placeAnEndlessStory();
    const Edition before = edition();
    const std::size_t steps = window().session()->stepsDone();
    propose();
    QVERIFY(strip().proposals().empty());
    QVERIFY(!strip().remedies().empty());
    QCOMPARE(list().count(), static_cast<int>(strip().remedies().size()));
    QVERIFY(list().item(0)->text().contains(QString::fromUtf8(made::longOne)));
    QSignalSpy answered{&strip(), &ProposalStrip::answered};
    QTest::keyClick(&list(), Qt::Key_1);
    QVERIFY(answered.count() > 0 || answered.wait(60'000));
    QVERIFY(!strip().proposals().empty());
    // Nothing has changed before one is taken; then what helped and the page are one step.
    QVERIFY(edition() == before);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QVERIFY(partsOf(edition(), made::storyNamed(edition(), made::longOne)).empty());
    QVERIFY(!partsOf(edition(), made::storyNamed(edition(), made::fits)).empty());
}

void ProposingTest::aRemedyIsGivenUpByEscape()
{
    placeAnEndlessStory();
    const Edition before = edition();
    propose();
    QVERIFY(!strip().remedies().empty());
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!strip().isActive());
    QVERIFY(strip().remedies().empty());
    QVERIFY(edition() == before);
}

QTEST_MAIN(ProposingTest)
#include "proposing_test.moc"
