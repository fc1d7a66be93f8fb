#pragma once

#include "model/story.h"

#include <string>
#include <vector>

namespace banxin::intake {

enum class CopyKind {
    Story,
    Picture,   ///< a photo with its caption, with or without a headline
    QrLine,    ///< the words beside a QR code
};

struct Structured {
    Story story;
    CopyKind kind = CopyKind::Story;
};

/// Tells the parts of a story apart by the rules of docs/copy-files.md. No line is lost: what is nothing else is body.
Structured structured(std::vector<std::u16string> lines);

}
