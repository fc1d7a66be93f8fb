#include "desk/new_edition.h"

#include "edit/edit.h"

namespace banxin::desk {

namespace {

constexpr int nameplateRows = 9;
constexpr Length folioDepth = Length::fromEmu(12700 * 15);
constexpr Length folioAir = Length::fromEmu(12700 * 7);

Block nameplate(const Grid& grid)
{
    Block block;
    block.place = GridPlace{0, grid.columns, 0, std::min(nameplateRows, grid.rows)};
    block.content = Nameplate{};
    return block;
}

Block folio(const Grid& grid)
{
    Block block;
    const Rect area = typeArea(grid);
    const Length top = std::max(Length{}, area.y - folioAir - folioDepth);
    block.place = Rect{area.x, top, area.width, folioDepth};
    block.content = Folio{FolioSide::ByPage, false};
    return block;
}

}

Page furnishedPage(const Grid& grid, const PageRequest& request, bool isFirst)
{
    Page page;
    page.code = request.code;
    page.section = request.section;
    page.styleSet = request.styleSet;
    page.grid = grid;
    page.blocks.push_back(isFirst ? nameplate(grid) : folio(grid));
    return page;
}

Result<Edition> newEdition(const Preset& preset, Date date, int issue, std::vector<PageRequest> requests)
{
    Edition edition = editionFrom(preset);
    edition.head.date = date;
    edition.head.issue = issue;
    if (requests.empty())
        requests.push_back({"A01", preset.section, {}});
    for (const PageRequest& request : requests) {
        if (!request.styleSet.empty() && !preset.sheet.sets.contains(request.styleSet))
            return Fault{FaultCode::ValueInvalid, {"style set", request.styleSet, preset.name}};
        auto added = edit::addPage(std::move(edition), furnishedPage(preset.grid, request, edition.pages.empty()));
        if (!added)
            return added.error();
        edition = std::move(added->edition);
    }
    return edition;
}

}
