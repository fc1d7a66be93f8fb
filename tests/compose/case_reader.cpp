#include "compose/case_reader.h"

#include "base/utf.h"
#include "model/marks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace banxin {

namespace {

using nlohmann::json;

Length fromPoints(double points) { return Length::fromEmu(std::llround(points * 12700.0)); }

int perMilleOf(double ems) { return static_cast<int>(std::lround(ems * 1000.0)); }

template <class T>
T chosen(const json& options, const char* name, std::initializer_list<std::pair<const char*, T>> choices)
{
    const std::string value = options.value(name, std::string{choices.begin()->first});
    for (const auto& [word, meaning] : choices) {
        if (value == word)
            return meaning;
    }
    throw std::invalid_argument{std::string{name} + ": " + value};
}

LineRules rulesOf(const json& o)
{
    LineRules rules;
    rules.prohibition = chosen<Prohibition>(o, "kinsoku", {{"gb", Prohibition::Gb}, {"none", Prohibition::None}, {"basic", Prohibition::Basic}, {"strict", Prohibition::Strict}});
    rules.markWidth = chosen<MarkWidth>(o, "punct_style", {{"quanjiao", MarkWidth::Full}, {"kaiming", MarkWidth::Kaiming}, {"banjiao", MarkWidth::Half}});
    rules.adjustment = chosen<Adjustment>(o, "adjust", {{"compress-first", Adjustment::CompressFirst}, {"expand-first", Adjustment::ExpandFirst}});
    rules.breaker = chosen<Breaker>(o, "breaker", {{"total-fit", Breaker::TotalFit}, {"greedy", Breaker::Greedy}, {"any", Breaker::TotalFit}});
    rules.alignment = chosen<Alignment>(o, "align", {{"justify", Alignment::Justify}, {"start", Alignment::Start}, {"center", Alignment::Center}, {"end", Alignment::End}});
    rules.lastLine = chosen<LastLine>(o, "last_line", {{"start", LastLine::Start}, {"justify", LastLine::Justify}});
    rules.lineEndMark = chosen<EdgeMark>(o, "line_end_punct", {{"half", EdgeMark::Half}, {"full", EdgeMark::Full}});
    rules.lineStartMark = chosen<EdgeMark>(o, "line_start_punct", {{"half", EdgeMark::Half}, {"full", EdgeMark::Full}});
    rules.hanging = o.value("hanging", "off") == "allow-end";
    rules.shrinkStops = o.value("sentence_stop_shrink", true);
    rules.keepNumberUnit = o.value("keep_number_unit", true);
    rules.hyphenate = o.value("hyphenate", false);
    rules.adjacentMarks = perMilleOf(o.value("adjacent_total_em", 1.5));
    rules.interpunct = perMilleOf(o.value("interpunct_em", 0.5));
    rules.hanLatinGap = perMilleOf(o.value("autospace_em", 0.25));
    rules.hanLatinGapLeast = perMilleOf(o.value("autospace_min_em", 0.125));
    rules.hanLatinGapMost = perMilleOf(o.value("autospace_max_em", 0.5));
    rules.leastLastLine = o.value("min_last_line_han", 2);
    rules.uprightDigits = o.value("tcy_digits", 2);
    if (const auto spacing = o.find("letterspacing_pct"); spacing != o.end()) {
        rules.letterSpaceLeast = perMilleOf(spacing->at(0).get<double>() / 100.0);
        rules.letterSpaceMost = perMilleOf(spacing->at(1).get<double>() / 100.0);
    }
    return rules;
}

class Reader {
public:
    Reader(const json& file, const type::FontBook& fonts) : m_file{file}, m_options{file.at("options")}, m_fonts{fonts} {}

