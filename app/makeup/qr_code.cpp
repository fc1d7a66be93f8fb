#include "makeup/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace banxin::makeup {

namespace {
constexpr int quietModules = 4;   // ISO/IEC 18004

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
}

Result<QrCode> drawQrCode(const std::string& text, const Rect& square, const std::string& name)
{
    // Level M bears 15 % damage: newsprint shows through and smears.
    const std::unique_ptr<QRcode, FreeCode> code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!code)
        return Fault{FaultCode::QrTooLong, {name, std::to_string(text.size())}};

    const int across = code->width + 2 * quietModules;
    const auto edge = [&](Length from, Length size, int module) { return from + size.scaled(module + quietModules, across); };
    QrCode result;
    result.module = square.width / across;
    for (int y = 0; y < code->width; ++y) {
        int x = 0;
        while (x < code->width) {
            int end = x;
            while (end < code->width && (code->data[y * code->width + end] & 1) != 0)
                ++end;
            if (end > x) {
                const Length left = edge(square.x, square.width, x);
                const Length top = edge(square.y, square.height, y);
                result.modules.addRect({left, top, edge(square.x, square.width, end) - left, edge(square.y, square.height, y + 1) - top});
            }
            x = end + 1;
        }
    }
    return result;
}

}
