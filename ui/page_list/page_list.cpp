#include "ui/page_list/page_list.h"

#include "ui/fit_words.h"

#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize thumbnailSize{84, 116};

}

PageList::PageList(PageRenderer& renderer, QWidget* parent) : QListWidget{parent}, m_renderer{renderer}
{
    setAccessibleName(tr("Pages"));
    setIconSize(thumbnailSize);
    setSpacing(3);
    setUniformItemSizes(true);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(row);
    });
    connect(&renderer, &PageRenderer::painted, this, &PageList::takePicture);
}

void PageList::showPages(const OpenedEdition& edition)
{
    const QSignalBlocker quiet{this};
    const std::vector<PagePointer> before = std::exchange(m_pages, edition.pages);
    const std::size_t known = std::min(before.size(), m_hasThumbnail.size());
    m_hasThumbnail.resize(m_pages.size());
    while (count() > static_cast<int>(m_pages.size()))
        delete takeItem(count() - 1);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const bool isNew = i >= static_cast<std::size_t>(count());
        QListWidgetItem* entry = isNew ? new QListWidgetItem{placeholder(), {}, this} : item(static_cast<int>(i));
        const Page* page = findPage(edition.edition, m_pages[i]->page);
        const QString code = page != nullptr ? FitWords::ofCode(*page) : QString::fromStdString(m_pages[i]->code);
        entry->setText(code + u'\n' + FitWords::ofPageInShort(*m_pages[i]));
        entry->setData(Qt::AccessibleTextRole, QString{code + u", "_s + FitWords::ofPage(*m_pages[i])});
        m_hasThumbnail[i] = m_hasThumbnail[i] && i < known && before[i] == m_pages[i];
    }
    wantThumbnails();
}

void PageList::setCurrentPage(int index)
{
    const QSignalBlocker quiet{this};
    setCurrentRow(index);
}

void PageList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter{viewport()};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect room = viewport()->rect().adjusted(16, 24, -16, -16);
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("The pages of an edition stand here."));
}

QPixmap PageList::placeholder() const
{
    QPixmap pixmap{thumbnailSize * devicePixelRatioF()};
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void PageList::wantThumbnails()
{
    std::vector<RenderRequest> requests;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_hasThumbnail[i])
            continue;
        const display::ComposedPage& page = *m_pages[i];
        const QSizeF points{std::max(1.0, page.trim.width.points()), std::max(1.0, page.trim.height.points())};
        const QSizeF room = QSizeF{thumbnailSize - QSize{4, 4}} * devicePixelRatioF();
        const double scale = std::min(room.width() / points.width(), room.height() / points.height());
        requests.push_back({m_pages[i], scale, QRect{{0, 0}, (points * scale).toSize().expandedTo({1, 1})}});
    }
    m_renderer.want(RenderPurpose::Thumbnail, std::move(requests));
}

void PageList::takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image)
{
    if (purpose != RenderPurpose::Thumbnail)
        return;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i] != request.page)
            continue;
        QPixmap pixmap = placeholder();
        QPainter painter{&pixmap};
        const QSizeF size = QSizeF{image.size()} / devicePixelRatioF();
        const QRectF paper{QPointF{(thumbnailSize.width() - size.width()) / 2, (thumbnailSize.height() - size.height()) / 2}, size};
        painter.fillRect(paper.adjusted(-0.5, -0.5, 1.5, 1.5), QColor{0, 0, 0, 70});
        painter.drawImage(paper, image);
        painter.end();
        QIcon icon{pixmap};
        // Without its own picture the style would tint the paper of the selected page.
        icon.addPixmap(pixmap, QIcon::Selected);
        item(static_cast<int>(i))->setIcon(icon);
        m_hasThumbnail[i] = true;
    }
}

}
