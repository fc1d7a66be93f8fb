#pragma once

#include "base/result.h"
#include "edit/text.h"
#include "model/edition.h"

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

/// Looking for words through a whole edition, and replacing them.
namespace banxin::find {

enum class Matching {
    Literal,   ///< the characters as they are
    Pattern,   ///< an ICU regular expression; ^ and $ match at forced lines too
};

/// What is looked for, and where.
struct Query {
    std::u16string text;
    Matching matching = Matching::Literal;
    bool matchCase = false;
    bool wholeWords = false;              ///< of letters and figures; Chinese has no such ends
    std::vector<edit::TextPart> parts;    ///< empty: all
    std::string style;                    ///< paragraphs and parts in this style of the sheet only; empty: all
    std::vector<PageId> pages;            ///< stories that stand on these; empty: all stories, also those of the pool
};

struct Hit {
    StoryId story;
    edit::TextSpan span;
    std::u16string text;                  ///< what was found
    std::vector<std::u16string> groups;   ///< of a pattern: what its parentheses held, the whole first
    PageId page;                          ///< where the story begins; 0: in the pool
    bool isLocked = false;                ///< a page of the story is locked: nothing is replaced there
};

/// A story that a pattern could not be looked for in: it went back and forth for too long.
struct Trouble {
    StoryId story;
    edit::TextPlace place;
};

struct Found {
    std::vector<Hit> hits;                ///< in the order of the pages, then of the pool
    std::vector<Trouble> troubles;
    bool isCut = false;                   ///< there are more than were asked for, or patterns were given up
};

/// Limits of one search.
struct Effort {
    std::size_t mostHits = 20000;
    int patternMilliseconds = 250;        ///< for one match of a pattern, about
    int mostTroubles = 3;                 ///< then a pattern is given up
    int mostMilliseconds = 10'000;        ///< for all of a pattern's matches together; then it is given up too
    const std::atomic<bool>* isCancelled = nullptr;
};

/// Fails with ValueInvalid where a pattern is none (arguments: "pattern", the pattern, where it goes wrong). Nothing is found
/// of an empty text.
Result<Found> findAll(const Edition& edition, const Query& query, const Effort& effort = {});

/// What a hit becomes: of a pattern, $0 … $9 stand for what its parentheses held, \n for a line feed, \$ and \\ for the sign.
std::u16string replacementFor(const Hit& hit, Matching matching, std::u16string_view replacement);

struct Replaced {
    Edition edition;
    std::size_t count = 0;
    std::size_t locked = 0;               ///< hits that were passed over, because their page is locked
    std::size_t changed = 0;              ///< and those whose text is no longer what was found
};
/// Replaces the hits. All or nothing; `hits` are of this edition or of an earlier one.
Result<Replaced> replaceAll(Edition edition, const std::vector<Hit>& hits, Matching matching, std::u16string_view replacement);

}
