#include "paint/proof_colours.h"

#include <algorithm>

namespace banxin::paint {
namespace {

std::optional<colour::Transform> transformFrom(const colour::Profile& output, colour::Intent intent)
{
    Result<colour::Transform> made = colour::Transform::make(output, colour::Profile::sRgb(), intent);
    if (!made)
        return std::nullopt;
    return *std::move(made);
}

/// The places of the plates that are seen.
std::vector<std::size_t> shownPlates(const Plates& plates, const ProofView& view)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < processPlates; ++i) {
        if (view.process[i])
            shown.push_back(i);
    }
    for (std::size_t i = 0; i < plates.spots.size(); ++i) {
        if (!view.hiddenSpots.contains(plates.spots[i].name))
            shown.push_back(processPlates + i);
    }
    return shown;
}

/// Two inks over each other let through what each lets through.
std::uint8_t together(unsigned a, unsigned b)
{
    return static_cast<std::uint8_t>(255u - ((255u - a) * (255u - b) + 127u) / 255u);
}

void mixIn(const SpotPlate& spot, int ink, std::uint8_t* process)
{
    for (std::size_t i = 0; i < processPlates; ++i)
        process[i] = together(process[i], (spot.process[i] * static_cast<unsigned>(ink) + 500u) / 1000u);
}

void mixPlainly(std::span<const std::uint8_t> inks, QRgb* out, std::size_t pixels)
{
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint8_t* ink = inks.data() + i * 4;
        const auto light = [&](std::size_t part) { return (255 - ink[part]) * (255 - ink[3]) / 255; };
        out[i] = qRgb(light(0), light(1), light(2));
    }
}

void showFilm(const Plates& plates, std::size_t plate, int y, const QRect& area, QRgb* out)
{
    for (int x = area.left(); x <= area.right(); ++x) {
        const int grey = 255 - plates.ink(plate, {x, y});
        *out++ = qRgb(grey, grey, grey);
    }
}

/// The inks of a row as process inks.
std::vector<std::uint8_t> processInks(
    const Plates& plates, const std::vector<std::size_t>& shown, int y, const QRect& area)
{
    std::vector<std::uint8_t> inks(static_cast<std::size_t>(area.width()) * processPlates);
    for (const std::size_t plate : shown) {
        for (int x = 0; x < area.width(); ++x) {
            std::uint8_t* pixel = inks.data() + static_cast<std::size_t>(x) * processPlates;
            const int ink = plates.ink(plate, {area.left() + x, y});
            if (plate < processPlates)
                pixel[plate] = static_cast<std::uint8_t>(ink);
            else if (ink != 0)
                mixIn(plates.spots[plate - processPlates], ink, pixel);
        }
    }
    return inks;
}

void markTooMuch(const Plates& plates, int limitPercent, int y, const QRect& area, QRgb* out)
{
    for (int x = area.left(); x <= area.right(); ++x, ++out) {
        int sum = 0;
        for (std::size_t plate = 0; plate < plates.count(); ++plate)
            sum += plates.ink(plate, {x, y});
        if (sum * 100 > limitPercent * 255)
            *out = ProofColours::tooMuchInk;
    }
}

}

ProofColours::ProofColours(const std::optional<colour::Profile>& output)
{
    if (!output || output->space() != colour::ColourSpace::Cmyk)
        return;
    m_onWhite = transformFrom(*output, colour::Intent::RelativeColorimetric);
    m_onPaper = transformFrom(*output, colour::Intent::AbsoluteColorimetric);
}

void ProofColours::show(const Plates& plates, const ProofView& view, const Surface& surface) const
{
    const QRect area = surface.clip() & plates.pixels;
    for (int y = area.top(); y <= area.bottom(); ++y)
        showRow(plates, view, y, area, surface.at({area.left(), y}));
}

void ProofColours::showRow(const Plates& plates, const ProofView& view, int y, const QRect& area, QRgb* out) const
{
    const std::vector<std::size_t> shown = shownPlates(plates, view);
    if (shown.size() == 1)
        showFilm(plates, shown.front(), y, area, out);
    else
        toScreen(processInks(plates, shown, y, area), view.paper, out, static_cast<std::size_t>(area.width()));
    if (view.inkLimit > 0)
        markTooMuch(plates, view.inkLimit, y, area, out);
}

void ProofColours::toScreen(
    std::span<const std::uint8_t> inks, ProofView::Paper paper, QRgb* out, std::size_t pixels) const
{
    const std::optional<colour::Transform>& transform = paper == ProofView::Paper::Press ? m_onPaper : m_onWhite;
    if (!transform)
        return mixPlainly(inks, out, pixels);
    std::vector<std::uint8_t> rgb(pixels * 3);
    transform->apply(inks, rgb, pixels);
    for (std::size_t i = 0; i < pixels; ++i)
        out[i] = qRgb(rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]);
}

}
