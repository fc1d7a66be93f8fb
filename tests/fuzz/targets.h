#pragma once

#include "foreign/messages.h"
#include "intake/archive.h"
#include "intake/intake.h"
#include "intake/read_document.h"
#include "pictures/picture.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The readers of what others made, each with the bytes that a fuzzer thinks of. Its name begins the names of its findings.
namespace banxin::fuzz {

inline void readAs(std::string_view bytes, const char* name, std::optional<intake::CopyFormat> format = {})
{
    intake::DocumentOptions options;
    options.format = format;
    (void)intake::readDocument(bytes, name, options);
}

inline void readBehind(const char* beginning, std::string_view bytes, const char* name) { readAs(std::string{beginning}.append(bytes), name); }

inline void readHouse(std::string_view bytes)
{
    intake::DocumentOptions options;
    // The input is a mapping and a document, with a NUL between them.
    const std::size_t middle = bytes.find('\0');
    options.mapping = middle == bytes.npos ? "{\"item\":\"a/*\",\"body\":\"b\",\"parts\":{\"headline\":\"h\",\"id\":\"@i\"},\"pictures\":{\"item\":\"p\",\"file\":\"@f\",\"caption\":\"c\"}}"
                                           : std::string{bytes.substr(0, middle)};
    options.mappingName = "mapping";
    (void)intake::readDocument(middle == bytes.npos ? bytes : bytes.substr(middle + 1), "a.xml", options);
}

inline void decodePicture(std::string_view bytes)
{
    pictures::Limits limits;
    limits.pixels = 1'000'000;
    limits.scannedPixels = 10'000'000;
    const auto input = std::as_bytes(std::span{bytes});
    if (pictures::readHeader(input, "a", limits))
        (void)pictures::decode(input, "a", 0, limits);
}

/// What banxin-import says is trusted as little as the file that it read.
inline void understandAnswer(std::string_view bytes)
{
    foreign::Reader reader{bytes};
    (void)foreign::documentIn(reader);
}

struct Target {
    std::string_view name;
    void (*read)(std::string_view bytes);
};

inline constexpr auto targets = std::to_array<Target>({
    {"answer", understandAnswer},
    {"any", [](std::string_view bytes) { readAs(bytes, "a"); }},
    {"container", [](std::string_view bytes) { readAs(bytes, "a.docx"); }},
    {"docx", [](std::string_view bytes) { readAs(docx(std::string{bytes}), "a.docx"); }},
    {"house", readHouse},
    {"html", [](std::string_view bytes) { readAs(bytes, "a.html", intake::CopyFormat::Html); }},
    {"markdown", [](std::string_view bytes) { readAs(bytes, "a.md", intake::CopyFormat::Markdown); }},
    {"newsml", [](std::string_view bytes) { readBehind("<?xml version=\"1.0\"?><newsMessage>", bytes, "a.xml"); }},
    {"ninjs", [](std::string_view bytes) { readBehind("{\"headline\":", bytes, "a.json"); }},
    {"nitf", [](std::string_view bytes) { readBehind("<?xml version=\"1.0\"?><nitf>", bytes, "a.xml"); }},
    {"odt", [](std::string_view bytes) { readAs(odt(std::string{bytes}), "a.odt"); }},
    {"page", [](std::string_view bytes) { (void)intake::readCopy(bytes, "a.txt"); }},
    {"pictures", decodePicture},
    {"rtf", [](std::string_view bytes) { readBehind("{\\rtf1", bytes, "a.rtf"); }},
    {"text", [](std::string_view bytes) { readAs(bytes, "a.txt", intake::CopyFormat::Text); }},
});

inline const Target* targetNamed(std::string_view name)
{
    for (const Target& target : targets) {
        if (target.name == name)
            return &target;
    }
    return nullptr;
}

}
