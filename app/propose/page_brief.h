#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a page proposal is made from, in the units of the grid: columns across, rows down. Nothing here knows how a
/// story is set; that is in its table of shapes.
namespace banxin::propose {

/// A picture inside a module, counted from the module's corner, in columns and rows.
struct PictureRoom {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

/// One exact way to set a module.
struct Shape {
    std::int16_t columns = 0;
    std::int16_t rows = 0;           ///< with the row of air that parts it from the next module
    std::int16_t headRows = 0;       ///< of the headline stack; 0: it has none
    std::int16_t headTop = 0;        ///< rows above the stack: a frame's inset
    float headSize = 0;              ///< of the headline, in points
    float badness = 0;               ///< the weighted rules that look at one module only, see page_rules.h
    float blank = 0;                 ///< white that its text leaves, in columns × rows
    std::int32_t setting = 0;        ///< which of the maker's settings this is
    std::optional<PictureRoom> picture;
};

enum class ModuleKind { Story, Photo, Box, White };

/// A story with all that belongs to it, a photo that stands alone, a box (a QR code, a filler), or room that stays white.
struct Module {
    std::string name;
    ModuleKind kind = ModuleKind::Story;
    int priority = 3;                ///< 1 is the lead
    bool mayWait = false;            ///< may be left out where there is no room
    bool isBoxed = false;
    std::vector<Shape> shapes;       ///< may be empty: then nothing on this page holds it
};

struct Room {
    int x = 0;
    int y = 0;
    int columns = 0;
    int rows = 0;
    int right() const { return x + columns; }
    int foot() const { return y + rows; }
    friend bool operator==(const Room&, const Room&) = default;
};

/// What stands on the page and stays: an advertisement, the nameplate.
struct FixedRoom {
    std::string name;
    Room room;
    bool isAdvertisement = false;
};

/// A module whose place the designer has locked.
struct LockedModule {
    std::size_t module = 0;
    Room room;
};

/// Where a module would rather stand: a page is the worse the further it is from there.
struct Wish {
    std::size_t module = 0;
    Room room;
    bool isStrong = false;           ///< the designer has it in the hand
};

struct PageBrief {
    int columns = 0;
    int rows = 0;
    bool isChinese = true;           ///< through-lines weigh more
    std::vector<FixedRoom> fixed;
    std::vector<Module> modules;     ///< in the editor's order
    std::vector<LockedModule> locked;
    std::vector<Wish> wishes;        ///< at most one for a module
    int pictures = 0;                ///< in all modules
    bool boxesAtEdges = false;       ///< codes and fillers belong at the foot or at an outer edge, not amid the stories
    int charactersInCell = 13;       ///< body text in a row of a column

    int editorialArea() const;
    int storyCount() const;
};

}
