#pragma once

#include "propose/search.h"

#include <string>
#include <vector>

namespace banxin::propose {

/// Why there is no page, or what would help.
enum class ObstacleKind {
    NothingToPlace,     ///< no module at all
    ThingTooLarge,      ///< something fixed does not fit the page
    ThingsOverlap,      ///< two fixed or locked things cover each other
    LockUnfit,          ///< a locked module has no setting of exactly its room
    NotCutThrough,      ///< what is fixed leaves no page that can be cut straight through
    ModuleUnfit,        ///< a module has no shape on this page: its story is longer than the page, its photo wider
    TooMuch,            ///< the modules need more room than there is
    TooLittle,          ///< they leave white even at their largest
    NearlyFits,         ///< they would fit, but for some rows of one module
    NoTime,             ///< nothing is known to stand against it
};

struct Obstacle {
    ObstacleKind kind = ObstacleKind::NoTime;
    std::vector<std::string> names;   ///< of the modules or fixed things
    int cells = 0;                    ///< columns × rows too many, too few, or by which one module is off
    int columns = 0;                  ///< of the room that is nearly right
    int rows = 0;                     ///< more (or, below zero, fewer) that it would need
    int characters = 0;               ///< about so many of body text are in the cells
    bool isPhoto = false;             ///< what is off is a photo by itself
};

/// What already stands against any page, without looking for one.
std::vector<Obstacle> obstaclesBefore(const PageBrief& brief);

/// What the search tells where it has found no page; never empty.
std::vector<Obstacle> obstaclesAfter(const PageBrief& brief, const SearchResult& result);

}
