#pragma once

#include "display/composed_page.h"
#include "model/edition.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::ui {

/// How text meets its room. The colours are the trade's: blue under, green fits, red over.
enum class FitState { None, Fits, Under, Over };

/// What the window says of a block: to a reader its whole name, and in its corner a few words.
struct BlockNote {
    BlockId block;
    QString name;         ///< kind, slug and fit
    QString badge;        ///< the fit in short; empty for furniture and for a story's later parts
    FitState state = FitState::None;
    bool isLocked = false;
    friend bool operator==(const BlockNote&, const BlockNote&) = default;
};

/// What the window says of pages, blocks and copyfit.
class FitWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::FitWords)

public:
    static FitState stateOf(const display::Fit& fit);
    /// Over as soon as one story is, then under.
    static FitState stateOf(const display::ComposedPage& page);
    /// "3 rows over (41 characters)", "2 rows under (26 characters)", "fits".
    static QString ofStory(const display::Fit& fit);
    /// "+3", "−2" with rows, or a tick.
    static QString inShort(const display::Fit& fit);
    /// All stories that begin on the page, in a few words.
    static QString ofPage(const display::ComposedPage& page);
    /// The same for a narrow place, two lines at most.
    static QString ofPageInShort(const display::ComposedPage& page);
    /// Of every block, in the page's order.
    static std::vector<BlockNote> ofBlocks(const display::ComposedPage& page, const Edition& edition);
    /// "A01 · 要闻".
    static QString ofCode(const Page& page);
    /// While the page is being made: never a number that is out of date.
    static QString stale();
};

/// How the story that begins in `block` fits; null for furniture and later parts.
const display::Fit* fitOf(const display::ComposedPage& page, StoryId story);

}
