#pragma once

#include "model/grid.h"

#include <QWidget>

namespace banxin::ui {

class ViewGeometry;

/// What a ruler counts: millimetres from the trim, or the grid: columns and characters across, rows down.
enum class RulerUnit { Millimetres, Grid };

/// A ruler at the edge of the canvas. It shows, and takes no focus.
class Ruler : public QWidget {
    Q_OBJECT

public:
    /// Pixels of its short side.
    static constexpr int breadth = 18;

    Ruler(Qt::Orientation orientation, const ViewGeometry& geometry, QWidget* parent);

    void setGrid(const Grid& grid);
    void setUnit(RulerUnit unit);
    /// The place of the pointer, in device pixels along the ruler; negative: none.
    void setMark(int pixel);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawMillimetres(QPainter& painter) const;
    void drawGrid(QPainter& painter) const;
    void drawTick(QPainter& painter, double pixel, double length, const QString& label = {}) const;

    Qt::Orientation m_orientation;
    const ViewGeometry& m_geometry;
    Grid m_grid;
    RulerUnit m_unit = RulerUnit::Millimetres;
    int m_mark = -1;
};

}
