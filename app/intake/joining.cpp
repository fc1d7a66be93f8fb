#include "intake/joining.h"

#include "intake/bounds.h"
#include "intake/lines.h"
#include "intake/page_lines.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::u16string_view openers = u"《〈（【「『“(";
constexpr std::u16string_view closers = u"》〉）】」』”)";

/// The brackets and quotes that a paragraph leaves open.
class OpenBrackets {
public:
    void read(std::u16string_view text)
    {
        for (const char16_t c : text) {
            const bool isHan = c >= 0x4E00 && c <= 0x9FFF;
            if (isHan)
                continue;
            if (openers.find(c) != openers.npos)
                m_open.push_back(c);
            else if (const std::size_t closer = closers.find(c); closer != closers.npos && !m_open.empty() && m_open.back() == openers[closer])
                m_open.pop_back();
        }
    }
    void clear() { m_open.clear(); }
    bool any() const { return !m_open.empty(); }
    /// The next text closes what is open before it opens anything.
    bool areClosedBy(std::u16string_view text) const
    {
        if (m_open.empty())
            return false;
        const std::size_t closer = text.find(closers[openers.find(m_open.back())]);
        return closer < text.find(m_open.back());
    }

private:
    std::u16string m_open;
};

bool saysSo(const Piece& piece) { return piece.isSaid && piece.role != Role::Body; }

bool beginsWithMark(std::u16string_view text)
{
    constexpr std::u16string_view marks = u"，、。；：！？）》〉”’】」』,;:!?)";
    return !text.empty() && marks.find(text.front()) != marks.npos;
}

bool endsInsideClause(std::u16string_view text)
{
    constexpr std::u16string_view marks = u"，、；《（“‘【〈,;(";
    return !text.empty() && marks.find(text.back()) != marks.npos;
}

/// In Latin, what begins so begins no sentence.
bool isLowerCase(std::u16string_view text) { return !text.empty() && u_islower(text.front()); }

bool isLatinOnly(std::u16string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char16_t c) { return c >= 0x2E80; });
}

/// A word of Latin and the end of a sentence: no paragraph by itself.
bool isRest(std::u16string_view text)
{
    return text.size() <= 20 && text.ends_with(u'.') && text.find(u' ') == text.npos && isLatinOnly(text);
}

bool hasClause(std::u16string_view text) { return text.find_first_of(u"，。；") != text.npos; }

class Joiner {
public:
    Joiner(std::vector<Piece>& pieces, const Corrections& corrections) : m_pieces{pieces}, m_corrections{corrections}
    {
        m_usualGap = usualGap();
        const auto indented = std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.isIndented; });
        m_fullLine = fullLine();
        m_indentsTell = m_fullLine > 0 ? indented > 1 : indented * 3 > static_cast<std::ptrdiff_t>(pieces.size());
    }

    void join()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            Piece& piece = m_pieces[i];
            if (isPassedOver(i))
                continue;
            const int confidence = m_last ? confidenceOf(i) : 0;
            const auto set = m_corrections.joins.find(placeOf(piece));
            piece.goesOn = set != m_corrections.joins.end() ? set->second && m_last : confidence > 0;
            piece.joinConfidence = set != m_corrections.joins.end() ? 100 : confidence;
            remember(i);
        }
    }

