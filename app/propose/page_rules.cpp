#include "propose/page_rules.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

struct PageRules::Head {
    const PlacedModule* place = nullptr;
    const Module* module = nullptr;
    double size = 0;
    int top = 0;
    int rows = 0;
    double attention = 0;
};

struct PageRules::Picture {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    std::size_t owner = 0;
    double area() const { return width * height; }
};

PageRules::PageRules(const PageBrief& brief) : m_brief{brief}, m_stories{brief.storyCount()}
{
    using namespace weight;
    if (!brief.wishes.empty())
        m_wishes.resize(brief.modules.size());
    for (const Wish& one : brief.wishes)
        m_wishes[one.module] = &one;
    for (const Module& module : brief.modules) {
        m_hasBoxes = m_hasBoxes || module.kind == ModuleKind::Box;
        m_mayWaitWeight += module.mayWait ? 6 - module.priority : 0;
    }
    m_weights = white + headAir + size + leg + shape + headFill + lead + order + bump + through + balance + variety;
    m_weights += m_hasBoxes ? boxPlace : 0;
    m_weights += m_mayWaitWeight > 0 ? waiting : 0;
    m_weights += brief.pictures > 0 ? crop + dominant + pictures : 0;
}

double PageRules::quality(const std::vector<PlacedModule>& page, PageFigures* figures) const
{
    double sum = badness(page, figures);
    double blank = 0;
    int headArea = 0;
    for (const PlacedModule& placed : page) {
        sum += placed.shape->badness;
        if (!m_wishes.empty() && m_wishes[placed.module])
            sum += wish::ofSize(*m_wishes[placed.module], placed.room.columns, placed.room.rows);
        blank += placed.shape->blank;
        headArea += placed.room.columns * placed.shape->headRows;
    }
    if (figures) {
        figures->whitePercent = 100 * blank / m_brief.editorialArea();
        figures->headPercent = 100.0 * headArea / m_brief.editorialArea();
    }
    return 100 * (1 - sum / m_weights);
}

double PageRules::badness(const std::vector<PlacedModule>& page, PageFigures* figures) const
{
    thread_local std::vector<Head> heads;
    thread_local std::vector<Picture> pictures;
    heads.clear();
    pictures.clear();
    double largest = 0;
    for (const PlacedModule& placed : page) {
        const Module& module = m_brief.modules[placed.module];
        if (!placed.shape)
            continue;
        if (placed.shape->headRows > 0) {
            heads.push_back({&placed, &module, placed.shape->headSize, placed.room.y + placed.shape->headTop, placed.shape->headRows, 0});
            largest = std::max<double>(largest, placed.shape->headSize);
        }
        if (const auto& picture = placed.shape->picture)
            pictures.push_back({static_cast<double>(placed.room.x) + picture->x, static_cast<double>(placed.room.y) + picture->y, picture->width, picture->height, placed.module});
    }
    for (Head& head : heads) {
        const Room& room = head.place->room;
        head.attention = 0.45 * (1 - static_cast<double>(room.y) / m_brief.rows) + 0.15 * (1 - static_cast<double>(room.x) / m_brief.columns)
            + (largest > 0 ? 0.40 * head.size / largest : 0);
    }

    PageFigures counted;
    double sum = 0;
    if (!heads.empty()) {
        const auto first = std::min_element(heads.begin(), heads.end(), [](const Head& a, const Head& b) {
            return a.module->priority != b.module->priority ? a.module->priority < b.module->priority : a.place->module < b.place->module;
        });
        const double lead = leadBadness(*first, largest);
        counted.leadAtTop = lead <= 0;
        sum += weight::lead * lead;
        sum += weight::order * orderBadness(heads, largest);
        sum += weight::bump * bumpBadness(heads, counted.bumps);
    }
    sum += weight::through * throughBadness(page, counted.throughLines);
    if (!pictures.empty()) {
        sum += weight::dominant * dominantBadness(pictures);
        sum += weight::pictures * pictureBadness(pictures);
    }
    sum += weight::balance * balanceBadness(page, counted.offBalance);
    sum += m_mayWaitWeight > 0 ? weight::waiting * waitingBadness(page) : 0;
    sum += weight::variety * varietyBadness(page);
    sum += m_hasBoxes ? weight::boxPlace * boxBadness(page) : 0;
    sum += m_wishes.empty() ? 0 : wishBadness(page);
    if (figures)
        *figures = counted;
    return sum;
}

