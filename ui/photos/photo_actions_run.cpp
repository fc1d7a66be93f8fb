// What the commands for photos do.
#include "ui/photos/photo_actions.h"

#include "pictures/outline.h"
#include "ui/photos/photo_place.h"
#include "words/words.h"

#include <QFileDialog>
#include <QPointer>
#include <QThreadPool>

namespace banxin::ui {
namespace {

/// Wide enough for an outline that text runs round.
constexpr int outlineWidth = 400;

}

void PhotoActions::placePhoto()
{
    const int photo = photoToPlace();
    const Block* block = m_session ? blockOf(m_session->edition(), m_canvas.selected()) : nullptr;
    if (photo < 0 || !block)
        return;
    const Edition& edition = m_session->edition();
    const Page& page = *findPage(edition, m_canvas.shown().page->page);
    const StoryPhoto& placed = (*edition.stories.find(articleOf(*block)->story))->photos[static_cast<std::size_t>(photo)];
    PhotoPlacement placement = placementOf(edition, block->id, photo);
    placement.cells = cellsInText(page, *block, {shapeOf(edition, placed.photo)}).front();
    apply(edit::showPhoto(edition, block->id, placement), StepCode::PlacePhoto);
}

void PhotoActions::askForPicture()
{
    QFileDialog* dialog = new QFileDialog{m_canvas.window(), tr("Replace Picture")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PhotoActions::replaceWith);
    dialog->open();
}

/// Reads the file in the background; the place is the one that was meant when it was asked for.
void PhotoActions::replaceWith(const QString& file)
{
    const auto photo = m_framer.current();
    if (!photo || !m_session || m_reading)
        return;
    m_framer.take();
    m_reading = std::make_unique<desk::ImportJob>(std::vector<std::filesystem::path>{file.toStdString()});
    connect(m_reading.get(), &desk::ImportJob::finished, this, [this, photo](const std::vector<desk::ReadFile>& read) {
        m_reading.release()->deleteLater();
        if (!m_session || read.empty())
            return;
        const Result<desk::ReadCopy>& copy = read.front().copy;
        if (!copy)
            return Q_EMIT refused(words::sentence(copy.error()));
        if (copy->stories.empty() || copy->stories.front().photos.empty())
            return Q_EMIT refused(words::sentence(Fault{FaultCode::PictureUnknown, {read.front().file.string()}}));
        const desk::ReadStory& story = copy->stories.front();
        const PhotoId with = story.photos.front().id;
        Result<Edition> recorded = edit::addPhoto(m_session->edition(), with, story.records.at(with));
        if (!recorded)
            return Q_EMIT refused(words::sentence(recorded.error()));
        const StepLabel label = replaceLabel(*recorded, photo->placed.photo, with);
        recorded = edit::replacePhoto(std::move(*recorded), photo->story, static_cast<std::size_t>(photo->photo), with);
        apply(std::move(recorded), label, story.photos);
    });
    m_reading->start();
}

void PhotoActions::shareCaption()
{
    const auto photo = m_framer.current();
    if (!photo)
        return;
    m_framer.take();
    const Story& story = **m_session->edition().stories.find(photo->story);
    // Of the first photo the second one is meant: it is told of in the first one's caption.
    const std::size_t which = photo->photo > 0 ? static_cast<std::size_t>(photo->photo) : 1;
    apply(edit::shareCaption(m_session->edition(), {photo->story, which}, !story.photos[which].sharesCaption), StepCode::ChangePhoto);
}

/// Behind the last one comes the first.
void PhotoActions::swapWithNext()
{
    const auto photo = m_framer.current();
    if (!photo)
        return;
    m_framer.take();
    const std::size_t count = (*m_session->edition().stories.find(photo->story))->photos.size();
    const auto own = static_cast<std::size_t>(photo->photo);
    apply(edit::swapPhotos(m_session->edition(), {photo->story, own}, {photo->story, (own + 1) % count}), StepCode::ChangePhoto);
}

void PhotoActions::removePhoto()
{
    const auto photo = m_framer.current();
    if (!photo)
        return;
    m_framer.cancel();
    apply(edit::removePhoto(m_session->edition(), {photo->story, static_cast<std::size_t>(photo->photo)}), StepCode::ChangePhoto);
}

/// The outline is traced in the background.
void PhotoActions::cutOut()
{
    const auto photo = m_framer.current();
    if (!photo)
        return;
    const auto source = m_session->snapshot().pictures;
    QThreadPool::globalInstance()->start([self = QPointer<PhotoActions>{this}, source, photo = *photo] {
        const auto picture = source->decoded(photo.placed.photo, outlineWidth);
        const std::vector<Point> outline = picture ? pictures::outlineOf(picture->samples) : std::vector<Point>{};
        QMetaObject::invokeMethod(qApp, [self, outline, photo] {
            const auto now = self ? self->m_framer.current() : std::nullopt;
            if (!now || now->placed.photo != photo.placed.photo || now->block != photo.block)
                return;
            if (outline.empty())
                return Q_EMIT self->refused(tr("The picture has no transparency to cut it out by."));
            self->m_framer.change([&](PhotoPlacement& p) {
                p.cutOut = CutOut::Alpha;
                p.cutPath = outline;
            });
        });
    });
}

}
