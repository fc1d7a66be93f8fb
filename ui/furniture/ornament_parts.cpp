#include "ui/furniture/ornament_parts.h"

#include "makeup/ornament.h"
#include "ui/furniture/ornament_names.h"
#include "ui/styles/ink_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace banxin::ui {

LabelPart::LabelPart(QWidget* parent) : FurniturePart{parent}
{
    m_text = addLine(tr("Text"));
    m_ornament = addChoice(tr("Ornament"), {});
    fillWithOrnaments(*m_ornament, Ornaments::All, tr("none"));
}

void LabelPart::show(const BlockContent& content, const Page&, const Edition&)
{
    const SectionLabel& label = std::get<SectionLabel>(content);
    showText(*m_text, QString::fromStdU16String(label.text));
    chooseOrnament(*m_ornament, label.ornament);
}

void LabelPart::take(BlockContent& content) const
{
    SectionLabel& label = std::get<SectionLabel>(content);
    label.text = m_text->text().trimmed().toStdU16String();
    label.ornament = m_ornament->currentData().toString().toStdString();
}

OrnamentPart::OrnamentPart(QWidget* parent) : FurniturePart{parent}
{
    m_name = addChoice(tr("Ornament"), {});
    fillWithOrnaments(*m_name, Ornaments::All);
    m_ink = addInk(tr("Ink"));
    m_tiled = addCheck(tr("Repeated as a band"));
}

void OrnamentPart::show(const BlockContent& content, const Page&, const Edition& edition)
{
    const Ornament& ornament = std::get<Ornament>(content);
    chooseOrnament(*m_name, ornament.name);
    m_ink->setSwatches(edition.sheet->swatches);
    m_ink->setInk(ornament.ink);
    m_tiled->setChecked(ornament.tiled);
    m_shown = ornament.name;
}

void OrnamentPart::take(BlockContent& content) const
{
    Ornament& ornament = std::get<Ornament>(content);
    ornament.name = m_name->currentData().toString().toStdString();
    ornament.ink = m_ink->ink();
    ornament.tiled = m_tiled->isChecked();
    // A band is made to be repeated; whoever wants one of it alone says so afterwards.
    if (ornament.name != m_shown) {
        const makeup::OrnamentDrawing* drawing = makeup::findOrnament(ornament.name);
        ornament.tiled = drawing && drawing->isBand;
    }
}

}