double PageRules::leadBadness(const Head& lead, double largest) const
{
    const Room& room = lead.place->room;
    // A nameplate at the top pushes the top of the page down where it stands.
    int top = 0;
    for (const FixedRoom& one : m_brief.fixed) {
        if (one.room.y == 0 && one.room.x < room.right() && room.x < one.room.right())
            top = std::max(top, one.room.rows);
    }
    const bool atLeft = room.x == 0 || std::any_of(m_brief.fixed.begin(), m_brief.fixed.end(), [&](const FixedRoom& one) {
        return one.room.x == 0 && one.room.columns >= room.x && one.room.y <= room.y && room.y < one.room.foot();
    });
    double badness = room.y == top ? (atLeft ? 0.0 : 0.3) : std::min(1.0, 0.5 + 0.5 * room.y / m_brief.rows);
    if (lead.size < largest - 1e-6)
        badness += 0.4;
    return std::min(1.0, badness);
}

double PageRules::orderBadness(const std::vector<Head>& heads, double) const
{
    double inverted = 0;
    double all = 0;
    for (const Head& a : heads) {
        for (const Head& b : heads) {
            const int steps = b.module->priority - a.module->priority;
            if (steps <= 0)
                continue;
            all += steps;
            inverted += a.attention < b.attention - 0.02 ? steps : 0;
        }
    }
    return all > 0 ? inverted / all : 0;
}

double PageRules::bumpBadness(const std::vector<Head>& heads, int& bumps) const
{
    double sum = 0;
    for (const Head& a : heads) {
        for (const Head& b : heads) {
            if (a.place->room.right() != b.place->room.x)
                continue;
            const int overlap = std::min(a.top + a.rows, b.top + b.rows) - std::max(a.top, b.top);
            if (overlap < 1)
                continue;
            ++bumps;
            double one = static_cast<double>(overlap) / std::min(a.rows, b.rows);
            // A clear difference of size, or a frame, tells them apart.
            if (std::max(a.size, b.size) / std::min(a.size, b.size) >= 1.25 - 1e-6)
                one *= 0.5;
            if (a.module->isBoxed || b.module->isBoxed)
                one *= 0.5;
            sum += one;
        }
    }
    return std::min(1.0, sum / std::max(1.0, m_stories / 3.0));
}

double PageRules::throughBadness(const std::vector<PlacedModule>& page, int& lines) const
{
    thread_local std::vector<char> crossed;
    crossed.assign(static_cast<std::size_t>(m_brief.rows + 1), 0);
    unsigned acrossColumns = 0;
    const auto cross = [&](const Room& room) {
        std::fill(crossed.begin() + room.y + 1, crossed.begin() + std::max(room.y + 1, room.foot()), 1);
        for (int x = room.x + 1; x < room.right(); ++x)
            acrossColumns |= 1U << x;
    };
    for (const PlacedModule& placed : page)
        cross(placed.room);
    for (const FixedRoom& one : m_brief.fixed) {
        cross(one.room);
        if (one.room.columns == m_brief.columns) {
            crossed[static_cast<std::size_t>(one.room.y)] = 1;
            crossed[static_cast<std::size_t>(one.room.foot())] = 1;
        }
    }
    const int from = static_cast<int>(std::ceil(0.2 * m_brief.rows));
    const int to = static_cast<int>(std::floor(0.8 * m_brief.rows));
    for (int y = from; y <= to; ++y)
        lines += crossed[static_cast<std::size_t>(y)] ? 0 : 1;
    int gutters = 0;
    for (int x = 1; x < m_brief.columns; ++x)
        gutters += acrossColumns & (1U << x) ? 0 : 1;
    const double across = m_brief.isChinese ? 1.0 : 0.3;
    const double down = m_brief.isChinese ? 0.25 : 0.1;
    return std::min(1.0, lines * across + gutters * down);
}

double PageRules::dominantBadness(const std::vector<Picture>& pictures) const
{
    const auto largest = std::max_element(pictures.begin(), pictures.end(), [](const Picture& a, const Picture& b) { return a.area() < b.area(); });
    double next = 0;
    for (const Picture& picture : pictures) {
        if (&picture != &*largest)
            next = std::max(next, picture.area());
    }
    const double pageArea = m_brief.columns * m_brief.rows;
    double badness = 0;
    if (next > 0 && largest->area() / next < 1.4)
        badness += (1.4 - largest->area() / next) / 0.4;
    if (largest->y + largest->height / 2 > 0.6 * m_brief.rows)
        badness += 0.4;
    if (largest->area() / pageArea < 0.08)
        badness += (0.08 - largest->area() / pageArea) / 0.08 * 0.5;
    return std::min(1.0, badness);
}

namespace {

/// Nearer than a third of a column side by side, or three rows over each other.
template <class A, class B>
bool touch(const A& a, double bx, double by, const B& size)
{
    const double across = std::min(a.x + a.width, bx + size.first) - std::max(a.x, bx);
    const double down = std::min(a.y + a.height, by + size.second) - std::max(a.y, by);
    return (across > -0.3 && across <= 0.01 && down > 2) || (down > -3 && down <= 0.01 && across > 0.5);
}

}

