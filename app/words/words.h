#pragma once

#include "base/fault.h"
#include "base/finding.h"

#include <QString>

/// Codes and their arguments as sentences in the user's language. Only here and in the window are words made.
namespace banxin::words {

/// What cannot be done, and why: one sentence that names the file or thing.
QString sentence(const Fault& fault);
/// What needs a look: one sentence without its place.
QString sentence(const Finding& finding);
/// error, warning, note.
QString severity(Severity severity);

}
