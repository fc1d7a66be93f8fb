#include "desk/story_text.h"

#include "compose/positions.h"
#include "compose/unicode_text.h"

#include <algorithm>

namespace banxin::desk {

namespace {

/// Of a story that stands nowhere, a line of the pane holds so many characters.
constexpr std::size_t unplacedLine = 24;
/// More than a paper prints of one story.
constexpr std::size_t muchText = 50'000;

TextPart partOf(Role role)
{
    switch (role) {
    case Role::Label: return TextPart::Label;
    case Role::Kicker: return TextPart::Kicker;
    case Role::Deck: return TextPart::Deck;
    case Role::Byline: return TextPart::Byline;
    default: return TextPart::Headline;
    }
}

std::optional<Role> roleOf(TextPart part)
{
    switch (part) {
    case TextPart::Label: return Role::Label;
    case TextPart::Kicker: return Role::Kicker;
    case TextPart::Headline: return Role::Headline;
    case TextPart::Deck: return Role::Deck;
    case TextPart::Byline: return Role::Byline;
    default: return std::nullopt;
    }
}

compose::LineEnd sideOf(const TextCaret& caret) { return caret.atLineEnd ? compose::LineEnd::Before : compose::LineEnd::After; }

std::int64_t squaredDistance(const Rect& rect, Point point)
{
    const auto outside = [](Length from, Length to, Length value) {
        return value < from ? (from - value).emu() : value > to ? (value - to).emu() : std::int64_t{0};
    };
    const std::int64_t x = outside(rect.x, rect.right(), point.x) / 100;
    const std::int64_t y = outside(rect.y, rect.bottom(), point.y) / 100;
    return x * x + y * y;
}

/// A credit's units count on from its caption's.
std::u16string partOf(const compose::Paragraph& paragraph, std::size_t from, std::size_t to)
{
    const std::size_t size = paragraph.text.size();
    std::u16string part = from < size ? paragraph.text.substr(from, std::min(to, size) - from) : std::u16string{};
    if (to > size)
        part += paragraph.flushRight.substr(std::max(from, size) - size, to - std::max(from, size));
    return part;
}

/// In thousandths.
int inCells(Length length, Length em) { return em > Length{} ? static_cast<int>((length.emu() * 1000 + em.emu() / 2) / em.emu()) : 0; }

bool isOfPhoto(TextPart part) { return part == TextPart::Caption || part == TextPart::Credit; }

}

/// One composed text and how its positions are places of the story.
struct StoryText::Flow {
    enum class Kind { Stack, Body, Tail, Caption };
    Kind kind = Kind::Body;
    const StoryText* of = nullptr;
    const compose::Paragraphs* paragraphs = nullptr;
    const compose::ComposedText* text = nullptr;
    const compose::ComposedHeadline* headline = nullptr;
    TextPart part = TextPart::Body;    ///< of a stack
    std::uint32_t photo = 0;           ///< of a caption
    Point shift;
    BlockId block;                     ///< 0: each line's own

    compose::SetText set() const { return {*text, *paragraphs}; }

    const compose::Paragraph& paragraphOf(std::size_t line) const { return *(*paragraphs)[text->lines[line].paragraph]; }
    bool isVertical(std::size_t line) const { return paragraphOf(line).style.writingMode == WritingMode::Vertical; }

    std::optional<bool> isVertical(const TextPlace& place) const
    {
        const auto position = positionOf(place);
        if (!position || position->paragraph >= paragraphs->size())
            return std::nullopt;
        return (*paragraphs)[position->paragraph]->style.writingMode == WritingMode::Vertical;
    }

    BlockId blockOf(std::size_t line) const
    {
        if (block)
            return block;
        const auto leg = static_cast<std::size_t>(text->lines[line].leg);
        return leg < of->m_setting.legs.size() ? of->m_setting.legs[leg] : BlockId{};
    }

    /// Whether places of the field are shown here.
    bool shows(const TextPlace& place) const
    {
        switch (kind) {
        case Kind::Stack: return place.part == part;
        case Kind::Caption: return isOfPhoto(place.part) && place.index == photo;
        case Kind::Body:
        case Kind::Tail: break;
        }
        return place.part == TextPart::Body || place.part == TextPart::Dateline;
    }

