#include "print/press_plan.h"

#include "print/glyph_text.h"
#include "print/marks.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>

namespace banxin::print {

namespace {

constexpr std::size_t notOpened = std::numeric_limits<std::size_t>::max();

/// Walks display lists and notes down what they need.
class Planner {
public:
    explicit Planner(const type::FontBook& fonts)
        : m_fonts{fonts}
    {
    }

    std::vector<std::size_t> walk(const display::DisplayList& list, PageId page)
    {
        m_list = &list;
        m_page = page;
        m_faces.assign(list.fonts.size(), notOpened);
        for (const display::Item& item : list.items)
            note(item);
        return std::move(m_faces);
    }

    const std::optional<Fault>& fault() const { return m_fault; }
    PressPlan plan;

private:
    void note(const display::Item& item)
    {
        m_block = item.origin;
        std::visit(*this, item.mark);
    }

    void noteInk(const Ink& ink)
    {
        if (ink.spot.empty())
            return;
        const bool isKnown
            = std::any_of(plan.spots.begin(), plan.spots.end(), [&](const Ink& spot) { return spot.spot == ink.spot; });
        if (!isKnown)
            plan.spots.push_back({ink.process, ink.spot, 1000});
    }

    /// The face of the list's font, opened when its first glyph is met.
    FaceUse* face(std::uint16_t font)
    {
        assert(font < m_faces.size());
        if (m_faces[font] == notOpened) {
            const FontName& name = m_list->fonts[font];
            const auto known = std::find_if(
                plan.faces.begin(), plan.faces.end(), [&](const FaceUse& use) { return use.face().name() == name; });
            m_faces[font] = static_cast<std::size_t>(known - plan.faces.begin());
            if (known == plan.faces.end()) {
                type::FaceHandle opened = m_fonts.find(name);
                if (!opened) {
                    m_fault = Fault{FaultCode::FontMissing, {name.postScriptName}};
                    m_faces[font] = notOpened;
                    return nullptr;
                }
                plan.faces.emplace_back(std::move(opened));
            }
        }
        return &plan.faces[m_faces[font]];
    }

public:
    void operator()(const display::GlyphRun& run)
    {
        noteInk(run.ink);
        FaceUse* use = m_fault ? nullptr : face(run.font);
        if (use == nullptr)
            return;
        glyphTexts(run, m_texts);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i)
            use->add(run.glyphs[i].glyph, m_texts[i]);
    }

    void operator()(const display::FillPath& fill) { noteInk(fill.ink); }
    void operator()(const display::StrokePath& stroke) { noteInk(stroke.ink); }
    void operator()(const display::GradientFill& fill)
    {
        noteInk(fill.from);
        noteInk(fill.to);
    }

    void operator()(const display::PlacedPhoto& photo)
    {
        if (display::bounds(photo).isEmpty())
            return;
        const auto [at, isNew] = plan.indexOfPhoto.emplace(photo.photo, plan.photos.size());
        if (isNew)
            plan.photos.push_back({photo.photo, m_page, m_block, {}});
        PhotoUse& use = plan.photos[at->second];
        use.widest = std::max(use.widest, photo.frame.width);
    }

    void operator()(const display::Group& group)
    {
        for (const display::Item& item : group.items)
            note(item);
    }

private:
    const type::FontBook& m_fonts;
    const display::DisplayList* m_list = nullptr;
    PageId m_page;
    BlockId m_block;
    std::vector<std::size_t> m_faces;
    std::vector<std::u16string_view> m_texts;
    std::optional<Fault> m_fault;
};

}

std::size_t PressPlan::spotIndex(std::string_view name) const
{
    const auto at = std::find_if(spots.begin(), spots.end(), [&](const Ink& spot) { return spot.spot == name; });
    assert(at != spots.end());
    return static_cast<std::size_t>(at - spots.begin());
}

Result<PressPlan> planPress(
    const PressPages& pages, const PressSettings& settings, const type::FontBook& fonts)
{
    Planner planner{fonts};
    planner.plan.blackOverprints = settings.blackOverprints;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const display::ComposedPage& page = pages[i];
        planner.plan.facesOfPage.push_back(planner.walk(page.list, page.page));
        if (settings.hasMargin()) {
            PlannedList marks{printerMarks(page, settings, fonts), {}};
            marks.faces = planner.walk(marks.list, page.page);
            planner.plan.marks.push_back(std::move(marks));
        }
        if (planner.fault())
            return *planner.fault();
    }
    return std::move(planner.plan);
}

}
