#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>

namespace banxin::import_child {

/// All that a pipe says, up to its end; nothing where it is more than `limit`, or cannot be read.
Result<std::string> readPipe(int descriptor, std::size_t limit);

/// The whole of an open file, as it is at one time. `name` is what messages call it. Fails with FileEmpty, FileTooLarge,
/// FileUnreadable, and FileChanged where its size or date moves meanwhile.
Result<std::string> readInput(int descriptor, const std::string& name);

}
