#pragma once

#include "model/story.h"
#include "model/style_sheet.h"

#include <QString>

namespace banxin::ui {

/// The text of some HTML as another program puts it on the clipboard: paragraphs, headings as crossheads, forced lines,
/// and, where they are wanted, bold and italic. Everything else is passed over, whatever it is: the reader goes through the
/// input once, keeps no tree, and stops at four million characters of text.
std::vector<StoryParagraph> paragraphsOfHtml(QStringView html, const StyleSheet& sheet, bool boldAndItalic);

/// Paragraphs for other programs: plain elements without styles.
QString htmlOf(const std::vector<StoryParagraph>& paragraphs);

}
