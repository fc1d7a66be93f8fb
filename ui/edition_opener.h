#pragma once

#include "desk/session.h"

#include <QString>

#include <functional>
#include <variant>

namespace banxin::ui {

/// An edition that is open, and what is to be said about it: that it may only be looked at, and why.
struct OpenedEdition {
    desk::Session::Prepared prepared;
    QString notice;
};

/// A sentence that says why the edition cannot be opened, and what to do.
struct OpenFailure {
    QString sentence;
};

using OpenAnswer = std::variant<OpenedEdition, OpenFailure>;

/// Opens `file` without holding the window up, and calls `answer` once, on the window's thread.
using EditionOpener = std::function<void(const QString& file, std::function<void(OpenAnswer)> answer)>;

/// Opens editions with the desk, on a thread of its own: for writing; where the disk or another program forbids that, for
/// looking only.
EditionOpener deskOpener();

}