    std::uint32_t captionLength() const { return static_cast<std::uint32_t>(of->m_story->photos[photo].caption.size()); }

    std::optional<compose::TextPosition> positionOf(const TextPlace& place) const
    {
        if (!shows(place) || paragraphs->empty())
            return std::nullopt;
        if (kind == Kind::Stack)
            return compose::TextPosition{0, place.offset};
        if (kind == Kind::Caption)
            return compose::TextPosition{0, place.part == TextPart::Credit ? captionLength() + place.offset : place.offset};
        const auto position = inBody(place);
        return kind == Kind::Body || !position ? position : inTail(*position);
    }

    TextPlace placeOf(compose::TextPosition position) const
    {
        if (kind == Kind::Stack)
            return {part, 0, position.offset};
        if (kind == Kind::Caption) {
            const std::uint32_t length = captionLength();
            const bool isCredit = position.offset > length || (length == 0 && !of->m_story->photos[photo].credit.empty());
            return isCredit ? TextPlace{TextPart::Credit, photo, position.offset - length} : TextPlace{TextPart::Caption, photo, position.offset};
        }
        if (kind == Kind::Tail) {
            position.offset += position.paragraph == 0 ? of->m_tail->offset : 0;
            position.paragraph += of->m_tail->paragraph;
        }
        return fromBody(position);
    }

    std::optional<std::size_t> lineAt(const TextCaret& caret) const
    {
        const auto position = positionOf(caret.place);
        return position ? compose::lineAt(set(), *position, sideOf(caret)) : std::nullopt;
    }

    std::optional<Rect> caretRect(const TextCaret& caret) const
    {
        const auto position = positionOf(caret.place);
        if (!position)
            return std::nullopt;
        if (caret.place.part == TextPart::Caption && position->offset == captionLength() && position->offset > 0)
            return behind(*position);
        const auto rect = compose::caretRect(set(), *position, sideOf(caret));
        return rect ? std::optional{shifted(*rect)} : std::nullopt;
    }

    /// A caption's end is not where its credit begins, far on the right.
    std::optional<Rect> behind(compose::TextPosition position) const
    {
        const auto rects = compose::selectionRects(set(), compose::positionBefore(set(), position), position);
        if (rects.empty())
            return std::nullopt;
        const Rect last = shifted(rects.back());
        return Rect{last.right(), last.y, {}, last.height};
    }

    Rect shifted(Rect rect) const
    {
        rect.x += shift.x;
        rect.y += shift.y;
        return rect;
    }

    /// Where a line may hold text, an em high.
    Rect roomOf(std::size_t index) const
    {
        const compose::Line& line = text->lines[index];
        const Length size = paragraphOf(index).style.size;
        const Length measure = line.setting->indent + line.setting->measure;
        if (isVertical(index))
            return shifted({line.origin.x - size / 2, line.origin.y, size, measure});
        return shifted({line.origin.x, line.origin.y - size.scaled(88, 100), measure, size});
    }

    Length originAlong(std::size_t line) const { return isVertical(line) ? text->lines[line].origin.y : text->lines[line].origin.x; }

    TextCaret caretInLine(std::size_t line, Length alongFromOrigin) const
    {
        const compose::TextHit hit = compose::positionInLine(set(), line, originAlong(line) + alongFromOrigin);
        return {placeOf(hit.position), hit.side == compose::LineEnd::Before && !text->lines[line].setting->lastOfParagraph};
    }

private:
    std::optional<compose::TextPosition> inBody(const TextPlace& place) const
    {
        const auto& sources = of->m_setting.sources;
        for (std::uint32_t i = 0; i < sources.size(); ++i) {
            if (place.part == TextPart::Dateline && sources[i].runIn > 0)
                return compose::TextPosition{i, place.offset};
            if (place.part == TextPart::Body && sources[i].paragraph == place.index)
                return compose::TextPosition{i, sources[i].runIn + place.offset};
        }
        return std::nullopt;
    }

    TextPlace fromBody(compose::TextPosition position) const
    {
        const makeup::ParagraphSource& source = of->m_setting.sources[position.paragraph];
        if (!source.paragraph || position.offset < source.runIn)
            return {TextPart::Dateline, 0, std::min(position.offset, source.runIn)};
        return {TextPart::Body, static_cast<std::uint32_t>(*source.paragraph), std::min(position.offset - source.runIn, source.length)};
    }

