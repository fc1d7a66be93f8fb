#include "ui/writing/text_editor.h"

#include "base/utf.h"
#include "edit/edit.h"
#include "ui/local_files.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int linesOfAPage = 20;

bool areHeld(const Story& story)
{
    return std::any_of(story.body.begin(), story.body.end(), [](const auto& paragraph) { return !paragraph->held.empty(); });
}

}

TextEditor::TextEditor(QObject* parent) : QObject{parent} {}
TextEditor::~TextEditor() = default;

void TextEditor::setSession(desk::Session* session)
{
    end();
    if (std::exchange(m_pasting, nullptr))
        Q_EMIT pastingChanged(false);
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_carets.clear();
    if (m_session)
        connect(m_session, &desk::Session::editionChanged, this, &TextEditor::editionChanged);
}

void TextEditor::begin(StoryId story, const TextCaret& caret)
{
    if (!m_session || !m_session->edition().stories.contains(story))
        return;
    commitPreedit();
    const bool isOther = m_story != story;
    m_story = story;
    m_caret = {edit::nearestPlace(edited(), caret.place), caret.atLineEnd};
    m_anchor = m_caret.place;
    m_along.reset();
    m_last = *m_session->edition().stories.find(story);
    m_stepsDone = m_session->stepsDone();
    forgetShown();
    if (isOther)
        Q_EMIT storyChanged();
    Q_EMIT changed();
}

void TextEditor::end()
{
    if (!m_story)
        return;
    commitPreedit();
    if (m_session)
        m_session->endTyping();
    m_story = {};
    m_last.reset();
    forgetShown();
    Q_EMIT storyChanged();
    Q_EMIT changed();
}

const Story& TextEditor::edited() const { return **m_session->edition().stories.find(m_story); }

void TextEditor::forgetShown()
{
    m_candidate.reset();
    m_text.reset();
}

TextSpan TextEditor::selection() const { return {std::min(m_anchor, m_caret.place), std::max(m_anchor, m_caret.place)}; }

TextSpan TextEditor::preeditSpan() const
{
    TextPlace end = m_preeditAt;
    end.offset += static_cast<std::uint32_t>(m_preedit.text.size());
    return m_preedit.isEmpty() ? TextSpan{m_caret.place, m_caret.place} : TextSpan{m_preeditAt, end};
}

TextCaret TextEditor::shownCaret() const
{
    if (m_preedit.isEmpty())
        return m_caret;
    TextPlace place = m_preeditAt;
    place.offset += static_cast<std::uint32_t>(std::clamp<qsizetype>(m_preedit.caret, 0, m_preedit.text.size()));
    return {place};
}

const Edition& TextEditor::shownEdition() const
{
    if (m_preedit.isEmpty())
        return m_session->edition();
    if (!m_candidate) {
        auto written = edit::replaceText(m_session->edition(), m_story, selection(), m_preedit.text.toStdU16String());
        m_candidate = written ? std::move(written->edition) : m_session->edition();
    }
    return *m_candidate;
}

const StoryText& TextEditor::text() const
{
    if (!m_text)
        m_text.emplace(m_session->storyText(shownEdition(), m_story));
    return *m_text;
}

/// `place`, or the end of the field that is nearest to it.
TextPlace TextEditor::clampedTo(const TextPlace& field, const TextPlace& place) const
{
    if (edit::isSameField(field, place))
        return place;
    const TextSpan all = edit::fieldAt(edited(), field);
    const auto order = desk::fieldsOf(edited());
    const auto find = [&](const TextPlace& wanted) {
        return std::find_if(order.begin(), order.end(), [&](const TextPlace& f) { return edit::isSameField(f, wanted); });
    };
    return find(place) < find(field) ? all.from : all.to;
}

void TextEditor::setCaret(const TextCaret& caret, Selecting selecting)
{
    if (!m_story)
        return;
    commitPreedit();
    if (m_session && caret.place != m_caret.place)
        m_session->endTyping();
    m_caret = {edit::nearestPlace(edited(), caret.place), caret.atLineEnd};
    if (selecting == Selecting::Yes)
        m_caret.place = clampedTo(m_anchor, m_caret.place);
    else
        m_anchor = m_caret.place;
    m_along.reset();
    Q_EMIT changed();
}

void TextEditor::select(const TextSpan& span)
{
    setCaret({span.from});
    setCaret({span.to, span.to.offset > 0 && !span.isEmpty()}, Selecting::Yes);
}

