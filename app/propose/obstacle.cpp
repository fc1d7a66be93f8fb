#include "propose/obstacle.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::propose {

namespace {

/// What the search has room for; no page of a paper comes near it.
constexpr std::size_t mostThings = 110;
constexpr int mostColumns = 32;

bool overlap(const Room& a, const Room& b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.foot() && b.y < a.foot();
}

struct Thing {
    std::string name;
    Room room;
};

std::vector<Thing> standingThings(const PageBrief& brief)
{
    std::vector<Thing> things;
    for (const FixedRoom& one : brief.fixed)
        things.push_back({one.name, one.room});
    for (const LockedModule& one : brief.locked)
        things.push_back({brief.modules[one.module].name, one.room});
    return things;
}

void checkThings(const PageBrief& brief, std::vector<Obstacle>& obstacles)
{
    const std::vector<Thing> things = standingThings(brief);
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Room& room = things[i].room;
        if (room.x < 0 || room.y < 0 || room.columns < 1 || room.rows < 1 || room.right() > brief.columns || room.foot() > brief.rows)
            obstacles.push_back({ObstacleKind::ThingTooLarge, {things[i].name}});
        for (std::size_t j = i + 1; j < things.size(); ++j) {
            if (overlap(room, things[j].room))
                obstacles.push_back({ObstacleKind::ThingsOverlap, {things[i].name, things[j].name}});
        }
    }
}

bool fitsSomewhere(const PageBrief& brief, const Module& module)
{
    return std::any_of(module.shapes.begin(), module.shapes.end(), [&](const Shape& shape) { return shape.rows <= brief.rows && shape.columns <= brief.columns; });
}

bool fitsRoom(const Module& module, const Room& room)
{
    return std::any_of(module.shapes.begin(), module.shapes.end(), [&](const Shape& shape) { return shape.rows == room.rows && shape.columns == room.columns; });
}

/// The least and the most columns × rows that the modules can take.
struct AreaRange {
    int least = 0;
    int most = 0;
};

AreaRange areaOf(const PageBrief& brief)
{
    AreaRange range;
    for (const Module& module : brief.modules) {
        const auto [least, most] = std::minmax_element(module.shapes.begin(), module.shapes.end(),
            [](const Shape& a, const Shape& b) { return a.columns * a.rows < b.columns * b.rows; });
        if (least == module.shapes.end())
            continue;
        range.least += module.mayWait ? 0 : least->columns * least->rows;
        range.most += most->columns * most->rows;
    }
    return range;
}

/// What would take least cutting to make room: the least important.
std::string leastImportant(const PageBrief& brief)
{
    const Module* found = nullptr;
    for (const Module& module : brief.modules) {
        if (module.kind == ModuleKind::Story && (!found || module.priority >= found->priority))
            found = &module;
    }
    return found ? found->name : std::string{};
}

void addArea(const PageBrief& brief, std::vector<Obstacle>& obstacles)
{
    const AreaRange area = areaOf(brief);
    const int room = brief.editorialArea();
    if (area.least > room)
        obstacles.push_back({ObstacleKind::TooMuch, {leastImportant(brief)}, area.least - room, 0, 0, (area.least - room) * brief.charactersInCell});
    else if (area.most < room)
        obstacles.push_back({ObstacleKind::TooLittle, {}, room - area.most});
}

}

std::vector<Obstacle> obstaclesBefore(const PageBrief& brief)
{
    std::vector<Obstacle> obstacles;
    if (brief.modules.empty()) {
        obstacles.push_back({ObstacleKind::NothingToPlace});
        return obstacles;
    }
    if (brief.modules.size() + brief.fixed.size() > mostThings || brief.columns > mostColumns) {
        obstacles.push_back({ObstacleKind::TooMuch, {leastImportant(brief)}});
        return obstacles;
    }
    checkThings(brief, obstacles);
    for (const Module& module : brief.modules) {
        if (!module.mayWait && !fitsSomewhere(brief, module))
            obstacles.push_back({ObstacleKind::ModuleUnfit, {module.name}, 0, 0, 0, 0, module.kind == ModuleKind::Photo});
    }
    for (const LockedModule& one : brief.locked) {
        const Module& module = brief.modules[one.module];
        if (fitsSomewhere(brief, module) && !fitsRoom(module, one.room))
            obstacles.push_back({ObstacleKind::LockUnfit, {module.name}, 0, one.room.columns, one.room.rows});
    }
    addArea(brief, obstacles);
    return obstacles;
}

std::vector<Obstacle> obstaclesAfter(const PageBrief& brief, const SearchResult& result)
{
    std::vector<Obstacle> obstacles = obstaclesBefore(brief);
    if (!obstacles.empty())
        return obstacles;
    for (const PlacedModule& placed : result.nearMiss.modules) {
        if (!placed.shape || placed.shape->rows == placed.room.rows)
            continue;
        const int rows = placed.shape->rows - placed.room.rows;
        obstacles.push_back({ObstacleKind::NearlyFits, {brief.modules[placed.module].name}, std::abs(rows) * placed.room.columns, placed.room.columns, rows,
            std::abs(rows) * placed.room.columns * brief.charactersInCell, brief.modules[placed.module].kind == ModuleKind::Photo});
    }
    std::sort(obstacles.begin(), obstacles.end(), [](const Obstacle& a, const Obstacle& b) { return a.cells > b.cells; });
    if (obstacles.empty())
        obstacles.push_back({result.nearMiss.modules.empty() && !brief.fixed.empty() ? ObstacleKind::NotCutThrough : ObstacleKind::NoTime});
    return obstacles;
}

}