    std::optional<compose::TextPosition> inTail(compose::TextPosition position) const
    {
        const makeup::SetTail& tail = *of->m_tail;
        if (position < compose::TextPosition{tail.paragraph, tail.offset})
            return std::nullopt;
        if (position.paragraph == tail.paragraph)
            position.offset -= tail.offset;
        position.paragraph -= tail.paragraph;
        return position.paragraph < paragraphs->size() ? std::optional{position} : std::nullopt;
    }
};

/// A line of one of several flows.
struct StoryText::LineRef {
    std::size_t flow = 0;
    std::size_t line = 0;
};

StoryText::StoryText(const Edition& edition, StoryId story, makeup::MakeUp& makeUp)
    : m_story{*edition.stories.find(story)}, m_sheet{edition.sheet}, m_parts{banxin::partsOf(edition, story)}
{
    if (m_parts.empty())
        return;
    for (const StoryPart& part : m_parts) {
        const Page& page = *findPage(edition, part.page);
        const auto block = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const Block& b) { return b.id == part.block; });
        m_areas.push_back(banxin::areaOf(page.grid, *block));
    }
    m_styleSet = findPage(edition, m_parts.front().page)->styleSet;
    m_setting = makeUp.setting(edition, story);
    for (const makeup::SetPart& part : m_setting.stack)
        m_stackParagraphs.push_back({part.paragraph});
    m_tail = makeUp.tail(edition, story);
}

PageId StoryText::pageOf(BlockId block) const
{
    const auto part = std::find_if(m_parts.begin(), m_parts.end(), [&](const StoryPart& p) { return p.block == block; });
    return part != m_parts.end() ? part->page : PageId{};
}

Rect StoryText::areaOf(BlockId block) const
{
    const auto part = std::find_if(m_parts.begin(), m_parts.end(), [&](const StoryPart& p) { return p.block == block; });
    return part != m_parts.end() ? m_areas[static_cast<std::size_t>(part - m_parts.begin())] : Rect{};
}

std::vector<StoryText::Flow> StoryText::flows() const
{
    std::vector<Flow> flows;
    if (m_parts.empty())
        return flows;
    for (std::size_t i = 0; i < m_setting.stack.size(); ++i) {
        const makeup::SetPart& part = m_setting.stack[i];
        flows.push_back({Flow::Kind::Stack, this, &m_stackParagraphs[i], &part.headline.text, &part.headline, partOf(part.role), 0,
            m_setting.stackOrigin, m_parts.front().block});
    }
    flows.push_back({Flow::Kind::Body, this, &m_setting.paragraphs(), &m_setting.text(), nullptr, TextPart::Body, 0, {}, {}});
    if (m_tail)
        flows.push_back({Flow::Kind::Tail, this, &m_tail->paragraphs, &m_tail->text, nullptr, TextPart::Body, 0, {}, m_tail->block});
    for (const auto& [block, caption] : m_setting.captions)
        flows.push_back({Flow::Kind::Caption, this, &caption.paragraphs, &caption.text, nullptr, TextPart::Caption,
            static_cast<std::uint32_t>(caption.photo), {}, block});
    return flows;
}

std::vector<StoryText::Flow> StoryText::flowsOf(const TextPlace& field) const
{
    std::vector<Flow> all = flows();
    std::erase_if(all, [&](const Flow& flow) { return !flow.shows(field); });
    return all;
}

std::optional<CaretBox> StoryText::caretBox(const TextCaret& caret) const
{
    for (const Flow& flow : flowsOf(caret.place)) {
        const auto line = flow.lineAt(caret);
        const auto box = line ? flow.caretRect(caret) : std::nullopt;
        if (!box)
            continue;
        const BlockId block = flow.blockOf(*line);
        return CaretBox{pageOf(block), block, *box, flow.isVertical(*line), flow.kind == Flow::Kind::Tail};
    }
    // A paragraph of the text has its place in a line, empty or not: where that line is not shown, it has none.
    if (caret.place.part == TextPart::Body && isPlaced() && !m_setting.paragraphs().empty())
        return std::nullopt;
    const std::u16string* text = edit::textAt(*m_story, caret.place);
    return !text || text->empty() ? boxOfEmpty(caret.place) : std::nullopt;
}

