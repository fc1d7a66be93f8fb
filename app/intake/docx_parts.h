#pragma once

#include "base/result.h"
#include "intake/container.h"

#include <map>
#include <string>

namespace banxin::intake {

/// Where an id of a document leads.
struct DocxTarget {
    std::string path;        ///< of the part in the container; of what is outside, its address
    std::string kind;        ///< the last word of its type: image, styles, footnotes, header …
    bool isOutside = false;
};

struct DocxStyle {
    std::string name;
    std::string basedOn;
    bool isHidden = false;
    bool saysHidden = false;
    bool bold = false;
    bool italic = false;
    bool isCharacterStyle = false;
};

using DocxTargets = std::map<std::string, DocxTarget>;
using DocxStyles = std::map<std::string, DocxStyle>;

/// The name of the part with the text, as the package says.
Result<std::string> mainPart(Container& container, const std::string& name);
/// What the ids of `part` lead to; none where it has no such list.
Result<DocxTargets> targetsOf(Container& container, const std::string& part, const std::string& name);
/// By their ids; what a style inherits is worked in, cycles end.
Result<DocxStyles> readStyles(std::string_view xml, const std::string& name);

/// Whether a switch such as w:b is on: it is there, and does not say no.
bool isSwitchedOn(std::string_view value);

inline constexpr std::string_view wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view wordSpaceStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

}
