#include "print/content_stream.h"

#include "print/content_writer.h"

namespace banxin::print {

std::string fontResource(std::size_t face, std::size_t font)
{
    std::string name = "F" + std::to_string(face);
    if (font > 0)
        name += '.' + std::to_string(font);
    return name;
}

std::string photoResource(std::size_t photo) { return "P" + std::to_string(photo); }

std::string spotResource(std::size_t spot) { return "S" + std::to_string(spot); }

PageContent playPage(const PressPlan& plan, std::size_t page, const display::ComposedPage& composed,
    const PageGeometry& geometry, const std::vector<PressImage>& images)
{
    ContentWriter writer{plan, geometry, images};
    writer.play(composed.list, plan.facesOfPage[page]);
    if (!plan.marks.empty()) {
        writer.beginArtifact();
        writer.play(plan.marks[page].list, plan.marks[page].faces);
        writer.endArtifact();
    }
    return writer.finish();
}

}
