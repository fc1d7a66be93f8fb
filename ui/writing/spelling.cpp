#include "ui/writing/spelling.h"

#include "base/utf.h"
#include "spell/speller.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>
#include <mutex>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// A paragraph of this length takes well under a millisecond.
constexpr std::size_t mostAtOnce = 1500;
constexpr int spellingRest = 150;
constexpr std::size_t mostRemembered = 5000;
/// A story is looked through so far: more of it than a section of a paper holds.
constexpr std::size_t mostLookedThrough = 200'000;

bool mayBeLatin(char16_t unit) { return (unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z') || (unit >= 0xC0 && unit < 0x2000); }

QString wordsKey() { return u"writing/words"_s; }
QString isOnKey() { return u"writing/spelling"_s; }

/// Latin words among Han are English, unless the paper is in another language.
std::string latinLanguage(const std::string& language)
{
    const std::string bare = language.substr(0, language.find('-'));
    return bare == "zh" || bare == "ja" || bare == "ko" || bare.empty() ? "en-US" : language;
}

Role roleOf(TextPart part)
{
    switch (part) {
    case TextPart::Label: return Role::Label;
    case TextPart::Kicker: return Role::Kicker;
    case TextPart::Headline: return Role::Headline;
    case TextPart::Deck: return Role::Deck;
    case TextPart::Byline: return Role::Byline;
    case TextPart::Dateline: return Role::Dateline;
    case TextPart::Caption: return Role::Caption;
    case TextPart::Credit: return Role::Credit;
    default: return Role::Body;
    }
}

std::u16string keyOf(const std::string& language, const std::u16string& text)
{
    std::u16string key{language.begin(), language.end()};
    key += u'\n';
    return key += text;
}

}

struct Spelling::Dictionaries {
    std::mutex mutex;
    std::map<std::string, spell::Speller> spellers;

    /// For whoever holds the mutex; loads the dictionary where it is not there yet.
    const spell::Speller& of(const std::string& language) { return spellers.try_emplace(language, language).first->second; }
};

Spelling::Spelling(TextEditor& editor, QObject* parent) : QObject{parent}, m_editor{editor}, m_dictionaries{std::make_shared<Dictionaries>()}
{
    const QStringList learned = QSettings{}.value(wordsKey()).toStringList();
    m_learned = {learned.begin(), learned.end()};
    m_isOn = QSettings{}.value(isOnKey(), true).toBool();
    m_soon.setSingleShot(true);
    m_soon.setInterval(spellingRest);
    connect(&m_soon, &QTimer::timeout, this, &Spelling::ask);
    connect(&m_editor, &TextEditor::changed, this, &Spelling::editorChanged);
}

Spelling::~Spelling() = default;

void Spelling::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    QSettings{}.setValue(isOnKey(), on);
    m_isFresh = false;
    Q_EMIT changed();
}

/// A word is judged when the caret leaves it.
void Spelling::editorChanged()
{
    m_isFresh = false;
    if (!m_editor.isWriting()) {
        m_typedAt.reset();
        m_story.reset();
        return;
    }
    const Shared<Story>& now = *m_editor.session()->edition().stories.find(m_editor.story());
    const bool isTyped = m_story && (*m_story)->id == now->id && m_story->identity() != now.identity();
    m_story = now;
    if (isTyped)
        m_typedAt = m_editor.caret().place;
    else if (m_typedAt != m_editor.caret().place)
        m_typedAt.reset();
}

const std::vector<TextSpan>& Spelling::wrong()
{
    if (!m_isFresh)
        lookThrough();
    return m_wrong;
}

void Spelling::lookThrough()
{
    m_isFresh = true;
    m_wrong.clear();
    m_unknown.clear();
    if (!m_isOn || !m_editor.isWriting() || !m_editor.preedit().isEmpty())
        return;
    const Story& story = **m_editor.session()->edition().stories.find(m_editor.story());
    const std::string set = styleSetOf(story);
    std::size_t looked = 0;
    for (const TextPlace& field : desk::fieldsOf(story)) {
        const std::string language = languageOf(field, set);
        for (TextPlace place = field; const std::u16string* text = edit::textAt(story, place); ++place.index) {
            looked += text->size();
            if (looked > mostLookedThrough)
                break;
            addWrong(place, language, *text);
            if (field.part != TextPart::Body)
                break;
        }
    }
    if (!m_unknown.empty())
        m_soon.start();
}

void Spelling::addWrong(const TextPlace& head, const std::string& language, const std::u16string& text)
{
    // Most paragraphs of a Chinese paper.
    if (std::none_of(text.begin(), text.end(), mayBeLatin))
        return;
    const std::vector<spell::Word>* words = wordsOf(language, text);
    if (!words)
        return;
    for (const spell::Word& word : *words) {
        TextSpan span{head, head};
        span.from.offset = static_cast<std::uint32_t>(word.start);
        span.to.offset = static_cast<std::uint32_t>(word.end());
        if (span.to != m_typedAt && !isAccepted(text.substr(word.start, word.length)))
            m_wrong.push_back(span);
    }
}

