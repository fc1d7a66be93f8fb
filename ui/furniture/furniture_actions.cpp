#include "ui/furniture/furniture_actions.h"

#include "ui/arranging/arranger.h"

#include <QAction>
#include <QMenu>

namespace banxin::ui {

FurnitureActions::FurnitureActions(Arranger& arranger, QObject* parent) : QObject{parent}, m_arranger{arranger}
{
    addPlacing("placeNameplate", QT_TR_NOOP("&Nameplate"), Nameplate{});
    addPlacing("placeFolio", QT_TR_NOOP("&Folio"), Folio{FolioSide::ByPage, false});
    addPlacing("placeStaffLine", QT_TR_NOOP("&Staff Line"), StaffLine{});
    addPlacing("placeIndex", QT_TR_NOOP("&Index"), StoryIndex{});
    addPlacing("placeSectionLabel", QT_TR_NOOP("Section &Label"), SectionLabel{});
    addPlacing("placeOrnament", QT_TR_NOOP("&Ornament"), Ornament{"plum", Ink::black(), false});
    addPlacing("placeTable", QT_TR_NOOP("&Table"), Table{{}, 1, false});
    addPlacing("placeQrCode", QT_TR_NOOP("&QR Code"), QrCode{});
    addPlacing("placeAdvertisement", QT_TR_NOOP("&Advertisement"), Advertisement{});
    addLayer();
}

void FurnitureActions::addLayer()
{
    m_lock = makeCommand(*this, "lockAdvertisements", QT_TR_NOOP("Lo&ck the Advertisements"));
    m_unlock = makeCommand(*this, "unlockAdvertisements", QT_TR_NOOP("&Unlock the Advertisements"));
    m_show = makeCommand(*this, "showAdvertisements", QT_TR_NOOP("S&how the Advertisements"));
    m_show->setCheckable(true);
    m_show->setChecked(true);
    connect(m_lock, &QAction::triggered, this, [this] { Q_EMIT advertisementLockWanted(true); });
    connect(m_unlock, &QAction::triggered, this, [this] { Q_EMIT advertisementLockWanted(false); });
    connect(m_show, &QAction::toggled, this, &FurnitureActions::advertisementsShown);
}

void FurnitureActions::addPlacing(const char* name, const char* text, const BlockContent& content)
{
    QAction* action = makeCommand(*this, name, text);
    action->setToolTip(tr("Draw it on the page; where reserved room is selected, it stands there"));
    connect(action, &QAction::triggered, this, [this, content] { m_arranger.place(content); });
    m_placing << action;
}

void FurnitureActions::fill(QMenu& menu) const
{
    menu.addActions(m_placing);
    menu.addSeparator();
    menu.addActions({m_lock, m_unlock, m_show});
}

void FurnitureActions::update(const Need& open, const Need& page, const Need& writable)
{
    for (QAction* action : m_placing + QList{m_lock, m_unlock})
        enable(*action, {open, page, writable});
    enable(*m_show, {open});
}

}
