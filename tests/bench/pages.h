#pragma once

#include "edit/edit.h"
#include "model/edition.h"

#include <algorithm>
#include <string>
#include <vector>

/// Editions to measure with.
namespace banxin::bench {

/// The stories that begin on the page.
inline std::vector<StoryId> storiesOn(const Page& page)
{
    std::vector<StoryId> stories;
    for (const Block& block : page.blocks) {
        const ArticleBlock* article = articleOf(block);
        if (article && article->part == 0)
            stories.push_back(article->story);
    }
    return stories;
}

inline StoryId longest(const Edition& edition, const std::vector<StoryId>& stories)
{
    return *std::max_element(stories.begin(), stories.end(), [&](StoryId a, StoryId b) {
        return bodyCharacters(**edition.stories.find(a)) < bodyCharacters(**edition.stories.find(b));
    });
}

/// The page again and again behind the others, each with stories of its own.
inline Edition withPages(Edition edition, const Page& page, int count)
{
    for (int i = 0; i < count; ++i) {
        Page copy = page;
        copy.code = "X";
        copy.code += std::to_string(i);
        for (Block& block : copy.blocks) {
            if (auto* article = std::get_if<ArticleBlock>(&block.content)) {
                Story story = **edition.stories.find(article->story);
                auto added = edit::addStory(std::move(edition), std::move(story));
                edition = std::move(added->edition);
                article->story = added->id;
            }
        }
        edition = edit::addPage(std::move(edition), copy)->edition;
    }
    return edition;
}

}
