// store_bench FOLDER: how long a step, an undo and an opening take on the disk that FOLDER is on.

#include "store/edition_file.h"
#include "store/edition_opening.h"

#include "model/random_edition.h"

#include <sqlite3.h>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace banxin;
using store::EditionFile;

namespace {

/// What it takes where nobody else works.
double processorMilliseconds(auto&& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double milliseconds(auto&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::u16string paragraphOf(int characters)
{
    std::u16string text;
    while (static_cast<int>(text.size()) < characters)
        text += u"本报讯临川大桥昨日正式通车，";
    return text;
}

Edition editionOf(int pages, int stories)
{
    random::Numbers numbers{1};
    Edition edition;
    edition.sheet = Shared<StyleSheet>{random::styleSheet(numbers)};
    for (int i = 0; i < stories; ++i) {
        Story story;
        story.id = StoryId{edition.nextId++};
        story.slug = "story-" + std::to_string(i);
        for (int p = 0; p < 8; ++p)
            story.body.push_back(StoryParagraph{ParagraphKind::Body, paragraphOf(100), {}, {}});
        edition.stories.put(std::move(story));
    }
    for (int i = 0; i < pages; ++i) {
        const PageId id{edition.nextId++};
        Page page = random::page(numbers, id, edition.nextId, StoryId{1});
        while (page.blocks.size() < 10)
            page.blocks.push_back(random::block(numbers, BlockId{edition.nextId++}, StoryId{1}));
        edition.pages.push_back(std::move(page));
    }
    return edition;
}

/// What the disk and SQLite take for a commit of as many bytes with the same settings, and nothing else.
class Floor {
public:
    Floor(const std::filesystem::path& path, std::size_t body) : m_body(body, 'x')
    {
        std::filesystem::remove(path);
        sqlite3_open(path.c_str(), &m_handle);
        run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
            "CREATE TABLE row(id INTEGER PRIMARY KEY, body TEXT) STRICT; CREATE TABLE step(id INTEGER PRIMARY KEY, body TEXT) STRICT;"
            "CREATE TABLE change(id INTEGER PRIMARY KEY, body TEXT) STRICT; CREATE TABLE head(id INTEGER PRIMARY KEY, body TEXT) STRICT");
    }
    ~Floor() { sqlite3_close(m_handle); }
    void commit(int n)
    {
        run("BEGIN IMMEDIATE");
        put("REPLACE INTO row VALUES(?1, ?2)", n % 300, m_body);
        put("REPLACE INTO change VALUES(?1, ?2)", n, m_body);
        put("REPLACE INTO step VALUES(?1, ?2)", n, std::string(160, 's'));
        put("REPLACE INTO head VALUES(?1, ?2)", 1, std::string(220, 'h'));
        run("COMMIT");
    }

private:
    void run(const char* sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }
    void put(const char* sql, int id, const std::string& body)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
        sqlite3_bind_int(statement, 1, id);
        sqlite3_bind_text(statement, 2, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }
    sqlite3* m_handle = nullptr;
    std::string m_body;
};

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t perMille) { return times[(times.size() - 1) * perMille / 1000]; };
    std::printf("  %-22s p50 %7.2f ms  p95 %7.2f  p99 %7.2f  most %7.2f\n", what, at(500), at(950), at(990), times.back());
}

void measure(const std::filesystem::path& path, int pages, int stories)
{
    std::filesystem::remove(path);
    Edition edition = editionOf(pages, stories);
    std::printf("%d pages, %d stories\n", pages, stories);
    std::printf("  create %.0f ms, ", milliseconds([&] { static_cast<void>(EditionFile::create(path, edition)); }));
    std::printf("%.1f MB\n", static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    {
        const auto file = EditionFile::open(path);
        std::vector<double> typing;
        std::vector<double> floor;
        std::clock_t ofFloor = 0;
        Floor bare{path.string() + ".floor", 3'000};
        const std::clock_t start = std::clock();
        std::vector<double> moving;
        for (int n = 0; n < 500; ++n) {
            edition.stories.change(StoryId{1 + static_cast<std::uint32_t>(n * 7 % stories)},
                [&](Story& story) { story.body[3].change([&](StoryParagraph& p) { p.text += u"字"; }); });
            typing.push_back(milliseconds([&] { static_cast<void>((*file)->commit(edition, {StepCode::EditText, {"slug"}}, n)); }));
            const std::clock_t before = std::clock();
            floor.push_back(milliseconds([&] { bare.commit(n); }));
            ofFloor += std::clock() - before;
            edition.pages[static_cast<std::size_t>(n % pages)].change([&](Page& page) { page.blocks[2].standOffRows = n; });
            moving.push_back(milliseconds([&] { static_cast<void>((*file)->commit(edition, {StepCode::MoveBlock, {"slug", "A01"}}, n)); }));
        }
        std::printf("  a commit takes %.2f ms of the processor\n", 1e3 * static_cast<double>(std::clock() - start - ofFloor) / CLOCKS_PER_SEC / 1000);
        std::vector<double> undoing;
        for (int n = 0; n < 200; ++n)
            undoing.push_back(milliseconds([&] { static_cast<void>((*file)->undo()); }));
        print("bare SQLite, in turn", floor);
        print("commit of typing", typing);
        print("commit of a page", moving);
        print("undo", undoing);
        std::printf("  history %.1f ms, ", milliseconds([&] { static_cast<void>((*file)->history()); }));
        std::printf("verify %.0f ms, ", milliseconds([&] { static_cast<void>((*file)->verify()); }));
        std::filesystem::remove(path.string() + ".bak");
        std::printf("backup %.0f ms\n", milliseconds([&] { static_cast<void>((*file)->backup(path.string() + ".bak")); }));
    }
    {
        Result<std::unique_ptr<store::EditionOpening>> opening{Fault{FaultCode::Internal}};
        std::printf("  first page's rows %.0f ms", milliseconds([&] {
            opening = store::EditionOpening::begin(path);
            static_cast<void>((*opening)->firstLook());
        }));
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::printf(" (most memory so far %ld MB)\n", usage.ru_maxrss / 1024);
    }
    std::printf("  open %.0f ms, ", milliseconds([&] { static_cast<void>(EditionFile::open(path)); }));
    std::printf("of the processor %.0f ms, ", processorMilliseconds([&] { static_cast<void>(EditionFile::open(path)); }));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("file %.1f MB, most memory %ld MB\n", static_cast<double>(std::filesystem::file_size(path)) / 1e6, usage.ru_maxrss / 1024);
}

}

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 2)
        return 2;
    const std::filesystem::path folder = arguments[1];
    measure(folder / "bench-small.banxin", 16, 300);
    measure(folder / "bench-large.banxin", 200, 20'000);
    return 0;
}
