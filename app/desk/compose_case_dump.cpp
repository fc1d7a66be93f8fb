#include "desk/compose_case_dump.h"

#include "base/utf.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace banxin::desk {

namespace {

using nlohmann::ordered_json;
using compose::Orientation;

const char* nameOf(CharacterClass kind)
{
    switch (kind) {
    case CharacterClass::Han: return "han";
    case CharacterClass::Open: return "open";
    case CharacterClass::Close: return "close";
    case CharacterClass::Comma: return "comma";
    case CharacterClass::Stop: return "stop";
    case CharacterClass::MiddleDot: return "middot";
    case CharacterClass::Dash: return "dash";
    case CharacterClass::Ellipsis: return "ellipsis";
    case CharacterClass::Latin: return "latin";
    case CharacterClass::Digit: return "digit";
    case CharacterClass::Space: return "space";
    case CharacterClass::Hyphen: return "hyphen";
    case CharacterClass::Connector:
    case CharacterClass::Solidus:
    case CharacterClass::Other: return "other";
    }
    return "other";
}

const char* nameOf(Orientation orientation)
{
    return orientation == Orientation::Upright ? "upright" : orientation == Orientation::Rotated ? "rotated" : "tcy";
}

class Dumper {
public:
    Dumper(const ComposeCase& given, const compose::Paragraphs& paragraphs, const compose::ComposedText& text)
        : m_case{given}, m_paragraphs{paragraphs}, m_text{text}
    {
    }

    ordered_json dump(double milliseconds)
    {
        ordered_json out;
        out["format"] = "banxin-compose/1";
        out["compose_ms"] = milliseconds;
        out["fonts"] = fonts();
        out["paragraphs"] = paragraphs();
        if (m_case.isFramed)
            out["grid"] = {{"offset", m_case.gridOffset.points()}, {"leading", m_case.leading.points()}};
        out["lines"] = ordered_json::array();
        for (std::size_t i = 0; i < m_text.lines.size(); ++i)
            out["lines"].push_back(line(m_text.lines[i], i));
        out["warnings"] = warnings();
        return out;
    }

private:
    ordered_json fonts() const
    {
        ordered_json out = ordered_json::object();
        for (std::size_t i = 0; i < m_text.faces.size(); ++i) {
            const type::Face& face = *m_text.faces[i];
            out["f" + std::to_string(i)] = {{"family", face.family()},
                {"file", std::filesystem::path{face.file()}.filename().string()}, {"face", face.index()}};
        }
        return out;
    }

    ordered_json paragraphs() const
    {
        ordered_json out = ordered_json::array();
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i)
            out.push_back({{"text", utf8FromUtf16(m_paragraphs[i]->text)}, {"style", m_case.styles[i]}});
        return out;
    }

    std::string textOf(std::uint32_t paragraph, std::uint32_t start, std::uint32_t end) const
    {
        return utf8FromUtf16(std::u16string_view{m_paragraphs[paragraph]->text}.substr(start, end - start));
    }

    ordered_json line(const compose::Line& line, std::size_t index) const
    {
        const compose::LineSetting& set = *line.setting;
        const bool vertical = m_case.isVertical;
        ordered_json out;
        out["paragraph"] = line.paragraph;
        out["start"] = set.start;
        out["text"] = textOf(line.paragraph, set.start, set.end);
        out["x"] = (vertical ? line.origin.y : line.origin.x).points();
        out["y"] = (vertical ? -line.origin.x : line.origin.y).points();
        out["indent"] = set.indent.points();
        out["avail"] = set.measure.points();
        out["slot"] = line.slot;
        out["column"] = m_case.isFramed ? line.leg : 0;
        out["row"] = m_case.isFramed ? line.row : static_cast<int>(index);
        out["hyphen"] = set.hyphenated;
        out["hung"] = textOf(line.paragraph, set.end - set.hung, set.end);
        if (std::any_of(set.clusters.begin(), set.clusters.end(), [](const auto& c) { return c.rightToLeft; }))
            out["visual_runs"] = visualRuns(line);
        addInterlinear(set, out);
        out["clusters"] = clusters(line);
        out["glyphs"] = glyphs(line);
        return out;
    }

    static void addInterlinear(const compose::LineSetting& set, ordered_json& out)
    {
        for (const compose::EmphasisDot& dot : set.dots)
            out["emphasis"].push_back({{"start", dot.start}, {"x", dot.x.points()}, {"y", dot.y.points()}});
        for (const compose::SetRuby& ruby : set.ruby) {
            out["ruby"].push_back({{"start", ruby.start}, {"len", ruby.length}, {"text", utf8FromUtf16(ruby.text)}, {"x", ruby.x.points()},
                {"width", ruby.width.points()}, {"y", ruby.y.points()}});
        }
    }

