#include "ui/photos/photo_actions.h"

#include "desk/guarded_pictures.h"
#include "pictures/outline.h"
#include "words/words.h"

#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr Length thinLine = Length::fromEmu(12700 / 2);
constexpr Length roundCorner = Length::fromEmu(36000 * 2);
/// Wide enough for an outline that text runs round.
constexpr int outlineWidth = 400;

const Block* blockOf(const Edition& edition, BlockId id)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (block.id == id)
                return &block;
        }
    }
    return nullptr;
}

}

PhotoActions::PhotoActions(PhotoFramer& framer, PageCanvas& canvas, QObject* parent) : QObject{parent}, m_framer{framer}, m_canvas{canvas}
{
    buildCrop();
    buildLook();
    buildCaption();
    buildPicture();
}

QAction* PhotoActions::add(const char* name, const char* text, Needs needs, std::function<void()> run)
{
    QAction* action = makeCommand(*this, name, text);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    m_canvas.addAction(action);
    m_entries.append({action, needs});
    return action;
}

void PhotoActions::buildCrop()
{
    const auto change = [this](const char* name, const char* text, std::function<void(PhotoPlacement&)> how) {
        m_crop << add(name, text, Needs::Photo, [this, how = std::move(how)] { m_framer.change(how); });
    };
    m_crop << add("framePhoto", QT_TR_NOOP("&Crop Photo"), Needs::Photo, [this] { m_framer.begin(); });
    change("photoFill", QT_TR_NOOP("&Fill the Frame"), [](PhotoPlacement& p) {
        p.fit = PhotoFit::Fill;
        p.zoomPerMille = std::max(1000, p.zoomPerMille);
    });
    change("photoWhole", QT_TR_NOOP("Show the &Whole Photo"), [](PhotoPlacement& p) {
        p.fit = PhotoFit::Whole;
        p.zoomPerMille = 1000;
    });
    change("photoCentre", QT_TR_NOOP("C&entre the Photo"), [](PhotoPlacement& p) { p.focus = PhotoPlacement{}.focus; });
    change("photoUpright", QT_TR_NOOP("&Upright and Unstretched"), [](PhotoPlacement& p) {
        p.turn = 0;
        p.mirrored = false;
        p.stretchPerMille = 1000;
    });
    m_crop << add("photoMirror", QT_TR_NOOP("&Mirror Photo"), Needs::Photo, [this] {
        const auto photo = m_framer.current();
        m_framer.setMirrored(photo && !photo->placed.mirrored);
    });
}

void PhotoActions::buildLook()
{
    const auto change = [this](const char* name, const char* text, std::function<void(PhotoPlacement&)> how) {
        m_look << add(name, text, Needs::Photo, [this, how = std::move(how)] { m_framer.change(how); });
    };
    change("photoLine", QT_TR_NOOP("&Line Round the Photo"), [](PhotoPlacement& p) { p.border = p.border > Length{} ? Length{} : thinLine; });
    change("photoRound", QT_TR_NOOP("&Round Corners"), [](PhotoPlacement& p) { p.cornerRadius = p.cornerRadius > Length{} ? Length{} : roundCorner; });
    m_look << add("photoCutOut", QT_TR_NOOP("Cut Out by &Transparency"), Needs::Photo, [this] { cutOut(); });
    change("photoNoCutOut", QT_TR_NOOP("No Cut-Out"), [](PhotoPlacement& p) {
        p.cutOut = CutOut::None;
        p.cutPath.clear();
    });
}

void PhotoActions::buildCaption()
{
    const auto side = [this](const char* name, const char* text, CaptionSide where) {
        m_caption << add(name, text, Needs::Photo, [this, where] { m_framer.change([where](PhotoPlacement& p) { p.captionSide = where; }); });
    };
    side("captionBelow", QT_TR_NOOP("Caption &Below"), CaptionSide::Below);
    side("captionLeft", QT_TR_NOOP("Caption at the L&eft"), CaptionSide::Left);
    side("captionRight", QT_TR_NOOP("Caption at the Ri&ght"), CaptionSide::Right);
    side("captionOver", QT_TR_NOOP("Caption &on the Photo"), CaptionSide::Over);
    m_caption << add("shareCaption", QT_TR_NOOP("&Share the Caption of the Photo Before"), Needs::SecondPhoto, [this] { shareCaption(); });
}

void PhotoActions::buildPicture()
{
    m_picture << add("placePhoto", QT_TR_NOOP("&Place Photo in the Text"), Needs::PhotoToPlace, [this] { placePhoto(); });
    m_picture << add("replacePhoto", QT_TR_NOOP("Replace P&icture…"), Needs::Photo, [this] { askForPicture(); });
    m_picture << add("removePhoto", QT_TR_NOOP("Take Photo O&ut of the Story"), Needs::Photo, [this] { removePhoto(); });
}

