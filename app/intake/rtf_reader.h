#pragma once

#include "base/result.h"
#include "intake/document.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// Rich Text Format. Bytes are read by the code page of their font, in pairs where that has pairs. Deleted and hidden text,
/// comments, field codes, page heads and feet and objects are left out and counted; JPEG and PNG pictures inside are taken.
/// Fails with DocumentDamaged, DocumentTooLarge.
Result<Document> readRtf(std::string_view bytes, const std::string& name);

}
