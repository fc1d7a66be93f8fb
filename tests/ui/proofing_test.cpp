#include "desk/resources.h"
#include "edit/edit.h"
#include "ui/status_strip.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QtTest>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class ProofingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void theSoftProofShowsThePaperOfThePress();
    void aHiddenPlateIsGoneFromThePage();
    void onePlateIsShownAsItsFilm();
    void theStripTellsTheInkUnderThePointer();
    void theSurveyTellsTheMostInkOfThePage();
    void typingInTheProofStaysInTheProof();
    void anotherPageIsProofedToo();
    void aProfileThatIsNotThereForbidsTheProof();
    void everyPlateHasItsNameForAScreenReader();

private:
    QAction* action(const char* name)
    {
        QAction* found = window().findChild<QAction*>(QString::fromLatin1(name));
        return found;
    }
    QRgb pixelAt(QPoint place) { return canvas().viewport()->grab().toImage().pixel(place); }
    /// A place of the page's margin: bare paper.
    QPoint margin() { return canvas().placeOf(QPointF{4, 400}).toPoint(); }
    QString inks()
    {
        const QLabel* label = window().statusBar()->findChild<QLabel*>(u"inks"_s);
        // A reader hears what stands there.
        [&] { QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QLabel*>(label))->text(QAccessible::Name), label->text().isEmpty() ? u"Ink under the pointer"_s : label->text()); }();
        return label->text();
    }
    void showPanel()
    {
        window().proofing().panel().parentWidget()->show();
        QVERIFY(window().proofing().panel().isVisible());
    }
    /// The darkest pixel of the page in the window.
    int darkest()
    {
        const QImage image = canvas().viewport()->grab(canvas().placeOf(Rect{{}, {}, canvas().shown().page->trim.width, canvas().shown().page->trim.height})).toImage();
        int least = 255;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                least = std::min(least, qGray(image.pixel(x, y)));
        return least;
    }
};

void ProofingTest::theSoftProofShowsThePaperOfThePress()
{
    QCOMPARE(pixelAt(margin()), 0xffffffffu);
    action("softProof")->trigger();
    action("proofPaper")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    const std::array<std::uint8_t, 4> bare{};
    std::array<std::uint8_t, 3> rgb{};
    const auto profile = desk::outputProfile("newsprint_TR002");
    QVERIFY(profile.has_value());
    colour::Transform::make(*profile, colour::Profile::sRgb(), colour::Intent::AbsoluteColorimetric)->apply(bare, rgb, 1);
    QCOMPARE(pixelAt(margin()), qRgb(rgb[0], rgb[1], rgb[2]));
    action("proofPaper")->trigger();
    QTRY_VERIFY(qGray(pixelAt(margin())) > 250);
    action("softProof")->trigger();
    QTRY_COMPARE(pixelAt(margin()), 0xffffffffu);
}

void ProofingTest::aHiddenPlateIsGoneFromThePage()
{
    action("preview")->trigger();   // edges and badges would be dark too
    QTRY_VERIFY(canvas().isSharp());
    QVERIFY(darkest() < 60);
    action("plateBlack")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    QTRY_VERIFY(darkest() > 80);   // the red of the nameplate
    QVERIFY(!action("plateBlack")->isChecked());
    action("allPlates")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    QTRY_VERIFY(darkest() < 60);
    QVERIFY(window().proofing().view() == nullptr);
}

void ProofingTest::onePlateIsShownAsItsFilm()
{
    for (const char* plate : {"plateCyan", "plateMagenta", "plateYellow"})
        action(plate)->trigger();
    QTRY_VERIFY(canvas().isSharp());
    QTRY_COMPARE(pixelAt(margin()), 0xffffffffu);
    QVERIFY(window().proofing().view() != nullptr);
    QCOMPARE(window().proofing().view()->process, (std::array{false, false, false, true}));
}

