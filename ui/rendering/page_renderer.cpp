#include "ui/rendering/page_renderer.h"

namespace banxin::ui {
namespace {

using namespace std::chrono_literals;

/// Thumbnails asked for within `often` of each other are painted when nobody asked for `rest`.
constexpr auto often = 500ms;
constexpr auto rest = 200ms;
/// What the renderer's thread needs for what it has in hand, most times.
constexpr auto aboutATile = 2ms;
constexpr std::size_t mostUnfinished = 64;

}

PageRenderer::PageRenderer(QObject* parent) : QObject{parent}
{
    qRegisterMetaType<RenderPurpose>();
    qRegisterMetaType<RenderRequest>();
    qRegisterMetaType<paint::Densities>();
    qRegisterMetaType<paint::InkSurvey>();
    qRegisterMetaType<PhotoId>();
    connect(&m_loader, &PhotoLoader::loaded, this, &PageRenderer::takePhoto, Qt::DirectConnection);
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("page renderer"));
    m_thread->start(QThread::LowPriority);
}

PageRenderer::~PageRenderer()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
    }
    m_wake.notify_all();
    m_thread->wait();
}

void PageRenderer::setPainterSource(PainterSource source)
{
    const std::lock_guard lock{m_mutex};
    for (std::size_t i = 0; i < renderPurposes; ++i) {
        m_wanted[i].clear();
        m_unfinished[i].clear();
    }
    m_photos.clear();
    m_source = std::move(source);
    ++m_sourceNumber;
    m_loader.setPainterSource(m_source, m_sourceNumber);
}

void PageRenderer::want(RenderPurpose purpose, std::vector<RenderRequest> requests)
{
    {
        const std::lock_guard lock{m_mutex};
        if (purpose == RenderPurpose::Thumbnail) {
            const Clock::time_point now = Clock::now();
            m_thumbnailsDue = now - std::exchange(m_thumbnailsAsked, now) < often ? now + rest : now;
        }
        m_wanted[static_cast<std::size_t>(purpose)].assign(
            std::make_move_iterator(requests.begin()), std::make_move_iterator(requests.end()));
    }
    m_wake.notify_all();
}

void PageRenderer::run()
{
    Job job;
    while (takeJob(job))
        perform(job);
}

void PageRenderer::perform(const Job& job)
{
    if (job.purpose == RenderPurpose::Probe || job.purpose == RenderPurpose::Survey)
        return measure(job);
    const QImage image = paintJob(job);
    if (!image.isNull())
        Q_EMIT painted(job.purpose, job.request, image);
}

bool PageRenderer::takeJob(Job& job)
{
    std::unique_lock lock{m_mutex};
    while (!m_stopped) {
        bool isWaiting = false;
        for (std::size_t i = 0; m_source && i < m_wanted.size(); ++i) {
            if (m_wanted[i].empty())
                continue;
            if (!isDue(static_cast<RenderPurpose>(i))) {
                isWaiting = true;
                continue;
            }
            job = {static_cast<RenderPurpose>(i), std::move(m_wanted[i].front()), m_source, m_sourceNumber};
            m_wanted[i].pop_front();
            return true;
        }
        if (isWaiting)
            m_wake.wait_until(lock, m_thumbnailsDue);
        else
            m_wake.wait(lock);
    }
    return false;
}

bool PageRenderer::isDue(RenderPurpose purpose) const
{
    return purpose != RenderPurpose::Thumbnail || Clock::now() >= m_thumbnailsDue;
}

/// The caller holds the painting. False where there is nothing to paint with.
bool PageRenderer::takePainter(const Job& job)
{
    if (!m_painting.painter || m_painting.sourceNumber != job.sourceNumber) {
        m_painting.painter = job.source();
        if (m_painting.painter)
            m_painting.painter->leavePhotosToOthers();
    }
    m_painting.sourceNumber = job.sourceNumber;
    return m_painting.painter != nullptr;
}

