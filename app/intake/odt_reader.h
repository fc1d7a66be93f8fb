#pragma once

#include "base/result.h"
#include "intake/container.h"
#include "intake/document.h"

#include <string>

namespace banxin::intake {

/// An OpenDocument text. Tracked deletions, comments, hidden text, page heads and feet are left out and counted; text boxes
/// and footnotes are copy. Fails as Container::part and readXml do.
Result<Document> readOdt(Container& container, const std::string& name);

}
