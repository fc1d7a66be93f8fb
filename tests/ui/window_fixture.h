#pragma once

#include "made_edition.h"
#include "ui/main_window.h"

#include <QDragMoveEvent>
#include <QMimeData>
#include <QObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QSignalSpy>
#include <QtTest>

namespace banxin::made {

/// Over what stands in a field, as a hand types; an input method's characters too.
void typeInto(QWidget& field, const QString& text);

/// A window whose opener waits until the test answers it, and a fresh edition for each test.
class WindowFixture : public QObject {
protected:
    void startWindow();
    void endWindow();
    /// The window with the made edition open, its page sharp and all its pages made.
    void showEdition();

    /// Both, with the keyboard on the page.
    void startOnPage();

    /// The same file in a new window.
    void endSessionAndReopen();

    ui::MainWindow& window() { return *m_window; }
    ui::PageCanvas& canvas() { return m_window->canvas(); }
    ui::TextEditor& editor() { return m_window->editor(); }
    const Edition& edition() { return m_window->session()->edition(); }
    /// The story that has more text than room, or another one.
    const Story& story(const char* slug = over);
    QPoint middle() { return canvas().viewport()->rect().center(); }
    /// Where a block of the page stands in the viewport.
    QRect placeOf(BlockId block);
    /// The block's cells.
    GridPlace cellsOf(const char* slug);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    /// A little inside a cell of the first page, in the viewport.
    QPoint pixelOf(int column, int row);
    /// Drags a story of the pool over the page, without letting go.
    void dragStory(const char* slug, QPoint at);
    /// The same, and lets go.
    void dropStory(const char* slug, QPoint at);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    std::function<void(ui::OpenAnswer)> m_answer;
    QString m_askedFor;
    QString m_file;
};

}
