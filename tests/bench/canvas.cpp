// How long it takes to paint a page and to show it in the window's canvas, in processor time: the whole broadsheet at
// 2212 × 3062 pixels, software rendering. A frame counts all threads, from the change until everything in sight is
// sharp. Each figure also stands as a ratio to copying as many pixels, measured in the same run.
//
//   QT_QPA_PLATFORM=offscreen bench_canvas EDITION PAGE [drag|view]
#include "desk/open_edition.h"
#include "edit/edit.h"
#include "paint/painter.h"
#include "ui/page_canvas/page_canvas.h"

#include <QApplication>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <string_view>
#include <vector>

using namespace banxin;

namespace {

constexpr QSize pagePixels{2212, 3062};
constexpr int airRound = 24;   ///< what the canvas leaves round a fitted page

using OpenHandle = std::shared_ptr<desk::OpenEdition>;

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times {
    std::vector<double> all;      ///< threads
    std::vector<double> window;   ///< the window's thread alone
    std::vector<double> wall;
};

template <class Work>
void measure(Times& times, const Work& work)
{
    const double all = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const double window = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    const double wall = milliseconds(CLOCK_MONOTONIC);
    work();
    times.all.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - all);
    times.window.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - window);
    times.wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
}

double percentile(std::vector<double> values, std::size_t percent)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

double floorMilliseconds = 1;

void print(const char* what, const Times& times)
{
    std::printf("%-46s median %7.2f  p95 %7.2f ms, %5.1f floors; window's thread p95 %6.2f, wall p95 %6.2f (%zu)\n", what,
        percentile(times.all, 50), percentile(times.all, 95), percentile(times.all, 50) / floorMilliseconds,
        percentile(times.window, 95), percentile(times.wall, 95), times.all.size());
}

/// One copy of as many pixels as the page has.
void measureFloor()
{
    QImage from{pagePixels, QImage::Format_RGB32};
    from.fill(Qt::white);
    QImage to = from.copy();
    Times times;
    for (int i = 0; i < 40; ++i)
        measure(times, [&] { std::memcpy(to.bits(), from.constBits(), static_cast<std::size_t>(from.sizeInBytes())); });
    floorMilliseconds = percentile(times.all, 50);
    print("the floor: a copy of the page's pixels", times);
}

void measureWholePage(const desk::OpenEdition& open, const display::ComposedPage& page)
{
    const double pixelsPerPoint = pagePixels.height() / page.trim.height.points();
    QImage image{pagePixels, QImage::Format_RGB32};
    const auto paint = [&](paint::PagePainter& painter) {
        painter.paint(image, {}, image.rect(), paint::PreparedPage{page}, pixelsPerPoint);
    };
    Times cold;
    for (int i = 0; i < 4; ++i) {
        paint::PagePainter fresh{*open.fonts(), *open.pictures()};
        measure(cold, [&] { paint(fresh); });
    }
    print("whole page painted, nothing kept", cold);
    paint::PagePainter painter{*open.fonts(), *open.pictures()};
    paint(painter);
    Times warm;
    for (int i = 0; i < 20; ++i)
        measure(warm, [&] { paint(painter); });
    print("whole page painted again", warm);
}

/// A canvas that shows the page at exactly the size of the figures.
class Stand {
public:
    explicit Stand(OpenHandle open) : m_canvas{m_renderer}
    {
        m_renderer.setPainterSource([open] {
            auto* painter = new paint::PagePainter{*open->fonts(), *open->pictures()};
            return std::shared_ptr<paint::PagePainter>{painter, [open](paint::PagePainter* gone) { delete gone; }};
        });
        m_canvas.resize(3000, 4000);
        m_canvas.show();
        QApplication::processEvents();
        const QSize wanted = pagePixels + QSize{2 * airRound, 2 * airRound};
        m_canvas.resize(m_canvas.size() + wanted - m_canvas.viewport()->size());
        QApplication::processEvents();
    }

    ui::PageCanvas& canvas() { return m_canvas; }
    void show(const ui::PagePointer& page) { m_canvas.showPage({page, {}}); }
    /// Until everything in sight is painted and has been drawn into the window.
    void settle()
    {
        QApplication::processEvents();
        while (!m_canvas.isSharp())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    }
    void rest(int tenths)
    {
        for (int i = 0; i < tenths; ++i) {
            const timespec tenth{0, 100'000'000};
            nanosleep(&tenth, nullptr);
            settle();
        }
    }
    void wheel(QPoint angle, Qt::KeyboardModifiers keys)
    {
        const QPointF at = QRectF{m_canvas.viewport()->rect()}.center() + QPointF{200, -300};
        QWheelEvent event{at, m_canvas.viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false};
        QApplication::sendEvent(m_canvas.viewport(), &event);
    }

private:
    ui::PageRenderer m_renderer;
    ui::PageCanvas m_canvas;
};

/// The block of most characters that stands in grid cells.
const Block* longest(const Edition& edition, const Page& page)
{
    const Block* best = nullptr;
    std::size_t most = 0;
    for (const Block& block : page.blocks) {
        const ArticleBlock* article = articleOf(block);
        if (!article || !std::holds_alternative<GridPlace>(block.place))
            continue;
        const std::size_t length = bodyCharacters(**edition.stories.find(article->story));
        if (length > most) {
            most = length;
            best = &block;
        }
    }
    return best;
}

