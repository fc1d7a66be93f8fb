#pragma once

#include "model/edition.h"

#include <cstddef>
#include <vector>

namespace banxin::desk {

/// The pages of `after` that may look different from what they were in `before`, in printing order. A page that is not
/// among them is the same.
std::vector<PageId> touchedPages(const Edition& before, const Edition& after);

/// How much text must be set anew for `page` after the edit, in characters: what a look at the handles tells, at most all
/// of the page. Paragraphs that only move count little.
std::size_t textToCompose(const Edition& before, const Edition& after, PageId page);

}
