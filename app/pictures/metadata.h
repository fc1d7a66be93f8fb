#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace banxin::pictures {

/// A text as the file has it.
struct MetadataText {
    enum class Encoding { Unknown, Utf8, Latin1 };
    std::string bytes;
    Encoding encoding = Encoding::Unknown;   ///< what the file says of it
};

/// What a picture's file says of itself: XMP, where that is silent IPTC, then EXIF.
struct Metadata {
    MetadataText caption;
    MetadataText creator;    ///< who took it
    MetadataText credit;     ///< whom to thank: the agency
    std::string taken;       ///< ISO 8601, as far as it is known
};

/// Empty where the file says nothing, or nothing that can be read.
Metadata readMetadata(std::span<const std::byte> bytes);

}
