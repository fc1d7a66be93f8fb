#pragma once

#include <string>
#include <string_view>

namespace banxin::print {

enum class Packing {
    Text,   ///< packs well, and better with some effort
    Dense,   ///< font programs and profiles: effort costs three times as much and gains two per cent
};

/// A zlib stream, as /FlateDecode wants it.
std::string deflated(std::string_view bytes, Packing packing);

}
