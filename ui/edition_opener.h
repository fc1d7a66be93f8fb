#pragma once

#include "desk/session.h"

#include <QString>

#include <functional>
#include <variant>

namespace banxin::ui {

/// The first page of an edition that is still being read and checked. Nothing in it can be changed.
struct FirstLook {
    Edition edition;
    desk::PagePointer page;
    std::shared_ptr<const type::FontBook> fonts;
};

/// An edition that is open, and what is to be said about it: that it may only be looked at, and why.
struct OpenedEdition {
    desk::Session::Prepared prepared;
    QString notice;
};

/// A sentence that says why the edition cannot be opened, and what to do.
struct OpenFailure {
    QString sentence;
    bool isDamage = false;   ///< a recovery may help
};

using OpenAnswer = std::variant<FirstLook, OpenedEdition, OpenFailure>;

using OpenAnswerTo = std::function<void(OpenAnswer)>;

/// Opens `file` without holding the window up. Calls `answer` on the window's thread: once with the outcome, and once
/// before with a first look where the checking takes its time.
using EditionOpener = std::function<void(const QString& file, std::function<void(OpenAnswer)> answer)>;

/// Opens editions with the desk, on a thread of its own: for writing; where the disk forbids that, for looking only; where
/// another program has the edition open, its newest backup.
EditionOpener deskOpener();

/// The same for an edition that stopped the program when it was opened the last time: no page of it is made.
void openWithoutPages(const QString& file, std::function<void(OpenAnswer)> answer);
/// Its newest backup, for looking only.
void openBackup(const QString& file, std::function<void(OpenAnswer)> answer);

/// Brings back the last good state of a damaged edition, without holding the window up. `answer` gets what was done, or
/// why it cannot be done, in sentences; `done` is true where the file can be opened now.
void recoverEdition(const QString& file, std::function<void(bool done, const QString& sentences)> answer);

}
