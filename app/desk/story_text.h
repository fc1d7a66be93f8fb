#pragma once

#include "desk/text_moves.h"
#include "makeup/make_up.h"

#include <memory>

namespace banxin::desk {

/// Where one writes: a place in the text, and, where a line ends at it and the next begins, which of the two.
struct TextCaret {
    TextPlace place;
    bool atLineEnd = false;
    friend bool operator==(const TextCaret&, const TextCaret&) = default;
};

/// A caret on a page: of no width and an em's height; in upright lines of no height and an em's width.
struct CaretBox {
    PageId page;
    BlockId block;
    Rect box;
    bool isVertical = false;
    bool isOverset = false;    ///< in the tail, which is not printed
};

/// A line of the story as its page shows it.
struct StoryLine {
    TextPlace from;            ///< of its text; behind a dateline that runs in, of what follows that
    std::uint32_t dateline = 0;       ///< units of a dateline at its head …
    std::uint32_t datelineFrom = 0;   ///< … and where in the dateline they begin
    std::u16string text;       ///< up to where the next line begins, or the paragraph ends
    bool endsParagraph = true;
    BlockId block;             ///< 0: of a part that stands on no page
    int leg = 0;               ///< of the body, counted through all blocks of the story
    int row = 0;               ///< of its leg, from 0
    bool isOverset = false;
    int used = 0;              ///< of the headlines and captions: how full it is, in thousandths of a cell …
    int available = 0;         ///< … and how much it holds; 0: not known

    TextPlace placeAt(std::size_t unit) const;
    /// Nothing where the place is not in this line. A place at the end of it is in it.
    std::optional<std::size_t> unitOf(const TextPlace& place) const;
};

/// All text of a story with where it stands on pages: the one thing that the page's caret, the story pane and input
/// methods ask. A value of one edition; cheap to make again where make-up remembers the story.
class StoryText {
public:
    /// Of a story that stands on no page only the moves are known.
    StoryText(const Edition& edition, StoryId story, makeup::MakeUp& makeUp);

    const Story& story() const { return *m_story; }
    bool isPlaced() const { return !m_parts.empty(); }
    PageId firstPage() const { return isPlaced() ? m_parts.front().page : PageId{}; }
    /// The text that has no room; null where all of it has.
    const makeup::SetTail* tail() const { return m_tail ? &*m_tail : nullptr; }
    PageId tailPage() const { return isPlaced() ? m_parts.back().page : PageId{}; }

    /// Nothing where it stands on no page, or so far in the tail that this is cut off. An empty part has a caret where it
    /// would stand.
    std::optional<CaretBox> caretBox(const TextCaret& caret) const;
    /// Whether the lines of the text at the place run down, also where they are not shown.
    bool isVertical(const TextPlace& place) const;
    /// The caret that is nearest to a point of a page; of the field of `within` only, where that is given.
    std::optional<TextCaret> caretAt(PageId page, Point point, const TextPlace* within = nullptr) const;
    /// What a span covers on a page.
    std::vector<Rect> rectsOf(PageId page, const TextSpan& span) const;
    /// What several spans cover, each in one field.
    std::vector<Rect> rectsOf(PageId page, const std::vector<TextSpan>& spans) const;

    TextCaret lineHead(const TextCaret& caret) const;
    TextCaret lineFoot(const TextCaret& caret) const;
    /// How far along its line the caret stands, for `lineBeside`.
    Length along(const TextCaret& caret) const;
    /// `step` lines further (before: less than 0), as near to `along` as can be; the end of the field beyond its lines.
    TextCaret lineBeside(const TextCaret& caret, int step, Length along) const;

    /// Its lines in the order in which a reader meets them; parts without text have none.
    std::vector<StoryLine> lines() const;

private:
    struct Flow;
    struct LineRef;
    std::vector<Flow> flows() const;
    std::vector<Flow> flowsOf(const TextPlace& field) const;
    std::optional<LineRef> lineOf(const std::vector<Flow>& flows, const TextCaret& caret) const;
    void addRects(const Flow& flow, const compose::ComposedText& shown, const TextSpan& span, std::vector<Rect>& rects) const;
    std::optional<CaretBox> boxOfEmpty(const TextPlace& place) const;
    PageId pageOf(BlockId block) const;
    Rect areaOf(BlockId block) const;
    void addLines(const Flow& flow, std::vector<StoryLine>& lines) const;
    void addRestOfTail(std::vector<StoryLine>& lines) const;
    std::optional<TextPlace> endOfShownTail() const;
    std::vector<StoryLine> linesOfUnplaced() const;
    std::optional<std::size_t> indexOf(const std::vector<StoryLine>& lines, const TextCaret& caret) const;

    Shared<Story> m_story;
    Shared<StyleSheet> m_sheet;
    std::vector<StoryPart> m_parts;
    std::vector<Rect> m_areas;         ///< of the blocks of the parts
    std::string m_styleSet;
    makeup::StorySetting m_setting;
    std::vector<compose::Paragraphs> m_stackParagraphs;   ///< one for each part of the stack
    std::optional<makeup::SetTail> m_tail;
};

}
