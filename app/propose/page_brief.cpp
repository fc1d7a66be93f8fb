#include "propose/page_brief.h"

#include <algorithm>

namespace banxin::propose {

int PageBrief::editorialArea() const
{
    int area = columns * rows;
    for (const FixedRoom& one : fixed)
        area -= one.room.columns * one.room.rows;
    return area;
}

int PageBrief::storyCount() const
{
    return static_cast<int>(std::count_if(modules.begin(), modules.end(), [](const Module& module) { return module.kind == ModuleKind::Story; }));
}

}
