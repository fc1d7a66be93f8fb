#include "ui/writing/text_keys.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextFormat>

namespace banxin::ui {
namespace {

/// Input methods look at a few characters around the caret, not at a page of them.
constexpr std::size_t surroundingReach = 200;

struct Move {
    TextMove move = TextMove::Character;
    TextDirection direction = TextDirection::On;
};

std::optional<Move> arrow(int key, bool byWord, LinesRun lines)
{
    const bool isDown = lines == LinesRun::Down;
    const TextMove along = byWord ? TextMove::Word : TextMove::Character;
    const TextMove across = byWord ? TextMove::Paragraph : TextMove::Line;
    // Upright lines are read down, and the next one stands at the left.
    switch (key) {
    case Qt::Key_Left: return isDown ? Move{across, TextDirection::On} : Move{along, TextDirection::Back};
    case Qt::Key_Right: return isDown ? Move{across, TextDirection::Back} : Move{along, TextDirection::On};
    case Qt::Key_Up: return isDown ? Move{along, TextDirection::Back} : Move{across, TextDirection::Back};
    case Qt::Key_Down: return isDown ? Move{along, TextDirection::On} : Move{across, TextDirection::On};
    case Qt::Key_Home: return Move{byWord ? TextMove::Field : TextMove::LineEdge, TextDirection::Back};
    case Qt::Key_End: return Move{byWord ? TextMove::Field : TextMove::LineEdge, TextDirection::On};
    default: return std::nullopt;
    }
}

QString asQString(std::u16string_view text) { return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size())); }

bool isPrintable(const QKeyEvent& event)
{
    const bool isCommand = event.modifiers().testFlag(Qt::ControlModifier) != event.modifiers().testFlag(Qt::AltModifier);
    return !isCommand && !event.text().isEmpty() && event.text()[0].isPrint();
}

bool typeClipboard(QKeyEvent& event, TextEditor& editor)
{
    QClipboard* clipboard = QApplication::clipboard();
    const bool keepsMarks = event.key() == Qt::Key_V && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Cut)) {
        if (QMimeData* data = editor.copied()) {
            clipboard->setMimeData(data);
            if (event.matches(QKeySequence::Cut))
                editor.cut();
        }
    } else if (keepsMarks || event.matches(QKeySequence::Paste)) {
        editor.paste(*clipboard->mimeData(), keepsMarks ? TextEditor::PasteMarks::BoldAndItalic : TextEditor::PasteMarks::HouseStyle);
    } else if (event.matches(QKeySequence::SelectAll)) {
        editor.selectAll();
    } else {
        return false;
    }
    return true;
}

bool typeEnter(QKeyEvent& event, TextEditor& editor)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    if (isControl)
        editor.breakHere(event.modifiers().testFlag(Qt::ShiftModifier) ? ParagraphStart::NextBlock : ParagraphStart::NextLeg);
    else if (event.modifiers().testFlag(Qt::ShiftModifier))
        editor.insert(QString{QChar::LineSeparator});
    else
        editor.insert(QStringLiteral("\n"));
    return true;
}

bool isFunctionKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

}

bool isTextKey(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
    // Commands that panels and pages have on these keys stay theirs.
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    if (isControl && (event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown))
        return false;
    if (isControl && event.modifiers().testFlag(Qt::ShiftModifier) && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down))
        return false;
    if (isFunctionKey(event.key()) || isPrintable(event))
        return true;
    const auto key = event.key();
    return isControl && (key == Qt::Key_C || key == Qt::Key_X || key == Qt::Key_V || key == Qt::Key_A);
}

bool typeKey(QKeyEvent& event, TextEditor& editor, LinesRun lines)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const Selecting selecting = event.modifiers().testFlag(Qt::ShiftModifier) ? Selecting::Yes : Selecting::No;
    if (!isTextKey(event))
        return false;
    if (const auto move = arrow(event.key(), isControl, lines)) {
        editor.move(move->move, move->direction, selecting);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_PageUp: editor.movePage(TextDirection::Back, selecting); return true;
    case Qt::Key_PageDown: editor.movePage(TextDirection::On, selecting); return true;
    case Qt::Key_Backspace: editor.erase(isControl ? TextMove::Word : TextMove::Character, TextDirection::Back); return true;
    case Qt::Key_Delete: editor.erase(isControl ? TextMove::Word : TextMove::Character, TextDirection::On); return true;
    case Qt::Key_Tab: editor.moveToPart(selecting == Selecting::Yes ? TextDirection::Back : TextDirection::On); return true;
    case Qt::Key_Backtab: editor.moveToPart(TextDirection::Back); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return typeEnter(event, editor);
    case Qt::Key_Escape: editor.end(); return true;
    default: break;
    }
    if (typeClipboard(event, editor))
        return true;
    if (!isPrintable(event))
        return false;
    editor.insert(event.text());
    return true;
}

void takeInput(const QInputMethodEvent& event, TextEditor& editor)
{
    if (!event.commitString().isEmpty() || event.replacementLength() != 0)
        editor.commit(event.commitString(), event.replacementStart(), event.replacementLength());
    Preedit preedit;
    preedit.text = event.preeditString();
    preedit.caret = static_cast<int>(preedit.text.size());
    for (const QInputMethodEvent::Attribute& attribute : event.attributes()) {
        if (attribute.type == QInputMethodEvent::Cursor)
            preedit.caret = attribute.length > 0 ? attribute.start : -1;
        else if (attribute.type == QInputMethodEvent::TextFormat) {
            const QTextCharFormat format = qvariant_cast<QTextFormat>(attribute.value).toCharFormat();
            if (format.background().style() != Qt::NoBrush || format.fontWeight() > QFont::Normal)
                preedit.chosen.push_back({attribute.start, attribute.length});
        }
    }
    editor.compose(std::move(preedit));
}

QVariant inputAnswer(Qt::InputMethodQuery query, const TextEditor& editor)
{
    if (!editor.isWriting())
        return {};
    const Story& story = **editor.session()->edition().stories.find(editor.story());
    const std::u16string* all = edit::textAt(story, editor.caret().place);
    const std::u16string_view text = all ? std::u16string_view{*all} : std::u16string_view{};
    const std::size_t caret = std::min<std::size_t>(editor.caret().place.offset, text.size());
    std::size_t from = caret > surroundingReach ? caret - surroundingReach : 0;
    if (from > 0 && QChar::isLowSurrogate(text[from]))
        ++from;
    // A selection over several paragraphs is told as far as it lies in the caret's.
    const bool isInParagraph = editor.anchor().index == editor.caret().place.index;
    const std::size_t anchor = isInParagraph ? std::min<std::size_t>(editor.anchor().offset, text.size()) : caret;
    switch (query) {
    case Qt::ImEnabled: return !editor.isReadOnly();
    case Qt::ImHints: return static_cast<int>(Qt::ImhMultiLine);
    case Qt::ImSurroundingText: return asQString(text.substr(from, caret + surroundingReach - from));
    case Qt::ImCursorPosition: return static_cast<int>(caret - from);
    case Qt::ImAnchorPosition: return static_cast<int>(std::max(anchor, from) - from);
    case Qt::ImAbsolutePosition: return static_cast<int>(caret);
    case Qt::ImTextBeforeCursor: return asQString(text.substr(from, caret - from));
    case Qt::ImTextAfterCursor: return asQString(text.substr(caret, surroundingReach));
    case Qt::ImCurrentSelection: {
        const std::u16string selected = edit::plainText(story, editor.selection());
        return QString::fromStdU16String(selected.substr(0, surroundingReach));
    }
    default: return {};
    }
}

}
