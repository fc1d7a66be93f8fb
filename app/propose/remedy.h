#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <string>
#include <vector>

namespace banxin::propose {

struct Obstacle;
struct PagePlan;
struct ProposalRequest;

/// What would help where there is no page.
enum class RemedyKind {
    LeaveOut,       ///< stories go back to the pool, or stay there
    Cut,            ///< the last sentences of stories go
    EnlargePhoto,   ///< photos of stories may be cropped further, and so be deeper or shallower than they were taken
};

struct RemedyPart {
    StoryId story;
    std::string name;       ///< of the story
    int characters = 0;     ///< of Cut: so many go, with marks
    friend bool operator==(const RemedyPart&, const RemedyPart&) = default;
};

/// All of its parts together help.
struct Remedy {
    RemedyKind kind = RemedyKind::LeaveOut;
    std::vector<RemedyPart> parts;
    friend bool operator==(const Remedy&, const Remedy&) = default;
};

/// What may help, what changes least first: nobody has tried yet.
std::vector<Remedy> remediesFor(const PagePlan& plan, const std::vector<Obstacle>& obstacles);

/// Changes the edition and what is asked of it. False where it cannot be done: a story cannot lose more than it has.
bool apply(const Remedy& remedy, Edition& edition, ProposalRequest& request);

/// How many characters go where whole sentences are cut from the end of a story until `least` are gone; 0 where that leaves
/// not even its first sentence.
int charactersToCut(const Story& story, int least);
/// The edition with these sentences cut. Fails with NoSuchStory, ValueInvalid where they cannot be.
Result<Edition> withEndCut(Edition edition, StoryId story, int least);

}
