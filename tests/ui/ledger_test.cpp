#include "edit/edit.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QTreeView>

#include <cstdlib>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class LedgerTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        QTRY_COMPARE(ledger().table().rowCount(), 3);
        QTRY_VERIFY(std::all_of(lines().begin(), lines().end(), [](const LedgerLine& line) { return line.isKnown; }));
    }
    void cleanup() { endWindow(); }

    void theWorstFitStandsFirst();
    void theTotalIsTheSumOfTheLines();
    void enterGoesToTheStory();
    void aChangeIsToldWithinATenthOfASecond();
    void theRoomOfThePageIsToldWithinATenthOfASecond();
    void whatIsNotMadeIsSaidToBeSo();
    void onlyThePageIsShownWhereThatIsWanted();
    void nothingIsLeftWhenTheEditionIsClosed();
    void theStripTellsTimeAndStyle();

private:
    FitLedger& ledger() { return window().ledger(); }
    const std::vector<LedgerLine>& lines() { return ledger().table().lines(); }
    QLabel& label(const QString& name)
    {
        for (QLabel* one : window().statusBar()->findChildren<QLabel*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("no label %s", qPrintable(name));
    }
};

void LedgerTest::theWorstFitStandsFirst()
{
    for (std::size_t i = 1; i < lines().size(); ++i)
        QVERIFY(std::abs(lines()[i - 1].rows) >= std::abs(lines()[i].rows));
    QCOMPARE(lines().back().slug, QString::fromUtf8(made::fits));
    for (const LedgerLine& line : lines()) {
        const display::Fit* fit = fitOf(*window().session()->page(line.page), line.story);
        QVERIFY(fit != nullptr);
        QCOMPARE(line.rows, fit->rows);
        QCOMPARE(line.characters, fit->characters);
        QCOMPARE(line.code, u"A01"_s);
    }
}

void LedgerTest::theTotalIsTheSumOfTheLines()
{
    int over = 0, under = 0;
    for (const LedgerLine& line : lines())
        (line.rows > 0 ? over : under) += line.rows;
    QVERIFY(over > 0 && under < 0);
    QVERIFY2(ledger().total().contains(QString::number(over)), qPrintable(ledger().total()));
    QVERIFY2(ledger().total().contains(QString::number(-under)), qPrintable(ledger().total()));
}

void LedgerTest::enterGoesToTheStory()
{
    window().showPage(1);
    ledger().view().setFocus();
    ledger().view().setCurrentIndex(ledger().table().index(1, 0));
    const StoryId story = lines()[1].story;
    QTest::keyClick(&ledger().view(), Qt::Key_Return);
    QCOMPARE(window().currentPage(), 0);
    QCOMPARE(canvas().selected(), partsOf(edition(), story).front().block);
    QVERIFY(canvas().hasFocus());
}

void LedgerTest::aChangeIsToldWithinATenthOfASecond()
{
    canvas().select(made::blockOf(edition(), made::fits));
    QElapsedTimer clock;
    clock.start();
    window().arranger().grow(0, 20);
    const StoryId story = made::storyNamed(edition(), made::fits);
    const auto rows = [&] {
        const auto found = std::find_if(lines().begin(), lines().end(), [&](const LedgerLine& line) { return line.story == story; });
        return found->rows;
    };
    while (rows() == 0 && clock.elapsed() < 3000)
        QTest::qWait(1);
    qInfo("told after %lld ms", clock.elapsed());
    QVERIFY(rows() < 0);
    QVERIFY(clock.elapsed() <= 100);
}

void LedgerTest::theRoomOfThePageIsToldWithinATenthOfASecond()
{
    QLabel& room = label(u"Room left on the page"_s);
    QVERIFY2(room.text().contains(u"rows"_s), qPrintable(room.text()));
    const QString before = room.text();
    canvas().select(made::blockOf(edition(), made::fits));
    QElapsedTimer clock;
    clock.start();
    window().arranger().grow(0, 30);
    while (room.text() == before && clock.elapsed() < 3000)
        QTest::qWait(1);
    qInfo("told after %lld ms: %s", clock.elapsed(), qPrintable(room.text()));
    QVERIFY(clock.elapsed() <= 100);
    // While something is dragged, too.
    const QString grown = room.text();
    const QRect place = placeOf(canvas().selected());
    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, place.center());
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(canvas().viewport(), place.center() + QPoint{place.width() * i / 4, 0});
    QTRY_VERIFY(room.text() != grown);
    QTest::keyClick(canvas().viewport(), Qt::Key_Escape);
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, place.center());
}

void LedgerTest::whatIsNotMadeIsSaidToBeSo()
{
    const LedgerLine unknown{PageId{1}, u"A01"_s, StoryId{1}, u"桥"_s, 1, false, 0, 0, FitState::None};
    const LedgerLine known{PageId{1}, u"A01"_s, StoryId{2}, u"河"_s, 1, true, 3, 40, FitState::Over};
    FitTable table;
    table.setLines({known, unknown});
    QCOMPARE(table.data(table.index(0, FitTable::Rows), Qt::DisplayRole).toString(), u"+3"_s);
    QCOMPARE(table.data(table.index(1, FitTable::Rows), Qt::DisplayRole).toString(), u"…"_s);
    const LedgerTotal total = totalOf({known, unknown});
    QCOMPARE(total.unknown, 1);
    QCOMPARE(total.rowsOver, 3);
}

void LedgerTest::onlyThePageIsShownWhereThatIsWanted()
{
    ledger().findChild<QComboBox*>()->setCurrentIndex(0);
    QCOMPARE(ledger().table().rowCount(), 3);
    window().showPage(1);
    QCOMPARE(ledger().table().rowCount(), 0);
    QCOMPARE(ledger().total(), u"No story stands here."_s);
}

void LedgerTest::nothingIsLeftWhenTheEditionIsClosed()
{
    for (QAction* action : window().findChildren<QAction*>()) {
        if (action->objectName() == u"closeEdition"_s)
            action->trigger();
    }
    QVERIFY(window().session() == nullptr);
    QCOMPARE(ledger().table().rowCount(), 0);
    QCOMPARE(ledger().total(), QString{});
    QCOMPARE(label(u"Room left on the page"_s).text(), QString{});
}

void LedgerTest::theStripTellsTimeAndStyle()
{
    QCOMPARE(label(u"Time"_s).text().size(), 5);
    canvas().select(made::blockOf(edition(), made::over));
    const int rank = findStory(edition(), made::over)->rank;
    const QString style = QString::fromStdString(styleFor(*edition().sheet, "", rank, Role::Headline).name);
    QVERIFY2(label(u"Style"_s).text().contains(style), qPrintable(label(u"Style"_s).text()));
    QVERIFY(!label(u"Style"_s).text().contains(u'+'));
    Block block = edition().pages[0]->blocks[0];
    for (const Block& one : edition().pages[0]->blocks) {
        if (one.id == canvas().selected())
            block = one;
    }
    std::get<ArticleBlock>(block.content).overrides[Role::Headline].size = Length::fromEmu(12700 * 20);
    QVERIFY(window().session()->apply(*edit::replaceBlock(edition(), block), {StepCode::ChangeBlock, {}}));
    QTRY_VERIFY(label(u"Style"_s).text().endsWith(u" +"_s));
}

QTEST_MAIN(LedgerTest)
#include "ledger_test.moc"
