#include "desk/user_presets.h"
#include "edit/edit.h"
#include "edit/styles.h"
#include "ui/dialogs/new_edition_dialog.h"
#include "ui/fields/number_field.h"
#include "ui/styles/ink_box.h"
#include "ui/styles/style_form.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class StylesTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        QDir{QString::fromStdString(desk::userPresetFolder().string())}.removeRecursively();
        showEdition();
        window().findChild<QDockWidget*>(u"styles"_s)->show();
        window().findChild<QDockWidget*>(u"styles"_s)->raise();
        paragraphs().select(u"body"_s);
    }
    void cleanup() { endWindow(); }

    void aChangeOfTheBodyComesThroughAndIsOneStep();
    void thePageFollowsAtOnce();
    void whatDepartsIsMarkedAndFollowsAgain();
    void anotherBaseIsChosen();
    void aStyleIsMadeAndRenamed();
    void aStyleInUseAsksForItsReplacement();
    void aWrongValueIsANoteAndNothingIsLost();
    void rgbIsRefused();
    void aSwatchChangesTheStylesThatHaveIt();
    void aRankTakesAnotherStyle();
    void aCharacterStyleSaysWhatIsTicked();
    void aPresetIsKeptAndAnEditionMadeOfIt();
    void aPresetThatDoesNotFitThePageSaysByHowMuch();
    void everyFieldHasANameOfItsOwn();
    void aBlockThatDepartsGoesBackToItsRank();

private:
    StylesPanel& panel() { return window().styles(); }
    ParagraphStyles& paragraphs() { return panel().paragraphs(); }
    const TextStyle& style(const char* name) { return edition().sheet->styles.at(name); }
    /// Of a combo box Qt tells its text instead on this system, and its label by a relation.
    static QString nameOf(QWidget& one)
    {
        return one.accessibleName().isEmpty() ? QAccessible::queryAccessibleInterface(&one)->text(QAccessible::Name) : one.accessibleName();
    }
    template <class Field>
    Field& field(QWidget& form, const QString& name)
    {
        for (Field* one : form.findChildren<Field*>()) {
            if (nameOf(*one) == name)
                return *one;
        }
        qFatal("no field %s", qPrintable(name));
    }
    void enter(NumberField& number, const QString& text)
    {
        number.setFocus();
        made::typeInto(number, text);
        QTest::keyClick(&number, Qt::Key_Return);
    }
    void press(QWidget& page, const QString& name) { field<QPushButton>(page, name).click(); }
    QInputDialog& question()
    {
        for (QInputDialog* dialog : window().findChildren<QInputDialog*>()) {
            if (dialog->isVisible())
                return *dialog;
        }
        qFatal("no question");
    }
    void answer(const QString& text)
    {
        QInputDialog& dialog = question();
        dialog.setTextValue(text);
        dialog.accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::size_t steps() { return window().session()->stepsDone(); }
};

void StylesTest::aChangeOfTheBodyComesThroughAndIsOneStep()
{
    const Length before = style("dateline").size;
    QCOMPARE(before, style("body").size);
    const std::size_t done = steps();
    enter(field<NumberField>(paragraphs().form(), u"Size"_s), u"五号"_s);
    QCOMPARE(style("body").size, edition().sheet->sizes.at("五号"));
    QCOMPARE(style("dateline").size, style("body").size);
    QCOMPARE(steps(), done + 1);
    QCOMPARE(window().session()->undoLabel()->code, StepCode::ChangeStyles);
    window().undo();
    QCOMPARE(style("dateline").size, before);
    QCOMPARE(field<NumberField>(paragraphs().form(), u"Size"_s).length(), before);
}

void StylesTest::thePageFollowsAtOnce()
{
    const auto glyphs = [&] { return display::dump(*canvas().shown().page); };
    const std::string before = glyphs();
    paragraphs().select(QString::fromStdString(styleFor(*edition().sheet, "", findStory(edition(), made::over)->rank, Role::Headline).name));
    enter(field<NumberField>(paragraphs().form(), u"Size"_s), u"20pt"_s);
    QTRY_VERIFY(!window().session()->isStale(edition().pages.front()->id));
    QTRY_VERIFY(glyphs() != before);
}