bool StoryText::isVertical(const TextPlace& place) const
{
    for (const Flow& flow : flowsOf(place)) {
        if (const auto isVertical = flow.isVertical(place))
            return *isVertical;
    }
    const auto box = caretBox({place});
    return box && box->isVertical;
}

/// Where the part's first character would come to stand, as near as can be told without setting it.
std::optional<CaretBox> StoryText::boxOfEmpty(const TextPlace& place) const
{
    if (m_parts.empty())
        return std::nullopt;
    if (isOfPhoto(place.part)) {
        for (const auto& [block, caption] : m_setting.captions) {
            if (caption.photo != static_cast<int>(place.index))
                continue;
            const Length size = styleFor(*m_sheet, m_styleSet, m_story->rank, Role::Caption).size;
            const TextCaret end{{TextPart::Caption, place.index, static_cast<std::uint32_t>(m_story->photos[place.index].caption.size())}};
            if (place.part == TextPart::Credit && end.place.offset > 0)
                return caretBox(end);
            return CaretBox{pageOf(block), block, {caption.room.x, std::max(caption.room.bottom() - size, caption.room.y), {}, size}};
        }
    }
    const BlockId block = m_parts.front().block;
    const Rect area = areaOf(block);
    if (place.part == TextPart::Dateline && !m_story->body.empty())
        return caretBox({{TextPart::Body, 0, 0}});
    const std::optional<Role> role = roleOf(place.part);
    const Length size = styleFor(*m_sheet, m_styleSet, m_story->rank, role.value_or(Role::Body)).size;
    // Over the part that follows it, in its air.
    for (const Flow& flow : flows()) {
        if (!role || flow.kind != Flow::Kind::Stack || flow.part < place.part || flow.text->lines.empty())
            continue;
        const Rect room = flow.roomOf(0);
        const bool isVertical = flow.isVertical(0);
        return CaretBox{pageOf(block), block, isVertical ? Rect{room.right(), room.y, size, {}} : Rect{room.x, room.y - size, {}, size}, isVertical};
    }
    Length top = area.y;
    for (const Flow& flow : flows()) {
        if (flow.kind == Flow::Kind::Stack && !flow.text->lines.empty() && !flow.isVertical(0))
            top = std::max(top, flow.roomOf(flow.text->lines.size() - 1).bottom());
    }
    return CaretBox{pageOf(block), block, {area.x, top, {}, size}};
}

std::optional<TextCaret> StoryText::caretAt(PageId page, Point point, const TextPlace* within) const
{
    const std::vector<Flow> all = within ? flowsOf(*within) : flows();
    std::optional<LineRef> nearest;
    std::int64_t least = 0;
    for (std::size_t f = 0; f < all.size(); ++f) {
        for (std::size_t line = 0; line < all[f].text->lines.size(); ++line) {
            if (pageOf(all[f].blockOf(line)) != page)
                continue;
            const std::int64_t distance = squaredDistance(all[f].roomOf(line), point);
            if (!nearest || distance < least) {
                nearest = LineRef{f, line};
                least = distance;
            }
        }
    }
    if (!nearest)
        return std::nullopt;
    const Flow& flow = all[nearest->flow];
    const Length along = flow.isVertical(nearest->line) ? point.y - flow.shift.y : point.x - flow.shift.x;
    TextCaret caret = flow.caretInLine(nearest->line, along - flow.originAlong(nearest->line));
    if (within && !edit::isSameField(caret.place, *within)) {
        const TextSpan field = edit::fieldAt(*m_story, *within);
        const bool isBefore = caret.place.part == TextPart::Dateline || caret.place.part == TextPart::Caption;
        caret = {isBefore ? field.from : field.to};
    }
    return caret;
}

std::vector<Rect> StoryText::rectsOf(PageId page, const TextSpan& span) const { return rectsOf(page, std::vector{span}); }

std::vector<Rect> StoryText::rectsOf(PageId page, const std::vector<TextSpan>& spans) const
{
    std::vector<Rect> rects;
    for (const Flow& flow : flows()) {
        const auto isHere = [&](const TextSpan& span) { return flow.shows(span.from); };
        if (std::none_of(spans.begin(), spans.end(), isHere))
            continue;
        compose::ComposedText shown;
        for (std::size_t line = 0; line < flow.text->lines.size(); ++line) {
            if (pageOf(flow.blockOf(line)) == page)
                shown.lines.push_back(flow.text->lines[line]);
        }
        for (const TextSpan& span : spans) {
            if (isHere(span))
                addRects(flow, shown, span, rects);
        }
    }
    return rects;
}

