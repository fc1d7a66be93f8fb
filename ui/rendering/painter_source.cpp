#include "ui/rendering/painter_source.h"

#include "desk/resources.h"

namespace banxin::ui {

PainterSource painterSource(const desk::Snapshot& snapshot)
{
    return [fonts = snapshot.fonts, pictures = snapshot.pictures, profile = snapshot.edition.press.profile] {
        const Result<colour::Profile> opened = desk::outputProfile(profile);
        const std::optional<colour::Profile> output = opened ? std::optional{*opened} : std::nullopt;
        auto* painter = new paint::PagePainter{*fonts, *pictures, std::nullopt, output};
        return std::shared_ptr<paint::PagePainter>{painter, [fonts, pictures](paint::PagePainter* gone) { delete gone; }};
    };
}

}
