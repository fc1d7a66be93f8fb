#pragma once

#include "propose/chance.h"
#include "propose/page_brief.h"
#include "propose/shape_table.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace banxin::propose {

/// From … to, both included.
struct Reach {
    int least = 0;
    int most = 0;
    bool isEmpty() const { return least > most; }
    void meet(const Reach& other)
    {
        least = least > other.least ? least : other.least;
        most = most < other.most ? most : other.most;
    }
};

enum class Cut : std::uint8_t {
    Leaf,
    Over,     ///< the first stands over the second
    Beside,   ///< the first stands left of the second
};

/// A part of the page: a module, something that cannot move, or two parts.
struct Part {
    Cut cut = Cut::Leaf;
    std::int16_t first = -1;
    std::int16_t second = -1;
    std::int16_t parent = -1;
    std::int16_t module = -1;   ///< of a leaf that may move
    std::int16_t anchor = -1;   ///< of a leaf that may not
    std::int16_t line = 0;      ///< beside: the column at which the second begins
    std::int16_t x = 0;
    std::int16_t columns = 0;
    bool isAnchored = false;    ///< something that cannot move is in it
    Reach left, right;          ///< where its edges may be, when anchored
    Reach top, foot;
    bool isUsed() const { return cut != Cut::Leaf || module >= 0 || anchor >= 0; }
};

/// Something that cannot move: what stands on the page, or a locked module.
struct Anchor {
    Room room;
    int module = -1;
};

/// What trees of one page have in common.
struct TreeGround {
    int columns = 0;
    int rows = 0;
    std::vector<Anchor> anchors;
    std::vector<std::int16_t> moving;       ///< modules that may move
    std::vector<std::int16_t> hopeless;     ///< modules that may wait and have no shape: they stay out
    std::vector<bool> mayWait;              ///< by module
    const ShapeTable* shapes = nullptr;

    explicit TreeGround(const PageBrief& brief, const ShapeTable& table);
    TreeGround() = default;
};

/// A page cut straight through, again and again (a slicing tree). Columns are decided here, rows by `Sizing`.
struct SlicingTree {
    std::vector<Part> parts;                ///< those out of use have cut Leaf and neither module nor anchor
    std::int16_t root = -1;
    std::vector<std::int16_t> waiting;      ///< modules left out
    std::vector<std::uint8_t> size;         ///< by module: which headline size, `ShapeTable::anySize` for any

    /// Shares out the columns from the lines, moving a line where it must; finds how far the anchors let each part reach.
    /// False where they cannot stand so.
    bool settle(const TreeGround& ground);
};

/// Adds a leaf without a parent, of a module that may move or of an anchor; its index.
std::int16_t addLeaf(SlicingTree& tree, std::int16_t module, std::int16_t anchor);
/// Adds a part cut at `line` into two parts of the tree that have no parent yet; its index.
std::int16_t addPair(SlicingTree& tree, Cut cut, int line, std::int16_t first, std::int16_t second);

/// A tree by chance that has all anchors in their places; false where chance did not find one.
bool growTree(const TreeGround& ground, Chance& chance, SlicingTree& tree);

/// Takes a leaf out; its neighbour takes over their place. The part that held both comes free: its index, or -1 where the
/// leaf is the whole tree.
std::int16_t takeOut(SlicingTree& tree, std::int16_t leaf);
/// Puts a leaf beside or over the part `target`, using the free part `pair`; its line is still to be given.
Part& putIn(SlicingTree& tree, std::int16_t leaf, std::int16_t pair, std::int16_t target, Cut cut, bool isFirst);
/// A part that is out of use, other than `except`.
std::int16_t freePart(SlicingTree& tree, std::int16_t except);
/// Every tree in which `module` stands beside, over or under another part, or in another module's stead; as wide as
/// `columns` where it stands beside. Trees that cannot be settled are left out.
void eachTreeWith(const TreeGround& ground, const SlicingTree& tree, std::int16_t module, int columns, const std::function<void(SlicingTree&)>& visit);

/// Changes the tree a little, by chance; false where the change came to nothing. The tree must be settled again.
bool changeTree(const TreeGround& ground, Chance& chance, SlicingTree& tree);

/// The tree of a page whose modules stand where `rooms` say (by module; no columns: left out), or false where it is none.
/// `coming` has no room there yet: it waits.
bool treeOf(const TreeGround& ground, const std::vector<Room>& rooms, SlicingTree& tree, std::int16_t coming = -1);

}
