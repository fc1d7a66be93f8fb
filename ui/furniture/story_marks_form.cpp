#include "ui/furniture/story_marks_form.h"

#include "ui/fields/number_field.h"
#include "ui/furniture/form_rows.h"
#include "ui/furniture/furniture_part.h"
#include "ui/styles/name_box.h"

#include <QFormLayout>
#include <QLineEdit>

namespace banxin::ui {
namespace {

QString onOneLine(const std::u16string& text) { return QString::fromStdU16String(text).replace(u'\n', u' '); }

/// What was not changed stays as it is, forced lines included.
void take(const QLineEdit& line, std::u16string& text)
{
    if (line.text() != onOneLine(text))
        text = line.text().trimmed().toStdU16String();
}

}

StoryMarksForm::StoryMarksForm(QWidget* parent) : Section{QStringLiteral("marks"), tr("Label and marks"), parent}
{
    QFormLayout* form = new QFormLayout{&body()};
    setUpForm(*form);
    m_label = addLine(tr("Label"));
    m_number = NumberField::ofCount(0, 999);
    m_number->setSpecialText(tr("none"));
    addNamedRow(*form, tr("Part of a series"), m_number);
    connect(m_number, &NumberField::edited, this, &StoryMarksForm::tell);
    m_mark = new NameBox;
    m_mark->addItems({tr("Without its number"), tr("之三"), tr("③"), tr("(3)")});
    addNamedRow(*form, tr("Marked as"), m_mark);
    connect(m_mark, &QComboBox::activated, this, &StoryMarksForm::tell);
    m_endMark = addLine(tr("End mark"));
    m_code = addLine(tr("QR code of the story"));
}

QLineEdit* StoryMarksForm::addLine(const QString& label)
{
    QLineEdit* line = new QLineEdit;
    addNamedRow(*static_cast<QFormLayout*>(body().layout()), label, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        line->setModified(false);
        tell();
    });
    return line;
}

void StoryMarksForm::show(const Story& story)
{
    m_story = story;
    showText(*m_label, onOneLine(story.label));
    m_number->setValue(story.seriesNumber);
    m_mark->setCurrentIndex(static_cast<int>(story.seriesMark));
    m_mark->setEnabled(story.seriesNumber > 0);
    showText(*m_endMark, onOneLine(story.endMark));
    showText(*m_code, onOneLine(story.qrCode));
}

void StoryMarksForm::tell()
{
    Story story = m_story;
    take(*m_label, story.label);
    story.seriesNumber = m_number->count();
    story.seriesMark = static_cast<SeriesMark>(m_mark->currentIndex());
    // A part that is numbered for the first time shows its number.
    if (m_story.seriesNumber == 0 && story.seriesNumber > 0 && story.seriesMark == SeriesMark::None)
        story.seriesMark = SeriesMark::Zhi;
    take(*m_endMark, story.endMark);
    take(*m_code, story.qrCode);
    if (story != m_story)
        Q_EMIT edited(story);
}

}
