#include "intake/stories.h"

#include "intake/joining.h"
#include "intake/lines.h"
#include "intake/page_lines.h"
#include "intake/styled_runs.h"

#include <algorithm>
#include <iterator>

namespace banxin::intake {

namespace {

/// A part of several lines has a line feed between them.
void addLine(std::u16string& part, std::u16string_view line)
{
    if (!part.empty())
        part += u'\n';
    part += line;
}

class Assembler {
public:
    Assembler(const Reading& reading, const Cleaning& cleaning) : m_reading{reading}, m_keepsBlankLines{!cleaning.has(CleaningRule::BlankLines)} {}

    std::vector<Structured> stories()
    {
        for (std::size_t i = 0; i < m_reading.pieces.size(); ++i)
            take(i);
        for (std::size_t i = 0; i < m_stories.size(); ++i)
            finish(m_stories[i], m_bodies[i]);
        return std::move(m_stories);
    }

private:
    using Body = std::vector<StoryParagraph>;

    const Piece& piece(std::size_t i) const { return m_reading.pieces[i]; }

    std::size_t newStory()
    {
        m_stories.emplace_back();
        m_bodies.emplace_back();
        return m_stories.size() - 1;
    }

    std::size_t storyOf(std::size_t i)
    {
        if (piece(i).standsAlone) {
            const bool isCredit = piece(i).role == Role::Credit && i > 0 && piece(i - 1).standsAlone && m_alone;
            if (!isCredit)
                m_alone = newStory();
            return *m_alone;
        }
        if (!m_current || piece(i).beginsStory)
            m_current = newStory();
        return *m_current;
    }

    void take(std::size_t i)
    {
        const std::size_t place = storyOf(i);
        Structured& to = m_stories[place];
        Body& body = m_bodies[place];
        to.pieces.push_back(i);
        to.changes.add(piece(i).changes);
        const Piece& from = piece(i);
        Story& story = to.story;
        switch (from.role) {
        case Role::Label: addLine(story.label, from.text); break;
        case Role::Kicker: addLine(story.kicker, from.text); break;
        case Role::Headline: addLine(story.headline, from.text); break;
        case Role::Deck: addLine(story.deck, from.text); break;
        case Role::Byline: addLine(story.byline, from.text); break;
        case Role::JumpHead: addLine(story.jumpHead, from.text); break;
        case Role::Dateline: story.dateline += from.text; break;
        case Role::Caption: addPhoto(to, i).caption = from.text; break;
        case Role::Credit: creditedPhoto(to, i).credit = from.text; break;
        case Role::LeftOut: to.leftOut.push_back(from.text); break;
        case Role::Invitation:
            to.kind = CopyKind::QrLine;
            addParagraph(body, from);
            break;
        case Role::Crosshead:
        case Role::Body:
            if (from.goesOn && !body.empty())
                goOn(to, body, from);
            else
                addParagraph(body, from);
            break;
        }
    }

    static StoryPhoto& addPhoto(Structured& to, std::size_t piece)
    {
        to.photoPieces.push_back(piece);
        return to.story.photos.emplace_back();
    }

    /// The last photo, while it has no credit yet.
    static StoryPhoto& creditedPhoto(Structured& to, std::size_t piece)
    {
        auto& photos = to.story.photos;
        return photos.empty() || !photos.back().credit.empty() ? addPhoto(to, piece) : photos.back();
    }

    void addParagraph(Body& body, const Piece& from) const
    {
        if (m_keepsBlankLines && !body.empty())
            body.resize(body.size() + static_cast<std::size_t>(std::max(0, from.blankAbove - 1)));
        StoryParagraph& paragraph = body.emplace_back();
        paragraph.kind = from.role == Role::Crosshead ? ParagraphKind::Crosshead : ParagraphKind::Body;
        paragraph.text = from.text;
        paragraph.runs = runsOf(from, paragraph.kind);
    }

    /// All marks: which of them the paper has styles for is known where the story is taken in.
    static std::vector<StyledRun> runsOf(const Piece& piece, ParagraphKind kind)
    {
        return styledRuns(piece.runs, {0, static_cast<std::uint32_t>(piece.text.size())}, {true, true}, kind);
    }

    static void goOn(Structured& to, Body& body, const Piece& from)
    {
        std::u16string& text = body.back().text;
        text += seam(text, from.text);
        const auto at = static_cast<std::uint32_t>(text.size());
        for (StyledRun& run : runsOf(from, ParagraphKind::Body))
            body.back().runs.push_back({{run.range.start + at, run.range.end + at}, std::move(run.style)});
        to.joins.push_back({body.size() - 1, text.size(), from.joinConfidence});
        ++to.changes[CleaningRule::Joins];
        text += from.text;
    }

    static void finish(Structured& structured, Body& body)
    {
        Story& story = structured.story;
        structured.kind = kindOf(structured, body);
        const bool isArticle = structured.kind == CopyKind::Story || structured.kind == CopyKind::Commentary;
        structured.isUnfinished = isArticle && !body.empty() && body.back().kind == ParagraphKind::Body && !isEndOfParagraph(body.back().text);
        if (structured.kind != CopyKind::QrLine)
            takeDateline(story, body);
        story.body.assign(std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
    }

    static void takeDateline(Story& story, Body& body)
    {
        if (body.empty() || !story.dateline.empty() || body.front().kind != ParagraphKind::Body)
            return;
        const std::size_t length = datelineLength(body.front().text);
        story.dateline = body.front().text.substr(0, length);
        body.front().text.erase(0, length);
        for (StyledRun& run : body.front().runs) {
            run.range.start -= std::min(run.range.start, static_cast<std::uint32_t>(length));
            run.range.end -= std::min(run.range.end, static_cast<std::uint32_t>(length));
        }
        std::erase_if(body.front().runs, [](const StyledRun& run) { return run.range.start >= run.range.end; });
    }

    static CopyKind kindOf(const Structured& structured, const Body& body)
    {
        const Story& story = structured.story;
        if (structured.kind == CopyKind::QrLine)
            return CopyKind::QrLine;
        if (body.empty() && !story.photos.empty())
            return CopyKind::Picture;
        if (isTeaserHead(story.headline))
            return CopyKind::Teaser;
        return isCommentary(story.label, story.byline) ? CopyKind::Commentary : CopyKind::Story;
    }

    const Reading& m_reading;
    bool m_keepsBlankLines = false;
    std::vector<Structured> m_stories;
    std::vector<Body> m_bodies;               ///< of the stories
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_alone;
};

}

std::vector<Structured> storiesOf(const Reading& reading, const Cleaning& cleaning) { return Assembler{reading, cleaning}.stories(); }

}
