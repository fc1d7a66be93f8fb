#pragma once

#include "print/font_parts.h"
#include "print/pdf_objects.h"

#include <vector>

namespace banxin::print {

/// The face's Type0 fonts, which share one descendant font and so one font program.
std::vector<QPDFObjectHandle> fontObjects(QPDF& pdf, const FaceUse& face, const FontParts& parts);

}
