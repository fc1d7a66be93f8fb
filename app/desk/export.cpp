#include "desk/export.h"

#include "base/file.h"
#include "desk/resources.h"
#include "paint/painter.h"
#include "print/press.h"
#include "proof/check.h"

#include <QBuffer>

#include <algorithm>

namespace banxin::desk {

namespace {

Result<Done> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!std::filesystem::is_directory(folder, error))
        return Fault{FaultCode::FileUnwritable, {folder.string(), error ? error.message() : "not a folder"}};
    return Done{};
}

print::PressSettings settingsFor(const Edition& edition, const display::ComposedPage& page, ExportKind kind)
{
    print::PressSettings settings;
    settings.standard = kind == ExportKind::PdfX1a ? print::Standard::PdfX1a : print::Standard::PdfX4;
    const std::string day = isoFromDate(edition.head.date);
    settings.title = edition.head.paper + ' ' + day + ' ' + page.code;
    // The edition's own day, never the clock's: the same page gives the same bytes whenever it is exported.
    settings.timestamp = day + "T00:00:00Z";
    settings.condition = edition.press.condition;
    settings.bleed = edition.press.bleed;
    return settings;
}

Result<Done> writePressPage(const Snapshot& snapshot, const display::ComposedPage& page, ExportKind kind, const colour::Profile& profile,
    const std::filesystem::path& file, std::vector<Finding>& findings, const std::atomic<bool>* cancelled)
{
    const print::PressSettings settings = settingsFor(snapshot.edition, page, kind);
    const std::vector<display::ComposedPage> pages{page};
    Result<print::PressFile> press = print::writePress(pages, settings, *snapshot.fonts, *snapshot.pictures, profile, {}, cancelled);
    if (!press)
        return press.error();
    if (const auto good = print::verifyPress(press->bytes, pages, settings, file.string()); !good)
        return good.error();
    for (Finding& finding : press->findings)
        findings.push_back(std::move(finding));
    return writeFile(file, press->bytes, Existing::Replace);
}

/// Errors that the press gate does not let through.
std::size_t standingAgainst(const std::vector<Finding>& findings, const std::vector<PageId>& pages)
{
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return proof::blocksPress(finding) && std::find(pages.begin(), pages.end(), finding.page) != pages.end();
    }));
}

}

Result<Done> writePng(const Snapshot& snapshot, const display::ComposedPage& page, int ppi, const std::filesystem::path& file)
{
    paint::PagePainter painter{*snapshot.fonts, *snapshot.pictures};
    const Result<QImage> image = paint::render(painter, page, ppi);
    if (!image)
        return image.error();
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (!image->save(&bytes, "PNG"))
        return Fault{FaultCode::Internal, {"PNG"}};
    return writeFile(file, {bytes.data().constData(), static_cast<std::size_t>(bytes.data().size())}, Existing::Replace);
}

Result<ExportReport> exportPages(const Snapshot& snapshot, const ExportRequest& request, const ExportProgress& progress, const std::atomic<bool>* cancelled)
{
    ExportReport report;
    makeup::MakeUp makeUp{*snapshot.fonts};
    const Pages pages = makeUp.pages(snapshot.edition);
    for (const Finding& finding : proof::check(snapshot.edition, pages)) {
        if (std::find(request.pages.begin(), request.pages.end(), finding.page) != request.pages.end())
            report.findings.push_back(finding);
    }
    const bool press = request.kind != ExportKind::Png;
    if (const std::size_t against = standingAgainst(report.findings, request.pages); press && against > 0)
        return Fault{FaultCode::PressRefused, {std::to_string(against)}};
    const Result<colour::Profile> profile = outputProfile(snapshot.edition.press.profile);
    if (press && !profile)
        return profile.error();
    if (const auto folder = makeFolder(request.folder); !folder)
        return folder.error();

    for (const PageId id : request.pages) {
        if (cancelled && *cancelled)
            return Fault{FaultCode::Cancelled};
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page->page == id; });
        if (found == pages.end())
            return Fault{FaultCode::NoSuchPage, {std::to_string(id.n)}};
        const auto& page = *found;
        const std::filesystem::path file = request.folder / (page->code + (press ? ".pdf" : ".png"));
        const auto done = press ? writePressPage(snapshot, *page, request.kind, *profile, file, report.findings, cancelled)
                                : writePng(snapshot, *page, request.ppi, file);
        if (!done)
            return done.error();
        report.files.push_back(file);
        if (progress)
            progress(report.files.size(), request.pages.size());
    }
    return report;
}

}