private:
    static constexpr std::size_t slack = 3;   // cells that a broken line may lack: a character that did not fit, half a word

    /// As it stood in the column: quotes are as wide as Han, and marks that were widened had half the width.
    static std::size_t widthOf(const Piece& piece)
    {
        std::size_t widened = 0;
        for (const RuleCount& change : piece.changes)
            widened += change.rule == CleaningRule::Marks ? change.count : 0;
        const auto quotes = std::count_if(piece.text.begin(), piece.text.end(), [](char16_t c) { return c == u'“' || c == u'”'; });
        const std::size_t width = cells(piece.text) + (isLatinOnly(piece.text) ? 0 : static_cast<std::size_t>(quotes)) + (piece.isIndented ? 4 : 0);
        return width - std::min(width, widened);
    }

    /// The width of the column, where the lines of the text are those of a column: most are as long as the longest. 0: they are not.
    std::size_t fullLine() const
    {
        constexpr std::size_t narrowest = 20;
        constexpr std::size_t widest = 100;
        std::map<std::size_t, std::size_t> counts;
        for (const Piece& piece : m_pieces) {
            if (piece.text.size() > widest)
                return 0;
            ++counts[widthOf(piece)];
        }
        const std::size_t width = counts.empty() ? 0 : counts.rbegin()->first;
        if (width < narrowest || width > widest || m_pieces.size() < 6)
            return 0;
        std::size_t full = 0;
        for (auto at = counts.lower_bound(width - slack); at != counts.end(); ++at)
            full += at->second;
        return full * 2 >= m_pieces.size() ? width : 0;
    }

    /// A short item of a list, 某某为某某；, under another or under a colon.
    bool isItem(std::size_t i) const
    {
        constexpr std::size_t longest = 60;
        const Piece& piece = m_pieces[i];
        const std::u16string_view above = i > 0 ? std::u16string_view{m_pieces[i - 1].text} : std::u16string_view{};
        return piece.text.size() <= longest && !piece.goesOn && piece.text.ends_with(u'；') && (above.ends_with(u'：') || above.ends_with(u'；'));
    }

    /// Most paragraphs have as much white over them.
    int usualGap() const
    {
        std::map<int, int> counts;
        for (std::size_t i = 1; i < m_pieces.size(); ++i)
            ++counts[m_pieces[i].blankAbove];
        const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == counts.end() ? 0 : most->first;
    }

    bool isCreditAt(std::size_t i) const { return i < m_pieces.size() && m_pieces[i].role == Role::Credit; }

    /// A picture's words in the midst of a story are no part of its paragraphs.
    bool isPassedOver(std::size_t i) const
    {
        return isCreditAt(i) || (isCreditAt(i + 1) && !saysSo(m_pieces[i]) && isSelfContainedCaption(m_pieces[i].text));
    }

    void remember(std::size_t i)
    {
        const Piece& piece = m_pieces[i];
        if (!piece.goesOn) {
            m_open.clear();
            m_length = 0;
            m_wasRunning = m_last && (isRunning(*m_last) || isByline(m_pieces[*m_last].text));
            m_goesOn = false;
        }
        m_goesOn = m_goesOn || piece.goesOn;
        m_open.read(piece.text);
        m_length += piece.text.size();
        m_last = i;
    }

    /// Whether the paragraph before is text, rather than a headline: by its length, its clauses, and what stands over it.
    bool isRunning(std::size_t i) const
    {
        const Piece& piece = m_pieces[i];
        if (saysSo(piece))
            return false;
        if (m_goesOn || !couldBeDisplay(piece.text) || isEndOfParagraph(piece.text))
            return !isByline(piece.text);
        return m_wasRunning && cells(piece.text) >= 16 && (hasClause(piece.text) || piece.text.find(u", ") != piece.text.npos);
    }

    /// In per cent; 0: piece `i` is a paragraph of its own.
    int confidenceOf(std::size_t i) const
    {
        const Piece& before = m_pieces[*m_last];
        const Piece& piece = m_pieces[i];
        if (m_length + piece.text.size() > bounds::paragraph)
            return 0;
        if (saysSo(piece) || saysSo(before) || before.isSaid != piece.isSaid || beginsAnew(i))
            return 0;
        if (beginsWithMark(piece.text) || (before.text.ends_with(u'：') && piece.text.starts_with(u'“')))
            return isRunning(*m_last) || m_open.any() ? 90 : 0;
        const bool isFurther = piece.blankAbove > m_usualGap || (piece.isIndented && m_indentsTell);
        if (m_fullLine > 0 && !isFurther && widthOf(before) + slack >= m_fullLine && !isHeadBelowEnd(before, i))
            return isEndOfParagraph(before.text) ? 60 : 85;
        if (isItem(*m_last))
            return 0;
        if (isEndOfParagraph(before.text))
            return m_open.areClosedBy(piece.text) && !couldBeDisplay(piece.text) ? 60 : 0;
        const bool isSure = (endsInsideClause(before.text) || m_open.any()) && (isRunning(*m_last) || m_open.areClosedBy(piece.text));
        if (isSure)
            return 95;
        const bool isRunningOn = isRunning(*m_last) || (m_wasRunning && isRest(piece.text) && !isEndOfParagraph(before.text));
        if (isFurther || !isRunningOn)
            return 0;
        if (isLowerCase(piece.text))
            return 90;
        if (isRest(piece.text))
            return 70;
        if (couldBeDisplay(piece.text))
            return isMiddle(i) ? 65 : 0;
        // A short line of Latin before a capital is a heading, whatever commas it has.
        return couldBeDisplay(before.text) && !hasClause(before.text) && !m_goesOn ? 0 : 80;
    }

    /// A short piece with a clause in it, and text below that begins nothing: the middle of a paragraph that was cut twice.
    bool isMiddle(std::size_t i) const
    {
        return hasClause(m_pieces[i].text) && i + 1 < m_pieces.size() && !couldBeDisplay(m_pieces[i + 1].text) && !beginsAnew(i + 1)
            && !isPassedOver(i + 1);
    }

    /// A full line may be the last of its text too: a sentence ends there, and a short line without a mark follows.
    bool isHeadBelowEnd(const Piece& before, std::size_t i) const
    {
        const bool isShort = widthOf(m_pieces[i]) + slack < m_fullLine && couldBeDisplay(m_pieces[i].text);
        return isEndOfParagraph(before.text) && isShort;
    }

    /// What can only be the beginning of something.
    bool beginsAnew(std::size_t i) const
    {
        const std::u16string& text = m_pieces[i].text;
        return datelineLength(text) > 0 || isByline(text) || isFurniture(text) || isTeaserHead(text) || isInvitation(text) || isNumbered(text)
            || beginsAsCaption(text) || isContinued(text);
    }

    std::vector<Piece>& m_pieces;
    const Corrections& m_corrections;
    int m_usualGap = 0;
    std::size_t m_fullLine = 0;          ///< width of the column that the lines are broken to, in cells; 0: they are paragraphs
    bool m_indentsTell = false;          ///< the text indents its paragraphs, so that an indent begins one
    std::optional<std::size_t> m_last;   ///< the piece that the next may go on
    OpenBrackets m_open;                 ///< of the paragraph so far
    std::size_t m_length = 0;            ///< of the paragraph so far
    bool m_goesOn = false;               ///< the paragraph has several pieces already
    bool m_wasRunning = false;           ///< the paragraph before it is text
};

}

void markJoins(std::vector<Piece>& pieces, const Corrections& corrections) { Joiner{pieces, corrections}.join(); }

std::u16string_view seam(std::u16string_view before, std::u16string_view after)
{
    const auto isWord = [](char16_t c) { return c < 0x2E80 && u_isalnum(c); };
    const auto isHan = [](char16_t c) { return c >= 0x2E80; };
    const std::u16string_view tail = before.substr(before.size() - std::min<std::size_t>(before.size(), 20));
    const std::u16string_view head = after.substr(0, 20);
    const bool isLatin = std::none_of(tail.begin(), tail.end(), isHan) && std::none_of(head.begin(), head.end(), isHan);
    const bool hasWords = std::any_of(tail.begin(), tail.end(), isWord) && std::any_of(head.begin(), head.end(), isWord);
    constexpr std::u16string_view closed = u"-–—/(“‘";
    return isLatin && hasWords && closed.find(before.back()) == closed.npos && !beginsWithMark(after) ? u" " : u"";
}

}
