#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace banxin::print {

bool isPdf(std::string_view bytes);

/// The n-th page of a PDF alone, counted from 1, as a PDF of its own: the same page gives the same bytes. Fails with
/// PictureDamaged (name, reason) where the file is broken or locked, with NoSuchPage (n) where there is none.
Result<std::string> onlyPage(const std::string& bytes, int page, const std::string& name);

}
