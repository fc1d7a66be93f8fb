#pragma once

#include "print/content_stream.h"
#include "print/pdf_objects.h"

#include <functional>

namespace banxin::print {

/// Gives the Separation space of a spot ink.
using SpotSpace = std::function<QPDFObjectHandle(const std::string& spot)>;

/// The axial shading of a gradient, in the colour space of the plates that its two inks need: process inks, one spot ink,
/// or both together (DeviceN), so that each plate fades by itself.
QPDFObjectHandle gradientObject(QPDF& pdf, const Gradient& gradient, const SpotSpace& spotSpace);

}
