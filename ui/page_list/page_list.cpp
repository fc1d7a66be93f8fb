#include "ui/page_list/page_list.h"

#include "ui/fit_words.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

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
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(row);
    });
    connect(this, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* entry) { Q_EMIT propertiesWanted(row(entry)); });
    connect(&renderer, &PageRenderer::painted, this, &PageList::takePicture);
}

void PageList::showPages(const desk::Session& session)
{
    const QSignalBlocker quiet{this};
    // Pictures go with their pages, wherever these stand now.
    std::map<PageId, std::pair<PagePointer, QIcon>> pictures;
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        pictures[m_ids[i]] = {m_pictured[i], item(static_cast<int>(i))->icon()};
    m_pages = session.pages();
    m_ids.clear();
    m_pictured.clear();
    while (count() > static_cast<int>(m_pages.size()))
        delete takeItem(count() - 1);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const Page& page = *session.edition().pages[i];
        QListWidgetItem* entry = i < static_cast<std::size_t>(count()) ? item(static_cast<int>(i)) : new QListWidgetItem{this};
        const bool isStale = session.isStale(page.id) || !m_pages[i];
        const QString code = FitWords::ofCode(page);
        entry->setText(code + u'\n' + (isStale ? FitWords::stale() : FitWords::ofPageInShort(*m_pages[i])));
        entry->setData(Qt::AccessibleTextRole, QString{code + u", "_s + (isStale ? FitWords::stale() : FitWords::ofPage(*m_pages[i]))});
        const auto known = pictures.find(page.id);
        entry->setIcon(known != pictures.end() ? known->second.second : QIcon{placeholder()});
        m_ids.push_back(page.id);
        m_pictured.push_back(known != pictures.end() ? known->second.first : nullptr);
    }
    wantThumbnails();
    viewport()->update();
}

void PageList::clearPages()
{
    const QSignalBlocker quiet{this};
    m_pages.clear();
    m_ids.clear();
    m_pictured.clear();
    clear();
}

void PageList::setCurrentPage(int index)
{
    const QSignalBlocker quiet{this};
    setCurrentRow(index);
}

PageId PageList::pageAt(QPoint onScreen) const
{
    const QPoint place = viewport()->mapFromGlobal(onScreen);
    const bool isSeen = isVisible() && viewport()->rect().contains(place);
    const QModelIndex under = isSeen ? indexAt(place) : QModelIndex{};
    return under.isValid() ? m_ids[static_cast<std::size_t>(under.row())] : PageId{};
}

void PageList::setTarget(PageId page)
{
    m_target = page;
    viewport()->update();
}

void PageList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    const auto target = std::find(m_ids.begin(), m_ids.end(), m_target);
    if (m_target && target != m_ids.end()) {
        QPainter painter{viewport()};
        painter.setPen(QPen{palette().color(QPalette::Highlight), 2});
        painter.drawRect(visualItemRect(item(static_cast<int>(target - m_ids.begin()))).adjusted(1, 1, -1, -1));
    }
    if (count() > 0)
        return;
    QPainter painter{viewport()};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect room = viewport()->rect().adjusted(16, 24, -16, -16);
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("The pages of an edition stand here."));
}

void PageList::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->modifiers() == Qt::AltModifier;
    if (moves && event->key() == Qt::Key_Up && currentRow() > 0)
        Q_EMIT moveWanted(currentRow(), currentRow() - 1);
    else if (moves && event->key() == Qt::Key_Down && currentRow() + 1 < count())
        Q_EMIT moveWanted(currentRow(), currentRow() + 1);
    else if (event->key() == Qt::Key_Delete && currentRow() >= 0)
        Q_EMIT removeWanted(currentRow());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentRow() >= 0)
        Q_EMIT propertiesWanted(currentRow());
    else
        QListWidget::keyPressEvent(event);
}

void PageList::dropEvent(QDropEvent* event)
{
    if (event->source() != this || currentRow() < 0)
        return;
    const QModelIndex under = indexAt(event->position().toPoint());
    int position = under.isValid() ? under.row() : count() - 1;
    const bool isBelow = under.isValid() && event->position().y() > visualRect(under).center().y();
    if (under.isValid() && isBelow != (position > currentRow()))
        position += isBelow ? 1 : -1;
    // The edition moves the page, and then the list shows it; the view itself moves nothing.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    const int from = currentRow();
    if (position != from)
        Q_EMIT moveWanted(from, std::clamp(position, 0, count() - 1));
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
        if (!m_pages[i] || m_pictured[i] == m_pages[i])
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
        m_pictured[i] = m_pages[i];
    }
}

}
