#include "desk/export.h"

#include "base/file.h"
#include "desk/check.h"
#include "desk/page_file.h"
#include "desk/resources.h"
#include "paint/painter.h"
#include "print/parallel.h"

#include <QBuffer>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace banxin::desk {

namespace {

namespace fs = std::filesystem;

Result<Done> makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error))
        return Fault{FaultCode::FileUnwritable, {folder.string(), error ? error.message() : "not a folder"}};
    return Done{};
}

/// Small letters keep their edges.
constexpr int jpegQuality = 92;

/// Remembers that the program that decodes was not there, or died: a picture of a page that lacks a photo for that is none.
class AttentivePictures final : public pictures::PictureSource {
public:
    explicit AttentivePictures(const pictures::PictureSource& source) : m_source{source} {}

    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override { return m_source.bytes(photo); }
    Result<pictures::DecodedPicture> decoded(const PhotoId& photo, int enoughWidth) const override
    {
        auto picture = m_source.decoded(photo, enoughWidth);
        if (!picture && (picture.error().code == FaultCode::ImportProgramFailed || picture.error().code == FaultCode::ImportProgramMissing))
            m_fault = picture.error();
        return picture;
    }
    const std::optional<Fault>& fault() const { return m_fault; }

private:
    const pictures::PictureSource& m_source;
    mutable std::optional<Fault> m_fault;
};

/// The names of photos' files, in place of the numbers that the writers know them by.
void namePhotos(std::vector<std::string>& arguments, const Edition& edition)
{
    for (std::string& argument : arguments) {
        const auto isIts = [&](const auto& photo) { return hex(photo.first) == argument; };
        const auto photo = std::find_if(edition.photos.begin(), edition.photos.end(), isIts);
        if (photo != edition.photos.end() && !photo->second.fileName.empty())
            argument = photo->second.fileName;
    }
}

Result<std::string> pictureBytes(const Snapshot& snapshot, const display::ComposedPage& page, int ppi, PictureKind kind)
{
    const AttentivePictures pictures{*snapshot.pictures};
    paint::PagePainter painter{*snapshot.fonts, pictures};
    const Result<QImage> image = paint::render(painter, page, ppi);
    if (!image)
        return image.error();
    if (pictures.fault())
        return *pictures.fault();
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const char* format = kind == PictureKind::Png ? "PNG" : "JPEG";
    if (!image->save(&bytes, format, kind == PictureKind::Png ? -1 : jpegQuality))
        return Fault{FaultCode::Internal, {format}};
    return bytes.data().toStdString();
}

std::size_t countErrors(const std::vector<Finding>& findings)
{
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), proof::blocksPress));
}

/// Reads the file again: what the disk does not give back is not written.
FileCheck isWritten(const std::string& bytes)
{
    return [&bytes](const fs::path& temporary) -> Result<Done> {
        const Result<std::string> again = readFile(temporary, bytes.size() + 1);
        if (!again)
            return again.error();
        return *again == bytes ? Result<Done>{Done{}} : Fault{FaultCode::FileUnwritable, {temporary.string(), "it does not read back as it was written"}};
    };
}

/// Where the files lie until all of them are whole. Gone with its files when this is.
class Staging {
public:
    static Result<Staging> beside(const fs::path& target)
    {
        Result<fs::path> place = makeTemporaryBeside(target);
        if (!place)
            return place.error();
        std::error_code error;
        fs::remove(*place, error);
        if (!fs::create_directory(*place, error))
            return Fault{FaultCode::FileUnwritable, {target.string(), error.message()}};
        return Staging{std::move(*place)};
    }
    Staging(Staging&& other) noexcept : m_place{std::exchange(other.m_place, {})} {}
    Staging& operator=(Staging&&) = delete;
    ~Staging()
    {
        std::error_code error;
        if (!m_place.empty())
            fs::remove_all(m_place, error);
    }
    const fs::path& place() const { return m_place; }

private:
    explicit Staging(fs::path place) : m_place{std::move(place)} {}
    fs::path m_place;
};

