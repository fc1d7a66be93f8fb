#pragma once

#include "desk/session.h"
#include "ui/rendering/page_renderer.h"

#include <QListWidget>

namespace banxin::ui {

/// The pages of the edition, small, with what they are called and how they fit. Pages are reordered by dragging them, or
/// with Alt and the arrow keys.
class PageList : public QListWidget {
    Q_OBJECT

public:
    explicit PageList(PageRenderer& renderer, QWidget* parent = nullptr);

    /// Pages that are the same as before keep their picture.
    void showPages(const desk::Session& session);
    void clearPages();
    void setCurrentPage(int index);
    /// The page that stands at a place of the screen; 0: none.
    PageId pageAt(QPoint onScreen) const;
    /// Blocks that are dragged would go to that page; 0: to none.
    void setTarget(PageId page);

Q_SIGNALS:
    void pageChosen(int index);
    /// The page shall stand at `position`, counted without it.
    void moveWanted(int index, int position);
    void removeWanted(int index);
    void propertiesWanted(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QPixmap placeholder() const;
    void wantThumbnails();
    void takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image);

    PageRenderer& m_renderer;
    std::vector<PagePointer> m_pages;      ///< null where a page is not made yet
    std::vector<PageId> m_ids;
    PageId m_target;
    std::vector<PagePointer> m_pictured;   ///< whose picture each entry shows
};

}