void StylesTest::whatDepartsIsMarkedAndFollowsAgain()
{
    paragraphs().select(u"crosshead"_s);
    QCOMPARE(style("crosshead").basedOn, std::string{"body"});
    const int before = paragraphs().form().departures();
    QVERIFY(before >= 3);   // its face, its rows, its indent and alignment
    enter(field<NumberField>(paragraphs().form(), u"Tracking"_s), u"100"_s);
    QCOMPARE(style("crosshead").tracking, 100);
    QCOMPARE(paragraphs().form().departures(), before + 1);
    QToolButton& mark = field<QToolButton>(paragraphs().form(), u"Tracking departs from the base: follow it again"_s);
    QVERIFY(mark.isVisible());
    mark.click();
    QCOMPARE(style("crosshead").tracking, style("body").tracking);
    QVERIFY(!mark.isVisible());
    QCOMPARE(paragraphs().form().departures(), before);
}

void StylesTest::anotherBaseIsChosen()
{
    paragraphs().select(u"dateline"_s);
    QComboBox& base = field<QComboBox>(paragraphs().form(), u"Based on"_s);
    QVERIFY(base.findData(u"dateline"_s) < 0);
    base.setCurrentIndex(base.findData(u"caption"_s));
    Q_EMIT base.activated(base.currentIndex());
    QCOMPARE(style("dateline").basedOn, std::string{"caption"});
    QCOMPARE(paragraphs().current(), u"dateline"_s);
    // A circle is refused with a sentence, and the field shows what is.
    paragraphs().select(u"caption"_s);
    base.setCurrentIndex(base.findData(u"dateline"_s));
    Q_EMIT base.activated(base.currentIndex());
    QVERIFY2(window().notice().contains(u"based on this one"_s), qPrintable(window().notice()));
    QCOMPARE(style("caption").basedOn, std::string{});
    QCOMPARE(base.currentData().toString(), QString{});
}

void StylesTest::aStyleIsMadeAndRenamed()
{
    press(paragraphs(), u"New style, based on the chosen one"_s);
    answer(u"box text"_s);
    QCOMPARE(paragraphs().current(), u"box text"_s);
    QCOMPARE(style("box text").basedOn, std::string{"body"});
    press(paragraphs(), u"Rename the style"_s);
    answer(u"note"_s);
    QCOMPARE(paragraphs().current(), u"note"_s);
    QVERIFY(!edition().sheet->styles.contains("box text"));
    press(paragraphs(), u"Rename the style"_s);
    answer(u"body"_s);
    QVERIFY(!window().notice().isEmpty());
    QVERIFY(edition().sheet->styles.contains("note"));
    press(paragraphs(), u"Delete the style"_s);
    QVERIFY(!edition().sheet->styles.contains("note"));
}

void StylesTest::aStyleInUseAsksForItsReplacement()
{
    paragraphs().select(u"caption"_s);
    press(paragraphs(), u"Delete the style"_s);
    QVERIFY(edition().sheet->styles.contains("caption"));
    QVERIFY(question().labelText().contains(u"caption"_s));
    answer(u"body"_s);
    QVERIFY(!edition().sheet->styles.contains("caption"));
    QCOMPARE(edition().sheet->roles.at(Role::Caption), std::string{"body"});
    window().undo();
    QCOMPARE(edition().sheet->roles.at(Role::Caption), std::string{"caption"});
}

void StylesTest::aWrongValueIsANoteAndNothingIsLost()
{
    const Length before = style("body").size;
    const std::size_t done = steps();
    NumberField& size = field<NumberField>(paragraphs().form(), u"Size"_s);
    for (const QString& text : {u"0pt"_s, u"9999pt"_s, u"5kg"_s, u"50%"_s, u""_s}) {
        enter(size, text);
        QVERIFY2(!size.trouble().isEmpty(), qPrintable(text));
    }
    QCOMPARE(style("body").size, before);
    QCOMPARE(steps(), done);
}

