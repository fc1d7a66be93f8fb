#pragma once

#include "base/result.h"
#include "propose/formula.h"
#include "propose/search.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace banxin::desk {

/// A page to be proposed that comes as numbers ("plan-problem/1"): its stories are measured by the formula.
struct PageProblem {
    std::string name;
    propose::FormulaPage page;
    std::vector<propose::FormulaItem> items;
    propose::PageBrief brief;                        ///< its modules are the items
    std::vector<propose::FormulaSetting> settings;   ///< of the modules' shapes
    std::vector<propose::Room> start;                ///< a page that is known, by item; may be empty
};

/// One problem, or a list of them. Fails with CaseInvalid where the file is not of that kind.
Result<std::vector<std::unique_ptr<PageProblem>>> readPageProblems(const std::filesystem::path& file);

struct SolvedProblem {
    const PageProblem* problem = nullptr;
    propose::SearchResult result;
};
/// "plan-layout/1", as readers of layouts want it.
std::string layoutsJson(const std::vector<SolvedProblem>& solved);

}
