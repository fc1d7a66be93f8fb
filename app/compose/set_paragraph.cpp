#include "compose/set_paragraph.h"

#include "compose/paragraph_head.h"
#include "compose/set_line.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// UTF-16 units of text in one generation of the cache: about twenty pages.
constexpr std::size_t mostUnits = 120'000;
/// Widths for which one paragraph's lines are kept.
constexpr std::size_t mostWidths = 6;
/// Handles that are known by their address.
constexpr std::size_t mostHandles = 4096;

std::uint64_t hashOf(const Paragraph& paragraph)
{
    std::uint64_t hash = std::hash<std::u16string_view>{}(paragraph.text);
    hash = hash * 31 + static_cast<std::uint64_t>(paragraph.style.size.emu());
    hash = hash * 31 + static_cast<std::uint64_t>(paragraph.style.widthPerMille);
    return hash * 31 + static_cast<std::uint64_t>(paragraph.style.rules.firstIndent);
}

/// Equal in all that its cells and blanks depend on.
bool preparesAlike(const Paragraph& a, const Paragraph& b)
{
    return a.text == b.text && a.style == b.style && a.spans == b.spans && a.ruby == b.ruby && a.rubyPerMille == b.rubyPerMille;
}

/// Equal in all that the lines depend on: where the paragraph stands is not part of it.
bool setsAlike(const Paragraph& a, const Paragraph& b)
{
    return preparesAlike(a, b) && a.emphasised == b.emphasised && a.held == b.held && a.looseness == b.looseness && a.flushRight == b.flushRight;
}

std::vector<HeldItem> itemsOf(const Prepared& prepared, const std::vector<HeldLine>& lines)
{
    std::vector<HeldItem> items;
    for (const HeldLine& line : lines) {
        const auto found = std::lower_bound(prepared.items.begin(), prepared.items.end(), line.end,
            [](const Item& item, std::uint32_t start) { return item.start < start; });
        const auto item = static_cast<std::uint32_t>(found - prepared.items.begin());
        if (found != prepared.items.end() && (items.empty() || item > items.back().next))
            items.push_back({item, line.measure});
    }
    return items;
}

Length indentOf(const TextStyle& style) { return rounded(perMille(emOf(style, Orientation::Upright), style.rules.firstIndent)); }

/// The span that dresses `flushRight`, 0: the paragraph's own style does.
std::uint16_t flushRightSpan(const Paragraph& paragraph)
{
    const bool hasOwn = !paragraph.spans.empty() && paragraph.spans.back().start >= paragraph.text.size();
    return hasOwn ? static_cast<std::uint16_t>(paragraph.spans.size()) : std::uint16_t{0};
}

Paragraph flushRightAlone(const Paragraph& paragraph)
{
    Paragraph alone;
    const std::uint16_t span = flushRightSpan(paragraph);
    alone.text = paragraph.flushRight;
    alone.style = span == 0 ? paragraph.style : paragraph.spans[span - 1U].style;
    alone.style.dropCap = {};
    alone.style.rules.alignment = Alignment::End;
    alone.style.rules.firstIndent = 0;
    alone.style.rules.leastLastLine = 0;
    return alone;
}

/// Moves a line's text behind the paragraph's own: offsets count on through `flushRight`.
void shiftText(LineSetting& line, std::uint32_t by, std::uint16_t span)
{
    line.start += by;
    line.end += by;
    for (Cluster& cluster : line.clusters) {
        cluster.start += by;
        cluster.style = span;
    }
}

Length rightEdge(const LineSetting& line)
{
    Length edge = line.indent;
    for (const Cluster& cluster : line.clusters)
        edge = std::max(edge, cluster.x + cluster.advance);
    return edge;
}

/// `addition` into the free end of `line`, if an em is left between them.
bool joinFlushRight(LineSetting& line, const LineSetting& addition, Length em)
{
    const Length right = line.indent + line.measure;
    const Length width = rightEdge(addition) - (addition.clusters.empty() ? Length{} : addition.clusters.front().x);
    if (rightEdge(line) + em + width > right)
        return false;
    const Length by = right - rightEdge(addition);
    const auto clusters = static_cast<std::uint32_t>(line.clusters.size());
    for (Cluster cluster : addition.clusters) {
        cluster.x += by;
        line.clusters.push_back(cluster);
    }
    for (Glyph glyph : addition.glyphs) {
        glyph.x += by;
        glyph.cluster += clusters;
        line.glyphs.push_back(glyph);
    }
    line.end = addition.end;
    return true;
}

}

