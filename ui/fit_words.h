#pragma once

#include "display/composed_page.h"
#include "model/edition.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace banxin::ui {

/// What the window says of pages, blocks and copyfit.
class FitWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::FitWords)

public:
    /// "3 rows over (41 characters)", "2 rows under", "fits".
    static QString ofStory(const display::Fit& fit);
    /// All stories that begin on the page, in a few words.
    static QString ofPage(const display::ComposedPage& page);
    /// The same for a narrow place, two lines at most.
    static QString ofPageInShort(const display::ComposedPage& page);
    /// Kind, slug and fit of every block, in the page's order.
    static std::vector<QString> ofBlocks(const display::ComposedPage& page, const Edition& edition);
    /// "A01 · 要闻".
    static QString ofCode(const Page& page);
};

}
