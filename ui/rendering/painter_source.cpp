#include "ui/rendering/painter_source.h"

namespace banxin::ui {

PainterSource painterSource(const desk::Snapshot& snapshot)
{
    return [fonts = snapshot.fonts, pictures = snapshot.pictures] {
        auto* painter = new paint::PagePainter{*fonts, *pictures};
        return std::shared_ptr<paint::PagePainter>{painter, [fonts, pictures](paint::PagePainter* gone) { delete gone; }};
    };
}

}
