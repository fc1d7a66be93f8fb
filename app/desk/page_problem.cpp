#include "desk/page_problem.h"

#include "base/file.h"
#include "propose/obstacle.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace banxin::desk {

namespace {

using nlohmann::json;
using namespace propose;

/// A number within limits, so that nothing that is made from it runs away.
double numberOf(const json& object, const char* name, double least, double most)
{
    const double value = object.at(name).get<double>();
    if (!(value >= least && value <= most))
        throw std::invalid_argument{std::string{name} + ": " + std::to_string(value)};
    return value;
}

int countOf(const json& object, const char* name, int least, int most)
{
    return static_cast<int>(numberOf(object, name, least, most));
}

class ProblemReader {
public:
    explicit ProblemReader(const json& file) : m_file{file} {}

    std::unique_ptr<PageProblem> read()
    {
        m_problem->name = m_file.at("id").get<std::string>();
        readPage();
        for (const json& one : m_file.at("items"))
            readItem(one);
        // What the search keeps by module has room for so many.
        if (m_problem->items.size() > 80)
            throw std::invalid_argument{"more than 80 items"};
        makeBrief();
        readStart();
        return std::move(m_problem);
    }

private:
    void readPage()
    {
        FormulaPage& page = m_problem->page;
        const json& grid = m_file.at("page");
        page.columns = countOf(grid, "cols", 1, 24);
        page.rows = countOf(grid, "lines", 8, 400);
        page.gapRows = countOf(grid, "gap", 0, 8);
        page.columnWidth = numberOf(grid, "col_w", 10, 2000);
        page.gutter = numberOf(grid, "gutter", 0, 200);
        page.leading = numberOf(grid, "leading", 4, 100);
        page.body = numberOf(grid, "body", 3, 100);
        page.characterEm = numberOf(grid, "char_em", 0.1, 2);
        page.headEm = numberOf(grid, "head_em", 0.1, 2);
        page.fill = numberOf(grid, "fill", 0.5, 1);
        page.indent = numberOf(grid, "indent", 0, 20);
        page.isChinese = m_file.value("style", "zh") == "zh";
        for (const json& size : m_file.at("sizes"))
            page.sizes.push_back(size.get<double>());
        std::sort(page.sizes.begin(), page.sizes.end());
        for (const auto& [priority, size] : m_file.at("target").items())
            page.target[std::stoi(priority)] = size.get<double>();
        const json& limits = m_file.at("limits");
        page.leastLegRows = countOf(limits, "leg_min", 1, 100);
        page.leastCharacters = countOf(limits, "cpl_min", 2, 200);
        page.mostCharacters = countOf(limits, "cpl_max", 2, 400);
        page.niceFrom = limits.at("cpl_soft").at(0).get<int>();
        page.niceTo = limits.at("cpl_soft").at(1).get<int>();
    }

    void readItem(const json& one)
    {
        FormulaItem item;
        item.name = one.at("id").get<std::string>();
        const auto kind = one.at("kind").get<std::string>();
        item.kind = kind == "story" ? ModuleKind::Story : kind == "photo" ? ModuleKind::Photo : ModuleKind::Box;
        item.priority = countOf(one, "priority", 1, 5);
        if (item.kind == ModuleKind::Story && !m_problem->page.target.contains(item.priority))
            throw std::invalid_argument{"target " + std::to_string(item.priority)};
        item.mayWait = !one.value("must", true);
        item.isBoxed = one.value("boxed", false);
        item.paragraphs = one.value("paras", std::vector<double>{});
        item.extraLines = one.value("extra_lines", 0);
        item.trim = one.value("trim", 0.0);
        item.kicker = one.value("kicker", 0.0);
        item.headline = one.value("headline", 0.0);
        item.deck = one.value("deck", 0.0);
        for (const json& photo : one.value("photos", json::array()))
            item.photos.push_back({photo.at("id").get<std::string>(), numberOf(photo, "aspect", 0.05, 20), numberOf(photo, "min_cols", 0, 100),
                numberOf(photo, "max_cols", 0, 100), numberOf(photo, "crop", 0.001, 2), photo.value("caption", 0.0)});
        for (const json& shape : one.value("shapes", json::array()))
            item.boxes.push_back({countOf(shape, "w", 1, 100), countOf(shape, "h_min", 1, 400), countOf(shape, "h", 1, 400), countOf(shape, "h_max", 1, 400)});
        m_problem->items.push_back(std::move(item));
    }

    Room roomFrom(const json& one) const { return {one.at("x").get<int>(), one.at("y").get<int>(), one.at("w").get<int>(), one.at("h").get<int>()}; }

    std::size_t itemNamed(const json& one) const
    {
        const auto name = one.at("id").get<std::string>();
        const auto found = std::find_if(m_problem->items.begin(), m_problem->items.end(), [&](const FormulaItem& item) { return item.name == name; });
        if (found == m_problem->items.end())
            throw std::invalid_argument{"item " + name};
        return static_cast<std::size_t>(found - m_problem->items.begin());
    }

