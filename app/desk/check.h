#pragma once

#include "proof/check.h"

namespace banxin::desk {

/// What is to be said of the made pages of an edition: `proof::check`, and every QR code as it is drawn against the encoder.
std::vector<Finding> check(const Edition& edition, const proof::Pages& pages);

}
