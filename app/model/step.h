#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace banxin {

/// What a step of the history did. `words` turns a code and its arguments into a sentence (移动 头条).
enum class StepCode {
    Other,         ///< a step that a newer version knows by name
    ImportStory,   ///< arguments: story slug
    ImportPhoto,   ///< file name
    EditText,      ///< story slug: a typing group
    EditStory,     ///< story slug: its parts, rank, photos
    RemoveStory,   ///< story slug
    PlaceStory,    ///< story slug, page code
    PlaceAll,      ///< page code
    MoveBlock,     ///< story slug or empty, page code
    ResizeBlock,   ///< story slug or empty, page code
    ChangeBlock,   ///< story slug or empty, page code: frame, legs, overrides, order
    RemoveBlock,   ///< story slug or empty, page code
    ArrangeBlocks, ///< page code: several blocks moved, aligned, grouped, ordered
    ReserveSpace,  ///< slug that is awaited, page code
    KillStory,     ///< story slug, page code: to the pool, its room stays reserved
    ReplaceStory,  ///< slug of the story that goes, slug of the one that comes
    SwapStories,   ///< the two slugs
    ChangeRank,    ///< story slug, rank
    SplitStory,    ///< slug of the story, slug of the new one
    MergeStories,  ///< slug of the story that stays, slug of the one that joins it
    Propose,       ///< page code: a proposal was taken
    ReplaceText,   ///< what was looked for
    HoldLines,     ///< story slug, or page code
    ReleaseLines,  ///< story slug, or page code
    PlacePhoto,    ///< file name, page code
    ChangePhoto,   ///< file name: crop, caption side, frame
    ReplacePhoto,  ///< file name that goes, file name that comes
    PlaceFurniture,///< page code
    ChangeFurniture, ///< page code
    ImportAgain,   ///< story slug: a new version of the item
    ConfirmPress,  ///< page codes: findings that are to go to press all the same
    AddPage,       ///< page code
    ChangePage,    ///< page code: code, section, grid
    MovePage,      ///< page code
    RemovePage,    ///< page code
    ChangeHead,
    ChangePress,
    ChangeStyles,
    Restore,       ///< number of the step whose edition was brought back
    BringBack,     ///< name of the version, page code or story slug
    Recover,       ///< what a damaged file still held was added to a backup
};

/// `arguments` are in the order that the code documents.
struct StepLabel {
    StepCode code = StepCode::Other;
    std::vector<std::string> arguments;
    friend bool operator==(const StepLabel&, const StepLabel&) = default;
};

/// One undoable step in the history of an edition.
struct Step {
    std::int64_t number = 0;   ///< 1 is the first
    std::int64_t time = 0;     ///< milliseconds since 1970 in UTC, as the caller's clock said
    StepLabel label;
    bool done = true;          ///< false: undone, and can be redone
    friend bool operator==(const Step&, const Step&) = default;
};

}
