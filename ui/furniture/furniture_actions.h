#pragma once

#include "model/block.h"
#include "ui/commands/keys.h"

#include <QObject>

class QAction;
class QMenu;

namespace banxin::ui {

class Arranger;

/// The menu Furniture: what stands on a page besides stories is drawn there, or takes the place of selected reserved room;
/// and the layer of the advertisements.
class FurnitureActions : public QObject {
    Q_OBJECT

public:
    FurnitureActions(Arranger& arranger, QObject* parent);

    void fill(QMenu& menu) const;
    /// What can be done at all is another.
    void update(const Need& open, const Need& page, const Need& writable);

Q_SIGNALS:
    /// All advertisements of the shown page are to be locked, or unlocked.
    void advertisementLockWanted(bool locked);
    void advertisementsShown(bool shown);

private:
    void addPlacing(const char* name, const char* text, const BlockContent& content);
    void addLayer();

    Arranger& m_arranger;
    QList<QAction*> m_placing;
    QAction* m_lock = nullptr;
    QAction* m_unlock = nullptr;
    QAction* m_show = nullptr;
};

}
