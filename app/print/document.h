#pragma once

#include "print/content_stream.h"
#include "print/font_parts.h"
#include "print/page_geometry.h"

#include <string>
#include <vector>

namespace banxin::print {

/// A page whose content stream is deflated.
struct PressPage {
    std::string code;
    PageGeometry geometry;
    PageContent content;
};

/// All that goes into the file, made; what is left is to join it.
struct PressParts {
    std::vector<PressPage> pages;
    std::vector<FontParts> fonts;      ///< one a face of the plan
    std::vector<PressImage> images;    ///< one a photo of the plan
};

/// The file. Fails with Internal where QPDF does.
Result<std::string> joinDocument(
    const PressPlan& plan, const PressParts& parts, const PressSettings& settings, const colour::Profile& output);

}
