#pragma once

#include "model/story.h"
#include "model/style_sheet.h"

#include <QStringView>

#include <vector>

namespace banxin::desk {

/// HTML from the clipboard as paragraphs, as intake::paragraphsOfHtml gives them; with `boldAndItalic`, in the character
/// styles of these names, where the sheet has them.
std::vector<StoryParagraph> paragraphsOfHtml(QStringView html, const StyleSheet& sheet, bool boldAndItalic);

}
