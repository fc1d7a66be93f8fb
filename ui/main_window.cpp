#include "ui/main_window.h"

#include "ui/empty_state.h"
#include "ui/fit_words.h"
#include "ui/notice_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int layoutVersion = 1;

QString localFile(const QMimeData* data)
{
    return data->hasUrls() && data->urls().size() == 1 ? data->urls().front().toLocalFile() : QString{};
}

}

MainWindow::MainWindow(EditionOpener opener, QWidget* parent) : QMainWindow{parent}, m_opener{std::move(opener)}
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    buildCentre();
    buildPageDock();
    buildStatusBar();
    buildActions();
    buildFileMenu();
    buildViewMenu();
    buildHelpMenu();
    buildToolBar();
    connect(&m_recent, &RecentEditions::chosen, this, &MainWindow::open);
    resize(1280, 860);
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    restoreState(settings.value(u"window/state"_s).toByteArray(), layoutVersion);
    updateTitle();
    updateStatus();
    updateActions();
}

MainWindow::~MainWindow()
{
    // They borrow the renderer, which goes before the children of a widget do.
    delete takeCentralWidget();
    delete m_pageDock;
}

void MainWindow::buildCentre()
{
    m_notice = new NoticeBar;
    m_empty = new EmptyState;
    m_canvas = new PageCanvas{m_renderer};
    m_canvas->setAccessibleName(tr("Page"));
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_empty);
    m_centre->addWidget(m_canvas);
    QWidget* column = new QWidget;
    QVBoxLayout* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_centre, 1);
    setCentralWidget(column);
    connect(m_empty, &EmptyState::openWanted, this, &MainWindow::chooseFile);
    connect(m_canvas, &PageCanvas::zoomChanged, this, &MainWindow::updateZoom);
    connect(m_canvas, &PageCanvas::selectionChanged, this, &MainWindow::updateStatus);
}

void MainWindow::buildPageDock()
{
    m_pageList = new PageList{m_renderer};
    m_pageDock = new QDockWidget{tr("Pages")};
    m_pageDock->setObjectName(u"pages"_s);
    m_pageDock->setWidget(m_pageList);
    addDockWidget(Qt::LeftDockWidgetArea, m_pageDock);
    connect(m_pageList, &PageList::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::buildStatusBar()
{
    m_pageText = new QLabel;
    m_fitText = new QLabel;
    m_blockText = new QLabel;
    m_zoomText = new QLabel;
    m_zoomText->setMinimumWidth(fontMetrics().horizontalAdvance(u"6400 %  "_s));
    m_zoomText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* label : {m_pageText, m_fitText, m_blockText, m_zoomText})
        label->setContentsMargins(8, 3, 8, 3);
    statusBar()->addWidget(m_pageText);
    statusBar()->addWidget(m_fitText);
    statusBar()->addWidget(m_blockText, 1);
    statusBar()->addPermanentWidget(m_zoomText);
}

void MainWindow::chooseFile()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Open Edition")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Editions (*.banxin)"), tr("All files (*)")});
    if (!m_opened.file.isEmpty())
        dialog->setDirectory(QFileInfo{m_opened.file}.absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::open(const QString& file)
{
    say({});
    m_empty->setOpening(QFileInfo{file}.fileName());
    const int asked = ++m_asked;
    m_opener(file, [window = QPointer{this}, file, asked](OpenAnswer answer) {
        if (window)
            window->takeAnswer(file, asked, std::move(answer));
    });
}

void MainWindow::takeAnswer(const QString& file, int asked, OpenAnswer answer)
{
    // Whoever opens a second file while the first is on its way wants the second.
    if (asked != m_asked)
        return;
    m_empty->setOpening({});
    if (const OpenFailure* failure = std::get_if<OpenFailure>(&answer)) {
        say(failure->sentence);
        return;
    }
    m_recent.add(file);
    showEdition(std::get<OpenedEdition>(std::move(answer)));
}

void MainWindow::showEdition(OpenedEdition edition)
{
    const bool isSameFile = m_pageIndex >= 0 && edition.file == m_opened.file;
    const PageId before = isSameFile ? m_opened.pages[static_cast<std::size_t>(m_pageIndex)]->page : PageId{};
    m_opened = std::move(edition);
    if (!isSameFile)
        m_renderer.setPainterSource(m_opened.makePainter);
    m_pageList->showPages(m_opened);
    m_centre->setCurrentWidget(m_canvas);
    const auto same = std::find_if(
        m_opened.pages.begin(), m_opened.pages.end(), [&](const PagePointer& page) { return page->page == before; });
    showPage(same != m_opened.pages.end() ? static_cast<int>(same - m_opened.pages.begin()) : 0);
    updateTitle();
    if (!isSameFile)
        m_canvas->setFocus();
}

void MainWindow::showPage(int index)
{
    const bool exists = index >= 0 && index < static_cast<int>(m_opened.pages.size());
    m_pageIndex = exists ? index : -1;
    ShownPage shown;
    if (exists) {
        shown.page = m_opened.pages[static_cast<std::size_t>(index)];
        shown.blockNames = FitWords::ofBlocks(*shown.page, m_opened.edition);
    }
    m_canvas->showPage(std::move(shown));
    m_pageList->setCurrentPage(m_pageIndex);
    updateStatus();
    updateActions();
}

void MainWindow::showPreviousPage()
{
    if (m_pageIndex > 0)
        showPage(m_pageIndex - 1);
}

void MainWindow::showNextPage()
{
    if (m_pageIndex + 1 < static_cast<int>(m_opened.pages.size()))
        showPage(m_pageIndex + 1);
}

void MainWindow::say(const QString& sentence)
{
    m_notice->say(sentence);
}

QString MainWindow::notice() const
{
    return m_notice->isVisibleTo(this) ? m_notice->sentence() : QString{};
}

void MainWindow::updateTitle()
{
    const EditionHead& head = m_opened.edition.head;
    QStringList parts;
    if (!head.paper.empty())
        parts << QString::fromStdString(head.paper);
    if (head.date.year > 0)
        parts << QString::fromStdString(isoFromDate(head.date));
    if (parts.isEmpty() && !m_opened.file.isEmpty())
        parts << QFileInfo{m_opened.file}.fileName();
    setWindowTitle(parts.isEmpty() ? tr("Banxin") : tr("%1 – Banxin").arg(parts.join(u' ')));
}

void MainWindow::updateStatus()
{
    m_blockText->clear();
    if (m_pageIndex < 0) {
        m_pageText->setText(tr("No edition is open"));
        m_fitText->clear();
        m_zoomText->clear();
        return;
    }
    const display::ComposedPage& page = *m_opened.pages[static_cast<std::size_t>(m_pageIndex)];
    m_pageText->setText(tr("Page %1 (%2 of %3)")
                            .arg(QString::fromStdString(page.code))
                            .arg(m_pageIndex + 1)
                            .arg(m_opened.pages.size()));
    m_fitText->setText(FitWords::ofPage(page));
    for (std::size_t i = 0; i < page.blocks.size() && i < m_canvas->shown().blockNames.size(); ++i) {
        if (page.blocks[i].block == m_canvas->selected() && m_canvas->selected())
            m_blockText->setText(m_canvas->shown().blockNames[i]);
    }
    updateZoom(m_canvas->zoom());
}

void MainWindow::updateZoom(double zoom)
{
    const double percent = zoom * 100;
    m_zoomText->setText(tr("%1 %").arg(locale().toString(percent, 'f', percent < 10 ? 1 : 0)));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState(layoutVersion));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = localFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    open(file);
}

}
