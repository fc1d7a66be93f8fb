#pragma once

#include <QString>

#include <string>
#include <vector>

namespace banxin::words {

using Arguments = std::vector<std::string>;

/// `text` with %1 … %9 replaced by the arguments. An argument that is empty or missing becomes nothing, and takes the
/// brackets with it that hold nothing else.
QString filled(const QString& text, const Arguments& arguments);

/// The argument as a count, for the plural of its sentence; 0 where it is missing or no number.
int countOf(const Arguments& arguments, std::size_t index);

}
