#pragma once

#include "ui/opened_edition.h"

namespace banxin::ui {

/// Opens editions through the desk, in a thread of the pool: reading the file and making its pages up wait for nothing
/// in the window.
EditionOpener deskOpener();

}