void StylesTest::rgbIsRefused()
{
    const Ink before = style("body").ink;
    InkBox& ink = field<InkBox>(paragraphs().form(), u"Ink"_s);
    const auto type = [&](const QString& text) {
        ink.lineEdit()->setFocus();
        ink.lineEdit()->setText(text);
        QTest::keyClick(ink.lineEdit(), Qt::Key_Return);
    };
    type(u"#e60012"_s);
    QVERIFY2(ink.trouble().contains(u"RGB"_s), qPrintable(ink.trouble()));
    QCOMPARE(style("body").ink, before);
    type(u"C0 M100 Y90 K0"_s);
    QCOMPARE(style("body").ink, Ink::cmyk(0, 1000, 900, 0));
    // It is known as the swatch that it is.
    QCOMPARE(ink.lineEdit()->text(), u"red"_s);
    type(u"black"_s);
    QCOMPARE(style("body").ink, Ink::black());
}

void StylesTest::aSwatchChangesTheStylesThatHaveIt()
{
    panel().tabs().setCurrentWidget(&panel().swatches());
    QListWidget& list = panel().swatches().list();
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->data(Qt::UserRole).toString() == u"red"_s)
            list.setCurrentRow(i);
    }
    const Ink red = style("label").ink;
    panel().swatches().ink().lineEdit()->setText(u"PANTONE 485 C = C0 M95 Y100 K0"_s);
    QTest::keyClick(panel().swatches().ink().lineEdit(), Qt::Key_Return);
    const Ink spot{{0, 950, 1000, 0}, "PANTONE 485 C", 1000};
    QCOMPARE(style("label").ink, spot);
    QCOMPARE(style("paper-title").ink, spot);
    window().undo();
    QCOMPARE(style("label").ink, red);
}

void StylesTest::aRankTakesAnotherStyle()
{
    panel().tabs().setCurrentWidget(&panel().ranks());
    QComboBox& box = field<QComboBox>(panel().ranks(), u"Rank 2, Headline"_s);
    box.setFocus();
    box.setCurrentIndex(box.findData(u"headline-1"_s));
    Q_EMIT box.activated(box.currentIndex());
    QCOMPARE(styleFor(*edition().sheet, "", 2, Role::Headline).name, std::string{"headline-1"});
    enter(field<NumberField>(panel().ranks(), u"Rank 2, Air above"_s), u"+2mm"_s);
    QCOMPARE(edition().sheet->ranks[1].airAbove, Length::fromEmu(6 * 12700 + 2 * 36000));
    const std::size_t ranks = edition().sheet->ranks.size();
    press(panel().ranks(), u"Add a rank"_s);
    QCOMPARE(edition().sheet->ranks.size(), ranks + 1);
    press(panel().ranks(), u"Remove the last rank"_s);
    QCOMPARE(edition().sheet->ranks.size(), ranks);
}

void StylesTest::aCharacterStyleSaysWhatIsTicked()
{
    panel().tabs().setCurrentWidget(&panel().characters());
    press(panel().characters(), u"New character style"_s);
    answer(u"strong"_s);
    QCOMPARE(panel().characters().current(), u"strong"_s);
    NumberField& tracking = field<NumberField>(panel().characters(), u"Tracking"_s);
    QVERIFY(!tracking.isEnabled());
    field<QCheckBox>(panel().characters(), u"Tracking"_s).click();
    QVERIFY(tracking.isEnabled());
    enter(tracking, u"50"_s);
    const CharacterStyle& strong = edition().sheet->characterStyles.at("strong");
    QCOMPARE(strong.tracking, std::optional{50});
    QVERIFY(!strong.sizePerMille && !strong.ink && !strong.font);
    field<QCheckBox>(panel().characters(), u"Tracking"_s).click();
    QCOMPARE(edition().sheet->characterStyles.at("strong"), CharacterStyle{});
    press(panel().characters(), u"Delete the character style"_s);
    QVERIFY(!edition().sheet->characterStyles.contains("strong"));
}

