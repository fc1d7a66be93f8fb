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
inline void typeInto(QWidget& field, const QString& text)
{
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString{c}, Qt::NoModifier);
}

/// A window whose opener waits until the test answers it, and a fresh edition for each test.
class WindowFixture : public QObject {
protected:
    void startWindow();
    void endWindow();
    /// The window with the made edition open, its page sharp and all its pages made.
    void showEdition();

    /// The same file in a new window.
    void endSessionAndReopen();

    ui::MainWindow& window() { return *m_window; }
    ui::PageCanvas& canvas() { return m_window->canvas(); }
    const Edition& edition() { return m_window->session()->edition(); }
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

inline void WindowFixture::startWindow()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(QStringLiteral("banxin"));
    QApplication::setOrganizationName(QStringLiteral("banxin-test"));
    QSettings{}.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<ui::MainWindow>([this](const QString& file, std::function<void(ui::OpenAnswer)> answer) {
        m_askedFor = file;
        m_answer = std::move(answer);
    });
    m_window->resize(1500, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

inline void WindowFixture::endWindow()
{
    m_window.reset();
    m_answer = {};
    m_folder.reset();
}

inline void WindowFixture::showEdition()
{
    m_file = file(*m_folder);
    m_window->open(m_file);
    m_answer(opened(m_file));
    QVERIFY(m_window->session() != nullptr);
    QTRY_VERIFY(canvas().isSharp());
    QTRY_VERIFY(!m_window->session()->isStale(edition().pages.back()->id));
}

inline void WindowFixture::endSessionAndReopen()
{
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>([this](const QString&, std::function<void(ui::OpenAnswer)> answer) { m_answer = std::move(answer); });
    m_window->resize(1500, 900);
    m_window->show();
    m_window->open(m_file);
    m_answer(opened(m_file));
}

inline QRect WindowFixture::placeOf(BlockId block)
{
    for (const display::BlockPlace& place : canvas().shown().page->blocks) {
        if (place.block == block)
            return canvas().placeOf(place.area);
    }
    return {};
}

inline GridPlace WindowFixture::cellsOf(const char* slug)
{
    for (const auto& page : edition().pages) {
        for (const Block& block : page->blocks) {
            if (block.id == blockOf(edition(), slug))
                return std::get<GridPlace>(block.place);
        }
    }
    return {-1, 0, 0, 0};
}

inline void WindowFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QWidget* viewport = canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(viewport, from + (to - from) * i / 4);
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
}

inline QPoint WindowFixture::pixelOf(int column, int row)
{
    const Rect cell = areaOf(edition().pages.front()->grid, {column, 1, row, 1});
    return canvas().placeOf(QPointF{cell.x.points() + 1, cell.y.points() + 1}).toPoint();
}

inline void WindowFixture::dragStory(const char* slug, QPoint at)
{
    QMimeData data;
    data.setData(ui::storyMimeType(), QByteArray::number(storyNamed(edition(), slug).n));
    QDragEnterEvent enter{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &enter);
    QDragMoveEvent move{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &move);
}

inline void WindowFixture::dropStory(const char* slug, QPoint at)
{
    dragStory(slug, at);
    QMimeData data;
    data.setData(ui::storyMimeType(), QByteArray::number(storyNamed(edition(), slug).n));
    QDropEvent drop{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &drop);
}

}
