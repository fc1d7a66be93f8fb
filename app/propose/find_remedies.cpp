// What only might help is not said: each remedy is tried.
#include "propose/proposer.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr std::size_t mostRemedies = 3;
/// Depths that are tried where a remedy leaves the page too empty.
constexpr int mostShorterTries = 40;

/// A remedy of the same kind is known already that touches no more stories.
bool isDearer(const Remedy& remedy, const std::vector<Remedy>& known)
{
    return std::any_of(known.begin(), known.end(), [&](const Remedy& one) { return one.kind == remedy.kind && one.parts.size() <= remedy.parts.size(); });
}

}

bool Proposer::helps(const Remedy& remedy, const Edition& edition, const ProposalRequest& request, Allowance& allowance)
{
    Edition with = edition;
    ProposalRequest again = request;
    if (!apply(remedy, with, again))
        return false;
    again.search.rounds = roundsToTry;
    again.search.count = 1;
    const auto remedied = plan(with, again, 0);
    const SearchResult result = searchIn(*remedied, again);
    allowance.spend(result.worked);
    // A story that was cut is set anew; of the page only its share.
    if (remedy.kind != RemedyKind::LeaveOut)
        allowance.spend(remedied->measuring * static_cast<std::int64_t>(remedy.parts.size()) / static_cast<std::int64_t>(std::max<std::size_t>(1, remedied->blocks.size())));
    ProposalOutcome tried;
    take(remedied, result, tried);
    return !tried.pages.empty() || takeShorter(with, again, *remedied, allowance, mostShorterTries, tried);
}

void Proposer::findRemedies(const Edition& edition, const ProposalRequest& request, const PagePlan& plan, Allowance& allowance, ProposalOutcome& outcome)
{
    bool isFirst = true;
    for (const Remedy& remedy : remediesFor(plan, outcome.obstacles)) {
        const bool isCancelled = request.search.cancelled && request.search.cancelled->load();
        if (outcome.remedies.size() >= mostRemedies || isCancelled || (!isFirst && allowance.isDownTo(0)))
            return;
        isFirst = false;
        if (!isDearer(remedy, outcome.remedies) && helps(remedy, edition, request, allowance))
            outcome.remedies.push_back(remedy);
    }
}

}
