#pragma once

#include "foreign/messages.h"

namespace banxin::foreign {

/// Runs banxin-import on `file` and waits for what it says: an answer within bounds, not yet understood. Fails with
/// ImportProgramMissing, ImportProgramFailed, Cancelled.
Result<Answer> answerTo(const Request& request, const ForeignFile& file, const Patience& patience);

}
