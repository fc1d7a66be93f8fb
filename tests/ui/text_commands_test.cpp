#include "ui/writing/lead_patterns_dialog.h"
#include "window_fixture.h"

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// What is done with text besides typing it.
class TextCommandsTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startOnPage(); }
    void cleanup() { endWindow(); }

    void rubyIsAskedForAndSet();
    void specialCharactersAndLines();
    void paragraphsAreKeptTogether();
    void aSelectionIsDragged();
    void aClickOnASelectionLetsItGo();
    void selectingScrollsOnBeyondTheEdge();
    void theBadgeMakesRoomForTheText();
    void pasteKeepsBoldAndItalicOnly();
    void captionsTellHowFullTheyAre();
    void partsOfADatelineAreSetByPattern();
    void whatTellsOfThePageFollowsWhenTheHandsRest();

private:
    QString body(std::size_t paragraph = 0) { return QString::fromStdU16String(story().body[paragraph]->text); }
    void begin(TextPlace place) { editor().begin(made::storyNamed(edition(), made::over), {place}); }
    QPoint pixelOf(TextPlace place)
    {
        const auto box = editor().text().caretBox({place});
        return box ? canvas().placeOf(box->box).center() : QPoint{};
    }
    QAction* action(const char* name) { return window().findChild<QAction*>(QLatin1String{name}); }
};

namespace {

TextPlace at(std::uint32_t paragraph, std::uint32_t offset) { return {TextPart::Body, paragraph, offset}; }

}

void TextCommandsTest::rubyIsAskedForAndSet()
{
    begin(at(0, 0));
    QVERIFY(!action("ruby")->isEnabled());
    editor().select({at(0, 3), at(0, 5)});
    QVERIFY(action("ruby")->isEnabled());
    action("ruby")->trigger();
    QInputDialog* dialog = window().findChild<QInputDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->textValue(), QString{});
    dialog->setTextValue(u"lǎo jiē"_s);
    dialog->accept();
    QCOMPARE(story().body[0]->ruby, (std::vector<Ruby>{{{3, 5}, u"lǎo jiē"}}));
    QCOMPARE(editor().ruby(), u"lǎo jiē"_s);
    editor().setRuby({});
    QVERIFY(story().body[0]->ruby.empty());
    window().undo();
    QCOMPARE(story().body[0]->ruby.size(), std::size_t{1});
    // Over two paragraphs there is none.
    editor().select({at(0, 3), at(1, 5)});
    QVERIFY(!action("ruby")->isEnabled());
}

void TextCommandsTest::specialCharactersAndLines()
{
    QVERIFY(!action("insertDash")->isEnabled());
    begin(at(0, 2));
    action("insertDash")->trigger();
    QVERIFY(body().startsWith(u"清晨——的"_s));
    action("lineBreak")->trigger();
    QVERIFY(body().startsWith(u"清晨——\n的"_s));
    QCOMPARE(story().body.size(), std::size_t{3});
    // Each is found by name, and its name is its own.
    QStringList names;
    for (const QAction* one : window().findChildren<QAction*>()) {
        if (one->objectName().startsWith(u"insert"_s))
            names << one->text();
    }
    QVERIFY(names.size() >= 15);
    names.removeDuplicates();
    QVERIFY(names.size() >= 15);
}

void TextCommandsTest::paragraphsAreKeptTogether()
{
    begin(at(1, 2));
    action("keepTogether")->trigger();
    QVERIFY(story().body[1]->keepTogether);
    QVERIFY(action("keepTogether")->isChecked());
    QVERIFY(!story().body[0]->keepTogether);
    action("keepTogether")->trigger();
    QVERIFY(!story().body[1]->keepTogether);
}

void TextCommandsTest::aSelectionIsDragged()
{
    begin(at(0, 0));
    const std::size_t steps = window().session()->history().size();
    editor().select({at(0, 0), at(0, 2)});
    drag(pixelOf(at(0, 1)), pixelOf(at(0, 5)));
    QVERIFY(body().startsWith(u"的老街清晨还没有"_s));
    QCOMPARE(editor().selection(), (TextSpan{at(0, 3), at(0, 5)}));
    QCOMPARE(window().session()->history().size(), steps + 1);
    drag(pixelOf(at(0, 4)), pixelOf(at(1, 2)));
    QVERIFY(body(0).startsWith(u"的老街还没有"_s));
    QVERIFY(body(1).startsWith(u"清晨清晨的老街"_s));
    window().undo();
    window().undo();
    QVERIFY(body().startsWith(u"清晨的老街"_s));
    // With Ctrl a copy goes.
    editor().select({at(0, 0), at(0, 2)});
    drag(pixelOf(at(0, 1)), pixelOf(at(0, 5)), Qt::ControlModifier);
    QVERIFY(body().startsWith(u"清晨的老街清晨还"_s));
}

void TextCommandsTest::aClickOnASelectionLetsItGo()
{
    begin(at(0, 0));
    editor().select({at(0, 1), at(0, 6)});
    const Edition before = edition();
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pixelOf(at(0, 3)));
    QVERIFY(!editor().hasSelection());
    QCOMPARE(editor().caret().place, at(0, 3));
    QVERIFY(edition() == before);
}

