#pragma once

#include <string>
#include <string_view>

namespace banxin::print {

/// A zlib stream, as /FlateDecode wants it.
std::string deflated(std::string_view bytes);

}
