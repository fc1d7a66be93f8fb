#include "ui/rendering/page_renderer.h"

#include <QPainter>

#include <cmath>

namespace banxin::ui {
namespace {

/// The part of the page under `pixels`, and a pixel around it.
Rect pageRect(const QRect& pixels, double pixelsPerPoint)
{
    const double emuPerPixel = 12700.0 / pixelsPerPoint;
    const auto emu = [&](int pixel) { return Length::fromEmu(std::llround(pixel * emuPerPixel)); };
    const Length x = emu(pixels.left() - 1);
    const Length y = emu(pixels.top() - 1);
    return {x, y, emu(pixels.right() + 2) - x, emu(pixels.bottom() + 2) - y};
}

QImage paintPart(paint::PagePainter& painter, const RenderRequest& request)
{
    QImage image{request.pixels.size(), QImage::Format_RGB32};
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter onImage{&image};
    onImage.translate(-request.pixels.topLeft());
    painter.paint(onImage, *request.page, request.pixelsPerPoint, pageRect(request.pixels, request.pixelsPerPoint));
    return image;
}

}

PageRenderer::PageRenderer(QObject* parent) : QObject{parent}
{
    qRegisterMetaType<RenderPurpose>();
    qRegisterMetaType<RenderRequest>();
    m_thread.reset(QThread::create([this] {
        std::shared_ptr<paint::PagePainter> painter;
        int painterNumber = 0;
        Job job;
        while (takeJob(job)) {
            if (!painter || painterNumber != job.sourceNumber)
                painter = job.source();
            painterNumber = job.sourceNumber;
            if (painter)
                Q_EMIT painted(job.purpose, job.request, paintPart(*painter, job.request));
        }
    }));
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
    for (std::deque<RenderRequest>& wanted : m_wanted)
        wanted.clear();
    m_source = std::move(source);
    ++m_sourceNumber;
}

void PageRenderer::want(RenderPurpose purpose, std::vector<RenderRequest> requests)
{
    {
        const std::lock_guard lock{m_mutex};
        m_wanted[static_cast<std::size_t>(purpose)].assign(
            std::make_move_iterator(requests.begin()), std::make_move_iterator(requests.end()));
    }
    m_wake.notify_all();
}

bool PageRenderer::takeJob(Job& job)
{
    std::unique_lock lock{m_mutex};
    while (!m_stopped) {
        for (std::size_t i = 0; m_source && i < m_wanted.size(); ++i) {
            if (m_wanted[i].empty())
                continue;
            job = {static_cast<RenderPurpose>(i), std::move(m_wanted[i].front()), m_source, m_sourceNumber};
            m_wanted[i].pop_front();
            return true;
        }
        m_wake.wait(lock);
    }
    return false;
}

}