void PhotoActions::setSession(desk::Session* session)
{
    m_reading.reset();
    m_session = session;
}

void PhotoActions::fill(QMenu& menu) const
{
    menu.addActions(m_crop);
    menu.addSeparator();
    menu.addActions(m_look);
    menu.addSeparator();
    menu.addActions(m_caption);
    menu.addSeparator();
    menu.addActions(m_picture);
}

void PhotoActions::fillContext(QMenu& menu) const
{
    if (isMet(Needs::Photo) || isMet(Needs::PhotoToPlace))
        fill(*menu.addMenu(tr("Ph&oto")));
}

int PhotoActions::photoToPlace() const
{
    const Block* block = m_session ? blockOf(m_session->edition(), m_canvas.selected()) : nullptr;
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const Shared<Story>* story = article ? m_session->edition().stories.find(article->story) : nullptr;
    if (!story || (*story)->body.empty())
        return -1;
    for (int i = 0; i < static_cast<int>((*story)->photos.size()); ++i) {
        const auto shows = [&](const PhotoPlacement& p) { return p.photo == i && p.cells.columns > 0 && p.cells.rows > 0; };
        if (std::none_of(article->photos.begin(), article->photos.end(), shows))
            return i;
    }
    return -1;
}

bool PhotoActions::isMet(Needs needs) const
{
    if (!m_session || !m_canvas.shown().page)
        return false;
    if (needs == Needs::PhotoToPlace)
        return photoToPlace() >= 0;
    const auto photo = m_framer.current();
    return photo && (needs == Needs::Photo || photo->photo > 0 || photo->photo + 1 < static_cast<int>((*m_session->edition().stories.find(photo->story))->photos.size()));
}

QString PhotoActions::reason(Needs needs) const
{
    switch (needs) {
    case Needs::Photo: return tr("the selected block shows no photo");
    case Needs::SecondPhoto: return tr("the story has no second photo");
    case Needs::PhotoToPlace: return tr("the selected story has text, but no photo that is not in it");
    }
    return {};
}

void PhotoActions::update(const Need& open, const Need& page, const Need& writable)
{
    for (const Entry& entry : m_entries)
        enable(*entry.action, {open, page, writable, Need{isMet(entry.needs), reason(entry.needs)}});
}

bool PhotoActions::apply(Result<Edition> after, StepCode code, std::vector<desk::NewPhoto> photos)
{
    const Page* page = findPage(m_session->edition(), m_canvas.shown().page->page);
    const Block* block = blockOf(m_session->edition(), m_canvas.selected());
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const std::string slug = article ? (*m_session->edition().stories.find(article->story))->slug : std::string{};
    const Result<Done> done = after ? m_session->apply(std::move(*after), {code, {slug, page ? page->code : std::string{}}}, std::move(photos)) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    return done.has_value();
}

/// At the head of the text, two columns wide where there are so many, as high as its shape asks.
void PhotoActions::placePhoto()
{
    const int photo = photoToPlace();
    const Block* block = m_session ? blockOf(m_session->edition(), m_canvas.selected()) : nullptr;
    if (photo < 0 || !block)
        return;
    const Edition& edition = m_session->edition();
    const Page& page = *findPage(edition, m_canvas.shown().page->page);
    const Rect area = areaOf(page.grid, *block);
    const Story& story = **edition.stories.find(articleOf(*block)->story);
    const auto record = edition.photos.find(story.photos[static_cast<std::size_t>(photo)].photo);
    const Length step = columnLeft(page.grid, 1) - columnLeft(page.grid, 0);
    const int columns = std::max(1, static_cast<int>((area.width + page.grid.bodySize) / step));
    PhotoPlacement placement;
    placement.photo = photo;
    placement.cells.columns = std::min(2, columns);
    const Length width = step * placement.cells.columns;
    const std::int64_t across = record != edition.photos.end() ? std::max(1, record->second.width) : 3;
    const std::int64_t down = record != edition.photos.end() ? std::max(1, record->second.height) : 2;
    const int rows = static_cast<int>(unitsToHold(width.scaled(down, across), page.grid.pitch)) + 2;
    const int all = static_cast<int>(area.height / page.grid.pitch);
    placement.cells.rows = std::clamp(rows, 3, std::max(3, all * 2 / 3));
    placement.cells.row = std::clamp(all / 4, 0, std::max(0, all - placement.cells.rows));
    placement.cells.column = columns - placement.cells.columns;
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
        if (recorded)
            recorded = edit::replacePhoto(std::move(*recorded), photo->story, static_cast<std::size_t>(photo->photo), with);
        apply(std::move(recorded), StepCode::ReplacePhoto, story.photos);
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
    const auto source = std::make_shared<desk::GuardedPictures>(m_session->snapshot().pictures);
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
