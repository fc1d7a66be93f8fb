#include "paint/mark_player.h"

#include "display/overprint.h"
#include "paint/photo_painter.h"
#include "paint/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::paint {
namespace {

constexpr int frameGrey = 236;
constexpr int crossGrey = 150;
/// What a line may stray from its curve, in pixels.
constexpr float strayPixels = 0.1f;

QRectF scaled(const Rect& rect, double scale)
{
    return {static_cast<double>(rect.x.emu()) * scale, static_cast<double>(rect.y.emu()) * scale,
        static_cast<double>(rect.width.emu()) * scale, static_cast<double>(rect.height.emu()) * scale};
}

template <class Mark>
Overprint overprintOf(const Mark& mark)
{
    return display::overprints(mark) ? Overprint::Overprint : Overprint::Knockout;
}

QRect wholePixels(const QRectF& rect)
{
    return {QPoint{qRound(rect.left()), qRound(rect.top())}, QPoint{qRound(rect.right()) - 1, qRound(rect.bottom()) - 1}};
}

}

PhotoCache::Found Kept::photo(const PhotoId& photo, double width, PhotoColours photoColours)
{
    const int pixels = static_cast<int>(std::clamp(std::ceil(width), 1.0, 60'000.0));
    const PhotoSize size = PhotoCache::sizeFor(photo, pixels, photoColours);
    PhotoCache::Found found = photos.find(size);
    if (found.isFinal)
        return found;
    if (photosAreLeftToOthers) {
        if (std::find(wanted.begin(), wanted.end(), size) == wanted.end())
            wanted.push_back(size);
        return found;
    }
    photos.keep(size, decoder.decode(size));
    return photos.find(size);
}

MarkPlayer::MarkPlayer(const Surface& surface, double scale, GlyphPlaces places, Kept& kept,
    const std::vector<type::FaceHandle>& faces, const PlateSheet* sheet)
    : m_surface{surface}, m_scale{scale}, m_places{places}, m_kept{kept}, m_faces{faces}, m_sheet{sheet},
      m_colour{kept.colours.colour(m_ink).rgb()}
{
}

Laid MarkPlayer::laid(const Ink& ink, Overprint overprint)
{
    if (m_sheet != nullptr)
        return m_sheet->laid(ink, overprint);
    if (ink != m_ink) {
        m_ink = ink;
        m_colour = m_kept.colours.colour(ink).rgb();
    }
    return {m_colour};
}

void MarkPlayer::fill(const FlatOutline& outline, const Laid& laid)
{
    if (laid.channels != 0)
        m_kept.filler.fill(m_surface.only(laid.channels), outline, laid.value);
}

void MarkPlayer::operator()(const display::GlyphRun& run)
{
    const type::FaceHandle face = run.font < m_faces.size() ? m_faces[run.font] : nullptr;
    const Laid laid = this->laid(run.ink, overprintOf(run));
    if (laid.channels != 0)
        m_kept.glyphs.draw(m_surface.only(laid.channels), run, face, laid.value, m_scale, m_places);
}

void MarkPlayer::operator()(const display::FillPath& mark)
{
    fill(flatten(mark.path, m_scale, m_scale, strayPixels), laid(mark.ink, overprintOf(mark)));
}

void MarkPlayer::operator()(const display::StrokePath& mark)
{
    fill(strokeOutline(mark, m_scale), laid(mark.ink, overprintOf(mark)));
}

void MarkPlayer::operator()(const display::GradientFill& fill)
{
    std::array<QRgb, 256> colours;
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = laid(display::between(fill.from, fill.to, static_cast<int>(i) * 1000 / 255), Overprint::Knockout).value;
    const double dx = static_cast<double>((fill.end.x - fill.start.x).emu()) * m_scale;
    const double dy = static_cast<double>((fill.end.y - fill.start.y).emu()) * m_scale;
    const double length = std::max(dx * dx + dy * dy, 1e-9);
    const QPointF start{static_cast<double>(fill.start.x.emu()) * m_scale, static_cast<double>(fill.start.y.emu()) * m_scale};
    const auto colourAt = [&](int x, int y) {
        const double along = ((x + 0.5 - start.x()) * dx + (y + 0.5 - start.y()) * dy) / length;
        return colours[static_cast<std::size_t>(std::clamp(along, 0.0, 1.0) * 255 + 0.5)];
    };
    const FlatOutline outline = flatten(fill.path, m_scale, m_scale, strayPixels);
    m_kept.filler.cover(m_surface.clip(), outline, [&](const CoverageMask& mask) {
        QImage area{mask.pixels.size(), QImage::Format_RGB32};
        const Surface over{area, mask.pixels.topLeft(), mask.pixels};
        for (int y = mask.pixels.top(); y <= mask.pixels.bottom(); ++y) {
            for (int x = mask.pixels.left(); x <= mask.pixels.right(); ++x)
                *over.at({x, y}) = colourAt(x, y);
        }
        blend(m_surface, mask, over);
    });
}

void MarkPlayer::operator()(const display::PlacedPhoto& placed)
{
    if (placed.frame.isEmpty())
        return;
    const QRectF frame = scaled(placed.frame, m_scale);
    const QRectF seen = scaled(display::bounds(placed), m_scale);
    const PhotoColours colours = m_sheet != nullptr ? PhotoColours::Inks : PhotoColours::Screen;
    const PhotoCache::Found found = m_kept.photo(placed.photo, frame.width(), colours);
    const bool isTurned = placed.turn != 0 || placed.mirrored;
    const Turn turn{placed.turn / 100.0, placed.mirrored};
    if (!found.image.isNull() && m_sheet != nullptr && isTurned)
        drawTurnedInkPhoto(m_surface, *m_sheet, found.image, frame, wholePixels(seen), turn);
    else if (!found.image.isNull() && m_sheet != nullptr)
        drawInkPhoto(m_surface, *m_sheet, found.image, frame, wholePixels(seen));
    else if (!found.image.isNull() && isTurned)
        drawTurnedPhoto(m_surface, found.image, frame, wholePixels(seen), turn);
    else if (!found.image.isNull())
        drawPhoto(m_surface, found.image, frame, wholePixels(seen));
    else if (found.isFinal)
        drawCrossedFrame(seen);
    else
        fillGrey(rectOutline(seen), frameGrey);
}

/// On plates the grey is one of black ink.
void MarkPlayer::fillGrey(const FlatOutline& outline, int grey)
{
    const auto perMille = static_cast<std::uint16_t>((255 - grey) * 1000 / 255);
    fill(outline, m_sheet != nullptr ? m_sheet->laid(Ink::black(perMille), Overprint::Knockout) : Laid{qRgb(grey, grey, grey)});
}

void MarkPlayer::drawCrossedFrame(const QRectF& frame)
{
    fillGrey(rectOutline(frame), frameGrey);
    const auto corner = [](QPointF point) { return FlatPoint{static_cast<float>(point.x()), static_cast<float>(point.y())}; };
    const FlatPoint topLeft = corner(frame.topLeft());
    const FlatPoint topRight = corner(frame.topRight());
    const FlatPoint bottomLeft = corner(frame.bottomLeft());
    const FlatPoint bottomRight = corner(frame.bottomRight());
    for (const auto& [from, to] : {std::pair{topLeft, topRight}, std::pair{topRight, bottomRight},
             std::pair{bottomRight, bottomLeft}, std::pair{bottomLeft, topLeft}, std::pair{topLeft, bottomRight},
             std::pair{topRight, bottomLeft}})
        fillGrey(lineOutline(from, to, 1), crossGrey);
}

void MarkPlayer::operator()(const display::Group& group)
{
    const FlatOutline clip = flatten(group.clip, m_scale, m_scale, strayPixels);
    const QRect area = clip.isEmpty() ? QRect{} : touched(clip, {}) & m_surface.clip();
    if (area.isEmpty())
        return;
    // The marks go onto a copy, and back through the clip.
    QImage copy{area.size(), QImage::Format_RGB32};
    const Surface inside{copy, area.topLeft(), area};
    copyPixels(m_surface, inside);
    const Surface outside = std::exchange(m_surface, inside);
    for (const display::Item& item : group.items)
        play(item);
    m_surface = outside;
    m_kept.filler.cover(area, clip, [&](const CoverageMask& mask) { blend(outside, mask, inside); });
}

}
