// How long an edition of 1, 16 and 200 pages takes to open, to its first page made up, in processor time. Each figure also
// stands as a ratio to reading and hashing the file's bytes once, measured in the same run.
//
//   bench_opening EDITION PAGE
#include "bench/times.h"
#include "base/digest.h"
#include "base/file.h"
#include "desk/session.h"
#include "edit/edit.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace banxin;
using namespace banxin::bench;

namespace {

/// Reading and hashing the file once, as a whole: less is no check.
double floorOf(const std::filesystem::path& file)
{
    Times times;
    for (int i = 0; i < 15; ++i)
        measure(times, [&] { sha256(*readFile(file)); });
    return percentile(times.all, 50);
}

/// The page again and again, each with stories of its own; without photos, whose bytes no opening reads.
Edition ofPages(const Edition& given, PageId page, int count)
{
    Edition edition = given;
    while (edition.pages.size() > 1) {
        const PageId other = edition.pages.front()->id == page ? edition.pages.back()->id : edition.pages.front()->id;
        edition = *edit::removePage(std::move(edition), other);
    }
    for (const auto& story : given.stories) {
        Story plain = *story;
        plain.photos.clear();
        edition = *edit::replaceStory(std::move(edition), std::move(plain));
    }
    edition.photos.clear();
    for (int i = 1; i < count; ++i)
        edition = edit::duplicatePage(std::move(edition), page, "P" + std::to_string(i))->edition;
    return edition;
}

void measureOpening(const Edition& edition, PageId page)
{
    for (const int count : {1, 16, 200}) {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("e.banxin")).toStdString();
        const auto made = desk::OpenEdition::create(file, ofPages(edition, page, count)).has_value();
        if (!made)
            continue;
        Times times;
        for (int i = 0; i < 7; ++i)
            measure(times, [&] {
                auto open = desk::OpenEdition::open(file);
                if (open)
                    desk::Session::prepare(std::move(*open));
            });
        char what[64];
        std::snprintf(what, sizeof what, "opening %d page(s) to the first page", count);
        print(what, times, floorOf(file));
    }
}

}

int main(int argc, char* argv[])
{
    const QCoreApplication application{argc, argv};
    if (argc != 3) {
        std::fprintf(stderr, "Usage: bench_opening EDITION PAGE\n");
        return 2;
    }
    const auto open = desk::OpenEdition::openReadOnly(argv[1]);
    const Page* page = open ? findPage((*open)->edition(), argv[2]) : nullptr;
    if (!page)
        return 3;
    measureOpening((*open)->edition(), page->id);
    return 0;
}
