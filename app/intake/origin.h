#pragma once

#include "intake/document.h"

#include <string>

namespace banxin::intake {

/// Where a story of the item came from, for the edition. Dates in ISO 8601's short form (20261127T080000Z, as NITF has them)
/// become the long one; others stay as they are. What its sender withholds or has killed is withdrawn, with the reason in
/// the notice.
StoryOrigin originOf(const ItemOrigin& origin);

}
