#pragma once

#include "base/result.h"
#include "model/version.h"

#include <string>
#include <vector>

namespace banxin::desk {

/// A value that differs between two states of a page or story.
struct ValueDifference {
    std::string where;    ///< as in the edition file: body[3].text, blocks[0].frame.border
    std::string before;   ///< JSON; empty: not there
    std::string after;
    friend bool operator==(const ValueDifference&, const ValueDifference&) = default;
};

/// What `after` has other than `before`, in the order of the fields' names. Lists are compared entry by entry.
std::vector<ValueDifference> differences(const Page& before, const Page& after);
std::vector<ValueDifference> differences(const Story& before, const Story& after);

/// The whole edition as it was after a step of its history: an edit like any other, to be committed as StepCode::Restore.
/// Ids that were given since are not given again.
Edition restored(const Edition& now, Edition then);

/// What people call it: a page's code, a story's slug.
inline const std::string& nameOf(const Page& page) { return page.code; }
inline const std::string& nameOf(const Story& story) { return story.slug; }

/// The edition with the page or story as it was kept: an edit like any other, to be committed as StepCode::BringBack.
Result<Edition> broughtBack(Edition edition, const Version& version);

}
