#include "ui/furniture/qr_part.h"

#include <QComboBox>
#include <QLineEdit>

namespace banxin::ui {

QrPart::QrPart(QWidget* parent) : FurniturePart{parent}
{
    m_text = addLine(tr("Address or text"));
    m_level = addChoice(tr("May be spoilt"), {tr("7 %"), tr("15 %"), tr("25 %"), tr("30 %")});
    m_caption = addLine(tr("Beside it"));
}

void QrPart::show(const BlockContent& content, const Page&, const Edition&)
{
    const QrCode& code = std::get<QrCode>(content);
    showText(*m_text, QString::fromStdU16String(code.text));
    m_level->setCurrentIndex(static_cast<int>(code.level));
    showText(*m_caption, QString::fromStdU16String(code.caption));
}

void QrPart::take(BlockContent& content) const
{
    QrCode& code = std::get<QrCode>(content);
    code.text = m_text->text().trimmed().toStdU16String();
    code.level = static_cast<QrLevel>(m_level->currentIndex());
    code.caption = m_caption->text().trimmed().toStdU16String();
}

}