/// One export: its pages made up, what stands against them, and their files.
class Export {
public:
    Export(const Snapshot& snapshot, const ExportRequest& request, ExportProgress progress, const std::atomic<bool>* cancelled)
        : m_snapshot{snapshot}, m_request{request}, m_progress{std::move(progress)}, m_cancelled{cancelled}
    {
    }

    /// Makes the pages up, and looks at them before anything is written.
    Result<Done> prepare()
    {
        // What a make-up remembers of a page is several times the page: a long edition is made by a few of them.
        constexpr std::size_t pagesOfOne = 12;
        std::optional<makeup::MakeUp> makeUp;
        for (const PageId id : m_request.pages) {
            const Page* page = findPage(m_snapshot.edition, id);
            if (page == nullptr)
                return Fault{FaultCode::NoSuchPage, {std::to_string(id.n)}};
            if (m_pages.size() % pagesOfOne == 0)
                makeUp.emplace(*m_snapshot.fonts);
            m_pages.push_back(makeUp->page(m_snapshot.edition, id));
            m_names.push_back(pageFileName(m_snapshot.edition, *page, m_request.revision) + ending());
        }
        makeUp.reset();
#ifdef __GLIBC__
        // The writers ask for as much again, in larger pieces.
        malloc_trim(0);
#endif
        makeNamesDiffer();
        for (const Finding& finding : check(m_snapshot.edition, m_pages)) {
            if (std::find(m_request.pages.begin(), m_request.pages.end(), finding.page) != m_request.pages.end())
                m_report.findings.push_back(finding);
        }
        if (!isForPress())
            return Done{};
        Result<colour::Profile> profile = outputProfile(m_snapshot.edition.press.profile);
        if (!profile)
            return profile.error();
        m_profile = std::move(*profile);
        return Done{};
    }

    Result<Done> gate() const
    {
        const std::size_t against = countErrors(m_report.findings);
        if (isForPress() && against > 0 && m_request.despite.empty())
            return Fault{FaultCode::PressRefused, {std::to_string(against)}};
        return Done{};
    }

    /// Makes every file and hands it to `take(index, bytes)`. What the writer cannot make of a page's pictures and fonts
    /// becomes a finding.
    template <class Take>
    Result<Done> makeFiles(const Take& take)
    {
        std::vector<MadePage> made(m_pages.size());
        std::atomic<bool> hasFailed = false;
        print::inParallel(m_pages.size(), [&](std::size_t i) {
            if (isCancelled() || hasFailed)
                return;
            made[i] = makeFile(i);
            if (made[i].fault)
                namePhotos(made[i].fault->arguments, m_snapshot.edition);
            for (Finding& finding : made[i].findings)
                namePhotos(finding.arguments, m_snapshot.edition);
            if (!made[i].fault && !made[i].bytes.empty()) {
                if (const Result<Done> taken = take(i, made[i].bytes); !taken)
                    made[i].fault = taken.error();
            }
            made[i].bytes = {};
            hasFailed = hasFailed || made[i].fault;
            tellProgress();
        });
        if (isCancelled())
            return Fault{FaultCode::Cancelled};
        for (MadePage& page : made) {
            if (page.fault)
                return *page.fault;
            std::move(page.findings.begin(), page.findings.end(), std::back_inserter(m_report.findings));
        }
        return Done{};
    }

    Result<ExportReport> write()
    {
        if (const auto folder = makeFolder(m_request.folder); !folder)
            return folder.error();
        const Result<Staging> staging = Staging::beside(m_request.folder / "export");
        if (!staging)
            return staging.error();
        const auto stage = [&](std::size_t i, const std::string& bytes) {
            return writeFile(staging->place() / m_names[i], bytes, Existing::Replace, isWritten(bytes));
        };
        Result<Done> done = makeFiles(stage);
        if (done)
            done = gate();
        for (std::size_t i = 0; done && i < m_names.size(); ++i) {
            const fs::path file = m_request.folder / m_names[i];
            done = moveIntoPlace(staging->place() / m_names[i], file, Existing::Replace);
            m_report.files.push_back(file);
        }
        return done ? Result<ExportReport>{std::move(m_report)} : done.error();
    }

