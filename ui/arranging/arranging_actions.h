#pragma once

#include "ui/arranging/arranger.h"
#include "ui/commands/keys.h"

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;

namespace banxin::ui {

/// Everything that can be done with the blocks of a page, as actions with their names and keys: in the menus, in the context
/// menu of the page and on the keyboard. They tell by themselves when they can be used.
class ArrangingActions : public QObject {
    Q_OBJECT

public:
    ArrangingActions(Arranger& arranger, PageCanvas& canvas, QObject* parent);

    /// The menus Arrange and Story.
    void fillArrange(QMenu& menu) const;
    void fillStory(QMenu& menu) const;
    /// For what is selected; nothing is added where nothing is.
    void fillContext(QMenu& menu) const;
    QAction* drawReserved() const { return m_draw; }
    QAction* pushOthers() const { return m_push; }

    /// The story that is selected in the pool; 0: none.
    void setPoolStory(StoryId story);
    /// What is selected, or what can be done at all, is another.
    void update(const Need& open, const Need& page, const Need& writable);

private:
    enum class Needs { Page, Block, TwoBlocks, ThreeBlocks, Story, TwoStories, Article, PoolStory, PoolStoryAndBlock };

    struct Entry {
        QAction* action = nullptr;
        Needs needs = Needs::Block;
    };

    /// `text` is marked for translation; its keys come from the key set.
    QAction* add(const char* name, const char* text, Needs needs, std::function<void()> run);
    void buildSelecting();
    void buildPlacing();
    void buildOrder();
    void buildAligning();
    void buildStories();
    void buildHeadlines();
    void buildLegs();
    bool isMet(Needs needs) const;
    QString reason(Needs needs) const;

    Arranger& m_arranger;
    PageCanvas& m_canvas;
    StoryId m_poolStory;
    QList<Entry> m_entries;
    QAction* m_draw = nullptr;
    QAction* m_push = nullptr;
    QList<QAction*> m_selecting;
    QList<QAction*> m_placing;
    QList<QAction*> m_moving;
    QList<QAction*> m_order;
    QList<QAction*> m_aligning;
    QList<QAction*> m_stories;
    QList<QAction*> m_ranks;
    QList<QAction*> m_headlines;
    QList<QAction*> m_legs;
};

}