void StoryText::addRects(const Flow& flow, const compose::ComposedText& shown, const TextSpan& span, std::vector<Rect>& rects) const
{
    const bool isTail = flow.kind == Flow::Kind::Tail;
    const auto to = flow.positionOf(span.to);
    auto from = flow.positionOf(span.from);
    if (!from && isTail)
        from = compose::TextPosition{};
    if (!from || (!to && !isTail))
        return;
    // Before the tail, or beyond the part of it that is shown.
    if (isTail && !to && flow.of->m_tail && span.to.part == TextPart::Body && flow.placeOf({}) > span.to)
        return;
    const auto count = static_cast<std::uint32_t>(flow.paragraphs->size());
    for (const Rect& rect : compose::selectionRects({shown, *flow.paragraphs}, *from, to.value_or(compose::TextPosition{count, 0})))
        rects.push_back(flow.shifted(rect));
}

std::optional<StoryText::LineRef> StoryText::lineOf(const std::vector<Flow>& all, const TextCaret& caret) const
{
    for (std::size_t f = 0; f < all.size(); ++f) {
        if (const auto line = all[f].lineAt(caret))
            return LineRef{f, *line};
    }
    return std::nullopt;
}

TextCaret StoryText::lineHead(const TextCaret& caret) const
{
    const std::vector<Flow> all = flowsOf(caret.place);
    if (const auto ref = lineOf(all, caret)) {
        const compose::Line& line = all[ref->flow].text->lines[ref->line];
        return {all[ref->flow].placeOf({line.paragraph, line.setting->start})};
    }
    const std::vector<StoryLine> shown = lines();
    const auto index = indexOf(shown, caret);
    return {index ? shown[*index].placeAt(0) : paragraphAt(*m_story, caret.place).from};
}

TextCaret StoryText::lineFoot(const TextCaret& caret) const
{
    const std::vector<Flow> all = flowsOf(caret.place);
    if (const auto ref = lineOf(all, caret)) {
        const compose::Line& line = all[ref->flow].text->lines[ref->line];
        TextPlace foot = all[ref->flow].placeOf({line.paragraph, line.setting->end});
        if (!edit::isSameField(foot, caret.place) && isOfPhoto(foot.part))
            foot = edit::fieldAt(*m_story, caret.place).to;
        return {foot, !line.setting->lastOfParagraph};
    }
    const std::vector<StoryLine> shown = lines();
    const auto index = indexOf(shown, caret);
    if (!index)
        return {paragraphAt(*m_story, caret.place).to};
    return {shown[*index].placeAt(shown[*index].text.size()), !shown[*index].endsParagraph};
}

Length StoryText::along(const TextCaret& caret) const
{
    const std::vector<Flow> all = flowsOf(caret.place);
    if (const auto ref = lineOf(all, caret)) {
        const Flow& flow = all[ref->flow];
        const auto along = compose::alongLine(flow.set(), *flow.positionOf(caret.place), sideOf(caret));
        return along ? *along - flow.originAlong(ref->line) : Length{};
    }
    const std::vector<StoryLine> shown = lines();
    const auto index = indexOf(shown, caret);
    return index ? Length::fromEmu(static_cast<std::int64_t>(*shown[*index].unitOf(caret.place))) : Length{};
}

TextCaret StoryText::lineBeside(const TextCaret& caret, int step, Length along) const
{
    const std::vector<Flow> all = flowsOf(caret.place);
    const TextSpan field = edit::fieldAt(*m_story, caret.place);
    if (const auto ref = lineOf(all, caret)) {
        std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(ref->line) + step;
        for (std::size_t f = 0; f < ref->flow; ++f)
            wanted += static_cast<std::ptrdiff_t>(all[f].text->lines.size());
        if (wanted < 0)
            return {field.from};
        for (const Flow& flow : all) {
            const auto count = static_cast<std::ptrdiff_t>(flow.text->lines.size());
            if (wanted < count)
                return flow.caretInLine(static_cast<std::size_t>(wanted), along);
            wanted -= count;
        }
        const auto hidden = step > 0 && caret.place.part == TextPart::Body ? endOfShownTail() : std::nullopt;
        return {hidden ? *hidden : field.to};
    }
    const std::vector<StoryLine> shown = lines();
    const auto index = indexOf(shown, caret);
    const std::ptrdiff_t wanted = index ? static_cast<std::ptrdiff_t>(*index) + step : -1;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(shown.size()))
        return {step < 0 ? field.from : field.to};
    const StoryLine& line = shown[static_cast<std::size_t>(wanted)];
    return {line.placeAt(std::min(static_cast<std::size_t>(along.emu()), line.text.size()))};
}

