#pragma once

#include "edit/text.h"

#include <QMimeData>

namespace banxin::ui {

/// A span for the clipboard: as text, as HTML, and, for pasting it here again, with all its marks. The caller owns it.
QMimeData* copied(const Story& story, const edit::TextSpan& span);

/// What the clipboard holds, taken out of it: to be read on any thread.
struct CopiedText {
    std::vector<StoryParagraph> own;   ///< what was copied here, with all its marks
    QString html;
    QString text;

    static CopiedText of(const QMimeData& data);
    /// Reading it takes longer than a hand waits.
    bool isMuch() const;
};

/// It in house style: the text in its paragraphs, headings as crossheads, without fonts, colours and indents. What was copied
/// here keeps its marks. Of other HTML, bold and italic are kept as character styles of the sheet with `boldAndItalic`, where
/// it has some of that name.
std::vector<StoryParagraph> pasted(const CopiedText& copied, const StyleSheet& sheet, bool boldAndItalic);

}
