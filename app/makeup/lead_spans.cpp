#include "makeup/lead_spans.h"

#include "find/lead.h"

#include <algorithm>

namespace banxin::makeup {

std::vector<compose::StyledSpan> leadSpans(const StyleSheet& sheet, Role role, const TextStyle& style, std::u16string_view text)
{
    std::vector<compose::StyledSpan> spans;
    for (const LeadPattern& lead : sheet.leads) {
        if (lead.role != role || !sheet.characterStyles.contains(lead.characterStyle))
            continue;
        const auto range = find::leadIn(lead.pattern, text);
        const auto overlaps = [&](const compose::StyledSpan& span) { return span.start < range->end && range->start < span.end; };
        if (range && std::none_of(spans.begin(), spans.end(), overlaps))
            spans.push_back({range->start, range->end, withCharacterStyle(sheet, style, lead.characterStyle)});
    }
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    return spans;
}

}
