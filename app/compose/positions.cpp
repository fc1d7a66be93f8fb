#include "compose/positions.h"

#include "compose/unicode_text.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// Part of a line along it, from its origin.
struct Span {
    Length from;
    Length to;
};

/// One line of the text and where its caret stops stand.
class LineStops {
public:
    LineStops(const SetText& set, const Line& line) : m_line{line}, m_paragraph{*set.paragraphs[line.paragraph]} {}

    bool isVertical() const { return m_paragraph.style.writingMode == WritingMode::Vertical; }

    /// Where the character at `offset` begins to be read, or the last one before it ends.
    Length at(std::uint32_t offset) const
    {
        const Cluster* cluster = clusterAt(offset);
        if (!cluster)
            return m_line.setting->indent;
        return edgeOf(*cluster, offset);
    }

    /// The em of the text at `offset`.
    Length sizeAt(std::uint32_t offset) const
    {
        const Cluster* cluster = clusterAt(offset);
        const bool ownStyle = !cluster || cluster->style == 0 || cluster->style > m_paragraph.spans.size();
        const Length size = ownStyle ? m_paragraph.style.size : m_paragraph.spans[cluster->style - 1U].style.size;
        // An initial's caret is as high as the initial; a fitted face stands in the em of its style.
        return cluster && cluster->drop != Length{} ? size.scaled(cluster->sizePerMille, 1000) : size;
    }

    /// How far below the line's baseline the text at `offset` stands.
    Length dropAt(std::uint32_t offset) const
    {
        const Cluster* cluster = clusterAt(offset);
        return cluster ? cluster->drop : Length{};
    }

    /// All places for a caret, in reading order.
    std::vector<std::uint32_t> offsets() const
    {
        std::vector<std::uint32_t> result{m_line.setting->start};
        for (const Cluster& cluster : m_line.setting->clusters) {
            for (const std::uint32_t stop : stopsIn(cluster))
                result.push_back(cluster.start + stop);
        }
        return result;
    }

    /// What text[from, to) covers, from left to right, touching pieces joined.
    std::vector<Span> spans(std::uint32_t from, std::uint32_t to) const
    {
        std::vector<Span> pieces;
        for (const Cluster& cluster : m_line.setting->clusters) {
            const std::uint32_t begin = std::max(from, cluster.start);
            const std::uint32_t end = std::min(to, cluster.start + cluster.length);
            if (begin >= end || cluster.drop != Length{})
                continue;
            const Length a = edgeOf(cluster, begin);
            const Length b = edgeOf(cluster, end);
            pieces.push_back({std::min(a, b), std::max(a, b)});
        }
        std::sort(pieces.begin(), pieces.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
        std::vector<Span> joined;
        for (const Span& piece : pieces) {
            if (!joined.empty() && piece.from <= joined.back().to)
                joined.back().to = std::max(joined.back().to, piece.to);
            else
                joined.push_back(piece);
        }
        return joined;
    }

    /// The letters of an initial among text[from, to), each in its own em box.
    std::vector<Rect> initials(std::uint32_t from, std::uint32_t to) const
    {
        std::vector<Rect> boxes;
        for (const Cluster& cluster : m_line.setting->clusters) {
            if (cluster.drop != Length{} && cluster.start >= from && cluster.start < to)
                boxes.push_back(box({cluster.x, cluster.x + cluster.advance}, sizeAt(cluster.start), cluster.drop));
        }
        return boxes;
    }

    /// A part of the line as an em box on the page.
    Rect box(Span span, Length size, Length drop = {}) const
    {
        if (isVertical())
            return {m_line.origin.x - drop - size / 2, m_line.origin.y + span.from, size, span.to - span.from};
        return {m_line.origin.x + span.from, m_line.origin.y + drop - size.scaled(88, 100), span.to - span.from, size};
    }

    Rect room() const { return box({{}, m_line.setting->indent + m_line.setting->measure}, m_paragraph.style.size); }

private:
    const Cluster* clusterAt(std::uint32_t offset) const
    {
        const auto& clusters = m_line.setting->clusters;
        const auto after = std::upper_bound(clusters.begin(), clusters.end(), offset,
            [](std::uint32_t place, const Cluster& cluster) { return place < cluster.start; });
        if (after == clusters.begin())
            return clusters.empty() ? nullptr : &clusters.front();
        return &*(after - 1);
    }

    /// A ligature or a dash of one glyph holds several characters: carets stand inside it at equal distances.
    static Length edgeOf(const Cluster& cluster, std::uint32_t offset, const std::vector<std::uint32_t>& stops)
    {
        const std::uint32_t into = offset > cluster.start ? offset - cluster.start : 0;
        const auto passed = std::upper_bound(stops.begin(), stops.end(), into) - stops.begin();
        const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, stops.size()));
        const Length part = cluster.advance.scaled(std::min<std::int64_t>(passed, count), count);
        return cluster.rightToLeft ? cluster.x + cluster.advance - part : cluster.x + part;
    }

    Length edgeOf(const Cluster& cluster, std::uint32_t offset) const { return edgeOf(cluster, offset, stopsIn(cluster)); }

    std::vector<std::uint32_t> stopsIn(const Cluster& cluster) const
    {
        if (cluster.length <= 1)
            return cluster.length == 0 ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{1};
        const std::u16string& text = m_paragraph.text;
        const std::size_t start = cluster.start;
        if (start + cluster.length <= text.size())
            return caretStops(std::u16string_view{text}.substr(start, cluster.length));
        return caretStops(std::u16string_view{m_paragraph.flushRight}.substr(start - text.size(), cluster.length));
    }

    const Line& m_line;
    const Paragraph& m_paragraph;
};

