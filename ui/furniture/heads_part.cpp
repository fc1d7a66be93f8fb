#include "ui/furniture/heads_part.h"

#include "ui/furniture/form_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace banxin::ui {
namespace {

QString linesOf(const std::vector<StaffMember>& staff)
{
    QStringList lines;
    for (const StaffMember& member : staff)
        lines << QString::fromStdString(member.duty + ' ' + member.name).trimmed();
    return lines.join(u'\n');
}

bool endsDuty(QChar c) { return c.isSpace() || c == u':' || c == u'：'; }

/// 责编 强声, 责编：强声: the first word of a line is the duty, what follows the name.
std::vector<StaffMember> staffFrom(const QString& text)
{
    std::vector<StaffMember> staff;
    for (const QString& line : text.split(u'\n')) {
        const QString words = line.trimmed();
        const auto end = std::find_if(words.begin(), words.end(), endsDuty);
        const auto name = std::find_if_not(end, words.end(), endsDuty);
        if (!words.isEmpty())
            staff.push_back({words.left(end - words.begin()).toStdString(), words.mid(name - words.begin()).toStdString()});
    }
    return staff;
}

}

HeadsPart::HeadsPart(QWidget* parent) : FurniturePart{parent}
{
    m_lunar = addCheck(tr("With the day of the Chinese calendar"));
    m_side = addChoice(tr("Page code"), {tr("At the outer edge"), tr("Left"), tr("Right")});
    QPushButton* edition = new QPushButton{tr("What the Edition Prints…")};
    edition->setToolTip(tr("Name, date, issue, serial number, publisher, contact, price: they are the same on every page"));
    QPushButton* page = new QPushButton{tr("Code and Section of the Page…")};
    connect(edition, &QPushButton::clicked, this, &HeadsPart::editionPropertiesWanted);
    connect(page, &QPushButton::clicked, this, &HeadsPart::pagePropertiesWanted);
    form().addRow(edition);
    form().addRow(page);
}

bool HeadsPart::isOf(const BlockContent& content) const
{
    return std::holds_alternative<Nameplate>(content) || std::holds_alternative<Folio>(content);
}

void HeadsPart::show(const BlockContent& content, const Page&, const Edition&)
{
    const Nameplate* nameplate = std::get_if<Nameplate>(&content);
    const Folio* folio = std::get_if<Folio>(&content);
    m_lunar->setChecked((nameplate && nameplate->lunarDate) || (folio && folio->lunarDate));
    setRowShown(form(), m_side, folio != nullptr);
    m_side->setCurrentIndex(folio ? static_cast<int>(folio->side) : 0);
}

void HeadsPart::take(BlockContent& content) const
{
    if (auto* nameplate = std::get_if<Nameplate>(&content))
        nameplate->lunarDate = m_lunar->isChecked();
    if (auto* folio = std::get_if<Folio>(&content)) {
        folio->lunarDate = m_lunar->isChecked();
        folio->side = static_cast<FolioSide>(m_side->currentIndex());
    }
}

StaffPart::StaffPart(QWidget* parent) : FurniturePart{parent}
{
    m_staff = addText(tr("Who made the page: a duty and a name on each line"), [this] { takeStaff(); });
}

bool StaffPart::isOf(const BlockContent& content) const { return std::holds_alternative<StaffLine>(content); }

void StaffPart::show(const BlockContent&, const Page& page, const Edition&)
{
    m_page = page.id;
    m_shown = page.staff;
    showText(*m_staff, linesOf(page.staff));
}

void StaffPart::takeStaff()
{
    const std::vector<StaffMember> staff = staffFrom(m_staff->toPlainText());
    if (staff != m_shown)
        Q_EMIT staffEdited(m_page, staff);
}

}
