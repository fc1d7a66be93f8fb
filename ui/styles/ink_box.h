#pragma once

#include "model/style_sheet.h"
#include "ui/styles/name_box.h"

#include <QIcon>

namespace banxin::ui {

/// A small patch of the ink as the screen shows it, with an edge.
QIcon patchOf(const Ink& ink);

/// Chooses an ink: one of the sheet's swatches by name, or as `words::readInk` takes it. What cannot be taken makes the box
/// red with the reason as its tooltip, and the old ink stays.
class InkBox : public NameBox {
    Q_OBJECT

public:
    explicit InkBox(QWidget* parent = nullptr);

    void setSwatches(const std::vector<Swatch>& swatches);
    void setInk(const Ink& ink);
    const Ink& ink() const { return m_ink; }
    QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void edited(const banxin::Ink& ink);

private:
    void take();
    void showTrouble(const QString& sentence);
    QString textOf(const Ink& ink) const;

    std::vector<Swatch> m_swatches;
    Ink m_ink;
    QString m_trouble;
};

}
