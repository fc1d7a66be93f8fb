#pragma once

#include "makeup/galley.h"
#include "makeup/make_up.h"
#include "model/edition.h"
#include "propose/page_brief.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace banxin::propose {

/// How a block is set in one of its module's shapes.
struct BlockSetting {
    int legs = 0;                       ///< 0: one a column
    Length headlineSize;                ///< 0: as the rank says
    int headlineLines = 0;
    int headRows = 0;                   ///< of the stack with its air
    int airRows = 0;                    ///< more than the stack needs
    int photoColumns = 0;               ///< 0: no photo beside the text
    int photoRows = 0;                  ///< with its caption
    int captionRows = 0;
    int photoColumn = 0;
    bool asItStands = false;            ///< nothing of the block changes but its place
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
};

/// Finds the exact shapes of stories on a page by setting them. It remembers what it has set, so asking again costs
/// little. One for each thread; the font book must outlive it.
class StoryShapes {
public:
    explicit StoryShapes(const type::FontBook& fonts) : m_galley{fonts}, m_makeUp{fonts} {}

    /// The module of a block, with a setting for each of its shapes. The story must have a rank.
    Module module(const Edition& edition, const Page& page, const MovableBlock& movable, const PageMeasure& measure, std::vector<BlockSetting>& settings);

private:
    friend class StoryShaper;
    struct TextKey {
        int columns = 0;
        int legs = 0;
        int photoColumns = 0;
        int photoRows = 0;
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
    };

    Memory& memory(const Edition& edition, const Page& page, const MovableBlock& movable);

    makeup::Galley m_galley;
    makeup::MakeUp m_makeUp;
    std::map<StoryId, Memory> m_memory;
};

}
