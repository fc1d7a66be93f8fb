#include "propose/proposer.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

using Clock = std::chrono::steady_clock;

/// Depths that are tried where the stories do not fill the page.
constexpr int mostShorter = 40;
constexpr int leastShorter = 6;
/// A page of which the stories need less is not too full: that no whole page was found has another reason.
constexpr double crowded = 0.85;
/// Of the budget: what a search has that finds no page, where stories may be left out too, and what is kept for remedies.
constexpr double shareOfSearch = 0.4;
constexpr double shareOfTry = 0.15;
constexpr double shareOfRemedies = 0.3;

std::chrono::microseconds since(Clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
}

/// Columns × rows of the modules in the shapes that suit them best.
int naturalArea(const PageBrief& brief)
{
    int area = 0;
    for (const Module& module : brief.modules) {
        const auto best = std::min_element(module.shapes.begin(), module.shapes.end(), [](const Shape& a, const Shape& b) { return a.badness < b.badness; });
        area += best != module.shapes.end() ? best->columns * best->rows : 0;
    }
    return area;
}

bool isCrowded(const PageBrief& brief)
{
    int least = 0;
    for (const Module& module : brief.modules) {
        const auto smallest = std::min_element(module.shapes.begin(), module.shapes.end(), [](const Shape& a, const Shape& b) { return a.columns * a.rows < b.columns * b.rows; });
        least += smallest != module.shapes.end() ? smallest->columns * smallest->rows : 0;
    }
    return least > crowded * brief.editorialArea();
}

/// No page of fewer rows or stories gets round it.
bool standsAgainstAnyPage(const Obstacle& obstacle)
{
    return obstacle.kind == ObstacleKind::ThingTooLarge || obstacle.kind == ObstacleKind::ThingsOverlap || obstacle.kind == ObstacleKind::LockUnfit
        || obstacle.kind == ObstacleKind::ModuleUnfit || obstacle.kind == ObstacleKind::NothingToPlace;
}

StoryId storyOf(const PagePlan& plan, std::size_t module)
{
    return articleOf(plan.blocks[module].block)->story;
}

bool isRest(const Finding& finding)
{
    return finding.code == FindingCode::Overset || finding.code == FindingCode::HeadlineOverset || finding.code == FindingCode::CaptionOverset;
}

/// Whether every story that the proposal placed was set without a rest.
bool fits(const PagePlan& plan, const Proposal& proposal, const display::ComposedPage& made)
{
    return std::none_of(made.findings.begin(), made.findings.end(), [&](const Finding& finding) {
        return isRest(finding) && std::any_of(proposal.modules.begin(), proposal.modules.end(), [&](const PlacedModule& placed) {
            return placed.module < plan.blocks.size() && storyOf(plan, placed.module) == finding.story
                && !plan.settings[static_cast<std::size_t>(placed.shape->setting)].asItStands;
        });
    });
}

}

std::shared_ptr<const PagePlan> Proposer::plan(const Edition& edition, const ProposalRequest& request, int rows)
{
    PlanChoice choice = request.stories;
    choice.rows = rows;
    choice.cancelled = request.search.cancelled;
    return std::make_shared<const PagePlan>(planPage(edition, request.page, choice, m_shapes));
}

SearchResult Proposer::searchIn(const PagePlan& plan, const ProposalRequest& request)
{
    SearchSettings settings = request.search;
    settings.start.clear();
    if (!request.like.empty()) {
        settings.start.resize(plan.brief.modules.size());
        for (std::size_t i = 0; i < plan.brief.modules.size(); ++i) {
            const auto known = std::find_if(request.like.begin(), request.like.end(), [&](const auto& one) { return one.first == storyOf(plan, i); });
            settings.start[i] = known != request.like.end() ? known->second : Room{};
        }
    }
    settings.onlyNearStart = request.onlyRelatives && !settings.start.empty();
    return search(plan.brief, settings);
}