struct ParagraphSetter::Entry {
    Shared<Paragraph> paragraph;
    std::shared_ptr<const Prepared> prepared;
    std::vector<std::pair<LineWidths, std::shared_ptr<const ParagraphLines>>> broken;
};

void ParagraphSetter::forget()
{
    m_recent.clear();
    m_older.clear();
    m_recentUnits = 0;
    m_byHandle.clear();
}

template <class Alike>
std::shared_ptr<ParagraphSetter::Entry> ParagraphSetter::find(const Entries& entries, std::uint64_t hash, const Paragraph& paragraph, const Alike& alike)
{
    const auto [begin, end] = entries.equal_range(hash);
    const auto found = std::find_if(begin, end, [&](const auto& entry) { return alike(*entry.second->paragraph, paragraph); });
    return found != end ? found->second : nullptr;
}

/// Held lines and looseness change the lines, but not what they are made of.
std::shared_ptr<const Prepared> ParagraphSetter::prepare(std::uint64_t hash, const Paragraph& paragraph)
{
    for (const Entries* entries : {&m_recent, &m_older}) {
        if (const auto alike = find(*entries, hash, paragraph, preparesAlike))
            return alike->prepared;
    }
    return std::make_shared<const Prepared>(m_preparer.prepare(paragraph));
}

/// A handle that was met before is known without a look at its text; the map keeps it, so that its address stays its own.
std::shared_ptr<ParagraphSetter::Entry> ParagraphSetter::entryOf(const Shared<Paragraph>& paragraph)
{
    if (const auto known = m_byHandle.find(paragraph.identity()); known != m_byHandle.end())
        return known->second.second;
    std::shared_ptr<Entry> entry = entryByContent(paragraph);
    if (m_byHandle.size() > mostHandles)
        m_byHandle.clear();
    m_byHandle.insert({paragraph.identity(), {paragraph, entry}});
    return entry;
}

std::shared_ptr<ParagraphSetter::Entry> ParagraphSetter::entryByContent(const Shared<Paragraph>& paragraph)
{
    const std::uint64_t hash = hashOf(*paragraph);
    if (const auto known = find(m_recent, hash, *paragraph, setsAlike))
        return known;
    std::shared_ptr<Entry> entry = find(m_older, hash, *paragraph, setsAlike);
    if (!entry)
        entry = std::make_shared<Entry>(Entry{paragraph, prepare(hash, *paragraph), {}});
    if (m_recentUnits > mostUnits) {
        m_older = std::move(m_recent);
        m_recent.clear();
        m_recentUnits = 0;
        m_byHandle.clear();
    }
    m_recentUnits += paragraph->text.size() + 16;
    return m_recent.emplace(hash, std::move(entry))->second;
}

std::shared_ptr<const Prepared> ParagraphSetter::prepared(const Shared<Paragraph>& paragraph) { return entryOf(paragraph)->prepared; }

std::shared_ptr<const ParagraphLines> ParagraphSetter::lines(const Shared<Paragraph>& paragraph, const LineWidths& widths)
{
    const std::shared_ptr<Entry> entry = entryOf(paragraph);
    for (const auto& [known, lines] : entry->broken) {
        if (known == widths)
            return lines;
    }
    const auto result = set(*entry, widths);
    if (entry->broken.size() >= mostWidths)
        entry->broken.erase(entry->broken.begin());
    entry->broken.emplace_back(widths, result);
    return result;
}

std::shared_ptr<const ParagraphLines> ParagraphSetter::firstLines(const Shared<Paragraph>& paragraph, const LineWidths& widths, std::size_t least)
{
    // Cells of the lines, and some for narrow letters; a text of none but those takes a second try.
    const Length em = std::max(paragraph->style.size, Length::fromEmu(1));
    const auto cells = static_cast<std::size_t>(std::max<std::int64_t>(1, widths.widest().emu() / em.emu()));
    for (std::size_t units = (least + 2) * (cells + 1) * 3 / 2; units < paragraph->text.size(); units *= 2) {
        const auto set = lines(headOf(*paragraph, units), widths);
        if (set->lines.size() <= least)
            continue;
        auto head = std::make_shared<ParagraphLines>(*set);
        head->lines.pop_back();
        return head;
    }
    return lines(paragraph, widths);
}

