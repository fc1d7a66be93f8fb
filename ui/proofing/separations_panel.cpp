#include "ui/proofing/separations_panel.h"

#include "ui/styles/ink_box.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

Ink inkOfPlate(std::size_t plate, const std::vector<paint::SpotPlate>& spots)
{
    if (plate >= paint::processPlates)
        return {spots[plate - paint::processPlates].process, spots[plate - paint::processPlates].name, 1000};
    Ink ink = Ink::paper();
    ink.process[plate] = 1000;
    return ink;
}

/// A reader hears the name of a label, not its text.
void sayDensity(QLabel& label, const QString& plate, const QString& percent)
{
    label.setText(percent);
    //: %1: the name of a plate, %2: its ink in per cent
    label.setAccessibleName(SeparationsPanel::tr("%1 under the pointer: %2").arg(plate, percent));
}

/// An ampersand in a name is no mnemonic.
QString escaped(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}

SeparationsPanel::SeparationsPanel(QWidget* parent) : QWidget{parent}
{
    setAccessibleName(tr("Separations"));
    QVBoxLayout* column = new QVBoxLayout{this};
    m_plates = new QGridLayout;
    m_plates->setColumnStretch(0, 1);
    column->addLayout(m_plates);
    for (std::size_t plate = 0; plate < paint::processPlates; ++plate)
        addRow(plate);
    m_total = new QLabel;
    m_total->setAlignment(Qt::AlignRight);
    m_most = new QLabel;
    m_most->setWordWrap(true);
    m_all = new QPushButton{tr("Show &All Plates")};
    m_place = new QPushButton{tr("Show the &Place")};
    m_place->setToolTip(tr("Where the page takes the most ink"));
    for (QWidget* part : {static_cast<QWidget*>(m_total), static_cast<QWidget*>(m_most), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_all)})
        column->addWidget(part);
    column->addStretch();
    setFocusProxy(m_rows.front().seen);
    connect(m_all, &QPushButton::clicked, this, &SeparationsPanel::allWanted);
    connect(m_place, &QPushButton::clicked, this, &SeparationsPanel::placeWanted);
    showDensities(std::nullopt, 0);
    showSurvey(std::nullopt, 0);
}

QString SeparationsPanel::nameOfPlate(std::size_t plate, const std::vector<paint::SpotPlate>& spots)
{
    switch (plate) {
    case 0: return tr("Cyan");
    case 1: return tr("Magenta");
    case 2: return tr("Yellow");
    case 3: return tr("Black");
    default: return QString::fromStdString(spots[plate - paint::processPlates].name);
    }
}

void SeparationsPanel::addRow(std::size_t plate)
{
    const QString name = nameOfPlate(plate, m_spots);
    Row row{new QCheckBox{escaped(name)}, new QLabel};
    row.seen->setIcon(patchOf(inkOfPlate(plate, m_spots)));
    row.seen->setChecked(true);
    row.density->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_plates->addWidget(row.seen, static_cast<int>(plate), 0);
    m_plates->addWidget(row.density, static_cast<int>(plate), 1);
    connect(row.seen, &QCheckBox::clicked, this, [this, plate](bool isSeen) { Q_EMIT plateToggled(plate, isSeen); });
    m_rows.push_back(row);
    sayDensity(*row.density, name, tr("–"));
}

void SeparationsPanel::removeSpots()
{
    while (m_rows.size() > paint::processPlates) {
        delete m_rows.back().seen;
        delete m_rows.back().density;
        m_rows.pop_back();
    }
}

void SeparationsPanel::setSpots(const std::vector<paint::SpotPlate>& spots)
{
    if (m_spots == spots)
        return;
    removeSpots();
    m_spots = spots;
    for (std::size_t i = 0; i < m_spots.size(); ++i)
        addRow(paint::processPlates + i);
}

void SeparationsPanel::setView(const paint::ProofView& view)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isSeen = i < paint::processPlates ? view.process[i] : !view.hiddenSpots.contains(m_spots[i - paint::processPlates].name);
        m_rows[i].seen->setChecked(isSeen);
    }
    m_all->setEnabled(view.process != std::array{true, true, true, true} || !view.hiddenSpots.empty());
}

void SeparationsPanel::showDensities(const std::optional<paint::Densities>& densities, int limitPercent)
{
    const bool fits = densities && densities->percent.size() == m_rows.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        sayDensity(*m_rows[i].density, nameOfPlate(i, m_spots), fits ? tr("%1 %").arg(densities->percent[i]) : tr("–"));
    if (!fits)
        m_total->setText(tr("Total –"));
    else if (densities->total() > limitPercent)
        m_total->setText(tr("Total %1 %, over %2 %").arg(densities->total()).arg(limitPercent));
    else
        m_total->setText(tr("Total %1 %").arg(densities->total()));
    m_total->setAccessibleName(tr("Ink under the pointer: %1").arg(m_total->text()));
}

void SeparationsPanel::showSurvey(const std::optional<paint::InkSurvey>& survey, int limitPercent)
{
    m_place->setEnabled(survey && survey->mostPercent > 0);
    if (!survey)
        m_most->setText(tr("The most ink on the page is being looked for…"));
    else if (survey->mostPercent > limitPercent)
        m_most->setText(tr("The page takes up to %1 % of ink; the press allows %2 %.").arg(survey->mostPercent).arg(limitPercent));
    else
        m_most->setText(tr("The page takes up to %1 % of ink, within the %2 % of the press.").arg(survey->mostPercent).arg(limitPercent));
    m_most->setAccessibleName(m_most->text());
}

void SeparationsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT visibilityChanged(true);
}

void SeparationsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

}
