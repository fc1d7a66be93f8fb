#pragma once

#include "base/finding.h"
#include "display/composed_page.h"
#include "model/edition.h"

#include <memory>
#include <vector>

/// What an editor should know before the press runs.
namespace banxin::proof {

using Pages = std::vector<std::shared_ptr<const display::ComposedPage>>;

/// All findings of the edition: those of its pages in printing order, then what no page can know. `pages` must be the
/// pages of `edition`.
std::vector<Finding> check(const Edition& edition, const Pages& pages);

/// Whether the press gate refuses a page because of this.
bool blocksPress(const Finding& finding);

}
