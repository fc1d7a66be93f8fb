#include "print/content_stream.h"

#include "print/content_writer.h"

namespace banxin::print {

namespace {

std::string numbered(char kind, std::size_t number)
{
    std::string name{kind};
    name += std::to_string(number);
    return name;
}

}

std::string fontResource(std::size_t face, std::size_t font)
{
    std::string name = numbered('F', face);
    if (font > 0)
        name += '.' + std::to_string(font);
    return name;
}

std::string photoResource(std::size_t photo) { return numbered('P', photo); }

std::string spotResource(std::size_t spot) { return numbered('S', spot); }

std::string gradientResource(std::size_t gradient) { return numbered('H', gradient); }

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
