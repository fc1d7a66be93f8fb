#pragma once

#include "pictures/picture.h"

/// What the files of this library tell each other.
namespace banxin::pictures {

/// A picture that was handed in. Borrowed for the call.
struct Input {
    std::span<const std::byte> bytes;
    const std::string& name;
    const Limits& limits;
};

Result<Header> readJpegHeader(const Input& in);
Result<Header> readPngHeader(const Input& in);
Result<Header> readTiffHeader(const Input& in);
Result<Header> readWebpHeader(const Input& in);
Result<Header> readPsdHeader(const Input& in);
Result<Header> readPdfHeader(const Input& in);

/// As stored, not upright yet. `header` is that of the same bytes and within the limits.
Result<Samples> decodeJpeg(const Input& in, const Header& header, int enoughWidth);
Result<Samples> decodePng(const Input& in, const Header& header);
Result<Samples> decodeTiff(const Input& in, const Header& header);
Result<Samples> decodeWebp(const Input& in, const Header& header, int enoughWidth);
Result<Samples> decodePsd(const Input& in, const Header& header);
Result<Samples> decodePdf(const Input& in, const Header& header, int enoughWidth);

Fault damagedFault(const Input& in, const std::string& reason);
/// A reason in the words of a library.
std::string brokenBecause(const std::string& said);

/// Blank paper: white, or no ink.
Samples blankSamples(int width, int height, int components);

/// Turned as EXIF's `orientation` says; 1 gives `samples` back.
Samples upright(Samples samples, int orientation);
/// Whether that exchanges width and height.
bool liesOnItsSide(int orientation);

}
