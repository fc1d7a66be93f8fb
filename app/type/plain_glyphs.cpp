#include "type/plain_glyphs.h"

#include "type/face_members.h"

#include <algorithm>

#include <hb-aat.h>
#include <hb-ot.h>

namespace banxin::type {

namespace {

struct ReleaseSet {
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using Set = std::unique_ptr<hb_set_t, ReleaseSet>;

struct ReleasePlan {
    void operator()(hb_shape_plan_t* plan) const { hb_shape_plan_destroy(plan); }
};

bool isShapedByOtherTables(hb_face_t* face)
{
    return hb_aat_layout_has_substitution(face) || hb_aat_layout_has_positioning(face) || hb_aat_layout_has_tracking(face);
}

void addTouched(hb_face_t* face, hb_shape_plan_t* plan, hb_tag_t table, hb_set_t* touched)
{
    const Set lookups{hb_set_create()};
    hb_ot_shape_plan_collect_lookups(plan, table, lookups.get());
    for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);)
        hb_ot_layout_lookup_collect_glyphs(face, table, lookup, touched, touched, touched, touched);
}

bool areEqual(const hb_feature_t& a, const hb_feature_t& b) { return a.tag == b.tag && a.value == b.value; }

}

PlainGlyphs::PlainGlyphs(hb_face_t* face, const hb_segment_properties_t& properties, const hb_feature_t* features, unsigned count)
{
    if (isShapedByOtherTables(face))
        return;
    const std::unique_ptr<hb_shape_plan_t, ReleasePlan> plan{hb_shape_plan_create_cached(face, &properties, features, count, nullptr)};
    const Set touched{hb_set_create()};
    addTouched(face, plan.get(), HB_OT_TAG_GSUB, touched.get());
    addTouched(face, plan.get(), HB_OT_TAG_GPOS, touched.get());
    hb_ot_layout_get_glyphs_in_class(face, HB_OT_LAYOUT_GLYPH_CLASS_MARK, touched.get());
    if (!hb_set_allocation_successful(touched.get()))
        return;
    m_plain.assign(hb_face_get_glyph_count(face), true);
    if (!m_plain.empty())
        m_plain[0] = false;
    for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(touched.get(), &glyph);) {
        if (glyph < m_plain.size())
            m_plain[glyph] = false;
    }
}

const PlainGlyphs& PlainGlyphsByFeatures::of(hb_face_t* face, const hb_segment_properties_t& properties, const hb_feature_t* features, unsigned count)
{
    const std::lock_guard lock{m_mutex};
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&](const Known& known) {
        return known.language == properties.language && std::equal(known.features.begin(), known.features.end(), features, features + count, areEqual);
    });
    if (found != m_known.end())
        return *found->glyphs;
    m_known.push_back({properties.language, {features, features + count}, std::make_unique<const PlainGlyphs>(face, properties, features, count)});
    return *m_known.back().glyphs;
}

}
