#include "print/deflate.h"

#include <zlib.h>

namespace banxin::print {

std::string deflated(std::string_view bytes, Packing packing)
{
    const int level = packing == Packing::Text ? 4 : 3;
    uLongf size = compressBound(bytes.size());
    std::string packed(size, '\0');
    // Fails for want of room or memory only, and there is room.
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
        bytes.size(), level);
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

}
