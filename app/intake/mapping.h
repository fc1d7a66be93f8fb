#pragma once

#include "base/result.h"
#include "intake/document.h"
#include "intake/encoding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// Names of elements from the root or from an item on; * is any name, an attribute may end it.
struct ElementPath {
    std::vector<std::string> names;
    std::string attribute;
    bool isGiven() const { return !names.empty() || !attribute.empty(); }
};

/// How paragraphs stand in a body.
enum class ParagraphRule {
    Elements,   ///< each in an element: p, and what else runs of text have
    Lines,      ///< one a line of text
    Html,       ///< HTML, written as text
};

/// What a field of an item becomes.
struct MappedPart {
    ElementPath path;
    RoleHint role = RoleHint::None;                   ///< of copy
    std::string field;                                ///< of the origin, where it is no copy: id, version, source …
};

/// docs/house-xml.md
struct Mapping {
    std::optional<Encoding> encoding;
    ElementPath item;
    std::vector<MappedPart> parts;
    ElementPath body;
    ParagraphRule rule = ParagraphRule::Elements;
    ElementPath picture;
    ElementPath pictureFile;
    ElementPath pictureCaption;
    ElementPath pictureCredit;
};

/// Fails with MappingInvalid.
Result<Mapping> readMapping(std::string_view json, const std::string& name);

}