TextPlace StoryLine::placeAt(std::size_t unit) const
{
    if (unit < dateline)
        return {TextPart::Dateline, 0, static_cast<std::uint32_t>(datelineFrom + unit)};
    TextPlace place = from;
    place.offset += static_cast<std::uint32_t>(unit) - dateline;
    return place;
}

std::optional<std::size_t> StoryLine::unitOf(const TextPlace& place) const
{
    if (place.part == TextPart::Dateline && dateline > 0) {
        const bool isHere = place.offset >= datelineFrom && place.offset <= datelineFrom + dateline;
        return isHere ? std::optional<std::size_t>{place.offset - datelineFrom} : std::nullopt;
    }
    const bool isHere = edit::isSameField(from, place) && from.index == place.index && place.offset >= from.offset
        && place.offset - from.offset + dateline <= text.size();
    return isHere ? std::optional<std::size_t>{place.offset - from.offset + dateline} : std::nullopt;
}

std::optional<std::size_t> StoryText::indexOf(const std::vector<StoryLine>& lines, const TextCaret& caret) const
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].unitOf(caret.place))
            continue;
        // Both lines hold the place between them.
        if (found && caret.atLineEnd)
            return found;
        found = i;
    }
    return found;
}

void StoryText::addLines(const Flow& flow, std::vector<StoryLine>& lines) const
{
    const auto& set = flow.text->lines;
    for (std::size_t i = 0; i < set.size(); ++i) {
        const compose::LineSetting& setting = *set[i].setting;
        const compose::Paragraph& paragraph = flow.paragraphOf(i);
        const bool goesOn = i + 1 < set.size() && set[i + 1].paragraph == set[i].paragraph;
        const std::size_t size = paragraph.text.size() + paragraph.flushRight.size();
        const std::size_t end = goesOn ? set[i + 1].setting->start : setting.lastOfParagraph ? size : setting.end;
        StoryLine line;
        line.text = partOf(paragraph, setting.start, end);
        line.from = flow.placeOf({set[i].paragraph, setting.start});
        if (line.from.part == TextPart::Dateline) {
            line.datelineFrom = line.from.offset;
            line.dateline = std::min(static_cast<std::uint32_t>(m_story->dateline.size()) - line.from.offset, static_cast<std::uint32_t>(line.text.size()));
            line.from = flow.placeOf({set[i].paragraph, setting.start + line.dateline});
        }
        line.endsParagraph = setting.lastOfParagraph;
        line.block = flow.blockOf(i);
        line.leg = set[i].leg;
        line.row = set[i].row;
        line.isOverset = flow.kind == Flow::Kind::Tail;
        if (flow.headline && i < flow.headline->fills.size()) {
            line.used = flow.headline->fills[i].used;
            line.available = flow.headline->fills[i].available;
        } else if (flow.kind == Flow::Kind::Caption) {
            line.used = inCells(setting.natural, paragraph.style.size);
            line.available = inCells(setting.measure, paragraph.style.size);
        }
        lines.push_back(std::move(line));
    }
}