bool endsBefore(const Line& line, TextPosition position)
{
    return line.paragraph < position.paragraph || (line.paragraph == position.paragraph && line.setting->start <= position.offset);
}

bool isOverset(const ComposedText& text, TextPosition position)
{
    return position >= TextPosition{text.oversetParagraph, text.oversetOffset} && text.rowsOver > 0;
}

std::int64_t squaredDistance(const Rect& rect, Point point)
{
    const auto outside = [](Length from, Length to, Length value) {
        return value < from ? (from - value).emu() : value > to ? (value - to).emu() : std::int64_t{0};
    };
    const std::int64_t x = outside(rect.x, rect.right(), point.x) / 100;
    const std::int64_t y = outside(rect.y, rect.bottom(), point.y) / 100;
    return x * x + y * y;
}

std::uint32_t lengthOf(const Paragraph& paragraph) { return static_cast<std::uint32_t>(paragraph.text.size()); }

}

std::optional<std::size_t> lineAt(const SetText& set, TextPosition position, LineEnd side)
{
    const auto& lines = set.text.lines;
    if (isOverset(set.text, position) && side == LineEnd::After)
        return std::nullopt;
    const auto after = std::partition_point(lines.begin(), lines.end(), [&](const Line& line) { return endsBefore(line, position); });
    if (after == lines.begin() || (after - 1)->paragraph != position.paragraph)
        return std::nullopt;
    const auto found = static_cast<std::size_t>(after - lines.begin()) - 1;
    const bool hasLineAbove = found > 0 && lines[found - 1].paragraph == position.paragraph;
    if (side == LineEnd::Before && hasLineAbove && lines[found].setting->start == position.offset)
        return found - 1;
    return isOverset(set.text, position) && lines[found].setting->end < position.offset ? std::nullopt : std::optional{found};
}

std::optional<Rect> caretRect(const SetText& set, TextPosition position, LineEnd side)
{
    const auto line = lineAt(set, position, side);
    if (!line)
        return std::nullopt;
    const LineStops stops{set, set.text.lines[*line]};
    const Length along = stops.at(position.offset);
    return stops.box({along, along}, stops.sizeAt(position.offset), stops.dropAt(position.offset));
}

std::optional<TextHit> positionAt(const SetText& set, Point point)
{
    const auto& lines = set.text.lines;
    if (lines.empty())
        return std::nullopt;
    std::size_t nearest = 0;
    std::int64_t least = squaredDistance(LineStops{set, lines[0]}.room(), point);
    for (std::size_t i = 1; i < lines.size() && least > 0; ++i) {
        const std::int64_t distance = squaredDistance(LineStops{set, lines[i]}.room(), point);
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    const bool vertical = LineStops{set, lines[nearest]}.isVertical();
    return positionInLine(set, nearest, vertical ? point.y : point.x);
}

TextHit positionInLine(const SetText& set, std::size_t line, Length along)
{
    const Line& chosen = set.text.lines[line];
    const LineStops stops{set, chosen};
    const Length wanted = along - (stops.isVertical() ? chosen.origin.y : chosen.origin.x);
    std::uint32_t best = chosen.setting->start;
    Length least = Length::fromEmu(INT64_MAX);
    for (const std::uint32_t offset : stops.offsets()) {
        const Length difference = stops.at(offset) - wanted;
        const Length distance = difference < Length{} ? -difference : difference;
        if (distance < least) {
            least = distance;
            best = offset;
        }
    }
    const bool atEnd = best == chosen.setting->end && best != chosen.setting->start;
    return {{chosen.paragraph, best}, atEnd ? LineEnd::Before : LineEnd::After};
}

std::optional<Length> alongLine(const SetText& set, TextPosition position, LineEnd side)
{
    const auto caret = caretRect(set, position, side);
    if (!caret)
        return std::nullopt;
    return set.paragraphs[position.paragraph]->style.writingMode == WritingMode::Vertical ? caret->y : caret->x;
}

TextPosition positionAfter(const SetText& set, TextPosition position)
{
    const Paragraph& paragraph = *set.paragraphs[position.paragraph];
    if (position.offset >= lengthOf(paragraph)) {
        const bool isLast = position.paragraph + 1 >= set.paragraphs.size();
        return isLast ? position : TextPosition{position.paragraph + 1, 0};
    }
    const std::vector<std::uint32_t> stops = caretStops(paragraph.text);
    return {position.paragraph, *std::upper_bound(stops.begin(), stops.end(), position.offset)};
}

TextPosition positionBefore(const SetText& set, TextPosition position)
{
    if (position.offset == 0)
        return position.paragraph == 0 ? position : TextPosition{position.paragraph - 1, lengthOf(*set.paragraphs[position.paragraph - 1])};
    const std::vector<std::uint32_t> stops = caretStops(set.paragraphs[position.paragraph]->text);
    const auto at = std::lower_bound(stops.begin(), stops.end(), position.offset);
    return {position.paragraph, at == stops.begin() ? 0 : *(at - 1)};
}

std::vector<Rect> selectionRects(const SetText& set, TextPosition from, TextPosition to)
{
    std::vector<Rect> rects;
    for (const Line& line : set.text.lines) {
        if (line.paragraph < from.paragraph || line.paragraph > to.paragraph)
            continue;
        const LineStops stops{set, line};
        const std::uint32_t begin = line.paragraph == from.paragraph ? from.offset : 0;
        const std::uint32_t end = line.paragraph == to.paragraph ? to.offset : UINT32_MAX;
        for (const Rect& box : stops.initials(begin, end))
            rects.push_back(box);
        for (const Span& span : stops.spans(begin, end))
            rects.push_back(stops.box(span, set.paragraphs[line.paragraph]->style.size));
    }
    return rects;
}

}
