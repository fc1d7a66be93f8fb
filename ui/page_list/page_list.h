#pragma once

#include "ui/rendering/page_renderer.h"

#include <QListWidget>

namespace banxin::ui {

/// All pages of the edition with thumbnail, code and misfit. Choosing one shows it.
class PageList : public QListWidget {
    Q_OBJECT

public:
    explicit PageList(PageRenderer& renderer, QWidget* parent = nullptr);

    /// Thumbnails of pages that are the same as before are kept.
    void showPages(const OpenedEdition& edition);
    /// Makes a page current without announcing it.
    void setCurrentPage(int index);

    QSize sizeHint() const override { return {230, 400}; }

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image);
    QPixmap placeholder() const;
    void wantThumbnails();

    PageRenderer& m_renderer;
    std::vector<PagePointer> m_pages;
    std::vector<bool> m_hasThumbnail;
};

}
