#include "makeup/qr_code.h"

#include "base/utf.h"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace banxin::makeup {

namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
    void operator()(QRinput* input) const { QRinput_free(input); }
};

using Encoded = std::unique_ptr<QRcode, FreeCode>;

/// What a reader takes the bytes of a code for, where it says so: UTF-8 (ISO/IEC 18004, extended channel interpretation).
constexpr unsigned int utf8Interpretation = 26;

/// Letters beyond ASCII are UTF-8, and the code says so: without it a reader guesses, and takes Chinese for Japanese.
Encoded encoded(const std::string& text, QrLevel level)
{
    static constexpr std::array levels{QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    const std::unique_ptr<QRinput, FreeCode> input{QRinput_new2(0, levels[static_cast<std::size_t>(level)])};
    if (!input || text.empty())
        return nullptr;
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii && QRinput_appendECIheader(input.get(), utf8Interpretation) != 0)
        return nullptr;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) != 0)
        return nullptr;
    return Encoded{QRcode_encodeInput(input.get())};
}

bool isDark(const QRcode& code, int x, int y) { return x >= 0 && y >= 0 && x < code.width && y < code.width && (code.data[y * code.width + x] & 1) != 0; }

/// Where the path, which is of straight lines, crosses a level line: a place, and whether it rises there (1) or falls (-1).
struct Crossing {
    Length x;
    int turn = 0;
};

std::vector<Crossing> crossingsAt(const Path& path, Length y)
{
    std::vector<Crossing> crossings;
    Point start;
    Point from;
    const auto edge = [&](Point a, Point b) {
        const bool rises = a.y <= y && b.y > y;
        const bool falls = b.y <= y && a.y > y;
        if (rises || falls)
            crossings.push_back({a.x + (b.x - a.x).scaled((y - a.y).emu(), (b.y - a.y).emu()), rises ? 1 : -1});
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
    return crossings;
}

/// By the non-zero winding rule.
bool isInside(const std::vector<Crossing>& crossings, Length x)
{
    int turns = 0;
    for (const Crossing& crossing : crossings)
        turns += crossing.x > x ? crossing.turn : 0;
    return turns != 0;
}

}

int modulesAcross(const std::string& text, QrLevel level)
{
    const Encoded code = encoded(text, level);
    return code ? code->width : 0;
}

std::string qrName(const QrCode& code)
{
    constexpr std::size_t most = 32;
    return utf8FromUtf16(code.text.size() > most ? code.text.substr(0, most) + u"…" : code.text);
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
    const auto middle = [&](Length from, Length size, int module) { return from + size.scaled(2 * (module + quietModules) + 1, 2 * across); };
    for (int y = -quietModules; y < code->width + quietModules; ++y) {
        const std::vector<Crossing> crossings = crossingsAt(drawn, middle(square.y, square.height, y));
        for (int x = -quietModules; x < code->width + quietModules; ++x) {
            if (isInside(crossings, middle(square.x, square.width, x)) != isDark(*code, x, y))
                return false;
        }
    }
    return true;
}

}
