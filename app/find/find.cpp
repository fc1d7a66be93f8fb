#include "find/find.h"

#include "find/matcher.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace banxin::find {

namespace {

using edit::TextPart;
using edit::TextPlace;

constexpr std::pair<TextPart, Role> roles[] = {{TextPart::Label, Role::Label}, {TextPart::Kicker, Role::Kicker}, {TextPart::Headline, Role::Headline},
    {TextPart::Deck, Role::Deck}, {TextPart::Byline, Role::Byline}, {TextPart::Dateline, Role::Dateline}, {TextPart::Caption, Role::Caption},
    {TextPart::Credit, Role::Credit}};

Role roleOf(TextPart part)
{
    const auto found = std::find_if(std::begin(roles), std::end(roles), [&](const auto& one) { return one.first == part; });
    return found != std::end(roles) ? found->second : Role::Body;
}

/// Where a story stands, for what is looked for.
struct Standing {
    PageId page;
    std::string styleSet;
    bool isLocked = false;
    bool isWanted = false;
};

class Search {
public:
    Search(const Edition& edition, const Query& query, const Effort& effort, Matcher& matcher)
        : m_edition{edition}, m_query{query}, m_effort{effort}, m_matcher{matcher}
    {
    }

    Found run()
    {
        std::vector<StoryId> placed = standings();
        for (const StoryId story : placed)
            lookIn(**m_edition.stories.find(story));
        if (m_query.pages.empty()) {
            for (const auto& story : m_edition.stories) {
                if (!isDone() && !m_standings.contains(story->id))
                    lookIn(*story);
            }
        }
        return std::move(m_found);
    }

private:
    /// The stories that stand on pages, in the order of the pages.
    std::vector<StoryId> standings()
    {
        std::vector<StoryId> order;
        for (const auto& page : m_edition.pages) {
            const bool isWanted = m_query.pages.empty() || std::find(m_query.pages.begin(), m_query.pages.end(), page->id) != m_query.pages.end();
            for (const Block& block : page->blocks) {
                const ArticleBlock* article = articleOf(block);
                if (!article || !m_edition.stories.contains(article->story))
                    continue;
                const auto [standing, isNew] = m_standings.try_emplace(article->story, Standing{page->id, page->styleSet});
                if (isNew)
                    order.push_back(article->story);
                standing->second.isLocked |= page->locked;
                standing->second.isWanted |= isWanted;
            }
        }
        return order;
    }

    bool isDone() const
    {
        return m_found.isCut || (m_effort.isCancelled && m_effort.isCancelled->load(std::memory_order_relaxed));
    }

    bool wants(TextPart part) const
    {
        return m_query.parts.empty() || std::find(m_query.parts.begin(), m_query.parts.end(), part) != m_query.parts.end();
    }

    void lookIn(const Story& story)
    {
        static const Standing inPool{{}, {}, false, true};
        const auto known = m_standings.find(story.id);
        const Standing& standing = known != m_standings.end() ? known->second : inPool;
        if (isDone() || !standing.isWanted)
            return;
        for (const TextPart part : {TextPart::Label, TextPart::Kicker, TextPart::Headline, TextPart::Deck, TextPart::Byline, TextPart::Dateline})
            lookAt(story, standing, {part, 0, 0}, {});
        for (std::uint32_t i = 0; i < story.body.size() && wants(TextPart::Body); ++i)
            lookAt(story, standing, {TextPart::Body, i, 0}, *story.body[i]);
        for (std::uint32_t i = 0; i < story.photos.size(); ++i) {
            lookAt(story, standing, {TextPart::Caption, i, 0}, {});
            lookAt(story, standing, {TextPart::Credit, i, 0}, {});
        }
        for (const TextPart part : {TextPart::EndMark, TextPart::JumpHead})
            lookAt(story, standing, {part, 0, 0}, {});
    }

    void lookAt(const Story& story, const Standing& standing, TextPlace place, const StoryParagraph& paragraph)
    {
        const std::u16string* text = edit::textAt(story, place);
        if (!text || text->empty() || !wants(place.part) || isDone())
            return;
        const auto matches = m_matcher.matches(*text);
        if (!matches)
            return giveUp(story, place);
        if (isOutOfTime()) {
            m_found.troubles.push_back({story.id, place});
            m_found.isCut = true;
        }
        if (matches->empty() || !isInStyle(story, standing, place, paragraph))
            return;
        for (const Match& match : *matches) {
            if (m_found.hits.size() >= m_effort.mostHits) {
                m_found.isCut = true;
                return;
            }
            TextPlace from = place;
            TextPlace to = place;
            from.offset = static_cast<std::uint32_t>(match.start);
            to.offset = static_cast<std::uint32_t>(match.start + match.length);
            m_found.hits.push_back({story.id, {from, to}, text->substr(match.start, match.length), match.groups, standing.page, standing.isLocked});
        }
    }

    /// Of a pattern that is slow everywhere, but nowhere too slow.
    bool isOutOfTime() const
    {
        return m_query.matching == Matching::Pattern
            && std::chrono::steady_clock::now() - m_began > std::chrono::milliseconds{m_effort.mostMilliseconds};
    }

    void giveUp(const Story& story, TextPlace place)
    {
        m_found.troubles.push_back({story.id, place});
        m_found.isCut = static_cast<int>(m_found.troubles.size()) >= m_effort.mostTroubles;
    }

    bool isInStyle(const Story& story, const Standing& standing, const TextPlace& place, const StoryParagraph& paragraph) const
    {
        if (m_query.style.empty())
            return true;
        if (place.part == TextPart::Body && !paragraph.style.empty())
            return paragraph.style == m_query.style;
        const Role role = place.part == TextPart::Body && paragraph.kind == ParagraphKind::Crosshead ? Role::Crosshead : roleOf(place.part);
        return styleFor(*m_edition.sheet, standing.styleSet, story.rank, role).name == m_query.style;
    }

    const Edition& m_edition;
    const Query& m_query;
    const Effort& m_effort;
    Matcher& m_matcher;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::map<StoryId, Standing> m_standings;
    Found m_found;
};

}

Result<Found> findAll(const Edition& edition, const Query& query, const Effort& effort)
{
    if (query.text.empty())
        return Found{};
    const auto matcher = matcherFor(query, effort);
    if (!matcher)
        return matcher.error();
    return Search{edition, query, effort, **matcher}.run();
}

}
