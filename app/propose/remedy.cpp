#include "propose/remedy.h"

#include "edit/edit.h"
#include "propose/measured_blocks.h"
#include "propose/proposer.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// A story that loses more than this share is another story; so much goes only where a smaller share of all is too little.
constexpr double mostOfStory = 0.4;
constexpr double easyShare = 0.2;
/// More stories than these are no answer to a question; a few sentences each may go from more than may be left out.
constexpr std::size_t mostStories = 5;
constexpr std::size_t mostStoriesCut = 8;
/// Sentences are cut whole: as much of what may go as comes to an end with one.
constexpr double someOfIt[] = {0.9, 0.75, 0.6, 0.4, 0.2};
/// Of the page's cells: how many the stories may need at least. Less than all, since shapes do not fit without loss.
constexpr double fillings[] = {1.0, 0.94, 0.87};
/// Characters that a story is off by are counted with what its lines waste.
constexpr double waste = 1.5;

class Candidates {
public:
    explicit Candidates(const PagePlan& plan) : m_plan{plan} {}

    std::vector<Remedy> all(const std::vector<Obstacle>& obstacles)
    {
        leaveOutUnfit(obstacles);
        for (const Obstacle& obstacle : obstacles)
            addFor(obstacle);
        const bool isBlocked = std::any_of(obstacles.begin(), obstacles.end(), [](const Obstacle& one) { return one.kind == ObstacleKind::ModuleUnfit; });
        for (const double filling : fillings) {
            const int area = isBlocked ? 0 : leastOfAll() - static_cast<int>(filling * m_plan.brief.editorialArea());
            if (area > 0)
                makeRoom(area);
        }
        return std::move(m_remedies);
    }

private:
    const Story& storyOf(std::size_t module) const { return **m_plan.edition.stories.find(articleOf(m_plan.blocks[module].block)->story); }
    const Module& module(std::size_t index) const { return m_plan.brief.modules[index]; }
    int charactersOf(std::size_t module) const { return static_cast<int>(bodyCharacters(storyOf(module))); }
    RemedyPart part(std::size_t module, int characters = 0) const { return {storyOf(module).id, this->module(module).name, characters}; }

    std::size_t indexOf(const std::string& name) const
    {
        std::size_t index = 0;
        while (index < m_plan.blocks.size() && module(index).name != name)
            ++index;
        return index;
    }

    void add(Remedy remedy)
    {
        if (!remedy.parts.empty() && std::find(m_remedies.begin(), m_remedies.end(), remedy) == m_remedies.end())
            m_remedies.push_back(std::move(remedy));
    }

    void addFor(const Obstacle& obstacle)
    {
        const std::size_t index = indexOf(obstacle.names.empty() ? std::string{} : obstacle.names.front());
        const bool isKnown = index < m_plan.blocks.size();
        switch (obstacle.kind) {
        case ObstacleKind::NearlyFits:
            if (isKnown && obstacle.rows > 0)
                cutOne(index, obstacle.characters);
            else if (isKnown)
                enlarge({index});
            if (isKnown)
                add({RemedyKind::LeaveOut, {part(index)}});
            break;
        case ObstacleKind::ModuleUnfit:
            if (isKnown && m_plan.blocks.size() == 1)
                cutToThePage(index);
            break;
        case ObstacleKind::TooLittle:
        case ObstacleKind::NoTime:
            for (std::size_t i = 0; i < m_plan.blocks.size(); ++i)
                enlarge({i});
            enlarge(everyBlock());
            break;
        case ObstacleKind::TooMuch:
        case ObstacleKind::NothingToPlace:
        case ObstacleKind::ThingTooLarge:
        case ObstacleKind::ThingsOverlap:
        case ObstacleKind::LockUnfit:
        case ObstacleKind::NotCutThrough: break;
        }
    }

    /// Each of them would have to go, so they go together.
    void leaveOutUnfit(const std::vector<Obstacle>& obstacles)
    {
        Remedy remedy;
        for (const Obstacle& obstacle : obstacles) {
            const std::size_t index = obstacle.kind == ObstacleKind::ModuleUnfit ? indexOf(obstacle.names.front()) : m_plan.blocks.size();
            if (index < m_plan.blocks.size())
                remedy.parts.push_back(part(index));
        }
        if (remedy.parts.size() < m_plan.blocks.size() && remedy.parts.size() <= mostStories)
            add(std::move(remedy));
    }

    int leastOfAll() const
    {
        int area = 0;
        for (std::size_t i = 0; i < m_plan.blocks.size(); ++i)
            area += module(i).mayWait ? 0 : leastArea(module(i));
        return area;
    }

    void makeRoom(int area)
    {
        cutTogether(area * m_plan.brief.charactersInCell, easyShare);
        leaveOutOne(area);
        leaveOutSeveral(area);
        cutTogether(area * m_plan.brief.charactersInCell, mostOfStory);
    }

