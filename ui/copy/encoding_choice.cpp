#include "ui/copy/encoding_choice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>

namespace banxin::ui {

namespace {

constexpr int sampleLines = 5;
constexpr auto lastEncoding = static_cast<int>(intake::Encoding::Windows1252);

QString encodingName(intake::Encoding encoding) { return QString::fromLatin1(intake::nameOf(encoding)); }

}

EncodingChoice::EncodingChoice(const desk::ReadCopy& copy, QWidget* parent)
    : QWidget{parent}, m_all{new QComboBox}, m_doubt{new QLabel}
{
    QGridLayout* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    QLabel* label = new QLabel{tr("&Encoding")};
    label->setBuddy(m_all);
    m_all->setAccessibleName(tr("Encoding of the file"));
    for (int i = 0; i <= lastEncoding; ++i)
        m_all->addItem(encodingName(static_cast<intake::Encoding>(i)), i);
    m_doubt->setWordWrap(true);
    QHBoxLayout* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_all);
    line->addWidget(m_doubt, 1);
    grid->addLayout(line, 0, 0, 1, 2);
    const auto& readings = copy.document->readings;
    for (int i = 0; i < std::min<int>(2, static_cast<int>(readings.size())); ++i)
        addReading(*grid, i, readings[static_cast<std::size_t>(i)]);
    if (readings.size() > 1)
        m_doubt->setText(tr("The file does not say its encoding, and two are about as likely. Choose the reading that makes sense."));
    if (copy.encoding)
        showEncoding(*copy.encoding);
    connect(m_all, &QComboBox::activated, this, [this](int i) { Q_EMIT chosen(static_cast<intake::Encoding>(m_all->itemData(i).toInt())); });
}

void EncodingChoice::addReading(QGridLayout& grid, int column, const intake::TextReading& reading)
{
    const QString name = encodingName(reading.encoding);
    QRadioButton* button = new QRadioButton{reading.replaced > 0 ? tr("%1, %n place(s) unreadable", "", static_cast<int>(reading.replaced)).arg(name) : name};
    QPlainTextEdit* sample = new QPlainTextEdit{QString::fromStdU16String(reading.sample)};
    sample->setReadOnly(true);
    sample->setTabChangesFocus(true);
    sample->setAccessibleName(tr("The text read as %1").arg(name));
    sample->setFixedHeight(sample->fontMetrics().lineSpacing() * sampleLines + 2 * sample->frameWidth() + 8);
    grid.addWidget(button, 1, column);
    grid.addWidget(sample, 2, column);
    grid.setColumnStretch(column, 1);
    m_readings.emplace_back(reading.encoding, button);
    connect(button, &QRadioButton::clicked, this, [this, encoding = reading.encoding] { Q_EMIT chosen(encoding); });
}

void EncodingChoice::showEncoding(intake::Encoding encoding)
{
    m_all->setCurrentIndex(m_all->findData(static_cast<int>(encoding)));
    for (const auto& [of, button] : m_readings)
        button->setChecked(of == encoding);
}

void EncodingChoice::showTrouble(const QString& sentence) { m_doubt->setText(sentence); }

}
