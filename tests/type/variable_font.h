#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// A variable font small enough to be written by hand: one letter, A, a box that the axis wght makes 200 units wider.
namespace banxin::type::testing {

/// Big-endian bytes.
class Bytes {
public:
    Bytes& u8(unsigned n)
    {
        bytes += static_cast<char>(n & 0xff);
        return *this;
    }
    Bytes& u16(int n) { return u8(static_cast<unsigned>(n) >> 8).u8(static_cast<unsigned>(n)); }
    Bytes& u32(std::uint32_t n) { return u16(static_cast<int>(n >> 16)).u16(static_cast<int>(n & 0xffff)); }
    Bytes& fixed(int n) { return u32(static_cast<std::uint32_t>(n) << 16); }
    Bytes& text(const std::string& tag)
    {
        bytes += tag;
        return *this;
    }
    Bytes& zeros(int count)
    {
        bytes += std::string(static_cast<std::size_t>(count), '\0');
        return *this;
    }
    std::string bytes;
};

inline std::string boxOutline()
{
    Bytes glyph;
    glyph.u16(1).u16(100).u16(0).u16(600).u16(700).u16(3).u16(0);   // one contour, its box, last point 3, no program
    glyph.zeros(0).u8(1).u8(1).u8(1).u8(1);                         // all on the curve, words
    return glyph.u16(100).u16(500).u16(0).u16(-500).u16(0).u16(0).u16(700).u16(0).bytes;
}

/// The right edge and the advance go by 200 with the axis at its end.
inline std::string boxVariation()
{
    Bytes data;
    data.u16(1).u16(10).u16(19).u16(0xa000).u16(0x4000);            // one tuple with its own peak and points
    data.u8(0).u8(0x40 | 7).u16(0).u16(200).u16(200).u16(0).u16(0).u16(200).u16(0).u16(0);
    return data.u8(0x80 | 7).zeros(1).bytes;
}

inline std::string nameTable(const std::vector<std::pair<int, std::string>>& names)
{
    Bytes table, words;
    table.u16(0).u16(static_cast<int>(names.size())).u16(static_cast<int>(6 + 12 * names.size()));
    for (const auto& [id, name] : names) {
        table.u16(3).u16(1).u16(0x409).u16(id).u16(static_cast<int>(name.size() * 2)).u16(static_cast<int>(words.bytes.size()));
        for (const char c : name)
            words.u16(c);
    }
    return table.bytes + words.bytes;
}

inline std::string sfnt(std::vector<std::pair<std::string, std::string>> tables)
{
    std::sort(tables.begin(), tables.end());
    Bytes head, body;
    head.u32(0x00010000).u16(static_cast<int>(tables.size())).u16(128).u16(3).u16(static_cast<int>(tables.size()) * 16 - 128);
    const std::size_t start = 12 + 16 * tables.size();
    for (const auto& [tag, bytes] : tables) {
        head.text(tag).u32(0).u32(static_cast<std::uint32_t>(start + body.bytes.size())).u32(static_cast<std::uint32_t>(bytes.size()));
        body.text(bytes).zeros(static_cast<int>((4 - bytes.size() % 4) % 4));
    }
    return head.bytes + body.bytes;
}

/// PressVar, with the instances Regular (400), which bears a PostScript name, and Black (900), which does not.
inline std::string variableFont()
{
    Bytes head, hhea, maxp, os2, hmtx, cmap, loca, post, fvar, gvar;
    head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5f0f3cf5).u16(0).u16(1000).zeros(16);
    head.u16(0).u16(0).u16(600).u16(700).u16(0).u16(8).u16(2).u16(1).u16(0);
    hhea.u32(0x00010000).u16(880).u16(-120).u16(0).u16(900).zeros(22).u16(2);
    maxp.u32(0x00010000).u16(2).u16(4).u16(1).zeros(22);
    os2.u16(0).u16(600).u16(400).u16(5).u16(0).zeros(20).zeros(2).zeros(10).zeros(16).text("TEST").u16(0x40).u16('A').u16('A').u16(880).u16(-120).u16(0).u16(880).u16(120);
    hmtx.u16(500).u16(0).u16(700).u16(100);
    cmap.u16(0).u16(1).u16(3).u16(1).u32(12);
    cmap.u16(4).u16(32).u16(0).u16(4).u16(4).u16(1).u16(0).u16('A').u16(0xffff).u16(0).u16('A').u16(0xffff).u16(1 - 'A').u16(1).u16(0).u16(0);
    const std::string outline = boxOutline() + std::string(1, '\0');
    loca.u32(0).u32(0).u32(static_cast<std::uint32_t>(outline.size()));
    post.u32(0x00030000).zeros(28);
    fvar.u16(1).u16(0).u16(16).u16(2).u16(1).u16(20).u16(2).u16(10);
    fvar.text("wght").fixed(400).fixed(400).fixed(900).u16(0).u16(256);
    fvar.u16(257).u16(0).fixed(400).u16(259).u16(258).u16(0).fixed(900).u16(0xffff);
    const std::string variation = boxVariation();
    gvar.u16(1).u16(0).u16(1).u16(0).u32(32).u16(2).u16(1).u32(32);
    gvar.u32(0).u32(0).u32(static_cast<std::uint32_t>(variation.size())).text(variation);
    const std::string names = nameTable({{1, "Press Var"}, {2, "Regular"}, {4, "Press Var"}, {6, "PressVar-Regular"}, {256, "Weight"}, {257, "Regular"}, {258, "Black"}, {259, "PressVar-Regular"}});
    return sfnt({{"head", head.bytes}, {"hhea", hhea.bytes}, {"maxp", maxp.bytes}, {"OS/2", os2.bytes}, {"hmtx", hmtx.bytes}, {"cmap", cmap.bytes}, {"loca", loca.bytes},
        {"glyf", outline}, {"name", names}, {"post", post.bytes}, {"fvar", fvar.bytes}, {"gvar", gvar.bytes}});
}

}
