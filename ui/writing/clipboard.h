#pragma once

#include "edit/text.h"

#include <QMimeData>

namespace banxin::ui {

/// A span for the clipboard: as text, as HTML, and, for pasting it here again, with all its marks. The caller owns it.
QMimeData* copied(const Story& story, const edit::TextSpan& span);

/// What the clipboard holds, in house style: the text in its paragraphs, headings as crossheads, without fonts, colours and
/// indents. What was copied here keeps its marks. Of other HTML, bold and italic are kept as character styles of the sheet
/// with `boldAndItalic`, where it has some of that name.
std::vector<StoryParagraph> pasted(const QMimeData& data, const StyleSheet& sheet, bool boldAndItalic);

}
