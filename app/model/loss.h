#pragma once

#include <cstdint>
#include <string>

namespace banxin {

/// What a damaged edition file no longer gives as it was.
enum class LossKind {
    Part,       ///< head, press settings, style sheet, order of pages
    Page,
    Story,
    Photo,
    History,    ///< steps that can no longer be undone
    Versions,   ///< named versions
    Edits,      ///< the last edits, as far as nothing shows which rows they changed
};
enum class LossFate {
    Gone,       ///< nothing is left of it
    Older,      ///< an earlier state is there instead
};

struct Loss {
    LossKind kind = LossKind::Story;
    LossFate fate = LossFate::Gone;
    std::string id;     ///< number of a page or story, name of a part, SHA-256 of a photo
    std::string name;   ///< page code, slug, file name; empty where it is not known
    friend bool operator==(const Loss&, const Loss&) = default;
};

}
