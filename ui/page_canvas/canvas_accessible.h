#pragma once

namespace banxin::ui {

class PageCanvas;

/// From now on assistive programs see a canvas as a pane with one graphic a block. May be called again.
void installCanvasAccessibility();

/// The blocks that were told of before are gone.
void tellPageChanged(PageCanvas& canvas);

}