namespace {

/// The units of all paragraphs from the place on.
std::size_t unitsFrom(const Story& story, std::size_t paragraph)
{
    std::size_t units = 0;
    for (; paragraph < story.body.size(); ++paragraph)
        units += story.body[paragraph]->text.size();
    return units;
}

/// Where text may be cut without a look into a dictionary: between two Han characters or marks, or behind a space.
bool isPlainBreak(const std::u16string& text, std::size_t at)
{
    const auto isWide = [](char16_t unit) { return unit >= 0x3000 && unit < 0xD800; };
    const auto startsNoLine = [](char16_t unit) { return unit < 0x3030 || unit == u'゙' || unit == u'゚'; };
    return text[at - 1] == u' ' || (isWide(text[at - 1]) && isWide(text[at]) && !startsNoLine(text[at]));
}

/// As far as a line of the pane goes, or to the next place where no character is parted.
std::size_t plainLineEnd(const std::u16string& text, std::size_t start)
{
    std::size_t end = std::min(text.size(), start + unplacedLine);
    for (std::size_t at = end; at > start && end < text.size(); --at) {
        if (isPlainBreak(text, at))
            return at;
    }
    while (end < text.size() && !isPlainBreak(text, end) && end < start + 4 * unplacedLine)
        ++end;
    while (end < text.size() && ((text[end] & 0xFC00) == 0xDC00))
        ++end;
    return end;
}

/// Text that no page sets, from `start` on, cut where lines may begin. Of very much text no dictionary is asked.
void cutIntoLines(std::vector<StoryLine>& lines, TextPlace place, const std::u16string& text, std::size_t start, bool isOverset, bool isMuch = false)
{
    const auto cut = [&](std::size_t end) {
        StoryLine line;
        line.from = place;
        line.from.offset = static_cast<std::uint32_t>(start);
        line.text = text.substr(start, end - start);
        line.endsParagraph = end == text.size();
        line.isOverset = isOverset;
        lines.push_back(std::move(line));
        start = end;
    };
    const std::size_t from = start;
    if (isMuch) {
        while (start + unplacedLine < text.size())
            cut(plainLineEnd(text, start));
        if (start < text.size() || start == from)
            cut(text.size());
        return;
    }
    std::size_t fits = start;
    for (const std::uint32_t end : compose::lineBreaks(std::u16string_view{text}.substr(from))) {
        if (from + end - start > unplacedLine && fits > start)
            cut(fits);
        fits = from + end;
    }
    cut(text.size());
}

}

/// Where the part of the tail ends that stands beside the page; nothing where that is all.
std::optional<TextPlace> StoryText::endOfShownTail() const
{
    if (!m_tail)
        return std::nullopt;
    compose::TextPosition end{static_cast<std::uint32_t>(m_tail->paragraphs.size()), 0};
    if (m_tail->text.rowsOver > 0)
        end = {m_tail->text.oversetParagraph, m_tail->text.oversetOffset};
    end.offset += end.paragraph == 0 ? m_tail->offset : 0;
    end.paragraph += m_tail->paragraph;
    if (end.paragraph >= m_setting.sources.size())
        return std::nullopt;
    const makeup::ParagraphSource& source = m_setting.sources[end.paragraph];
    if (!source.paragraph)
        return std::nullopt;
    return TextPlace{TextPart::Body, static_cast<std::uint32_t>(*source.paragraph), end.offset - std::min(end.offset, source.runIn)};
}

std::vector<StoryLine> StoryText::lines() const
{
    if (m_parts.empty())
        return linesOfUnplaced();
    std::vector<StoryLine> lines;
    for (const Flow& flow : flows()) {
        addLines(flow, lines);
        if (flow.kind == Flow::Kind::Tail)
            addRestOfTail(lines);
    }
    return lines;
}

void StoryText::addRestOfTail(std::vector<StoryLine>& lines) const
{
    const auto end = endOfShownTail();
    const bool isMuch = end && unitsFrom(*m_story, end->index) > muchText;
    for (std::uint32_t i = end ? end->index : UINT32_MAX; i < m_story->body.size(); ++i)
        cutIntoLines(lines, {TextPart::Body, i, 0}, m_story->body[i]->text, i == end->index ? std::min<std::size_t>(end->offset, m_story->body[i]->text.size()) : 0, true, isMuch);
}

std::vector<StoryLine> StoryText::linesOfUnplaced() const
{
    std::vector<StoryLine> lines;
    const bool isMuch = unitsFrom(*m_story, 0) > muchText;
    for (const TextPlace& field : fieldsOf(*m_story)) {
        const TextPlace last = edit::fieldAt(*m_story, field).to;
        for (TextPlace place = field; place.index <= last.index; ++place.index) {
            const std::u16string* text = edit::textAt(*m_story, place);
            if (text && (!text->empty() || place.part == TextPart::Body))
                cutIntoLines(lines, place, *text, 0, false, isMuch);
        }
    }
    return lines;
}

}