    std::vector<Finding> takeFindings() { return std::move(m_report.findings); }

private:
    struct MadePage {
        std::string bytes;
        std::vector<Finding> findings;
        std::optional<Fault> fault;
    };

    bool isForPress() const { return m_request.kind == ExportKind::PdfX4 || m_request.kind == ExportKind::PdfX1a; }
    PictureKind pictureKind() const { return m_request.kind == ExportKind::Jpeg ? PictureKind::Jpeg : PictureKind::Png; }
    const char* ending() const { return isForPress() ? ".pdf" : pictureKind() == PictureKind::Jpeg ? ".jpg" : ".png"; }
    bool isCancelled() const { return m_cancelled != nullptr && *m_cancelled; }

    /// A pattern without the page's code would give all of them one name.
    void makeNamesDiffer()
    {
        const std::vector<std::string> wanted = m_names;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (std::count(wanted.begin(), wanted.end(), wanted[i]) > 1)
                m_names[i] = m_pages[i]->code + '-' + wanted[i];
        }
    }

    MadePage makeFile(std::size_t i) const
    {
        MadePage made;
        if (!isForPress()) {
            Result<std::string> bytes = pictureBytes(m_snapshot, *m_pages[i], m_request.ppi, pictureKind());
            if (bytes)
                made.bytes = std::move(*bytes);
            else
                made.fault = bytes.error();
            return made;
        }
        Result<PageFile> file = makePressFile(m_snapshot, m_request, *m_pages[i], *m_profile, m_names[i], m_cancelled);
        if (file) {
            made.bytes = std::move(file->bytes);
            made.findings = std::move(file->findings);
        } else if (const auto finding = findingOf(file.error(), *m_pages[i]); finding && m_request.despite.empty()) {
            made.findings = {*finding};
        } else {
            made.fault = file.error();
        }
        return made;
    }

    void tellProgress()
    {
        const std::lock_guard lock{m_progressMutex};
        ++m_finished;
        if (m_progress)
            m_progress(m_finished, m_pages.size());
    }

    const Snapshot& m_snapshot;
    const ExportRequest& m_request;
    ExportProgress m_progress;
    const std::atomic<bool>* m_cancelled;
    Pages m_pages;
    std::vector<std::string> m_names;
    std::optional<colour::Profile> m_profile;
    ExportReport m_report;
    std::mutex m_progressMutex;
    std::size_t m_finished = 0;
};

}

Revision revisionOf(const std::vector<Step>& history)
{
    Revision last;
    for (const Step& step : history) {
        if (step.done)
            last = {step.number, step.time};
    }
    return last;
}

Result<Done> writePicture(const Snapshot& snapshot, const display::ComposedPage& page, int ppi, PictureKind kind, const fs::path& file)
{
    const Result<std::string> bytes = pictureBytes(snapshot, page, ppi, kind);
    return bytes ? writeFile(file, *bytes, Existing::Replace) : bytes.error();
}

Result<ExportReport> exportPages(const Snapshot& snapshot, const ExportRequest& request, const ExportProgress& progress, const std::atomic<bool>* cancelled)
{
    Export job{snapshot, request, progress, cancelled};
    if (const Result<Done> ready = job.prepare(); !ready)
        return ready.error();
    if (const Result<Done> open = job.gate(); !open)
        return open.error();
    return job.write();
}

Result<std::vector<Finding>> pressFindings(const Snapshot& snapshot, const ExportRequest& request)
{
    Export job{snapshot, request, {}, nullptr};
    if (const Result<Done> ready = job.prepare(); !ready)
        return ready.error();
    if (const Result<Done> made = job.makeFiles([](std::size_t, const std::string&) { return Result<Done>{Done{}}; }); !made)
        return made.error();
    return job.takeFindings();
}

}
