// One program for each reader, by FUZZ_TARGET; scripts/fuzz-intake builds and runs them.
#include "foreign/messages.h"
#include "intake/archive.h"
#include "intake/intake.h"
#include "intake/read_document.h"
#include "pictures/picture.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

using namespace banxin;

namespace {

[[maybe_unused]] void readAs(std::string_view bytes, const char* name, std::optional<intake::CopyFormat> format = {})
{
    intake::DocumentOptions options;
    options.format = format;
    (void)intake::readDocument(bytes, name, options);
}

[[maybe_unused]] void readHouse(std::string_view bytes)
{
    intake::DocumentOptions options;
    // The input is a mapping and a document, with a NUL between them.
    const std::size_t middle = bytes.find('\0');
    options.mapping = middle == bytes.npos ? R"({"item":"a/*","body":"b","parts":{"headline":"h","id":"@i"},"pictures":{"item":"p","file":"@f","caption":"c"}})"
                                           : std::string{bytes.substr(0, middle)};
    options.mappingName = "mapping";
    (void)intake::readDocument(middle == bytes.npos ? bytes : bytes.substr(middle + 1), "a.xml", options);
}

[[maybe_unused]] void decodePicture(std::string_view bytes)
{
    pictures::Limits limits;
    limits.pixels = 1'000'000;
    limits.scannedPixels = 10'000'000;
    const auto input = std::as_bytes(std::span{bytes});
    if (pictures::readHeader(input, "a", limits))
        (void)pictures::decode(input, "a", 0, limits);
}

/// Beyond the document: cleaning, parts and the cuts of a page.
[[maybe_unused]] void readPage(std::string_view bytes) { (void)intake::readCopy(bytes, "a.txt"); }

/// What banxin-import says is trusted as little as the file that it read.
[[maybe_unused]] void understandAnswer(std::string_view bytes)
{
    foreign::Reader reader{bytes};
    (void)foreign::documentIn(reader);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    FUZZ_TARGET;
    return 0;
}
