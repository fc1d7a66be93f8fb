#pragma once

#include "print/page_geometry.h"
#include "print/pdf_objects.h"

#include <optional>
#include <string>

/// What a file's objects must be, apart from what its pages show. These functions throw what QPDF throws.
namespace banxin::print {

/// What is wrong; nothing where all is well.
using Problem = std::optional<std::string>;

/// Version, identification, output intent.
Problem documentProblem(QPDF& pdf, Standard standard);
Problem boxProblem(QPDFObjectHandle page, const PageGeometry& geometry);
/// Fonts embedded, no RGB of a device, and in X-1a neither profiles nor transparency.
Problem resourceProblem(QPDFObjectHandle page, Standard standard);

}