void ProofingTest::theStripTellsTheInkUnderThePointer()
{
    action("softProof")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    QCOMPARE(inks(), u"Proof through newsprint_TR002"_s);
    QTest::mouseMove(canvas().viewport(), margin());
    QTRY_COMPARE(inks(), u"C 0  M 0  Y 0  K 0  total 0 %"_s);
    // A rule or letter that is black wherever the picture is.
    const QRect page = canvas().placeOf(Rect{{}, {}, canvas().shown().page->trim.width, canvas().shown().page->trim.height});
    const QImage image = canvas().viewport()->grab().toImage();
    QPoint black{-1, -1};
    for (int y = page.top(); y < page.bottom() && black.x() < 0; ++y)
        for (int x = page.left(); x < page.right() && black.x() < 0; ++x)
            if (qGray(image.pixel(x, y)) < 60)
                black = {x, y};
    QVERIFY(black.x() >= 0);
    QTest::mouseMove(canvas().viewport(), black);
    QTRY_VERIFY2(QRegularExpression{u"^C 0  M 0  Y 0  K (\\d+)  total \\1 %$"_s}.match(inks()).capturedView(1).toInt() > 40, qPrintable(inks()));
    action("softProof")->trigger();
    QTRY_COMPARE(inks(), QString{});
}

void ProofingTest::theSurveyTellsTheMostInkOfThePage()
{
    showPanel();
    const auto most = [&] {
        for (const QLabel* label : window().proofing().panel().findChildren<QLabel*>())
            if (label->accessibleName().startsWith(u"The page takes"_s))
                return label->text();
        return QString{};
    };
    // The nameplate: all of magenta, 90 % of yellow.
    QTRY_COMPARE(most(), u"The page takes up to 190 % of ink, within the 240 % of the press."_s);
}

void ProofingTest::typingInTheProofStaysInTheProof()
{
    action("softProof")->trigger();
    action("proofPaper")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    const QRgb paper = pixelAt(margin());
    const Edition& before = edition();
    const BlockId block = made::blockOf(before, made::fits);
    canvas().select(block);
    QVERIFY(window().session()->apply(edit::setRank(before, made::storyNamed(before, made::fits), 2).value(), {StepCode::EditStory, {made::fits}}));
    QTRY_VERIFY(canvas().isSharp());
    QCOMPARE(pixelAt(margin()), paper);
}

void ProofingTest::anotherPageIsProofedToo()
{
    action("softProof")->trigger();
    action("proofPaper")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    const QRgb paper = pixelAt(margin());
    QVERIFY(qGray(paper) < 240);
    window().showPage(1);
    QTRY_VERIFY(canvas().isSharp());
    QTRY_COMPARE(pixelAt(margin()), paper);
}

void ProofingTest::aProfileThatIsNotThereForbidsTheProof()
{
    action("softProof")->trigger();
    QTRY_VERIFY(canvas().isSharp());
    Edition after = edition();
    after.press.profile = "no_such_profile";
    QVERIFY(window().session()->apply(std::move(after), {StepCode::ChangePress, {}}));
    QVERIFY(!action("softProof")->isEnabled());
    QVERIFY(window().proofing().view() == nullptr);
    QTRY_COMPARE(pixelAt(margin()), 0xffffffffu);
    window().undo();
    QVERIFY(action("softProof")->isEnabled());
    QVERIFY(window().proofing().view() != nullptr);
}

void ProofingTest::everyPlateHasItsNameForAScreenReader()
{
    showPanel();
    QStringList names;
    for (const QCheckBox* box : window().proofing().panel().findChildren<QCheckBox*>())
        names << box->text();
    QCOMPARE(names, (QStringList{u"Cyan"_s, u"Magenta"_s, u"Yellow"_s, u"Black"_s}));
    for (const QLabel* label : window().proofing().panel().findChildren<QLabel*>())
        QVERIFY(!label->accessibleName().isEmpty());
}

QTEST_MAIN(ProofingTest)
#include "proofing_test.moc"
