#include "compose/break_lines.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::compose {

namespace {

/// At most so many hyphenated lines stand one under the other.
constexpr std::uint8_t mostHyphensInARow = 2;

/// The best way to a break, for one number of lines before it.
struct Node {
    std::uint32_t item = 0;
    std::uint32_t line = 0;          ///< the line that begins here; all beyond the varying slots count as one
    std::int32_t before = -1;
    std::uint8_t hyphens = 0;        ///< hyphenated lines that end here, one after another
    bool hung = false;
    Demerits cost = 0;
    Fine measure = 0;                ///< of the line that begins here
    LineMeasure start;               ///< the sums before it
};

/// Tried in this order until the paragraph can be set.
constexpr Tolerance tolerances[] = {{250, false, false}, {1000, false, false}, {1'000'000, true, false}, {1'000'000, true, true}};

/// Whether ways of different numbers of lines are kept apart where all lines are equally wide.
enum class Counting { BestOnly, EveryNumber };

class TotalFit {
public:
    TotalFit(const BreakJob& job, Stretch stretch, std::size_t firstLine, Counting counting = Counting::BestOnly)
        : m_counting{counting}, m_job{job}, m_stretch{stretch}, m_firstLine{firstLine}, m_widest{fine(job.widths.widest())},
          m_narrowest{fine(job.widths.narrowest() - job.indent)}, m_justified{isJustified(job.rules, false)}
    {
    }

    /// The ways that take different numbers of lines, the cheapest first.
    std::vector<std::vector<Node>> ways()
    {
        std::vector<std::vector<Node>> result;
        for (const Tolerance& tolerance : {tolerances[0], tolerances[1]}) {
            std::vector<std::int32_t> ends = run(tolerance) < 0 ? std::vector<std::int32_t>{} : endNodes();
            std::erase_if(ends, [this](std::int32_t end) { return hasOrphan(end); });
            for (const std::int32_t end : ends)
                result.push_back(path(end));
            if (!result.empty())
                return result;
        }
        return result;
    }

    std::vector<Node> best()
    {
        for (const Tolerance& tolerance : tolerances) {
            const bool strict = &tolerance != &tolerances[0];
            const std::int32_t end = run(tolerance);
            if (end < 0)
                continue;
            // An orphan is worth one try with wider gaps.
            if (!strict && hasOrphan(end)) {
                const std::vector<Node> narrow = path(end);
                const std::int32_t wide = run(tolerances[1]);
                return wide >= 0 && !hasOrphan(wide) ? path(wide) : narrow;
            }
            return path(end);
        }
        return {};
    }

private:
    bool hasOrphan(std::int32_t node) const { return nodeAt(node).cost >= demerits::compressedLastLine; }

    std::uint32_t keyOf(std::size_t line) const
    {
        if (m_counting == Counting::EveryNumber)
            return static_cast<std::uint32_t>(line);
        const std::size_t uniform = m_job.widths.uniformFrom();
        return static_cast<std::uint32_t>(std::min(line, uniform));
    }

    /// The last node of the cheapest path, or -1.
    std::int32_t run(const Tolerance& tolerance)
    {
        m_nodes.clear();
        m_nodes.reserve(std::min<std::size_t>(m_stretch.end - m_stretch.begin + std::size_t{1}, 1024));
        m_nodes.push_back(begun({m_stretch.begin, keyOf(m_firstLine), -1, 0, false, 0, 0, {}}));
        m_window = 0;
        m_near = 0;
        m_endBegin = 0;
        for (std::uint32_t next = m_stretch.begin + 1; next <= m_stretch.end; ++next) {
            const bool isEnd = next == m_stretch.end;
            if (!isEnd && m_job.paragraph.breaks[next].kind == BreakKind::Never && !canBreakInEmergency(next, tolerance))
                continue;
            m_endBegin = m_nodes.size();
            reach(next, isEnd, tolerance);
        }
        const std::vector<std::int32_t> ends = endNodes();
        return ends.empty() ? -1 : ends.front();
    }

    /// The nodes of the stretch's end, the cheapest first.
    std::vector<std::int32_t> endNodes() const
    {
        std::vector<std::int32_t> ends;
        if (m_stretch.begin == m_stretch.end)
            return ends;
        for (std::size_t i = m_endBegin; i < m_nodes.size() && m_nodes[i].item == m_stretch.end; ++i)
            ends.push_back(static_cast<std::int32_t>(i));
        std::stable_sort(ends.begin(), ends.end(), [this](std::int32_t a, std::int32_t b) { return nodeAt(a).cost < nodeAt(b).cost; });
        return ends;
    }

