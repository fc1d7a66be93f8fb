#pragma once

#include "base/outcomes.h"
#include "edit/edit.h"

#include <climits>

namespace banxin::small {

/// Four columns of ten 10 pt characters and forty rows of 12 pt: a page of 60 × 40 units in its margins.
inline Grid grid()
{
    constexpr Length point = Length::fromEmu(12700);
    return {{point * 500, point * 600}, point * 20, point * 30, point * 10, 4, 10, 1, 40, point * 12};
}

inline Page page(const std::string& code)
{
    Page result;
    result.code = code;
    result.grid = grid();
    return result;
}

inline Story story(const std::string& slug, std::vector<std::u16string> paragraphs = {u"一二三四五六七八九十"})
{
    Story result;
    result.slug = slug;
    for (std::u16string& text : paragraphs)
        result.body.emplace_back(StoryParagraph{ParagraphKind::Body, std::move(text), {}, {}, {}});
    return result;
}

inline Block block(StoryId story, GridPlace place = {0, 2, 0, 10}, int part = 0)
{
    Block result;
    ArticleBlock article;
    article.story = story;
    article.part = part;
    result.place = place;
    result.content = article;
    return result;
}

/// A page A01 and two stories in the pool. Their ids are 1, 2 and 3.
inline Edition edition()
{
    Edition made = edit::addPage({}, page("A01"))->edition;
    made = edit::addStory(std::move(made), story("bridge"))->edition;
    return edit::addStory(std::move(made), story("market", {u"甲乙丙丁", u"戊己庚辛"}))->edition;
}

constexpr PageId firstPage{1};
constexpr StoryId bridge{2};
constexpr StoryId market{3};
constexpr PageId noPage{999};
constexpr StoryId noStory{999};
constexpr BlockId noBlock{999};

/// The edition with the bridge story on two columns; its block is 4.
inline Edition placedEdition() { return edit::placeBlock(edition(), firstPage, block(bridge))->edition; }
constexpr BlockId bridgeBlock{4};

}

/// Compares what a change gives with the edition before it, which must have stayed as it was.
#define LEAVES_ALONE(before, copy) QVERIFY2((before) == (copy), "the edition before the change is another now")
