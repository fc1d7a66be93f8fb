#include "type/cff_charset.h"

#include <algorithm>

namespace banxin::type {

namespace {

/// Reads big-endian numbers; after a step past the end everything reads as 0 and `isBroken`.
class Reader {
public:
    Reader(std::span<const std::byte> bytes, std::size_t at)
        : m_bytes{bytes}
        , m_at{at}
    {
    }

    std::uint32_t number(unsigned size)
    {
        std::uint32_t value = 0;
        for (unsigned i = 0; i < size; ++i)
            value = value << 8 | byte();
        return value;
    }
    void skip(std::size_t count) { m_at += count; }
    std::size_t position() const { return m_at; }
    bool isBroken() const { return m_broken; }

private:
    std::uint32_t byte()
    {
        if (m_at >= m_bytes.size()) {
            m_broken = true;
            return 0;
        }
        return std::to_integer<std::uint32_t>(m_bytes[m_at++]);
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at;
    bool m_broken = false;
};

struct CffIndex {
    std::size_t firstStart = 0;
    std::size_t firstEnd = 0;
    std::size_t end = 0;
};

std::optional<CffIndex> readIndex(std::span<const std::byte> table, std::size_t at)
{
    Reader reader{table, at};
    const std::uint32_t count = reader.number(2);
    if (count == 0)
        return reader.isBroken() ? std::nullopt : std::optional{CffIndex{at + 2, at + 2, at + 2}};
    const unsigned offsetSize = reader.number(1);
    if (offsetSize < 1 || offsetSize > 4)
        return std::nullopt;
    const std::size_t base = at + 3 + (count + 1) * std::size_t{offsetSize} - 1;
    const std::uint32_t first = reader.number(offsetSize);
    const std::uint32_t second = reader.number(offsetSize);
    Reader last{table, at + 3 + count * std::size_t{offsetSize}};
    const std::uint32_t end = last.number(offsetSize);
    if (reader.isBroken() || last.isBroken() || first > second || second > end || base + end > table.size())
        return std::nullopt;
    return CffIndex{base + first, base + second, base + end};
}

struct TopDict {
    bool hasRos = false;
    std::size_t charset = 0;
};

constexpr std::uint32_t operatorCharset = 15;
constexpr std::uint32_t operatorRos = 0x0c1e;

void skipReal(Reader& reader)
{
    while (!reader.isBroken()) {
        const std::uint32_t byte = reader.number(1);
        if ((byte & 15) == 15 || byte >> 4 == 15)
            return;
    }
}

/// One operand of a DICT. Only whole numbers matter here; a real one reads as 0.
std::int32_t operand(Reader& reader, std::uint32_t first)
{
    const auto lead = static_cast<std::int32_t>(first);
    if (first == 28)
        return static_cast<std::int16_t>(reader.number(2));
    if (first == 29)
        return static_cast<std::int32_t>(reader.number(4));
    if (first == 30) {
        skipReal(reader);
        return 0;
    }
    if (first <= 246)
        return lead - 139;
    const auto next = static_cast<std::int32_t>(reader.number(1));
    return first <= 250 ? (lead - 247) * 256 + next + 108 : -(lead - 251) * 256 - next - 108;
}

std::optional<TopDict> readTopDict(std::span<const std::byte> dict)
{
    Reader reader{dict, 0};
    TopDict top;
    std::int32_t last = 0;
    while (reader.position() < dict.size()) {
        std::uint32_t byte = reader.number(1);
        if (byte > 21) {
            last = operand(reader, byte);
            continue;
        }
        if (byte == 12)
            byte = 0x0c00 | reader.number(1);
        top.hasRos = top.hasRos || byte == operatorRos;
        if (byte == operatorCharset && last >= 0)
            top.charset = static_cast<std::size_t>(last);
    }
    if (reader.isBroken())
        return std::nullopt;
    return top;
}

/// Consecutive glyphs with consecutive CIDs.
struct CidRange {
    std::uint32_t glyph = 0;
    std::uint32_t cid = 0;
    std::uint32_t count = 0;
};

std::optional<std::vector<CidRange>> readCharset(
    std::span<const std::byte> table, std::size_t at, std::uint32_t glyphCount)
{
    std::vector<CidRange> ranges;
    Reader reader{table, at};
    const std::uint32_t format = reader.number(1);
    if (format > 2)
        return std::nullopt;
    std::uint32_t glyph = 1;   // .notdef is not listed
    while (glyph < glyphCount && !reader.isBroken()) {
        const std::uint32_t cid = reader.number(2);
        const std::uint32_t more = format == 0 ? 0 : reader.number(format);
        const std::uint32_t count = std::min(more + 1, glyphCount - glyph);
        ranges.push_back({glyph, cid, count});
        glyph += count;
    }
    if (reader.isBroken())
        return std::nullopt;
    return ranges;
}

/// Empty where each glyph's CID is its own number.
std::vector<std::uint16_t> cidsOf(const std::vector<CidRange>& ranges, std::uint32_t glyphCount)
{
    if (std::all_of(ranges.begin(), ranges.end(), [](const CidRange& range) { return range.cid == range.glyph; }))
        return {};
    std::vector<std::uint16_t> cids(glyphCount, 0);
    for (const CidRange& range : ranges) {
        for (std::uint32_t i = 0; i < range.count; ++i)
            cids[range.glyph + i] = static_cast<std::uint16_t>(range.cid + i);
    }
    return cids;
}

}

std::optional<CffNaming> readCffNaming(std::span<const std::byte> table, unsigned glyphCount)
{
    Reader header{table, 2};
    const std::uint32_t headerSize = header.number(1);
    const auto names = readIndex(table, headerSize);
    if (header.isBroken() || !names)
        return std::nullopt;
    const auto dicts = readIndex(table, names->end);
    if (!dicts)
        return std::nullopt;
    const auto top = readTopDict(table.subspan(dicts->firstStart, dicts->firstEnd - dicts->firstStart));
    if (!top)
        return std::nullopt;
    if (!top->hasRos)
        return CffNaming{};
    const auto ranges = readCharset(table, top->charset, glyphCount);
    if (!ranges)
        return std::nullopt;
    return CffNaming{true, cidsOf(*ranges, glyphCount)};
}

}
