#include "intake/picture_reference.h"

#include "base/utf.h"

#include <cstdint>

namespace banxin::intake {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// %E4%B8%80 as its bytes.
std::string unescaped(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        bytes += isEscape ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
        i += isEscape ? 2 : 0;
    }
    return bytes;
}

}

std::string fromBase64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = digits.find(c);
        if (value == digits.npos)
            continue;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFF);
        }
    }
    return bytes;
}

std::string fileBeside(std::string_view reference)
{
    if (reference.starts_with("./"))
        reference.remove_prefix(2);
    const std::string name = unescaped(reference);
    const bool leadsElsewhere = name.empty() || name.size() > 255 || name.find_first_of("/\\:?#") != name.npos || name.starts_with('.');
    bool isPrintable = utf16FromUtf8(name).has_value();
    for (const char c : name)
        isPrintable = isPrintable && static_cast<unsigned char>(c) >= 0x20 && c != 0x7F;
    return leadsElsewhere || !isPrintable ? std::string{} : name;
}

bool addReferredPicture(CopyBuilder& builder, std::string_view reference, std::u16string description)
{
    DocumentPicture picture;
    picture.description = std::move(description);
    if (reference.starts_with("data:image/")) {
        const std::size_t comma = reference.find(',');
        const bool isBase64 = comma != reference.npos && reference.substr(0, comma).ends_with(";base64");
        picture.bytes = isBase64 ? fromBase64(reference.substr(comma + 1)) : std::string{};
        picture.name = "picture";
    } else {
        picture.reference = fileBeside(reference);
        picture.name = picture.reference;
    }
    if (picture.bytes.empty() && picture.reference.empty()) {
        if (!reference.empty())
            builder.leaveOut(left_out::remotePictures);
        return false;
    }
    builder.addPicture(std::move(picture));
    return true;
}

}
