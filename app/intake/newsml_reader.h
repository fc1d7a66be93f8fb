#pragma once

#include "base/result.h"
#include "intake/document.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// NewsML-G2: a news message or a single item. Each text item is a story; the picture items of a message with one text are
/// its pictures. What a package only refers to is not there to be read. Fails as readXml does.
Result<Document> readNewsMl(std::string_view bytes, const std::string& name);

}
