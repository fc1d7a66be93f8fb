#pragma once

#include "spell/latin_words.h"
#include "ui/writing/text_editor.h"

#include <QSet>
#include <QTimer>

#include <memory>
#include <string>
#include <unordered_map>

class QMenu;

namespace banxin::ui {

/// Which Latin words of the story that is written in no dictionary knows. A short text is looked through at once, anything
/// else on another thread. The paper's lexicon and the words that were learned are right.
class Spelling : public QObject {
    Q_OBJECT

public:
    explicit Spelling(TextEditor& editor, QObject* parent = nullptr);
    ~Spelling() override;

    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    /// In the order of the text; without the word that is being typed.
    const std::vector<TextSpan>& wrong();
    /// The wrong word that holds the place.
    std::optional<TextSpan> wrongAt(const TextPlace& place);
    /// What may have been meant. May take a tenth of a second.
    QStringList suggestions(const TextSpan& word) const;
    /// Right from now on, for whoever sits here.
    void learn(const TextSpan& word);
    /// What can be done about the wrong word at the place; nothing where it is right.
    void fill(QMenu& menu, const TextPlace& place);
    /// Whether everything has been looked through.
    bool isDone();

Q_SIGNALS:
    /// Other words are wrong than before.
    void changed();

private:
    struct Dictionaries;
    struct Text {
        std::string language;
        std::u16string text;
    };
    struct Looked {
        Text text;
        std::vector<spell::Word> wrong;
    };

    void editorChanged();
    void lookThrough();
    void addWrong(const TextPlace& head, const std::string& language, const std::u16string& text);
    const std::vector<spell::Word>* wordsOf(const std::string& language, const std::u16string& text);
    std::string styleSetOf(const Story& story) const;
    std::string languageOf(const TextPlace& place, const std::string& set) const;
    bool isAccepted(const std::u16string& word) const;
    void ask();
    void take(const std::vector<Looked>& looked);
    std::u16string textOf(const TextSpan& span) const;

    TextEditor& m_editor;
    std::shared_ptr<Dictionaries> m_dictionaries;
    std::unordered_map<std::u16string, std::vector<spell::Word>> m_looked;   ///< by language and text
    std::vector<Text> m_unknown;
    std::vector<TextSpan> m_wrong;
    QSet<QString> m_learned;
    std::optional<Shared<Story>> m_story;   ///< as it was last
    std::optional<TextPlace> m_typedAt;     ///< behind what was typed last
    bool m_isOn = true;
    bool m_isFresh = false;
    bool m_isAsking = false;
    QTimer m_soon;
};

}
