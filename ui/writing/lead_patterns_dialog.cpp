#include "ui/writing/lead_patterns_dialog.h"

#include "find/lead.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

const QColor wrongRed{0xc6, 0x28, 0x28};

/// The story's own text, or that of the first story that has some.
std::u16string example(const Edition& edition, StoryId story, std::u16string Story::*part, const QString& otherwise)
{
    const Shared<Story>* own = edition.stories.find(story);
    if (own && !((**own).*part).empty())
        return (**own).*part;
    for (const auto& one : edition.stories) {
        if (!((*one).*part).empty())
            return (*one).*part;
    }
    return otherwise.toStdU16String();
}

QString html(std::u16string_view text) { return QString::fromStdU16String(std::u16string{text}).toHtmlEscaped(); }

}

LeadPatternsDialog::LeadPatternsDialog(const Edition& edition, StoryId story, QWidget* parent) : QDialog{parent}, m_edition{edition}
{
    setWindowTitle(tr("Bylines and Datelines"));
    m_byline = example(edition, story, &Story::byline, tr("By Ann Lee"));
    m_dateline = example(edition, story, &Story::dateline, tr("LINCHUAN, Nov. 26 (Daily) — "));
    QLabel* what = new QLabel{tr("What a pattern means of a byline or dateline is set in its character style: its first ( ) group, or all it matches.")};
    what->setWordWrap(true);
    m_list = new QVBoxLayout;
    QPushButton* add = new QPushButton{tr("&Add a Pattern")};
    add->setAutoDefault(false);
    m_trouble = new QLabel;
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(what);
    column->addLayout(m_list);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    for (const LeadPattern& lead : edition.sheet->leads)
        addRow(lead);
    if (m_rows.empty())
        addRow({});
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().pattern->setFocus();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT wanted(leads()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, 320);
}

void LeadPatternsDialog::addRow(const LeadPattern& lead)
{
    Row row;
    row.widget = new QWidget;
    row.role = new QComboBox;
    row.role->addItems({tr("Byline"), tr("Dateline")});
    row.role->setCurrentIndex(lead.role == Role::Byline ? 0 : 1);
    row.pattern = new QLineEdit{QString::fromStdU16String(lead.pattern)};
    row.pattern->setToolTip(tr("A regular expression: . any character, \\d a figure, ( ) the part that is meant"));
    row.style = new QComboBox;
    for (const auto& [name, style] : m_edition.sheet->characterStyles)
        row.style->addItem(QString::fromStdString(name));
    row.style->setCurrentIndex(std::max(0, row.style->findText(QString::fromStdString(lead.characterStyle))));
    row.preview = new QLabel;
    row.preview->setTextFormat(Qt::RichText);
    QToolButton* remove = new QToolButton;
    remove->setText(tr("Remove"));
    QHBoxLayout* line = new QHBoxLayout{row.widget};
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.role);
    line->addWidget(row.pattern, 1);
    line->addWidget(row.style);
    line->addWidget(row.preview, 1);
    line->addWidget(remove);
    m_list->addWidget(row.widget);
    m_rows.push_back(row);
    const auto changed = [this, row] { updatePreview(row); };
    connect(row.role, &QComboBox::currentIndexChanged, this, changed);
    connect(row.pattern, &QLineEdit::textChanged, this, changed);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        std::erase_if(m_rows, [&](const Row& one) { return one.widget == widget; });
        widget->hide();
        widget->deleteLater();
        nameRows();
    });
    nameRows();
    updatePreview(row);
}

/// No two fields have one name for whoever hears them.
void LeadPatternsDialog::nameRows()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto number = static_cast<int>(i + 1);
        m_rows[i].role->setAccessibleName(tr("Part of pattern %1").arg(number));
        m_rows[i].pattern->setAccessibleName(tr("Pattern %1").arg(number));
        m_rows[i].style->setAccessibleName(tr("Character style of pattern %1").arg(number));
        m_rows[i].widget->findChild<QToolButton*>()->setAccessibleName(tr("Remove pattern %1").arg(number));
    }
}

LeadPattern LeadPatternsDialog::leadOf(const Row& row) const
{
    return {row.role->currentIndex() == 0 ? Role::Byline : Role::Dateline, row.pattern->text().toStdU16String(), row.style->currentText().toStdString()};
}

std::vector<LeadPattern> LeadPatternsDialog::leads() const
{
    std::vector<LeadPattern> leads;
    for (const Row& row : m_rows) {
        if (!row.pattern->text().isEmpty())
            leads.push_back(leadOf(row));
    }
    return leads;
}

void LeadPatternsDialog::updatePreview(const Row& row)
{
    const LeadPattern lead = leadOf(row);
    const std::u16string& text = lead.role == Role::Byline ? m_byline : m_dateline;
    const bool isWrong = !lead.pattern.empty() && !find::checkLead(lead.pattern);
    QPalette colours = palette();
    if (isWrong)
        colours.setColor(QPalette::Text, wrongRed);
    row.pattern->setPalette(colours);
    if (isWrong)
        return row.preview->setText(tr("no pattern yet"));
    const auto range = find::leadIn(lead.pattern, text);
    if (!range)
        return row.preview->setText(html(text));
    const std::u16string_view all = text;
    row.preview->setText(html(all.substr(0, range->start)) + u"<b><u>"_s + html(all.substr(range->start, range->end - range->start)) + u"</u></b>"_s
        + html(all.substr(range->end)));
}

QString LeadPatternsDialog::preview(std::size_t row) const { return m_rows.at(row).preview->text(); }

void LeadPatternsDialog::refuse(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

}