    const Node& nodeAt(std::int32_t index) const { return m_nodes[static_cast<std::size_t>(index)]; }

    bool canBreakInEmergency(std::uint32_t next, const Tolerance& tolerance) const
    {
        return tolerance.breaksAnywhere && !m_job.paragraph.items[next].joined && !m_job.paragraph.items[next].breakingSpace;
    }

    /// A node with what the line that begins at it needs to be measured.
    Node begun(Node node) const
    {
        if (node.item < m_stretch.end) {
            node.measure = measureOf(m_job, node.line, node.item);
            node.start = sumsBefore(m_job.paragraph, node.item);
        }
        return node;
    }

    bool isHyphen(std::uint32_t item) const { return m_job.paragraph.breaks[item].kind == BreakKind::Hyphen; }

    /// Adds the nodes of the break before `next`: from every start that is not yet too far away. Where no slot of the
    /// paragraph holds a line, none holds one that begins earlier.
    void reach(std::uint32_t next, bool isEnd, const Tolerance& tolerance)
    {
        const std::size_t known = m_nodes.size();
        passNearNodes(next, tolerance);
        const std::uint32_t end = m_job.paragraph.trimmedEnd[next];
        const LineMeasure until = end > 0 ? sumsUntil(m_job.paragraph, end) : LineMeasure{};
        const bool hyphenated = isHyphen(next);
        for (std::size_t i = isEnd || !m_justified ? known : m_near; i-- > m_window;) {
            const Node& from = m_nodes[i];
            if (from.item >= end && !(isEnd && from.item == m_stretch.begin))
                continue;
            const LineMeasure line = until - from.start;
            const bool isPlain = !hyphenated && !isHyphen(from.item);
            if (isPlain && isTooWide(from, line, tolerance)) {
                if (!isFar(line.natural - line.shrink))
                    continue;
                m_window = i + 1;
                break;
            }
            if (isPlain && !isEnd && isTooShort(from, line, tolerance))
                continue;
            const LineRange range = rangeBetween(m_job.paragraph, from.item, next);
            const LineVerdict verdict = judgeLine(m_job, range, from.line, isEnd, tolerance, costToBeat(from, known));
            if (verdict.possible)
                offer(from, i, next, verdict, known);
            if (verdict.tooWide && isFar(verdict.least)) {
                m_window = i + 1;
                break;
            }
        }
    }

    bool isFar(Fine least) const { return least > m_widest + m_job.paragraph.em; }

    /// What `judgeLine` finds as well, from sums alone: most candidates are turned away here.
    bool isTooWide(const Node& from, const LineMeasure& line, const Tolerance& tolerance) const
    {
        return line.natural - line.shrink > from.measure && !tolerance.breaksAnywhere && !m_job.rules.hanging;
    }

    bool isTooShort(const Node& from, const LineMeasure& line, const Tolerance& tolerance) const
    {
        return m_justified && tolerance.mostGap <= 1000
            && from.measure - line.natural - line.open > perMille(m_job.paragraph.em, tolerance.mostGap) * std::max(1, line.gaps);
    }

    /// What a line from a node may cost before another way to the same break, met earlier, is better.
    Demerits costToBeat(const Node& from, std::size_t known) const
    {
        const std::uint32_t key = keyOf(from.line + std::size_t{1});
        for (std::size_t i = known; i < m_nodes.size(); ++i) {
            if (m_nodes[i].line == key)
                return m_nodes[i].cost - from.cost;
        }
        return std::numeric_limits<Demerits>::max();
    }

    /// Moves `m_near` behind the starts from which a line to `next` may be long enough; two ems allow for marks that are
    /// narrower at the edges of lines. What is long enough once stays so.
    void passNearNodes(std::uint32_t next, const Tolerance& tolerance)
    {
        const Fine enough = m_narrowest - 2 * m_job.paragraph.em;
        const LineMeasure until = sumsUntil(m_job.paragraph, next);
        const bool anyLength = tolerance.mostGap > 1000;
        while (m_near < m_nodes.size()) {
            const LineMeasure line = until - m_nodes[m_near].start;
            if (!anyLength && line.natural + line.open + perMille(m_job.paragraph.em, tolerance.mostGap) * std::max(1, line.gaps) < enough)
                return;
            ++m_near;
        }
    }

