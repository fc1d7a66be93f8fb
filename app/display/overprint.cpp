#include "display/overprint.h"

#include <algorithm>

namespace banxin::display {
namespace {

using namespace literals;
constexpr Length thin = 2_pt;

}

bool isSolidBlack(const Ink& ink) { return ink.isBlackOnly() && ink.process[3] >= 1000; }

bool overprints(const GlyphRun& run) { return isSolidBlack(run.ink); }

bool overprints(const FillPath& fill)
{
    if (!isSolidBlack(fill.ink))
        return false;
    const Rect area = bounds(fill);
    return std::min(area.width, area.height) < thin;
}

bool overprints(const StrokePath& stroke) { return isSolidBlack(stroke.ink) && stroke.width < thin; }

}