    /// Stretches of one direction from left to right, their text in logical order.
    ordered_json visualRuns(const compose::Line& line) const
    {
        const auto& clusters = line.setting->clusters;
        std::vector<std::size_t> order(clusters.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return clusters[a].x < clusters[b].x; });
        ordered_json out = ordered_json::array();
        for (std::size_t i = 0; i < order.size();) {
            std::size_t end = i + 1;
            const bool reversed = clusters[order[i]].rightToLeft;
            while (end < order.size() && clusters[order[end]].rightToLeft == reversed
                && order[end] == (reversed ? order[end - 1] - 1 : order[end - 1] + 1))
                ++end;
            const compose::Cluster& first = clusters[order[reversed ? end - 1 : i]];
            const compose::Cluster& last = clusters[order[reversed ? i : end - 1]];
            out.push_back({textOf(line.paragraph, first.start, last.start + last.length), reversed ? "R" : "L"});
            i = end;
        }
        return out;
    }

    ordered_json clusters(const compose::Line& line) const
    {
        ordered_json out = ordered_json::array();
        for (const compose::Cluster& c : line.setting->clusters) {
            out.push_back({{"start", c.start}, {"len", c.length}, {"text", textOf(line.paragraph, c.start, c.start + c.length)},
                {"x", c.x.points()}, {"adv", c.advance.points()}, {"nat", c.natural.points()}, {"class", nameOf(c.kind)},
                {"orient", nameOf(c.orientation)}});
        }
        return out;
    }

    ordered_json glyphs(const compose::Line& line) const
    {
        ordered_json out = ordered_json::array();
        for (const compose::Glyph& glyph : line.setting->glyphs) {
            const compose::Cluster& cluster = line.setting->clusters[glyph.cluster];
            ordered_json entry{{"cluster", glyph.cluster}, {"gid", glyph.glyph}, {"font", "f" + std::to_string(glyph.face)},
                {"gx", glyph.x.points()}, {"gy", glyph.y.points()}};
            addInk(line, glyph, cluster, entry);
            out.push_back(std::move(entry));
        }
        return out;
    }

    void addInk(const compose::Line& line, const compose::Glyph& glyph, const compose::Cluster& cluster, ordered_json& entry) const
    {
        const type::Face& face = *m_text.faces[glyph.face];
        const type::GlyphBox box = face.ink(glyph.glyph);
        entry["ink"] = nullptr;
        if (m_case.isVertical)
            entry["ink_cross"] = nullptr;
        if (box.isEmpty())
            return;
        const double scale = m_paragraphs[line.paragraph]->style.size.points() / face.metrics().unitsPerEm;
        const double x = glyph.x.points();
        const double y = glyph.y.points();
        if (!m_case.isVertical) {
            entry["ink"] = {x + box.left * scale, x + box.right * scale};
        } else if (cluster.orientation == Orientation::Rotated) {
            entry["ink"] = {x + box.left * scale, x + box.right * scale};
            entry["ink_cross"] = {y - box.top * scale, y - box.bottom * scale};
        } else {
            entry["ink"] = {x - box.top * scale, x - box.bottom * scale};
            const double across = scale * cluster.widthPerMille / 1000.0;
            entry["ink_cross"] = {y - box.right * across, y - box.left * across};
        }
    }

    ordered_json warnings() const
    {
        ordered_json out = ordered_json::array();
        if (m_text.rowsOver > 0)
            out.push_back("overset: " + std::to_string(m_text.rowsOver) + " rows");
        for (const compose::Line& line : m_text.lines) {
            Length width;
            for (const compose::Cluster& cluster : line.setting->clusters)
                width += cluster.advance;
            if (line.setting->hung == 0 && width > line.setting->measure + Length::fromEmu(8))
                out.push_back("overflow: " + textOf(line.paragraph, line.setting->start, line.setting->end));
        }
        for (const compose::TextFinding& finding : m_text.findings) {
            if (finding.code == FindingCode::GlyphMissing)
                out.push_back("notdef: " + utf8FromUtf16(finding.text));
        }
        return out;
    }

    const ComposeCase& m_case;
    const compose::Paragraphs& m_paragraphs;
    const compose::ComposedText& m_text;
};

}

std::string dumpCase(const ComposeCase& given, const compose::Paragraphs& paragraphs,
    const compose::ComposedText& text, double milliseconds)
{
    return Dumper{given, paragraphs, text}.dump(milliseconds).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}
