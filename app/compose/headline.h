#pragma once

#include "compose/set_paragraph.h"
#include "compose/words.h"

namespace banxin::compose {

/// Sets headlines.
ComposedHeadline setHeadline(ParagraphSetter& setter, WordCutter& words, const Paragraph& paragraph, Point origin, Length measure);

/// Chooses a headline's lines: the items that begin them, without the first. Empty with `fits` false where there is
/// no way within the measure.
struct HeadlineBreaks {
    bool fits = false;
    std::vector<std::uint32_t> begins;
};

/// How far a headline may go.
enum class WordBreaks { Never, AsLastResort };

/// All of it stands in one line as it is, and no break is forced: no words need to be known.
bool fitsOneLine(const Prepared& prepared, Fine measure);

HeadlineBreaks breakHeadline(const Prepared& prepared, const std::vector<std::uint32_t>& wordStarts, std::u16string_view text, Fine measure,
    int maxLines, WordBreaks wordBreaks);

}
