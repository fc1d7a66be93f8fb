#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <string>
#include <string_view>

/// Every change to an edition, as a pure function: the edition before stays as it was. A refused change is a Fault
/// and changes nothing. New ids come from `Edition::nextId`.
namespace banxin::edit {

template <class Id>
struct Added {
    Edition edition;
    Id id;
};

/// Fails with PageCodeTaken, ValueInvalid, GridTooWide, GridTooHigh. `page.id` and the ids of its blocks are given anew.
Result<Added<PageId>> addPage(Edition edition, Page page);
/// The stories on it go back to the pool. Fails with NoSuchPage.
Result<Edition> removePage(Edition edition, PageId page);
/// What a page is called: the rest of it stays.
struct PageHead {
    std::string code;
    std::string section;
    std::string styleSet;        ///< of the style sheet; empty: the paper's own
    friend bool operator==(const PageHead&, const PageHead&) = default;
};

/// Fails with NoSuchPage, PageCodeTaken, ValueInvalid (an empty code, a style set that the sheet does not have).
Result<Edition> changePage(Edition edition, PageId page, const PageHead& head);
/// 责编 版式 校对: who made the page, as its staff line says. Fails with NoSuchPage, ValueInvalid (a member without a duty).
Result<Edition> changeStaff(Edition edition, PageId page, std::vector<StaffMember> staff);
/// A page that looks the same, right after `page`. A story stands once only, so each story of the page is copied too.
/// Fails with NoSuchPage, PageCodeTaken, ValueInvalid.
Result<Added<PageId>> duplicatePage(Edition edition, PageId page, const std::string& code);
/// Puts the page at `position` in the printing order, 0 first. Fails with NoSuchPage.
Result<Edition> movePage(Edition edition, PageId page, std::size_t position);

/// What nameplate and folios say. Fails with ValueInvalid (a day that is none, a negative issue number).
Result<Edition> changeHead(Edition edition, EditionHead head);

/// Into the pool. `story.id` is given anew; a slug that is taken gets a number.
Result<Added<StoryId>> addStory(Edition edition, Story story);
/// Takes the place of the story with its id; a line stays held only where the text up to its end is what it was. Fails
/// with NoSuchStory.
Result<Edition> replaceStory(Edition edition, Story story);
/// Removes the story and its blocks. Fails with NoSuchStory.
Result<Edition> removeStory(Edition edition, StoryId story);
/// Fails with NoSuchStory, ValueInvalid (rank 1 … 99).
Result<Edition> setRank(Edition edition, StoryId story, int rank);

/// Records a photo whose bytes the store keeps.
Result<Edition> addPhoto(Edition edition, const PhotoId& photo, PhotoRecord record);
/// Gives a recorded photo to a story; a caption that the story already waits with stays, what is empty is filled in from
/// what the file says of itself. Fails with NoSuchStory, NoSuchPhoto.
Result<Edition> attachPhoto(Edition edition, StoryId story, const PhotoId& photo);

/// Types `text` before the character at `offset` of a body paragraph; held lines above the place stay held. Fails with NoSuchStory, ValueInvalid.
Result<Edition> insertText(Edition edition, StoryId story, std::size_t paragraph, std::size_t offset, std::u16string_view text);
/// Deletes text[offset, offset + length); held lines above the place stay held. Fails with NoSuchStory, ValueInvalid.
Result<Edition> deleteText(Edition edition, StoryId story, std::size_t paragraph, std::size_t offset, std::size_t length);

/// 锁行: keeps the first lines of a body paragraph as they are, until the text before their ends changes. Offsets count
/// the dateline in where one runs in. Fails with NoSuchStory, ValueInvalid (out of order, or beyond the text).
Result<Edition> holdLines(Edition edition, StoryId story, std::size_t paragraph, std::vector<HeldLine> lines);
/// Breaks a body paragraph anew from now on. Fails with NoSuchStory, ValueInvalid.
Result<Edition> releaseLines(Edition edition, StoryId story, std::size_t paragraph);

/// Stands a block on top of the others of a page. Fails with NoSuchPage, NoSuchStory, StoryPlaced (this part of the
/// story stands somewhere already), PlaceOutsidePage, BlockTooLarge, NoSuchPhoto (an advertisement's material), ValueInvalid.
Result<Added<BlockId>> placeBlock(Edition edition, PageId page, Block block);
/// Fails with NoSuchBlock, BlockLocked, PlaceOutsidePage, BlockTooLarge.
Result<Edition> moveBlock(Edition edition, BlockId block, Place place);
/// Takes the place of the block with its id, on the same page. Fails as placeBlock does.
Result<Edition> replaceBlock(Edition edition, Block block);
/// The story goes back to the pool with all it has. Fails with NoSuchBlock, BlockLocked.
Result<Edition> removeBlock(Edition edition, BlockId block);

/// The page as it once was, in the place of the one with its id, or last where that is gone. A block whose story is gone
/// or stands on another page meanwhile is left out. Fails with PageCodeTaken.
Result<Edition> bringBackPage(Edition edition, Page page);
/// The story as it once was, in the place of the one with its id, or in the pool where that is gone. Fails with
/// ValueInvalid where another story has its slug.
Result<Edition> bringBackStory(Edition edition, Story story);

}
