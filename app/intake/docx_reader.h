#pragma once

#include "base/result.h"
#include "intake/container.h"
#include "intake/document.h"

#include <string>

namespace banxin::intake {

/// A Word document (Office Open XML). Tracked deletions, what was moved away, comments, hidden text, field codes, page heads
/// and feet are left out and counted; insertions, results of fields, text boxes and footnotes are copy. Fails as
/// Container::part and readXml do.
Result<Document> readDocx(Container& container, const std::string& name);

}