    Result<ComposeCase> read()
    {
        const double points = m_file.at("font_size_pt").get<double>();
        m_case.size = fromPoints(points);
        m_case.isVertical = m_options.value("writing_mode", "horizontal-tb") == "vertical-rl";
        if (const auto done = readFonts(); !done)
            return done.error();
        readFrame();
        readParagraphs();
        for (const json& word : m_options.value("lexicon", json::array()))
            m_case.lexicon.push_back(textOf(word));
        return std::move(m_case);
    }

private:
    Length ems(double count) const { return fromPoints(count * m_file.at("font_size_pt").get<double>()); }

    static std::u16string textOf(const json& value)
    {
        return utf16FromUtf8(value.get<std::string>()).value_or(u"\uFFFD");
    }

    Result<Done> readFonts()
    {
        for (const json& family : m_options.at("fonts")) {
            const type::FaceHandle face = m_fonts.findFamily(family.get<std::string>());
            if (!face)
                return Fault{FaultCode::FontMissing, {family.get<std::string>()}};
            if (m_font.empty())
                m_font = face->name().postScriptName;
            else
                m_case.fallbackFonts.push_back(face->name().postScriptName);
        }
        return Done{};
    }

    TextStyle style(Length size, double indentEms) const
    {
        TextStyle style;
        style.language = m_options.value("lang", "zh-Hans");
        style.font.han = m_font;
        style.size = size;
        style.leading = m_case.leading.scaled(size.emu(), m_case.size.emu());
        style.writingMode = m_case.isVertical ? WritingMode::Vertical : WritingMode::Horizontal;
        style.baseDirection = chosen<BaseDirection>(m_options, "base_direction",
            {{"auto", BaseDirection::Automatic}, {"ltr", BaseDirection::LeftToRight}, {"rtl", BaseDirection::RightToLeft}});
        style.rules = rulesOf(m_options);
        style.rules.firstIndent = static_cast<int>(std::lround(indentEms * 1000.0 * m_case.size.points() / size.points()));
        if (const auto lines = m_options.find("max_lines"); lines != m_options.end() && !lines->is_null())
            style.headline.maxLines = lines->get<int>();
        return style;
    }

    std::u16string displayText(const json& value) const
    {
        const std::u16string text = textOf(value);
        return m_options.value("normalize_punct", false) ? widenMarks(text).text : text;
    }

    void readParagraphs()
    {
        const double indent = m_options.value("first_indent_em", 0.0);
        if (m_case.isFramed) {
            for (const json& block : m_file.at("blocks"))
                readBlock(block, indent);
        } else {
            m_case.isHeadline = m_options.value("style", "body") == "headline";
            readLines(indent);
        }
        readInterlinear();
    }

    void readLines(double indent)
    {
        const std::u16string text = displayText(m_file.at("text"));
        std::size_t begin = 0;
        for (;;) {
            const std::size_t end = std::min(text.find(u'\n', begin), text.size());
            compose::Paragraph paragraph;
            paragraph.text = text.substr(begin, end - begin);
            paragraph.style = style(m_case.size, indent);
            m_case.paragraphs.push_back(std::move(paragraph));
            m_case.styles.push_back(m_options.value("style", "body"));
            if (end == text.size())
                return;
            begin = end + 1;
        }
    }

    void readBlock(const json& block, double indent)
    {
        compose::Paragraph paragraph;
        paragraph.text = displayText(block.at("text"));
        const Length size = block.contains("font_size_pt") ? fromPoints(block.at("font_size_pt").get<double>()) : m_case.size;
        paragraph.style = style(size, block.value("first_indent_em", indent));
        paragraph.keep = block.at("style") == "body" ? compose::Keep::Body : compose::Keep::Subhead;
        if (paragraph.keep == compose::Keep::Subhead)
            paragraph.style.rules.leastLastLine = 0;
        paragraph.rows = block.value("rows", 0);
        paragraph.spaceBefore = ems(block.value("space_before_em", 0.0));
        m_case.paragraphs.push_back(std::move(paragraph));
        m_case.styles.push_back(block.at("style").get<std::string>());
    }