std::shared_ptr<const ParagraphLines> ParagraphSetter::set(const Entry& entry, const LineWidths& widths)
{
    const Paragraph& paragraph = *entry.paragraph;
    auto result = std::make_shared<ParagraphLines>();
    result->findings = entry.prepared->findings;
    Initial initial = initialFor(entry, widths, paragraph.style.dropCap.rows);
    setLines(entry, widths, initial, *result);
    while (initial.items > 0 && result->lines.size() < static_cast<std::size_t>(initial.rows)) {
        initial = initialFor(entry, widths, static_cast<int>(result->lines.size()));
        setLines(entry, widths, initial, *result);
    }
    if (initial.rows < paragraph.style.dropCap.rows && paragraph.style.dropCap.rows > 1 && !paragraph.text.empty())
        result->findings.push_back({FindingCode::DropCapReduced, 0, 0, paragraph.text.substr(0, 1), {}});
    if (!paragraph.flushRight.empty())
        addFlushRight(paragraph, widths, *result);
    return result;
}

/// An initial of at most so many rows that leaves room for text beside it.
Initial ParagraphSetter::initialFor(const Entry& entry, const LineWidths& widths, int rows) const
{
    const Length least = rounded(entry.prepared->em * 3);
    for (; rows >= 2; --rows) {
        const Initial initial = initialOf(*entry.paragraph, *entry.prepared, m_faces, rows);
        bool hasRoom = true;
        for (std::size_t line = 0; line < static_cast<std::size_t>(rows); ++line)
            hasRoom = hasRoom && widths.at(line) - initial.indent >= least;
        if (hasRoom)
            return initial;
    }
    return {};
}

void ParagraphSetter::setLines(const Entry& entry, const LineWidths& widths, const Initial& initial, ParagraphLines& lines)
{
    const Paragraph& paragraph = *entry.paragraph;
    const Prepared& prepared = *entry.prepared;
    const std::vector<HeldItem> held = itemsOf(prepared, paragraph.held);
    const Length indent = indentOf(paragraph.style);
    const auto rows = static_cast<std::size_t>(initial.rows);
    const LineWidths narrowed = rows > 0 ? widths.narrowed(rows, initial.indent) : widths;
    lines.lines.clear();
    for (const BrokenLine& line : breakLines({prepared, paragraph.style.rules, narrowed, held, indent, initial.items, paragraph.looseness})) {
        const std::size_t index = lines.lines.size();
        const LineSpace space{widths.at(index), (index == 0 ? indent : Length{}) + (index < rows ? initial.indent : Length{})};
        LineSetting setting = setLine(paragraph, prepared, line, space, m_faces);
        if (index == 0 && initial.items > 0)
            addInitial(initial, prepared, setting);
        lines.lines.push_back(std::make_shared<const LineSetting>(std::move(setting)));
    }
}

std::vector<int> ParagraphSetter::possibleLines(const Shared<Paragraph>& paragraph, const LineWidths& widths)
{
    const std::shared_ptr<const Entry> entry = entryOf(paragraph);
    const Initial initial = initialFor(*entry, widths, paragraph->style.dropCap.rows);
    const LineWidths narrowed = initial.items > 0 ? widths.narrowed(static_cast<std::size_t>(initial.rows), initial.indent) : widths;
    return banxin::compose::possibleLines(
        {*entry->prepared, paragraph->style.rules, narrowed, {}, indentOf(paragraph->style), initial.items, 0});
}

void ParagraphSetter::addFlushRight(const Paragraph& paragraph, const LineWidths& widths, ParagraphLines& result)
{
    const Shared<Paragraph> alone = flushRightAlone(paragraph);
    const auto offset = static_cast<std::uint32_t>(paragraph.text.size());
    LineSetting last = *result.lines.back();
    const auto beside = lines(alone, LineWidths{last.indent + last.measure});
    for (TextFinding finding : beside->findings) {
        finding.offset += offset;
        result.findings.push_back(std::move(finding));
    }
    LineSetting addition = *beside->lines.front();
    shiftText(addition, offset, flushRightSpan(paragraph));
    if (beside->lines.size() == 1 && joinFlushRight(last, addition, rounded(emOf(paragraph.style, Orientation::Upright)))) {
        result.lines.back() = std::make_shared<const LineSetting>(std::move(last));
        return;
    }
    const auto added = lines(alone, LineWidths{widths.at(result.lines.size())});
    last.lastOfParagraph = false;
    result.lines.back() = std::make_shared<const LineSetting>(std::move(last));
    for (const auto& line : added->lines) {
        LineSetting shifted = *line;
        shiftText(shifted, offset, flushRightSpan(paragraph));
        result.lines.push_back(std::make_shared<const LineSetting>(std::move(shifted)));
    }
}

}
