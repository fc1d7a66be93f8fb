#pragma once

#include "display/display_list.h"
#include "model/block.h"

#include <optional>
#include <string>
#include <vector>

namespace banxin::makeup {

/// 反白: text and lines of the items from `from` on in the colour of the paper. Photos stay as they are.
void reverseInks(std::vector<display::Item>& items, std::size_t from);

/// Of the lighter of two inks on newsprint to the darker, as WCAG 2 reckons it from their reflectances: 1000 … 21,000.
int contrastPerMille(const Ink& a, const Ink& b);
/// What WCAG 2 asks of text.
constexpr int leastContrastPerMille = 4500;

/// How text comes out on a ground in newsprint.
struct Legibility {
    int contrastPerMille = 21'000;   ///< of text and ground
    Length size;                     ///< of the smallest text
    bool isReversed = false;         ///< lighter than its ground
};

/// How text of that ink and size comes out on one even ground; nothing where it reads well, as below.
std::optional<Legibility> hardToReadOn(const Ink& ground, const Ink& text, Length size);
/// The one that is harder to read; nothing where there is none.
std::optional<Legibility> harder(const std::optional<Legibility>& a, const std::optional<Legibility>& b);

/// Of the hardest run to read among the items from `from` on, on the block's ground; nothing where there is no ground, or no
/// text, or all of it reads well: a contrast of 4.5 at least, no more than a quarter of black under type of less than 12 pt,
/// and none reversed under 8 pt, whose strokes fill in.
std::optional<Legibility> hardToRead(const Frame& frame, const std::vector<display::Item>& items, std::size_t from);

/// What the finding CaptionUnreadable says of it: `name`, the contrast to one, and, where only its size is at fault, that.
std::vector<std::string> argumentsOf(const Legibility& legibility, const std::string& name);

}