    void readInterlinear()
    {
        compose::Paragraph& first = m_case.paragraphs.front();
        for (const json& range : m_options.value("emphasis", json::array())) {
            for (auto i = range.at(0).get<std::uint32_t>(); i < range.at(1).get<std::uint32_t>(); ++i)
                first.emphasised.push_back(i);
        }
        for (const json& ruby : m_options.value("ruby", json::array()))
            first.ruby.push_back({ruby.at(0).get<std::uint32_t>(), ruby.at(1).get<std::uint32_t>(), textOf(ruby.at(2))});
        first.rubyPerMille = perMilleOf(m_options.value("ruby_size", 0.5));
    }

    void readFrame()
    {
        const json frame = m_options.value("frame", json{});
        m_case.isFramed = frame.is_object();
        m_case.leading = ems(m_case.isFramed ? frame.at("leading_em").get<double>() : 1.5);
        m_case.gridOffset = m_case.isVertical ? m_case.size / 2 : m_case.size.scaled(88, 100);
        m_case.rules.balance = m_options.value("balance", false);
        m_case.rules.widowLines = m_options.value("widow_lines", 2);
        m_case.rules.orphanLines = m_options.value("orphan_lines", 2);
        if (!m_case.isFramed) {
            m_case.measure = ems(m_file.at("width_em").get<double>());
            return;
        }
        for (int column = 0; column < frame.at("columns").get<int>(); ++column)
            addLeg(frame, column);
    }

    void addLeg(const json& frame, int column)
    {
        compose::LegSlots leg;
        leg.pitch = m_case.leading;
        const double width = frame.at("width_em").get<double>();
        const double left = column * (width + frame.value("gutter_em", 0.0));
        for (int row = 0; row < frame.at("max_rows").get<int>(); ++row)
            addRow(frame, row, left, left + width, leg);
        m_case.legs.push_back(std::move(leg));
    }

    /// What the exclusions leave of a row, from left to right, without too narrow pieces.
    void addRow(const json& frame, int row, double left, double right, compose::LegSlots& leg) const
    {
        std::vector<std::pair<double, double>> free{{left, right}};
        for (const json& exclusion : frame.value("exclusions", json::array())) {
            const int first = exclusion.at("rows").at(0).get<int>();
            const int last = exclusion.at("rows").at(1).get<int>();
            if (row + 1 >= first && row + 1 <= last)
                free = without(free, exclusion.at("x_em").at(0).get<double>(), exclusion.at("x_em").at(1).get<double>());
        }
        int index = 0;
        const double least = frame.value("min_slot_em", 4.0);
        const Length across = m_case.gridOffset + m_case.leading * row;
        for (const auto& [from, to] : free) {
            if (to - from >= least - 1e-9)
                leg.slots.push_back({ems(from), m_case.isVertical ? -across : across, ems(to) - ems(from), row, index++});
        }
    }

    static std::vector<std::pair<double, double>> without(const std::vector<std::pair<double, double>>& free, double a, double b)
    {
        std::vector<std::pair<double, double>> rest;
        for (const auto& [from, to] : free) {
            if (b <= from || a >= to) {
                rest.emplace_back(from, to);
                continue;
            }
            if (a > from)
                rest.emplace_back(from, a);
            if (b < to)
                rest.emplace_back(b, to);
        }
        return rest;
    }

    const json& m_file;
    const json& m_options;
    const type::FontBook& m_fonts;
    std::string m_font;
    ComposeCase m_case;
};

}

Result<ComposeCase> readCase(const std::filesystem::path& file, const type::FontBook& fonts)
{
    try {
        std::ifstream in{file, std::ios::binary};
        const json content = json::parse(in);
        return Reader{content, fonts}.read();
    } catch (const std::exception& problem) {
        return Fault{FaultCode::CaseInvalid, {file.string(), problem.what()}};
    }
}

}
