#include "paint/office_sheets.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

constexpr int bandRows = 256;
constexpr Length slugSize = Length::fromEmu(95'250);   // 7.5 pt
/// Of the lines that say where a sheet is glued on the next.
constexpr double tickPoints = 0.4;

QRectF onSheet(const Rect& rect, double unit)
{
    return {rect.x.points() * unit, rect.y.points() * unit, rect.width.points() * unit, rect.height.points() * unit};
}

int tilesFor(Length whole, Length room)
{
    const Length step = room - officeOverlap;
    if (whole <= room || step <= Length{})
        return 1;
    return static_cast<int>((whole.emu() - officeOverlap.emu() + step.emu() - 1) / step.emu());
}

std::vector<OfficeSheet> tiles(Size page, const Rect& room, const Rect& slug)
{
    const int columns = tilesFor(page.width, room.width);
    const int rows = tilesFor(page.height, room.height);
    std::vector<OfficeSheet> sheets;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Length x = (room.width - officeOverlap) * column;
            const Length y = (room.height - officeOverlap) * row;
            const Rect part{x, y, std::min(room.width, page.width - x), std::min(room.height, page.height - y)};
            sheets.push_back({part, {room.x, room.y}, 1, slug, column, row, columns, rows});
        }
    }
    return sheets;
}

bool isBlackOnly(const std::vector<display::Item>& items);

/// Whether a mark needs no colour; photos are taken to.
struct BlackOnly {
    bool operator()(const display::GlyphRun& run) const { return run.ink.isBlackOnly(); }
    bool operator()(const display::FillPath& fill) const { return fill.ink.isBlackOnly(); }
    bool operator()(const display::StrokePath& stroke) const { return stroke.ink.isBlackOnly(); }
    bool operator()(const display::GradientFill& fill) const { return fill.from.isBlackOnly() && fill.to.isBlackOnly(); }
    bool operator()(const display::PlacedPhoto&) const { return false; }
    bool operator()(const display::Group& group) const { return isBlackOnly(group.items); }
};

bool isBlackOnly(const std::vector<display::Item>& items)
{
    return std::all_of(items.begin(), items.end(), [](const display::Item& item) { return std::visit(BlackOnly{}, item.mark); });
}

class NoPhotos final : public pictures::PictureSource {
public:
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    }
};

type::FaceHandle slugFace(const type::FontBook& fonts, const display::ComposedPage& page, const QString& words)
{
    std::vector<type::FaceHandle> faces;
    for (const char* name : {"NotoSansCJKsc-Regular", "NotoSerifCJKsc-Regular", "DejaVuSans"})
        faces.push_back(fonts.find(name));
    for (const FontName& name : page.list.fonts)
        faces.push_back(fonts.find(name));
    std::erase(faces, nullptr);
    const auto missing = [&](const type::FaceHandle& face) {
        const auto characters = words.toUcs4();
        return std::count_if(characters.begin(), characters.end(), [&](char32_t c) { return face->glyph(c) == 0; });
    };
    const auto best = std::min_element(faces.begin(), faces.end(), [&](const auto& a, const auto& b) { return missing(a) < missing(b); });
    return best != faces.end() ? *best : nullptr;
}

/// Where the next sheet begins to show the same: ticks at the ends of the overlap.
void drawOverlap(QPainter& painter, const OfficeSheet& sheet, const QRectF& picture, double unit)
{
    const double overlap = officeOverlap.points() * unit;
    const double tick = 3 * unit;
    painter.setPen(QPen{Qt::black, tickPoints * unit});
    if (sheet.column > 0) {
        const double x = picture.left() + overlap;
        painter.drawLine(QPointF{x, picture.top()}, QPointF{x, picture.top() + tick});
        painter.drawLine(QPointF{x, picture.bottom() - tick}, QPointF{x, picture.bottom()});
    }
    if (sheet.row > 0) {
        const double y = picture.top() + overlap;
        painter.drawLine(QPointF{picture.left(), y}, QPointF{picture.left() + tick, y});
        painter.drawLine(QPointF{picture.right() - tick, y}, QPointF{picture.right(), y});
    }
}

}

