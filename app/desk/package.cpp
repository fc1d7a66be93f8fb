#include "desk/package.h"

#include "base/file.h"

#include <set>

namespace banxin::desk {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostBytes = std::size_t{16} << 30;

/// OS/2 fsType 0: installable, so that it may be handed on with the document (OpenType, OS/2, fsType).
bool mayBePassedOn(const type::Face& face) { return (face.metrics().embedding & 0x000F) == 0; }

std::set<std::string> fontsOf(OpenEdition& edition)
{
    std::set<std::string> names;
    for (const auto& page : edition.pages()) {
        for (const FontName& font : page->list.fonts)
            names.insert(font.postScriptName);
    }
    return names;
}

Result<Done> copyFile(const fs::path& from, const fs::path& to)
{
    const Result<std::string> bytes = readFile(from);
    return bytes ? writeFile(to, *bytes, Existing::Replace) : bytes.error();
}

Result<Done> addFonts(OpenEdition& edition, const fs::path& folder, PackageReport& report)
{
    std::error_code error;
    fs::create_directory(folder, error);
    std::set<std::string> files;
    for (const std::string& name : fontsOf(edition)) {
        const type::FaceHandle face = edition.fonts()->find(name);
        if (!face || !mayBePassedOn(*face)) {
            report.fontsLeftOut.push_back(name);
            continue;
        }
        // One file often holds many faces.
        if (!files.insert(face->file()).second)
            continue;
        if (const Result<Done> copied = copyFile(face->file(), folder / fs::path{face->file()}.filename()); !copied)
            return copied;
    }
    return Done{};
}

Result<Done> addPages(OpenEdition& edition, const fs::path& folder, ExportKind kind, PackageReport& report,
    const ExportProgress& progress, const std::atomic<bool>* cancelled)
{
    ExportRequest request{kind, {}, folder};
    for (const auto& page : edition.edition().pages)
        request.pages.push_back(page->id);
    const Result<ExportReport> exported = exportPages(edition.snapshot(), request, progress, cancelled);
    if (exported) {
        report.hasPages = true;
        return Done{};
    }
    if (exported.error().code != FaultCode::PressRefused)
        return exported.error();
    report.findings = edition.findings();
    return Done{};
}

/// A line for each file: SHA-256, bytes, name.
Result<Done> writeContents(const fs::path& folder, const PackageReport& report)
{
    std::set<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file())
            files.insert(entry.path());
    }
    std::string text;
    for (const fs::path& file : files) {
        const Result<std::string> bytes = readFile(file, mostBytes);
        if (!bytes)
            return bytes.error();
        text += hex(sha256(*bytes)) + "  " + std::to_string(bytes->size()) + "  " + file.lexically_relative(folder).string() + '\n';
    }
    for (const std::string& font : report.fontsLeftOut)
        text += "font not included: " + font + '\n';
    return writeFile(folder / "contents.txt", text, Existing::Replace);
}

Result<PackageReport> fill(OpenEdition& edition, const fs::path& folder, ExportKind kind, const ExportProgress& progress,
    const std::atomic<bool>* cancelled)
{
    PackageReport report;
    Result<Done> done = edition.backup(folder / edition.path().filename());
    if (done)
        done = addFonts(edition, folder / "fonts", report);
    if (done)
        done = addPages(edition, folder / "pages", kind, report, progress, cancelled);
    if (done)
        done = writeContents(folder, report);
    return done ? Result<PackageReport>{std::move(report)} : done.error();
}

}

Result<PackageReport> makePackage(OpenEdition& edition, const fs::path& folder, ExportKind kind, const ExportProgress& progress,
    const std::atomic<bool>* cancelled)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(folder, error)))
        return Fault{FaultCode::FileExists, {folder.string()}};
    const Result<fs::path> temporary = makeTemporaryBeside(folder);
    if (!temporary)
        return temporary.error();
    fs::remove(*temporary, error);
    if (!fs::create_directory(*temporary, error))
        return Fault{FaultCode::FileUnwritable, {folder.string(), error.message()}};
    Result<PackageReport> report = fill(edition, *temporary, kind, progress, cancelled);
    const Result<Done> moved = report ? moveIntoPlace(*temporary, folder, Existing::Refuse) : Result<Done>{report.error()};
    if (moved)
        return report;
    fs::remove_all(*temporary, error);
    return moved.error();
}

}
