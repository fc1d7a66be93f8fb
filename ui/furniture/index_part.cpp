#include "ui/furniture/index_part.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace banxin::ui {
namespace {

StoryId storyOf(const QListWidgetItem& item) { return StoryId{item.data(Qt::UserRole).toUInt()}; }
bool isIn(const QListWidgetItem& item) { return item.checkState() == Qt::Checked; }

/// "A02  新桥通车": a story by its slug, after the page where it stands.
QString entryOf(const Story& story, const Edition& edition)
{
    const auto parts = partsOf(edition, story.id);
    const Page* page = parts.empty() ? nullptr : findPage(edition, parts.front().page);
    const QString slug = QString::fromStdString(story.slug);
    return page ? QStringLiteral("%1  %2").arg(QString::fromStdString(page->code), slug) : slug;
}

}

IndexPart::IndexPart(QWidget* parent) : FurniturePart{parent}
{
    m_title = addLine(tr("Title"));
    m_stories = new QListWidget;
    m_stories->setAccessibleName(tr("Stories of the index"));
    m_stories->setMaximumHeight(fontMetrics().lineSpacing() * 10);
    form().addRow(m_stories);
    m_up = new QPushButton{tr("Further Up")};
    m_down = new QPushButton{tr("Further Down")};
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    form().addRow(buttons);
    connect(m_stories, &QListWidget::itemChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    });
    connect(m_stories, &QListWidget::currentRowChanged, this, &IndexPart::updateButtons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

/// Those of the index first, in its order.
void IndexPart::show(const BlockContent& content, const Page&, const Edition& edition)
{
    const StoryIndex& index = std::get<StoryIndex>(content);
    showText(*m_title, QString::fromStdU16String(index.title));
    m_isShowing = true;
    const StoryId current = m_stories->currentItem() ? storyOf(*m_stories->currentItem()) : StoryId{};
    m_stories->clear();
    const auto add = [&](const Story& story, bool isOfIndex) {
        QListWidgetItem* item = new QListWidgetItem{entryOf(story, edition), m_stories};
        item->setData(Qt::UserRole, static_cast<uint>(story.id.n));
        item->setCheckState(isOfIndex ? Qt::Checked : Qt::Unchecked);
        if (story.id == current)
            m_stories->setCurrentItem(item);
    };
    for (const StoryId id : index.stories) {
        if (const Shared<Story>* story = edition.stories.find(id))
            add(**story, true);
    }
    for (const auto& story : edition.stories) {
        if (std::find(index.stories.begin(), index.stories.end(), story->id) == index.stories.end())
            add(*story, false);
    }
    m_isShowing = false;
    updateButtons();
}

void IndexPart::take(BlockContent& content) const
{
    StoryIndex& index = std::get<StoryIndex>(content);
    index.title = m_title->text().toStdU16String();
    index.stories.clear();
    for (int i = 0; i < m_stories->count(); ++i) {
        if (isIn(*m_stories->item(i)))
            index.stories.push_back(storyOf(*m_stories->item(i)));
    }
}

void IndexPart::move(int by)
{
    const int row = m_stories->currentRow();
    m_isShowing = true;
    QListWidgetItem* item = m_stories->takeItem(row);
    m_stories->insertItem(row + by, item);
    m_stories->setCurrentItem(item);
    m_isShowing = false;
    Q_EMIT edited();
}

/// A story moves among those of the index only.
void IndexPart::updateButtons()
{
    const int row = m_stories->currentRow();
    const auto isOfIndex = [&](int at) { return at >= 0 && at < m_stories->count() && isIn(*m_stories->item(at)); };
    m_up->setEnabled(isOfIndex(row) && isOfIndex(row - 1));
    m_down->setEnabled(isOfIndex(row) && isOfIndex(row + 1));
}

}