TextCaret TextEditor::moved(TextMove move, TextDirection direction)
{
    const Story& story = edited();
    const bool isOn = direction == TextDirection::On;
    const TextPlace& at = m_caret.place;
    switch (move) {
    case TextMove::Character: return {isOn ? desk::nextCharacter(story, at) : desk::previousCharacter(story, at)};
    case TextMove::Word: return {isOn ? desk::nextWord(story, at) : desk::previousWord(story, at)};
    case TextMove::Paragraph: return {isOn ? desk::nextParagraph(story, at) : desk::previousParagraph(story, at)};
    case TextMove::LineEdge: return isOn ? text().lineFoot(m_caret) : text().lineHead(m_caret);
    case TextMove::Field: return {isOn ? edit::fieldAt(story, at).to : edit::fieldAt(story, at).from};
    case TextMove::Line: break;
    }
    const Length along = m_along.value_or(text().along(m_caret));
    return text().lineBeside(m_caret, isOn ? 1 : -1, along);
}

void TextEditor::move(TextMove move, TextDirection direction, Selecting selecting)
{
    if (!m_story)
        return;
    commitPreedit();
    const bool isOn = direction == TextDirection::On;
    if (selecting == Selecting::No && hasSelection() && move == TextMove::Character)
        return setCaret({isOn ? selection().to : selection().from});
    const bool byLine = move == TextMove::Line;
    const std::optional<Length> along = byLine ? std::optional{m_along.value_or(text().along(m_caret))} : std::nullopt;
    setCaret(moved(move, direction), selecting);
    m_along = along;
}

void TextEditor::movePage(TextDirection direction, Selecting selecting)
{
    if (!m_story)
        return;
    commitPreedit();
    const Length along = m_along.value_or(text().along(m_caret));
    setCaret(text().lineBeside(m_caret, direction == TextDirection::On ? linesOfAPage : -linesOfAPage, along), selecting);
    m_along = along;
}

void TextEditor::moveToPart(TextDirection direction)
{
    if (!m_story)
        return;
    const Story& story = edited();
    const TextPlace& at = m_caret.place;
    const TextPlace field = direction == TextDirection::On ? desk::nextField(story, at) : desk::previousField(story, at);
    if (field.part == TextPart::Body)
        setCaret({field});
    else
        select(edit::fieldAt(story, field));
}

void TextEditor::selectAll()
{
    if (m_story)
        select(edit::fieldAt(edited(), m_caret.place));
}

void TextEditor::selectWord(const TextPlace& at)
{
    if (m_story)
        select(desk::wordAt(edited(), at));
}

void TextEditor::selectParagraph(const TextPlace& at)
{
    if (m_story)
        select(desk::paragraphAt(edited(), at));
}

bool TextEditor::mayWrite()
{
    if (!m_story)
        return false;
    if (!isReadOnly())
        return true;
    Q_EMIT refused(words::sentence(Fault{FaultCode::EditionReadOnly, {m_session->path().string()}}));
    return false;
}

Result<Done> TextEditor::store(Edition after, Typing typing, StepLabel label)
{
    m_isOwnChange = true;
    if (typing == Typing::No)
        m_session->endTyping();
    const std::string place = std::to_string(m_story.n) + ':' + std::to_string(static_cast<int>(m_caret.place.part)) + ':' + std::to_string(m_caret.place.index);
    Result<Done> done = typing == Typing::Yes ? m_session->type(std::move(after), std::move(label), place) : m_session->apply(std::move(after), std::move(label));
    m_isOwnChange = false;
    return done;
}

/// What the newest step was begun and left with, for undo and redo.
void TextEditor::keepCarets(const Carets& before, std::size_t steps)
{
    m_stepsDone = m_session->stepsDone();
    m_last = *m_session->edition().stories.find(m_story);
    m_carets.erase(m_carets.upper_bound(m_stepsDone), m_carets.end());
    const bool isNewStep = m_stepsDone != steps || !m_carets.contains(m_stepsDone);
    if (isNewStep)
        m_carets[m_stepsDone] = {m_story, before, {}};
    m_carets[m_stepsDone].after = {m_anchor, m_caret};
}

