#include "makeup/legibility.h"

#include "makeup/rules.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace banxin::makeup {

namespace {

constexpr Length leastReversed = Length::fromEmu(12700 * 8);

/// Dots of a denser tint than a quarter eat into the strokes of small type.
constexpr Length smallType = Length::fromEmu(12700 * 12);
constexpr int leastLightUnderSmallType = 750;

/// What the inks let through, per mille of the paper's light: each ink darkens what the others leave. Newsprint's own
/// values, rounded: full cyan leaves 25 per cent, magenta 20, yellow 70, black 6.
int reflectance(const Ink& ink)
{
    if (!ink.spot.empty()) {
        Ink solid = ink;
        solid.spot.clear();
        return 1000 - (1000 - reflectance(solid)) * ink.tint / 1000;
    }
    static constexpr std::array<int, 4> left{250, 200, 700, 60};
    std::int64_t light = 1000;
    for (std::size_t i = 0; i < ink.process.size(); ++i)
        light = light * (1000 - (1000 - left[i]) * ink.process[i] / 1000) / 1000;
    return static_cast<int>(light);
}

void reverse(display::Mark& mark)
{
    if (auto* run = std::get_if<display::GlyphRun>(&mark))
        run->ink = Ink::paper();
    else if (auto* fill = std::get_if<display::FillPath>(&mark))
        fill->ink = Ink::paper();
    else if (auto* stroke = std::get_if<display::StrokePath>(&mark))
        stroke->ink = Ink::paper();
}

bool readsWorse(const Legibility& a, const Legibility& b)
{
    const auto isSmall = [](const Legibility& one) { return one.isReversed && one.size < leastReversed; };
    if (isSmall(a) != isSmall(b))
        return isSmall(a);
    return a.contrastPerMille != b.contrastPerMille ? a.contrastPerMille < b.contrastPerMille : a.size < b.size;
}

}

int contrastPerMille(const Ink& a, const Ink& b)
{
    const int one = reflectance(a);
    const int two = reflectance(b);
    return (std::max(one, two) + 50) * 1000 / (std::min(one, two) + 50);
}

void reverseInks(std::vector<display::Item>& items, std::size_t from)
{
    for (std::size_t i = from; i < items.size(); ++i)
        reverse(items[i].mark);
}

std::optional<Legibility> hardToReadOn(const Ink& ground, const Ink& text, Length size)
{
    const Legibility one{contrastPerMille(text, ground), size, reflectance(text) > reflectance(ground)};
    const bool isEaten = !one.isReversed && size < smallType && reflectance(ground) < leastLightUnderSmallType;
    const bool isHard = one.contrastPerMille < leastContrastPerMille || isEaten || (one.isReversed && size < leastReversed);
    return isHard ? std::optional{one} : std::nullopt;
}

std::optional<Legibility> harder(const std::optional<Legibility>& a, const std::optional<Legibility>& b)
{
    if (!a || !b)
        return a ? a : b;
    return readsWorse(*b, *a) ? b : a;
}

std::optional<Legibility> hardToRead(const Frame& frame, const std::vector<display::Item>& items, std::size_t from)
{
    if (!frame.tint && !frame.reversed)
        return std::nullopt;
    const GroundInks ground = groundInks(frame);
    std::optional<Legibility> worst;
    for (std::size_t i = from; i < items.size(); ++i) {
        const auto* run = std::get_if<display::GlyphRun>(&items[i].mark);
        if (!run || run->glyphs.empty())
            continue;
        worst = harder(worst, hardToReadOn(ground.darkest, run->ink, run->size));
        worst = harder(worst, hardToReadOn(ground.lightest, run->ink, run->size));
    }
    return worst;
}

std::vector<std::string> argumentsOf(const Legibility& legibility, const std::string& name)
{
    char contrast[16];
    std::snprintf(contrast, sizeof contrast, "%.1f", legibility.contrastPerMille / 1000.0);
    std::vector<std::string> arguments{name, contrast};
    if (legibility.contrastPerMille >= leastContrastPerMille && legibility.isReversed) {
        char size[16];
        std::snprintf(size, sizeof size, "%.1f", legibility.size.points());
        arguments.emplace_back(size);
    }
    return arguments;
}

}
