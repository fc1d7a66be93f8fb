#pragma once

#include "desk/open_edition.h"
#include "propose/proposer.h"

#include <string>
#include <vector>

namespace banxin::desk {

/// Stands the stories of the pool on a page by importance and length, as one step. What has no room stays in the pool.
Result<std::vector<StoryId>> placeAll(OpenEdition& edition, PageId page);

/// Make-ups of a page that differ from each other, for its own stories, or for the pool's where it has none.
propose::ProposalOutcome proposalsFor(const Snapshot& snapshot, PageId page, const propose::SearchSettings& settings);
/// What to ask for in that case.
propose::ProposalRequest requestFor(const Edition& edition, PageId page);

/// Stands a story on a page as one step, ranked first where `rank` is not 0.
Result<BlockId> placeStory(OpenEdition& edition, PageId page, const std::string& slug, Block block, int rank);

}
