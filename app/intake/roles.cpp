#include "intake/roles.h"

#include "intake/joining.h"
#include "intake/lines.h"
#include "intake/page_lines.h"
#include "intake/shared_words.h"

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

using RoleSet = std::array<bool, roleCount>;

std::size_t indexOf(Role role) { return static_cast<std::size_t>(role); }

/// What a paragraph looks like by itself.
enum class Look { Text, Dateline, Display, Label, Byline, Caption, Credit, Invitation, TeaserHead, Furniture, End };

struct Paragraph {
    std::size_t piece = 0;     ///< its first
    std::size_t last = 0;      ///< its last piece
    std::u16string text;
    Look look = Look::Text;
    bool isTitle = false;      ///< of the person whose byline stands above
};

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

/// Goes through the paragraphs once, block by block: lines above a text, text, pictures, what is no story.
class RoleTeller {
public:
    RoleTeller(std::vector<Piece>& pieces, const Corrections& corrections) : m_pieces{pieces}, m_corrections{corrections} {}

    void tell()
    {
        gather();
        countGaps();
        for (m_next = 0; m_next < m_paragraphs.size();)
            takeNext();
        placePictures();
        applyCuts();
        divideHeadlines();
    }

private:
    Paragraph& at(std::size_t i) { return m_paragraphs[i]; }
    Look look(std::size_t i) const { return i < m_paragraphs.size() ? m_paragraphs[i].look : Look::End; }
    Piece& head(std::size_t i) { return m_pieces[m_paragraphs[i].piece]; }
    bool isText(Look look) const { return look == Look::Text || look == Look::Dateline; }
    bool isHeadLook(Look look) const { return look == Look::Display || look == Look::Label || look == Look::Byline; }
    int gap(std::size_t i) { return head(i).blankAbove; }