QImage PageRenderer::paintJob(const Job& job)
{
    QImage image{job.request.pixels.size(), QImage::Format_RGB32};
    const std::lock_guard lock{m_painting.mutex};
    if (!takePainter(job) || image.isNull())
        return {};
    paintHeld(job.request, image, job.request.pixels.topLeft());
    askForPhotos(job);
    return image;
}

void PageRenderer::measure(const Job& job)
{
    paint::Plates plates;
    {
        const std::lock_guard lock{m_painting.mutex};
        if (!takePainter(job))
            return;
        prepareHeld(job.request);
        plates = m_painting.painter->plates(job.request.pixels, *m_painting.page.prepared, job.request.pixelsPerPoint);
        askForPhotos(job);
    }
    if (job.purpose == RenderPurpose::Probe)
        Q_EMIT probed(job.request, paint::densitiesAt(plates, job.request.pixels.topLeft()));
    else
        Q_EMIT surveyed(job.request, paint::survey(plates, job.request.proof ? job.request.proof->inkLimit : 400));
}

/// The caller holds the painting.
void PageRenderer::askForPhotos(const Job& job)
{
    const std::vector<paint::PhotoSize> missing = m_painting.painter->takeWanted();
    if (!missing.empty() && job.purpose != RenderPurpose::Tile)
        remember(job);
    m_loader.want(missing);
}

bool PageRenderer::paintNow(const RenderRequest& request, QImage& image, QPoint corner)
{
    const std::unique_lock lock{m_painting.mutex, aboutATile};
    if (!lock.owns_lock() || !m_painting.painter || m_painting.sourceNumber != m_sourceNumber)
        return false;
    paintHeld(request, image, corner);
    m_loader.want(m_painting.painter->takeWanted());
    return true;
}

/// The caller holds the painting, and there is a painter.
void PageRenderer::prepareHeld(const RenderRequest& request)
{
    std::vector<Photo> photos;
    {
        const std::lock_guard lock{m_mutex};
        if (m_painting.sourceNumber == m_sourceNumber)
            photos = std::exchange(m_photos, {});
    }
    for (const Photo& photo : photos)
        m_painting.painter->keep(photo.size, photo.image);
    m_painting.page.prepare(request.page);
    if (request.over)
        m_painting.over.prepare(request.over);
}

void PageRenderer::Painting::Layer::prepare(const PagePointer& wanted)
{
    if (page == wanted)
        return;
    prepared.emplace(*wanted);
    page = wanted;
}

void PageRenderer::paintHeld(const RenderRequest& request, QImage& image, QPoint corner)
{
    prepareHeld(request);
    paint::PagePainter& painter = *m_painting.painter;
    if (request.proof)
        painter.paintProof(image, corner, request.pixels, *m_painting.page.prepared, request.pixelsPerPoint, *request.proof);
    else
        painter.paint(image, corner, request.pixels, *m_painting.page.prepared, request.pixelsPerPoint);
    if (request.over)
        painter.paintOver(image, corner, request.pixels, *m_painting.over.prepared, request.pixelsPerPoint);
}

void PageRenderer::remember(const Job& job)
{
    const std::lock_guard lock{m_mutex};
    const auto purpose = static_cast<std::size_t>(job.purpose);
    // A photo that arrived while the part was painted has called nobody back: the part is painted again at once.
    std::deque<RenderRequest>& unfinished = m_photos.empty() ? m_unfinished[purpose] : m_wanted[purpose];
    if (job.sourceNumber == m_sourceNumber)
        unfinished.push_back(job.request);
    if (unfinished.size() > mostUnfinished)
        unfinished.pop_front();
}

/// In the loader's thread.
void PageRenderer::takePhoto(const paint::PhotoSize& size, const QImage& image, int number)
{
    {
        const std::lock_guard lock{m_mutex};
        if (number != m_sourceNumber)
            return;
        m_photos.push_back({size, image});
        for (std::size_t i = 0; i < renderPurposes; ++i) {
            m_wanted[i].insert(m_wanted[i].end(), m_unfinished[i].begin(), m_unfinished[i].end());
            m_unfinished[i].clear();
        }
    }
    m_wake.notify_all();
    Q_EMIT photoArrived(size.photo);
}

}
