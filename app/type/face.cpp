#include "type/face.h"

#include "type/cff_charset.h"
#include "type/face_members.h"
#include "type/font_tables.h"

#include <atomic>
#include <cassert>
#include <limits>

namespace banxin::type {

namespace {

Fault unreadable(const Face::Members& face, const char* reason)
{
    return Fault{FaultCode::FontUnreadable, {face.file, reason}};
}

bool hasTable(const Face::Members& face, const char (&tag)[5])
{
    return hb_blob_get_length(table(face, tag).get()) > 0;
}

Result<Done> readOutlineKind(Face::Members& face)
{
    if (hasTable(face, "glyf")) {
        face.outlineKind = OutlineKind::TrueType;
        return Done{};
    }
    const auto cff = table(face, "CFF ");
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(cff.get(), &length);
    if (length == 0)
        return unreadable(face, hasTable(face, "CFF2") ? "outlines of the kind CFF2, which no press file takes" : "no outlines");
    auto naming = readCffNaming(std::as_bytes(std::span{bytes, length}), face.glyphCount);
    if (!naming)
        return unreadable(face, "broken CFF table");
    face.outlineKind = naming->cidKeyed ? OutlineKind::CffCidKeyed : OutlineKind::CffNameKeyed;
    face.cids = std::move(naming->cids);
    return Done{};
}

template <class T>
Owned<T> zeroed(std::size_t count)
{
    return Owned<T>{static_cast<T*>(std::calloc(count, sizeof(T)))};
}

Result<Done> openTables(Face::Members& face)
{
    const auto bytes = face.mapping.bytes();
    if (bytes.size() > std::numeric_limits<unsigned>::max() / 2)
        return unreadable(face, "too large");
    face.blob.reset(hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
        HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    if (face.indexInFile() >= hb_face_count(face.blob.get()))
        return unreadable(face, "no such face, or not an OpenType font");
    face.face.reset(hb_face_create(face.blob.get(), face.indexInFile()));
    if (face.instance() > hb_ot_var_get_named_instance_count(face.face.get()))
        return unreadable(face, "no such instance");
    face.glyphCount = hb_face_get_glyph_count(face.face.get());
    if (face.glyphCount == 0 || !hasTable(face, "head") || !hasTable(face, "hhea") || !hasTable(face, "hmtx"))
        return unreadable(face, "not an OpenType font");
    if (!hasValidUnitsPerEm(face))
        return unreadable(face, "no valid units per em");
    return readOutlineKind(face);
}

void makeFont(Face::Members& face)
{
    hb_face_make_immutable(face.face.get());
    face.font.reset(hb_font_create(face.face.get()));
    const int scale = face.metrics.unitsPerEm;
    hb_font_set_scale(face.font.get(), scale, scale);
    if (face.instance() > 0)
        hb_font_set_var_named_instance(face.font.get(), face.instance() - 1);
    hb_font_make_immutable(face.font.get());
    face.glyphsOfPlane0 = zeroed<std::uint16_t>(0x10000);
    face.advances = zeroed<std::uint16_t>(face.glyphCount);
    face.inks = zeroed<std::uint64_t>(face.glyphCount);
}

constexpr std::uint64_t blankInk = 1;   // left 1, right 0: empty, and not the "not yet" of 0

std::uint64_t packed(const GlyphBox& box)
{
    const auto part
        = [](int value) { return std::uint64_t{static_cast<std::uint16_t>(static_cast<std::int16_t>(value))}; };
    return box.isEmpty() ? blankInk
                         : part(box.left) | part(box.bottom) << 16 | part(box.right) << 32 | part(box.top) << 48;
}

GlyphBox unpacked(std::uint64_t ink)
{
    if (ink == blankInk)
        return {};
    const auto part = [ink](int shift) { return int{static_cast<std::int16_t>(ink >> shift & 0xffff)}; };
    return {part(0), part(16), part(32), part(48)};
}

bool fitsPacking(const GlyphBox& box)
{
    const auto fits = [](int value) { return value >= -32768 && value <= 32767; };
    return fits(box.left) && fits(box.bottom) && fits(box.right) && fits(box.top);
}

GlyphBox measuredInk(hb_font_t* font, std::uint32_t glyph)
{
    hb_glyph_extents_t extents = {};
    if (!hb_font_get_glyph_extents(font, glyph, &extents) || extents.width == 0 || extents.height == 0)
        return {};
    return {
        extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width, extents.y_bearing};
}

Point unitPoint(float x, float y)
{
    return {Length::fromEmu(static_cast<std::int64_t>(x < 0 ? x - 0.5f : x + 0.5f)),
        Length::fromEmu(static_cast<std::int64_t>(y < 0 ? y - 0.5f : y + 0.5f))};
}

Path& pathOf(void* data) { return *static_cast<Path*>(data); }

void addMove(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    pathOf(data).moveTo(unitPoint(x, y));
}

void addLine(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    pathOf(data).lineTo(unitPoint(x, y));
}

void addCubic(
    hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y, void*)
{
    pathOf(data).curveTo(unitPoint(ax, ay), unitPoint(bx, by), unitPoint(x, y));
}

void addClose(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { pathOf(data).close(); }

/// Quadratic curves need no function of their own: HarfBuzz hands them over as cubic ones.
hb_draw_funcs_t* drawFunctions()
{
    static hb_draw_funcs_t* const functions = [] {
        hb_draw_funcs_t* made = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(made, addMove, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(made, addLine, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(made, addCubic, nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(made, addClose, nullptr, nullptr);
        hb_draw_funcs_make_immutable(made);
        return made;
    }();
    return functions;
}

}

Face::Face(std::unique_ptr<Members> members)
    : m{std::move(members)}
{
}
Face::~Face() = default;

Result<std::shared_ptr<const Face>> Face::open(const std::string& file, unsigned index)
{
    Result<MappedFile> mapping = MappedFile::open(file);
    if (!mapping)
        return mapping.error();
    auto members = std::make_unique<Members>(std::move(*mapping), file, index);
    if (const auto opened = openTables(*members); !opened)
        return opened.error();
    members->metrics = readMetrics(*members);
    members->name.postScriptName = members->instance() > 0 ? instanceName(*members) : nameEntry(*members, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    members->name.directoryHash = directoryHash(*members);
    members->family = nameEntry(*members, HB_OT_NAME_ID_FONT_FAMILY);
    makeFont(*members);
    return std::shared_ptr<const Face>{new Face{std::move(members)}};
}

const FontName& Face::name() const { return m->name; }
const std::string& Face::family() const { return m->family; }
const std::string& Face::file() const { return m->file; }
unsigned Face::index() const { return m->index; }
const FaceMetrics& Face::metrics() const { return m->metrics; }
OutlineKind Face::outlineKind() const { return m->outlineKind; }

std::uint32_t Face::glyph(char32_t character, char32_t variationSelector) const
{
    hb_codepoint_t found = 0;
    if (variationSelector != 0 && hb_font_get_variation_glyph(m->font.get(), character, variationSelector, &found))
        return found;
    if (character > 0xffff)
        return hb_font_get_nominal_glyph(m->font.get(), character, &found) ? found : 0;

    const std::atomic_ref<std::uint16_t> kept{m->glyphsOfPlane0.get()[character]};
    if (const std::uint16_t known = kept.load(std::memory_order_relaxed); known != 0)
        return known - 1u;
    if (!hb_font_get_nominal_glyph(m->font.get(), character, &found))
        found = 0;
    if (found < 0xffff)
        kept.store(static_cast<std::uint16_t>(found + 1), std::memory_order_relaxed);
    return found;
}

int Face::advance(std::uint32_t glyph) const
{
    if (glyph >= m->glyphCount)
        return hb_font_get_glyph_h_advance(m->font.get(), glyph);
    const std::atomic_ref<std::uint16_t> kept{m->advances.get()[glyph]};
    if (const std::uint16_t known = kept.load(std::memory_order_relaxed); known != 0)
        return known - 1;
    const int advance = hb_font_get_glyph_h_advance(m->font.get(), glyph);
    if (advance >= 0 && advance < 0xffff)
        kept.store(static_cast<std::uint16_t>(advance + 1), std::memory_order_relaxed);
    return advance;
}

GlyphBox Face::ink(std::uint32_t glyph) const
{
    if (glyph >= m->glyphCount)
        return {};
    const std::atomic_ref<std::uint64_t> kept{m->inks.get()[glyph]};
    if (const std::uint64_t known = kept.load(std::memory_order_relaxed); known != 0)
        return unpacked(known);
    const GlyphBox box = measuredInk(m->font.get(), glyph);
    if (fitsPacking(box))
        kept.store(packed(box), std::memory_order_relaxed);
    return box;
}

Path Face::outline(std::uint32_t glyph) const
{
    Path path;
    hb_font_get_glyph_shape(m->font.get(), glyph, drawFunctions(), &path);
    return path;
}

std::uint32_t Face::cid(std::uint32_t glyph) const { return glyph < m->cids.size() ? m->cids[glyph] : glyph; }

}
