#include "desk/proposal_json.h"

#include <nlohmann/json.hpp>

namespace banxin::desk {

namespace {

using nlohmann::json;
using namespace propose;

json moduleJson(const PagePlan& plan, const PlacedModule& placed)
{
    const BlockSetting& setting = plan.settings[static_cast<std::size_t>(placed.shape->setting)];
    const Module& module = plan.brief.modules[placed.module];
    json out{{"id", module.name}, {"x", placed.room.x}, {"y", placed.room.y}, {"w", placed.room.columns}, {"h", placed.room.rows}};
    if (module.kind == ModuleKind::Box)
        return out;
    const int legs = setting.legs > 0 ? setting.legs : placed.room.columns;
    if (module.kind == ModuleKind::Story) {
        out["legs"] = legs;
        out["trim"] = 0;
        out["head"] = {{"size", placed.shape->headSize}, {"lines", setting.headlineLines}, {"h", setting.headRows}};
    }
    out["photos"] = json::array();
    for (const SetPhoto& one : setting.photos)
        out["photos"].push_back({{"id", module.name}, {"photo", one.photo}, {"leg0", one.cells.column}, {"legs", one.cells.columns}, {"row", one.cells.row},
            {"h", one.cells.rows - one.captionRows}, {"cap", one.captionRows}});
    return out;
}

json pageJson(const ProposedPage& page, std::size_t rank)
{
    json layout{{"rank", rank}, {"engine_q", page.quality}, {"modules", json::array()}, {"dropped", json::array()}, {"rows_left", page.rowsLeft}};
    for (const PlacedModule& placed : page.proposal.modules)
        layout["modules"].push_back(moduleJson(*page.plan, placed));
    for (const std::size_t module : page.proposal.waiting)
        layout["dropped"].push_back(page.plan->brief.modules[module].name);
    const PageFigures& figures = page.figures;
    layout["figures"] = {{"white_pct", figures.whitePercent}, {"bumps", figures.bumps}, {"through_h", figures.throughLines}, {"head_share", figures.headPercent},
        {"lead_top", figures.leadAtTop}, {"off_balance", figures.offBalance}};
    return layout;
}

}

std::string proposalsJson(const std::string& name, const ProposalOutcome& outcome)
{
    json result{{"problem", name}, {"time_ms", static_cast<double>(outcome.spent.count()) / 1000}, {"layouts", json::array()}};
    result["measured_ms"] = static_cast<double>(outcome.measured.count()) / 1000;
    result["first_ms"] = static_cast<double>(outcome.first.count()) / 1000;
    result["misfits"] = outcome.misfits;
    result["cut_short"] = outcome.isCutShort;
    for (std::size_t i = 0; i < outcome.pages.size(); ++i)
        result["layouts"].push_back(pageJson(outcome.pages[i], i));
    return json{{"format", "plan-layout/1"}, {"results", json::array({std::move(result)})}}.dump();
}

}
