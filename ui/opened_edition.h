#pragma once

#include "display/composed_page.h"
#include "model/edition.h"
#include "paint/painter.h"

#include <QString>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace banxin::ui {

using PagePointer = std::shared_ptr<const display::ComposedPage>;

/// Makes a painter for one thread. What the painter borrows must live as long as the painter: keep it in the pointer's
/// deleter.
using PainterSource = std::function<std::shared_ptr<paint::PagePainter>()>;

/// An edition as the window shows it. A value: nothing in it changes once it is handed over.
struct OpenedEdition {
    QString file;
    Edition edition;
    std::vector<PagePointer> pages;   ///< as many as `edition.pages`, in the same order
    PainterSource makePainter;
};

/// A sentence that says why the edition cannot be opened, and what to do.
struct OpenFailure {
    QString sentence;
};

using OpenAnswer = std::variant<OpenedEdition, OpenFailure>;

/// Opens `file` without holding the window up, and calls `answer` once, on the window's thread.
using EditionOpener = std::function<void(const QString& file, std::function<void(OpenAnswer)> answer)>;

}
