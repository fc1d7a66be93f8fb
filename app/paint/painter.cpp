#include "paint/painter.h"

#include "paint/glyph_painter.h"
#include "paint/painter_path.h"
#include "paint/photo_cache.h"
#include "paint/reach.h"
#include "paint/screen_colours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <string>

namespace banxin::paint {
namespace {

constexpr double emuPerPoint = 12700.0;

QRectF scaled(const Rect& rect, double scale)
{
    return {static_cast<double>(rect.x.emu()) * scale, static_cast<double>(rect.y.emu()) * scale,
        static_cast<double>(rect.width.emu()) * scale, static_cast<double>(rect.height.emu()) * scale};
}

void drawCrossedFrame(QPainter& painter, const QRectF& frame)
{
    painter.setPen(QPen{QColor{150, 150, 150}, 1.0});
    painter.setBrush(QColor{236, 236, 236});
    painter.drawRect(frame);
    painter.drawLine(frame.topLeft(), frame.bottomRight());
    painter.drawLine(frame.topRight(), frame.bottomLeft());
}

}

struct PagePainter::Members {
    Members(const type::FontBook& fontBook, const pictures::PictureSource& source, const std::optional<colour::Profile>& press)
        : fonts{fontBook}, photos{source}, colours{press}
    {
    }

    const type::FontBook& fonts;
    GlyphPainter glyphs;
    PhotoCache photos;
    ScreenColours colours;
};

namespace {

/// One call of `paint`: the marks of one list, one after the other.
class MarkPlayer {
public:
    MarkPlayer(QPainter& painter, double scale, const Rect& visible, GlyphPainter& glyphs, PhotoCache& photos,
        const ScreenColours& colours)
        : m_painter{painter}, m_scale{scale}, m_visible{visible}, m_glyphs{glyphs}, m_photos{photos}, m_colours{colours}
    {
    }

    void findFaces(const type::FontBook& fonts, const display::DisplayList& list)
    {
        for (const FontName& name : list.fonts)
            m_faces.push_back(fonts.find(name));
    }

    void play(const std::vector<display::Item>& items)
    {
        for (const display::Item& item : items) {
            if (m_visible.isEmpty() || m_visible.overlaps(reachOf(item.mark)))
                std::visit(*this, item.mark);
        }
    }

    void operator()(const display::GlyphRun& run);
    void operator()(const display::FillPath& fill);
    void operator()(const display::StrokePath& stroke);
    void operator()(const display::PlacedPhoto& placed);
    void operator()(const display::Group& group);

private:

    QPainter& m_painter;
    double m_scale;   ///< painter's units an EMU
    Rect m_visible;
    GlyphPainter& m_glyphs;
    PhotoCache& m_photos;
    const ScreenColours& m_colours;
    std::vector<type::FaceHandle> m_faces;
};

void MarkPlayer::operator()(const display::GlyphRun& run)
{
    const type::FaceHandle face = run.font < m_faces.size() ? m_faces[run.font] : nullptr;
    m_glyphs.draw(m_painter, run, face, m_colours.colour(run.ink), m_scale, m_visible);
}

void MarkPlayer::operator()(const display::FillPath& fill)
{
    m_painter.fillPath(painterPath(fill.path, m_scale, m_scale), m_colours.colour(fill.ink));
}

void MarkPlayer::operator()(const display::StrokePath& stroke)
{
    const double width = static_cast<double>(stroke.width.emu()) * m_scale;
    if (width <= 0)
        return;
    QPen pen{m_colours.colour(stroke.ink), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
    if (!stroke.dashes.empty()) {
        QList<qreal> dashes;
        for (const Length dash : stroke.dashes)
            dashes.append(static_cast<double>(dash.emu()) * m_scale / width);
        if (dashes.size() % 2 != 0)
            dashes += dashes;
        pen.setDashPattern(dashes);
    }
    m_painter.strokePath(painterPath(stroke.path, m_scale, m_scale), pen);
}

void MarkPlayer::operator()(const display::PlacedPhoto& placed)
{
    if (placed.frame.isEmpty())
        return;
    const QRectF frame = scaled(placed.frame, m_scale);
    const QTransform& transform = m_painter.deviceTransform();
    const double deviceScale = std::hypot(transform.m11(), transform.m12());
    const int pixels = static_cast<int>(std::clamp(std::ceil(frame.width() * deviceScale), 1.0, 60'000.0));
    const QImage image = m_photos.photo(placed.photo, pixels, m_colours);
    m_painter.save();
    m_painter.setClipRect(scaled(placed.clip, m_scale), Qt::IntersectClip);
    if (image.isNull())
        drawCrossedFrame(m_painter, scaled(intersection(placed.clip, placed.frame), m_scale));
    else
        m_painter.drawImage(frame, image);
    m_painter.restore();
}

void MarkPlayer::operator()(const display::Group& group)
{
    m_painter.save();
    m_painter.setClipPath(painterPath(group.clip, m_scale, m_scale), Qt::IntersectClip);
    play(group.items);
    m_painter.restore();
}

}

PagePainter::PagePainter(const type::FontBook& fonts, const pictures::PictureSource& pictures,
    const std::optional<colour::Profile>& press)
    : m{std::make_unique<Members>(fonts, pictures, press)}
{
}

PagePainter::~PagePainter() = default;

void PagePainter::paint(
    QPainter& painter, const display::ComposedPage& page, double pixelsPerPoint, const Rect& visible)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    MarkPlayer player{painter, pixelsPerPoint / emuPerPoint, visible, m->glyphs, m->photos, m->colours};
    player.findFaces(m->fonts, page.list);
    player.play(page.list.items);
    painter.restore();
}

Result<QImage> render(PagePainter& painter, const display::ComposedPage& page, int ppi)
{
    constexpr double mostPixels = 400e6;
    const double pixelsPerPoint = ppi / 72.0;
    const double width = std::round(page.trim.width.points() * pixelsPerPoint);
    const double height = std::round(page.trim.height.points() * pixelsPerPoint);
    if (!(width >= 1 && height >= 1 && width * height <= mostPixels && width < 32'768 && height < 32'768))
        return Fault{FaultCode::ValueInvalid, {"ppi", std::to_string(ppi), "the picture would have more than 400 megapixels"}};
    QImage image{static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32};
    if (image.isNull())
        return Fault{FaultCode::ValueInvalid, {"ppi", std::to_string(ppi), "there is not enough memory"}};
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(ppi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter onImage{&image};
    painter.paint(onImage, page, pixelsPerPoint);
    return image;
}

}
