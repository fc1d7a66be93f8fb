#pragma once

#include "model/edition.h"

#include <optional>

namespace banxin::propose {

/// A row of air parts each block from the next; a module's room ends with it.
constexpr int gapRows = 1;

/// A picture with its caption and no body.
bool isPhotoAlone(const Edition& edition, const Story& story);

/// Rows of a story that no text decides: a photo with its caption, a code with its words, words whose photo is still
/// awaited. Nothing for every other.
std::optional<int> ownRows(const Edition& edition, const Page& page, const Story& story, int columns);

/// The block that would hold a story, before it has a place: commentary and codes stand in a frame.
Block blockFor(const Edition& edition, const Story& story);

/// Characters of a brief, at most.
constexpr std::size_t briefCharacters = 260;

}
