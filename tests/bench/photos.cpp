// What photographs of 24 megapixels cost in the window: from the placing to a preview, zooming on one, a page of twelve
// from the cache, and the memory for sixteen pages with sixty of them. The floor of the times is libjpeg-turbo's own work on
// the same file in the same run: its eighths for the preview; a copy of the page's pixels for what is painted.
//
//   QT_QPA_PLATFORM=offscreen bench_photos [PHOTO.jpg|- [preview|zoom|page|memory]]
#include "bench/page_pixels.h"
#include "desk/new_edition.h"
#include "desk/open_edition.h"
#include "desk/resources.h"
#include "edit/edit.h"
#include "paint/painter.h"
#include "pictures/jpeg_encode.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QDragEnterEvent>
#include <QEventLoop>
#include <QFile>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <QWheelEvent>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace banxin;
using namespace banxin::bench;

namespace {

constexpr int width = 6000;
constexpr int height = 4000;
constexpr int pages = 16;
constexpr int photosInAll = 60;

template <class T>
T good(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "fault %d: %s\n", static_cast<int>(result.error().code), result.error().arguments.empty() ? "" : result.error().arguments.front().c_str());
        std::exit(3);
    }
    return std::move(*result);
}

/// Waves of all sizes with the noise of a sensor: about as many bytes as a camera writes.
std::string madePhoto()
{
    std::mt19937 random{24};
    std::vector<int> noise(1 << 16);
    for (int& value : noise)
        value = static_cast<int>(random() % 15) - 7;
    pictures::Samples samples{width, height, 3, std::vector<std::uint8_t>(std::size_t{width} * height * 3), {}, false};
    std::vector<double> across(width);
    std::uint8_t* out = samples.values.data();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            across[static_cast<std::size_t>(x)] = 60 * std::sin(x * 0.003 + y * 0.001) + 30 * std::sin(x * 0.05 * (1 + y * 1e-4)) + 12 * std::sin(x * 0.9 + y * 0.7);
        for (int x = 0; x < width; ++x) {
            const double light = 128 + across[static_cast<std::size_t>(x)];
            for (int channel = 0; channel < 3; ++channel)
                *out++ = static_cast<std::uint8_t>(std::clamp(light + 20 * channel - 20 + noise[static_cast<std::size_t>(x * 31 + y * 1013 + channel * 7) & 0xffff], 0.0, 255.0));
        }
    }
    return good(pictures::encodeJpeg(samples, "made", 80));
}

/// The same photo as another one: a comment before its end marker.
std::string withNumber(const std::string& photo, int number)
{
    std::string other = photo;
    const std::string comment{'\xFF', '\xFE', '\0', '\4', static_cast<char>(number), '\1'};
    other.insert(2, comment);
    return other;
}

struct MadeEdition {
    Edition edition;
    std::vector<desk::NewPhoto> photos;
    std::vector<StoryId> stories;
};

/// Stories of one photo each.
MadeEdition madeEdition(const std::string& photo, int count, int pageCount)
{
    std::vector<desk::PageRequest> requests;
    for (int i = 0; i < pageCount; ++i)
        requests.push_back({"A" + std::to_string(100 + i).substr(1), "", ""});
    MadeEdition made{good(desk::newEdition(good(desk::preset("broadsheet-zh")), {2026, 11, 25}, 1, requests)), {}, {}};
    for (int i = 0; i < count; ++i) {
        std::string bytes = withNumber(photo, i);
        const PhotoId id = sha256(bytes);
        made.edition = good(edit::addPhoto(std::move(made.edition), id, {"made.jpg", "jpeg", width, height, 3, false, static_cast<std::int64_t>(bytes.size())}));
        Story story;
        story.slug = "photo" + std::to_string(i);
        story.photos.push_back({id, u"城市清晨的集市", u"文铎 摄"});
        auto added = good(edit::addStory(std::move(made.edition), story));
        made.edition = std::move(added.edition);
        made.stories.push_back(added.id);
        made.photos.push_back({id, std::move(bytes)});
    }
    return made;
}

