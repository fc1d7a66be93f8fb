#pragma once

#include "intake/encoding.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// Decodes by ICU's converter of that name; what means nothing becomes U+FFFD, and the first hundred such places are added
/// to `undecoded`, where it is given.
std::u16string converted(std::string_view bytes, const char* encoding, std::vector<UndecodedBytes>* undecoded = nullptr);

/// GB 18030 by its table of 2022: eighteen characters that older tables put in the private use area are themselves.
std::u16string convertedGb18030(std::string_view bytes, std::vector<UndecodedBytes>* undecoded = nullptr);

}
