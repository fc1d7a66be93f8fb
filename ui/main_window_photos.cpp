// Pictures that are dropped on a page or pasted there.
#include "ui/copy/copy_desk.h"
#include "ui/local_files.h"
#include "ui/main_window.h"
#include "ui/photos/photo_drop.h"
#include "ui/photos/photo_landing_words.h"
#include "words/words.h"

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int landingIsTold = 5000;   ///< milliseconds

bool arePictureFiles(const QStringList& files) { return std::all_of(files.begin(), files.end(), isPictureFile); }

}

void MainWindow::connectPhotos()
{
    connect(m_canvas, &PageCanvas::filesDropped, this, &MainWindow::takeDroppedFiles);
    connect(m_canvas, &PageCanvas::filesDragged, this, &MainWindow::showLanding);
    connect(m_arranger, &Arranger::filesPasted, this, &MainWindow::takePastedFiles);
    connect(m_framer, &PhotoFramer::refused, this, &MainWindow::say);
    connect(m_framer, &PhotoFramer::removeWanted, m_photos, &PhotoActions::removePhoto);
    connect(m_photos, &PhotoActions::refused, this, &MainWindow::say);
    connect(m_framer, &PhotoFramer::begins, m_editor, &TextEditor::end);
    connect(m_framer, &PhotoFramer::changed, this, [this] {
        showPhotoHint();
        m_inspector->putPartsFirst(m_framer->isPhotoMeant());
        updateActions();
    });
    connect(m_photoFields, &PhotoFields::refused, this, &MainWindow::say);
    connect(m_photoFields, &PhotoFields::cutOutByTransparencyWanted, m_photos, &PhotoActions::cutOut);
}

/// Nothing where the page of the moment is none of the edition as it is now.
std::optional<PhotoAim> MainWindow::aimUnder(Point at, std::size_t count, bool joins) const
{
    const PagePointer& shown = m_canvas->shown().page;
    if (!m_session || m_session->isReadOnly() || !shown || !findPage(m_session->edition(), shown->page))
        return std::nullopt;
    return aimAt(*shown, m_session->edition(), at, count, joins);
}

void MainWindow::showLanding(const QStringList& files, const CanvasPointer& pointer)
{
    const Grid& grid = m_canvas->shown().grid;
    const Rect paper{{}, {}, grid.trim.width, grid.trim.height};
    const auto count = static_cast<std::size_t>(files.size());
    if (std::any_of(files.begin(), files.end(), [](const QString& file) { return file.endsWith(u".banxin"_s, Qt::CaseInsensitive); }))
        return m_canvas->setDropMark({{paper}, tr("Opens this edition")});
    if (m_session && m_session->isReadOnly())
        return m_canvas->setDropMark({{paper}, words::sentence(Fault{FaultCode::EditionReadOnly, {m_session->path().string()}})});
    const auto aim = arePictureFiles(files) ? aimUnder(pointer.page, count, pointer.modifiers.testFlag(Qt::ControlModifier)) : std::nullopt;
    if (!aim)
        return m_canvas->setDropMark({{paper}, tr("Into the pool")});
    const PhotoLanding landing = landingOf(m_session->edition(), *aim, std::vector<PictureShape>(count));
    m_canvas->setDropMark({landing.areas, PhotoLandingWords::ahead(m_session->edition(), *aim, landing.as, count)});
}

void MainWindow::takeDroppedFiles(const QStringList& files, const CanvasPointer& pointer)
{
    takeAimedFiles(files, aimUnder(pointer.page, static_cast<std::size_t>(files.size()), pointer.modifiers.testFlag(Qt::ControlModifier)));
}

/// Where one works: the selected block, else what lies under the hand, else the middle of what is seen of the page.
std::optional<PhotoAim> MainWindow::aimOfPasted(std::size_t count) const
{
    const QPoint hand = m_canvas->viewport()->mapFromGlobal(QCursor::pos());
    const bool isOver = m_canvas->viewport()->rect().contains(hand);
    const QPointF place = m_canvas->pageAt(isOver ? hand : m_canvas->viewport()->rect().center());
    const auto length = [](double points, Length most) { return std::clamp(Length::fromEmu(std::llround(points * 12700)), Length{}, most); };
    const Size trim = m_canvas->shown().grid.trim;
    const Point at{length(place.x(), trim.width), length(place.y(), trim.height)};
    const auto under = aimUnder(at, count, true);
    if (!under || m_canvas->selection().size() != 1)
        return under;
    const PhotoAim selected = aimOn(m_session->edition(), under->page, m_canvas->selected(), count, under->over == m_canvas->selected() ? under->at : std::nullopt);
    return selected.over ? selected : *under;
}

void MainWindow::takePastedFiles(const QStringList& files)
{
    takeAimedFiles(files, aimOfPasted(static_cast<std::size_t>(files.size())));
}

/// What is no picture goes to the pool.
void MainWindow::takeAimedFiles(const QStringList& files, const std::optional<PhotoAim>& aim)
{
    const Block* over = aim ? blockOf(m_session->edition(), aim->over) : nullptr;
    if (over && std::holds_alternative<Advertisement>(over->content) && arePictureFiles(files))
        return takeMaterial(aim->over, files.front());
    readFiles(files, [this, aim](std::vector<desk::ReadFile> read) {
        // Where only pictures were meant, those that can be read land, and the others are told.
        const auto others = std::stable_partition(read.begin(), read.end(), isPhoto);
        const bool areMeant = others != read.begin() && std::none_of(others, read.end(), [](const desk::ReadFile& file) { return file.copy.has_value(); });
        if (!aim || !areMeant || !findPage(m_session->edition(), aim->page))
            return m_copyDesk->take(read, false);
        takePhotos({read.begin(), others}, *aim);
        if (others != read.end())
            m_copyDesk->take(std::vector(others, read.end()), false);
    });
}

void MainWindow::takePhotos(const std::vector<desk::ReadFile>& files, const PhotoAim& aim)
{
    Result<LandedPhotos> landed = ui::landed(m_session->edition(), aim, files);
    const Result<Done> done = landed ? m_session->apply(std::move(landed->edition), landed->label, std::move(landed->photos)) : Result<Done>{landed.error()};
    if (!done)
        return say(words::sentence(done.error()));
    sayInShort(files);
    m_storyPool->setSession(m_session.get());
    if (shownPageId() == aim.page) {
        m_canvas->select(landed->block);
        m_framer->mean(landed->block, landed->photo);
    }
    const Shared<Story>* story = m_session->edition().stories.find(landed->story);
    m_status->showMessage(PhotoLandingWords::done(landed->as, story ? QString::fromStdString((*story)->slug) : QString{}), landingIsTold);
}

}
