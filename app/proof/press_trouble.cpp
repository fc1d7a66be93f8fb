#include "proof/press_trouble.h"

#include <algorithm>
#include <cstdio>

namespace banxin::proof {

namespace {

std::string inPoints(Length length)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", length.points());
    return text;
}

int percentOf(const Ink& ink)
{
    if (!ink.spot.empty())
        return ink.tint / 10;
    return (ink.process[0] + ink.process[1] + ink.process[2] + ink.process[3]) / 10;
}

/// Looks at every mark of a page.
class Inspector {
public:
    Inspector(const Edition& edition, const display::ComposedPage& page) : m_edition{edition}, m_press{edition.press}, m_page{page} {}

    std::vector<Finding> inspect()
    {
        look(m_page.list.items);
        return std::move(m_findings);
    }

    void operator()(const display::GlyphRun& run) { lookAtInk(run.ink); }
    void operator()(const display::FillPath& fill)
    {
        lookAtInk(fill.ink);
        // A filled box of that shape is a line to the press. What has no extent at all prints nothing.
        if (fill.path.points.size() == 4) {
            const Rect area = display::bounds(fill);
            lookAtWeight(std::min(area.width, area.height));
        }
    }
    void operator()(const display::StrokePath& stroke)
    {
        lookAtInk(stroke.ink);
        lookAtWeight(stroke.width);
    }
    void operator()(const display::GradientFill& fill)
    {
        lookAtInk(fill.from);
        lookAtInk(fill.to);
    }
    void operator()(const display::PlacedPhoto& photo)
    {
        const auto record = m_edition.photos.find(photo.photo);
        if (record == m_edition.photos.end() || record->second.format == "pdf" || m_press.warningPpi == 0)
            return;
        const auto ppi = static_cast<int>(record->second.width * std::int64_t{914400} / std::max<std::int64_t>(1, photo.frame.width.emu()));
        // Below the least there is an error already.
        if (ppi < m_press.warningPpi && ppi >= m_press.leastPpi)
            find(Severity::Warning, FindingCode::PhotoCoarse, {slugOfBlock(), std::to_string(ppi), std::to_string(m_press.warningPpi)});
    }
    void operator()(const display::Group& group) { look(group.items); }

private:
    void look(const std::vector<display::Item>& items)
    {
        for (const display::Item& item : items) {
            m_block = item.origin;
            std::visit(*this, item.mark);
        }
    }

    void lookAtInk(const Ink& ink)
    {
        const int percent = percentOf(ink);
        if (m_press.inkLimit > 0 && percent > m_press.inkLimit)
            find(Severity::Error, FindingCode::InkOverLimit, {std::to_string(percent), std::to_string(m_press.inkLimit)});
        else if (m_press.inkWarning > 0 && percent > m_press.inkWarning)
            find(Severity::Warning, FindingCode::InkNearLimit, {std::to_string(percent), std::to_string(m_press.inkWarning)});
    }

    void lookAtWeight(Length weight)
    {
        if (weight > Length{} && weight < m_press.hairline)
            find(Severity::Error, FindingCode::LineTooThin, {inPoints(weight), inPoints(m_press.hairline)});
    }

    std::string slugOfBlock() const
    {
        const Page* page = findPage(m_edition, m_page.page);
        if (page == nullptr)
            return {};
        const auto block = std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& b) { return b.id == m_block; });
        const ArticleBlock* article = block != page->blocks.end() ? articleOf(*block) : nullptr;
        const auto story = article != nullptr ? m_edition.stories.find(article->story) : nullptr;
        return story != nullptr ? (*story)->slug : std::string{};
    }

    void find(Severity severity, FindingCode code, std::vector<std::string> arguments)
    {
        const auto isIt = [&](const Finding& finding) { return finding.block == m_block && finding.code == code; };
        if (std::none_of(m_findings.begin(), m_findings.end(), isIt))
            m_findings.push_back({severity, code, m_page.page, m_block, {}, std::move(arguments)});
    }

    const Edition& m_edition;
    const PressSettings& m_press;
    const display::ComposedPage& m_page;
    BlockId m_block;
    std::vector<Finding> m_findings;
};

}

std::vector<Finding> pressTrouble(const Edition& edition, const display::ComposedPage& page)
{
    return Inspector{edition, page}.inspect();
}

}
