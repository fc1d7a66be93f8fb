// How long it takes to paint a page and to show it in the window's canvas, in processor time: the whole broadsheet at
// 2212 × 3062 pixels, software rendering. A frame counts all threads, from the change until everything in sight is
// sharp. Each figure also stands as a ratio to copying as many pixels, measured in the same run.
//
//   QT_QPA_PLATFORM=offscreen bench_canvas EDITION PAGE [drag|view|write|much]
#include "bench/page_pixels.h"
#include "desk/open_edition.h"
#include "edit/edit.h"
#include "paint/painter.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <vector>

using namespace banxin;
using namespace banxin::bench;
using namespace banxin::literals;

namespace {

using OpenHandle = std::shared_ptr<desk::OpenEdition>;

double floorMilliseconds = 1;

void print(const char* what, const Times& times)
{
    bench::print(what, times, floorMilliseconds);
}

void measureFloor()
{
    const Times times = copiesOfThePixels();
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
    void show(const ui::PagePointer& page, const Edition& edition) { m_canvas.showPage(ui::shownPage(page, edition, false)); }
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

/// The whole window with a copy of the edition, its canvas as large as the stand's.
class Desk {
public:
    explicit Desk(const QString& edition) : m_window{ui::deskOpener()}
    {
        QFile::copy(edition, file());
        QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
        m_window.resize(3000, 4000);
        m_window.show();
        m_window.open(file());
        while (!m_window.session())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        const QSize wanted = pagePixels + QSize{2 * airRound, 2 * airRound};
        m_window.resize(m_window.size() + wanted - canvas().viewport()->size());
        QApplication::processEvents();
        canvas().fitPage();
    }

    ui::PageCanvas& canvas() { return m_window.canvas(); }
    const Edition& edition() { return m_window.session()->edition(); }
    void showPage(PageId page)
    {
        for (std::size_t i = 0; i < edition().pages.size(); ++i) {
            if (edition().pages[i]->id == page)
                m_window.showPage(static_cast<int>(i));
        }
        rest();
    }
    void settle()
    {
        QApplication::processEvents();
        while (!canvas().isSharp())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    }
    /// Until thumbnails, the other pages and the file have caught up.
    void rest()
    {
        QEventLoop loop;
        QTimer::singleShot(1500, &loop, &QEventLoop::quit);
        loop.exec();
        settle();
    }
    void begin(StoryId story, edit::TextPlace place)
    {
        m_window.editor().begin(story, {place});
        canvas().setFocus();
        rest();
    }
    ui::TextEditor& editor() { return m_window.editor(); }
    bool isAtRest(PageId page) { return !editor().isPasting() && !m_window.session()->isStale(page); }
    void undo() { m_window.undo(); }
    /// `act`, and what comes of it until the page shows it and two seconds have gone by: the longest time for which the window
    /// answers nothing, in milliseconds.
    template <class Act>
    double longestWait(PageId page, const Act& act)
    {
        QElapsedTimer all;
        all.start();
        double longest = 0;
        const auto turn = [&](const auto& work) {
            QElapsedTimer clock;
            clock.start();
            work();
            longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        };
        turn(act);
        while (!isAtRest(page) || all.elapsed() < 2000)
            turn([] { QApplication::processEvents(QEventLoop::AllEvents, 1); });
        return longest;
    }
    void mouse(QEvent::Type type, QPointF place)
    {
        QWidget* viewport = canvas().viewport();
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event{type, place, viewport->mapToGlobal(place), button, held, {}};
        QApplication::sendEvent(viewport, &event);
    }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("edition.banxin")); }
    QTemporaryDir m_folder;
    ui::MainWindow m_window;
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

/// Up and down between 0 and 3.
int toAndFro(int step)
{
    const int place = step % 6;
    return place <= 3 ? place : 6 - place;
}

/// Taken at `start` and drawn to and fro by the hand, `by` at a time: each step is a new place, the text made up anew and
/// shown.
void measureDrag(const char* what, Desk& desk, QPointF start, QPointF by)
{
    constexpr int steps = 120;
    desk.mouse(QEvent::MouseButtonPress, start);
    desk.settle();
    Times times;
    for (int i = 1; i <= steps; ++i)
        measure(times, [&] {
            desk.mouse(QEvent::MouseMove, start + by * toAndFro(i));
            desk.settle();
        });
    print(what, times);
    desk.mouse(QEvent::MouseButtonRelease, start);
    desk.rest();
}

/// Through the real window, with the mouse.
void measureDrags(Desk& desk, PageId page)
{
    desk.showPage(page);
    const Page& shown = *findPage(desk.edition(), page);
    const Block* block = longest(desk.edition(), shown);
    if (!block)
        return;
    const double row = shown.grid.pitch.points() * desk.canvas().placeOf(Rect{{}, {}, 720_pt, 720_pt}).width() / 720;
    const QRectF place = desk.canvas().placeOf(areaOf(shown.grid, *block));
    measureDrag("the longest story dragged by a row", desk, place.center(), {0, -row});
    measureDrag("its lower edge dragged by a row", desk, {place.center().x(), place.bottom()}, {0, -row});
    measureDrag("its corner dragged by three rows", desk, place.bottomRight(), {-row / 2, -3 * row});
}

/// Typed into the longest story of the page, through the real window: from the key until the page shows it, sharp. What is
/// done when the hands rest (thumbnails, lists, the file) counts as far as it falls into a frame.
void measureWriting(Desk& desk, PageId page)
{
    desk.showPage(page);
    const Block* block = longest(desk.edition(), *findPage(desk.edition(), page));
    if (!block)
        return;
    const auto type = [&](Times& times, int keys) {
        for (int i = 0; i < keys; ++i) {
            QKeyEvent press{QEvent::KeyPress, i % 20 == 19 ? Qt::Key_Backspace : 0, Qt::NoModifier, i % 20 == 19 ? QString{} : QString{QChar{0x65B0}}};
            measure(times, [&] {
                QApplication::sendEvent(&desk.canvas(), &press);
                desk.settle();
            });
        }
    };
    const StoryId story = articleOf(*block)->story;
    desk.begin(story, {edit::TextPart::Body, 0, 5});
    Times first;
    type(first, 5);
    Times text;
    type(text, 200);
    print("a keystroke in the longest story", text);
    desk.begin(story, {edit::TextPart::Headline, 0, 0});
    Times headline;
    type(headline, 60);
    print("a keystroke in its headline", headline);
    desk.begin(story, {edit::TextPart::Body, 1, 3});
    Times preedit;
    for (int i = 0; i < 100; ++i) {
        QInputMethodEvent event{QStringLiteral("zhongguo").left(i % 8 + 1), {}};
        measure(preedit, [&] {
            QApplication::sendEvent(&desk.canvas(), &event);
            desk.settle();
        });
    }
    print("a letter in an input method", preedit);
    desk.rest();
}

/// What is far more than a page holds: how long the window answers nothing, while it comes in, is written in and taken back.
void measureMuchText(Desk& desk, PageId page)
{
    desk.showPage(page);
    const Block* block = longest(desk.edition(), *findPage(desk.edition(), page));
    if (!block)
        return;
    const StoryId story = articleOf(*block)->story;
    const auto print = [](const char* what, double milliseconds) { std::printf("%-46s %8.1f ms at most\n", what, milliseconds); };
    QString html;
    while (html.toUtf8().size() < 5'000'000)
        html += QStringLiteral("<p style=\"font: 12pt Arial\"><span>石板路上传来扫帚的沙沙声，<b>老街</b>醒了。</span></p>\n").repeated(1000);
    QMimeData data;
    data.setHtml(html);
    const auto type = [&] {
        QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{QChar{0x65B0}}};
        QApplication::sendEvent(&desk.canvas(), &press);
    };
    const auto writeIn = [&](const char* what, const auto& act) {
        desk.begin(story, {edit::TextPart::Body, 0, 5});
        print(what, desk.longestWait(page, act));
        print("  a key in it", desk.longestWait(page, type));
        desk.undo();
        desk.rest();
        print("  taking it back", desk.longestWait(page, [&] { desk.undo(); }));
        desk.rest();
    };
    writeIn("5 MB of HTML pasted", [&] { desk.editor().paste(data); });
    writeIn("a line of a million characters", [&] { desk.editor().insert(QString{1'000'000, QChar{0x5B57}}); });
}

