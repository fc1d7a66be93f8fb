// How long copy takes to come in, through banxin-import and all rules: a page text of 20 MB, and ordinary files of all formats
// one after another. `scripts/bench` runs it. Usage: bench_intake
#include "bench/times.h"
#include "foreign/foreign.h"
#include "intake/intake.h"
#include "intake/read_document.h"

#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace banxin;
using namespace banxin::bench;

namespace {

const std::filesystem::path source{BANXIN_SOURCE_DIR};

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, const std::string& ending = {})
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (ending.empty() || entry.path().extension() == ending)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

struct Used {
    double seconds = 0;   ///< of the processor, both programs
    long megabytes = 0;   ///< of the larger program
};

Used used()
{
    Used all;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        all.seconds += static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
        all.megabytes = std::max(all.megabytes, usage.ru_maxrss / 1024);
    }
    return all;
}

/// Gives the stories that the bytes make; 0 where they are refused.
std::size_t storiesOf(const std::string& bytes, const std::string& name)
{
    const auto file = foreign::ForeignFile::ofBytes(bytes, name);
    const auto document = file ? foreign::readCopy(*file) : Result<intake::Document>{file.error()};
    const auto copy = document ? intake::copyFrom(*document, name) : Result<intake::ImportedCopy>{document.error()};
    return copy ? copy->stories.size() : 0;
}

void measureLongText(const char* what, const std::string& text)
{
    const double before = used().seconds;
    const double wall = milliseconds(CLOCK_MONOTONIC);
    const std::size_t stories = storiesOf(text, "long.txt");
    std::printf("%-34s %6.2f s, %6.2f s of processor time, at most %ld MB, %zu stories\n", what, (milliseconds(CLOCK_MONOTONIC) - wall) / 1e3,
        used().seconds - before, used().megabytes, stories);
}

void measureOrdinaryFiles()
{
    constexpr int rounds = 10;
    std::vector<std::filesystem::path> files = filesIn(source / "tests/fuzz/seeds");
    for (const auto& file : filesIn(source / "resources/sample/A01", ".txt"))
        files.push_back(file);
    const double before = used().seconds;
    const double wall = milliseconds(CLOCK_MONOTONIC);
    for (int round = 0; round < rounds; ++round) {
        for (const auto& file : files) {
            const std::string name = file.filename().string();
            // The bodies of containers by themselves are no copy.
            if (!name.ends_with("x.xml") && !name.ends_with("t.xml") && storiesOf(bytesOf(file), name) == 0)
                std::printf("%s was refused\n", name.c_str());
        }
    }
    const double count = static_cast<double>(files.size()) * rounds;
    std::printf("%-34s %6.1f files a second, %5.1f ms of processor time each\n", "ordinary files, all formats mixed",
        count / ((milliseconds(CLOCK_MONOTONIC) - wall) / 1e3), (used().seconds - before) / count * 1e3);
}

/// What each key in the review costs: all of the page's text is read anew.
void measureCorrection()
{
    std::string page;
    while (page.size() < 20'000)
        page += bytesOf(source / "tests/intake/pages/county.txt") + '\n';
    const auto document = intake::readDocument(page, "page.txt");
    Times times;
    std::size_t stories = 0;
    for (int i = 0; document && i < 50; ++i) {
        measure(times, [&] {
            stories += intake::readingsOf(*document, {}).size();
            stories += intake::copyFrom(*document, "page.txt")->stories.size();
        });
    }
    printFine("a correction of a page's text (20 KB)", times);
    if (stories == 0)
        std::printf("nothing was read\n");
}

}

int main()
{
    constexpr std::size_t twentyMegabytes = 20'000'000;
    measureOrdinaryFiles();
    measureCorrection();
    std::string pages;
    while (pages.size() < twentyMegabytes) {
        for (const auto& file : filesIn(source / "tests/intake/pages", ".txt"))
            pages += bytesOf(file) + '\n';
    }
    measureLongText("20 MB of pages", pages);
    std::string lines;
    while (lines.size() < twentyMegabytes)
        lines += "石板路上传来扫帚的沙沙声，老街醒了。临江街道安置房交付，80户居民拿到了钥匙。\n";
    measureLongText("20 MB of one story", lines);
}
