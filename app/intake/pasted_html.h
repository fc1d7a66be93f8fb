#pragma once

#include "intake/styled_runs.h"
#include "model/story.h"

#include <string_view>
#include <vector>

namespace banxin::intake {

/// HTML from the clipboard, in UTF-8, as paragraphs of a story's body: headings are crossheads, cells and items paragraphs,
/// indents and bullets the style's business. Controls and what is no character are left out, tabs are spaces. It stops at
/// four million characters of text, and gives nothing for what is no HTML that can be read.
std::vector<StoryParagraph> paragraphsOfHtml(std::string_view html, const KeptMarks& kept);

}
