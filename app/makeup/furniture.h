#pragma once

#include "compose/compose.h"
#include "display/display_list.h"
#include "model/edition.h"

/// What a page carries besides stories: derived from the edition's data each time, so it can never disagree with it.
namespace banxin::makeup {

/// 2026年11月25日 星期三, or Wednesday, November 25, 2026.
std::u16string dateWords(Date date, const std::string& language);

display::DisplayList composeNameplate(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block);
display::DisplayList composeFolio(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block);

}
