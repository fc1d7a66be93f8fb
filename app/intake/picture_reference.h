#pragma once

#include "intake/copy_builder.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// Adds the picture that `reference` leads to: one inside the text (data:), or a file that lies beside this one. What lies
/// anywhere else is counted as left out, and never fetched. Whether a picture was added.
bool addReferredPicture(CopyBuilder& builder, std::string_view reference, std::u16string description = {});

/// The name of the file beside this one; empty where the reference leads elsewhere.
std::string fileBeside(std::string_view reference);

/// The bytes behind base64; what is none of its characters is passed over.
std::string fromBase64(std::string_view text);

}