    void makeBrief()
    {
        PageBrief& brief = m_problem->brief;
        brief.columns = m_problem->page.columns;
        brief.rows = m_problem->page.rows;
        brief.isChinese = m_problem->page.isChinese;
        brief.charactersInCell = m_problem->page.charactersIn(m_problem->page.columnWidth);
        for (const json& one : m_file.value("fixed", json::array()))
            brief.fixed.push_back({one.at("id").get<std::string>(), roomFrom(one), one.at("kind") == "ad"});
        for (const json& one : m_file.value("locked", json::array()))
            brief.locked.push_back({itemNamed(one), roomFrom(one)});
        RuleShares shares;
        shares.stories = 0;
        for (const FormulaItem& item : m_problem->items) {
            shares.stories += item.kind == ModuleKind::Story ? 1 : 0;
            shares.pictures += static_cast<int>(item.photos.size());
        }
        shares.stories = std::max(1, shares.stories);
        shares.editorialArea = std::max(1, brief.editorialArea());
        brief.pictures = shares.pictures;
        for (const FormulaItem& item : m_problem->items)
            brief.modules.push_back({item.name, item.kind, item.priority, item.mayWait, item.isBoxed,
                formulaShapes(m_problem->page, item, shares, m_problem->settings)});
    }

    void readStart()
    {
        const json start = m_file.value("start", json::array());
        if (start.empty())
            return;
        m_problem->start.resize(m_problem->items.size());
        for (const json& one : start)
            m_problem->start[itemNamed(one)] = roomFrom(one);
    }

    const json& m_file;
    std::unique_ptr<PageProblem> m_problem = std::make_unique<PageProblem>();
};

json moduleJson(const PageProblem& problem, const PlacedModule& placed)
{
    const FormulaItem& item = problem.items[placed.module];
    const FormulaSetting& setting = problem.settings[static_cast<std::size_t>(placed.shape->setting)];
    json out{{"id", item.name}, {"x", placed.room.x}, {"y", placed.room.y}, {"w", placed.room.columns}, {"h", placed.room.rows}};
    if (item.kind == ModuleKind::Photo)
        out["photos"] = json::array({{{"id", item.photos.front().name}, {"h", setting.photoRows}, {"cap", setting.captionRows}}});
    if (item.kind != ModuleKind::Story)
        return out;
    out["legs"] = setting.legs;
    out["trim"] = setting.trim;
    out["head"] = {{"size", setting.headSize}, {"lines", setting.headlineLines}, {"kicker_lines", setting.kickerLines}, {"deck_lines", setting.deckLines},
        {"h", setting.headRows}};
    out["photos"] = json::array();
    if (!item.photos.empty())
        out["photos"].push_back({{"id", item.photos.front().name}, {"leg0", setting.photoLeg}, {"legs", setting.photoLegs}, {"h", setting.photoRows},
            {"cap", setting.captionRows}});
    return out;
}

json layoutJson(const PageProblem& problem, const Proposal& page, std::size_t rank)
{
    json layout{{"rank", rank}, {"engine_q", page.quality}, {"modules", json::array()}, {"dropped", json::array()}};
    for (const PlacedModule& placed : page.modules)
        layout["modules"].push_back(moduleJson(problem, placed));
    for (const std::size_t module : page.waiting)
        layout["dropped"].push_back(problem.items[module].name);
    return layout;
}

}

Result<std::vector<std::unique_ptr<PageProblem>>> readPageProblems(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    std::vector<std::unique_ptr<PageProblem>> problems;
    try {
        const json all = json::parse(*text);
        if (!all.contains("problems"))
            problems.push_back(ProblemReader{all}.read());
        else
            for (const json& one : all.at("problems"))
                problems.push_back(ProblemReader{one}.read());
    } catch (const std::exception& error) {
        return Fault{FaultCode::CaseInvalid, {file.string(), error.what()}};
    }
    return problems;
}

std::string layoutsJson(const std::vector<SolvedProblem>& solved)
{
    json results = json::array();
    for (const SolvedProblem& one : solved) {
        json result{{"problem", one.problem->name}, {"time_ms", static_cast<double>(one.result.spent.count()) / 1000}, {"layouts", json::array()}};
        result["first_ms"] = static_cast<double>(one.result.first.count()) / 1000;
        result["all_ms"] = static_cast<double>(one.result.all.count()) / 1000;
        for (std::size_t i = 0; i < one.result.pages.size(); ++i)
            result["layouts"].push_back(layoutJson(*one.problem, one.result.pages[i], i));
        results.push_back(std::move(result));
    }
    return json{{"format", "plan-layout/1"}, {"results", std::move(results)}}.dump();
}

}
