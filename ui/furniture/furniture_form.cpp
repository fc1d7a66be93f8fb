#include "ui/furniture/furniture_form.h"

#include "ui/furniture/advertisement_part.h"
#include "ui/furniture/furniture_words.h"
#include "ui/furniture/heads_part.h"
#include "ui/furniture/index_part.h"
#include "ui/furniture/ornament_parts.h"
#include "ui/furniture/qr_part.h"
#include "ui/furniture/table_part.h"

#include <QVBoxLayout>

namespace banxin::ui {

FurnitureForm::FurnitureForm(QWidget* parent) : Section{QStringLiteral("furniture"), {}, parent}
{
    new QVBoxLayout{&body()};
    HeadsPart* heads = new HeadsPart;
    StaffPart* staff = new StaffPart;
    AdvertisementPart* advertisement = new AdvertisementPart;
    TablePart* table = new TablePart;
    for (FurniturePart* part : std::initializer_list<FurniturePart*>{heads, staff, advertisement, new IndexPart, new LabelPart, new OrnamentPart, table, new QrPart})
        add(part);
    connect(heads, &HeadsPart::editionPropertiesWanted, this, &FurnitureForm::editionPropertiesWanted);
    connect(heads, &HeadsPart::pagePropertiesWanted, this, &FurnitureForm::pagePropertiesWanted);
    connect(staff, &StaffPart::staffEdited, this, &FurnitureForm::staffEdited);
    connect(advertisement, &AdvertisementPart::materialWanted, this, &FurnitureForm::materialWanted);
    connect(table, &TablePart::tableWanted, this, &FurnitureForm::tableWanted);
}

void FurnitureForm::add(FurniturePart* part)
{
    part->hide();
    body().layout()->addWidget(part);
    m_parts.push_back(part);
    connect(part, &FurniturePart::edited, this, [this, part] { tell(*part); });
}

void FurnitureForm::show(const Block& block, const Page& page, const Edition& edition)
{
    m_block = block;
    setTitle(FurnitureWords::nameOf(block.content));
    for (FurniturePart* part : m_parts) {
        const bool isIts = part->isOf(block.content);
        part->setVisible(isIts);
        if (isIts)
            part->show(block.content, page, edition);
    }
}

void FurnitureForm::tell(const FurniturePart& part)
{
    // A field that is left because another block was selected comes too late.
    if (!part.isOf(m_block.content))
        return;
    Block block = m_block;
    part.take(block.content);
    if (block != m_block)
        Q_EMIT edited(block);
}

}
