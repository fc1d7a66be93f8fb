#pragma once

#include "ui/furniture/furniture_part.h"

class QListWidget;
class QPushButton;

namespace banxin::ui {

/// An index: its title, and which stories it names in which order.
class IndexPart : public FurniturePart {
    Q_OBJECT

public:
    explicit IndexPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<StoryIndex>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

private:
    void move(int by);
    void updateButtons();

    QLineEdit* m_title = nullptr;
    QListWidget* m_stories = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    bool m_isShowing = false;
};

}
