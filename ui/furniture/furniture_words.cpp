#include "ui/furniture/furniture_words.h"

#include <array>

namespace banxin::ui {

QString FurnitureWords::nameOf(const BlockContent& content)
{
    const std::array names{QString{}, tr("Nameplate"), tr("Folio"), QString{}, tr("Staff line"), tr("Advertisement"), tr("Index"), tr("Section label"),
        tr("Ornament"), tr("Table"), tr("QR code")};
    static_assert(std::tuple_size_v<decltype(names)> == std::variant_size_v<BlockContent>);
    return names[content.index()];
}

}
