#include "intake/roles.h"

#include "intake/joining.h"
#include "intake/lines.h"
#include "intake/looks.h"
#include "intake/page_lines.h"
#include "intake/page_words.h"
#include "intake/shared_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace banxin::intake {

namespace {

using RoleSet = std::array<bool, roleCount>;

std::size_t indexOf(Role role) { return static_cast<std::size_t>(role); }

/// Goes through the paragraphs once, block by block: lines above a text, text, pictures, what is no story.
class RoleTeller {
public:
    RoleTeller(std::vector<Piece>& pieces, const Corrections& corrections) : m_pieces{pieces}, m_corrections{corrections} {}

    void tell()
    {
        m_paragraphs = pageParagraphs(m_pieces);
        countGaps();
        for (m_next = 0; m_next < m_paragraphs.size();)
            takeNext();
        placePictures();
        applyCuts();
        divideHeadlines();
    }

private:
    PageParagraph& at(std::size_t i) { return m_paragraphs[i]; }
    Look look(std::size_t i) const { return i < m_paragraphs.size() ? m_paragraphs[i].look : Look::End; }
    Piece& head(std::size_t i) { return m_pieces[m_paragraphs[i].piece]; }
    bool isText(Look look) const { return look == Look::Text || look == Look::Dateline; }
    bool isHeadLook(Look look) const { return look == Look::Display || look == Look::Label || look == Look::Byline; }
    int gap(std::size_t i) { return head(i).blankAbove; }

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
        const bool isFirst = !m_hasCopy;
        if (!isFirst)
            head(i).beginsStory = true;
        m_hasText = false;
        m_hasByline = false;
        m_hasPreface = false;
        m_hasCrosshead = false;
        m_texts = 0;
        m_isPage = m_isPage || !isFirst;
    }

    void takeNext()
    {
        const Look next = look(m_next);
        takeNext(next);
        m_hasCopy = m_hasCopy || next != Look::Furniture;
    }

    void takeNext(Look next)
    {
        switch (next) {
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

    /// Over a text at once the line above a date is its headline, unless it is no more than the paper's or a section's name.
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
        const bool isHeadline = isText(look(end)) && m_next + 1 == end && m_hasText && (look(end) == Look::Dateline || !isPlainInvitation(at(m_next).text));
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
        m_hasCrosshead = m_hasCrosshead || isOne;
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
        points += first > 0 && endsStory(at(first - 1).text) ? 3 : 0;
        points += lines == 1 && isText(below) ? pointsOfLine(first, end) : 0;
        points += below == Look::Caption ? 2 : 0;
        points += lines >= 2 ? 2 : 0;
        points += gap(first) > m_usualGap ? 2 : 0;
        points += m_endedAside ? 2 : 0;
        points += m_usualGap > 0 && cells(at(first).text) >= 24 ? 1 : 0;
        points += m_usualGap > 0 && cells(at(first).text) >= 36 ? 1 : 0;
        points -= isNumbered(at(first).text) ? 4 : 0;
        points -= lines == 1 && hasClause(at(first).text) ? 3 : 0;
        if (below == Look::End || (isHeadLook(below) && !hasByline))
            points -= 2;
        return points >= 2 ? std::min(95, 50 + points * 10) : 0;
    }

    /// A comma is rare in a headline by itself, which divides its line by a space.
    /// What somebody says in quotes may have one.
    static bool hasClause(std::u16string_view line)
    {
        const std::size_t comma = line.find(u'，');
        const std::size_t quote = line.find(u'“');
        return comma != line.npos && (quote > comma || line.find(u'”') < comma);
    }

    /// What speaks for a headline rather than a crosshead where nothing but one line stands between two texts.
    int pointsOfLine(std::size_t line, std::size_t text)
    {
        const int points = (isNoticeHead(at(line).text) ? 2 : 0) + (beginsAsLead(at(text).text) ? 1 : 0) + (tellsNews(at(line).text) ? 1 : 0);
        const bool isIntroduced = m_hasByline && m_texts < 2;   // a signed report has more than one paragraph
        const bool isOneOfSeveral = m_hasCrosshead || hasParallel(text, at(line).text);
        if (points >= 2 || isIntroduced || (points == 0 && isOneOfSeveral))
            return points;
        // Of 152 pairs of passages of one story on 23 pages a quarter were less alike than 0.031, of 63 pairs of two stories three quarters.
        const double likeness = likenessAround(line, text);
        return points + (likeness < 0.022 ? 2 : likeness < 0.031 ? 1 : 0);
    }

    /// The next line between two texts is as long, or has its colon too: crossheads go by pairs.
    bool hasParallel(std::size_t text, std::u16string_view line)
    {
        constexpr std::size_t shortest = 10;   // cells
        while (look(text) == Look::Text)
            ++text;
        if (look(text) != Look::Display || !isText(look(text + 1)) || cells(line) < shortest)
            return false;
        const std::u16string& next = at(text).text;
        const bool haveColons = line.find(u'：') < line.size() && next.find(u'：') < next.size();
        return cells(line) == cells(next) || haveColons;
    }

    /// Of the text above the line and that under it, crossheads further down passed over.
    double likenessAround(std::size_t line, std::size_t text)
    {
        constexpr std::size_t passage = 400;
        std::u16string above;
        for (std::size_t i = line; i-- > 0 && above.size() < passage && !(i + 1 < line && head(i + 1).beginsStory);)
            above += isText(look(i)) ? at(i).text.substr(0, passage) + u' ' : u"";
        std::u16string below;
        for (std::size_t i = text; (look(i) == Look::Text || (look(i) == Look::Display && look(i + 1) == Look::Text)) && below.size() < passage; ++i)
            below += look(i) == Look::Text ? at(i).text.substr(0, passage) + u' ' : u"";
        return pageWords().likeness(above, below);
    }

    const PageWords& pageWords()
    {
        if (!m_pageWords) {
            std::vector<std::u16string_view> texts;
            std::vector<std::u16string_view> ownLines;
            for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
                if (isText(look(i)))
                    texts.push_back(at(i).text);
                else if (look(i) == Look::Furniture)
                    ownLines.push_back(at(i).text);
            }
            m_pageWords.emplace(texts, ownLines);
        }
        return *m_pageWords;
    }

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
        if (story.empty() || sharesWords(at(picture).text, story))
            return false;
        constexpr std::size_t enough = 2;
        const auto hasWords = [&](std::u16string_view text) { return pageWords().shared(at(picture).text, text) >= enough; };
        return std::none_of(story.begin(), story.end(), hasWords);
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
    std::vector<PageParagraph> m_paragraphs;
    std::vector<std::size_t> m_pictures;   ///< paragraphs with which pictures without a headline begin
    std::optional<PageWords> m_pageWords;  ///< once they are needed
    std::size_t m_next = 0;
    int m_usualGap = 0;
    bool m_hasText = false;      ///< the story so far
    bool m_hasByline = false;
    bool m_hasPreface = false;   ///< its first paragraph is the editor's
    bool m_hasCrosshead = false;
    int m_texts = 0;             ///< paragraphs of text in the story so far
    bool m_isPage = false;       ///< several stories
    bool m_hasCopy = false;      ///< something above is no line of the page's own
    bool m_endedAside = false;   ///< what stands above is no story
    bool m_pictureHead = false;  ///< the lines above are a picture's
};

}

void tellRoles(std::vector<Piece>& pieces, const Corrections& corrections) { RoleTeller{pieces, corrections}.tell(); }

}