Edition placed(Edition edition, std::size_t page, StoryId story, const GridPlace& place)
{
    Block block;
    ArticleBlock article;
    article.story = story;
    block.content = article;
    block.place = place;
    const PageId id = edition.pages[page]->id;
    return good(edit::placeBlock(std::move(edition), id, block)).edition;
}

/// The `index`th of up to twelve places on a page, in four rows of three.
GridPlace placeOf(const Grid& grid, int index)
{
    const int columns = grid.columns / 3;
    const int rows = (grid.rows - 22) / 4;
    return {index % 3 * columns, columns, 20 + index / 3 * rows, rows - 1};
}

/// What a process has in memory, in MB; 0 where it has ended.
long memoryOf(const std::string& process)
{
    std::ifstream status{"/proc/" + process + "/status"};
    constexpr std::string_view key = "VmRSS:";
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with(key))
            return std::atol(line.c_str() + key.size()) / 1024;
    }
    return 0;
}

std::string programOf(const std::string& process)
{
    std::error_code gone;
    return std::filesystem::read_symlink("/proc/" + process + "/exe", gone).string();
}

/// Looks every few milliseconds at the memory of this process and of the readers of pictures it has started, together.
class MemoryWatch {
public:
    MemoryWatch() : m_thread{[this] { run(); }} {}
    ~MemoryWatch()
    {
        m_isOver = true;
        m_thread.join();
    }
    long most() const { return m_most; }
    long mostOfReaders() const { return m_mostOfReaders; }

private:
    static long readers()
    {
        long sum = 0;
        for (const auto& task : std::filesystem::directory_iterator{"/proc/self/task"}) {
            std::ifstream children{task.path() / "children"};
            std::string process;
            // Until it has become another program, a child shares our memory.
            while (children >> process)
                sum += programOf(process) == programOf("self") ? 0 : memoryOf(process);
        }
        return sum;
    }
    void run()
    {
        while (!m_isOver) {
            const long children = readers();
            m_mostOfReaders = std::max<long>(m_mostOfReaders, children);
            m_most = std::max<long>(m_most, children + memoryOf("self"));
            std::this_thread::sleep_for(std::chrono::milliseconds{3});
        }
    }

    std::atomic<long> m_most = 0;
    std::atomic<long> m_mostOfReaders = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

class Desk {
public:
    explicit Desk(const QString& file) : m_window{ui::deskOpener()}
    {
        m_window.resize(3000, 4000);
        m_window.show();
        m_window.open(file);
        while (!m_window.session())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        const QSize wanted = pagePixels + QSize{2 * airRound, 2 * airRound};
        m_window.resize(m_window.size() + wanted - canvas().viewport()->size());
        QApplication::processEvents();
        canvas().fitPage();
        rest(1500);
    }

    ui::MainWindow& window() { return m_window; }
    ui::PageCanvas& canvas() { return m_window.canvas(); }
    const Edition& edition() { return m_window.session()->edition(); }
    void settle()
    {
        QApplication::processEvents();
        while (!canvas().isSharp())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    }
    void rest(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
        settle();
    }
    void wheel(int angle)
    {
        const QPointF at = QRectF{canvas().viewport()->rect()}.center();
        QWheelEvent event{at, canvas().viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false};
        QApplication::sendEvent(canvas().viewport(), &event);
    }
    QColor colourAt(const Rect& area)
    {
        const QRect place = canvas().placeOf(area);
        const QImage image = canvas().viewport()->grab({place.center() - QPoint{8, 8}, QSize{16, 16}}).toImage();
        double red = 0;
        double blue = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                red += image.pixelColor(x, y).red();
                blue += image.pixelColor(x, y).blue();
            }
        }
        return QColor::fromRgb(static_cast<int>(red / 256), 0, static_cast<int>(blue / 256));
    }

private:
    ui::MainWindow m_window;
};

QString fileOf(const QTemporaryDir& folder, const char* name, MadeEdition made)
{
    const QString file = folder.filePath(QString::fromLatin1(name));
    const std::string path = QFile::encodeName(file).toStdString();
    auto open = good(desk::OpenEdition::create(path, good(desk::newEdition(good(desk::preset("broadsheet-zh")), {2026, 11, 25}, 1, {}))));
    good(open->commit(std::move(made.edition), {StepCode::AddPage, {}}, made.photos));
    return file;
}