void TextCommandsTest::selectingScrollsOnBeyondTheEdge()
{
    begin(at(0, 0));
    canvas().setZoom(4);
    canvas().reveal(editor().text().caretBox({at(0, 0)})->box);
    QTRY_VERIFY(canvas().isSharp());
    QWidget* viewport = canvas().viewport();
    const QPoint start = pixelOf(at(0, 0));
    QVERIFY(viewport->rect().contains(start));
    const int before = canvas().verticalScrollBar()->value();
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, QPoint{start.x(), viewport->height() + 40});
    QTRY_VERIFY(canvas().verticalScrollBar()->value() > before + 200);
    QVERIFY(editor().selection().to > at(0, 10));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint{start.x(), viewport->height() - 60});
    const int rested = canvas().verticalScrollBar()->value();
    QTest::qWait(120);
    QCOMPARE(canvas().verticalScrollBar()->value(), rested);
}

void TextCommandsTest::theBadgeMakesRoomForTheText()
{
    const BlockId block = made::blockOf(edition(), made::over);
    const auto isRed = [&] {
        const QRect place = placeOf(block);
        const QImage corner = canvas().viewport()->grab(QRect{place.bottomRight() - QPoint{24, 9}, QSize{20, 6}}).toImage();
        int red = 0;
        for (int x = 0; x < corner.width(); ++x) {
            const QColor colour = corner.pixelColor(x, corner.height() / 2);
            red += colour.red() > 150 && colour.green() < 80 && colour.blue() < 80 ? 1 : 0;
        }
        return red > 5;
    };
    QTRY_VERIFY(isRed());
    begin(at(0, 0));
    QTRY_VERIFY(!isRed());
    editor().end();
    QTRY_VERIFY(isRed());
}

void TextCommandsTest::pasteKeepsBoldAndItalicOnly()
{
    // The presets that the program carries have styles for both.
    QVERIFY(edition().sheet->characterStyles.contains("bold"));
    QVERIFY(edition().sheet->characterStyles.contains("italic"));
    QMimeData data;
    data.setHtml(u"<p style=\"color:red\">甲<b>乙丙</b><i>丁</i></p>"_s);
    begin(at(0, 0));
    editor().paste(data, TextEditor::PasteMarks::BoldAndItalic);
    QCOMPARE(story().body[0]->runs, (std::vector<StyledRun>{{{1, 3}, "bold"}, {{3, 4}, "italic"}}));
    window().undo();
    editor().paste(data);
    QVERIFY(body().startsWith(u"甲乙丙丁"_s));
    QVERIFY(story().body[0]->runs.empty());
}

void TextCommandsTest::captionsTellHowFullTheyAre()
{
    Edition after = edition();
    const StoryId id = made::storyNamed(after, made::under);
    const BlockId block = made::blockOf(after, made::under);
    after.stories.change(id, [](Story& one) { one.photos = {{PhotoId{}, u"河道清淤现场", u""}}; });
    auto& page = after.pages.front();
    page.change([&](Page& changed) {
        for (Block& one : changed.blocks) {
            if (one.id == block)
                std::get<ArticleBlock>(one.content).photos = {PhotoPlacement{.photo = 0, .cells = {0, 2, 0, 10}}};
        }
    });
    QVERIFY(window().session()->apply(std::move(after), {StepCode::EditStory, {}}));
    editor().begin(id, {{TextPart::Caption, 0, 0}});
    int captions = 0;
    for (const desk::StoryLine& line : editor().text().lines()) {
        if (line.from.part != TextPart::Caption)
            continue;
        ++captions;
        QCOMPARE(line.used, 6000);
        QVERIFY(line.available >= 6000);
    }
    QCOMPARE(captions, 1);
}

void TextCommandsTest::partsOfADatelineAreSetByPattern()
{
    begin({TextPart::Dateline, 0, 0});
    editor().insert(u"本报讯（记者 李明）"_s);
    const auto boldCharacters = [&] {
        std::u16string bold;
        const auto& list = canvas().shown().page->list;
        for (const display::Item& item : list.items) {
            const auto* run = std::get_if<display::GlyphRun>(&item.mark);
            if (run && list.fonts[run->font].postScriptName == "NotoSansCJKsc-Bold" && run->text.starts_with(u"本报"))
                bold += run->text;
        }
        return QString::fromStdU16String(bold);
    };
    QTRY_COMPARE(boldCharacters(), u"本报讯"_s);   // the preset's own pattern
    std::vector<LeadPattern> expected = edition().sheet->leads;
    QVERIFY(!expected.empty());
    action("leadPatterns")->trigger();
    LeadPatternsDialog* dialog = window().findChild<LeadPatternsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QLineEdit* pattern = dialog->findChild<QLineEdit*>();
    pattern->setText(u"本报("_s);
    QVERIFY(!dialog->preview(0).contains(u"<b>"_s));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(dialog->isVisible());
    pattern->setText(u"^(本报)讯（"_s);
    QCOMPARE(dialog->preview(0), u"<b><u>本报</u></b>讯（记者 李明）"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    expected.front().pattern = u"^(本报)讯（";
    QCOMPARE(edition().sheet->leads, expected);
    QTRY_COMPARE(boldCharacters(), u"本报"_s);
    window().undo();
    QTRY_COMPARE(boldCharacters(), u"本报讯"_s);
}

void TextCommandsTest::whatTellsOfThePageFollowsWhenTheHandsRest()
{
    begin(at(0, 0));
    QTest::qWait(200);
    const display::Fit before = *fitOf(*canvas().shown().page, story().id);
    QVERIFY(before.rows > 0);
    editor().select({at(0, 0), at(2, 0)});
    editor().insert(u"短"_s);
    QVERIFY(fitOf(*canvas().shown().page, story().id)->rows < 0);
    const QString words = FitWords::ofStory(*fitOf(*canvas().shown().page, story().id));
    const auto isTold = [&] {
        const auto labels = window().inspector().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
    };
    QTRY_VERIFY(isTold());
}

QTEST_MAIN(TextCommandsTest)
#include "text_commands_test.moc"
