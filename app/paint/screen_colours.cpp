#include "paint/screen_colours.h"

#include <algorithm>
#include <array>

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

QImage imageFrom(const std::vector<std::uint8_t>& rgb, const pictures::Samples& samples)
{
    QImage image{samples.width, samples.height, samples.alpha.empty() ? QImage::Format_RGB32 : QImage::Format_ARGB32};
    const std::uint8_t* from = rgb.data();
    const std::uint8_t* alpha = samples.alpha.empty() ? nullptr : samples.alpha.data();
    for (int y = 0; y < samples.height && !image.isNull(); ++y) {
        QRgb* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < samples.width; ++x, from += 3)
            row[x] = qRgba(from[0], from[1], from[2], alpha != nullptr ? *alpha++ : 255);
    }
    return samples.alpha.empty() ? image : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

std::vector<std::uint8_t> greyAsRgb(const std::vector<std::uint8_t>& grey)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(grey.size() * 3);
    for (const std::uint8_t value : grey)
        rgb.insert(rgb.end(), 3, value);
    return rgb;
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

QImage ScreenColours::image(const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    return imageFrom(rgbOf(samples, profile), samples);
}

std::vector<std::uint8_t> ScreenColours::rgbOf(
    const pictures::Samples& samples, const std::optional<std::string>& profile) const
{
    const std::size_t pixels = static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.height);
    if (profile) {
        const Result<colour::Profile> opened = colour::Profile::fromBytes(*profile, "photo");
        const std::optional<colour::Transform> transform
            = opened && fits(opened->space(), samples.components) ? transformFrom(*opened) : std::nullopt;
        if (transform) {
            std::vector<std::uint8_t> rgb(pixels * 3);
            transform->apply(samples.values, rgb, pixels);
            return rgb;
        }
    }
    if (samples.components == 3)
        return samples.values;
    if (samples.components == 1)
        return greyAsRgb(samples.values);
    std::vector<std::uint8_t> rgb(pixels * 3);
    fromProcess(samples.values, rgb, pixels);
    return rgb;
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
