#include "edit/edit.h"
#include "model/step.h"
#include "ui/dialogs/edition_dialog.h"
#include "ui/fields/number_field.h"
#include "ui/furniture/material_page_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/photos/photo_place.h"
#include "ui/styles/ink_box.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// Furniture as it is drawn on a page and set in the inspector.
class FurnitureTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        window().activateWindow();
        window().findChild<QDockWidget*>(u"inspector"_s)->show();
        window().findChild<QDockWidget*>(u"inspector"_s)->raise();
    }
    void cleanup() { endWindow(); }

    void everyKindIsDrawnInOneStep_data();
    void everyKindIsDrawnInOneStep();
    void itTakesThePlaceOfReservedRoom();
    void theNameplateTakesItsFieldsFromTheEdition();
    void aFolioStandsWhereItIsTold();
    void theStaffLineIsWrittenAndUndoneInOneStep();
    void staffThatIsBeingTypedStaysWithItsPage();
    void anAdvertisementIsBookedAndGetsItsMaterial();
    void ofAPdfWithSeveralPagesOneIsChosen();
    void theLayerOfAdvertisementsIsLockedAndHidden();
    void aCodeSaysWhatIsTyped();
    void aTableIsPastedFromASpreadsheet();
    void aTableIsPastedAsCsv();
    void aTableComesFromAFile();
    void anIndexNamesStoriesInAnOrder();
    void labelAndOrnamentAreDrawings();
    void aStoryIsPartOfASeriesAndHasItsMarks();
    void linesAndGroundOfABlock();
    void aBandGoesRoundABlock();
    void whatIsTypedGoesToTheBlockItWasTypedFor();
    void whatWasDrawnIsAskedForAtOnce();
    void cellsArePastedOnASelectedTable();
    void everyFieldHasANameOfItsOwn_data();
    void everyFieldHasANameOfItsOwn();

private:
    Inspector& inspector() { return *window().findChild<Inspector*>(); }
    std::size_t steps() { return window().session()->stepsDone(); }
    const std::vector<Block>& blocks() { return edition().pages.front()->blocks; }
    const Block& block(BlockId id) { return *ui::blockOf(edition(), id); }
    template <class Content>
    const Content& content(BlockId id) { return std::get<Content>(block(id).content); }

    /// Stands it in free room of the first page, as its only step, and selects it.
    BlockId place(BlockContent content, GridPlace at = {4, 3, 70, 20})
    {
        Block made;
        made.place = at;
        made.content = std::move(content);
        const auto placed = edit::placeBlock(edition(), edition().pages.front()->id, made);
        if (!placed || !window().session()->apply(placed->edition, {StepCode::PlaceFurniture, {"A01"}}))
            qFatal("not placed");
        canvas().select(placed->id);
        return placed->id;
    }
    static QString nameOf(QWidget& one)
    {
        if (!one.accessibleName().isEmpty())
            return one.accessibleName();
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&one);
        return reader ? reader->text(QAccessible::Name) : QString{};
    }
    template <class Field>
    Field& field(const QString& name)
    {
        for (Field* one : inspector().findChildren<Field*>()) {
            if (one->isVisibleTo(&inspector()) && nameOf(*one) == name)
                return *one;
        }
        qFatal("no field %s", qPrintable(name));
    }
    void enter(const QString& name, const QString& text)
    {
        QLineEdit& line = field<QLineEdit>(name);
        line.setFocus();
        made::typeInto(line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }
    void enterNumber(const QString& name, const QString& text)
    {
        NumberField& number = field<NumberField>(name);
        number.setFocus();
        made::typeInto(number, text);
        QTest::keyClick(&number, Qt::Key_Return);
    }
    void choose(const QString& name, int index)
    {
        QComboBox& box = field<QComboBox>(name);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    void press(const QString& name) { field<QPushButton>(name).click(); }
    void paste(const QString& fieldName, const QString& text)
    {
        QPlainTextEdit& cells = field<QPlainTextEdit>(fieldName);
        cells.setFocus();
        cells.selectAll();
        QGuiApplication::clipboard()->setText(text);
        cells.paste();
        canvas().setFocus();
    }
    /// Answers the question for a file that is open.
    void chooseFile(const QString& path)
    {
        for (QFileDialog* dialog : window().findChildren<QFileDialog*>()) {
            if (!dialog->isVisible())
                continue;
            Q_EMIT dialog->fileSelected(path);
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return;
        }
        qFatal("no question for a file");
    }
    std::u16string wordsOn(BlockId id)
    {
        std::u16string all;
        for (const display::Item& item : canvas().shown().page->list.items) {
            if (const auto* run = std::get_if<display::GlyphRun>(&item.mark); run && item.origin == id)
                all += run->text;
        }
        return all;
    }
    static constexpr const char* cellsField = "Cells: paste them from a spreadsheet, or as CSV";
};

void FurnitureTest::everyKindIsDrawnInOneStep_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* action, const BlockContent& content) { QTest::newRow(action) << QString::fromLatin1(action) << static_cast<int>(content.index()); };
    add("placeNameplate", Nameplate{});
    add("placeFolio", Folio{});
    add("placeStaffLine", StaffLine{});
    add("placeIndex", StoryIndex{});
    add("placeSectionLabel", SectionLabel{});
    add("placeOrnament", Ornament{});
    add("placeTable", Table{});
    add("placeQrCode", QrCode{});
    add("placeAdvertisement", Advertisement{});
}

