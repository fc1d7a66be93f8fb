#pragma once

#include "print/pdf_objects.h"
#include "print/press.h"

#include <string>
#include <vector>

namespace banxin::print {

struct PdfPreflight {
    bool isTransparent = false;
    std::vector<std::string> problems;   ///< in English, once each, in the order in which they are met
};

/// Looks through everything that the page shows: its content, forms, patterns, images and fonts, against the standard.
/// Throws what QPDF throws.
PdfPreflight preflight(QPDFObjectHandle page, Standard standard);

}
