// How long a page is looked for: pages by chance, with what cannot move and without. Times stand beside the time of the
// least that any search must do, in the same run; counts do not depend on the machine's pace.
//
//   bench_propose [MILLISECONDS]      time for each page, 200 if not given
#include "bench/times.h"
#include "propose/briefs.h"

#include <cstdio>
#include <cstdlib>

using namespace banxin;
using namespace banxin::propose;

namespace {

/// Sharing out the rows of two parts that stand over each other: what every change of a tree needs a few times.
double floorOf()
{
    constexpr int rows = 112;
    std::vector<float> a(rows + 1, 1.F);
    std::vector<float> b(rows + 1, 2.F);
    std::vector<float> out(rows + 1);
    constexpr int times = 20'000;
    const double before = bench::milliseconds(CLOCK_THREAD_CPUTIME_ID);
    float sum = 0;
    for (int i = 0; i < times; ++i) {
        std::fill(out.begin(), out.end(), 1e6F);
        a[static_cast<std::size_t>(i % rows)] += 1e-3F;
        for (std::size_t over = 1; over < rows; ++over) {
            for (std::size_t under = 1; under + over <= rows; ++under)
                out[over + under] = std::min(out[over + under], a[over] + b[under]);
        }
        sum += out[rows];
    }
    const double spent = bench::milliseconds(CLOCK_THREAD_CPUTIME_ID) - before;
    return sum > 0 ? spent / times : 0;
}

struct Figures {
    int pages = 0;
    int solved = 0;
    int fiveOfThem = 0;
    std::vector<double> first;
    std::vector<double> five;
    double quality = 0;
    double white = 0;
};

void add(Figures& figures, const SearchResult& result)
{
    ++figures.pages;
    if (result.pages.empty())
        return;
    ++figures.solved;
    figures.first.push_back(static_cast<double>(result.first.count()) / 1000);
    figures.quality += result.pages.front().quality;
    figures.white += result.pages.front().figures.whitePercent;
    if (result.pages.size() >= 5) {
        ++figures.fiveOfThem;
        figures.five.push_back(static_cast<double>(result.all.count()) / 1000);
    }
}

void print(const char* what, const Figures& figures, double floor)
{
    const double first = bench::percentile(figures.first, 50);
    std::printf("%-24s %2d of %2d solved, %2d with five; first %6.2f ms (%5.0f floors), p90 %6.2f; five %6.2f ms, p90 %6.2f; quality %5.2f, white %.2f %%\n",
        what, figures.solved, figures.pages, figures.fiveOfThem, first, first / floor, bench::percentile(figures.first, 90),
        bench::percentile(figures.five, 50), bench::percentile(figures.five, 90), figures.quality / std::max(1, figures.solved),
        figures.white / std::max(1, figures.solved));
}

}

int main(int argc, char** argv)
{
    SearchSettings settings;
    settings.budget = std::chrono::milliseconds{argc > 1 ? std::max(1, std::atoi(argv[1])) : 200};
    settings.threads = 1;
    const double floor = floorOf();
    std::printf("floor: rows of two parts shared out once, %.4f ms\n", floor);
    const std::vector<FixedRoom> corner{{"ad", {4, 84, 3, 28}, true}};
    for (const int stories : {5, 8, 10, 14}) {
        for (const bool withAd : {false, true}) {
            Figures figures;
            Figures locked;
            for (std::uint64_t seed = 1; seed <= 5; ++seed) {
                const auto page = pages::briefOf(stories, seed, withAd ? corner : std::vector<FixedRoom>{});
                const SearchResult result = search(page->brief, settings);
                add(figures, result);
                if (result.pages.empty())
                    continue;
                SearchSettings again = settings;
                again.start.resize(page->brief.modules.size());
                for (const PlacedModule& placed : result.pages.front().modules)
                    again.start[placed.module] = placed.room;
                page->brief.locked = {{1, again.start[1]}, {3, again.start[3]}};
                add(locked, search(page->brief, again));
            }
            const std::string what = std::to_string(stories) + " stories" + (withAd ? ", an ad" : "");
            print(what.c_str(), figures, floor);
            print("  two of them locked", locked, floor);
        }
    }
}
