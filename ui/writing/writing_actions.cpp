#include "ui/writing/writing_actions.h"

#include "ui/writing/spelling.h"

#include <QInputDialog>
#include <QMenu>

namespace banxin::ui {

using namespace Qt::StringLiterals;

WritingActions::WritingActions(TextEditor& editor, Spelling& spelling, QWidget& window) : QObject{&window}, m_editor{editor}, m_window{window}
{
    m_lineBreak = makeCommand(*this, "lineBreak", QT_TR_NOOP("Beg&in a Line Here"));
    m_keepTogether = makeCommand(*this, "keepTogether", QT_TR_NOOP("Keep the Paragraph T&ogether"));
    m_ruby = makeCommand(*this, "ruby", QT_TR_NOOP("R&uby over the Words…"));
    m_spelling = makeCommand(*this, "spelling", QT_TR_NOOP("Underline &Misspelt Latin Words"));
    m_keepTogether->setCheckable(true);
    m_spelling->setCheckable(true);
    m_spelling->setChecked(spelling.isOn());
    connect(m_lineBreak, &QAction::triggered, &m_editor, [this] { m_editor.insert(QString{QChar::LineSeparator}); });
    connect(m_keepTogether, &QAction::triggered, &m_editor, &TextEditor::toggleKeptTogether);
    connect(m_ruby, &QAction::triggered, this, &WritingActions::askForRuby);
    connect(m_spelling, &QAction::toggled, &spelling, &Spelling::setOn);
    buildCharacters();
}

QAction* WritingActions::addCharacter(const char* name, const char* text, const QString& characters)
{
    QAction* action = makeCommand(*this, name, text);
    connect(action, &QAction::triggered, &m_editor, [this, characters] { m_editor.insert(characters); });
    m_characters << action;
    return action;
}

/// Those that newspapers need and keyboards lack.
void WritingActions::buildCharacters()
{
    addCharacter("insertDash", QT_TR_NOOP("&Dash ——"), u"\u2014\u2014"_s);
    addCharacter("insertEllipsis", QT_TR_NOOP("&Ellipsis ……"), u"\u2026\u2026"_s);
    addCharacter("insertMiddleDot", QT_TR_NOOP("&Middle Dot ·"), u"\u00B7"_s);
    addCharacter("insertNoBreakSpace", QT_TR_NOOP("Space That Does &Not Break"), u"\u00A0"_s);
    addCharacter("insertWideSpace", QT_TR_NOOP("&Wide Space"), u"\u3000"_s);
    addCharacter("insertSoftHyphen", QT_TR_NOOP("Hyphen &Only at the Line's End"), u"\u00AD"_s);
    addCharacter("insertNoBreakHyphen", QT_TR_NOOP("&Hyphen That Does Not Break"), u"\u2011"_s);
    addCharacter("insertCornerQuotes", QT_TR_NOOP("Corner &Quotes 「」"), u"\u300C\u300D"_s);
    addCharacter("insertBookTitle", QT_TR_NOOP("&Book Title 《》"), u"\u300A\u300B"_s);
    addCharacter("insertLenticular", QT_TR_NOOP("&Lenticular Brackets 【】"), u"\u3010\u3011"_s);
    addCharacter("insertSquare", QT_TR_NOOP("Open &Square □"), u"\u25A1"_s);
    addCharacter("insertBlackSquare", QT_TR_NOOP("Blac&k Square ■"), u"\u25A0"_s);
    addCharacter("insertTriangle", QT_TR_NOOP("&Triangle △"), u"\u25B3"_s);
    addCharacter("insertBlackTriangle", QT_TR_NOOP("Black T&riangle ▲"), u"\u25B2"_s);
    addCharacter("insertBullet", QT_TR_NOOP("B&ullet ●"), u"\u25CF"_s);
    addCharacter("insertStar", QT_TR_NOOP("St&ar ★"), u"\u2605"_s);
    addCharacter("insertDegreeCelsius", QT_TR_NOOP("Degree &Celsius ℃"), u"\u2103"_s);
    addCharacter("insertPerMille", QT_TR_NOOP("&Per Mille ‰"), u"\u2030"_s);
    addCharacter("insertTimes", QT_TR_NOOP("T&imes ×"), u"\u00D7"_s);
}

void WritingActions::fill(QMenu& text) const
{
    text.addActions({m_lineBreak, m_keepTogether});
    text.addSeparator();
    text.addAction(m_ruby);
    QMenu* characters = text.addMenu(tr("Special Cha&racters"));
    characters->addActions(m_characters);
    text.addAction(m_spelling);
}

void WritingActions::update()
{
    const bool isWriting = m_editor.isWriting();
    const Need writing{isWriting, tr("no text is written in")};
    const Need writable{!isWriting || !m_editor.isReadOnly(), tr("the edition is open for looking only")};
    const Need body{isWriting && m_editor.caret().place.part == TextPart::Body, tr("this is for the text of a story")};
    enable(*m_lineBreak, {writing, writable});
    enable(*m_keepTogether, {writing, writable, body});
    enable(*m_ruby, {writing, writable, {m_editor.canHaveRuby(), tr("no words of one paragraph are selected")}});
    for (QAction* action : m_characters)
        enable(*action, {writing, writable});
    m_keepTogether->setChecked(m_editor.isKeptTogether());
}

void WritingActions::askForRuby()
{
    const TextSpan span = m_editor.selection();
    const QString words = QString::fromStdU16String(edit::plainText(m_editor.text().story(), span));
    QInputDialog* dialog = new QInputDialog{&m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Ruby"));
    dialog->setLabelText(tr("Small text over “%1”; nothing takes it away:").arg(words));
    dialog->setTextValue(m_editor.ruby());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, span](const QString& text) {
        // Nobody wrote elsewhere while the question was open.
        if (m_editor.selection() == span)
            m_editor.setRuby(text);
    });
    dialog->open();
}

}