void TextEditor::apply(Result<edit::Written> written, Typing typing, const TextSpan& touched)
{
    if (!written) {
        Q_EMIT refused(words::sentence(written.error()));
        return;
    }
    Edition after = std::move(written->edition);
    if (areHeld(edited()) && touched.from.part == TextPart::Body) {
        // Where lines are held, those that come about are held too: nothing above the next edit moves.
        if (auto held = m_session->withHeldLines(after, m_story, touched.from.index, written->caret.index))
            after = std::move(*held);
    }
    const Carets before{m_anchor, m_caret};
    const std::size_t steps = m_session->stepsDone();
    m_caret = {written->caret, written->caret.offset > 0};
    m_anchor = written->caret;
    m_along.reset();
    m_preedit = {};
    forgetShown();
    const std::string slug = edited().slug;
    const auto done = store(std::move(after), typing, {StepCode::EditText, {slug}});
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    else
        keepCarets(before, steps);
    Q_EMIT changed();
}

void TextEditor::insert(const QString& text)
{
    if (!mayWrite() || text.isEmpty())
        return;
    const TextSpan span = selection();
    apply(edit::replaceText(m_session->edition(), m_story, span, text.toStdU16String()), Typing::Yes, span);
}

void TextEditor::replaceSelection(const std::vector<StoryParagraph>& paragraphs)
{
    const TextSpan span = selection();
    apply(edit::replaceText(m_session->edition(), m_story, span, paragraphs), Typing::No, span);
}

void TextEditor::moveSelection(const TextPlace& to, edit::Moving moving)
{
    const TextSpan span = selection();
    const bool isInside = edit::isSameField(span.from, to) && span.from <= to && to <= span.to;
    if (!mayWrite() || !hasSelection() || isInside)
        return;
    commitPreedit();
    auto moved = edit::moveText(m_session->edition(), m_story, span, to, moving);
    if (!moved)
        return apply(moved.error(), Typing::No, span);
    const TextSpan now = moved->span;
    apply(edit::Written{std::move(moved->edition), now.to}, Typing::No, {std::min(span.from, now.from), now.to});
    select(now);
}

void TextEditor::erase(TextMove what, TextDirection direction)
{
    if (!mayWrite())
        return;
    commitPreedit();
    TextSpan span = selection();
    if (span.isEmpty() && what == TextMove::Character) {
        span = direction == TextDirection::Back ? desk::characterBefore(edited(), m_caret.place) : desk::characterBehind(edited(), m_caret.place);
    } else if (span.isEmpty()) {
        const TextPlace to = clampedTo(m_caret.place, moved(what, direction).place);
        span = {std::min(to, m_caret.place), std::max(to, m_caret.place)};
    }
    if (!span.isEmpty())
        apply(edit::replaceText(m_session->edition(), m_story, span, u""), Typing::Yes, span);
}

void TextEditor::compose(Preedit preedit)
{
    if (!mayWrite() || (preedit.isEmpty() && m_preedit.isEmpty()))
        return;
    m_preedit = std::move(preedit);
    // What cannot be set would put the caret beside its text.
    m_preedit.text = QString::fromStdU16String(edit::printable(m_preedit.text.toStdU16String())).remove(u'\n');
    m_preeditAt = selection().from;
    forgetShown();
    Q_EMIT changed();
}

void TextEditor::commit(const QString& text, int start, int length)
{
    if (!mayWrite())
        return;
    m_preedit = {};
    forgetShown();
    if (start != 0 || length != 0) {
        const std::u16string* here = edit::textAt(edited(), m_caret.place);
        const auto size = static_cast<std::int64_t>(here ? here->size() : 0);
        const std::int64_t from = std::clamp<std::int64_t>(std::int64_t{m_caret.place.offset} + start, 0, size);
        const std::int64_t to = std::clamp<std::int64_t>(from + length, from, size);
        m_anchor = m_caret.place;
        m_anchor.offset = static_cast<std::uint32_t>(from);
        m_caret.place.offset = static_cast<std::uint32_t>(to);
        m_anchor = edit::nearestPlace(edited(), m_anchor);
        m_caret.place = edit::nearestPlace(edited(), m_caret.place);
        if (text.isEmpty() && hasSelection())
            return erase(TextMove::Character, TextDirection::Back);
    }
    if (text.isEmpty())
        Q_EMIT changed();
    else
        insert(text);
}

void TextEditor::commitPreedit()
{
    if (m_preedit.isEmpty())
        return;
    // It would go on with what it composes, and type it a second time.
    QGuiApplication::inputMethod()->commit();
    if (m_preedit.isEmpty())
        return;
    const QString text = m_preedit.text;
    commit(text);
    QGuiApplication::inputMethod()->reset();
}