void FurnitureTest::everyKindIsDrawnInOneStep()
{
    QFETCH(QString, action);
    QFETCH(int, kind);
    const std::size_t before = steps();
    const std::size_t count = blocks().size();
    window().findChild<QAction*>(action)->trigger();
    drag(pixelOf(4, 70), pixelOf(6, 89));
    QCOMPARE(steps(), before + 1);
    QCOMPARE(blocks().size(), count + 1);
    const Block& made = blocks().back();
    QCOMPARE(static_cast<int>(made.content.index()), kind);
    QCOMPARE(std::get<GridPlace>(made.place), (GridPlace{4, 3, 70, 20}));
    QCOMPARE(made.locked, std::holds_alternative<Advertisement>(made.content));
    QCOMPARE(canvas().selected(), made.id);
    QCOMPARE(window().session()->undoLabel()->code, StepCode::PlaceFurniture);
    // The next drag does not draw another.
    drag(pixelOf(0, 100), pixelOf(1, 105));
    QCOMPARE(blocks().size(), count + 1);
    window().undo();
    QCOMPARE(blocks().size(), count);
}

void FurnitureTest::itTakesThePlaceOfReservedRoom()
{
    const BlockId room = place(ReservedSpace{});
    window().findChild<QAction*>(u"placeQrCode"_s)->trigger();
    QVERIFY(std::holds_alternative<QrCode>(block(room).content));
    QCOMPARE(std::get<GridPlace>(block(room).place), (GridPlace{4, 3, 70, 20}));
    window().undo();
    QVERIFY(reservedIn(block(room)));
}

void FurnitureTest::theNameplateTakesItsFieldsFromTheEdition()
{
    const BlockId nameplate = blocks().front().id;
    QVERIFY(std::holds_alternative<Nameplate>(blocks().front().content));
    canvas().select(nameplate);
    press(u"What the Edition Prints…"_s);
    EditionDialog* dialog = window().findChild<EditionDialog*>();
    QVERIFY(dialog);
    const auto write = [&](const QString& name, const QString& text) {
        for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) {
            if (nameOf(*line) == name)
                return line->setText(text);
        }
        QFAIL(qPrintable(name));
    };
    write(u"Serial number"_s, u"CN 11-9999"_s);
    write(u"Price, as it is printed"_s, u"零售价 2.00 元"_s);
    write(u"Postal distribution code"_s, u"1-99"_s);
    write(u"Website"_s, u"www.lanjin.example"_s);
    const std::size_t before = steps();
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(steps(), before + 1);
    QTRY_VERIFY(wordsOn(nameplate).find(u"CN 11-9999") != std::u16string::npos);
    for (const char16_t* words : {u"零售价 2.00 元", u"1-99", u"www.lanjin.example"})
        QVERIFY2(wordsOn(nameplate).find(words) != std::u16string::npos, qPrintable(QString::fromUtf16(words)));
    window().undo();
    QTRY_VERIFY(wordsOn(nameplate).find(u"CN 11-9999") == std::u16string::npos);
}

