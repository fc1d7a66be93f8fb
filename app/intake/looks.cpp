#include "intake/looks.h"

#include "intake/joining.h"
#include "intake/lines.h"
#include "intake/page_lines.h"

#include <algorithm>
#include <optional>

namespace banxin::intake {

namespace {

Look lookOf(Role role)
{
    switch (role) {
    case Role::Label: return Look::Label;
    case Role::Kicker:
    case Role::Headline:
    case Role::Deck:
    case Role::JumpHead: return Look::Display;
    case Role::Byline: return Look::Byline;
    case Role::Caption: return Look::Caption;
    case Role::Credit: return Look::Credit;
    case Role::LeftOut: return Look::Furniture;
    case Role::Dateline: return Look::Dateline;
    case Role::Invitation: return Look::Invitation;
    case Role::Body:
    case Role::Crosshead: return Look::Text;
    }
    return Look::Text;
}

Look lookOf(const Piece& piece, std::u16string_view text)
{
    if (piece.isSaid || piece.role == Role::Credit)
        return lookOf(piece.role);
    if (piece.goesOn || text.size() > 100)
        return datelineLength(text) > 0 ? Look::Dateline : beginsAsCaption(text) ? Look::Caption : Look::Text;
    if (const std::size_t length = datelineLength(text); length > 0)
        return length == text.size() && isByline(text) ? Look::Byline : Look::Dateline;
    if (isTeaserHead(text))
        return Look::TeaserHead;
    if (isFurniture(text))
        return Look::Furniture;
    if (isPointerOn(text) || isQuestionOrAnswer(text))
        return Look::Text;
    if (isInvitation(text))
        return Look::Invitation;
    if (beginsAsCaption(text))
        return Look::Caption;
    if (isByline(text))
        return Look::Byline;
    if (isLabel(text))
        return Look::Label;
    return couldBeDisplay(text) ? Look::Display : Look::Text;
}

class Looker {
public:
    explicit Looker(const std::vector<Piece>& pieces) : m_pieces{pieces} {}

    std::vector<PageParagraph> look()
    {
        gather();
        tellPageHead();
        tellListsFromCaptions();
        tellIndentedLines();
        tellRows();
        tellSignatures();
        tellCaptionsAndTitles();
        return std::move(m_paragraphs);
    }

private:
    PageParagraph& at(std::size_t i) { return m_paragraphs[i]; }
    Look look(std::size_t i) const { return i < m_paragraphs.size() ? m_paragraphs[i].look : Look::End; }
    const Piece& head(std::size_t i) const { return m_pieces[m_paragraphs[i].piece]; }
    /// A line that looks like one over a text, and nobody said so.
    bool isUnsaidDisplay(std::size_t i) const { return look(i) == Look::Display && !head(i).isSaid; }

    void gather()
    {
        std::optional<std::size_t> running;   // the paragraph that pieces go on
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            if (piece.goesOn && running) {
                PageParagraph& paragraph = m_paragraphs[*running];
                paragraph.text += seam(paragraph.text, piece.text);
                paragraph.text += piece.text;
                paragraph.last = i;
                continue;
            }
            m_paragraphs.push_back({i, i, piece.text, Look::Text});
            const bool isPicture = piece.role == Role::Credit || (i + 1 < m_pieces.size() && m_pieces[i + 1].role == Role::Credit && isSelfContainedCaption(piece.text));
            if (!isPicture)
                running = m_paragraphs.size() - 1;
        }
        for (PageParagraph& paragraph : m_paragraphs)
            paragraph.look = lookOf(m_pieces[paragraph.piece], paragraph.text);
    }

    /// Lines over and between the page's own at its head are the page's too: its name, its section. But right over a text the
    /// line above a date is a headline.
    void tellPageHead()
    {
        constexpr std::size_t longest = 10;
        std::size_t end = 0;
        for (std::size_t i = 0; i < longest && (look(i) == Look::Furniture || look(i) == Look::Display || look(i) == Look::Label); ++i) {
            if (look(i) == Look::Furniture || isDay(at(i).text) || isPaperName(at(i).text))
                end = i + 1;
        }
        const Look below = look(end);
        if (end == 0 || below == Look::End || below == Look::Text || below == Look::Dateline || below == Look::Byline)
            return;
        for (std::size_t i = 0; i < end; ++i) {
            if (!head(i).isSaid)
                at(i).look = Look::Furniture;
        }
    }

