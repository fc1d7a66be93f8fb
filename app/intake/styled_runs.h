#pragma once

#include "intake/document.h"
#include "model/story.h"

#include <vector>

namespace banxin::intake {

/// What of a text's look is kept, as character styles of these names.
struct KeptMarks {
    bool bold = false;
    bool italic = false;
};

/// Bold and italic of the part `part` of a text, as runs in the character styles `bold` and `italic`; what is both is bold. A
/// crosshead has a face of its own: a run over the whole of it is none.
std::vector<StyledRun> styledRuns(const std::vector<FormattedRun>& runs, TextRange part, const KeptMarks& kept, ParagraphKind kind);

/// The runs that lie behind the first `length` units of their text, in what is left of it.
std::vector<FormattedRun> runsBehind(const std::vector<FormattedRun>& runs, std::uint32_t length);

}
