#pragma once

#include "edit/edit.h"

/// 撤稿, 换稿: which story stands where. The shape of a place (cells, headline stack, legs, frame) stays with the place; the
/// story brings its text, and takes the rank of the place.
namespace banxin::edit {

/// Puts a story of the pool into reserved room, whose shape it takes. Fails with NoSuchBlock, NoSuchStory, StoryPlaced,
/// ValueInvalid (the block is not reserved room).
Result<Edition> fillReserved(Edition edition, BlockId reserved, StoryId story);
/// Keeps the room of the block for copy that is awaited; its story goes back to the pool. Fails with NoSuchBlock,
/// BlockLocked, ValueInvalid (furniture).
Result<Edition> reserveBlock(Edition edition, BlockId block, const std::string& slug, int targetCharacters);
/// 撤稿: the story goes back to the pool with all it has, and everywhere it stood its room stays reserved. Fails with
/// NoSuchStory, BlockLocked, ValueInvalid (it stands nowhere).
Result<Edition> killStory(Edition edition, StoryId story);
/// 换稿: a story of the pool takes the place of the one that stands there, which goes back to the pool with all it has. Of
/// the photos that stand in the block, as many stay as the new story has. Fails with NoSuchStory, StoryPlaced, BlockLocked.
Result<Edition> replaceOnPage(Edition edition, StoryId goes, StoryId comes);
/// Each of two placed stories takes the other's places and rank. Fails with NoSuchStory, BlockLocked, ValueInvalid (one
/// of them stands nowhere, or they are the same).
Result<Edition> swapStories(Edition edition, StoryId one, StoryId other);

/// Cuts the body before `offset` of a paragraph: what follows becomes a story of its own in the pool, under `headline`, with
/// the end mark. Fails with NoSuchStory, ValueInvalid (nothing before or after the cut).
Result<Added<StoryId>> splitStory(Edition edition, StoryId story, std::size_t paragraph, std::size_t offset, std::u16string headline);
/// Which of two headline stacks a merged story bears.
enum class Heads { OfFirst, OfSecond };
/// The body and the photos of `second` follow those of `first`; `second` and its blocks are gone. Fails with NoSuchStory,
/// ValueInvalid (they are the same), BlockLocked.
Result<Edition> mergeStories(Edition edition, StoryId first, StoryId second, Heads heads);

}
