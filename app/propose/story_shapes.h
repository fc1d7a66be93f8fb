#pragma once

#include "makeup/galley.h"
#include "makeup/make_up.h"
#include "model/edition.h"
#include "propose/page_brief.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

namespace banxin::propose {

/// A photo in a block, its cells counted from below the headline stack.
struct SetPhoto {
    int photo = 0;                      ///< index into the story's photos
    GridPlace cells;                    ///< with its caption
    int captionRows = 0;
    friend auto operator<=>(const SetPhoto& a, const SetPhoto& b)
    {
        const auto order = [](const SetPhoto& one) { return std::tuple{one.photo, one.cells.column, one.cells.columns, one.cells.row, one.cells.rows}; };
        return order(a) <=> order(b);
    }
    friend bool operator==(const SetPhoto& a, const SetPhoto& b) { return (a <=> b) == 0; }
};

/// How a block is set in one of its module's shapes.
struct BlockSetting {
    int legs = 0;                       ///< 0: one a column
    Length headlineSize;                ///< 0: as the rank says
    int headlineLines = 0;
    int headRows = 0;                   ///< of the stack with its air
    int airRows = 0;                    ///< more than the stack needs
    std::vector<SetPhoto> photos;
    bool isPhotoAlone = false;          ///< the one photo fills the block by itself
    bool asItStands = false;            ///< nothing of the block changes but its place …
    int rows = 0;                       ///< … and, where it is not 0, its depth: there may be more air under it, or none
};

/// What a page says to all its modules.
struct PageMeasure {
    int stories = 1;
    int pictures = 0;
    int editorialArea = 1;
};

/// A block that a proposal may stand anywhere.
struct MovableBlock {
    Block block;                        ///< its own, or the one that the story would get
    int priority = 3;                   ///< 1 the lead … 5; also the rank of its headlines where the story has none
    bool mayWait = false;
    bool isRigid = false;               ///< keeps its shape: what was made by hand in it would be lost
    std::optional<Room> standing;       ///< it may also stay just as it is, in a room of this size …
    double whiteCost = 0;               ///< … or one that is deeper: of a page that were all white
    double mostCrop = 0.15;             ///< share of a photo's proportion that may be cropped
};

/// Finds the exact shapes of stories on a page by setting them. It remembers what it has set, so asking again costs
/// little. The font book must outlive it.
class StoryShapes {
public:
    /// So many threads may ask at the same time, each with a lane of its own and for another story.
    static constexpr std::size_t lanes = 2;

    explicit StoryShapes(const type::FontBook& fonts)
    {
        for (auto& tools : m_tools)
            tools = std::make_unique<Tools>(fonts);
    }

    /// The module of a block, with a setting for each of its shapes. The story must have a rank, or stand as it is.
    Module module(const Edition& edition, const Page& page, const MovableBlock& movable, const PageMeasure& measure, std::vector<BlockSetting>& settings, std::size_t lane = 0);

private:
    friend class SetStory;
    struct TextKey {
        int columns = 0;
        int legs = 0;
        std::vector<SetPhoto> photos;
        friend auto operator<=>(const TextKey&, const TextKey&) = default;
    };
    /// What was set of one block's story.
    struct Memory {
        Shared<Story> story;
        Shared<StyleSheet> sheet;
        Grid grid;
        std::string styleSet;
        Frame frame;
        ArticleBlock article;
        std::map<TextKey, makeup::TextExtent> texts;
        std::map<std::pair<int, Length>, makeup::StackExtent> stacks;
        std::map<std::pair<int, int>, int> captions;          ///< rows, by photo and columns
        std::map<std::pair<int, int>, int> fits;              ///< rows over, by columns and rows
    };

    /// What sets text, for one thread.
    struct Tools {
        explicit Tools(const type::FontBook& fonts) : galley{fonts}, makeUp{fonts} {}
        makeup::Galley galley;
        makeup::MakeUp makeUp;
    };

    Memory& memory(const Edition& edition, const Page& page, const MovableBlock& movable);

    std::array<std::unique_ptr<Tools>, lanes> m_tools;
    std::mutex m_mutex;                       ///< of the map, not of what is in it
    std::map<StoryId, Memory> m_memory;
};

}