std::vector<OfficeSheet> officeSheets(Size page, const OfficePaper& paper, OfficeScale scale)
{
    const Rect& all = paper.printable;
    const Rect room{all.x, all.y, all.width, all.height - officeSlugHeight};
    const Rect slug{all.x, room.bottom(), all.width, officeSlugHeight};
    if (room.width <= officeOverlap || room.height <= officeOverlap || page.width <= Length{} || page.height <= Length{})
        return {};
    if (scale == OfficeScale::Full)
        return tiles(page, room, slug);
    const double fit = std::min({1.0, room.width.points() / page.width.points(), room.height.points() / page.height.points()});
    const auto shrunk = [&](Length length) { return Length::fromEmu(std::llround(static_cast<double>(length.emu()) * fit)); };
    const Point corner{room.x + (room.width - shrunk(page.width)) / 2, room.y + (room.height - shrunk(page.height)) / 2};
    return {{Rect{{}, {}, page.width, page.height}, corner, fit, slug, 0, 0, 1, 1}};
}

QImage officePicture(PagePainter& painter, const PreparedPage& page, const OfficeSheet& sheet, int ppi, const std::atomic<bool>* cancelled)
{
    const double pixelsPerPoint = sheet.scale * ppi / 72.0;
    const QRectF exact = onSheet(sheet.part, pixelsPerPoint);
    const QRect pixels{QPoint{qRound(exact.left()), qRound(exact.top())}, QPoint{qRound(exact.right()) - 1, qRound(exact.bottom()) - 1}};
    if (pixels.isEmpty())
        return {};
    const bool isGrey = isBlackOnly(page.page().list.items);
    QImage picture{pixels.size(), isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888};
    for (int top = 0; top < picture.height() && !picture.isNull(); top += bandRows) {
        if (cancelled != nullptr && *cancelled)
            return {};
        QImage band{picture.width(), std::min(bandRows, picture.height() - top), QImage::Format_RGB32};
        const QPoint corner{pixels.left(), pixels.top() + top};
        painter.paint(band, corner, QRect{corner, band.size()}, page, pixelsPerPoint, GlyphPlaces::Exact);
        const QImage converted = band.convertToFormat(picture.format());
        for (int y = 0; y < converted.height(); ++y)
            std::copy_n(converted.constScanLine(y), picture.width() * picture.depth() / 8, picture.scanLine(top + y));
    }
    return picture;
}

QImage officeSlug(const type::FontBook& fonts, const display::ComposedPage& page, const OfficeSheet& sheet,
    const QString& words, int ppi)
{
    const type::FaceHandle face = slugFace(fonts, page, words);
    if (!face)
        return {};
    display::ComposedPage line;
    line.trim = {sheet.slug.width, sheet.slug.height};
    display::GlyphRun run;
    run.font = display::fontIndex(line.list, face->name());
    run.size = slugSize;
    Point at{{}, line.trim.height - slugSize / 2};
    for (const char32_t character : words.toUcs4()) {
        const std::uint32_t glyph = face->glyph(character);
        const Length advance = slugSize.scaled(face->advance(glyph), face->metrics().unitsPerEm);
        if (at.x + advance > line.trim.width)
            break;
        run.glyphs.push_back({glyph, at, 0, 0});
        at.x += advance;
    }
    line.list.items.push_back({BlockId{}, std::move(run)});
    const NoPhotos none;
    PagePainter painter{fonts, none};
    Result<QImage> picture = render(painter, line, ppi);
    return picture ? picture->convertToFormat(QImage::Format_Grayscale8) : QImage{};
}

void drawOfficeSheet(QPainter& painter, const OfficeSheet& sheet, const QImage& picture, const QImage& slug, double unit)
{
    const QRectF area{sheet.corner.x.points() * unit, sheet.corner.y.points() * unit, sheet.part.width.points() * sheet.scale * unit,
        sheet.part.height.points() * sheet.scale * unit};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, picture);
    painter.setPen(QPen{Qt::black, 0.25 * unit});
    painter.setBrush(Qt::NoBrush);
    if (sheet.rows * sheet.columns == 1)
        painter.drawRect(area);
    drawOverlap(painter, sheet, area, unit);
    if (!slug.isNull())
        painter.drawImage(onSheet(sheet.slug, unit), slug);
}

}
