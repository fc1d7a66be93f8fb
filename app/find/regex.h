#pragma once

#include <unicode/uregex.h>

#include <memory>

namespace banxin::find {

struct CloseRegex {
    void operator()(URegularExpression* regex) const { uregex_close(regex); }
};
using Regex = std::unique_ptr<URegularExpression, CloseRegex>;

}
