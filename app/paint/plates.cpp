#include "paint/plates.h"

#include <algorithm>
#include <numeric>

namespace banxin::paint {
namespace {

constexpr std::size_t platesOfASheet = 4;

QRgb byteOf(unsigned perMille)
{
    return (std::min(perMille, 1000u) * 255u + 500u) / 1000u;
}

class SpotFinder {
public:
    std::vector<SpotPlate> spots;

    void operator()(const display::GlyphRun& run) { note(run.ink); }
    void operator()(const display::FillPath& fill) { note(fill.ink); }
    void operator()(const display::StrokePath& stroke) { note(stroke.ink); }
    void operator()(const display::GradientFill& fill)
    {
        note(fill.from);
        note(fill.to);
    }
    void operator()(const display::PlacedPhoto&) {}
    void operator()(const display::Group& group) { find(group.items); }

    void find(const std::vector<display::Item>& items)
    {
        for (const display::Item& item : items)
            std::visit(*this, item.mark);
    }

private:
    void note(const Ink& ink)
    {
        const auto isIt = [&](const SpotPlate& spot) { return spot.name == ink.spot; };
        if (!ink.spot.empty() && std::none_of(spots.begin(), spots.end(), isIt))
            spots.push_back({ink.spot, ink.process});
    }
};

int percentOf(int ink)
{
    return (ink * 100 + 127) / 255;
}

}

std::vector<SpotPlate> spotPlatesOf(const display::DisplayList& list)
{
    SpotFinder finder;
    finder.find(list.items);
    return std::move(finder.spots);
}

Laid PlateSheet::laid(const Ink& ink, Overprint overprint) const
{
    Laid laid;
    if (isProcess() && ink.spot.empty()) {
        for (std::size_t i = 0; i < processPlates; ++i)
            laid.value |= byteOf(ink.process[i]) << (8 * i);
    } else if (!isProcess() && !ink.spot.empty()) {
        const auto isIt = [&](const SpotPlate& spot) { return spot.name == ink.spot; };
        const auto plate = static_cast<std::size_t>(std::find_if(m_spots.begin(), m_spots.end(), isIt) - m_spots.begin());
        if (plate / platesOfASheet == m_number - 1)
            laid.value = byteOf(ink.tint) << (8 * (plate % platesOfASheet));
    }
    if (overprint == Overprint::Overprint) {
        laid.channels = 0;
        for (std::size_t i = 0; i < platesOfASheet; ++i)
            laid.channels |= ((laid.value >> (8 * i)) & 0xffu) != 0 ? 0xffu << (8 * i) : 0u;
    }
    return laid;
}

int Plates::ink(std::size_t plate, QPoint pixel) const
{
    const QPoint at = pixel - pixels.topLeft();
    const QImage& sheet = sheets[plate / platesOfASheet];
    const QRgb value = reinterpret_cast<const QRgb*>(sheet.constScanLine(at.y()))[at.x()];
    return static_cast<int>((value >> (8 * (plate % platesOfASheet))) & 0xffu);
}

int Densities::total() const
{
    return std::accumulate(percent.begin(), percent.end(), 0);
}

Densities densitiesAt(const Plates& plates, QPoint pixel)
{
    Densities densities{plates.spots, {}};
    for (std::size_t plate = 0; plate < plates.count(); ++plate)
        densities.percent.push_back(percentOf(plates.ink(plate, pixel)));
    return densities;
}

InkSurvey survey(const Plates& plates, int limitPercent)
{
    InkSurvey found;
    int most = -1;
    for (int y = plates.pixels.top(); y <= plates.pixels.bottom(); ++y) {
        for (int x = plates.pixels.left(); x <= plates.pixels.right(); ++x) {
            int sum = 0;
            for (std::size_t plate = 0; plate < plates.count(); ++plate)
                sum += plates.ink(plate, {x, y});
            found.pixelsOver += sum * 100 > limitPercent * 255;
            if (sum > most) {
                most = sum;
                found.mostAt = {x, y};
            }
        }
    }
    found.mostPercent = percentOf(std::max(most, 0));
    return found;
}

}
