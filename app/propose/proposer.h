#pragma once

#include "propose/allowance.h"
#include "propose/obstacle.h"
#include "propose/page_plan.h"
#include "propose/remedy.h"

#include <string>
#include <vector>

namespace banxin::propose {

/// Rounds of a search that only asks whether there is a page at all.
constexpr int roundsToTry = 2;

/// What is asked for.
struct ProposalRequest {
    PageId page;
    PlanChoice stories;
    SearchSettings search;                ///< its start is made from `like`
    std::vector<std::pair<StoryId, Room>> like;   ///< a proposal whose relatives are wanted, or a page that is known
    bool onlyRelatives = false;           ///< pages near `like` only
};

/// A complete page: every story in it was set for real and fits.
struct ProposedPage {
    Edition edition;                      ///< with the proposal taken
    std::shared_ptr<const display::ComposedPage> made;
    double quality = 0;                   ///< 100 is a page that breaks no rule
    PageFigures figures;
    int rowsLeft = 0;                     ///< white at the foot of the page, where there is too little to fill it
    std::vector<StoryId> waiting;         ///< stories that were left out
    std::vector<std::pair<StoryId, Room>> rooms;
    Proposal proposal;
    std::shared_ptr<const PagePlan> plan;
};

/// Something on a page is being dragged, and the rest shall make room for it.
struct PushRequest {
    PageId page;
    Edition before;                       ///< as it was when the drag began
    std::vector<BlockId> dragged;         ///< in the edition as it would be, the last drag's place included
    std::chrono::microseconds budget{120'000};
    std::uint64_t seed = 1;
    int rounds = 0;                       ///< above 0: so many for each of the two searches, whatever the time
    const std::atomic<bool>* cancelled = nullptr;
};

struct ProposalOutcome {
    std::vector<ProposedPage> pages;      ///< the best first
    std::vector<Obstacle> obstacles;      ///< why there is none …
    std::vector<Remedy> remedies;         ///< … and what was tried and found to help, what changes least first
    bool isCutShort = false;              ///< the clock ended it: pages may be others the next time
    int misfits = 0;                      ///< pages that were thrown away because a story did not fit when it was set for real
    std::chrono::microseconds measured{0};   ///< until all shapes were known …
    std::chrono::microseconds first{-1};     ///< … from there to the first complete page
    std::chrono::microseconds spent{0};
    Work worked{0};                       ///< counted, as the budget is
};

/// Proposes make-ups of an edition's pages. It remembers what it has set. One for each thread; the font book must outlive it.
class Proposer {
public:
    explicit Proposer(const type::FontBook& fonts) : m_shapes{fonts}, m_makeUp{fonts} {}

    /// `request.page` must be one of the edition's.
    ProposalOutcome propose(const Edition& edition, const ProposalRequest& request);
    /// Sets the stories in all their shapes, and remembers them.
    void measure(const Edition& edition, const ProposalRequest& request) { plan(edition, request, 0); }
    /// The page round what was dragged, as near to how it was as can be: none or one. What is dragged stands where it was
    /// let go, or near to it where that leaves the others no room. Locked blocks stay; no story leaves the page.
    ProposalOutcome push(const Edition& dragged, const PushRequest& request);

private:
    std::shared_ptr<const PagePlan> plan(const Edition& edition, const ProposalRequest& request, int rows);
    SearchResult searchIn(const PagePlan& plan, const ProposalRequest& request);
    void take(const std::shared_ptr<const PagePlan>& plan, const SearchResult& result, ProposalOutcome& outcome);
    bool helps(const Remedy& remedy, const Edition& edition, const ProposalRequest& request, Allowance& allowance);
    void findRemedies(const Edition& edition, const ProposalRequest& request, const PagePlan& plan, Allowance& allowance, ProposalOutcome& outcome);
    bool takeShorter(const Edition& edition, const ProposalRequest& request, const PagePlan& whole, Allowance& allowance, int tries, ProposalOutcome& outcome);

    StoryShapes m_shapes;
    makeup::MakeUp m_makeUp;
};

/// Fills what is free of a page with the stories of the pool, most important first. Every story that is placed was set for
/// real and fits; what has no room stays in the pool. The same edition gives the same page.
struct FilledPage {
    Edition edition;                ///< with the stories placed and ranked
    std::vector<StoryId> placed;
    std::vector<StoryId> left;      ///< in the pool still: there was no room
};
FilledPage fillPage(const Edition& edition, PageId page, const type::FontBook& fonts);

}