double PageRules::pictureBadness(const std::vector<Picture>& pictures) const
{
    double sum = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = i + 1; j < pictures.size(); ++j) {
            const Picture& other = pictures[j];
            if (other.owner != pictures[i].owner && touch(pictures[i], other.x, other.y, std::pair{other.width, other.height}))
                sum += 0.5;
        }
        for (const FixedRoom& one : m_brief.fixed) {
            if (one.isAdvertisement && touch(pictures[i], one.room.x, one.room.y, std::pair<double, double>{one.room.columns, one.room.rows}))
                sum += 0.25;
        }
    }
    return std::min(1.0, sum);
}

double PageRules::balanceBadness(const std::vector<PlacedModule>& page, double& off) const
{
    double weights = 0;
    double x = 0;
    double y = 0;
    const auto add = [&](double grey, double atX, double atY) {
        weights += grey;
        x += grey * atX;
        y += grey * atY;
    };
    for (const PlacedModule& placed : page) {
        const Room& room = placed.room;
        const double area = room.columns * room.rows;
        const double centre = room.x + room.columns / 2.0;
        if (m_brief.modules[placed.module].kind == ModuleKind::White)
            continue;
        if (m_brief.modules[placed.module].kind == ModuleKind::Box || !placed.shape) {
            add(0.5 * area, centre, room.y + room.rows / 2.0);
            continue;
        }
        const double head = room.columns * placed.shape->headRows;
        double picture = 0;
        if (head > 0)
            add(0.55 * head, centre, room.y + placed.shape->headRows / 2.0);
        if (const auto& p = placed.shape->picture) {
            picture = static_cast<double>(p->width) * p->height;
            add(picture, room.x + static_cast<double>(p->x) + p->width / 2.0, room.y + static_cast<double>(p->y) + p->height / 2.0);
        }
        add(0.3 * std::max(0.0, area - head - picture), centre, room.y + placed.shape->headRows + (room.rows - placed.shape->headRows) / 2.0);
    }
    for (const FixedRoom& one : m_brief.fixed)
        add(0.6 * one.room.columns * one.room.rows, one.room.x + one.room.columns / 2.0, one.room.y + one.room.rows / 2.0);
    if (weights <= 0)
        return 0;
    off = std::hypot(x / weights / m_brief.columns - 0.5, y / weights / m_brief.rows - 0.47);
    return std::min(1.0, off / 0.12);
}

double PageRules::waitingBadness(const std::vector<PlacedModule>& page) const
{
    int placed = 0;
    for (const PlacedModule& one : page) {
        const Module& module = m_brief.modules[one.module];
        placed += module.mayWait ? 6 - module.priority : 0;
    }
    return static_cast<double>(m_mayWaitWeight - placed) / m_mayWaitWeight;
}

double PageRules::varietyBadness(const std::vector<PlacedModule>& page) const
{
    std::array<int, 33> count{};
    for (const PlacedModule& placed : page)
        ++count[static_cast<std::size_t>(placed.room.columns)];
    const int commonest = *std::max_element(count.begin(), count.end());
    return page.empty() ? 0 : std::max(0.0, (static_cast<double>(commonest) / static_cast<double>(page.size()) - 0.6) / 0.4);
}

/// 0 in a corner at the foot; half at the foot or an edge; 1 with stories all round.
double PageRules::awayFromEdges(const Room& room) const
{
    const bool atSide = room.x == 0 || room.right() == m_brief.columns;
    return 1 - (room.foot() == m_brief.rows ? 0.5 : 0) - (atSide ? 0.5 : 0);
}

double PageRules::boxBadness(const std::vector<PlacedModule>& page) const
{
    double sum = 0;
    int boxes = 0;
    for (const PlacedModule& placed : page) {
        if (m_brief.modules[placed.module].kind != ModuleKind::Box)
            continue;
        ++boxes;
        sum += std::max(0.0, 1 - (placed.room.y + placed.room.rows / 2.0) / (0.5 * m_brief.rows));
        sum += m_brief.boxesAtEdges ? awayFromEdges(placed.room) : 0;
    }
    // On paper a code between two headlines is seen at once.
    constexpr double onPaper = 2.5;
    return boxes > 0 ? sum / boxes * (m_brief.boxesAtEdges ? onPaper : 1) : 0;
}

/// Of the places; those of the sizes are in the table of shapes.
double PageRules::wishBadness(const std::vector<PlacedModule>& page) const
{
    double sum = 0;
    for (const PlacedModule& placed : page)
        sum += m_wishes[placed.module] ? wish::ofPlace(*m_wishes[placed.module], placed.room) : 0;
    return sum;
}

}
