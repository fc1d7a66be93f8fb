#pragma once

#include "makeup/editions.h"
#include "propose/proposer.h"

/// Pages whose stories wait in the pool, for the tests of whole proposals.
namespace banxin::pages {

using propose::ProposalOutcome;
using propose::ProposalRequest;
using propose::ProposedPage;

/// A page of stories that wait in the pool, about enough to fill it; headline sizes of the house in steps.
inline Edition pool(int count, int pieces, std::uint64_t seed = 3)
{
    StyleSheet styles = sheet();
    for (const int points : {12, 14, 16, 18, 20, 24, 28})
        styles.sizes[std::to_string(points)] = Length::fromEmu(12700 * points);
    Numbers numbers{seed};
    Edition result = pages::edition(styles);
    for (int i = 0; i < count; ++i) {
        Story given = story({prose(numbers, numbers.from(pieces / 3, pieces / 2)), prose(numbers, numbers.from(pieces / 3, pieces / 2))}, u"新桥今日通车",
            "story" + std::to_string(i));
        given.rank = 0;
        given.priority = i + 1;
        add(result, given);
    }
    Block nameplate;
    nameplate.place = GridPlace{0, 6, 0, 6};
    nameplate.content = Nameplate{};
    place(result, first, nameplate);
    return result;
}

inline ProposalRequest requestFor(const Edition& edition, bool fromPool)
{
    ProposalRequest request;
    request.page = first;
    request.search.rounds = 4;
    if (fromPool)
        request.stories.fromPool = propose::poolOf(edition);
    return request;
}

inline ProposalOutcome proposed(const Edition& edition, const ProposalRequest& request)
{
    return propose::Proposer{type::testing::fontBook()}.propose(edition, request);
}

inline const Block& blockOf(const Edition& edition, StoryId story)
{
    for (const Block& block : edition.pages.front()->blocks) {
        if (const ArticleBlock* article = articleOf(block); article && article->story == story)
            return block;
    }
    qFatal("the story stands nowhere");
}

/// A page that was proposed and taken.
inline Edition taken(int count = 7, int pieces = 130)
{
    const Edition before = pool(count, pieces);
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    if (outcome.pages.empty())
        qFatal("no page was found");
    return outcome.pages.front().edition;
}

template <class Change>
Edition withBlock(Edition edition, BlockId id, Change&& change)
{
    edition.pages.front().change([&](Page& page) {
        for (Block& block : page.blocks) {
            if (block.id == id)
                change(block);
        }
    });
    return edition;
}

}
