#include "desk/compose_case_reader.h"

#include "base/file.h"
#include "base/utf.h"
#include "edit/edit.h"
#include "model/marks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace banxin::desk {

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
        m_size = fromPoints(m_file.at("font_size_pt").get<double>());
        m_case.isVertical = m_options.value("writing_mode", "horizontal-tb") == "vertical-rl";
        const json frame = m_options.value("frame", json{});
        m_case.isFramed = frame.is_object();
        m_case.leading = ems(m_case.isFramed ? frame.at("leading_em").get<double>() : 1.5);
        m_case.gridOffset = m_case.isVertical ? m_size / 2 : m_size.scaled(88, 100);
        if (const auto done = readFonts(); !done)
            return done.error();
        readSheet(frame);
        readStory();
        m_case.edition.sheet = Shared<StyleSheet>{std::move(m_sheet)};
        return placed(frame);
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
                m_sheet.fallbackFonts.push_back(face->name().postScriptName);
        }
        return Done{};
    }

    void readSheet(const json& frame)
    {
        const double indent = m_options.value("first_indent_em", 0.0);
        m_sheet.styles["body"] = style(m_size, indent);
        m_sheet.roles = {{Role::Body, "body"}, {Role::Headline, "body"}, {Role::Dateline, "body"}, {Role::Crosshead, "body"}};
        m_sheet.columns.balance = m_options.value("balance", false);
        m_sheet.columns.widowLines = m_options.value("widow_lines", 2);
        m_sheet.columns.orphanLines = m_options.value("orphan_lines", 2);
        m_sheet.columns.leastSlotCharacters = m_case.isFramed ? static_cast<int>(std::ceil(frame.value("min_slot_em", 4.0) - 1e-9)) : 0;
        for (const json& word : m_options.value("lexicon", json::array()))
            m_sheet.lexicon.push_back(word.get<std::string>());
    }

    TextStyle style(Length size, double indentEms) const
    {
        TextStyle style;
        style.language = m_options.value("lang", "zh-Hans");
        style.font.han = m_font;
        style.size = size;
        style.leading = m_case.leading.scaled(size.emu(), m_size.emu());
        style.rubySize = perMilleOf(m_options.value("ruby_size", 0.5));
        style.writingMode = m_case.isVertical ? WritingMode::Vertical : WritingMode::Horizontal;
        style.baseDirection = chosen<BaseDirection>(m_options, "base_direction",
            {{"auto", BaseDirection::Automatic}, {"ltr", BaseDirection::LeftToRight}, {"rtl", BaseDirection::RightToLeft}});
        style.rules = rulesOf(m_options);
        style.rules.firstIndent = static_cast<int>(std::lround(indentEms * 1000.0 * m_size.points() / size.points()));
        if (const auto lines = m_options.find("max_lines"); lines != m_options.end() && !lines->is_null())
            style.headline.maxLines = lines->get<int>();
        return style;
    }

    std::u16string displayText(const json& value) const
    {
        const std::u16string text = textOf(value);
        return m_options.value("normalize_punct", false) ? widenMarks(text).text : text;
    }

    void readStory()
    {
        m_story.slug = "case";
        if (m_case.isFramed) {
            for (const json& block : m_file.at("blocks"))
                readBlock(block);
        } else {
            m_case.isHeadline = m_options.value("style", "body") == "headline";
            readLines();
        }
        readInterlinear();
        for (StoryParagraph& paragraph : m_paragraphs)
            m_story.body.emplace_back(std::move(paragraph));
    }

    void readLines()
    {
        const std::u16string text = displayText(m_file.at("text"));
        if (m_case.isHeadline) {
            m_story.headline = text;
            m_case.styles.emplace_back("headline");
            return;
        }
        std::size_t begin = 0;
        for (;;) {
            const std::size_t end = std::min(text.find(u'\n', begin), text.size());
            m_paragraphs.push_back({ParagraphKind::Body, text.substr(begin, end - begin)});
            m_case.styles.push_back(m_options.value("style", "body"));
            if (end == text.size())
                return;
            begin = end + 1;
        }
    }

    /// A block has a style of its own, because a case may give each another size, indent and depth.
    void readBlock(const json& block)
    {
        const Length size = block.contains("font_size_pt") ? fromPoints(block.at("font_size_pt").get<double>()) : m_size;
        TextStyle own = style(size, block.value("first_indent_em", m_options.value("first_indent_em", 0.0)));
        const bool subhead = block.at("style") != "body";
        if (subhead)
            own.rules.leastLastLine = 0;
        own.rows = block.value("rows", 0);
        own.spaceBefore = ems(block.value("space_before_em", 0.0));
        own.name = "block-" + std::to_string(m_paragraphs.size());
        StoryParagraph paragraph{subhead ? ParagraphKind::Crosshead : ParagraphKind::Body, displayText(block.at("text"))};
        paragraph.style = own.name;
        m_sheet.styles[own.name] = std::move(own);
        m_paragraphs.push_back(std::move(paragraph));
        m_case.styles.push_back(block.at("style").get<std::string>());
    }

    void readInterlinear()
    {
        if (m_paragraphs.empty())
            return;
        StoryParagraph& first = m_paragraphs.front();
        for (const json& range : m_options.value("emphasis", json::array()))
            first.emphasis.push_back({range.at(0).get<std::uint32_t>(), range.at(1).get<std::uint32_t>()});
        for (const json& ruby : m_options.value("ruby", json::array()))
            first.ruby.push_back({{ruby.at(0).get<std::uint32_t>(), ruby.at(1).get<std::uint32_t>()}, textOf(ruby.at(2))});
    }

    /// Rows enough for any text of this length, one character a line.
    int rowsFor(const json& frame) const
    {
        if (m_case.isFramed)
            return frame.at("max_rows").get<int>();
        std::size_t units = m_story.headline.size() + 64;
        for (const auto& paragraph : m_story.body)
            units += paragraph->text.size() + 2;
        const double width = std::max(1.0, m_file.at("width_em").get<double>() - 2.0);
        return static_cast<int>(static_cast<double>(units) / width * 2.0) + 64 + static_cast<int>(m_story.body.size());
    }

    Result<ComposeCase> placed(const json& frame)
    {
        const int columns = m_case.isFramed ? frame.at("columns").get<int>() : 1;
        const Length width = ems(m_case.isFramed ? frame.at("width_em").get<double>() : m_file.at("width_em").get<double>());
        const Length gutter = ems(m_case.isFramed ? frame.value("gutter_em", 0.0) : 0.0);
        const Length length = m_case.leading * rowsFor(frame);
        const Length across = width * columns + gutter * (columns - 1);

        Page page;
        page.code = "A01";
        page.grid.bodySize = m_size;
        page.grid.pitch = std::max(m_case.leading, m_size);
        page.grid.columns = page.grid.charactersPerColumn = page.grid.rows = 1;
        // Vertical lines begin at the right edge of their block, which is then the page's left edge moved over.
        const Rect area = m_case.isVertical ? Rect{{}, {}, length, across} : Rect{{}, {}, across, length};
        page.grid.trim = {std::max(area.width, m_size * 2), std::max(area.height, page.grid.pitch * 2)};
        auto withPage = edit::addPage(std::move(m_case.edition), std::move(page));
        if (!withPage)
            return withPage.error();
        m_case.page = withPage->id;
        auto withStory = edit::addStory(std::move(withPage->edition), std::move(m_story));
        if (!withStory)
            return withStory.error();
        m_case.story = withStory->id;

        Block block;
        ArticleBlock article;
        article.story = m_case.story;
        article.legs.count = columns;
        article.legs.gutter = gutter;
        block.content = article;
        block.place = area;
        auto withBlock = edit::placeBlock(std::move(withStory->edition), m_case.page, std::move(block));
        if (!withBlock)
            return withBlock.error();
        m_case.edition = std::move(withBlock->edition);
        return excluded(frame);
    }

    /// What a frame keeps free becomes a block that pushes text aside.
    Result<ComposeCase> excluded(const json& frame)
    {
        const json exclusions = m_case.isFramed ? frame.value("exclusions", json::array()) : json::array();
        for (const json& exclusion : exclusions) {
            const Length left = ems(exclusion.at("x_em").at(0).get<double>());
            const Length right = ems(exclusion.at("x_em").at(1).get<double>());
            const int first = exclusion.at("rows").at(0).get<int>();
            const int last = exclusion.at("rows").at(1).get<int>();
            Story empty;
            empty.slug = "exclusion";
            auto withStory = edit::addStory(std::move(m_case.edition), std::move(empty));
            if (!withStory)
                return withStory.error();
            Block block;
            ArticleBlock article;
            article.story = withStory->id;
            block.content = article;
            block.pushesText = true;
            block.standOffRows = block.standOffCharacters = 0;
            block.place = Rect{left, m_case.leading * (first - 1), right - left, m_case.leading * (last - first + 1)};
            auto withBlock = edit::placeBlock(std::move(withStory->edition), m_case.page, std::move(block));
            if (!withBlock)
                return withBlock.error();
            m_case.edition = std::move(withBlock->edition);
        }
        return std::move(m_case);
    }

    const json& m_file;
    const json& m_options;
    const type::FontBook& m_fonts;
    std::string m_font;
    Length m_size;
    StyleSheet m_sheet;
    Story m_story;
    std::vector<StoryParagraph> m_paragraphs;
    ComposeCase m_case;
};

}

Result<ComposeCase> readCase(const std::filesystem::path& file, const type::FontBook& fonts)
{
    const Result<std::string> bytes = readFile(file, std::size_t{64} << 20);
    if (!bytes)
        return bytes.error();
    try {
        const json content = json::parse(*bytes);
        return Reader{content, fonts}.read();
    } catch (const std::exception& problem) {
        return Fault{FaultCode::CaseInvalid, {file.string(), problem.what()}};
    }
}

}
