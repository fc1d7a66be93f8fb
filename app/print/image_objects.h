#pragma once

#include "print/colour_objects.h"

namespace banxin::print {

QPDFObjectHandle imageObject(QPDF& pdf, ColourObjects& colours, const PressImage& image);

}
