#pragma once

#include "model/edition.h"

/// Whether what a sender says of a story lets it be printed.
namespace banxin {

/// What the notice of a story begins with that is not released yet, rather than killed.
inline constexpr std::string_view withheldMark = "withheld";

enum class Release {
    Free,
    Embargoed,   ///< not before a day
    Withheld,    ///< not released yet
    Killed,      ///< never
};

/// An embargo ends the press of the editions up to its day: a paper is printed in the night before its own. One that is no day
/// holds.
inline bool holdsEmbargo(const std::string& embargo, Date day)
{
    if (embargo.empty())
        return false;
    const std::optional<Date> until = dateFromIso(embargo.substr(0, 10));
    return !until || !(*until < day);
}

/// For the paper of a day.
inline Release releaseOf(const StoryOrigin& origin, Date day)
{
    if (origin.withdrawn)
        return origin.notice == withheldMark || origin.notice.starts_with(std::string{withheldMark} + ": ") ? Release::Withheld : Release::Killed;
    return holdsEmbargo(origin.embargo, day) ? Release::Embargoed : Release::Free;
}

}