    void offer(const Node& from, std::size_t index, std::uint32_t next, const LineVerdict& verdict, std::size_t known)
    {
        Node node{next, keyOf(from.line + std::size_t{1}), static_cast<std::int32_t>(index), 0, verdict.hung, from.cost + verdict.cost, 0, {}};
        if (from.before >= 0)
            node.cost += stackCost(from.item, next);
        if (m_job.paragraph.breaks[next].kind == BreakKind::Hyphen) {
            if (from.hyphens >= mostHyphensInARow)
                return;
            node.hyphens = static_cast<std::uint8_t>(from.hyphens + 1);
            node.cost += from.hyphens > 0 ? demerits::hyphenAgain : 0;
        }
        for (std::size_t i = known; i < m_nodes.size(); ++i) {
            if (m_nodes[i].line == node.line) {
                if (node.cost < m_nodes[i].cost)
                    m_nodes[i] = begun(node);
                return;
            }
        }
        m_nodes.push_back(begun(node));
    }

    /// Two lines that end, or begin, with the same ideograph one under the other catch the eye.
    Demerits stackCost(std::uint32_t begin, std::uint32_t next) const
    {
        const bool sameEnd = looksAlike(m_job.paragraph.trimmedEnd[begin] - 1, m_job.paragraph.trimmedEnd[next] - 1);
        const bool sameBegin = next < m_stretch.end && looksAlike(begin, next);
        return (sameEnd ? demerits::stack : 0) + (sameBegin ? demerits::stack : 0);
    }

    bool looksAlike(std::uint32_t a, std::uint32_t b) const
    {
        const auto& items = m_job.paragraph.items;
        const auto& glyphs = m_job.paragraph.glyphs;
        return items[a].isIdeograph && items[b].isIdeograph && items[a].glyphCount == 1 && items[b].glyphCount == 1
            && glyphs[items[a].glyphBegin].glyph == glyphs[items[b].glyphBegin].glyph;
    }

    std::vector<Node> path(std::int32_t end) const
    {
        std::vector<Node> nodes;
        for (std::int32_t i = end; i >= 0; i = m_nodes[static_cast<std::size_t>(i)].before)
            nodes.push_back(m_nodes[static_cast<std::size_t>(i)]);
        std::reverse(nodes.begin(), nodes.end());
        return nodes;
    }

    Counting m_counting;
    const BreakJob& m_job;
    Stretch m_stretch;
    std::size_t m_firstLine;
    std::size_t m_endBegin = 0;      ///< the first node of the last break that was reached
    Fine m_widest;
    Fine m_narrowest;
    bool m_justified;
    std::vector<Node> m_nodes;
    std::size_t m_window = 0;        ///< nodes before it are too far away for every later break
    std::size_t m_near = 0;          ///< nodes from it on are too near for the break at hand
};

}

namespace {

std::vector<Node> loosened(const BreakJob& job, Stretch stretch, std::size_t line)
{
    const std::vector<std::vector<Node>> ways = TotalFit{job, stretch, line, Counting::EveryNumber}.ways();
    if (ways.empty())
        return {};
    const auto wanted = static_cast<std::int64_t>(ways.front().size()) + job.looseness;
    const auto distance = [&](const auto& way) { return std::abs(static_cast<std::int64_t>(way.size()) - wanted); };
    return *std::min_element(ways.begin(), ways.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
}

}

std::vector<int> possibleLines(const BreakJob& job)
{
    const auto end = static_cast<std::uint32_t>(job.paragraph.items.size());
    std::vector<int> lines;
    for (const auto& way : TotalFit{job, {job.begin, end}, 0, Counting::EveryNumber}.ways())
        lines.push_back(static_cast<int>(way.size()) - 1);
    return lines;
}

void breakByTotalFit(const BreakJob& job, Stretch stretch, std::size_t line, std::vector<BrokenLine>& out)
{
    std::vector<Node> nodes = job.looseness != 0 ? loosened(job, stretch, line) : std::vector<Node>{};
    if (nodes.empty())
        nodes = TotalFit{job, stretch, line}.best();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        BrokenLine broken;
        broken.range = rangeBetween(job.paragraph, nodes[i - 1].item, nodes[i].item);
        broken.hung = nodes[i].hung;
        broken.endsText = nodes[i].item == stretch.end;
        out.push_back(broken);
    }
}

}
