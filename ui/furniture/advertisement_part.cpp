#include "ui/furniture/advertisement_part.h"

#include "ui/fields/number_field.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace banxin::ui {
namespace {

constexpr Length metre = Length::fromEmu(36000 * 1000);

NumberField* lengthField()
{
    NumberField* field = new NumberField{{words::Quantity::Length, words::Unit::Millimetre, 0, metre.emu()}};
    field->setSpecialText(AdvertisementPart::tr("not said"));
    return field;
}

NumberField* countField(int most)
{
    NumberField* field = NumberField::ofCount(0, most);
    field->setSpecialText(AdvertisementPart::tr("not said"));
    return field;
}

}

AdvertisementPart::AdvertisementPart(QWidget* parent) : FurniturePart{parent}
{
    m_client = addLine(tr("Client"));
    m_booking = addLine(tr("Booking"));
    m_columns = addNumber(tr("Columns sold"), countField(100));
    m_rows = addNumber(tr("Rows sold"), countField(1000));
    m_width = addNumber(tr("Width sold"), lengthField());
    m_height = addNumber(tr("Height sold"), lengthField());
    for (NumberField* field : {m_width, m_height})
        field->setToolTip(tr("Width and height go before columns and rows"));
    m_labelled = addCheck(tr("Marked as an advertisement"));
    m_material = new QLabel;
    m_material->setWordWrap(true);
    form().addRow(m_material);
    QPushButton* choose = new QPushButton{tr("Material…")};
    QPushButton* takeAway = new QPushButton{tr("Without Material")};
    m_takeAway = takeAway;
    connect(choose, &QPushButton::clicked, this, &AdvertisementPart::materialWanted);
    connect(takeAway, &QPushButton::clicked, this, &AdvertisementPart::takeAway);
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->addWidget(choose);
    buttons->addWidget(takeAway);
    form().addRow(buttons);
}

void AdvertisementPart::show(const BlockContent& content, const Page&, const Edition& edition)
{
    const Advertisement& advertisement = std::get<Advertisement>(content);
    m_isTakenAway = false;
    showText(*m_client, QString::fromStdString(advertisement.client));
    showText(*m_booking, QString::fromStdString(advertisement.booking));
    m_columns->setValue(advertisement.bookedColumns);
    m_rows->setValue(advertisement.bookedRows);
    m_width->setLength(advertisement.booked.width);
    m_height->setLength(advertisement.booked.height);
    m_labelled->setChecked(advertisement.labelled);
    const auto record = advertisement.material ? edition.photos.find(*advertisement.material) : edition.photos.end();
    const bool hasMaterial = record != edition.photos.end();
    m_material->setText(hasMaterial ? QString::fromStdString(record->second.fileName) : tr("No material yet"));
    m_takeAway->setEnabled(advertisement.material.has_value());
}

void AdvertisementPart::take(BlockContent& content) const
{
    Advertisement& advertisement = std::get<Advertisement>(content);
    advertisement.client = m_client->text().trimmed().toStdString();
    advertisement.booking = m_booking->text().trimmed().toStdString();
    advertisement.bookedColumns = m_columns->count();
    advertisement.bookedRows = m_rows->count();
    advertisement.booked = {m_width->length(), m_height->length()};
    advertisement.labelled = m_labelled->isChecked();
    if (m_isTakenAway)
        advertisement.material.reset();
}

void AdvertisementPart::takeAway()
{
    m_isTakenAway = true;
    Q_EMIT edited();
}

}
