#pragma once

#include "base/fault.h"
#include "base/finding.h"
#include "model/loss.h"
#include "model/step.h"

#include <QString>

/// Codes and their arguments as sentences in the user's language. Only here and in the window are words made.
namespace banxin::words {

/// What cannot be done, and why: one sentence that names the file or thing.
QString sentence(const Fault& fault);
/// What needs a look: one sentence without its place.
QString sentence(const Finding& finding);
/// What a step did, in a few words that also go into a menu: Move bridge.
QString sentence(const StepLabel& label);
/// What of a damaged edition is not as it was saved.
QString sentence(const Loss& loss);
/// error, warning, note.
QString severity(Severity severity);

}