void Proposer::take(const std::shared_ptr<const PagePlan>& plan, const SearchResult& result, ProposalOutcome& outcome)
{
    const Page& page = *findPage(plan->edition, plan->page);
    for (const Proposal& proposal : result.pages) {
        ProposedPage proposed;
        proposed.edition = withProposal(*plan, proposal);
        proposed.made = m_makeUp.page(proposed.edition, plan->page);
        if (!fits(*plan, proposal, *proposed.made)) {
            ++outcome.misfits;
            continue;
        }
        proposed.quality = proposal.quality;
        proposed.figures = proposal.figures;
        proposed.rowsLeft = std::max(0, page.grid.rows + 1 - plan->brief.rows);
        proposed.waiting = plan->left;
        const std::size_t stories = plan->blocks.size();
        for (const std::size_t module : proposal.waiting) {
            if (module < stories)
                proposed.waiting.push_back(storyOf(*plan, module));
        }
        for (const PlacedModule& placed : proposal.modules) {
            if (placed.module >= stories)
                continue;
            proposed.rooms.emplace_back(storyOf(*plan, placed.module), placed.room);
        }
        proposed.proposal = proposal;
        proposed.plan = plan;
        outcome.pages.push_back(std::move(proposed));
    }
}

/// Too little to fill the page: its upper part is made up as a whole, the rest stays white.
bool Proposer::takeShorter(const Edition& edition, const ProposalRequest& request, const PagePlan& whole, Allowance& allowance, int tries, ProposalOutcome& outcome)
{
    const int columns = std::max(1, whole.brief.columns);
    const int spare = whole.brief.editorialArea() - naturalArea(whole.brief);
    const int about = whole.brief.rows - 1 - spare / columns;
    if (spare < columns)
        return false;
    for (int i = 0; i < tries; ++i) {
        if (i >= leastShorter && allowance.isDownTo(shareOfRemedies))
            return false;
        // By turns a little deeper and a little shallower than the stories would like best.
        const int rows = about + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
        if (rows < 4 || rows >= whole.brief.rows - 1)
            continue;
        const auto shorter = plan(edition, request, rows);
        // Nothing goes back to the pool for the sake of a shorter page.
        if (shorter->left.size() != whole.left.size())
            continue;
        ProposalRequest first = request;
        first.search.rounds = roundsToTry;
        const SearchResult result = searchIn(*shorter, first);
        allowance.spend(result.worked);
        take(shorter, result, outcome);
        if (!outcome.pages.empty())
            return true;
    }
    return false;
}

ProposalOutcome Proposer::propose(const Edition& edition, const ProposalRequest& request)
{
    const Clock::time_point begun = Clock::now();
    Allowance allowance{request.search, begun};
    ProposalOutcome outcome;
    ProposalRequest now = request;
    std::vector<StoryId> left;
    for (bool isFirst = true;; isFirst = false) {
        const auto whole = plan(edition, now, 0);
        outcome.measured = since(begun);
        const bool mayLeaveOut = now.stories.poolMayWait && !now.stories.fromPool.empty() && whole->blocks.size() >= 2 && isCrowded(whole->brief);
        allowance.spend(isFirst ? whole->measuring : Work{0});
        allowance.limit(now.search, mayLeaveOut ? shareOfTry : shareOfSearch);
        const SearchResult result = searchIn(*whole, now);
        allowance.spend(result.worked);
        outcome.isCutShort = outcome.isCutShort || result.isCutShort;
        if (outcome.first.count() < 0)
            outcome.first = result.first;
        take(whole, result, outcome);
        const bool cancelled = request.search.cancelled && request.search.cancelled->load();
        if (!outcome.pages.empty() || cancelled)
            break;
        outcome.obstacles = obstaclesAfter(whole->brief, result);
        const bool isHopeless = std::any_of(outcome.obstacles.begin(), outcome.obstacles.end(), standsAgainstAnyPage);
        if (!isHopeless && takeShorter(edition, now, *whole, allowance, mostShorter, outcome))
            break;
        if (isHopeless || !mayLeaveOut) {
            findRemedies(edition, now, *whole, allowance, outcome);
            break;
        }
        // The least important goes back to the pool, and those before it are tried again.
        std::vector<StoryId>& pool = now.stories.fromPool;
        std::erase_if(pool, [&](StoryId story) { return std::find(whole->left.begin(), whole->left.end(), story) != whole->left.end(); });
        left.insert(left.begin(), whole->left.begin(), whole->left.end());
        if (!pool.empty()) {
            left.insert(left.begin(), pool.back());
            pool.pop_back();
        }
    }
    for (ProposedPage& page : outcome.pages)
        page.waiting.insert(page.waiting.end(), left.begin(), left.end());
    if (!outcome.pages.empty())
        outcome.obstacles.clear();
    outcome.spent = since(begun);
    outcome.worked = allowance.spent();
    return outcome;
}

}
