#include "propose/archive.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::propose {

double distance(const std::vector<PlacedModule>& a, const std::vector<PlacedModule>& b)
{
    double all = 0;
    double same = 0;
    for (const PlacedModule& one : a) {
        const double area = one.room.columns * one.room.rows;
        all += area;
        const auto other = std::find_if(b.begin(), b.end(), [&](const PlacedModule& p) { return p.module == one.module; });
        if (other == b.end())
            continue;
        const int across = std::min(one.room.right(), other->room.right()) - std::max(one.room.x, other->room.x);
        const int down = std::min(one.room.foot(), other->room.foot()) - std::max(one.room.y, other->room.y);
        if (across > 0 && down > 0)
            same += 0.5 * across * down;
        if (one.room.columns == other->room.columns && std::abs(one.room.rows - other->room.rows) <= 2)
            same += 0.5 * area;
    }
    return all > 0 ? 1 - same / all : 0;
}

void Archive::offer(const Proposal& page)
{
    const auto at = std::find_if(m_pages.begin(), m_pages.end(), [&](const Proposal& known) { return known.quality < page.quality; });
    const bool known = std::any_of(m_pages.begin(), at, [&](const Proposal& better) { return distance(page.modules, better.modules) < m_apart; });
    if (known)
        return;
    const auto place = m_pages.insert(at, page);
    m_pages.erase(std::remove_if(place + 1, m_pages.end(), [&](const Proposal& worse) { return distance(worse.modules, page.modules) < m_apart; }), m_pages.end());
    if (m_pages.size() > m_most)
        m_pages.pop_back();
}

}
