#pragma once

#include "foreign/messages.h"

namespace banxin::import_child {

/// Does the job on the file behind `input`. Whatever goes wrong is an answer, too.
foreign::Answer served(const foreign::Request& request, int input);

/// Whether all of it could be written.
bool send(const foreign::Answer& answer, int descriptor);

}