void FurnitureTest::aFolioStandsWhereItIsTold()
{
    const BlockId folio = place(Folio{FolioSide::Left, false}, {0, 8, 60, 2});
    const std::size_t before = steps();
    choose(u"Page code"_s, static_cast<int>(FolioSide::Right));
    QCOMPARE(content<Folio>(folio).side, FolioSide::Right);
    QCOMPARE(steps(), before + 1);
    field<QCheckBox>(u"With the day of the Chinese calendar"_s).click();
    QVERIFY(content<Folio>(folio).lunarDate);
    QCOMPARE(content<Folio>(folio).side, FolioSide::Right);
    QCOMPARE(steps(), before + 2);
    QTRY_VERIFY(wordsOn(folio).find(u"农历") != std::u16string::npos);
    QVERIFY(wordsOn(folio).find(u"2026年11月25日") != std::u16string::npos);
    QVERIFY(wordsOn(folio).find(u"星期三") != std::u16string::npos);
    window().undo();
    QVERIFY(!content<Folio>(folio).lunarDate);
}

void FurnitureTest::theStaffLineIsWrittenAndUndoneInOneStep()
{
    const BlockId line = place(StaffLine{}, {4, 3, 70, 2});
    const std::size_t before = steps();
    paste(u"Who made the page: a duty and a name on each line"_s, u"责编 强声\n版式：李 梅\n\n校对:王芳"_s);
    const std::vector<StaffMember> expected{{"责编", "强声"}, {"版式", "李 梅"}, {"校对", "王芳"}};
    QCOMPARE(edition().pages.front()->staff.size(), expected.size());
    QVERIFY(edition().pages.front()->staff == expected);
    QCOMPARE(steps(), before + 1);
    QTRY_VERIFY(wordsOn(line).find(u"李 梅") != std::u16string::npos);
    window().undo();
    QVERIFY(edition().pages.front()->staff.empty());
    QCOMPARE(field<QPlainTextEdit>(u"Who made the page: a duty and a name on each line"_s).toPlainText(), QString{});
}

void FurnitureTest::staffThatIsBeingTypedStaysWithItsPage()
{
    place(StaffLine{}, {4, 3, 70, 2});
    QPlainTextEdit& staff = field<QPlainTextEdit>(u"Who made the page: a duty and a name on each line"_s);
    staff.setFocus();
    QTest::keyClicks(&staff, u"editor Qiang"_s);
    window().findChild<QAction*>(u"nextPage"_s)->trigger();
    QCOMPARE(edition().pages[0]->staff, (std::vector<StaffMember>{{"editor", "Qiang"}}));
    QVERIFY(edition().pages[1]->staff.empty());
}

void FurnitureTest::anAdvertisementIsBookedAndGetsItsMaterial()
{
    window().findChild<QAction*>(u"placeAdvertisement"_s)->trigger();
    drag(pixelOf(4, 70), pixelOf(6, 89));
    const BlockId id = canvas().selected();
    QVERIFY(block(id).locked);
    const std::size_t before = steps();
    enter(u"Client"_s, u"江城茶庄"_s);
    QCOMPARE(content<Advertisement>(id).client, std::string{"江城茶庄"});
    enterNumber(u"Columns sold"_s, u"3"_s);
    enterNumber(u"Rows sold"_s, u"20"_s);
    QCOMPARE(steps(), before + 3);
    QTRY_VERIFY(wordsOn(id).find(u"江城茶庄") != std::u16string::npos);
    const auto sizeIsWrong = [&] {
        const auto& findings = canvas().shown().page->findings;
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.code == FindingCode::AdvertisementSize && one.block == id; });
    };
    QTRY_VERIFY(!window().session()->isStale(edition().pages.front()->id));
    QVERIFY(!sizeIsWrong());
    enterNumber(u"Rows sold"_s, u"22"_s);
    QTRY_VERIFY(sizeIsWrong());
    window().undo();
    QTRY_VERIFY(!sizeIsWrong());

    const QString file = m_folder->filePath(u"tea.png"_s);
    QImage{900, 600, QImage::Format_RGB888}.save(file);
    press(u"Material…"_s);
    chooseFile(file);
    QTRY_VERIFY(content<Advertisement>(id).material.has_value());
    QVERIFY(edition().photos.contains(*content<Advertisement>(id).material));
    QCOMPARE(steps(), before + 4);
    press(u"Without Material"_s);
    QVERIFY(!content<Advertisement>(id).material);
    window().undo();
    QVERIFY(content<Advertisement>(id).material.has_value());
}

