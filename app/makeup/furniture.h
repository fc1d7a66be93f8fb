#pragma once

#include "base/finding.h"
#include "compose/compose.h"
#include "display/display_list.h"
#include "model/edition.h"

/// What a page carries besides stories: derived from the edition's data each time, so it can never disagree with it.
namespace banxin::makeup {

/// 2026年11月25日 星期三, or Wednesday, November 25, 2026.
std::u16string dateWords(Date date, const std::string& language);

/// What a nameplate or folio prints. A text that does not fit its line is an error: FurnitureIncomplete with what is lost.
struct ComposedFurniture {
    display::DisplayList list;
    std::vector<Finding> findings;
};

ComposedFurniture composeNameplate(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block);
ComposedFurniture composeFolio(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block);

}
