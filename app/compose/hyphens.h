#pragma once

#include "compose/faces.h"
#include "compose/prepared.h"
#include "compose/shape_items.h"
#include "type/hyphenation.h"

namespace banxin::compose {

/// The hyphenators of the languages met so far.
class Hyphenators {
public:
    const type::Hyphenator& of(const std::string& language);

private:
    std::vector<std::pair<std::string, type::Hyphenator>> m_hyphenators;
};

/// Adds the points where words may be hyphenated (and soft hyphens), with both sides of each shaped as they will be
/// printed: a ligature or a kern across the break is undone.
void findHyphens(const ShapingText& source, const Faces& faces, Hyphenators& hyphenators, Prepared& out);

}
