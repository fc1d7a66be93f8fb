#include "edit/photos.h"

#include "base/utf.h"
#include "edit/blocks_of.h"

#include <algorithm>

namespace banxin::edit {
namespace {

constexpr int mostZoom = 20'000;
constexpr std::size_t mostPoints = 20'000;

bool isPerMille(Length value) { return value >= Length{} && value <= Length::fromEmu(1000); }

bool isGood(const PhotoPlacement& placement)
{
    const bool isKept = !placement.kept
        || (!placement.kept->isEmpty() && isPerMille(placement.kept->x) && isPerMille(placement.kept->y) && isPerMille(placement.kept->right()) && isPerMille(placement.kept->bottom()));
    const bool isLine = placement.border >= Length{} && placement.border <= Length::fromEmu(12700 * 72) && placement.cornerRadius >= Length{}
        && placement.cornerRadius <= Length::fromEmu(36000 * 1000);
    return isKept && isLine && isPerMille(placement.focus.x) && isPerMille(placement.focus.y) && placement.zoomPerMille >= 100
        && placement.zoomPerMille <= mostZoom && placement.turn >= -18'000 && placement.turn <= 18'000 && placement.stretchPerMille >= 100
        && placement.stretchPerMille <= 10'000 && placement.cutPath.size() <= mostPoints;
}

Result<Done> checked(const Edition& edition, PhotoPlace place)
{
    const Shared<Story>* story = edition.stories.find(place.story);
    if (!story)
        return Fault{FaultCode::NoSuchStory, {std::to_string(place.story.n)}};
    if (place.photo >= (*story)->photos.size())
        return Fault{FaultCode::NoSuchPhoto, {std::to_string(place.photo + 1)}};
    return Done{};
}

/// Words that say by themselves what somebody did for the photo.
bool saysWhatWasDone(std::u16string_view credit)
{
    for (const std::u16string_view word : {u"摄", u"图", u"供", u"社", u"发"}) {
        if (credit.find(word) != std::u16string_view::npos)
            return true;
    }
    return false;
}

std::u16string creditFor(const PhotoRecord& record, const std::string& language)
{
    std::u16string credit = utf16FromUtf8(record.credit).value_or(std::u16string{});
    if (credit.empty() || !language.starts_with("zh") || saysWhatWasDone(credit))
        return credit;
    return credit + u" 摄";
}

/// The placements of the story's photos after the one at `gone` is gone.
void forgetPlacement(Edition& edition, StoryId story, int gone)
{
    for (Shared<Page>& page : edition.pages) {
        const auto shows = [&](const Block& block) { return articleOf(block) && articleOf(block)->story == story && !articleOf(block)->photos.empty(); };
        if (std::none_of(page->blocks.begin(), page->blocks.end(), shows))
            continue;
        page.change([&](Page& changed) {
            for (Block& block : changed.blocks) {
                if (!shows(block))
                    continue;
                auto& photos = std::get<ArticleBlock>(block.content).photos;
                std::erase_if(photos, [&](const PhotoPlacement& p) { return p.photo == gone; });
                for (PhotoPlacement& placement : photos)
                    placement.photo -= placement.photo > gone ? 1 : 0;
            }
        });
    }
}

}

Result<Edition> showPhoto(Edition edition, BlockId block, PhotoPlacement placement)
{
    const auto where = unlocked(edition, block);
    if (!where)
        return where.error();
    const ArticleBlock* article = articleOf(blockIn(edition, *where));
    const std::string name = nameOf(edition, blockIn(edition, *where));
    if (!article || placement.photo < 0)
        return Fault{FaultCode::NoSuchPhoto, {name}};
    if (const auto good = checked(edition, {article->story, static_cast<std::size_t>(placement.photo)}); !good)
        return good.error();
    if (!isGood(placement))
        return Fault{FaultCode::ValueInvalid, {"photo", std::to_string(placement.photo + 1), name}};
    changeBlockAt(edition, *where, [&](Block& changed) {
        auto& photos = std::get<ArticleBlock>(changed.content).photos;
        const auto known = std::find_if(photos.begin(), photos.end(), [&](const PhotoPlacement& p) { return p.photo == placement.photo; });
        if (known != photos.end())
            *known = std::move(placement);
        else
            photos.push_back(std::move(placement));
    });
    return edition;
}

Result<Edition> replacePhoto(Edition edition, StoryId story, std::size_t photo, const PhotoId& with)
{
    if (const auto good = checked(edition, {story, photo}); !good)
        return good.error();
    const auto record = edition.photos.find(with);
    if (record == edition.photos.end())
        return Fault{FaultCode::NoSuchPhoto, {hex(with)}};
    edition.stories.change(story, [&](Story& changed) {
        changed.photos[photo].photo = with;
        fillIn(changed.photos[photo], record->second, edition.head.language);
    });
    return edition;
}

namespace {

/// What a placement says of its picture, not of its place.
void takeCrop(PhotoPlacement& placement, const PhotoPlacement& from)
{
    placement.focus = from.focus;
    placement.zoomPerMille = from.zoomPerMille;
    placement.fit = from.fit;
    placement.turn = from.turn;
    placement.mirrored = from.mirrored;
    placement.stretchPerMille = from.stretchPerMille;
    placement.kept = from.kept;
    placement.cutOut = from.cutOut;
    placement.cutPath = from.cutPath;
}

bool showsPhotosOf(const Block& block, StoryId story) { return articleOf(block) && articleOf(block)->story == story; }

/// As the first block shows it that says how.
PhotoPlacement cropOf(const Edition& edition, PhotoPlace place)
{
    for (const Shared<Page>& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (!showsPhotosOf(block, place.story))
                continue;
            for (const PhotoPlacement& placement : articleOf(block)->photos) {
                if (placement.photo == static_cast<int>(place.photo))
                    return placement;
            }
        }
    }
    return {};
}

/// Every block that shows photos of the story and knows this one, or leaves their places open, shows it so.
void crop(Edition& edition, PhotoPlace place, const PhotoPlacement& look)
{
    const int photo = static_cast<int>(place.photo);
    const bool hasText = !(*edition.stories.find(place.story))->body.empty();
    const auto isIts = [&](const PhotoPlacement& placement) { return placement.photo == photo; };
    for (Shared<Page>& page : edition.pages) {
        for (std::size_t i = 0; i < page->blocks.size(); ++i) {
            if (!showsPhotosOf(page->blocks[i], place.story))
                continue;
            const auto& photos = articleOf(page->blocks[i])->photos;
            PhotoPlacement open;
            open.photo = photo;
            open.cells = {0, 0, 0, 0};
            PhotoPlacement wanted = open;
            takeCrop(wanted, look);
            const bool isKnown = std::any_of(photos.begin(), photos.end(), isIts);
            if (!isKnown && (wanted == open || hasText))
                continue;
            page.change([&](Page& changed) {
                auto& placements = std::get<ArticleBlock>(changed.blocks[i].content).photos;
                if (!isKnown)
                    placements.push_back(wanted);
                for (PhotoPlacement& placement : placements) {
                    if (isIts(placement))
                        takeCrop(placement, look);
                }
            });
        }
    }
}

}

