#include "ui/furniture/furniture_part.h"

#include "ui/fields/number_field.h"
#include "ui/furniture/form_rows.h"
#include "ui/styles/ink_box.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace banxin::ui {
namespace {

/// Takes what was written once the focus goes elsewhere.
class TextField : public QPlainTextEdit {
public:
    explicit TextField(std::function<void()> taken) : m_taken{std::move(taken)}
    {
        setLineWrapMode(NoWrap);
        setMaximumHeight(fontMetrics().lineSpacing() * 7);
        // The Tab key leaves the field as it leaves any other; what is pasted keeps its tabs.
        setTabChangesFocus(true);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason)
            take();
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
            take();
        else
            QPlainTextEdit::keyPressEvent(event);
    }

private:
    void take()
    {
        if (!document()->isModified())
            return;
        document()->setModified(false);
        m_taken();
    }

    std::function<void()> m_taken;
};

}

FurniturePart::FurniturePart(QWidget* parent) : QWidget{parent}, m_form{new QFormLayout{this}}
{
    m_form->setContentsMargins(0, 0, 0, 0);
    setUpForm(*m_form);
}

void FurniturePart::addRow(const QString& label, QWidget* field) { addNamedRow(*m_form, label, field); }

QLineEdit* FurniturePart::addLine(const QString& label)
{
    QLineEdit* line = new QLineEdit;
    addRow(label, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        line->setModified(false);
        Q_EMIT edited();
    });
    return line;
}

QCheckBox* FurniturePart::addCheck(const QString& label)
{
    QCheckBox* box = new QCheckBox{label};
    m_form->addRow(box);
    connect(box, &QCheckBox::clicked, this, &FurniturePart::edited);
    return box;
}

QComboBox* FurniturePart::addChoice(const QString& label, const QStringList& words)
{
    QComboBox* box = new NameBox;
    box->addItems(words);
    addRow(label, box);
    connect(box, &QComboBox::activated, this, &FurniturePart::edited);
    return box;
}

NumberField* FurniturePart::addNumber(const QString& label, NumberField* field)
{
    addRow(label, field);
    connect(field, &NumberField::edited, this, &FurniturePart::edited);
    return field;
}

InkBox* FurniturePart::addInk(const QString& label)
{
    InkBox* box = new InkBox;
    addRow(label, box);
    connect(box, &InkBox::edited, this, &FurniturePart::edited);
    return box;
}

QPlainTextEdit* FurniturePart::addText(const QString& label, std::function<void()> taken)
{
    QPlainTextEdit* text = new TextField{std::move(taken)};
    text->setAccessibleName(label);
    QLabel* name = new QLabel{label};
    name->setWordWrap(true);
    name->setBuddy(text);
    m_form->addRow(name);
    m_form->addRow(text);
    return text;
}

void showText(QLineEdit& line, const QString& words)
{
    if (!line.isModified() || !line.hasFocus())
        line.setText(words);
}

void showText(QPlainTextEdit& text, const QString& words)
{
    if (!text.document()->isModified() || !text.hasFocus())
        text.setPlainText(words);
}

}
