#include "ui/page_canvas/ruler.h"

#include "ui/page_canvas/view_geometry.h"

#include <QPaintEvent>
#include <QPainter>

#include <array>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

/// The least of the steps 1, 2, 5, 10 … at which two labels stand `pixels` apart.
double stepFor(double pixelsPerUnit, double pixels)
{
    double decade = 1;
    for (int i = 0; i < 6; ++i, decade *= 10) {
        for (const double step : std::array{1.0, 2.0, 5.0}) {
            if (step * decade * pixelsPerUnit >= pixels)
                return step * decade;
        }
    }
    return decade;
}

}

Ruler::Ruler(Qt::Orientation orientation, const ViewGeometry& geometry, QWidget* parent)
    : QWidget{parent}, m_orientation{orientation}, m_geometry{geometry}
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(orientation == Qt::Horizontal ? tr("Ruler across") : tr("Ruler down"));
    QFont small = font();
    small.setPixelSize(9);
    setFont(small);
}

void Ruler::setGrid(const Grid& grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    update();
}

void Ruler::setUnit(RulerUnit unit)
{
    m_unit = unit;
    update();
}

void Ruler::setMark(int pixel)
{
    if (pixel == m_mark)
        return;
    m_mark = pixel;
    update();
}

void Ruler::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_unit == RulerUnit::Millimetres || m_grid.columns == 0)
        drawMillimetres(painter);
    else
        drawGrid(painter);
    if (m_mark >= 0) {
        painter.setPen(palette().color(QPalette::Highlight));
        const double at = m_mark / devicePixelRatioF();
        painter.drawLine(m_orientation == Qt::Horizontal ? QLineF{at, 0, at, breadth * 1.0} : QLineF{0, at, breadth * 1.0, at});
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(m_orientation == Qt::Horizontal ? QLine{0, height() - 1, width(), height() - 1}
                                                     : QLine{width() - 1, 0, width() - 1, height()});
}

/// `pixel` is in device pixels from the canvas' edge.
void Ruler::drawTick(QPainter& painter, double pixel, double length, const QString& label) const
{
    const double at = std::round(pixel / devicePixelRatioF()) + 0.5;
    if (m_orientation == Qt::Horizontal) {
        painter.drawLine(QLineF{at, breadth - length, at, breadth * 1.0});
        painter.drawText(QPointF{at + 2, 9}, label);
        return;
    }
    painter.drawLine(QLineF{breadth - length, at, breadth * 1.0, at});
    if (label.isEmpty())
        return;
    painter.save();
    painter.translate(9, at + 2);
    painter.rotate(90);
    painter.drawText(QPointF{0, 0}, label);
    painter.restore();
}

void Ruler::drawMillimetres(QPainter& painter) const
{
    const bool across = m_orientation == Qt::Horizontal;
    const double perMillimetre = m_geometry.scale() * pointsPerMillimetre;
    const double origin = across ? m_geometry.origin().x() : m_geometry.origin().y();
    const double end = (across ? width() : height()) * devicePixelRatioF();
    const double labels = stepFor(perMillimetre, 46 * devicePixelRatioF());
    const double ticks = labels / (labels * perMillimetre / 10 >= 4 * devicePixelRatioF() ? 10 : 2);
    const auto first = static_cast<std::int64_t>(std::floor(-origin / perMillimetre / ticks)) - 10;
    for (std::int64_t i = first; origin + static_cast<double>(i) * ticks * perMillimetre <= end; ++i) {
        const double value = static_cast<double>(i) * ticks;
        const bool isLabelled = std::abs(std::remainder(value, labels)) < ticks / 4;
        const bool isHalf = std::abs(std::remainder(value, labels / 2)) < ticks / 4;
        drawTick(painter, origin + value * perMillimetre, isLabelled ? breadth - 4.0 : isHalf ? 7 : 4,
            isLabelled ? QString::number(std::llround(value)) : QString{});
    }
}

void Ruler::drawGrid(QPainter& painter) const
{
    const double dpr = devicePixelRatioF();
    if (m_orientation == Qt::Horizontal) {
        const double cell = m_grid.bodySize.points() * m_geometry.scale();
        for (int column = 0; column < m_grid.columns; ++column) {
            const double left = m_geometry.fromPage({columnLeft(m_grid, column).points(), 0}).x();
            drawTick(painter, left, breadth - 4.0, QString::number(column + 1));
            for (int i = 1; i <= m_grid.charactersPerColumn; ++i) {
                if (cell >= 4 * dpr || i % 5 == 0 || i == m_grid.charactersPerColumn)
                    drawTick(painter, left + i * cell, i == m_grid.charactersPerColumn ? 9 : i % 5 == 0 ? 7 : 4);
            }
        }
        return;
    }
    const double pitch = m_grid.pitch.points() * m_geometry.scale();
    const int labels = static_cast<int>(stepFor(pitch, 30 * dpr));
    for (int row = 0; row < m_grid.rows; ++row) {
        const double top = m_geometry.fromPage({0, rowTop(m_grid, row).points()}).y();
        const bool isLabelled = row % labels == 0;
        if (isLabelled || pitch >= 3 * dpr)
            drawTick(painter, top, isLabelled ? breadth - 4.0 : 4, isLabelled ? QString::number(row + 1) : QString{});
    }
}

}
