#include "pictures/format.h"

#include <algorithm>
#include <cmath>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

namespace banxin::pictures {
namespace {

/// What a page is drawn at, unless it were larger than the limits then.
constexpr double fullPpi = 300;
constexpr double pointsPerInch = 72;

struct OpenPage {
    std::unique_ptr<poppler::document> document;
    std::unique_ptr<poppler::page> page;
    int pages = 0;
};

std::optional<OpenPage> openFirstPage(const Input& in)
{
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    OpenPage open;
    open.document.reset(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(in.bytes.data()), static_cast<int>(std::min<std::size_t>(in.bytes.size(), 0x7fffffff))));
    if (!open.document || open.document->is_locked() || open.document->pages() < 1)
        return std::nullopt;
    open.pages = open.document->pages();
    open.page.reset(open.document->create_page(0));
    return open.page ? std::optional{std::move(open)} : std::nullopt;
}

/// The trim box as it is seen, turned as the page says; points.
poppler::rectf seenBox(const poppler::page& page)
{
    poppler::rectf box = page.page_rect(poppler::trim_box);
    const auto orientation = page.orientation();
    if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
        box = {box.y(), box.x(), box.height(), box.width()};
    return box;
}

double ppiWithin(const poppler::rectf& box, const Limits& limits)
{
    const double side = std::max(box.width(), box.height()) / pointsPerInch;
    const double area = box.width() * box.height() / (pointsPerInch * pointsPerInch);
    return std::min({fullPpi, limits.longestSide / side, std::sqrt(static_cast<double>(limits.pixels) / area)});
}

}

Result<Header> readPdfHeader(const Input& in)
{
    const std::optional<OpenPage> open = openFirstPage(in);
    if (!open)
        return damagedFault(in, "the PDF cannot be opened: it is broken, empty or locked");
    const poppler::rectf box = seenBox(*open->page);
    if (!(box.width() >= 1 && box.height() >= 1 && box.width() < 1e6 && box.height() < 1e6))
        return damagedFault(in, "the PDF's first page has no size");
    Header header;
    header.format = Format::Pdf;
    header.ppi = ppiWithin(box, in.limits);
    header.width = std::max(1, static_cast<int>(std::floor(box.width() * header.ppi / pointsPerInch)));
    header.height = std::max(1, static_cast<int>(std::floor(box.height() * header.ppi / pointsPerInch)));
    header.components = 3;
    header.pages = open->pages;
    return header;
}

Result<Samples> decodePdf(const Input& in, const Header& header, int enoughWidth)
{
    const std::optional<OpenPage> open = openFirstPage(in);
    if (!open)
        return damagedFault(in, "the PDF cannot be opened: it is broken, empty or locked");
    const int width = enoughWidth > 0 ? std::min(enoughWidth, header.width) : header.width;
    const double share = static_cast<double>(width) / header.width;
    const int height = std::max(1, static_cast<int>(std::lround(header.height * share)));
    const poppler::rectf crop = open->page->page_rect(poppler::crop_box);
    const poppler::rectf trim = open->page->page_rect(poppler::trim_box);
    const double ppi = header.ppi * share;
    const auto pixels = [ppi](double points) { return static_cast<int>(std::lround(points * ppi / pointsPerInch)); };
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    const poppler::image image = renderer.render_page(open->page.get(), ppi, ppi, pixels(trim.x() - crop.x()), pixels(trim.y() - crop.y()), width, height);
    if (!image.is_valid() || image.width() != width || image.height() != height)
        return damagedFault(in, "the PDF's first page cannot be drawn");
    Samples samples = blankSamples(width, height, 3);
    for (int y = 0; y < height; ++y)
        std::copy_n(image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row(), width * 3,
            reinterpret_cast<char*>(samples.values.data()) + static_cast<std::ptrdiff_t>(y) * width * 3);
    return samples;
}

}
