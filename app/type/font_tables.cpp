#include "type/font_tables.h"

#include "base/digest.h"

#include <string_view>

namespace banxin::type {

namespace {

/// Big-endian fields of a table; fields beyond its end read as 0.
class Fields {
public:
    explicit Fields(const hb_blob_t* blob)
    {
        unsigned length = 0;
        const char* bytes = hb_blob_get_data(const_cast<hb_blob_t*>(blob), &length);
        m_bytes = {bytes, length};
    }
    std::size_t size() const { return m_bytes.size(); }
    std::uint16_t u16(std::size_t at) const
    {
        if (at + 2 > m_bytes.size())
            return 0;
        return static_cast<std::uint16_t>(
            static_cast<unsigned char>(m_bytes[at]) << 8 | static_cast<unsigned char>(m_bytes[at + 1]));
    }
    std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(u16(at)) << 16 | u16(at + 2); }

private:
    std::string_view m_bytes;
};

/// Letters and digits, of which PostScript names are made.
std::string plainCharacters(std::string text)
{
    std::erase_if(text, [](char c) { return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')); });
    return text;
}

/// The em box that ideographs stand in: the typographic metrics where they span one em, else what is usual.
void setEmBox(FaceMetrics& metrics, const Fields& os2)
{
    const int top = os2.i16(68);
    const int bottom = os2.i16(70);
    const int off = top - bottom - metrics.unitsPerEm;
    const bool isOneEm = top > 0 && bottom < 0 && off * 50 <= metrics.unitsPerEm && -off * 50 <= metrics.unitsPerEm;
    metrics.emTop = isOneEm ? top : metrics.unitsPerEm * 88 / 100;
    metrics.emBottom = isOneEm ? bottom : metrics.emTop - metrics.unitsPerEm;
}

}

std::uint64_t directoryHash(const Face::Members& face)
{
    const Fields file{face.blob.get()};
    constexpr std::uint32_t collection = HB_TAG('t', 't', 'c', 'f');
    const std::size_t start = file.u32(0) == collection ? file.u32(12 + std::size_t{4} * face.indexInFile()) : 0;
    const std::size_t size = 12 + std::size_t{16} * file.u16(start + 4);
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(face.blob.get(), &length);
    if (start + size > length)
        return 0;
    Fingerprint hash;
    hash.add(std::string_view{bytes + start, size});
    if (face.instance() > 0)
        hash.add(std::uint64_t{face.instance()});
    return hash.value();
}

std::string nameEntry(const Face::Members& face, hb_ot_name_id_t id)
{
    const hb_language_t english = hb_language_from_string("en", -1);
    unsigned size = hb_ot_name_get_utf8(face.face.get(), id, english, nullptr, nullptr);
    std::string text(size + 1, '\0');
    unsigned capacity = size + 1;
    hb_ot_name_get_utf8(face.face.get(), id, english, &capacity, text.data());
    text.resize(size);
    return text;
}

std::string instanceName(const Face::Members& face)
{
    const unsigned instance = face.instance() - 1;
    const hb_ot_name_id_t own = hb_ot_var_named_instance_get_postscript_name_id(face.face.get(), instance);
    if (std::string name = own != HB_OT_NAME_ID_INVALID ? nameEntry(face, own) : std::string{}; !name.empty())
        return name;
    std::string prefix;
    for (const hb_ot_name_id_t id : {HB_OT_NAME_ID_VARIATIONS_PS_PREFIX, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY}) {
        if (prefix.empty())
            prefix = plainCharacters(nameEntry(face, id));
    }
    return prefix + '-' + plainCharacters(nameEntry(face, hb_ot_var_named_instance_get_subfamily_name_id(face.face.get(), instance)));
}

bool hasValidUnitsPerEm(const Face::Members& face)
{
    const auto head = table(face, "head");
    const int unitsPerEm = Fields{head.get()}.u16(18);
    return unitsPerEm >= 16 && unitsPerEm <= 16384;
}

FaceMetrics readMetrics(const Face::Members& face)
{
    const auto headTable = table(face, "head");
    const auto hheaTable = table(face, "hhea");
    const auto os2Table = table(face, "OS/2");
    const auto postTable = table(face, "post");
    const Fields head{headTable.get()}, hhea{hheaTable.get()}, os2{os2Table.get()}, post{postTable.get()};

    FaceMetrics metrics;
    metrics.unitsPerEm = static_cast<int>(hb_face_get_upem(face.face.get()));
    metrics.box = {head.i16(36), head.i16(38), head.i16(40), head.i16(42)};
    metrics.ascent = hhea.i16(4);
    metrics.descent = hhea.i16(6);
    metrics.capHeight = os2.u16(0) >= 2 ? os2.i16(88) : 0;
    if (metrics.capHeight == 0)
        metrics.capHeight = metrics.unitsPerEm * 7 / 10;
    metrics.embedding = os2.u16(8);
    metrics.italicAngle = static_cast<double>(static_cast<std::int32_t>(post.u32(4))) / 65536.0;
    metrics.isFixedPitch = post.u32(12) != 0;
    setEmBox(metrics, os2);
    return metrics;
}

}