bool TextEditor::cancelPreedit()
{
    if (m_preedit.isEmpty())
        return false;
    m_preedit = {};
    forgetShown();
    QGuiApplication::inputMethod()->reset();
    Q_EMIT changed();
    return true;
}

QMimeData* TextEditor::copied() const
{
    return m_story && hasSelection() ? ui::copied(edited(), selection()) : nullptr;
}

void TextEditor::paste(const QMimeData& data, PasteMarks marks)
{
    if (!mayWrite())
        return;
    if (holdsPictures(data))
        return Q_EMIT picturesPasted();
    commitPreedit();
    const bool boldAndItalic = marks == PasteMarks::BoldAndItalic;
    CopiedText copied = CopiedText::of(data);
    if (copied.isMuch())
        return pasteLater(std::move(copied), boldAndItalic);
    const std::vector<StoryParagraph> pasted = ui::pasted(copied, *m_session->edition().sheet, boldAndItalic);
    if (!pasted.empty())
        replaceSelection(pasted);
}

/// What was asked for last counts.
void TextEditor::pasteLater(CopiedText copied, bool boldAndItalic)
{
    m_pasting = std::make_shared<Pasting>(Pasting{m_story, selection(), *m_session->edition().stories.find(m_story)});
    Q_EMIT pastingChanged(true);
    QThreadPool::globalInstance()->start(
        [editor = QPointer{this}, asked = std::weak_ptr{m_pasting}, text = std::move(copied), sheet = m_session->edition().sheet, boldAndItalic] {
            auto paragraphs = ui::pasted(text, *sheet, boldAndItalic);
            QMetaObject::invokeMethod(qApp, [editor, asked, paragraphs = std::move(paragraphs)] {
                if (editor && asked.lock() == editor->m_pasting && editor->m_pasting)
                    editor->takePasted(paragraphs);
            }, Qt::QueuedConnection);
        });
}