    void gather()
    {
        std::optional<std::size_t> running;   // the paragraph that pieces go on
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            if (piece.goesOn && running) {
                Paragraph& paragraph = m_paragraphs[*running];
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
        for (Paragraph& paragraph : m_paragraphs) {
            const Piece& piece = m_pieces[paragraph.piece];
            paragraph.look = lookOf(piece, paragraph.text);
        }
        tellListsFromCaptions();
        for (std::size_t i = 0; i + 1 < m_paragraphs.size(); ++i) {
            if (look(i + 1) == Look::Credit && canBeCaption(i))
                at(i).look = Look::Caption;
            if (look(i) == Look::Byline && look(i + 1) == Look::Display && !head(i + 1).isSaid && isBylineTitle(at(i + 1).text)) {
                at(i + 1).look = Look::Byline;
                at(i + 1).isTitle = true;
            }
        }
    }

    /// ▲ before several paragraphs in a row marks the items of a list, before one its picture.
    void tellListsFromCaptions()
    {
        constexpr std::u16string_view pointers = u"▲△↑↓←▼▽◀";
        const auto mark = [&](std::size_t i) { return i < m_paragraphs.size() && look(i) == Look::Caption ? at(i).text.front() : u' '; };
        for (std::size_t i = 0; i + 1 < m_paragraphs.size();) {
            std::size_t end = i + 1;
            while (pointers.find(mark(i)) != pointers.npos && mark(end) == mark(i))
                ++end;
            for (std::size_t item = i; end - i > 1 && item < end; ++item)
                at(item).look = Look::Text;
            i = end;
        }
    }

    /// A credit makes the paragraph before it a caption, unless that is long or a report's first.
    bool canBeCaption(std::size_t i)
    {
        const bool isShort = at(i).text.size() <= 260;
        return !head(i).isSaid && isShort && (look(i) == Look::Text || look(i) == Look::Display || look(i) == Look::Label);
    }

    void countGaps()
    {
        std::map<int, int> counts;
        for (std::size_t i = 1; i < m_paragraphs.size(); ++i)
            ++counts[gap(i)];
        const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        m_usualGap = most == counts.end() ? 0 : most->first;
    }

    void set(std::size_t i, Role role, int confidence)
    {
        Piece& piece = head(i);
        if (!piece.isSaid) {
            piece.role = role;
            piece.confidence = confidence;
        }
    }

    void beginStory(std::size_t i)
    {
        if (i > 0)
            head(i).beginsStory = true;
        m_hasText = false;
        m_hasByline = false;
        m_hasPreface = false;
        m_texts = 0;
        m_isPage = m_isPage || i > 0;
    }

    void takeNext()
    {
        switch (look(m_next)) {
        case Look::Furniture: takeFurniture(); break;
        case Look::TeaserHead: takeTeasers(); break;
        case Look::Invitation: takeInvitation(); break;
        case Look::Caption:
        case Look::Credit: takePicture(); break;
        case Look::Text:
        case Look::Dateline: takeText(); break;
        case Look::Display:
        case Look::Label:
        case Look::Byline: takeHead(); break;
        case Look::End: break;
        }
    }

    /// A page's head may begin with the name of its section, which looks like a headline until the folio follows.
    void takeFurniture()
    {
        if (!m_hasText && m_pictures.empty()) {
            for (std::size_t i = m_next; i-- > 0 && (isShortName(at(i).text) || (i == 0 && isPaperName(at(i).text)));)
                set(i, Role::LeftOut, 70);
        }
        set(m_next++, Role::LeftOut, 80);
        if (!m_hasText && m_next + 1 < m_paragraphs.size() && look(m_next) == Look::Display && isHeadLook(look(m_next + 1)) && isSectionName(at(m_next).text) && !head(m_next).isSaid)
            set(m_next++, Role::LeftOut, 70);
    }

    /// THE HARBOR POST: the first line of a page, over its date.
    static bool isPaperName(std::u16string_view line)
    {
        return cells(line) <= 40 && std::none_of(line.begin(), line.end(), [](char16_t c) { return c >= u'a' && c <= u'z'; });
    }

    static bool isShortName(std::u16string_view line) { return line.size() <= 6 && cells(line) == line.size() * 2; }

    void takeText()
    {
        const bool isReport = look(m_next) == Look::Dateline && !head(m_next).isSaid;
        const bool goesOn = m_hasText && !head(m_next).isSaid && isContinued(at(m_next).text);
        if (goesOn || (isReport && (m_endedAside || m_texts > (m_hasPreface ? 1 : 0))))
            beginStory(m_next);
        m_endedAside = false;
        m_hasText = true;
        m_hasPreface = m_hasPreface || (m_texts == 0 && isEditorsNote(at(m_next).text));
        ++m_texts;
        set(m_next++, Role::Body, 90);
    }

    /// 导读 and the pointers under it are an item of their own.
    void takeTeasers()
    {
        beginStory(m_next);
        set(m_next++, Role::Headline, 90);
        while (m_next < m_paragraphs.size() && (hasPageReference(at(m_next).text) || (m_next + 1 < m_paragraphs.size() && isHeadLook(look(m_next)) && hasPageReference(at(m_next + 1).text) && !isText(look(m_next + 1)))))
            set(m_next++, Role::Body, 80);
        m_endedAside = true;
        m_hasText = true;
    }

    /// Lines beside a QR code: up to the last that invites, and to the end of the text if it has no more than lines.
    void takeInvitation()
    {
        std::size_t end = m_next + 1;
        for (std::size_t i = m_next; isHeadLook(look(i)) || look(i) == Look::Invitation; ++i) {
            if (look(i) == Look::Invitation || !isHeadLook(look(i + 1)))
                end = look(i) == Look::Invitation || look(i + 1) == Look::End ? i + 1 : end;
        }
        const bool isHeadline = isText(look(end)) && m_next + 1 == end && m_hasText && look(end) == Look::Dateline;
        if (isHeadline)
            return takeHead();
        beginStory(m_next);
        while (m_next < end)
            set(m_next++, Role::Invitation, 85);
        m_endedAside = true;
        m_hasText = true;
    }

    void takePicture()
    {
        const std::size_t first = m_next;
        if (look(m_next) == Look::Caption) {
            set(m_next, Role::Caption, look(m_next + 1) == Look::Credit ? 90 : 70);
            ++m_next;
        }
        if (look(m_next) == Look::Credit)
            set(m_next++, Role::Credit, 90);
        if (!m_pictureHead)
            m_pictures.push_back(first);
        m_endedAside = m_endedAside || m_pictureHead;
        m_hasText = m_hasText || m_pictureHead;
        m_pictureHead = false;
    }

    /// Where the lines above a text end: only so many can be.
    std::size_t headEnd(std::size_t first)
    {
        std::size_t lines = 0;
        bool hasLabel = false;
        bool hasByline = false;
        std::size_t i = first;
        for (; isHeadLook(look(i)) || (look(i) == Look::Invitation && i == first); ++i) {
            const bool isSaid = head(i).isSaid;
            if (look(i) == Look::Byline) {
                if ((hasByline && !at(i).isTitle) || (lines == 0 && !isSaid))
                    break;
                hasByline = true;
                continue;
            }
            if (isSaid)
                continue;
            if (hasByline || lines == (hasLabel ? 4u : 3u)) {
                const bool isMore = (look(i) == Look::Label && !hasLabel) || (isDeck(at(i).text) && lines < 5);
                if (!isMore || hasByline)
                    break;
            }
            hasLabel = hasLabel || look(i) == Look::Label;
            ++lines;
        }
        return i;
    }

    void takeHead()
    {
        if (look(m_next) == Look::Byline && !head(m_next).isSaid)
            return takeLooseByline();
        std::size_t end = headEnd(m_next);
        if (!m_hasText && m_pictures.empty())
            return giveHead(m_next, end);
        if (!m_hasText && !m_isPage)
            return giveHead(m_next, end);
        // A list of short lines, and the head of the next story under it.
        if (isHeadLook(look(end)) && look(end) != Look::Byline && end - m_next >= 3 && isHeadLook(look(end + 1))) {
            set(m_next++, Role::Body, 60);
            return;
        }
        if (const int confidence = cutConfidence(m_next, end); confidence > 0) {
            head(m_next).cutConfidence = confidence;
            beginStory(m_next);
            giveHead(m_next, end);
            m_pictureHead = look(end) == Look::Caption;
            return;
        }
        takeCrosshead();
    }

    /// A byline without a headline over it: the end of the story above, or the first line of one without a headline.
    void takeLooseByline()
    {
        const bool endsStory = m_hasText && !m_hasByline;
        const bool isFirst = !m_hasText;
        if (endsStory || isFirst) {
            m_hasByline = true;
            set(m_next++, Role::Byline, endsStory ? 75 : 85);
            while (m_next < m_paragraphs.size() && at(m_next).isTitle)
                set(m_next++, Role::Byline, 75);
            return;
        }
        set(m_next++, Role::Body, 50);
    }

    void takeCrosshead()
    {
        const auto isLong = [&](std::size_t i) { return look(i) == Look::Byline || !couldBeCrosshead(at(i).text); };
        const bool isOne = m_next > 0 && !hasClause(at(m_next).text) && m_next + 1 < m_paragraphs.size() && couldBeCrosshead(at(m_next).text) && isLong(m_next - 1) && isLong(m_next + 1);
        m_hasText = true;
        set(m_next++, isOne ? Role::Crosshead : Role::Body, isOne ? 75 : 60);
    }

    /// How sure it is, in per cent, that a new story begins with these lines; 0: it does not.
    int cutConfidence(std::size_t first, std::size_t end)
    {
        int points = 0;
        std::size_t lines = 0;
        bool hasByline = false;
        bool isSaid = false;
        for (std::size_t i = first; i < end; ++i) {
            hasByline = hasByline || look(i) == Look::Byline;
            if (look(i) == Look::Label)
                points += 2;
            if (look(i) != Look::Byline)
                ++lines;
            isSaid = isSaid || (head(i).isSaid && head(i).role == Role::Headline);
        }
        if (isSaid)
            return 100;
        const Look below = look(end);
        points += below == Look::Dateline ? 3 : 0;
        points += hasByline ? 3 : 0;
        points += below == Look::Caption ? 2 : 0;
        points += lines >= 2 ? 2 : 0;
        points += gap(first) > m_usualGap ? 2 : 0;
        points += m_endedAside ? 2 : 0;
        points += m_usualGap > 0 && isLikeHeadline(at(first).text) ? 1 : 0;
        points += m_usualGap > 0 && at(first).text.size() >= 18 ? 1 : 0;
        points -= isNumbered(at(first).text) ? 4 : 0;
        points -= lines == 1 && hasClause(at(first).text) ? 3 : 0;
        if (below == Look::End || isHeadLook(below))
            points -= 2;
        return points >= 2 ? std::min(95, 50 + points * 10) : 0;
    }

    /// A comma is rare in a headline by itself, which divides its line by a space.
    static bool hasClause(std::u16string_view line) { return line.find(u'，') != line.npos; }

    static bool isLikeHeadline(std::u16string_view line) { return line.size() >= 12; }

    void giveHead(std::size_t first, std::size_t end)
    {
        std::vector<std::size_t> free;
        RoleSet has{};
        for (std::size_t i = first; i < end; ++i) {
            if (head(i).isSaid)
                has[indexOf(head(i).role)] = true;
            else if (look(i) == Look::Byline)
                set(i, Role::Byline, 90);
            else
                free.push_back(i);
            m_hasByline = m_hasByline || look(i) == Look::Byline;
        }
        takeName(free, end);
        takeLabel(free, has[indexOf(Role::Label)], look(end) == Look::Caption);
        assign(free, has);
        m_endedAside = false;
        m_next = std::max(end, first + 1);
        // What follows a byline is text, however short.
        m_hasText = m_hasText || m_hasByline;
    }

    /// The last of several lines may be nothing but a name: the byline.
    void takeName(std::vector<std::size_t>& free, std::size_t end)
    {
        if (free.size() < 2 || m_hasByline || look(end) != Look::Text || !isNameLine(at(free.back()).text))
            return;
        set(free.back(), Role::Byline, 65);
        m_hasByline = true;
        free.pop_back();
    }

    /// A line by itself is the headline, but over a picture it may be its label: 图片新闻.
    void takeLabel(std::vector<std::size_t>& free, bool hasOne, bool isOverPicture)
    {
        if (hasOne || free.size() < (isOverPicture ? 1u : 2u))
            return;
        const auto label = std::find_if(free.begin(), free.end(), [&](std::size_t i) { return isLabel(at(i).text); });
        if (label == free.end())
            return;
        set(*label, Role::Label, 85);
        free.erase(label);
    }

    static bool isDeck(std::u16string_view line) { return line.starts_with(u"——") || isAttendance(line); }

    /// Of two lines the first is the kicker, as a rule. But a clause is no headline, and over an English headline stand few words.
    static bool isDeckUnder(std::u16string_view first, std::u16string_view second)
    {
        const auto isHan = [](char16_t c) { return c >= 0x2E80; };
        const bool isLatin = std::none_of(first.begin(), first.end(), isHan) && std::none_of(second.begin(), second.end(), isHan);
        return isLatin ? std::count(first.begin(), first.end(), u' ') >= 3 : hasClause(second) && !hasClause(first);
    }

    /// What is said to be one of them is not looked for among the lines that say nothing.
    void assign(const std::vector<std::size_t>& free, const RoleSet& has)
    {
        const bool hasKicker = has[indexOf(Role::Kicker)];
        const bool hasHeadline = has[indexOf(Role::Headline)];
        auto line = free.begin();
        auto deck = std::find_if(line, free.end(), [&](std::size_t i) { return isDeck(at(i).text); });
        const bool hasNone = !hasKicker && !hasHeadline && !has[indexOf(Role::Deck)];
        if (free.size() == 2 && deck == free.end() && hasNone && isDeckUnder(at(free[0]).text, at(free[1]).text))
            --deck;
        if (deck - line > 1 && !hasKicker)
            set(*line++, Role::Kicker, 75);
        if (line != deck && !hasHeadline)
            set(*line++, Role::Headline, free.size() == 1 ? 90 : 80);
        // What stands between a headline and a deck that says so is the headline's second line.
        while (deck != free.end() && line != deck && !hasHeadline)
            set(*line++, Role::Headline, 70);
        for (; line != free.end(); ++line)
            set(*line, Role::Deck, isDeck(at(*line).text) ? 90 : 65);
    }

    /// On a page of several stories, a picture that tells its news itself belongs to none of them.
    void placePictures()
    {
        for (const std::size_t i : m_pictures) {
            const bool isAlone = look(i) == Look::Caption && isSelfContainedCaption(at(i).text);
            const bool isFar = i > 0 && gap(i) > m_usualGap;
            if (!m_isPage || !(isAlone || isFar || isOfAnotherStory(i)))
                continue;
            head(i).standsAlone = true;
            if (look(i + 1) == Look::Credit && look(i) == Look::Caption)
                head(i + 1).standsAlone = true;
        }
    }

    bool isPicture(std::size_t i) const { return look(i) == Look::Caption || look(i) == Look::Credit; }

    /// Under a story, and with no word of it: one that only fills the page.
    bool isOfAnotherStory(std::size_t picture)
    {
        std::size_t end = picture;
        while (isPicture(end))
            ++end;
        if (look(picture) != Look::Caption || (end < m_paragraphs.size() && !head(end).beginsStory))
            return false;
        std::vector<std::u16string_view> story;
        for (std::size_t i = picture; i-- > 0;) {
            if (!isPicture(i))
                story.push_back(at(i).text);
            if (head(i).beginsStory)
                break;
        }
        return !story.empty() && !sharesWords(at(picture).text, story);
    }

    void applyCuts()
    {
        for (Piece& piece : m_pieces) {
            if (const auto set = m_corrections.cuts.find(placeOf(piece)); set != m_corrections.cuts.end())
                piece.beginsStory = set->second;
        }
    }

    /// A headline with no kicker over it may hold one in its line.
    void divideHeadlines()
    {
        std::vector<Piece> all;
        all.reserve(m_pieces.size());
        bool hasKicker = false;
        bool hasLabel = false;
        for (Piece& piece : m_pieces) {
            if (piece.beginsStory || piece.role == Role::Body) {
                hasKicker = false;
                hasLabel = false;
            }
            hasKicker = hasKicker || piece.role == Role::Kicker;
            hasLabel = hasLabel || piece.role == Role::Label;
            const bool mayHold = piece.role == Role::Headline && !piece.isSaid;
            const HeadlineParts parts = mayHold ? headlineParts(piece.text) : HeadlineParts{};
            if (parts.first == 0 || (parts.isLabel ? hasLabel : hasKicker)) {
                all.push_back(std::move(piece));
                continue;
            }
            auto [first, second] = divided(std::move(piece), parts.first, parts.second);
            first.role = parts.isLabel ? Role::Label : Role::Kicker;
            first.confidence = 75;
            second.beginsStory = false;
            if (const auto set = m_corrections.roles.find(placeOf(second)); set != m_corrections.roles.end())
                second.role = set->second;
            all.push_back(std::move(first));
            all.push_back(std::move(second));
        }
        m_pieces = std::move(all);
    }

    std::vector<Piece>& m_pieces;
    const Corrections& m_corrections;
    std::vector<Paragraph> m_paragraphs;
    std::vector<std::size_t> m_pictures;   ///< paragraphs with which pictures without a headline begin
    std::size_t m_next = 0;
    int m_usualGap = 0;
    bool m_hasText = false;      ///< the story so far
    bool m_hasByline = false;
    bool m_hasPreface = false;   ///< its first paragraph is the editor's
    int m_texts = 0;             ///< paragraphs of text in the story so far
    bool m_isPage = false;       ///< several stories
    bool m_endedAside = false;   ///< what stands above is no story
    bool m_pictureHead = false;  ///< the lines above are a picture's
};

}

void tellRoles(std::vector<Piece>& pieces, const Corrections& corrections) { RoleTeller{pieces, corrections}.tell(); }

}
