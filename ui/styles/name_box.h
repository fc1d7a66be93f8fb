#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace banxin::ui {

/// A box of names that is no wider than it must be and leaves the wheel to the form or table it stands in.
class NameBox : public QComboBox {
public:
    explicit NameBox(QWidget* parent = nullptr) : QComboBox{parent}
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(8);
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}
