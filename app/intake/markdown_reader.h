#pragma once

#include "base/result.h"
#include "intake/read_document.h"

#include <string>
#include <string_view>

namespace banxin::intake {

/// Markdown (CommonMark with tables), with a head of `key: value` lines between two lines of ---. A line feed inside a
/// paragraph is a space between Latin words; behind a Han character it ends the paragraph, as nobody wraps Chinese by hand.
/// Fails with TextNotText, DocumentTooLarge.
Result<Document> readMarkdown(std::string_view bytes, const std::string& name, const DocumentOptions& options);

}