void StylesTest::aPresetIsKeptAndAnEditionMadeOfIt()
{
    enter(field<NumberField>(paragraphs().form(), u"Size"_s), u"五号"_s);
    window().findChild<QAction*>(u"keepPreset"_s)->trigger();
    answer(u"晚报"_s);
    QVERIFY2(window().notice().contains(u"晚报"_s), qPrintable(window().notice()));
    const auto kept = desk::userPreset("晚报");
    QVERIFY(kept);
    QCOMPARE(kept->sheet, *edition().sheet);
    QCOMPARE(kept->grid, edition().pages.front()->grid);
    QCOMPARE(kept->head.issue, 0);
    // A second one of that name is asked for first.
    window().findChild<QAction*>(u"keepPreset"_s)->trigger();
    answer(u"晚报"_s);
    QVERIFY2(window().notice().contains(u"already"_s), qPrintable(window().notice()));
    NewEditionDialog dialog;
    QSignalSpy wanted{&dialog, &NewEditionDialog::wanted};
    QComboBox* presets = dialog.findChild<QComboBox*>();
    presets->setCurrentIndex(presets->findText(u"晚报"_s));
    QVERIFY(presets->currentIndex() >= 0);
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        if (line->accessibleName() == u"File"_s)
            line->setText(m_folder->filePath(u"evening.banxin"_s));
    }
    field<QPushButton>(dialog, u"Make Edition"_s).click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(*wanted[0][0].value<Edition>().sheet, *edition().sheet);
    // A name that is no file's is refused, and so is nothing.
    for (const QString& name : {u"a/b"_s, u".."_s}) {
        window().findChild<QAction*>(u"keepPreset"_s)->trigger();
        answer(name);
        QVERIFY2(window().notice().contains(name), qPrintable(window().notice()));
    }
    QCOMPARE(desk::userPresetNames(), std::vector<std::string>{"晚报"});
}

void StylesTest::aPresetThatDoesNotFitThePageSaysByHowMuch()
{
    Preset preset = desk::presetOf(edition(), *edition().pages.front());
    preset.name = "wide";
    preset.grid.left = preset.grid.left + Length::fromEmu(100 * 36000);
    const auto saved = desk::saveUserPreset(preset, Existing::Refuse);
    QVERIFY(!saved);
    QVERIFY(desk::userPresetNames().empty());
    const QDir folder{QString::fromStdString(desk::userPresetFolder().string())};
    QVERIFY(folder.entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void StylesTest::everyFieldHasANameOfItsOwn()
{
    for (int tab = 0; tab < panel().tabs().count(); ++tab) {
        panel().tabs().setCurrentIndex(tab);
        QSet<QString> names;
        for (QWidget* one : panel().tabs().currentWidget()->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<NumberField*>(one) || (qobject_cast<QComboBox*>(one) && one->parentWidget()) || qobject_cast<QPushButton*>(one);
            if (!isField || !one->isVisibleTo(&panel()))
                continue;
            const QString name = nameOf(*one);
            QVERIFY2(!name.isEmpty(), one->metaObject()->className());
            QVERIFY2(!names.contains(name), qPrintable(name));
            QVERIFY2(one->focusPolicy() != Qt::NoFocus, qPrintable(name));
            names.insert(name);
        }
        QVERIFY(names.size() > 3);
    }
}

void StylesTest::aBlockThatDepartsGoesBackToItsRank()
{
    canvas().select(made::blockOf(edition(), made::over));
    QAction* clear = window().findChild<QAction*>(u"clearOverrides"_s);
    Block block;
    for (const Block& one : edition().pages[0]->blocks) {
        if (one.id == canvas().selected())
            block = one;
    }
    std::get<ArticleBlock>(block.content).overrides[Role::Headline].size = Length::fromEmu(12700 * 20);
    QVERIFY(window().session()->apply(*edit::replaceBlock(edition(), block), {StepCode::ChangeBlock, {}}));
    clear->trigger();
    for (const Block& one : edition().pages[0]->blocks)
        QVERIFY(edit::overriddenRoles(one).empty());
}

QTEST_MAIN(StylesTest)
#include "styles_test.moc"
