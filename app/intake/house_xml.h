#pragma once

#include "base/result.h"
#include "intake/read_document.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// A house's own XML, read by its mapping (docs/house-xml.md). Fails with MappingInvalid, or as readXml does.
Result<Document> readHouseXml(std::string_view bytes, const std::string& name, const DocumentOptions& options);

}