using Change = std::function<Result<Edition>(const Edition&, const Block&, int step)>;

/// `block` one row down, or one column shorter, back and forth: each step is a page made up anew and shown.
void measureDrag(const char* what, Stand& stand, desk::OpenEdition& open, PageId page, const Block& block, const Change& change)
{
    constexpr int steps = 120;
    Times makeUp;
    Times shown;
    Edition edition = open.edition();
    for (int i = 0; i < steps; ++i) {
        ui::PagePointer made;
        measure(makeUp, [&] {
            Result<Edition> changed = change(edition, block, i);
            if (changed)
                edition = *std::move(changed);
            made = open.makeUp().page(edition, page);
        });
        measure(shown, [&] {
            stand.show(made);
            stand.settle();
        });
    }
    Times both;
    for (std::size_t i = 0; i < shown.all.size(); ++i) {
        both.all.push_back(shown.all[i] + makeUp.all[i]);
        both.window.push_back(shown.window[i] + makeUp.window[i]);
        both.wall.push_back(shown.wall[i] + makeUp.wall[i]);
    }
    std::printf("%s\n", what);
    print("    make-up", makeUp);
    print("    shown", shown);
    print("    both", both);
    stand.show(open.makeUp().page(open.edition(), page));
    stand.rest(3);
}

/// Up and down between 0 and 3.
int toAndFro(int step)
{
    const int place = step % 6;
    return place <= 3 ? place : 6 - place;
}

Result<Edition> moved(const Edition& edition, const Block& block, int step)
{
    GridPlace place = std::get<GridPlace>(block.place);
    place.row = std::max(0, place.row - toAndFro(step + 1));
    return edit::moveBlock(edition, block.id, place);
}

Result<Edition> resized(const Edition& edition, const Block& block, int step)
{
    GridPlace place = std::get<GridPlace>(block.place);
    place.rows = std::max(4, place.rows - toAndFro(step + 1));
    return edit::moveBlock(edition, block.id, place);
}

/// The same over the text of others, which runs round it.
Result<Edition> pushing(const Edition& edition, const Block& block, int step)
{
    Block other = block;
    other.pushesText = true;
    GridPlace place = std::get<GridPlace>(block.place);
    place.row = std::max(0, place.row - 3 * toAndFro(step + 1));
    other.place = place;
    return edit::replaceBlock(edition, other);
}

void measureView(Stand& stand)
{
    const auto wheelZoom = [&](Times& times, int notches) {
        for (int i = 0; i < notches; ++i)
            measure(times, [&] {
                stand.wheel({0, i / 5 % 2 == 0 ? 120 : -120}, Qt::ControlModifier);
                stand.settle();
            });
    };
    Times first;
    wheelZoom(first, 10);
    print("wheel zoom, a notch, photos decoded too", first);
    stand.rest(5);
    Times zoom;
    wheelZoom(zoom, 60);
    print("wheel zoom, a notch", zoom);
    Times fresh;
    for (int i = 0; i < 30; ++i)
        measure(fresh, [&] {
            stand.canvas().setZoom(1.0 + i * 0.0173);
            stand.settle();
        });
    print("zoom to a size not seen before", fresh);
    Times close;
    for (const double scale : {4.0, 8.0, 16.0, 32.0, 64.0, 8.5, 16.5, 33.0, 63.0})
        measure(close, [&] {
            stand.canvas().setZoom(scale);
            stand.settle();
        });
    print("zoom to 400 % and more", close);
    Times pan;
    stand.canvas().setZoom(2);
    stand.rest(3);
    for (int i = 0; i < 60; ++i)
        measure(pan, [&] {
            stand.wheel({0, i / 15 % 2 == 0 ? -60 : 60}, Qt::NoModifier);
            stand.settle();
        });
    print("wheel scroll at 200 %, half a notch", pan);
    stand.canvas().fitPage();
    stand.rest(3);
}

}

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    if (argc < 3 || argc > 4) {
        std::fputs("usage: bench_canvas EDITION PAGE [drag|view]\n", stderr);
        return 2;
    }
    auto opened = desk::OpenEdition::openReadOnly(argv[1]);
    if (!opened || !findPage((*opened)->edition(), argv[2])) {
        std::fprintf(stderr, "%s: no edition with a page %s\n", argv[1], argv[2]);
        return 3;
    }
    const OpenHandle open = std::move(*opened);
    const Page& page = *findPage(open->edition(), argv[2]);
    measureFloor();
    const ui::PagePointer composed = open->page(page.id);
    measureWholePage(*open, *composed);

    Stand stand{open};
    stand.show(composed);
    stand.rest(10);
    const Rect trim{{}, {}, composed->trim.width, composed->trim.height};
    std::printf("shown at %d x %d pixels\n", stand.canvas().placeOf(trim).width(), stand.canvas().placeOf(trim).height());
    const std::string_view only = argc > 3 ? argv[3] : "";
    const Block* block = only == "view" ? nullptr : longest(open->edition(), page);
    if (block) {
        measureDrag("the longest story moved by a row", stand, *open, page.id, *block, moved);
        measureDrag("the longest story resized by a row", stand, *open, page.id, *block, resized);
        measureDrag("the longest story moved, pushing text", stand, *open, page.id, *block, pushing);
    }
    if (only != "drag")
        measureView(stand);
    return 0;
}
