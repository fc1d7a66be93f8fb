#include "paint/ink_colours.h"

#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

namespace banxin::paint {
namespace {

/// An opaque picture of inks is RGB32, one with its cover below it this.
constexpr QImage::Format withCover = QImage::Format_ARGB32;

std::size_t pixelsOf(const pictures::Samples& samples)
{
    return static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.height);
}

std::vector<std::uint8_t> onBlackPlate(const pictures::Samples& grey)
{
    std::vector<std::uint8_t> inks(grey.values.size() * 4);
    for (std::size_t i = 0; i < grey.values.size(); ++i)
        inks[i * 4 + 3] = static_cast<std::uint8_t>(255 - grey.values[i]);
    return inks;
}

std::vector<std::uint8_t> blackTakenOut(const pictures::Samples& rgb)
{
    std::vector<std::uint8_t> inks;
    inks.reserve(pixelsOf(rgb) * 4);
    for (std::size_t i = 0; i + 2 < rgb.values.size(); i += 3) {
        const std::uint8_t light = std::max({rgb.values[i], rgb.values[i + 1], rgb.values[i + 2]});
        for (std::size_t part = 0; part < 3; ++part)
            inks.push_back(static_cast<std::uint8_t>(light - rgb.values[i + part]));
        inks.push_back(static_cast<std::uint8_t>(255 - light));
    }
    return inks;
}

colour::ColourSpace spaceOf(const pictures::Samples& samples)
{
    return samples.components == 3 ? colour::ColourSpace::Rgb : colour::ColourSpace::Cmyk;
}

QImage imageOf(const std::vector<std::uint8_t>& inks, const pictures::Samples& samples)
{
    const bool isOpaque = samples.alpha.empty();
    QImage image{samples.width, isOpaque ? samples.height : samples.height * 2, isOpaque ? QImage::Format_RGB32 : withCover};
    const std::size_t row = static_cast<std::size_t>(samples.width) * 4;
    for (int y = 0; y < samples.height && !image.isNull(); ++y) {
        std::uint8_t* out = image.scanLine(y);
        std::memcpy(out, inks.data() + static_cast<std::size_t>(y) * row, row);
        if (isOpaque)
            continue;
        const std::uint8_t* alpha = samples.alpha.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(samples.width);
        std::uint8_t* cover = image.scanLine(samples.height + y);
        for (std::size_t i = 0; i < row; ++i) {
            out[i] = static_cast<std::uint8_t>((out[i] * alpha[i / 4] + 127) / 255);
            cover[i] = alpha[i / 4];
        }
    }
    return image;
}

/// How much of the pixel at `place` lies between `from` and `to`.
double partOf(int place, double from, double to)
{
    return std::min(to, place + 1.0) - std::max(from, static_cast<double>(place));
}

/// The mean of what lies under a pixel of the smaller picture.
QRgb meanOf(const QImage& image, const QRectF& area)
{
    std::array<double, 4> sums{};
    const int bottom = std::min(image.height(), static_cast<int>(std::ceil(area.bottom())));
    const int right = std::min(image.width(), static_cast<int>(std::ceil(area.right())));
    for (int y = static_cast<int>(area.top()); y < bottom; ++y) {
        const QRgb* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const double rowPart = partOf(y, area.top(), area.bottom());
        for (int x = static_cast<int>(area.left()); x < right; ++x) {
            const double part = rowPart * partOf(x, area.left(), area.right());
            for (std::size_t i = 0; i < 4; ++i)
                sums[i] += part * ((row[x] >> (8 * i)) & 0xffu);
        }
    }
    QRgb mean = 0;
    for (std::size_t i = 0; i < 4; ++i)
        mean |= static_cast<QRgb>(std::min(255.0, sums[i] / (area.width() * area.height()) + 0.5)) << (8 * i);
    return mean;
}

QImage shrunk(const QImage& image, QSize size)
{
    QImage small{size, image.format()};
    const double stepX = static_cast<double>(image.width()) / size.width();
    const double stepY = static_cast<double>(image.height()) / size.height();
    for (int y = 0; y < size.height() && !small.isNull(); ++y) {
        QRgb* row = reinterpret_cast<QRgb*>(small.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            row[x] = meanOf(image, {x * stepX, y * stepY, stepX, stepY});
    }
    return small;
}

}

QImage InkColours::image(const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    return imageOf(inksOf(samples, profile), samples);
}

std::vector<std::uint8_t> InkColours::inksOf(
    const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    if (samples.components == 1)
        return onBlackPlate(samples);
    if (std::vector<std::uint8_t> inks = transformed(samples, profile); !inks.empty())
        return inks;
    return samples.components == 4 ? samples.values : blackTakenOut(samples);
}

/// Nothing where the samples are inks already, or no way leads to the output.
std::vector<std::uint8_t> InkColours::transformed(
    const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    if (!m_output || m_output->space() != colour::ColourSpace::Cmyk)
        return {};
    std::optional<colour::Profile> own;
    if (profile) {
        if (auto opened = colour::Profile::fromBytes(*profile, "photo"); opened && opened->space() == spaceOf(samples))
            own = *std::move(opened);
    }
    if (samples.components == 4 && (!own || own->bytes() == m_output->bytes()))
        return {};
    const auto transform
        = colour::Transform::make(own ? *own : colour::Profile::sRgb(), *m_output, colour::Intent::Perceptual);
    if (!transform)
        return {};
    std::vector<std::uint8_t> inks(pixelsOf(samples) * 4);
    transform->apply(samples.values, inks, pixelsOf(samples));
    return inks;
}

bool hasCover(const QImage& inks)
{
    return inks.format() == withCover;
}

QImage inksScaledToWidth(const QImage& inks, int width)
{
    if (inks.isNull() || width >= inks.width())
        return inks;
    const int parts = hasCover(inks) ? 2 : 1;
    const double height = static_cast<double>(inks.height() / parts) * width / inks.width();
    return shrunk(inks, {width, std::max(1, static_cast<int>(height + 0.5)) * parts});
}

}
