#pragma once

#include "intake/pieces.h"
#include "model/story.h"

namespace banxin::intake {

enum class CopyKind {
    Story,
    Commentary,
    Picture,   ///< a photo with its caption, with or without a headline
    QrLine,    ///< the words beside a QR code
    Teaser,    ///< pointers to other pages
};

/// Where the halves of a paragraph were joined.
struct Join {
    std::size_t paragraph = 0;   ///< of the body
    std::size_t offset = 0;      ///< where the second half begins, in the paragraph as it is printed, with its dateline
    int confidence = 100;        ///< per cent
    friend bool operator==(const Join&, const Join&) = default;
};

/// A picture of a document's item, and which of the story's photos it is.
struct PlacedPicture {
    std::size_t picture = 0;
    std::size_t photo = 0;
    friend bool operator==(const PlacedPicture&, const PlacedPicture&) = default;
};

struct Structured {
    Story story;
    CopyKind kind = CopyKind::Story;
    std::vector<Join> joins;
    Changes changes;
    std::vector<std::size_t> pieces;     ///< of the reading, in order
    std::vector<std::size_t> photoPieces;   ///< with which the words of its photos begin, in their order
    std::vector<PlacedPicture> pictures;
    std::vector<std::u16string> leftOut; ///< lines that are no copy
    bool isUnfinished = false;           ///< its last paragraph ends without a mark
};

/// The stories that the pieces make, in the order in which they begin. Never empty, unless the reading is.
std::vector<Structured> storiesOf(const Reading& reading, const Cleaning& cleaning);

}
