#include "ui/dialogs/edition_dialog.h"
#include "ui/fields/number_field.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolTip>
#include <QVBoxLayout>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

namespace {

words::QuantityForm rows()
{
    words::QuantityForm form{words::Quantity::Rows, words::Unit::Row, 1, 100};
    form.measures = {Length::fromEmu(9 * 12700), Length::fromEmu(142875), {}, {}, {}};
    return form;
}

}

class FieldsTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<QWidget>();
        QVBoxLayout* column = new QVBoxLayout{m_form.get()};
        column->addWidget(m_field = new NumberField{rows()});
        column->addWidget(m_other = new QLineEdit);
        m_field->setValue(10);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        m_field->setFocus();
    }
    void cleanup()
    {
        m_form.reset();
        endWindow();
    }

    void enterTakesWhatIsTyped();
    void leavingTakesWhatIsTyped();
    void whatIsWrongIsRedAndTheOldValueStays();
    void escapeTakesBackWhatIsTyped();
    void theKeysStep();
    void theWheelStepsOnlyWhileTheFieldHasTheFocus();
    void aValueThatComesMeanwhileLeavesTheTypingAlone();
    void aSizeIsShownByItsName();
    void severalValuesAreShownAsNone();
    void aDialogDoesNotActOnAWrongNumber();
    void theInspectorTakesSumsAndLengths();

private:
    std::unique_ptr<QWidget> m_form;
    NumberField* m_field = nullptr;
    QLineEdit* m_other = nullptr;
};

void FieldsTest::enterTakesWhatIsTyped()
{
    QSignalSpy edited{m_field, &NumberField::edited};
    made::typeInto(*m_field, u"+2行"_s);
    QCOMPARE(edited.size(), 0);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->value(), 12);
    QCOMPARE(m_field->text(), u"12 rows"_s);
    QCOMPARE(edited.size(), 1);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
}

void FieldsTest::leavingTakesWhatIsTyped()
{
    made::typeInto(*m_field, u"(2+3)*4"_s);
    QTest::keyClick(m_field, Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QCOMPARE(m_field->value(), 20);
}

void FieldsTest::whatIsWrongIsRedAndTheOldValueStays()
{
    QSignalSpy edited{m_field, &NumberField::edited};
    const QColor calm = m_field->palette().color(QPalette::Base);
    made::typeInto(*m_field, u"12kg"_s);
    QVERIFY(m_field->palette().color(QPalette::Base) != calm);
    QVERIFY2(m_field->trouble().contains(u"kg"_s), qPrintable(m_field->trouble()));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"12kg"_s);
    QCOMPARE(m_field->value(), 10);
    QCOMPARE(edited.size(), 0);
    QTRY_COMPARE(QToolTip::text(), m_field->trouble());
    QCOMPARE(QAccessible::queryAccessibleInterface(m_field)->text(QAccessible::Description), m_field->trouble());
    made::typeInto(*m_field, u"400"_s);
    QVERIFY2(m_field->trouble().contains(u"100"_s), qPrintable(m_field->trouble()));
    made::typeInto(*m_field, u"40"_s);
    QCOMPARE(m_field->palette().color(QPalette::Base), calm);
    QCOMPARE(m_field->trouble(), QString{});
}

void FieldsTest::escapeTakesBackWhatIsTyped()
{
    made::typeInto(*m_field, u"12kg"_s);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), u"10 rows"_s);
    QCOMPARE(m_field->trouble(), QString{});
}

void FieldsTest::theKeysStep()
{
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), 11);
    QTest::keyClick(m_field, Qt::Key_PageDown);
    QCOMPARE(m_field->value(), 1);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->value(), 1);
    NumberField length{{words::Quantity::Length, words::Unit::Millimetre, 0, 100 * 36000, 36000}};
    length.setValue(442800);
    length.stepBy(1);
    QCOMPARE(length.value(), 13 * 36000);
    length.setValue(442800);
    length.stepBy(-1);
    QCOMPARE(length.value(), 12 * 36000);
}

void FieldsTest::theWheelStepsOnlyWhileTheFieldHasTheFocus()
{
    const auto turn = [&] {
        QWheelEvent wheel{m_field->rect().center(), m_field->mapToGlobal(m_field->rect().center()), {}, {0, 120}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false};
        QApplication::sendEvent(m_field, &wheel);
        return wheel.isAccepted();
    };
    QVERIFY(turn());
    QCOMPARE(m_field->value(), 11);
    m_other->setFocus();
    turn();
    QCOMPARE(m_field->value(), 11);
}

void FieldsTest::aValueThatComesMeanwhileLeavesTheTypingAlone()
{
    made::typeInto(*m_field, u"1"_s);
    m_field->setValue(10);
    QCOMPARE(m_field->text(), u"1"_s);
    m_field->setValue(30);
    QCOMPARE(m_field->text(), u"30 rows"_s);
}

void FieldsTest::aSizeIsShownByItsName()
{
    const std::unique_ptr<NumberField> field{NumberField::ofSize({{"小五", Length::fromEmu(9 * 12700)}, {"五号", Length::fromEmu(133350)}})};
    field->setLength(Length::fromEmu(9 * 12700));
    QCOMPARE(field->text(), u"小五"_s);
    field->show();
    made::typeInto(*field, u"13Q"_s);
    QTest::keyClick(field.get(), Qt::Key_Return);
    QCOMPARE(field->length(), Length::fromEmu(13 * 9000));
    made::typeInto(*field, u"五号"_s);
    QTest::keyClick(field.get(), Qt::Key_Return);
    QCOMPARE(field->length(), Length::fromEmu(133350));
}

void FieldsTest::severalValuesAreShownAsNone()
{
    QSignalSpy edited{m_field, &NumberField::edited};
    m_field->setMixed();
    QCOMPARE(m_field->text(), QString{});
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(edited.size(), 0);
    made::typeInto(*m_field, u"10"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(m_field->text(), u"10 rows"_s);
}

void FieldsTest::aDialogDoesNotActOnAWrongNumber()
{
    EditionHead head;
    head.issue = 12;
    EditionDialog dialog{head};
    dialog.show();
    QSignalSpy wanted{&dialog, &EditionDialog::wanted};
    NumberField* issue = dialog.findChild<NumberField*>();
    made::typeInto(*issue, u"12a"_s);
    QPushButton* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    ok->click();
    QCOMPARE(wanted.size(), 0);
    QVERIFY(!issue->trouble().isEmpty());
    made::typeInto(*issue, u"+1"_s);
    ok->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<EditionHead>().issue, 13);
}

void FieldsTest::theInspectorTakesSumsAndLengths()
{
    startWindow();
    showEdition();
    canvas().select(made::blockOf(edition(), made::fits));
    const GridPlace before = cellsOf(made::fits);
    NumberField* rowsField = nullptr;
    for (NumberField* field : window().inspector().findChildren<NumberField*>()) {
        if (QAccessible::queryAccessibleInterface(field)->text(QAccessible::Name) == u"Rows"_s)
            rowsField = field;
    }
    QVERIFY(rowsField != nullptr);
    made::typeInto(*rowsField, u"+2行"_s);
    QTest::keyClick(rowsField, Qt::Key_Return);
    QCOMPARE(cellsOf(made::fits).rows, before.rows + 2);
    made::typeInto(*rowsField, u"3栏"_s);
    QTest::keyClick(rowsField, Qt::Key_Return);
    QVERIFY(!rowsField->trouble().isEmpty());
    QCOMPARE(cellsOf(made::fits).rows, before.rows + 2);
}

QTEST_MAIN(FieldsTest)
#include "fields_test.moc"
