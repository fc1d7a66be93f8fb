#include "intake/styled_runs.h"

#include <algorithm>

namespace banxin::intake {

std::vector<StyledRun> styledRuns(const std::vector<FormattedRun>& runs, TextRange part, const KeptMarks& kept, ParagraphKind kind)
{
    std::vector<StyledRun> styled;
    for (const FormattedRun& run : runs) {
        const char* style = run.bold && kept.bold ? "bold" : run.italic && kept.italic ? "italic" : nullptr;
        const TextRange range{std::max(run.range.start, part.start), std::min(run.range.end, part.end)};
        const bool isAll = kind == ParagraphKind::Crosshead && range == part;
        if (style && !isAll && range.start < range.end)
            styled.push_back({{range.start - part.start, range.end - part.start}, style});
    }
    return styled;
}

std::vector<FormattedRun> runsBehind(const std::vector<FormattedRun>& runs, std::uint32_t length)
{
    std::vector<FormattedRun> behind;
    for (const FormattedRun& run : runs) {
        if (run.range.end > length)
            behind.push_back({{std::max(run.range.start, length) - length, run.range.end - length}, run.bold, run.italic});
    }
    return behind;
}

}
