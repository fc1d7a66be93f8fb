#pragma once

#include "base/digest.h"
#include "print/press.h"

#include <optional>
#include <string>
#include <string_view>

namespace banxin::print {

/// "D:20240501213000+08'00'" of "2024-05-01T21:30:00+08:00"; nothing where that is no time with a zone.
std::optional<std::string> pdfDate(std::string_view iso);

inline constexpr const char* producerName = "Banxin";

/// The XMP packet: what Info says, and the standard's own marks. `contents` names this document among others.
std::string xmpPacket(const PressSettings& settings, const Digest& contents);

}
