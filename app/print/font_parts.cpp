#include "print/font_parts.h"

#include "base/digest.h"
#include "print/deflate.h"

#include <algorithm>

namespace banxin::print {

namespace {

/// Six letters that tell this choice of glyphs from others of the face.
std::string subsetTag(const FontName& name, const std::vector<std::uint32_t>& cids)
{
    Fingerprint fingerprint;
    fingerprint.add(name.postScriptName).add(name.directoryHash);
    for (const std::uint32_t cid : cids)
        fingerprint.add(std::uint64_t{cid});
    std::uint64_t rest = fingerprint.value();
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + rest % 26);
        rest /= 26;
    }
    return tag;
}

std::string cidSet(const std::vector<std::uint32_t>& cids)
{
    std::string bits(cids.empty() ? 1 : cids.back() / 8 + 1, '\0');
    for (const std::uint32_t cid : cids)
        bits[cid / 8] = static_cast<char>(bits[cid / 8] | 0x80 >> cid % 8);
    return bits;
}

std::vector<const GlyphUse*> byCid(const FaceUse& face)
{
    std::vector<const GlyphUse*> uses;
    for (const GlyphUse& use : face.glyphs())
        uses.push_back(&use);
    std::sort(uses.begin(), uses.end(), [](const GlyphUse* a, const GlyphUse* b) { return a->cid < b->cid; });
    return uses;
}

/// Widths that are not the 1000 of /DW, consecutive CIDs together.
std::string widthArray(const std::vector<const GlyphUse*>& uses)
{
    std::string array = "[";
    bool isOpen = false;
    std::uint32_t next = 0;
    for (const GlyphUse* use : uses) {
        if (use->width == 1000)
            continue;
        if (!isOpen || use->cid != next)
            array += (isOpen ? "] " : "") + std::to_string(use->cid) + " [";
        else
            array += ' ';
        array += std::to_string(use->width);
        isOpen = true;
        next = use->cid + 1;
    }
    return array + (isOpen ? "]]" : "]");
}

void appendHex(std::string& out, std::uint32_t unit)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[unit >> shift & 15];
}

constexpr std::size_t mostInBlock = 100;   // of mappings, by the rules for CMaps

std::string toUnicode(const std::vector<const GlyphUse*>& uses, std::size_t font)
{
    std::vector<const GlyphUse*> mapped;
    std::copy_if(uses.begin(), uses.end(), std::back_inserter(mapped),
        [font](const GlyphUse* use) { return font < use->texts.size(); });
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t i = 0; i < mapped.size(); ++i) {
        if (i % mostInBlock == 0)
            map += std::to_string(std::min(mostInBlock, mapped.size() - i)) + " beginbfchar\n";
        map += '<';
        appendHex(map, mapped[i]->cid);
        map += "> <";
        for (const char16_t unit : mapped[i]->texts[font])
            appendHex(map, unit);
        map += ">\n";
        if (i % mostInBlock == mostInBlock - 1 || i + 1 == mapped.size())
            map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}

Result<FontParts> makeFontParts(const FaceUse& face)
{
    std::vector<std::uint32_t> glyphs;
    for (const GlyphUse& use : face.glyphs())
        glyphs.push_back(use.glyph);
    const auto subset = type::subset(face.face(), glyphs);
    if (!subset)
        return subset.error();

    FontParts parts;
    parts.baseFont = subsetTag(face.face().name(), subset->cids) + '+' + face.face().name().postScriptName;
    parts.format = subset->format;
    parts.program = deflated(subset->program, Packing::Dense);
    parts.programLength = subset->program.size();
    parts.cidSet = deflated(cidSet(subset->cids), Packing::Text);
    const auto uses = byCid(face);
    parts.widths = widthArray(uses);
    for (std::size_t font = 0; font < face.fontCount(); ++font)
        parts.toUnicode.push_back(deflated(toUnicode(uses, font), Packing::Text));
    return parts;
}

}
