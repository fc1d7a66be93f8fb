#include "window_fixture.h"

namespace banxin::made {

void typeInto(QWidget& field, const QString& text)
{
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString{c}, Qt::NoModifier);
}

void WindowFixture::startWindow()
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

void WindowFixture::endWindow()
{
    m_window.reset();
    m_answer = {};
    m_folder.reset();
}

void WindowFixture::showEdition()
{
    m_file = file(*m_folder);
    m_window->open(m_file);
    m_answer(opened(m_file));
    QVERIFY(m_window->session() != nullptr);
    QTRY_VERIFY(canvas().isSharp());
    QTRY_VERIFY(!m_window->session()->isStale(edition().pages.back()->id));
}

void WindowFixture::startOnPage()
{
    startWindow();
    showEdition();
    canvas().setFocus();
}

const Story& WindowFixture::story(const char* slug) { return **edition().stories.find(storyNamed(edition(), slug)); }

void WindowFixture::endSessionAndReopen()
{
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>([this](const QString&, std::function<void(ui::OpenAnswer)> answer) { m_answer = std::move(answer); });
    m_window->resize(1500, 900);
    m_window->show();
    m_window->open(m_file);
    m_answer(opened(m_file));
}

QRect WindowFixture::placeOf(BlockId block)
{
    for (const display::BlockPlace& place : canvas().shown().page->blocks) {
        if (place.block == block)
            return canvas().placeOf(place.area);
    }
    return {};
}

GridPlace WindowFixture::cellsOf(const char* slug)
{
    for (const auto& page : edition().pages) {
        for (const Block& block : page->blocks) {
            if (block.id == blockOf(edition(), slug))
                return std::get<GridPlace>(block.place);
        }
    }
    return {-1, 0, 0, 0};
}

void WindowFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QWidget* viewport = canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(viewport, from + (to - from) * i / 4);
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
}

QPoint WindowFixture::pixelOf(int column, int row)
{
    const Rect cell = areaOf(edition().pages.front()->grid, {column, 1, row, 1});
    return canvas().placeOf(QPointF{cell.x.points() + 1, cell.y.points() + 1}).toPoint();
}

void WindowFixture::dragStory(const char* slug, QPoint at)
{
    QMimeData data;
    data.setData(ui::storyMimeType(), QByteArray::number(storyNamed(edition(), slug).n));
    QDragEnterEvent enter{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &enter);
    QDragMoveEvent move{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &move);
}

void WindowFixture::dropStory(const char* slug, QPoint at)
{
    dragStory(slug, at);
    QMimeData data;
    data.setData(ui::storyMimeType(), QByteArray::number(storyNamed(edition(), slug).n));
    QDropEvent drop{at, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(canvas().viewport(), &drop);
}

}