void FurnitureTest::ofAPdfWithSeveralPagesOneIsChosen()
{
    const BlockId id = place(Advertisement{});
    const QString file = m_folder->filePath(u"ads.pdf"_s);
    {
        // Each page twice as wide as the one before, and all equally high.
        QPdfWriter pdf{file};
        pdf.setPageSize(QPageSize{QSizeF{100, 100}, QPageSize::Millimeter});
        QPainter painter{&pdf};
        for (const int width : {200, 400}) {
            pdf.setPageSize(QPageSize{QSizeF{double(width), 100}, QPageSize::Millimeter});
            pdf.newPage();
        }
    }
    const auto before = steps();
    press(u"Material…"_s);
    chooseFile(file);
    QTRY_VERIFY(window().findChild<MaterialPageDialog*>());
    MaterialPageDialog* dialog = window().findChild<MaterialPageDialog*>();
    QCOMPARE(dialog->page(), 1);
    NumberField* page = dialog->findChild<NumberField*>();
    made::typeInto(*page, u"4"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(!content<Advertisement>(id).material && dialog->isVisible());
    made::typeInto(*page, u"2"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(content<Advertisement>(id).material.has_value());
    const PhotoRecord& record = edition().photos.at(*content<Advertisement>(id).material);
    QCOMPARE(qRound(100.0 * record.width / record.height), 200);
    QCOMPARE(record.fileName, std::string{"ads.pdf"});
    QCOMPARE(steps(), before + 1);
    // Whoever asks no more leaves it as it was.
    press(u"Material…"_s);
    chooseFile(file);
    QTRY_VERIFY(window().findChild<MaterialPageDialog*>());
    window().findChild<MaterialPageDialog*>()->reject();
    QTest::qWait(50);
    QCOMPARE(steps(), before + 1);
}

void FurnitureTest::theLayerOfAdvertisementsIsLockedAndHidden()
{
    Advertisement sold;
    sold.client = "茶";
    const BlockId first = place(sold, {4, 3, 70, 20});
    const BlockId second = place(sold, {4, 3, 92, 10});
    const std::size_t before = steps();
    window().findChild<QAction*>(u"lockAdvertisements"_s)->trigger();
    QVERIFY(block(first).locked && block(second).locked);
    QVERIFY(!block(made::blockOf(edition(), made::fits)).locked);
    QCOMPARE(steps(), before + 1);
    // It cannot be moved, nor taken off the page.
    drag(placeOf(first).center(), placeOf(first).center() - QPoint{200, 0});
    QCOMPARE(std::get<GridPlace>(block(first).place), (GridPlace{4, 3, 70, 20}));
    canvas().select(first);
    window().findChild<QAction*>(u"removeBlock"_s)->trigger();
    QVERIFY(std::any_of(blocks().begin(), blocks().end(), [&](const Block& one) { return one.id == first; }));

    QAction* show = window().findChild<QAction*>(u"showAdvertisements"_s);
    show->trigger();
    QVERIFY(!show->isChecked());
    QCOMPARE(wordsOn(first), std::u16string{});
    QVERIFY(placeOf(first).isNull());
    QVERIFY(canvas().selected() != first);
    // Nothing is taken from the edition, and the session's page is whole.
    QCOMPARE(steps(), before + 1);
    const auto whole = window().session()->page(edition().pages.front()->id);
    QVERIFY(std::any_of(whole->blocks.begin(), whole->blocks.end(), [&](const display::BlockPlace& one) { return one.block == first; }));
    show->trigger();
    QVERIFY(!placeOf(first).isNull());
    window().findChild<QAction*>(u"unlockAdvertisements"_s)->trigger();
    QVERIFY(!block(first).locked && !block(second).locked);
}

void FurnitureTest::aCodeSaysWhatIsTyped()
{
    const BlockId id = place(QrCode{}, {4, 2, 70, 12});
    const std::size_t before = steps();
    enter(u"Address or text"_s, u"https://lanjin.example/桥"_s);
    choose(u"May be spoilt"_s, static_cast<int>(QrLevel::Q));
    enter(u"Beside it"_s, u"扫码看视频"_s);
    QCOMPARE(content<QrCode>(id), (QrCode{u"https://lanjin.example/桥", QrLevel::Q, u"扫码看视频"}));
    QCOMPARE(steps(), before + 3);
    QTRY_VERIFY(wordsOn(id) == u"扫码看视频");
    for (int i = 0; i < 3; ++i)
        window().undo();
    QCOMPARE(content<QrCode>(id), QrCode{});
    QCOMPARE(field<QLineEdit>(u"Address or text"_s).text(), QString{});
}

void FurnitureTest::aTableIsPastedFromASpreadsheet()
{
    const BlockId id = place(Table{{}, 1, false});
    const std::size_t before = steps();
    paste(QString::fromLatin1(cellsField), u"站名\t客流\r\n新桥\t12.5\r\n\"老\t街\"\t1234.75\r\n"_s);
    const Table& table = content<Table>(id);
    QVERIFY(table.rows == (std::vector<std::vector<std::u16string>>{{u"站名", u"客流"}, {u"新桥", u"12.5"}, {u"老\t街", u"1234.75"}}));
    QCOMPARE(steps(), before + 1);
    QTRY_VERIFY(wordsOn(id).find(u"1234.75") != std::u16string::npos);
    field<QCheckBox>(u"Every second row on a tint"_s).click();
    enterNumber(u"Head rows"_s, u"2"_s);
    QCOMPARE(content<Table>(id).headRows, 2);
    QVERIFY(content<Table>(id).banded);
    QCOMPARE(content<Table>(id).rows.size(), std::size_t{3});
    // What the field shows then reads back as the same cells.
    QPlainTextEdit& cells = field<QPlainTextEdit>(QString::fromLatin1(cellsField));
    const auto rows = content<Table>(id).rows;
    paste(QString::fromLatin1(cellsField), cells.toPlainText());
    QVERIFY(content<Table>(id).rows == rows);
    QCOMPARE(steps(), before + 3);
    for (int i = 0; i < 3; ++i)
        window().undo();
    QVERIFY(content<Table>(id).rows.empty());
    QCOMPARE(cells.toPlainText(), QString{});
}

void FurnitureTest::aTableIsPastedAsCsv()
{
    const BlockId id = place(Table{{}, 1, false});
    paste(QString::fromLatin1(cellsField), u"站名,\"客流,万\"\n新桥,12.5\n"_s);
    QVERIFY(content<Table>(id).rows == (std::vector<std::vector<std::u16string>>{{u"站名", u"客流,万"}, {u"新桥", u"12.5"}}));
}

void FurnitureTest::aTableComesFromAFile()
{
    const BlockId id = place(Table{{}, 1, false});
    const QString path = m_folder->filePath(u"cells.csv"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a;b\n1,5;2\n");
    file.close();
    press(u"From a File…"_s);
    chooseFile(path);
    QTRY_VERIFY(content<Table>(id).rows == (std::vector<std::vector<std::u16string>>{{u"a", u"b"}, {u"1,5", u"2"}}));
    // A file that is not there is a sentence, and changes nothing.
    const std::size_t before = steps();
    press(u"From a File…"_s);
    chooseFile(m_folder->filePath(u"none.csv"_s));
    QTRY_VERIFY(window().notice().contains(u"none.csv"_s));
    QCOMPARE(steps(), before);
}

void FurnitureTest::anIndexNamesStoriesInAnOrder()
{
    const BlockId id = place(StoryIndex{});
    const std::size_t before = steps();
    enter(u"Title"_s, u"导读"_s);
    QListWidget& list = field<QListWidget>(u"Stories of the index"_s);
    const auto itemOf = [&](const char* slug) {
        for (int i = 0; i < list.count(); ++i) {
            if (list.item(i)->text().endsWith(QString::fromUtf8(slug)))
                return list.item(i);
        }
        qFatal("no story %s", slug);
    };
    QCOMPARE(list.count(), static_cast<int>(edition().stories.size()));
    itemOf(made::under)->setCheckState(Qt::Checked);
    itemOf(made::fits)->setCheckState(Qt::Checked);
    const StoryId under = made::storyNamed(edition(), made::under);
    const StoryId fits = made::storyNamed(edition(), made::fits);
    QVERIFY(content<StoryIndex>(id).stories == (std::vector<StoryId>{under, fits}));
    QCOMPARE(steps(), before + 3);
    QTRY_VERIFY(wordsOn(id).find(u"新桥今日通车") != std::u16string::npos);
    QVERIFY(wordsOn(id).find(u"A01版") != std::u16string::npos);
    list.setCurrentItem(itemOf(made::fits));
    press(u"Further Up"_s);
    QVERIFY(content<StoryIndex>(id).stories == (std::vector<StoryId>{fits, under}));
    QVERIFY(!field<QPushButton>(u"Further Up"_s).isEnabled());
    window().undo();
    QVERIFY(content<StoryIndex>(id).stories == (std::vector<StoryId>{under, fits}));
    // It says where the story stands now.
    const auto moved = edit::moveToPage(edition(), {made::blockOf(edition(), made::fits)}, edition().pages[1]->id);
    QVERIFY(moved);
    QVERIFY(window().session()->apply(*moved, {StepCode::ArrangeBlocks, {"A01"}}));
    QTRY_VERIFY(wordsOn(id).find(u"A02版") != std::u16string::npos);
}

void FurnitureTest::labelAndOrnamentAreDrawings()
{
    const BlockId label = place(SectionLabel{}, {4, 3, 70, 4});
    enter(u"Text"_s, u"江城副刊"_s);
    QComboBox& ornaments = field<QComboBox>(u"Ornament"_s);
    choose(u"Ornament"_s, ornaments.findData(u"plum"_s));
    QCOMPARE(content<SectionLabel>(label), (SectionLabel{u"江城副刊", "plum"}));
    choose(u"Ornament"_s, 0);
    QCOMPARE(content<SectionLabel>(label), (SectionLabel{u"江城副刊", ""}));

    const BlockId ornament = place(Ornament{"plum", Ink::black(), false}, {4, 3, 80, 4});
    QComboBox& drawings = field<QComboBox>(u"Ornament"_s);
    QVERIFY(drawings.count() >= 14);
    for (int i = 0; i < drawings.count(); ++i)
        QVERIFY(!drawings.itemIcon(i).isNull());
    choose(u"Ornament"_s, drawings.findData(u"key-fret"_s));
    // A band is repeated from the first.
    QCOMPARE(content<Ornament>(ornament), (Ornament{"key-fret", Ink::black(), true}));
    InkBox& ink = field<InkBox>(u"Ink"_s);
    ink.lineEdit()->setFocus();
    ink.lineEdit()->setText(u"C0 M100 Y90 K0"_s);
    QTest::keyClick(ink.lineEdit(), Qt::Key_Return);
    QCOMPARE(content<Ornament>(ornament).ink, Ink::cmyk(0, 1000, 900, 0));
    QCOMPARE(ink.itemText(ink.currentIndex()), u"red"_s);   // whose patch is shown beside it
    window().undo();
    QCOMPARE(content<Ornament>(ornament).ink, Ink::black());
}

void FurnitureTest::aStoryIsPartOfASeriesAndHasItsMarks()
{
    const BlockId id = made::blockOf(edition(), made::under);
    canvas().select(id);
    const auto story = [&] { return **edition().stories.find(made::storyNamed(edition(), made::under)); };
    const std::size_t before = steps();
    enter(u"Label"_s, u"桥头故事"_s);
    QVERIFY(!field<QComboBox>(u"Marked as"_s).isEnabled());
    enterNumber(u"Part of a series"_s, u"3"_s);
    QTRY_VERIFY(wordsOn(id).find(u"桥头故事之三") != std::u16string::npos);
    choose(u"Marked as"_s, static_cast<int>(SeriesMark::Circled));
    QTRY_VERIFY(wordsOn(id).find(u"桥头故事③") != std::u16string::npos);
    enter(u"End mark"_s, u"■"_s);
    QTRY_VERIFY(wordsOn(id).ends_with(u"■"));
    enter(u"QR code of the story"_s, u"https://lanjin.example/3"_s);
    QCOMPARE(story().qrCode, std::u16string{u"https://lanjin.example/3"});
    QCOMPARE(steps(), before + 5);
    for (int i = 0; i < 5; ++i)
        window().undo();
    QCOMPARE(story().label, std::u16string{});
    QCOMPARE(story().seriesNumber, 0);
    QCOMPARE(field<QLineEdit>(u"End mark"_s).text(), QString{});
}

void FurnitureTest::linesAndGroundOfABlock()
{
    const BlockId id = made::blockOf(edition(), made::fits);
    canvas().select(id);
    const Frame before = block(id).frame;
    const std::size_t done = steps();
    field<QCheckBox>(u"Box around it"_s).click();
    QCOMPARE(block(id).frame.edges, (Edges{true, true, true, true}));
    QVERIFY(block(id).frame.border > Length{});
    QCOMPARE(block(id).frame.insetRows, 1);
    QCOMPARE(steps(), done + 1);
    window().undo();
    QCOMPARE(block(id).frame, before);
    field<QCheckBox>(u"Head"_s).click();
    choose(u"Line"_s, static_cast<int>(LineKind::Wave));
    enterNumber(u"Weight"_s, u"1.5pt"_s);
    enterNumber(u"Column rules"_s, u"0.25pt"_s);
    choose(u"Line of column rules"_s, static_cast<int>(LineKind::Dotted));
    enterNumber(u"Cut-off rule"_s, u"1pt"_s);
    const Frame& lines = block(id).frame;
    QCOMPARE(lines.edges, (Edges{true, false, false, false}));
    QCOMPARE(lines.line, LineKind::Wave);
    QCOMPARE(lines.border.emu(), std::int64_t{19050});
    QCOMPARE(lines.columnRule.emu(), std::int64_t{3175});
    QCOMPARE(lines.columnLine, LineKind::Dotted);
    QCOMPARE(lines.cutOffRule.emu(), std::int64_t{12700});
    QCOMPARE(steps(), done + 6);
    field<QCheckBox>(u"Tint"_s).click();
    field<QCheckBox>(u"It runs over into another"_s).click();
    enterNumber(u"Turned (degrees)"_s, u"90"_s);
    field<QCheckBox>(u"Shadow"_s).click();
    QVERIFY(block(id).frame.tint && block(id).frame.tintEnd && block(id).frame.shadow);
    QCOMPARE(block(id).frame.tintTurn, 90);
    enterNumber(u"Corner radius"_s, u"3mm"_s);
    QCOMPARE(block(id).frame.cornerRadius.emu(), std::int64_t{36000 * 3});
    field<QCheckBox>(u"Text in the colour of the paper"_s).click();
    QVERIFY(block(id).frame.reversed);
    while (steps() > done)
        window().undo();
    QCOMPARE(block(id).frame, before);
    // To lock it changes nothing else.
    Frame odd = before;
    odd.tint = Ink::black(50);
    Block changed = block(id);
    changed.frame = odd;
    QVERIFY(window().session()->apply(*edit::replaceBlock(edition(), changed), {StepCode::ChangeBlock, {}}));
    field<QCheckBox>(u"Locked"_s).click();
    QVERIFY(block(id).locked);
    QCOMPARE(block(id).frame, odd);
}

void FurnitureTest::aBandGoesRoundABlock()
{
    const BlockId id = made::blockOf(edition(), made::fits);
    canvas().select(id);
    choose(u"Ornament band"_s, field<QComboBox>(u"Ornament band"_s).findData(u"key-fret"_s));
    QCOMPARE(block(id).frame.ornament, std::string{"key-fret"});
    QVERIFY(block(id).frame.edges.any());
    QVERIFY(block(id).frame.border >= Length::fromEmu(36000 * 3));
    QVERIFY(!field<QComboBox>(u"Line"_s).isEnabled());
    choose(u"Ornament band"_s, 0);
    QVERIFY(block(id).frame.ornament.empty());
    QVERIFY(block(id).frame.border < Length::fromEmu(36000));
}

void FurnitureTest::whatIsTypedGoesToTheBlockItWasTypedFor()
{
    Advertisement sold;
    sold.client = "茶";
    const BlockId first = place(sold, {4, 3, 70, 20});
    sold.client = "酒";
    const BlockId second = place(sold, {4, 3, 92, 10});
    canvas().select(first);
    QLineEdit& client = field<QLineEdit>(u"Client"_s);
    client.setFocus();
    made::typeInto(client, u"糖"_s);
    canvas().select(second);
    QCOMPARE(content<Advertisement>(first).client, std::string{"糖"});
    QCOMPARE(content<Advertisement>(second).client, std::string{"酒"});
    QCOMPARE(field<QLineEdit>(u"Client"_s).text(), u"酒"_s);
    // An undo shows in a field that has the focus.
    enter(u"Client"_s, u"盐"_s);
    window().undo();
    QCOMPARE(field<QLineEdit>(u"Client"_s).text(), u"酒"_s);
}

void FurnitureTest::whatWasDrawnIsAskedForAtOnce()
{
    window().arranger().place(QrCode{});
    drag(pixelOf(4, 75), pixelOf(6, 90));
    QTRY_VERIFY(std::holds_alternative<QrCode>(block(canvas().selected()).content));
    QTRY_COMPARE(QApplication::focusWidget(), &field<QLineEdit>(u"Address or text"_s));
}

void FurnitureTest::cellsArePastedOnASelectedTable()
{
    const BlockId id = place(Table{{}, 1, false});
    // A spreadsheet gives a picture of its cells too.
    QMimeData* cells = new QMimeData;
    cells->setText(u"线路\t客运量\n一号线\t1,203.5\n"_s);
    cells->setImageData(QImage{20, 20, QImage::Format_RGB32});
    QApplication::clipboard()->setMimeData(cells);
    window().arranger().paste();
    const std::vector<std::vector<std::u16string>> rows{{u"线路", u"客运量"}, {u"一号线", u"1,203.5"}};
    QVERIFY(content<Table>(id).rows == rows);
    window().undo();
    QVERIFY(content<Table>(id).rows.empty());
}

void FurnitureTest::everyFieldHasANameOfItsOwn_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t kind = 0; kind < std::variant_size_v<BlockContent>; ++kind)
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void FurnitureTest::everyFieldHasANameOfItsOwn()
{
    QFETCH(int, kind);
    const std::array<BlockContent, std::variant_size_v<BlockContent>> contents{ArticleBlock{}, Nameplate{}, Folio{}, ReservedSpace{}, StaffLine{}, Advertisement{},
        StoryIndex{}, SectionLabel{}, Ornament{"plum", Ink::black(), false}, Table{}, QrCode{}};
    if (kind == 0)
        canvas().select(made::blockOf(edition(), made::fits));
    else
        place(contents[static_cast<std::size_t>(kind)]);
    QSet<QString> names;
    for (QWidget* one : inspector().findChildren<QWidget*>()) {
        const bool isPartOfAField = qobject_cast<QAbstractSpinBox*>(one->parentWidget()) || qobject_cast<QComboBox*>(one->parentWidget());
        const bool isField = qobject_cast<NumberField*>(one) || qobject_cast<QComboBox*>(one) || qobject_cast<QAbstractButton*>(one) || qobject_cast<QLineEdit*>(one)
            || qobject_cast<QPlainTextEdit*>(one) || qobject_cast<QListWidget*>(one);
        if (!isField || isPartOfAField || !one->isVisibleTo(&inspector()))
            continue;
        const QString name = nameOf(*one);
        QVERIFY2(!name.isEmpty(), one->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        QVERIFY2(one->focusPolicy() != Qt::NoFocus, qPrintable(name));
        names.insert(name);
    }
    for (InkBox* ink : inspector().findChildren<InkBox*>())
        QVERIFY(!ink->lineEdit()->accessibleName().isEmpty());
    QVERIFY(names.size() > 2);
}

QTEST_MAIN(FurnitureTest)
#include "furniture_test.moc"
