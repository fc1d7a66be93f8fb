#pragma once

#include "desk/export.h"
#include "desk/import.h"
#include "desk/new_edition.h"
#include "desk/open_edition.h"
#include "desk/place.h"
#include "desk/resources.h"
#include "store/sandbox.h"
#include "type/fonts.h"

namespace banxin::sample {

using OpenPointer = std::unique_ptr<desk::OpenEdition>;

inline std::filesystem::path copyFile(const std::string& name)
{
    return std::filesystem::path{BANXIN_SOURCE_DIR} / "resources/sample" / name;
}

/// The paper's preset with a Chinese page A01 and an English page A02.
inline Edition emptyEdition()
{
    return *desk::newEdition(*desk::preset("broadsheet-zh"), {2026, 11, 25}, 18250, {{"A01", "要闻", ""}, {"A02", "In English", "en"}});
}

/// A refused file is a bug of the test.
inline OpenPointer opened(const std::filesystem::path& file, const Edition& edition = emptyEdition())
{
    auto open = desk::OpenEdition::create(file, edition);
    if (!open)
        qFatal("%s", testing::words(open).c_str());
    return std::move(*open);
}

inline StoryId import(desk::OpenEdition& open, const std::string& name, const desk::ImportOptions& options = {})
{
    const auto imported = desk::importCopy(open, copyFile(name), options);
    if (!imported)
        qFatal("%s", testing::words(imported).c_str());
    return imported->stories.front().id;
}

inline Block blockAt(GridPlace place)
{
    Block block;
    block.place = place;
    block.content = ArticleBlock{};
    return block;
}

inline void place(desk::OpenEdition& open, const char* page, StoryId story, const Block& block, int rank)
{
    const std::string slug = (*open.edition().stories.find(story))->slug;
    const auto placed = desk::placeStory(open, findPage(open.edition(), page)->id, slug, block, rank);
    if (!placed)
        qFatal("%s", testing::words(placed).c_str());
}

inline PageId pageNamed(const desk::OpenEdition& open, const char* code) { return findPage(open.edition(), code)->id; }

}
