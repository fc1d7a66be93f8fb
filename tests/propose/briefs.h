#pragma once

#include "propose/chance.h"
#include "propose/formula.h"
#include "propose/search.h"

#include <algorithm>
#include <memory>

/// Pages by chance for the tests of the search.
namespace banxin::pages {

struct FormulaBrief {
    propose::FormulaPage page;
    std::vector<propose::FormulaItem> items;
    std::vector<propose::FormulaSetting> settings;
    propose::PageBrief brief;

    /// Measures the items anew.
    void measure()
    {
        propose::RuleShares shares;
        shares.stories = static_cast<int>(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.kind == propose::ModuleKind::Story; }));
        shares.pictures = 0;
        for (const auto& item : items)
            shares.pictures += static_cast<int>(item.photos.size());
        brief.columns = page.columns;
        brief.rows = page.rows;
        brief.pictures = shares.pictures;
        shares.editorialArea = brief.editorialArea();
        brief.modules.clear();
        for (const auto& item : items)
            brief.modules.push_back({item.name, item.kind, item.priority, item.mayWait, item.isBoxed, propose::formulaShapes(page, item, shares, settings)});
    }
};

inline propose::FormulaPage formulaPage()
{
    propose::FormulaPage page;
    page.columns = 7;
    page.rows = 112;
    page.columnWidth = 130;
    page.gutter = 13;
    page.leading = 13.2;
    page.body = 10;
    page.sizes = {16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 42, 46, 48, 54, 60};
    page.target = {{1, 46}, {2, 36}, {3, 30}, {4, 24}, {5, 20}};
    return page;
}

inline propose::FormulaItem formulaStory(const std::string& name, int priority, double ems)
{
    propose::FormulaItem item;
    item.name = name;
    item.priority = priority;
    for (double left = ems; left > 0; left -= 150)
        item.paragraphs.push_back(std::min(left, 150.0));
    item.headline = 14;
    return item;
}

/// `count` stories that about fill what `fixed` leaves of the page.
inline std::unique_ptr<FormulaBrief> briefOf(int count, std::uint64_t seed, std::vector<propose::FixedRoom> fixed = {})
{
    propose::Chance chance{seed};
    auto result = std::make_unique<FormulaBrief>();
    result->page = formulaPage();
    result->brief.fixed = std::move(fixed);
    result->brief.columns = result->page.columns;
    result->brief.rows = result->page.rows;
    std::vector<double> parts;
    for (int i = 0; i < count; ++i)
        parts.push_back(1 + chance.share() * 3);
    double sum = 0;
    for (const double part : parts)
        sum += part;
    // A head takes some cells; a row of a column holds 12.5 ems, all but the ends of paragraphs.
    const double ems = result->brief.editorialArea() * 12.0 * 0.72;
    for (int i = 0; i < count; ++i)
        result->items.push_back(formulaStory("s" + std::to_string(i), std::min(5, 1 + (i + 1) / 2), ems * parts[static_cast<std::size_t>(i)] / sum));
    result->measure();
    return result;
}

}
