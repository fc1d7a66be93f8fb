#pragma once

#include "edit/text.h"

namespace banxin::edit {

/// The same for a story that is being changed.
std::u16string* textAt(Story& story, const TextPlace& place);

/// The story, if `span` is one of its texts; else why it is not.
Result<const Story*> storyWith(const Edition& edition, StoryId id, const TextSpan& span);
/// The same for a span of the body.
Result<const Story*> storyWithBody(const Edition& edition, StoryId id, const TextSpan& span);

}