    /// The least important first.
    std::vector<std::size_t> byImportance() const
    {
        std::vector<std::size_t> order = everyBlock();
        std::reverse(order.begin(), order.end());
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return module(a).priority > module(b).priority; });
        return order;
    }

    std::vector<std::size_t> everyBlock() const
    {
        std::vector<std::size_t> all(m_plan.blocks.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        return all;
    }

    void leaveOutOne(int area)
    {
        const std::vector<std::size_t> order = byImportance();
        // The lead is not what a page can do without.
        const auto found = std::find_if(order.begin(), order.end(), [&](std::size_t i) { return leastArea(module(i)) >= area && module(i).priority > 1; });
        if (found != order.end())
            add({RemedyKind::LeaveOut, {part(*found)}});
    }

    void leaveOutSeveral(int area)
    {
        Remedy remedy;
        for (const std::size_t index : byImportance()) {
            if (area <= 0 || remedy.parts.size() == mostStories)
                break;
            remedy.parts.push_back(part(index));
            area -= leastArea(module(index));
        }
        if (area <= 0 && remedy.parts.size() < m_plan.blocks.size())
            add(std::move(remedy));
    }

    void cutOne(std::size_t index, int characters)
    {
        for (const double more : {1.0, waste}) {
            const int least = static_cast<int>(more * characters);
            const int goes = least <= mostOfStory * charactersOf(index) ? charactersToCut(storyOf(index), least) : 0;
            if (goes > 0)
                add({RemedyKind::Cut, {part(index, goes)}});
        }
    }

    /// About `wanted` characters that can go, `most` at most; 0 where no sentence ends so.
    int charactersWithin(std::size_t index, int wanted, int most) const
    {
        for (const double some : someOfIt) {
            const int goes = charactersToCut(storyOf(index), static_cast<int>(some * wanted));
            if (goes > 0 && goes <= most)
                return goes;
        }
        return 0;
    }

    /// Of the longest stories first, of each a share at most.
    void cutTogether(int characters, double share)
    {
        std::vector<std::size_t> order = everyBlock();
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return charactersOf(a) > charactersOf(b); });
        Remedy remedy{RemedyKind::Cut, {}};
        for (const std::size_t index : order) {
            if (characters <= 0 || remedy.parts.size() == mostStoriesCut)
                break;
            const int most = static_cast<int>(share * charactersOf(index));
            const int goes = m_plan.blocks[index].isRigid ? 0 : charactersWithin(index, std::min(characters, most), most);
            if (goes == 0)
                continue;
            remedy.parts.push_back(part(index, goes));
            characters -= goes;
        }
        if (characters <= 0)
            add(std::move(remedy));
    }

    /// A story that is alone on the page, and longer than it.
    void cutToThePage(std::size_t index)
    {
        const int room = m_plan.brief.editorialArea() * m_plan.brief.charactersInCell;
        for (const double filling : {0.95, 0.85, 0.7}) {
            const int goes = charactersToCut(storyOf(index), charactersOf(index) - static_cast<int>(filling * room));
            if (goes > 0 && goes < charactersOf(index))
                add({RemedyKind::Cut, {part(index, goes)}});
        }
    }

    void enlarge(const std::vector<std::size_t>& indices)
    {
        Remedy remedy{RemedyKind::EnlargePhoto, {}};
        for (const std::size_t index : indices) {
            const auto& photos = storyOf(index).photos;
            if (!m_plan.blocks[index].isRigid && !photos.empty() && m_plan.edition.photos.contains(photos.front().photo))
                remedy.parts.push_back(part(index));
        }
        add(std::move(remedy));
    }

    const PagePlan& m_plan;
    std::vector<Remedy> m_remedies;
};

bool leaveOut(StoryId story, Edition& edition, ProposalRequest& request)
{
    if (std::erase(request.stories.fromPool, story) > 0)
        return true;
    for (const StoryPart& part : partsOf(edition, story)) {
        Result<Edition> without = edit::removeBlock(edition, part.block);
        if (!without)
            return false;
        edition = std::move(*without);
    }
    return true;
}

bool cut(const RemedyPart& part, Edition& edition)
{
    Result<Edition> shorter = withEndCut(edition, part.story, part.characters);
    if (shorter)
        edition = std::move(*shorter);
    return shorter.has_value();
}

}

std::vector<Remedy> remediesFor(const PagePlan& plan, const std::vector<Obstacle>& obstacles)
{
    return Candidates{plan}.all(obstacles);
}

bool apply(const Remedy& remedy, Edition& edition, ProposalRequest& request)
{
    return std::all_of(remedy.parts.begin(), remedy.parts.end(), [&](const RemedyPart& part) {
        switch (remedy.kind) {
        case RemedyKind::EnlargePhoto: request.stories.freePhotos.push_back(part.story); return true;
        case RemedyKind::Cut: return cut(part, edition);
        case RemedyKind::LeaveOut: break;
        }
        return leaveOut(part.story, edition, request);
    });
}

}
