// The page makes room for what is dragged.
#include "propose/proposer.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::propose {

namespace {

SearchSettings settingsFor(const PagePlan& plan, const PushRequest& request)
{
    SearchSettings settings;
    settings.count = 1;
    settings.seed = request.seed;
    settings.budget = request.budget / 2;
    settings.rounds = request.rounds;
    // The window draws meanwhile.
    settings.lanes = 1;
    settings.threads = 1;
    settings.start = plan.start;
    settings.onlyNearStart = true;
    settings.dropped = plan.dropped;
    settings.cancelled = request.cancelled;
    return settings;
}

std::vector<Room> roomsOf(const PagePlan& plan, const Proposal& proposal)
{
    std::vector<Room> rooms(plan.brief.modules.size());
    for (const PlacedModule& placed : proposal.modules)
        rooms[placed.module] = placed.room;
    return rooms;
}

/// What is in the hand stands exactly where it is, with the neighbours that it has in `near`.
Proposal exactly(const PagePlan& plan, const PushRequest& request, const Proposal& near)
{
    PageBrief brief = plan.brief;
    for (const Wish& one : plan.brief.wishes) {
        if (one.isStrong)
            brief.locked.push_back({one.module, one.room});
    }
    SearchSettings settings = settingsFor(plan, request);
    settings.start = near.modules.empty() ? plan.start : roomsOf(plan, near);
    settings.dropped.reset();
    const SearchResult result = search(brief, settings);
    if (result.pages.empty())
        return {};
    // Their shapes are those of the copy.
    Proposal proposal = result.pages.front();
    for (PlacedModule& placed : proposal.modules)
        placed.shape = &plan.brief.modules[placed.module].shapes[static_cast<std::size_t>(placed.shape - brief.modules[placed.module].shapes.data())];
    return proposal;
}

/// So much worse may the page be on which a block stands exactly where it was let go.
constexpr double preference = 3;
/// Further off, it would not be where the designer looks.
constexpr int farthestColumns = 1;
constexpr int farthestRows = 16;

bool isNear(const PagePlan& plan, const Proposal& proposal)
{
    return std::all_of(proposal.modules.begin(), proposal.modules.end(), [&](const PlacedModule& placed) {
        return std::none_of(plan.brief.wishes.begin(), plan.brief.wishes.end(), [&](const Wish& one) {
            const bool isFar = std::abs(placed.room.x - one.room.x) > farthestColumns || std::abs(placed.room.y - one.room.y) > farthestRows;
            return one.module == placed.module && one.isStrong && isFar;
        });
    });
}

bool standsAsWished(const PagePlan& plan, const Proposal& proposal)
{
    return std::all_of(proposal.modules.begin(), proposal.modules.end(), [&](const PlacedModule& placed) {
        return std::none_of(plan.brief.wishes.begin(), plan.brief.wishes.end(), [&](const Wish& one) { return one.module == placed.module && one.isStrong && one.room != placed.room; });
    });
}

}

ProposalOutcome Proposer::push(const Edition& dragged, const PushRequest& request)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto since = [&] { return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun); };
    PlanChoice choice;
    choice.before = findPage(request.before, request.page);
    choice.dragged = request.dragged;
    choice.cancelled = request.cancelled;
    const auto plan = std::make_shared<const PagePlan>(planPage(dragged, request.page, choice, m_shapes));
    ProposalOutcome outcome;
    outcome.measured = since();
    // A plan that was given up has not all of its modules.
    if (request.cancelled && request.cancelled->load())
        return outcome;
    SearchResult result = search(plan->brief, settingsFor(*plan, request));
    outcome.first = result.first;
    const Proposal near = result.pages.empty() ? Proposal{} : result.pages.front();
    const bool isNear = !near.modules.empty() && propose::isNear(*plan, near);
    if (!isNear)
        result.pages.clear();
    if (!isNear || !standsAsWished(*plan, near)) {
        const Proposal exact = exactly(*plan, request, near);
        if (!exact.modules.empty())
            result.pages.insert(!isNear || exact.quality + preference >= near.quality ? result.pages.begin() : result.pages.end(), exact);
    }
    take(plan, result, outcome);
    outcome.pages.resize(std::min<std::size_t>(outcome.pages.size(), 1));
    if (outcome.pages.empty())
        outcome.obstacles = obstaclesAfter(plan->brief, result);
    outcome.spent = since();
    return outcome;
}

}
