#include "ui/look/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace banxin::ui {
namespace {

/// All symbols are drawn on a field of 24 × 24 with a stroke of 1.75.
constexpr double field = 24;
constexpr double weight = 1.75;

void line(QPainterPath& path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

void corner(QPainterPath& path, QPointF a, QPointF b, QPointF c)
{
    path.moveTo(a);
    path.lineTo(b);
    path.lineTo(c);
}

QPainterPath magnifier()
{
    QPainterPath path;
    path.addEllipse(QPointF{10.5, 10.5}, 6.5, 6.5);
    line(path, {15.3, 15.3}, {20.5, 20.5});
    line(path, {7.5, 10.5}, {13.5, 10.5});
    return path;
}

QPainterPath folder()
{
    QPainterPath path{QPointF{3.5, 18.5}};
    path.lineTo(3.5, 6.5);
    path.lineTo(9, 6.5);
    path.lineTo(11, 8.5);
    path.lineTo(18.5, 8.5);
    path.lineTo(18.5, 11);
    path.moveTo(3.5, 18.5);
    path.lineTo(6.5, 11);
    path.lineTo(21.5, 11);
    path.lineTo(18.5, 18.5);
    path.closeSubpath();
    return path;
}

/// A sheet of paper with a turned corner.
QPainterPath sheet()
{
    QPainterPath path{QPointF{5.5, 3.5}};
    path.lineTo(14, 3.5);
    path.lineTo(18.5, 8);
    path.lineTo(18.5, 20.5);
    path.lineTo(5.5, 20.5);
    path.closeSubpath();
    corner(path, {14, 3.5}, {14, 8}, {18.5, 8});
    return path;
}

/// A tray, and an arrow that goes into it or comes out of it.
QPainterPath tray(bool goesIn)
{
    QPainterPath path;
    path.moveTo(4, 14.5);
    path.lineTo(4, 20);
    path.lineTo(20, 20);
    path.lineTo(20, 14.5);
    line(path, {12, 3.5}, {12, 15});
    if (goesIn)
        corner(path, {8, 11}, {12, 15}, {16, 11});
    else
        corner(path, {8, 7.5}, {12, 3.5}, {16, 7.5});
    return path;
}

/// An arrow that turns back to the left.
QPainterPath turningBack()
{
    QPainterPath path;
    corner(path, {8, 4.5}, {4, 8.5}, {8, 12.5});
    path.moveTo(4, 8.5);
    path.lineTo(14.5, 8.5);
    path.arcTo(QRectF{9, 8.5, 11, 11}, 90, -180);
    path.lineTo(9, 19.5);
    return path;
}

QPainterPath mirrored(const QPainterPath& path)
{
    return QTransform{-1, 0, 0, 1, field, 0}.map(path);
}

QPainterPath severitySign(double top, double bottom)
{
    QPainterPath path;
    line(path, {12, top}, {12, bottom - 4});
    line(path, {12, bottom}, {12, bottom + 0.2});
    return path;
}

QPainterPath pathOf(Symbol symbol)
{
    QPainterPath path;
    switch (symbol) {
    case Symbol::New:
        path = sheet();
        line(path, {8.5, 12}, {15.5, 12});
        line(path, {8.5, 16}, {15.5, 16});
        break;
    case Symbol::Open: return folder();
    case Symbol::Import: return tray(true);
    case Symbol::Export: return tray(false);
    case Symbol::Undo: return turningBack();
    case Symbol::Redo: return mirrored(turningBack());
    case Symbol::AddPage:
        path = sheet();
        line(path, {12, 10.5}, {12, 17.5});
        line(path, {8.5, 14}, {15.5, 14});
        break;
    case Symbol::Cells:
        path.addRect(4, 4, 16, 16);
        line(path, {9.5, 4}, {9.5, 20});
        line(path, {14.5, 4}, {14.5, 20});
        line(path, {4, 9.5}, {20, 9.5});
        line(path, {4, 14.5}, {20, 14.5});
        break;
    case Symbol::Baselines:
        for (const double y : {6.0, 10.0, 14.0, 18.0})
            line(path, {4, y}, {20, y});
        break;
    case Symbol::Edges:
        path.addRect(4, 4, 7, 16);
        path.addRect(14, 4, 6, 7);
        path.addRect(14, 14, 6, 6);
        break;
    case Symbol::Reserve:
        path.addRect(4, 4, 16, 16);
        for (const double from : {9.0, 14.0, 19.0}) {
            path.moveTo(from, 5);
            path.lineTo(5, from);
        }
        break;
    case Symbol::Push:
        path.addRect(4, 4, 7, 16);
        line(path, {14, 12}, {21, 12});
        line(path, {18, 9}, {21, 12});
        line(path, {18, 15}, {21, 12});
        line(path, {14, 7}, {14, 17});
        break;
    case Symbol::Preview:
        path.moveTo(3, 12);
        path.quadTo(12, 2.5, 21, 12);
        path.quadTo(12, 21.5, 3, 12);
        path.addEllipse(QPointF{12, 12}, 2.8, 2.8);
        break;
    case Symbol::Error:
        path = severitySign(7, 16.5);
        path.addEllipse(QPointF{12, 12}, 8.5, 8.5);
        break;
    case Symbol::Warning:
        path = severitySign(9, 17);
        path.moveTo(12, 3.5);
        path.lineTo(21, 20);
        path.lineTo(3, 20);
        path.closeSubpath();
        break;
    case Symbol::Note:
        path.addEllipse(QPointF{12, 12}, 3, 3);
        break;
    case Symbol::ZoomOut: return magnifier();
    case Symbol::ZoomIn:
        path = magnifier();
        line(path, {10.5, 7.5}, {10.5, 13.5});
        break;
    case Symbol::FitPage:
        path.addRect(6.5, 3.5, 11, 17);
        line(path, {9.5, 7.5}, {14.5, 7.5});
        line(path, {9.5, 11}, {14.5, 11});
        line(path, {9.5, 14.5}, {14.5, 14.5});
        break;
    case Symbol::FitWidth:
        line(path, {3.5, 4}, {3.5, 20});
        line(path, {20.5, 4}, {20.5, 20});
        line(path, {7, 12}, {17, 12});
        corner(path, {9.5, 9}, {6.5, 12}, {9.5, 15});
        corner(path, {14.5, 9}, {17.5, 12}, {14.5, 15});
        break;
    case Symbol::PreviousPage: corner(path, {14.5, 5.5}, {8, 12}, {14.5, 18.5}); break;
    case Symbol::NextPage: corner(path, {9.5, 5.5}, {16, 12}, {9.5, 18.5}); break;
    case Symbol::Close:
        line(path, {6.5, 6.5}, {17.5, 17.5});
        line(path, {17.5, 6.5}, {6.5, 17.5});
        break;
    }
    return path;
}

class SymbolEngine : public QIconEngine {
public:
    explicit SymbolEngine(Symbol symbol) : m_symbol{symbol} {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor colour = palette.color(group, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / field, rect.height() / field);
        painter->strokePath(pathOf(m_symbol), QPen{colour, weight, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect{{0, 0}, size}, mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SymbolEngine{*this}; }

private:
    Symbol m_symbol;
};

QPixmap programPixmap(int side)
{
    QPixmap pixmap{side, side};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 64.0, side / 64.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor{0x2f, 0x5d, 0x62});
    painter.drawRoundedRect(QRectF{2, 2, 60, 60}, 13, 13);
    painter.setBrush(QColor{0xfb, 0xfa, 0xf6});
    painter.drawRoundedRect(QRectF{14, 9, 36, 46}, 2, 2);
    painter.setBrush(QColor{0xb6, 0x3c, 0x33});
    painter.drawRect(QRectF{18, 13, 28, 6});
    painter.setBrush(QColor{0x3a, 0x45, 0x47});
    painter.drawRect(QRectF{18, 23, 17, 4});
    for (int row = 0; row < 5; ++row) {
        painter.drawRect(QRectF{18, 31.0 + row * 4.4, 7.6, 2});
        painter.drawRect(QRectF{28.2, 31.0 + row * 4.4, 7.6, 2});
    }
    painter.setBrush(QColor{0x8f, 0xa9, 0xa6});
    painter.drawRect(QRectF{38.4, 23, 7.6, 13});
    painter.setBrush(QColor{0x3a, 0x45, 0x47});
    for (int row = 0; row < 3; ++row)
        painter.drawRect(QRectF{38.4, 39.8 + row * 4.4, 7.6, 2});
    return pixmap;
}

}

QIcon icon(Symbol symbol)
{
    return QIcon{new SymbolEngine{symbol}};
}

QIcon programIcon()
{
    QIcon result;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        result.addPixmap(programPixmap(side));
    return result;
}

}
