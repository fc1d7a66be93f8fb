#include "ui/rendering/painter_source.h"

#include "desk/guarded_pictures.h"

namespace banxin::ui {

PainterSource painterSource(const desk::Snapshot& snapshot)
{
    const std::shared_ptr<const pictures::PictureSource> pictures = std::make_shared<desk::GuardedPictures>(snapshot.pictures);
    return [fonts = snapshot.fonts, pictures] {
        auto* painter = new paint::PagePainter{*fonts, *pictures};
        return std::shared_ptr<paint::PagePainter>{painter, [fonts, pictures](paint::PagePainter* gone) { delete gone; }};
    };
}

}