/// The edition `desk` shows, with as many further pages of the same copy.
QString withPages(const QString& edition, const QString& file, int pages)
{
    QFile::copy(edition, file);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    auto open = desk::OpenEdition::open(QFile::encodeName(file).toStdString());
    Edition grown = (*open)->edition();
    const PageId first = grown.pages.front()->id;
    for (int i = static_cast<int>(grown.pages.size()); i < pages; ++i)
        grown = edit::duplicatePage(std::move(grown), first, "B" + std::to_string(i))->edition;
    if (!(*open)->commit(std::move(grown), {StepCode::AddPage, {}}))
        std::fputs("the pages could not be added\n", stderr);
    return file;
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
    print("wheel zoom, a notch and sharp", zoom);
    // While the wheel turns on, frames show what there is at the new size; it is sharp when the wheel rests.
    Times turning;
    Times resting;
    for (int turn = 0; turn < 12; ++turn) {
        for (int i = 0; i < 5; ++i)
            measure(turning, [&] {
                stand.wheel({0, turn % 2 == 0 ? 120 : -120}, Qt::ControlModifier);
                QApplication::processEvents();
            });
        measure(resting, [&] { stand.settle(); });
    }
    print("wheel zoom, a frame while it turns", turning);
    print("wheel zoom, sharp when it rests", resting);
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
    QStandardPaths::setTestModeEnabled(true);
    if (argc < 3 || argc > 4) {
        std::fputs("usage: bench_canvas EDITION PAGE [drag|view|write|much]\n", stderr);
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
    stand.show(composed, open->edition());
    stand.rest(10);
    const Rect trim{{}, {}, composed->trim.width, composed->trim.height};
    std::printf("shown at %d x %d pixels\n", stand.canvas().placeOf(trim).width(), stand.canvas().placeOf(trim).height());
    const std::string_view only = argc > 3 ? argv[3] : "";
    if (only.empty() || only == "view")
        measureView(stand);
    if (only != "view") {
        Desk desk{QString::fromLocal8Bit(argv[1])};
        if (only != "write" && only != "much")
            measureDrags(desk, page.id);
        if (only != "drag" && only != "much")
            measureWriting(desk, page.id);
        if (only != "drag" && only != "write")
            measureMuchText(desk, page.id);
    }
    if (only != "view" && only != "drag" && only != "much") {
        const QTemporaryDir folder;
        Desk desk{withPages(QString::fromLocal8Bit(argv[1]), folder.filePath(QStringLiteral("200.banxin")), 200)};
        std::puts("with 200 pages open:");
        measureWriting(desk, page.id);
    }
    return 0;
}
