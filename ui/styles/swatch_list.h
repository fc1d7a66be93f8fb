#pragma once

#include "ui/styles/style_page.h"

class QLabel;
class QListWidget;

namespace banxin::ui {

class InkBox;

/// The sheet's swatches: black, process inks, spot plates. RGB is refused.
class SwatchList : public StylePage {
    Q_OBJECT

public:
    explicit SwatchList(QWidget* parent = nullptr);

    QListWidget& list() { return *m_list; }
    InkBox& ink() { return *m_ink; }

protected:
    void refresh() override;

private:
    const Swatch* current() const;
    void showCurrent();
    void add();
    void rename();

    QListWidget* m_list = nullptr;
    InkBox* m_ink = nullptr;
    QLabel* m_advice = nullptr;
    QString m_wanted;
};

}
