#include "print/press.h"

#include "print/deflate.h"
#include "print/document.h"
#include "print/metadata.h"
#include "print/parallel.h"

#include <optional>

namespace banxin::print {

namespace {

Result<Done> checkSettings(
    const PressPages& pages, const PressSettings& settings, const colour::Profile& output)
{
    if (pages.empty())
        return Fault{FaultCode::NoSuchPage, {""}};
    if (!pdfDate(settings.timestamp))
        return Fault{FaultCode::ValueInvalid, {"timestamp", settings.timestamp, "not an ISO 8601 time with a zone"}};
    if (output.space() != colour::ColourSpace::Cmyk || !output.isOutput())
        return Fault{FaultCode::ProfileUnusable, {output.description(), "not a CMYK output profile"}};
    if (settings.standard == Standard::PdfX1a && output.majorVersion() > 2)
        return Fault{FaultCode::ProfileUnusable, {output.description(), "PDF/X-1a takes ICC version 2 only"}};
    return Done{};
}

/// Makes the parts of a document side by side. The fault that is told is the first in the document's order among those
/// that were met, so that the same document fails the same way.
class PartMaker {
public:
    PartMaker(const PressPages& pages, const PressSettings& settings, const PressPlan& plan,
        const Progress& progress, const std::atomic<bool>* cancelled)
        : m_pages{pages}
        , m_settings{settings}
        , m_plan{plan}
        , m_progress{progress}
        , m_cancelled{cancelled}
        , m_taskCount{plan.photos.size() + plan.faces.size() + pages.size()}
    {
        parts.pages.resize(pages.size());
        parts.fonts.resize(plan.faces.size());
        parts.images.resize(plan.photos.size());
    }

    Result<Done> make(const pictures::PictureSource& source, const colour::Profile& output)
    {
        const std::size_t photos = m_plan.photos.size();
        const auto photoOrFont = [&](std::size_t i) {
            if (i < photos)
                return keep(parts.images[i], makePressImage(m_plan.photos[i], source, m_settings, output));
            return keep(parts.fonts[i - photos], makeFontParts(m_plan.faces[i - photos]));
        };
        if (const auto made = run(photos + m_plan.faces.size(), photoOrFont); !made)
            return made;
        // Pages come last: a photo is placed by its orientation, which its header tells.
        return run(m_pages.size(), [&](std::size_t i) { return makePage(i); });
    }

    PressParts parts;

private:
    template <class Part>
    static Result<Done> keep(Part& place, Result<Part> made)
    {
        if (!made)
            return made.error();
        place = std::move(*made);
        return Done{};
    }

    Result<Done> makePage(std::size_t i)
    {
        PressPage& page = parts.pages[i];
        page.code = m_pages[i].code;
        page.geometry = pageGeometry(m_pages[i].trim, m_settings);
        page.content = playPage(m_plan, i, m_pages[i], page.geometry, parts.images);
        page.content.operators = deflated(page.content.operators, Packing::Text);
        return Done{};
    }

    template <class Task>
    Result<Done> run(std::size_t count, const Task& task)
    {
        std::vector<std::optional<Fault>> faults(count);
        std::atomic<bool> hasFailed = false;
        inParallel(count, [&](std::size_t i) {
            if (isCancelled() || hasFailed)
                return;
            if (const Result<Done> done = task(i); !done) {
                faults[i] = done.error();
                hasFailed = true;
            }
            report();
        });
        if (isCancelled())
            return Fault{FaultCode::Cancelled};
        for (const auto& fault : faults) {
            if (fault)
                return *fault;
        }
        return Done{};
    }

    bool isCancelled() const { return m_cancelled != nullptr && m_cancelled->load(); }

    /// Photos take the most time and belong to no page alone, so pages are counted by their share of all tasks.
    void report()
    {
        const std::size_t done = ++m_done;
        if (m_progress)
            m_progress(done * m_pages.size() / m_taskCount, m_pages.size());
    }

    const PressPages& m_pages;
    const PressSettings& m_settings;
    const PressPlan& m_plan;
    const Progress& m_progress;
    const std::atomic<bool>* m_cancelled;
    std::size_t m_taskCount;
    std::atomic<std::size_t> m_done = 0;
};

void addInkFinding(std::vector<Finding>& findings, const PhotoUse& use, const PressImage& image, const PressSettings& settings)
{
    const auto add = [&](Severity severity, FindingCode code, int limit) {
        findings.push_back({severity, code, use.page, use.block, {}, {std::to_string(image.inkPercent), std::to_string(limit)}});
    };
    if (settings.inkLimit > 0 && image.inkPercent > settings.inkLimit)
        add(Severity::Error, FindingCode::InkOverLimit, settings.inkLimit);
    else if (settings.inkWarning > 0 && image.inkPercent > settings.inkWarning)
        add(Severity::Warning, FindingCode::InkNearLimit, settings.inkWarning);
}

void addPdfFindings(std::vector<Finding>& findings, const PhotoUse& use, const PdfFacts& facts)
{
    const auto add = [&](Severity severity, const std::string& what) {
        findings.push_back({severity, FindingCode::AdvertisementUnfit, use.page, use.block, {}, {hex(use.photo), what}});
    };
    for (const std::string& problem : facts.problems)
        add(Severity::Error, problem);
    if (facts.pages > 1)
        add(Severity::Warning, std::to_string(facts.pages) + " pages, of which the first is printed");
}

std::vector<Finding> findingsOf(const PressPlan& plan, const PressParts& parts, const PressSettings& settings)
{
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < plan.photos.size(); ++i) {
        const PressImage& image = parts.images[i];
        const PhotoUse& use = plan.photos[i];
        const auto tell = [&](Severity severity, FindingCode code) {
            findings.push_back({severity, code, use.page, use.block, {}, {hex(use.photo)}});
        };
        if (image.isUntagged)
            tell(Severity::Note, FindingCode::PhotoUntagged);
        if (image.isHardened)
            tell(Severity::Warning, FindingCode::TransparencyForbidden);
        addInkFinding(findings, use, image, settings);
        if (image.pdf)
            addPdfFindings(findings, use, *image.pdf);
    }
    return findings;
}

/// A document without a title is not PDF/X; its page codes name it.
PressSettings titled(PressSettings settings, const PressPages& pages)
{
    if (settings.title.empty()) {
        for (std::size_t i = 0; i < pages.size(); ++i)
            settings.title += (settings.title.empty() ? "" : " ") + pages[i].code;
    }
    if (settings.title.empty())
        settings.title = producerName;
    return settings;
}

}

Result<PressFile> writePress(const PressPages& pages, const PressSettings& settings,
    const type::FontBook& fonts, const pictures::PictureSource& pictures, const colour::Profile& output,
    const Progress& progress, const std::atomic<bool>* cancelled)
{
    if (const auto checked = checkSettings(pages, settings, output); !checked)
        return checked.error();
    const PressSettings complete = titled(settings, pages);
    const auto plan = planPress(pages, complete, fonts);
    if (!plan)
        return plan.error();
    PartMaker maker{pages, complete, *plan, progress, cancelled};
    if (const auto made = maker.make(pictures, output); !made)
        return made.error();
    auto bytes = joinDocument(*plan, maker.parts, complete, output);
    if (!bytes)
        return bytes.error();
    StoredPictures stored;
    for (const PressImage& image : maker.parts.images) {
        if (!image.pdf)
            stored.push_back(image.data);
    }
    return PressFile{std::move(*bytes), findingsOf(*plan, maker.parts, complete), std::move(stored)};
}

}
