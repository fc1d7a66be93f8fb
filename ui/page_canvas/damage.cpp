#include "ui/page_canvas/damage.h"

#include "paint/reach.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace banxin::ui {
namespace {

/// What one more rectangle costs, in pixels.
constexpr std::int64_t costOfOne = 20'000;

/// A page's items, and where each may leave ink.
struct Side {
    explicit Side(const display::DisplayList& page) : list{page}, reaches{paint::reachesOf(page)} {}
    const display::DisplayList& list;
    std::vector<Rect> reaches;
};

auto orderOf(const Rect& rect)
{
    return std::make_tuple(rect.y, rect.x, rect.width, rect.height);
}

/// Finds for the items of a page their like on the page before, in the same order of printing.
class Likes {
public:
    Likes(const Side& before, const Side& after) : m_before{before}, m_after{after}
    {
        for (const FontName& font : after.list.fonts) {
            const auto& fonts = before.list.fonts;
            m_fonts.push_back(static_cast<std::size_t>(std::find(fonts.begin(), fonts.end(), font) - fonts.begin()));
        }
    }

    bool areAlike(std::size_t before, std::size_t after) const
    {
        if (m_before.reaches[before] != m_after.reaches[after])
            return false;
        const display::Mark& a = m_before.list.items[before].mark;
        const display::Mark& b = m_after.list.items[after].mark;
        const auto* runBefore = std::get_if<display::GlyphRun>(&a);
        const auto* runAfter = std::get_if<display::GlyphRun>(&b);
        if (runBefore && runAfter)
            return areAlike(*runBefore, *runAfter);
        // A group's runs name their faces by number, so it is told equal only where the numbers mean the same.
        return a == b && (!std::holds_alternative<display::Group>(a) || m_before.list.fonts == m_after.list.fonts);
    }

private:
    /// On paper: the text behind the glyphs does not count.
    bool areAlike(const display::GlyphRun& a, const display::GlyphRun& b) const
    {
        return b.font < m_fonts.size() && m_fonts[b.font] == a.font && a.size == b.size
            && a.widthPerMille == b.widthPerMille && a.turned == b.turned && a.ink == b.ink && a.glyphs == b.glyphs;
    }

    const Side& m_before;
    const Side& m_after;
    std::vector<std::size_t> m_fonts;   ///< of the page after: their numbers on the page before
};

/// Items of a page by their reach, the lower ones of equals first.
class ByReach {
public:
    ByReach(const Side& side, std::size_t begin, std::size_t end) : m_side{side}
    {
        for (std::size_t i = begin; i < end; ++i)
            m_items.push_back(i);
        std::sort(m_items.begin(), m_items.end(), [&](std::size_t a, std::size_t b) {
            return std::make_tuple(orderOf(side.reaches[a]), a) < std::make_tuple(orderOf(side.reaches[b]), b);
        });
    }

    /// The first item of exactly this reach that is not under `least` and that `isWanted`; else `none`.
    template <class Wanted>
    std::size_t find(const Rect& reach, std::size_t least, std::size_t none, const Wanted& isWanted) const
    {
        auto at = std::lower_bound(m_items.begin(), m_items.end(), reach,
            [&](std::size_t item, const Rect& wanted) { return orderOf(m_side.reaches[item]) < orderOf(wanted); });
        for (; at != m_items.end() && m_side.reaches[*at] == reach; ++at) {
            if (*at >= least && isWanted(*at))
                return *at;
        }
        return none;
    }

private:
    const Side& m_side;
    std::vector<std::size_t> m_items;
};

QRect pixelsUnder(const Rect& rect, double pixelsPerPoint)
{
    const auto pixel = [&](Length length) { return static_cast<int>(std::floor(length.points() * pixelsPerPoint)); };
    return {QPoint{pixel(rect.x) - 1, pixel(rect.y) - 1}, QPoint{pixel(rect.right()) + 1, pixel(rect.bottom()) + 1}};
}

}

std::vector<Rect> damageBetween(const display::DisplayList& before, const display::DisplayList& after)
{
    const Side old{before};
    const Side now{after};
    const Likes likes{old, now};
    std::size_t begin = 0;
    std::size_t oldEnd = old.reaches.size();
    std::size_t nowEnd = now.reaches.size();
    while (begin < oldEnd && begin < nowEnd && likes.areAlike(begin, begin))
        ++begin;
    while (oldEnd > begin && nowEnd > begin && likes.areAlike(oldEnd - 1, nowEnd - 1)) {
        --oldEnd;
        --nowEnd;
    }
    const ByReach oldByReach{old, begin, oldEnd};
    std::vector<Rect> damage;
    std::size_t oldNext = begin;
    for (std::size_t i = begin; i < nowEnd; ++i) {
        const std::size_t like = oldByReach.find(
            now.reaches[i], oldNext, oldEnd, [&](std::size_t candidate) { return likes.areAlike(candidate, i); });
        if (like == oldEnd) {
            damage.push_back(now.reaches[i]);
            continue;
        }
        damage.insert(damage.end(), old.reaches.begin() + static_cast<std::ptrdiff_t>(oldNext),
            old.reaches.begin() + static_cast<std::ptrdiff_t>(like));
        oldNext = like + 1;
    }
    damage.insert(damage.end(), old.reaches.begin() + static_cast<std::ptrdiff_t>(oldNext),
        old.reaches.begin() + static_cast<std::ptrdiff_t>(oldEnd));
    return damage;
}

std::vector<QRect> pixelsOf(const std::vector<Rect>& damage, double pixelsPerPoint)
{
    std::vector<QRect> joined;
    for (const Rect& rect : damage) {
        QRect pixels = pixelsUnder(rect, pixelsPerPoint);
        for (auto other = joined.begin(); other != joined.end();) {
            if (pixelCount(pixels | *other) > pixelCount(pixels) + pixelCount(*other) + costOfOne) {
                ++other;
                continue;
            }
            pixels |= *other;
            joined.erase(other);
            other = joined.begin();
        }
        joined.push_back(pixels);
    }
    return joined;
}

}
