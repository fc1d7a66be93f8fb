#pragma once

#include "type/font_book.h"
#include "ui/opened_edition.h"

namespace banxin::made {

/// Two broadsheet pages full of text, with a story each that fits, is over and is under. Block 1 is the nameplate,
/// 2 and following are stories; they stand in a row of three, 100 mm apart.
ui::OpenedEdition edition(const std::shared_ptr<const type::FontBook>& fonts, const QString& file);

/// The same page with a black square over its first story.
ui::PagePointer changed(const display::ComposedPage& page);

}
