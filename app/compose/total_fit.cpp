#include "compose/break_lines.h"

#include <algorithm>

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
};

/// Tried in this order until the paragraph can be set.
constexpr Tolerance tolerances[] = {{250, false, false}, {1000, false, false}, {1'000'000, true, false}, {1'000'000, true, true}};

class TotalFit {
public:
    TotalFit(const BreakJob& job, Stretch stretch, std::size_t firstLine)
        : m_job{job}, m_stretch{stretch}, m_firstLine{firstLine}, m_widest{fine(job.widths.widest())},
          m_narrowest{fine(job.widths.narrowest() - job.indent)}, m_justified{job.rules.alignment == Alignment::Justify}
    {
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
    bool hasOrphan(std::int32_t node) const { return m_nodes[static_cast<std::size_t>(node)].cost >= demerits::compressedLastLine; }

    std::uint32_t keyOf(std::size_t line) const
    {
        const std::size_t uniform = m_job.widths.uniformFrom();
        return static_cast<std::uint32_t>(std::min(line, uniform));
    }

    /// The last node of the cheapest path, or -1.
    std::int32_t run(const Tolerance& tolerance)
    {
        m_nodes.clear();
        m_nodes.push_back({m_stretch.begin, keyOf(m_firstLine), -1, 0, false, 0});
        m_window = 0;
        m_near = 0;
        std::size_t endBegin = 0;
        for (std::uint32_t next = m_stretch.begin + 1; next <= m_stretch.end; ++next) {
            const bool isEnd = next == m_stretch.end;
            if (!isEnd && m_job.paragraph.breaks[next].kind == BreakKind::Never && !canBreakInEmergency(next, tolerance))
                continue;
            endBegin = m_nodes.size();
            reach(next, isEnd, tolerance);
        }
        if (m_stretch.begin == m_stretch.end || endBegin >= m_nodes.size() || m_nodes[endBegin].item != m_stretch.end)
            return -1;
        std::size_t cheapest = endBegin;
        for (std::size_t i = endBegin; i < m_nodes.size(); ++i) {
            if (m_nodes[i].cost < m_nodes[cheapest].cost)
                cheapest = i;
        }
        return static_cast<std::int32_t>(cheapest);
    }

    bool canBreakInEmergency(std::uint32_t next, const Tolerance& tolerance) const
    {
        return tolerance.breaksAnywhere && !m_job.paragraph.items[next].joined && !m_job.paragraph.items[next].breakingSpace;
    }

    /// Adds the nodes of the break before `next`: from every start that is not yet too far away. Where no slot of the
    /// paragraph holds a line, none holds one that begins earlier.
    void reach(std::uint32_t next, bool isEnd, const Tolerance& tolerance)
    {
        const std::size_t known = m_nodes.size();
        passNearNodes(next, tolerance);
        for (std::size_t i = isEnd || !m_justified ? known : m_near; i-- > m_window;) {
            const Node from = m_nodes[i];
            const LineRange range = rangeBetween(m_job.paragraph, from.item, next);
            if (range.begin >= range.end && !(isEnd && from.item == m_stretch.begin))
                continue;
            const LineVerdict verdict = judgeLine(m_job, range, from.line, isEnd, tolerance);
            if (verdict.possible)
                offer(from, i, next, verdict, known);
            if (verdict.tooWide && verdict.least > m_widest + m_job.paragraph.em) {
                m_window = i + 1;
                break;
            }
        }
    }

    /// Moves `m_near` behind the starts from which a line to `next` may be long enough; two ems allow for marks that are
    /// narrower at the edges of lines. What is long enough once stays so.
    void passNearNodes(std::uint32_t next, const Tolerance& tolerance)
    {
        const Fine enough = m_narrowest - 2 * m_job.paragraph.em;
        while (m_near < m_nodes.size()) {
            const LineMeasure line = measureLine(m_job.paragraph, {m_nodes[m_near].item, next, next, nullptr, nullptr});
            const bool anyLength = tolerance.mostGap > 1000;
            if (!anyLength && line.natural + line.open + perMille(m_job.paragraph.em, tolerance.mostGap) * std::max(1, line.gaps) < enough)
                return;
            ++m_near;
        }
    }

    void offer(const Node& from, std::size_t index, std::uint32_t next, const LineVerdict& verdict, std::size_t known)
    {
        Node node{next, keyOf(from.line + std::size_t{1}), static_cast<std::int32_t>(index), 0, verdict.hung, from.cost + verdict.cost};
        if (m_job.paragraph.breaks[next].kind == BreakKind::Hyphen) {
            if (from.hyphens >= mostHyphensInARow)
                return;
            node.hyphens = static_cast<std::uint8_t>(from.hyphens + 1);
            node.cost += from.hyphens > 0 ? demerits::hyphenAgain : 0;
        }
        for (std::size_t i = known; i < m_nodes.size(); ++i) {
            if (m_nodes[i].line == node.line) {
                if (node.cost < m_nodes[i].cost)
                    m_nodes[i] = node;
                return;
            }
        }
        m_nodes.push_back(node);
    }

    std::vector<Node> path(std::int32_t end) const
    {
        std::vector<Node> nodes;
        for (std::int32_t i = end; i >= 0; i = m_nodes[static_cast<std::size_t>(i)].before)
            nodes.push_back(m_nodes[static_cast<std::size_t>(i)]);
        std::reverse(nodes.begin(), nodes.end());
        return nodes;
    }

    const BreakJob& m_job;
    Stretch m_stretch;
    std::size_t m_firstLine;
    Fine m_widest;
    Fine m_narrowest;
    bool m_justified;
    std::vector<Node> m_nodes;
    std::size_t m_window = 0;        ///< nodes before it are too far away for every later break
    std::size_t m_near = 0;          ///< nodes from it on are too near for the break at hand
};

}

void breakByTotalFit(const BreakJob& job, Stretch stretch, std::size_t line, std::vector<BrokenLine>& out)
{
    const std::vector<Node> nodes = TotalFit{job, stretch, line}.best();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        BrokenLine broken;
        broken.range = rangeBetween(job.paragraph, nodes[i - 1].item, nodes[i].item);
        broken.hung = nodes[i].hung;
        broken.endsText = nodes[i].item == stretch.end;
        out.push_back(broken);
    }
}

}
