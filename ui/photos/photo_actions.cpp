#include "ui/photos/photo_actions.h"

#include "ui/photos/photo_place.h"
#include "words/words.h"

#include <QMenu>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr Length thinLine = Length::fromEmu(12700 / 2);
constexpr Length roundCorner = Length::fromEmu(36000 * 2);

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
    change("photoCentre", QT_TR_NOOP("Ce&ntre the Photo"), [](PhotoPlacement& p) { p.focus = PhotoPlacement{}.focus; });
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
    m_look << add("photoKeep", QT_TR_NOOP("&Draw What Is Never Cropped"), Needs::Photo, [this] { m_framer.beginKeeping(); });
    m_look << add("photoCutOut", QT_TR_NOOP("Cut Out by &Transparency"), Needs::Photo, [this] { cutOut(); });
    const auto cut = [this](const char* name, const char* text, CutShape shape) {
        m_look << add(name, text, Needs::Photo, [this, shape] { m_framer.beginCut(shape); });
    };
    cut("photoCutPath", QT_TR_NOOP("Cut Out by a Pat&h…"), CutShape::Polygon);
    cut("photoCutRectangle", QT_TR_NOOP("Cut Out by a Rect&angle…"), CutShape::Rectangle);
    cut("photoCutEllipse", QT_TR_NOOP("Cut Out b&y an Ellipse…"), CutShape::Ellipse);
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
    m_picture << add("swapPhotos", QT_TR_NOOP("E&xchange with the Next Photo"), Needs::SecondPhoto, [this] { swapWithNext(); });
    m_picture << add("removePhoto", QT_TR_NOOP("Ta&ke Photo Out of the Story"), Needs::Photo, [this] { removePhoto(); });
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

bool PhotoActions::apply(Result<Edition> after, StepCode code)
{
    const Page* page = findPage(m_session->edition(), m_canvas.shown().page->page);
    const Block* block = blockOf(m_session->edition(), m_canvas.selected());
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const std::string slug = article ? (*m_session->edition().stories.find(article->story))->slug : std::string{};
    return apply(std::move(after), {code, {slug, page ? page->code : std::string{}}}, {});
}

bool PhotoActions::apply(Result<Edition> after, StepLabel label, std::vector<desk::NewPhoto> photos)
{
    const Result<Done> done = after ? m_session->apply(std::move(*after), std::move(label), std::move(photos)) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    return done.has_value();
}

}