double jpegMilliseconds(const std::string& photo, int enoughWidth, int times)
{
    Times measured;
    for (int i = 0; i < times; ++i)
        measure(measured, [&] { good(pictures::decode(std::as_bytes(std::span{photo}), "photo", enoughWidth)); });
    return percentile(measured.all, 50);
}

/// Lets the window work until the photo's colours stand in the area, and says how long its thread was away at most.
double waitUntilSeen(Desk& desk, const Rect& area)
{
    double away = 0;
    QElapsedTimer whole;
    whole.start();
    const auto isThere = [&] {
        const QColor colour = desk.colourAt(area);
        return std::abs(colour.blue() - colour.red()) > 20;
    };
    while (!isThere() && whole.elapsed() < 3000) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        away = std::max(away, static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    return away;
}

/// A file of the file manager dropped on the page until it is seen there: it is read, hashed, described and decoded.
void measureDrop(const std::string& photo, const QTemporaryDir& folder, double floor)
{
    constexpr int times = 8;
    Desk desk{fileOf(folder, "drop.banxin", madeEdition(photo, 0, 1))};
    Times seen;
    double away = 0;
    for (int i = 0; i < times; ++i) {
        const QString name = folder.filePath(QStringLiteral("photo%1.jpg").arg(i));
        std::ofstream{QFile::encodeName(name).toStdString(), std::ios::binary} << withNumber(photo, i);
        const Rect area = areaOf(desk.edition().pages.front()->grid, placeOf(desk.edition().pages.front()->grid, i));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(name)});
        const QPoint at = desk.canvas().placeOf(area).topLeft() + QPoint{4, 4};
        measure(seen, [&] {
            QDragEnterEvent enter{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
            QApplication::sendEvent(desk.canvas().viewport(), &enter);
            QDropEvent drop{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
            QApplication::sendEvent(desk.canvas().viewport(), &drop);
            away = std::max(away, waitUntilSeen(desk, area));
        });
        desk.rest(1200);
    }
    print("such a file dropped on the page until it is seen", seen, floor);
    std::printf("the longest the window's thread was away meanwhile  %7.2f ms; wall median %.1f ms\n", away, percentile(seen.wall, 50));
}

/// From the step that places it until the canvas shows it and not the light frame.
void measurePreview(const std::string& photo, const QTemporaryDir& folder)
{
    const double floor = jpegMilliseconds(photo, 512, 5);
    std::printf("the floor: libjpeg-turbo's eighths of the photo     %7.2f ms; all of it %7.2f ms\n", floor, jpegMilliseconds(photo, 0, 3));
    constexpr int times = 8;
    Desk desk{fileOf(folder, "preview.banxin", madeEdition(photo, times, 1))};
    Times previews;
    double away = 0;
    for (int i = 0; i < times; ++i) {
        const StoryId story = findStory(desk.edition(), "photo" + std::to_string(i))->id;
        const GridPlace place = placeOf(desk.edition().pages.front()->grid, i);
        const Rect area = areaOf(desk.edition().pages.front()->grid, place);
        measure(previews, [&] {
            good(desk.window().session()->apply(placed(desk.edition(), 0, story, place), {StepCode::PlaceStory, {"photo", "A00"}}));
            desk.window().showPage(0);
            away = std::max(away, waitUntilSeen(desk, area));
        });
        desk.rest(1200);
    }
    print("a photo of 24 megapixels placed until it is seen", previews, floor);
    std::printf("the longest the window's thread was away meanwhile  %7.2f ms; wall median %.1f ms\n", away, percentile(previews.wall, 50));
    measureDrop(photo, folder, floor);
}

/// In to 800 % and out again: each frame while the wheel turns, and the rest until it is sharp.
void measureZoom(const std::string& photo, const QTemporaryDir& folder)
{
    const double floor = percentile(copiesOfThePixels().all, 50);
    MadeEdition made = madeEdition(photo, 1, 1);
    const Grid grid = made.edition.pages.front()->grid;
    made.edition = placed(std::move(made.edition), 0, made.stories.front(), {0, grid.columns, grid.rows / 4, grid.rows / 2});
    Desk desk{fileOf(folder, "zoom.banxin", std::move(made))};
    Times frames;
    for (int turn = 0; turn < 4; ++turn) {
        for (int notch = 0; notch < 12; ++notch)
            measure(frames, [&] {
                desk.wheel(turn % 2 == 0 ? 120 : -120);
                QApplication::processEvents();
            });
        desk.rest(1500);
    }
    print("wheel zoom on it, a frame while the wheel turns", frames, floor);
    std::printf("frames a second: by wall clock %.0f at the median, %.0f at the 95th percentile\n", 1000 / percentile(frames.wall, 50), 1000 / percentile(frames.wall, 95));
}

void measurePage(const std::string& photo, const QTemporaryDir& folder)
{
    const double floor = percentile(copiesOfThePixels().all, 50);
    MadeEdition made = madeEdition(photo, 12, 1);
    for (int i = 0; i < 12; ++i)
        made.edition = placed(std::move(made.edition), 0, made.stories[static_cast<std::size_t>(i)], placeOf(made.edition.pages.front()->grid, i));
    const auto open = good(desk::OpenEdition::openReadOnly(QFile::encodeName(fileOf(folder, "twelve.banxin", std::move(made))).toStdString()));
    const auto page = open->page(open->edition().pages.front()->id);
    const double pixelsPerPoint = pagePixels.height() / page->trim.height.points();
    QImage image{pagePixels, QImage::Format_RGB32};
    paint::PagePainter painter{*open->fonts(), *open->pictures()};
    const paint::PreparedPage prepared{*page};
    painter.paint(image, {}, image.rect(), prepared, pixelsPerPoint);
    Times times;
    for (int i = 0; i < 100; ++i)
        measure(times, [&] { painter.paint(image, {}, image.rect(), prepared, pixelsPerPoint); });
    print("a page of twelve photos from the cache", times, floor);
}

/// Page after page, each until it is sharp, then close up on every fourth.
void measureMemory(const std::string& photo, const QTemporaryDir& folder)
{
    MadeEdition made = madeEdition(photo, photosInAll, pages);
    for (int i = 0; i < photosInAll; ++i)
        made.edition = placed(std::move(made.edition), static_cast<std::size_t>(i % pages), made.stories[static_cast<std::size_t>(i)],
            placeOf(made.edition.pages.front()->grid, i / pages * 3));
    const QString file = fileOf(folder, "sixty.banxin", std::move(made));
    made = {};
    std::printf("before the window                                   %7ld MB\n", memoryOf("self"));
    const MemoryWatch watch;
    Desk desk{file};
    for (int page = 0; page < pages; ++page) {
        desk.window().showPage(page);
        desk.rest(1500);
        if (page % 4 != 0)
            continue;
        for (const double zoom : {2.0, 8.0}) {
            desk.canvas().setZoom(zoom);
            desk.rest(1500);
        }
        desk.canvas().fitPage();
        std::printf("page %2d                                             %7ld MB, at most %ld MB\n", page + 1, memoryOf("self"), watch.most());
    }
    std::printf("sixteen pages, sixty photos of 24 megapixels: at most %ld MB with the readers of pictures, which had at most %ld MB\n", watch.most(), watch.mostOfReaders());
}

}

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    QStandardPaths::setTestModeEnabled(true);
    std::string photo;
    const std::string only = argc > 2 ? argv[2] : "";
    if (argc > 1 && std::string_view{argv[1]} != "-") {
        std::ifstream file{argv[1], std::ios::binary};
        photo.assign(std::istreambuf_iterator<char>{file}, {});
    } else
        photo = madePhoto();
    std::printf("a photo of %zu bytes\n", photo.size());
    const QTemporaryDir folder;
    if (only.empty() || only == "preview")
        measurePreview(photo, folder);
    if (only.empty() || only == "zoom")
        measureZoom(photo, folder);
    if (only.empty() || only == "page")
        measurePage(photo, folder);
    if (only.empty() || only == "memory")
        measureMemory(photo, folder);
    return 0;
}
