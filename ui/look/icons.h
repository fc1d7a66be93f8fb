#pragma once

#include <QIcon>

namespace banxin::ui {

enum class Symbol {
    New,
    Open,
    Import,
    Export,
    Undo,
    Redo,
    AddPage,
    ZoomIn,
    ZoomOut,
    FitPage,
    FitWidth,
    PreviousPage,
    NextPage,
    Cells,
    Baselines,
    Edges,
    Reserve,
    Push,
    Preview,
    Error,
    Warning,
    Note,
    Close,
};

/// Drawn in one stroke weight and in the text colour of the moment, sharp at every size.
QIcon icon(Symbol symbol);

/// The program's own icon: a page with a headline and columns.
QIcon programIcon();

}
