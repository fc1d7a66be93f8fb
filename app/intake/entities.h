#pragma once

#include <string>
#include <string_view>

namespace banxin::intake {

/// The characters, in UTF-8, of an entity of HTML by its name between & and ; (amp, nbsp, #x4E00, #19968); empty: there is none.
std::string entityText(std::string_view name);

}