/// Where somebody wrote in the story meanwhile, it goes to where they write now.
void TextEditor::takePasted(const std::vector<StoryParagraph>& paragraphs)
{
    const Pasting asked = *std::exchange(m_pasting, nullptr);
    Q_EMIT pastingChanged(false);
    const Shared<Story>* now = m_session ? m_session->edition().stories.find(asked.story) : nullptr;
    if (!now || paragraphs.empty())
        return;
    std::size_t characters = 0;
    for (const StoryParagraph& paragraph : paragraphs)
        characters += countCharacters(paragraph.text);
    Q_EMIT pasted(static_cast<int>(characters));
    const bool isSame = now->identity() == asked.before.identity();
    if (m_story == asked.story) {
        if (isSame)
            select(asked.span);
        commitPreedit();
        return replaceSelection(paragraphs);
    }
    const std::string slug = (*now)->slug;
    const TextPlace place = edit::nearestPlace(**now, asked.span.from);
    auto written = edit::replaceText(m_session->edition(), asked.story, isSame ? asked.span : TextSpan{place, place}, paragraphs);
    const auto done = written ? m_session->apply(std::move(written->edition), {StepCode::EditText, {slug}}) : Result<Done>{written.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

void TextEditor::cut()
{
    if (mayWrite() && hasSelection())
        replaceSelection({});
}

void TextEditor::applyFormat(Result<Edition> after, StepCode code)
{
    if (!after) {
        Q_EMIT refused(words::sentence(after.error()));
        return;
    }
    const Carets before{m_anchor, m_caret};
    const std::size_t steps = m_session->stepsDone();
    const auto done = store(std::move(*after), Typing::No, {code, {edited().slug}});
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    else if (m_session->stepsDone() != steps)
        keepCarets(before, steps);
    Q_EMIT changed();
}

bool TextEditor::isEmphasised() const { return m_story && edit::isEmphasised(edited(), selection()); }

void TextEditor::toggleEmphasis()
{
    if (mayWrite() && hasSelection())
        applyFormat(edit::emphasise(m_session->edition(), m_story, selection(), !isEmphasised()));
}

bool TextEditor::canHaveRuby() const
{
    return m_story && hasSelection() && m_caret.place.part == TextPart::Body && m_anchor.part == TextPart::Body && m_anchor.index == m_caret.place.index;
}

QString TextEditor::ruby() const
{
    const StoryParagraph* here = canHaveRuby() ? paragraph() : nullptr;
    const TextSpan span = selection();
    for (const Ruby& ruby : here ? here->ruby : std::vector<Ruby>{}) {
        if (ruby.base.start < span.to.offset && span.from.offset < ruby.base.end)
            return QString::fromStdU16String(ruby.text);
    }
    return {};
}

void TextEditor::setRuby(const QString& text)
{
    if (mayWrite() && canHaveRuby())
        applyFormat(edit::setRuby(m_session->edition(), m_story, selection(), edit::printable(text.simplified().toStdU16String())));
}

const StoryParagraph* TextEditor::paragraph() const
{
    const bool isInBody = m_story && m_caret.place.part == TextPart::Body && m_caret.place.index < edited().body.size();
    return isInBody ? &*edited().body[m_caret.place.index] : nullptr;
}

bool TextEditor::isCrosshead() const { return paragraph() && paragraph()->kind == ParagraphKind::Crosshead; }

void TextEditor::toggleCrosshead()
{
    if (!mayWrite())
        return;
    edit::ParagraphFormat format;
    format.kind = isCrosshead() ? ParagraphKind::Body : ParagraphKind::Crosshead;
    applyFormat(edit::formatParagraphs(m_session->edition(), m_story, selection(), format));
}

bool TextEditor::isKeptTogether() const { return paragraph() && paragraph()->keepTogether; }

void TextEditor::toggleKeptTogether()
{
    if (!mayWrite())
        return;
    edit::ParagraphFormat format;
    format.keepTogether = !isKeptTogether();
    applyFormat(edit::formatParagraphs(m_session->edition(), m_story, selection(), format));
}

ParagraphStart TextEditor::paragraphStart() const { return paragraph() ? paragraph()->start : ParagraphStart::Anywhere; }

void TextEditor::breakHere(ParagraphStart start)
{
    if (!mayWrite() || m_caret.place.part != TextPart::Body || edited().body.empty())
        return;
    commitPreedit();
    const TextSpan span = selection();
    const bool isAtHead = span.isEmpty() && span.from.offset == 0;
    Result<edit::Written> parted = isAtHead ? edit::Written{m_session->edition(), span.from}
                                            : edit::replaceText(m_session->edition(), m_story, span, u"\n");
    if (parted) {
        edit::ParagraphFormat format;
        format.start = isAtHead && paragraphStart() == start ? ParagraphStart::Anywhere : start;
        auto formatted = edit::formatParagraphs(std::move(parted->edition), m_story, {parted->caret, parted->caret}, format);
        parted = formatted ? Result<edit::Written>{edit::Written{std::move(*formatted), parted->caret}} : Result<edit::Written>{formatted.error()};
    }
    apply(std::move(parted), Typing::No, span);
}

bool TextEditor::isHeld() const { return m_story && areHeld(edited()); }

void TextEditor::setHeld(bool held)
{
    if (!mayWrite())
        return;
    commitPreedit();
    Result<Edition> after = held ? m_session->withHeldLines(m_session->edition(), m_story) : Result<Edition>{m_session->edition()};
    for (std::size_t i = 0; !held && after && i < edited().body.size(); ++i)
        after = edit::releaseLines(std::move(*after), m_story, i);
    applyFormat(std::move(after), held ? StepCode::HoldLines : StepCode::ReleaseLines);
}

void TextEditor::editionChanged()
{
    forgetShown();
    if (!m_story || m_isOwnChange)
        return;
    if (!m_session->edition().stories.contains(m_story)) {
        m_preedit = {};
        return end();
    }
    m_preedit = {};
    restoreCarets();
    m_last = *m_session->edition().stories.find(m_story);
    m_stepsDone = m_session->stepsDone();
    Q_EMIT changed();
}

/// After undo or redo, one writes on where the step was begun or left.
void TextEditor::restoreCarets()
{
    const std::size_t done = m_session->stepsDone();
    const bool isUndone = done + 1 == m_stepsDone;
    const auto step = m_carets.find(isUndone ? m_stepsDone : done);
    const bool isBeside = isUndone || done == m_stepsDone + 1;
    if (isBeside && step != m_carets.end() && step->second.story == m_story) {
        const Carets& carets = isUndone ? step->second.before : step->second.after;
        m_anchor = edit::nearestPlace(edited(), carets.anchor);
        m_caret = {edit::nearestPlace(edited(), carets.caret.place), carets.caret.atLineEnd};
        return;
    }
    const auto changedAt = m_last ? desk::endOfChange(**m_last, edited()) : std::nullopt;
    m_caret = {edit::nearestPlace(edited(), changedAt.value_or(m_caret.place))};
    m_anchor = m_caret.place;
}

}
