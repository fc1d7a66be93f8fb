#pragma once

#include "makeup/make_up.h"
#include "model/edition.h"

#include <vector>

/// Page proposals: complete make-ups for the stories that wait in the pool.
namespace banxin::propose {

struct FilledPage {
    Edition edition;                ///< with the stories placed and ranked
    std::vector<StoryId> placed;
    std::vector<StoryId> left;      ///< in the pool still: there was no room
};

/// Fills what is free below the blocks of `page` with the stories of the pool, most important first. Every story that is
/// placed was set for real and fits; what has no room stays in the pool. `page` must be one of the edition's.
FilledPage fillPage(const Edition& edition, PageId page, makeup::MakeUp& makeUp);

}
