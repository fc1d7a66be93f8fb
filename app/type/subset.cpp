#include "type/subset.h"

#include "type/face_members.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>

namespace banxin::type {

namespace {

struct ReleaseSubset {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

using OwnedInput = std::unique_ptr<hb_subset_input_t, ReleaseSubset>;
using OwnedPlan = std::unique_ptr<hb_subset_plan_t, ReleaseSubset>;

constexpr std::array programTables{HB_TAG('C', 'F', 'F', ' '), HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'),
    HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
    HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('p', 'r', 'e', 'p')};

/// What an instance of a variable font is made from.
constexpr std::array variationTables{HB_TAG('H', 'V', 'A', 'R'), HB_TAG('a', 'v', 'a', 'r'), HB_TAG('c', 'v', 'a', 'r'),
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r')};

hb_blob_t* programTable(hb_face_t*, hb_tag_t tag, void* source)
{
    if (std::find(programTables.begin(), programTables.end(), tag) == programTables.end())
        return nullptr;
    return hb_face_reference_table(static_cast<hb_face_t*>(source), tag);
}

hb_blob_t* instanceTable(hb_face_t* lean, hb_tag_t tag, void* source)
{
    if (std::find(variationTables.begin(), variationTables.end(), tag) != variationTables.end())
        return hb_face_reference_table(static_cast<hb_face_t*>(source), tag);
    return programTable(lean, tag, source);
}

/// The face with nothing but what draws glyphs: without a cmap to walk and layout tables to close over, the subsetter
/// does two thirds of the work and keeps exactly the glyphs that were asked for.
Owned<hb_face_t> leanFace(const Face::Members& face)
{
    Owned<hb_face_t> lean{hb_face_create_for_tables(face.instance() > 0 ? instanceTable : programTable, face.face.get(), nullptr)};
    hb_face_set_glyph_count(lean.get(), face.glyphCount);
    hb_face_set_upem(lean.get(), static_cast<unsigned>(face.metrics.unitsPerEm));
    return lean;
}

OwnedInput inputFor(const Face& face, std::span<const std::uint32_t> glyphs)
{
    OwnedInput input{hb_subset_input_create_or_fail()};
    if (!input)
        return input;
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) {
        if (glyph < face.members().glyphCount)
            hb_set_add(wanted, glyph);
    }
    // HarfBuzz 6 makes larger programs when it keeps the subroutines.
    unsigned flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_DESUBROUTINIZE;
    // A CID-keyed program names its glyphs itself; in the others the code is the glyph id, so ids must stay.
    if (face.outlineKind() != OutlineKind::CffCidKeyed)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    return input;
}

/// Makes a plain font of the instance: every axis stands where the instance has it.
void pinInstance(const Face::Members& face, hb_face_t* lean, hb_subset_input_t* input)
{
    unsigned count = hb_ot_var_get_axis_count(lean);
    std::vector<hb_ot_var_axis_info_t> axes(count);
    std::vector<float> places(count);
    hb_ot_var_get_axis_infos(lean, 0, &count, axes.data());
    hb_ot_var_named_instance_get_design_coords(lean, face.instance() - 1, &count, places.data());
    for (unsigned i = 0; i < count; ++i)
        hb_subset_input_pin_axis_location(input, lean, axes[i].tag, places[i]);
}

/// What the plan keeps: the wanted glyphs and what they are made of.
std::vector<std::uint32_t> keptCids(const Face& face, const hb_set_t* wanted, const hb_map_t* oldToNew)
{
    std::vector<std::uint32_t> cids;
    const unsigned count = hb_map_get_population(oldToNew);
    cids.reserve(count);
    if (hb_set_get_population(wanted) == count) {
        for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(wanted, &glyph);)
            cids.push_back(face.cid(glyph));
    } else {
        for (std::uint32_t glyph = 0; glyph < face.members().glyphCount; ++glyph) {
            if (hb_map_has(oldToNew, glyph))
                cids.push_back(face.cid(glyph));
        }
    }
    std::sort(cids.begin(), cids.end());
    return cids;
}

std::string programOf(hb_face_t* face, SubsetFormat format)
{
    const Owned<hb_blob_t> blob{format == SubsetFormat::TrueType
            ? hb_face_reference_blob(face)
            : hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))};
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return std::string(bytes, length);
}

constexpr std::uint16_t restrictedEmbedding = 0x0002;
constexpr std::uint16_t embeddingLevels = 0x000e;
constexpr std::uint16_t noSubsetting = 0x0100;
constexpr std::uint16_t bitmapsOnly = 0x0200;

/// Restricted only where no freer level is set beside it, as the OpenType specification reads the bits.
bool mayBeEmbedded(std::uint16_t embedding)
{
    return (embedding & embeddingLevels) != restrictedEmbedding && (embedding & (noSubsetting | bitmapsOnly)) == 0;
}

}

Result<FontSubset> subset(const Face& face, std::span<const std::uint32_t> glyphs)
{
    if (!mayBeEmbedded(face.metrics().embedding))
        return Fault{FaultCode::FontNotEmbeddable, {face.name().postScriptName}};

    const Fault broken{FaultCode::FontUnreadable, {face.file(), "cannot be subset"}};
    const OwnedInput input = inputFor(face, glyphs);
    const Owned<hb_face_t> lean = leanFace(face.members());
    if (input && face.members().instance() > 0)
        pinInstance(face.members(), lean.get(), input.get());
    const OwnedPlan plan{input ? hb_subset_plan_create_or_fail(lean.get(), input.get()) : nullptr};
    const Owned<hb_face_t> made{plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr};
    if (!made)
        return broken;

    FontSubset result;
    const bool isTrueType = face.outlineKind() == OutlineKind::TrueType;
    result.format = isTrueType ? SubsetFormat::TrueType : SubsetFormat::CidFontType0C;
    result.program = programOf(made.get(), result.format);
    result.cids
        = keptCids(face, hb_subset_input_glyph_set(input.get()), hb_subset_plan_old_to_new_glyph_mapping(plan.get()));
    if (result.program.empty())
        return broken;
    return result;
}

}