Result<Edition> swapPhotos(Edition edition, PhotoPlace a, PhotoPlace b)
{
    for (const PhotoPlace& place : {a, b}) {
        if (const auto good = checked(edition, place); !good)
            return good.error();
    }
    const auto photoAt = [&](PhotoPlace place) { return (*edition.stories.find(place.story))->photos[place.photo]; };
    const auto put = [&](PhotoPlace place, StoryPhoto photo) {
        edition.stories.change(place.story, [&](Story& story) {
            // Sharing a caption belongs to the place.
            photo.sharesCaption = story.photos[place.photo].sharesCaption;
            story.photos[place.photo] = std::move(photo);
        });
    };
    const StoryPhoto first = photoAt(a);
    const StoryPhoto second = photoAt(b);
    put(a, second);
    put(b, first);
    const PhotoPlacement cropOfFirst = cropOf(edition, a);
    const PhotoPlacement cropOfSecond = cropOf(edition, b);
    crop(edition, a, cropOfSecond);
    crop(edition, b, cropOfFirst);
    return edition;
}

Result<Edition> removePhoto(Edition edition, PhotoPlace place)
{
    if (const auto good = checked(edition, place); !good)
        return good.error();
    edition.stories.change(place.story, [&](Story& story) {
        story.photos.erase(story.photos.begin() + static_cast<std::ptrdiff_t>(place.photo));
        if (!story.photos.empty())
            story.photos.front().sharesCaption = false;
    });
    forgetPlacement(edition, place.story, static_cast<int>(place.photo));
    return edition;
}

Result<Edition> shareCaption(Edition edition, PhotoPlace place, bool shares)
{
    if (const auto good = checked(edition, place); !good)
        return good.error();
    if (place.photo == 0 && shares)
        return Fault{FaultCode::ValueInvalid, {"photo", "1", "there is no photo before it"}};
    edition.stories.change(place.story, [&](Story& story) { story.photos[place.photo].sharesCaption = shares; });
    return edition;
}

void fillIn(StoryPhoto& photo, const PhotoRecord& record, const std::string& language)
{
    if (photo.caption.empty())
        photo.caption = utf16FromUtf8(record.caption).value_or(std::u16string{});
    if (photo.credit.empty())
        photo.credit = creditFor(record, language);
}

}
