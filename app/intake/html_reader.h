#pragma once

#include "base/result.h"
#include "intake/copy_builder.h"
#include "intake/read_document.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// HTML as programs put it on the clipboard, save it, or send it inside a feed. It is gone through once; no tree is kept, no
/// style sheet but bold, italic and hidden is heeded, nothing is fetched. Fails with DocumentTooLarge, TextNotText.
Result<Document> readHtml(std::string_view bytes, const std::string& name, const DocumentOptions& options);

/// The same for a piece of HTML in UTF-8 that is part of something else. `plain` is the role of its plain paragraphs.
void readHtmlInto(CopyBuilder& builder, std::string_view utf8, RoleHint plain);

}
