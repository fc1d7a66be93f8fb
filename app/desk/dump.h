#pragma once

#include "desk/open_edition.h"

#include <filesystem>
#include <string>

namespace banxin::desk {

/// Everything in an edition as canonical text: its values, one a line, and how each placed story fits.
std::string dumpText(OpenEdition& edition);

/// A page's display list as text, every glyph with its place in EMU. Fails with NoSuchPage.
Result<std::string> dumpPageText(OpenEdition& edition, const std::string& pageCode);

/// A story as one JSON object in a file SLUG.json, for other programs to read; the folder is made where it is missing.
Result<Done> writeStoryFile(const OpenEdition& edition, StoryId story, const std::filesystem::path& folder);

}
