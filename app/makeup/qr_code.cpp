#include "makeup/qr_code.h"

#include <qrencode.h>

#include <array>
#include <memory>

namespace banxin::makeup {

namespace {
constexpr int quietModules = 4;   // ISO/IEC 18004

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

using Encoded = std::unique_ptr<QRcode, FreeCode>;

Encoded encoded(const std::string& text, QrLevel level)
{
    static constexpr std::array levels{QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    return Encoded{QRcode_encodeString8bit(text.c_str(), 0, levels[static_cast<std::size_t>(level)])};
}

bool isDark(const QRcode& code, int x, int y) { return x >= 0 && y >= 0 && x < code.width && y < code.width && (code.data[y * code.width + x] & 1) != 0; }

/// How often the path winds round the point; the path is of straight lines.
int winding(const Path& path, Point at)
{
    int turns = 0;
    Point start;
    Point from;
    const auto edge = [&](Point a, Point b) {
        const bool rises = a.y <= at.y && b.y > at.y;
        const bool falls = b.y <= at.y && a.y > at.y;
        if (!rises && !falls)
            return;
        const Length x = a.x + (b.x - a.x).scaled((at.y - a.y).emu(), (b.y - a.y).emu());
        if (x > at.x)
            turns += rises ? 1 : -1;
    };
    const Point* next = path.points.data();
    for (const Path::Verb verb : path.verbs) {
        if (verb == Path::Verb::Close) {
            edge(from, start);
            from = start;
            continue;
        }
        next += verb == Path::Verb::CurveTo ? 2 : 0;
        if (verb == Path::Verb::MoveTo) {
            edge(from, start);
            start = *next;
        } else {
            edge(from, *next);
        }
        from = *next++;
    }
    return turns;
}

}

Result<DrawnQrCode> drawQrCode(const std::string& text, QrLevel level, const Rect& square, const std::string& name)
{
    const Encoded code = encoded(text, level);
    if (!code)
        return Fault{FaultCode::QrTooLong, {name, std::to_string(text.size())}};

    const int across = code->width + 2 * quietModules;
    const auto edge = [&](Length from, Length size, int module) { return from + size.scaled(module + quietModules, across); };
    DrawnQrCode result;
    result.module = square.width / across;
    for (int y = 0; y < code->width; ++y) {
        int x = 0;
        while (x < code->width) {
            int end = x;
            while (isDark(*code, end, y))
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

bool showsQrCode(const Path& drawn, const Rect& square, const std::string& text, QrLevel level)
{
    const Encoded code = encoded(text, level);
    if (!code)
        return false;
    const int across = code->width + 2 * quietModules;
    for (int y = -quietModules; y < code->width + quietModules; ++y) {
        for (int x = -quietModules; x < code->width + quietModules; ++x) {
            const Point middle{square.x + square.width.scaled(2 * (x + quietModules) + 1, 2 * across),
                square.y + square.height.scaled(2 * (y + quietModules) + 1, 2 * across)};
            if ((winding(drawn, middle) != 0) != isDark(*code, x, y))
                return false;
        }
    }
    return true;
}

}
