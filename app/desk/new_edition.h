#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <string>
#include <vector>

namespace banxin::desk {

/// A page that is asked for: A02, 综合, and the style set of the sheet that it uses (empty: the paper's own).
struct PageRequest {
    std::string code;
    std::string section;
    std::string styleSet;
};

/// A page of that grid with its furniture: the nameplate on page one, a folio on every other.
Page furnishedPage(const Grid& grid, const PageRequest& request, bool isFirst);

/// An edition of the preset with its pages. Without requests it has one, A01. Fails with PageCodeTaken, ValueInvalid.
Result<Edition> newEdition(const Preset& preset, Date date, int issue, std::vector<PageRequest> requests);

}
