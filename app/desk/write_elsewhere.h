#pragma once

#include "desk/open_edition.h"

namespace banxin::desk {

/// What is to be written where the edition's own file takes no more steps.
struct Unsaved {
    Edition newest;
    StepLabel label;                  ///< of the last step; all that the file does not hold becomes one
    std::int64_t time = 0;            ///< when that was: milliseconds since 1970 in UTC
    std::vector<NewPhoto> photos;     ///< whose bytes the file does not hold yet
};

/// What could not be taken along.
struct ElsewhereReport {
    std::filesystem::path file;
    bool hasHistory = true;
    std::vector<std::string> photosMissing;   ///< file names; the stories keep their captions
};

/// The newest state as a new edition file, read back and compared before it gets its name: a copy of the edition's own
/// file with its history and one step more; where that can no longer be read, an edition without a history. `target` must
/// not exist. Any thread may call it while another commits. Fails with FileExists, FileUnwritable, or as
/// store::EditionFile::create does; then there is no `target`.
Result<ElsewhereReport> writeElsewhere(const OpenEdition& open, Unsaved unsaved, const std::filesystem::path& target);

}
