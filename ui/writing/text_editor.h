#pragma once

#include "desk/session.h"
#include "ui/writing/clipboard.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>

namespace banxin::ui {

using desk::StoryText;
using desk::TextCaret;
using edit::TextPart;
using edit::TextPlace;
using edit::TextSpan;

/// How far a caret goes, or how much is deleted.
enum class TextMove { Character, Word, Line, LineEdge, Paragraph, Field };
enum class TextDirection { Back, On };
/// Whether a move takes the selection along.
enum class Selecting { No, Yes };

/// What an input method is composing: it stands in the text that is shown, but not in the edition.
struct Preedit {
    QString text;
    int caret = 0;             ///< in it; less than 0: not shown
    struct Clause {
        int start = 0;
        int length = 0;
    };
    std::vector<Clause> chosen;   ///< the parts that are being converted
    bool isEmpty() const { return text.isEmpty(); }
};

/// Writes in one story of the session's edition, with a caret and a selection. The page and the story pane are two views
/// of it: neither has a text of its own, and there is one history.
class TextEditor : public QObject {
    Q_OBJECT

public:
    explicit TextEditor(QObject* parent = nullptr);
    ~TextEditor() override;

    /// Null: nothing can be written.
    void setSession(desk::Session* session);
    void begin(StoryId story, const TextCaret& caret);
    void end();
    bool isWriting() const { return bool{m_story}; }
    /// Whether the edition is being changed by what is written.
    bool isApplying() const { return m_isOwnChange; }
    bool isReadOnly() const { return !m_session || m_session->isReadOnly(); }
    desk::Session* session() const { return m_session; }
    StoryId story() const { return m_story; }

    const TextCaret& caret() const { return m_caret; }
    const TextPlace& anchor() const { return m_anchor; }
    TextSpan selection() const;
    bool hasSelection() const { return m_anchor != m_caret.place; }
    const Preedit& preedit() const { return m_preedit; }
    /// Where the preedit stands in the text that is shown; empty where there is none.
    TextSpan preeditSpan() const;
    /// Where the caret is to be drawn: in the preedit, where there is one.
    TextCaret shownCaret() const;

    /// The edition as it is to be shown: with the preedit.
    const Edition& shownEdition() const;
    /// The text of the story in that edition.
    const StoryText& text() const;

    void setCaret(const TextCaret& caret, Selecting selecting = Selecting::No);
    void select(const TextSpan& span);
    void move(TextMove move, TextDirection direction, Selecting selecting);
    /// So many lines at once.
    void movePage(TextDirection direction, Selecting selecting);
    /// The head of the next part, also of one that is empty, with what it holds selected.
    void moveToPart(TextDirection direction);
    void selectWord(const TextPlace& at);
    void selectParagraph(const TextPlace& at);

    /// In place of the selection; a line feed begins a paragraph.
    void insert(const QString& text);
    void erase(TextMove what, TextDirection direction);
    void compose(Preedit preedit);
    /// Takes the preedit away and types `text`, in place of `length` units from `start` on, counted from the caret.
    void commit(const QString& text, int start = 0, int length = 0);
    /// What is composed is typed as it stands, or as the input method would have it.
    void commitPreedit();
    /// What is composed is given up; whether there was any.
    bool cancelPreedit();

    QMimeData* copied() const;
    enum class PasteMarks { HouseStyle, BoldAndItalic };
    /// Much text is read on another thread, and put where it was asked for when it is there.
    void paste(const QMimeData& data, PasteMarks marks = PasteMarks::HouseStyle);
    bool isPasting() const { return m_pasting != nullptr; }
    void cut();
    /// The selection goes to a place of the story, which is not in it, or a copy of it does; one step. It stays selected.
    void moveSelection(const TextPlace& to, edit::Moving moving);

    bool isEmphasised() const;
    void toggleEmphasis();
    /// Small text can stand over a selection in one paragraph of the body.
    bool canHaveRuby() const;
    /// What stands over the selection, or over the first of it that has some.
    QString ruby() const;
    /// 注音; empty: takes away what stands there.
    void setRuby(const QString& text);
    bool isCrosshead() const;
    void toggleCrosshead();
    bool isKeptTogether() const;
    void toggleKeptTogether();
    ParagraphStart paragraphStart() const;
    /// Where the caret's paragraph begins; of a place inside it, it is parted there first.
    void breakHere(ParagraphStart start);
    /// 锁行 of this story.
    bool isHeld() const;
    void setHeld(bool held);

public Q_SLOTS:
    void selectAll();

Q_SIGNALS:
    /// Where one writes, the selection, the text or the preedit.
    void changed();
    /// Writing began, ended, or went to another story.
    void storyChanged();
    /// Reading what is pasted takes a while, or is done.
    void pastingChanged(bool isPasting);
    /// Much text that took a while has come in.
    void pasted(int characters);
    /// The clipboard holds pictures and no text: they belong on the page.
    void picturesPasted();
    /// Why something was not done.
    void refused(const QString& sentence);

private:
    struct Carets {
        TextPlace anchor;
        TextCaret caret;
    };
    /// A step's carets: as it was begun and as it was left.
    struct StepCarets {
        StoryId story;
        Carets before;
        Carets after;
    };

    const Story& edited() const;
    /// The body's paragraph of the caret; null elsewhere.
    const StoryParagraph* paragraph() const;
    void editionChanged();
    void restoreCarets();
    void forgetShown();
    bool mayWrite();
    enum class Typing { Yes, No };
    void apply(Result<edit::Written> written, Typing typing, const TextSpan& touched);
    void applyFormat(Result<Edition> after, StepCode code = StepCode::EditText);
    Result<Done> store(Edition after, Typing typing, StepLabel label);
    void keepCarets(const Carets& before, std::size_t steps);
    void pasteLater(CopiedText copied, bool boldAndItalic);
    void takePasted(const std::vector<StoryParagraph>& paragraphs);
    void replaceSelection(const std::vector<StoryParagraph>& paragraphs);
    TextCaret moved(TextMove move, TextDirection direction);
    TextPlace clampedTo(const TextPlace& field, const TextPlace& place) const;

    desk::Session* m_session = nullptr;
    StoryId m_story;
    TextPlace m_anchor;
    TextCaret m_caret;
    std::optional<Length> m_along;      ///< how far along its line one came who goes up and down
    Preedit m_preedit;
    TextPlace m_preeditAt;
    /// What is being read to be pasted, and where it goes.
    struct Pasting {
        StoryId story;
        TextSpan span;
        Shared<Story> before;
    };
    std::shared_ptr<Pasting> m_pasting;
    mutable std::optional<Edition> m_candidate;
    mutable std::optional<StoryText> m_text;
    bool m_isOwnChange = false;
    std::optional<Shared<Story>> m_last;
    std::size_t m_stepsDone = 0;
    std::map<std::size_t, StepCarets> m_carets;   ///< by the step's place in the history
};

}
