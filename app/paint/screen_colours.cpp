#include "paint/screen_colours.h"

#include <algorithm>
#include <array>
#include <utility>

namespace banxin::paint {
namespace {

/// Grey level of solid black on the screen: ink on newsprint is never as black as a screen can be.
constexpr int nearlyBlack = 26;

std::uint8_t byteOf(unsigned perMille)
{
    return static_cast<std::uint8_t>(std::min(perMille, 1000u) * 255 / 1000);
}

void mix(const std::uint8_t* cmyk, std::uint8_t* rgb)
{
    const int light = 255 - cmyk[3];
    for (int i = 0; i < 3; ++i)
        rgb[i] = static_cast<std::uint8_t>(nearlyBlack + (255 - nearlyBlack) * (255 - cmyk[i]) / 255 * light / 255);
}

/// `rgb` as the pixels of a row; `alpha` null: opaque.
void putRow(const std::uint8_t* rgb, const std::uint8_t* alpha, int width, QRgb* row)
{
    for (int x = 0; x < width; ++x, rgb += 3)
        row[x] = qRgba(rgb[0], rgb[1], rgb[2], alpha != nullptr ? alpha[x] : 255);
}

void greyAsRgb(std::span<const std::uint8_t> grey, std::span<std::uint8_t> rgb)
{
    for (std::size_t i = 0; i < grey.size(); ++i)
        rgb[i * 3] = rgb[i * 3 + 1] = rgb[i * 3 + 2] = grey[i];
}

std::optional<colour::Transform> transformFrom(const colour::Profile& profile)
{
    Result<colour::Transform> made
        = colour::Transform::make(profile, colour::Profile::sRgb(), colour::Intent::RelativeColorimetric);
    if (!made)
        return std::nullopt;
    return *std::move(made);
}

bool fits(colour::ColourSpace space, int components)
{
    return (space == colour::ColourSpace::Grey && components == 1) || (space == colour::ColourSpace::Rgb && components == 3)
        || (space == colour::ColourSpace::Cmyk && components == 4);
}

}

ScreenColours::ScreenColours(const std::optional<colour::Profile>& press)
{
    if (!press || press->space() != colour::ColourSpace::Cmyk)
        return;
    m_press = transformFrom(*press);
    if (!m_press)
        return;
    constexpr std::array<std::uint8_t, 4> solidBlack{0, 0, 0, 255};
    std::array<std::uint8_t, 3> rgb{};
    m_press->apply(solidBlack, rgb, 1);
    m_darkest = std::clamp((rgb[0] + rgb[1] + rgb[2]) / 3, 0, 200);
}

QColor ScreenColours::colour(const Ink& ink) const
{
    std::array<std::uint8_t, 4> cmyk{};
    for (std::size_t i = 0; i < 4; ++i) {
        const unsigned tint = ink.spot.empty() ? 1000u : ink.tint;
        cmyk[i] = byteOf(ink.process[i] * tint / 1000u);
    }
    std::array<std::uint8_t, 3> rgb{};
    fromProcess(cmyk, rgb, 1);
    if (ink.isBlackOnly()) {
        // A profile may tinge its greys; black-only ink stays neutral.
        const int grey = (rgb[0] + rgb[1] + rgb[2]) / 3;
        return {grey, grey, grey};
    }
    return {rgb[0], rgb[1], rgb[2]};
}

/// Row by row: a large picture must not be in memory three times over.
QImage ScreenColours::image(const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    const bool isOpaque = samples.alpha.empty();
    const std::optional<colour::Transform> own = ownWay(samples, profile);
    QImage image{samples.width, samples.height, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32};
    const std::size_t width = static_cast<std::size_t>(samples.width);
    const std::size_t inRow = width * static_cast<std::size_t>(samples.components);
    std::vector<std::uint8_t> mixed(samples.components == 3 && !own ? 0 : width * 3);
    for (int y = 0; y < samples.height && !image.isNull(); ++y) {
        const std::span<const std::uint8_t> row{samples.values.data() + static_cast<std::size_t>(y) * inRow, inRow};
        if (!mixed.empty())
            rowAsRgb(row, samples.components, own, mixed);
        const std::uint8_t* alpha = isOpaque ? nullptr : samples.alpha.data() + static_cast<std::size_t>(y) * width;
        putRow(mixed.empty() ? row.data() : mixed.data(), alpha, samples.width, reinterpret_cast<QRgb*>(image.scanLine(y)));
    }
    return isOpaque ? image : std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

/// Through the photo's own profile; nothing where it has none of its kind.
std::optional<colour::Transform> ScreenColours::ownWay(const pictures::Samples& samples, const std::optional<std::string>& profile)
{
    if (!profile)
        return std::nullopt;
    const Result<colour::Profile> opened = colour::Profile::fromBytes(*profile, "photo");
    return opened && fits(opened->space(), samples.components) ? transformFrom(*opened) : std::nullopt;
}

void ScreenColours::rowAsRgb(std::span<const std::uint8_t> row, int components, const std::optional<colour::Transform>& own, std::span<std::uint8_t> rgb) const
{
    if (own)
        own->apply(row, rgb, rgb.size() / 3);
    else if (components == 1)
        greyAsRgb(row, rgb);
    else
        fromProcess(row, rgb, rgb.size() / 3);
}

void ScreenColours::fromProcess(
    std::span<const std::uint8_t> cmyk, std::span<std::uint8_t> rgb, std::size_t pixels) const
{
    if (m_press) {
        m_press->apply(cmyk, rgb, pixels);
        stretch(rgb);
        return;
    }
    for (std::size_t i = 0; i < pixels; ++i)
        mix(cmyk.data() + i * 4, rgb.data() + i * 3);
}

void ScreenColours::stretch(std::span<std::uint8_t> rgb) const
{
    for (std::uint8_t& value : rgb)
        value = static_cast<std::uint8_t>(
            std::clamp(255 - (255 - value) * (255 - nearlyBlack) / (255 - m_darkest), 0, 255));
}

}