    /// ▲ before several paragraphs in a row marks the items of a list, before one its picture.
    void tellListsFromCaptions()
    {
        constexpr std::u16string_view pointers = u"▲△↑↓←▼▽◀";
        const auto mark = [&](std::size_t i) { return look(i) == Look::Caption ? at(i).text.front() : u' '; };
        for (std::size_t i = 0; i + 1 < m_paragraphs.size();) {
            std::size_t end = i + 1;
            while (pointers.find(mark(i)) != pointers.npos && mark(end) == mark(i))
                ++end;
            for (std::size_t item = i; end - i > 1 && item < end; ++item)
                at(item).look = Look::Text;
            i = end;
        }
    }

    /// Where texts are indented and headlines are not, a short line that is indented is text: a verse, what somebody said.
    void tellIndentedLines()
    {
        std::size_t texts = 0;
        std::size_t indentedTexts = 0;
        std::size_t plainHeads = 0;
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
            const bool isText = look(i) == Look::Text || look(i) == Look::Dateline;
            texts += isText ? 1u : 0u;
            indentedTexts += isText && head(i).isIndented ? 1u : 0u;
            plainHeads += i > 0 && look(i) == Look::Display && !head(i).isIndented ? 1u : 0u;   // the first line of a file has no indent to lose
        }
        if (texts < 2 || indentedTexts * 4 < texts * 3 || plainHeads == 0)
            return;
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
            if (isUnsaidDisplay(i) && head(i).isIndented)
                at(i).look = Look::Text;
        }
    }

    /// Several lines with scores or the like under each other are a table's, not headlines.
    void tellRows()
    {
        const auto isRowAt = [&](std::size_t i) { return isUnsaidDisplay(i) && isRow(at(i).text); };
        for (std::size_t i = 0; i < m_paragraphs.size();) {
            std::size_t end = i;
            while (isRowAt(end))
                ++end;
            for (std::size_t row = i; end - i > 1 && row < end; ++row)
                at(row).look = Look::Text;
            i = std::max(end, i + 1);
        }
    }

    /// Under a notice stand who gives it and the day, under a letter who wrote it.
    void tellSignatures()
    {
        for (std::size_t i = 1; i < m_paragraphs.size(); ++i) {
            if (isUnsaidDisplay(i) && look(i - 1) == Look::Text && isSender(at(i).text))
                at(i).look = Look::Text;
            const bool isUnderText = look(i - 1) == Look::Text || (i > 1 && isUnsaidDisplay(i - 1) && look(i - 2) == Look::Text);
            if (!isUnsaidDisplay(i) || !isUnderText || !isDay(at(i).text))
                continue;
            at(i).look = Look::Text;
            at(i - 1).look = Look::Text;
        }
    }

    void tellCaptionsAndTitles()
    {
        for (std::size_t i = 0; i + 1 < m_paragraphs.size(); ++i) {
            if (look(i + 1) == Look::Credit && canBeCaption(i))
                at(i).look = Look::Caption;
            if (look(i) == Look::Byline && isUnsaidDisplay(i + 1) && isBylineTitle(at(i + 1).text)) {
                at(i + 1).look = Look::Byline;
                at(i + 1).isTitle = true;
            }
        }
    }

    /// A credit makes the paragraph before it a caption, unless that is long or a report's first.
    bool canBeCaption(std::size_t i)
    {
        const bool isShort = at(i).text.size() <= 260;
        return !head(i).isSaid && isShort && (look(i) == Look::Text || look(i) == Look::Display || look(i) == Look::Label);
    }

    const std::vector<Piece>& m_pieces;
    std::vector<PageParagraph> m_paragraphs;
};

}

std::vector<PageParagraph> pageParagraphs(const std::vector<Piece>& pieces) { return Looker{pieces}.look(); }

}
