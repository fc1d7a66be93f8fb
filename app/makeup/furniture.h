#pragma once

#include "base/finding.h"
#include "compose/compose.h"
#include "display/display_list.h"
#include "model/edition.h"

#include <optional>
#include <vector>

/// What a page carries besides stories: derived from the edition's data each time, so it can never disagree with it.
namespace banxin::makeup {

/// What a block of furniture prints.
struct ComposedFurniture {
    display::DisplayList list;
    std::vector<Finding> findings;
};

/// What a block of furniture shows of the rest of the edition: while it is the same, so is the block.
struct FurnitureInput {
    /// A line of an index: what it says of a story, and the page where that begins.
    struct IndexLine {
        std::string slug;
        std::u16string words;
        std::string page;      ///< code; empty: it stands nowhere
        friend bool operator==(const IndexLine&, const IndexLine&) = default;
    };
    std::vector<IndexLine> lines;
    std::optional<PhotoRecord> material;
    friend bool operator==(const FurnitureInput&, const FurnitureInput&) = default;
};

FurnitureInput furnitureInputOf(const Edition& edition, const Block& block);

/// Nameplate, folio, staff line, advertisement, index, section label, ornament, table or QR code, with its frame. A text
/// that does not fit is an error with what is lost. `block` holds no article and no reserved room.
ComposedFurniture composeFurniture(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block, const FurnitureInput& input);

}
