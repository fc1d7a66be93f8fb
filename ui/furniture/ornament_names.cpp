#include "ui/furniture/ornament_names.h"

#include "makeup/ornament.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QIcon>
#include <QMap>
#include <QPainter>
#include <QPainterPath>

namespace banxin::ui {
namespace {

constexpr QSize iconSize{36, 18};

/// What people call the drawings.
class OrnamentNames {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::OrnamentNames)

public:
    static QString title(const std::string& name)
    {
        const QMap<QString, QString> titles{
            {QStringLiteral("bamboo"), tr("Bamboo")}, {QStringLiteral("beads"), tr("Beads")}, {QStringLiteral("book"), tr("Book")},
            {QStringLiteral("brush"), tr("Brush")}, {QStringLiteral("cloud-band"), tr("Clouds")}, {QStringLiteral("key-fret"), tr("Key fret")},
            {QStringLiteral("lantern"), tr("Lantern")}, {QStringLiteral("leaf-scroll"), tr("Leaves")}, {QStringLiteral("plum"), tr("Plum blossom")},
            {QStringLiteral("ripples"), tr("Ripples")}, {QStringLiteral("rope"), tr("Rope")}, {QStringLiteral("sunrise"), tr("Sunrise")},
            {QStringLiteral("swallow"), tr("Swallow")}, {QStringLiteral("wheat"), tr("Wheat")}};
        const QString key = QString::fromStdString(name);
        return titles.value(key, key);
    }
};

QPainterPath painted(const Path& path)
{
    QPainterPath drawn;
    drawn.setFillRule(Qt::WindingFill);
    std::size_t at = 0;
    const auto next = [&] {
        const Point& point = path.points[at++];
        return QPointF{point.x.points(), point.y.points()};
    };
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
        case Path::Verb::MoveTo: drawn.moveTo(next()); break;
        case Path::Verb::LineTo: drawn.lineTo(next()); break;
        case Path::Verb::CurveTo: {
            const QPointF first = next();
            const QPointF second = next();
            drawn.cubicTo(first, second, next());
            break;
        }
        case Path::Verb::Close: drawn.closeSubpath(); break;
        }
    }
    return drawn;
}

/// A point of the page for a pixel; black on paper, whatever look the window has.
QIcon pictureOf(const makeup::OrnamentDrawing& drawing)
{
    QPixmap pixmap{iconSize * 2};
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::white);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    const Rect area = Rect{Length{}, Length{}, Length::fromEmu(12700 * iconSize.width()), Length::fromEmu(12700 * iconSize.height())}.inset(Length::fromEmu(12700));
    painter.fillPath(painted(drawing.isBand ? makeup::tiled(drawing, area) : makeup::placedIn(drawing, area)), Qt::black);
    return QIcon{pixmap};
}

}

void fillWithOrnaments(QComboBox& box, Ornaments which, const QString& none)
{
    box.setIconSize(iconSize);
    if (!none.isEmpty())
        box.addItem(none, QString{});
    for (const bool bands : {false, true}) {
        for (const makeup::OrnamentDrawing& drawing : makeup::ornaments()) {
            if (drawing.isBand == bands && (bands || which == Ornaments::All))
                box.addItem(pictureOf(drawing), OrnamentNames::title(drawing.name), QString::fromStdString(drawing.name));
        }
    }
}

void chooseOrnament(QComboBox& box, const std::string& name)
{
    const QString key = QString::fromStdString(name);
    if (box.findData(key) < 0)
        box.addItem(key, key);
    box.setCurrentIndex(box.findData(key));
}

}
