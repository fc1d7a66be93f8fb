#pragma once

#include "model/story.h"

#include <string_view>

namespace banxin::edit {

/// Replaces part of a paragraph's text; what marks its characters stays with them and goes with them. What is typed just
/// before or after marked characters is not marked, between them it is. Held lines are left to the caller.
void replaceInParagraph(StoryParagraph& paragraph, std::size_t at, std::size_t length, std::u16string_view text);

/// The paragraph's text[from, to) with its marks, and no held lines.
StoryParagraph partOf(const StoryParagraph& paragraph, std::size_t from, std::size_t to);

/// Adds the text of `more` with its marks; marks that touch and are alike become one.
void append(StoryParagraph& paragraph, const StoryParagraph& more);

}
