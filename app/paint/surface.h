#pragma once

#include <QImage>
#include <QPoint>
#include <QRect>

#include <cstddef>
#include <cstdint>

namespace banxin::paint {

/// Which of the four bytes of a pixel are painted on.
using Channels = std::uint32_t;
constexpr Channels allChannels = 0xffffffffu;

/// Pixels that are painted on without a QPainter: colours of a screen, or the inks of four plates. Places are pixels of
/// the whole page, so that a part of it comes out as the whole would.
class Surface {
public:
    /// `image` (RGB32, not shared) has the page's pixel `corner` first; only `pixels` of the page are painted on.
    Surface(QImage& image, QPoint corner, const QRect& pixels)
        : m_bits{image.bits()}, m_stride{image.bytesPerLine()}, m_corner{corner},
          m_clip{pixels & QRect{corner, image.size()}}
    {
    }

    const QRect& clip() const { return m_clip; }
    Channels channels() const { return m_channels; }
    /// The same pixels, of which only these channels are painted on.
    Surface only(Channels channels) const
    {
        Surface result = *this;
        result.m_channels = channels;
        return result;
    }
    /// The same pixels, of which only those in `pixels` are painted on.
    Surface within(const QRect& pixels) const
    {
        Surface result = *this;
        result.m_clip &= pixels;
        return result;
    }
    /// The pixel at `place`, which lies in the clip; those to its right follow.
    QRgb* at(QPoint place) const
    {
        const QPoint p = place - m_corner;
        return reinterpret_cast<QRgb*>(m_bits + p.y() * m_stride) + p.x();
    }

private:
    std::uint8_t* m_bits;
    std::ptrdiff_t m_stride;
    QPoint m_corner;
    QRect m_clip;
    Channels m_channels = allChannels;
};

/// How much of each pixel of a rectangle is covered: 0 … 255, row by row without gaps.
struct CoverageMask {
    QRect pixels;
    const std::uint8_t* values = nullptr;
};

/// Lays `colour` over the channels of the surface where the mask covers it.
void blend(const Surface& surface, const CoverageMask& mask, QRgb colour);
/// The same with the pixels of another surface, where both have any, in all channels.
void blend(const Surface& surface, const CoverageMask& mask, const Surface& over);

void fill(const Surface& surface, QRgb colour);
/// What lies in the clips of both.
void copyPixels(const Surface& from, const Surface& to);

}