/// Null where the text has to be looked through elsewhere first.
const std::vector<spell::Word>* Spelling::wordsOf(const std::string& language, const std::u16string& text)
{
    std::u16string key = keyOf(language, text);
    if (const auto known = m_looked.find(key); known != m_looked.end())
        return &known->second;
    if (m_looked.size() > mostRemembered)
        m_looked.clear();
    if (text.size() <= mostAtOnce) {
        if (spell::latinWords(text).empty())
            return &m_looked[std::move(key)];
        const std::unique_lock lock{m_dictionaries->mutex, std::try_to_lock};
        if (lock.owns_lock() && m_dictionaries->spellers.contains(language))
            return &(m_looked[std::move(key)] = m_dictionaries->of(language).misspelt(text));
    }
    m_unknown.push_back({language, text});
    return nullptr;
}

std::string Spelling::styleSetOf(const Story& story) const
{
    const Edition& edition = m_editor.session()->edition();
    const std::vector<StoryPart> parts = partsOf(edition, story.id);
    return parts.empty() ? std::string{} : findPage(edition, parts.front().page)->styleSet;
}

std::string Spelling::languageOf(const TextPlace& place, const std::string& set) const
{
    const Edition& edition = m_editor.session()->edition();
    const Story& story = **edition.stories.find(m_editor.story());
    return latinLanguage(styleFor(*edition.sheet, set, story.rank, roleOf(place.part)).language);
}

bool Spelling::isAccepted(const std::u16string& word) const
{
    const auto isKnown = [&](const std::u16string& form) {
        const auto& lexicon = m_editor.session()->edition().sheet->lexicon;
        return m_learned.contains(QString::fromStdU16String(form)) || std::find(lexicon.begin(), lexicon.end(), utf8FromUtf16(form)) != lexicon.end();
    };
    const bool isPossessive = word.size() > 2 && word.back() == u's' && (word[word.size() - 2] == u'\'' || word[word.size() - 2] == u'’');
    return isKnown(word) || (isPossessive && isKnown(word.substr(0, word.size() - 2)));
}

/// On another thread; one question at a time.
void Spelling::ask()
{
    if (m_isAsking || m_unknown.empty())
        return;
    m_isAsking = true;
    QThreadPool::globalInstance()->start([spelling = QPointer{this}, texts = m_unknown, dictionaries = m_dictionaries] {
        std::vector<Looked> looked;
        for (const Text& text : texts) {
            const std::lock_guard lock{dictionaries->mutex};
            looked.push_back({text, dictionaries->of(text.language).misspelt(text.text)});
        }
        QMetaObject::invokeMethod(QCoreApplication::instance(), [spelling, looked = std::move(looked)] {
            if (spelling)
                spelling->take(looked);
        }, Qt::QueuedConnection);
    });
}

void Spelling::take(const std::vector<Looked>& looked)
{
    m_isAsking = false;
    for (const Looked& one : looked)
        m_looked[keyOf(one.text.language, one.text.text)] = one.wrong;
    m_isFresh = false;
    Q_EMIT changed();
}

bool Spelling::isDone()
{
    wrong();
    return m_unknown.empty() && !m_isAsking;
}

std::optional<TextSpan> Spelling::wrongAt(const TextPlace& place)
{
    for (const TextSpan& span : wrong()) {
        if (edit::isSameField(span.from, place) && span.from <= place && place <= span.to)
            return span;
    }
    return std::nullopt;
}

std::u16string Spelling::textOf(const TextSpan& span) const
{
    return edit::plainText(**m_editor.session()->edition().stories.find(m_editor.story()), span);
}

QStringList Spelling::suggestions(const TextSpan& word) const
{
    QStringList list;
    const Story& story = **m_editor.session()->edition().stories.find(m_editor.story());
    const std::string language = languageOf(word.from, styleSetOf(story));
    const std::lock_guard lock{m_dictionaries->mutex};
    for (const std::u16string& suggestion : m_dictionaries->of(language).suggestions(textOf(word)))
        list << QString::fromStdU16String(suggestion);
    return list;
}

void Spelling::learn(const TextSpan& word)
{
    m_learned.insert(QString::fromStdU16String(textOf(word)));
    QStringList words{m_learned.begin(), m_learned.end()};
    words.sort();
    QSettings{}.setValue(wordsKey(), words);
    m_isFresh = false;
    Q_EMIT changed();
}

void Spelling::fill(QMenu& menu, const TextPlace& place)
{
    const auto word = wrongAt(place);
    if (!word)
        return;
    const QString written = QString::fromStdU16String(textOf(*word));
    // What was offered may be chosen when the text has moved on.
    const auto isStillThere = [this, word = *word, written] { return m_editor.isWriting() && QString::fromStdU16String(textOf(word)) == written; };
    const QStringList offered = suggestions(*word);
    for (const QString& suggestion : offered) {
        QFont bold = menu.font();
        bold.setBold(true);
        QAction* action = menu.addAction(QString{suggestion}.replace(u'&', u"&&"_s));
        action->setFont(bold);
        action->setEnabled(!m_editor.isReadOnly());
        connect(action, &QAction::triggered, this, [this, word = *word, suggestion, isStillThere] {
            if (!isStillThere())
                return;
            m_editor.select(word);
            m_editor.insert(suggestion);
        });
    }
    if (offered.isEmpty())
        menu.addAction(tr("No word is like “%1”").arg(written))->setEnabled(false);
    QAction* learning = menu.addAction(tr("&Learn “%1”").arg(written));
    connect(learning, &QAction::triggered, this, [this, word = *word, isStillThere] {
        if (isStillThere())
            learn(word);
    });
    menu.addSeparator();
}

}
