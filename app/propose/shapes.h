#pragma once

#include "makeup/make_up.h"
#include "model/edition.h"

#include <vector>

namespace banxin::propose {

/// One way to set a story in a width of basic columns.
struct Shape {
    int rank = 0;
    int rows = 0;       ///< the least rows in which it fits, set for real
    int mostRows = 0;   ///< as many as it may fill well; more than `rows` for a photo, whose picture can grow
};

/// What is known of a story before it is placed.
struct Candidate {
    StoryId story;
    bool isPhoto = false;       ///< a picture with its caption and no body
    bool isBoxed = false;       ///< stands in a frame: commentary, QR code
    int importance = 0;         ///< 0 the lead, and down
    std::vector<std::vector<Shape>> shapes;   ///< by columns − 1; empty where the width does not suit it
};

/// What is known of a story by itself; it has no importance and no shapes yet.
Candidate candidateFor(const Edition& edition, const Story& story);

/// The shape of a story that no text decides: a photo with its caption, a QR code with its words. Empty for every other.
std::vector<Shape> ownShapes(const Edition& edition, const Page& page, const Candidate& candidate, int columns, int rank);

/// The block that would hold a story, before it has a place.
Block blockFor(const Edition& edition, const Candidate& candidate);

/// Candidates of the stories in the pool, most important first, with their shapes on `page`. Sets every story for real.
std::vector<Candidate> candidatesFor(const Edition& edition, const Page& page, makeup::MakeUp& makeUp);

}
