#include "ui/photos/photo_drop.h"

#include "edit/photos.h"
#include "makeup/photo_places.h"
#include "ui/photos/photo_place.h"
#include "ui/photos/shown_photos.h"

#include <algorithm>

namespace banxin::ui {
namespace {

const desk::ReadStory& photoIn(const desk::ReadFile& file) { return file.copy->stories.front(); }
const desk::NewPhoto& bytesIn(const desk::ReadFile& file) { return photoIn(file).photos.front(); }

const PhotoRecord& recordIn(const desk::ReadFile& file)
{
    const PhotoId id = bytesIn(file).id;
    return photoIn(file).records.at(id);
}

/// Carries out a landing on an edition of its own. Each step fails as the edit that it makes.
class Lander {
public:
    Lander(const Edition& edition, const PhotoAim& aim, const std::vector<desk::ReadFile>& files) : m_aim{aim}, m_files{files}, m_landing{landingOf(edition, aim, shapes())}
    {
        const Page& page = *findPage(edition, aim.page);
        m_done.edition = edition;
        m_done.as = m_landing.as;
        m_done.block = aim.over;
        m_done.label = {StepCode::PlacePhoto, {recordIn(files.front()).fileName, page.code}};
    }

    Result<LandedPhotos> land()
    {
        const Result<Done> done = carriedOut();
        return done ? Result<LandedPhotos>{std::move(m_done)} : Result<LandedPhotos>{done.error()};
    }

private:
    std::vector<PictureShape> shapes() const
    {
        std::vector<PictureShape> shapes;
        for (const desk::ReadFile& file : m_files)
            shapes.push_back({recordIn(file).width, recordIn(file).height});
        return shapes;
    }

    Result<Done> carriedOut()
    {
        if (const auto recorded = recordAll(); !recorded)
            return recorded;
        switch (m_landing.as) {
        case LandingAs::Block: return asStory(nullptr);
        case LandingAs::Fills: return asStory(block());
        case LandingAs::Joins: return join();
        case LandingAs::InText: return joinText();
        case LandingAs::Replaces: return replace();
        case LandingAs::Material: break;
        }
        return asMaterial();
    }

    const Block* block() const { return blockOf(m_done.edition, m_aim.over); }

    Result<Done> take(Result<Edition> after)
    {
        if (!after)
            return after.error();
        m_done.edition = std::move(*after);
        return Done{};
    }

    Result<Done> recordAll()
    {
        for (const desk::ReadFile& file : m_files) {
            m_done.photos.push_back(bytesIn(file));
            if (const auto recorded = take(edit::addPhoto(std::move(m_done.edition), bytesIn(file).id, recordIn(file))); !recorded)
                return recorded;
        }
        return Done{};
    }

    Result<Done> attach(const PhotoId& photo) { return take(edit::attachPhoto(std::move(m_done.edition), m_done.story, photo)); }

    Result<Done> attachAll()
    {
        for (const desk::ReadFile& file : m_files) {
            if (const auto attached = attach(bytesIn(file).id); !attached)
                return attached;
        }
        return Done{};
    }

    /// Named after what the room was kept for, or after the first picture.
    Result<Done> addStory(const ReservedSpace* room)
    {
        Story story = photoIn(m_files.front()).story;
        story.photos.clear();
        if (room && !room->slug.empty() && !findStory(m_done.edition, room->slug))
            story.slug = room->slug;
        auto added = edit::addStory(std::move(m_done.edition), std::move(story));
        if (!added)
            return added.error();
        m_done.edition = std::move(added->edition);
        m_done.story = added->id;
        return attachAll();
    }

    /// A block of its own, or in place of the reserved room.
    Result<Done> asStory(const Block* room)
    {
        Block made = room ? *room : Block{};
        const ReservedSpace space = room ? *reservedIn(*room) : ReservedSpace{};
        if (const auto added = addStory(&space); !added)
            return added;
        ArticleBlock article;
        article.story = m_done.story;
        article.stack = space.stack;
        made.content = article;
        if (room)
            return take(edit::replaceBlock(std::move(m_done.edition), std::move(made)));
        made.place = m_landing.place;
        auto placed = edit::placeBlock(std::move(m_done.edition), m_aim.page, std::move(made));
        if (!placed)
            return placed.error();
        m_done.edition = std::move(placed->edition);
        m_done.block = placed->id;
        return Done{};
    }

    Result<Done> join()
    {
        m_done.story = articleOf(*block())->story;
        m_done.photo = static_cast<int>((*m_done.edition.stories.find(m_done.story))->photos.size());
        return attachAll();
    }

    /// A photo whose caption came before it may have its place already; the others get the cells of the landing.
    Result<Done> joinText()
    {
        m_done.story = articleOf(*block())->story;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            const std::vector<StoryPhoto> before = (*m_done.edition.stories.find(m_done.story))->photos;
            const int which = static_cast<int>(std::find_if(before.begin(), before.end(), makeup::isAwaited) - before.begin());
            if (const auto attached = attach(bytesIn(m_files[i]).id); !attached)
                return attached;
            m_done.photo = i == 0 ? which : m_done.photo;
            if (const auto shown = showIn(which, m_landing.cells[i]); !shown)
                return shown;
        }
        return Done{};
    }

    Result<Done> showIn(int photo, const GridPlace& cells)
    {
        PhotoPlacement placement = placementOf(m_done.edition, m_aim.over, photo);
        if (makeup::hasPlace(placement))
            return Done{};
        placement.photo = photo;
        placement.cells = cells;
        return take(edit::showPhoto(std::move(m_done.edition), m_aim.over, std::move(placement)));
    }

    Result<Done> replace()
    {
        m_done.story = articleOf(*block())->story;
        const PhotoId goes = (*m_done.edition.stories.find(m_done.story))->photos[static_cast<std::size_t>(m_aim.photo)].photo;
        m_done.photo = m_aim.photo;
        m_done.label = replaceLabel(m_done.edition, goes, bytesIn(m_files.front()).id);
        return take(edit::replacePhoto(std::move(m_done.edition), m_done.story, static_cast<std::size_t>(m_aim.photo), bytesIn(m_files.front()).id));
    }

    Result<Done> asMaterial()
    {
        Block changed = *block();
        std::get<Advertisement>(changed.content).material = bytesIn(m_files.front()).id;
        m_done.label = {StepCode::ChangeFurniture, {findPage(m_done.edition, m_aim.page)->code}};
        return take(edit::replaceBlock(std::move(m_done.edition), std::move(changed)));
    }

    const PhotoAim& m_aim;
    const std::vector<desk::ReadFile>& m_files;
    PhotoLanding m_landing;
    LandedPhotos m_done;
};

}

bool isPhoto(const desk::ReadFile& file)
{
    return file.copy && !file.copy->document && file.copy->stories.size() == 1 && photoIn(file).photos.size() == 1 && photoIn(file).story.body.empty();
}

Result<LandedPhotos> landed(const Edition& edition, const PhotoAim& aim, const std::vector<desk::ReadFile>& files)
{
    return Lander{edition, aim, files}.land();
}

}
