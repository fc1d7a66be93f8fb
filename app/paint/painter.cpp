#include "paint/painter.h"

#include "paint/mark_player.h"
#include "paint/proof_colours.h"
#include "paint/reach.h"

#include <cmath>
#include <string>

namespace banxin::paint {
namespace {

constexpr double emuPerPoint = 12700.0;
/// Pixels that are painted over again and again should stay in the processor's cache.
constexpr int bandHeight = 128;

/// What of the page may leave ink under `pixels`.
Rect pageUnder(const QRect& pixels, double pixelsPerPoint)
{
    const double emuPerPixel = emuPerPoint / pixelsPerPoint;
    const auto emu = [&](int pixel) { return Length::fromEmu(std::llround(pixel * emuPerPixel)); };
    const Length x = emu(pixels.left() - 1);
    const Length y = emu(pixels.top() - 1);
    return {x, y, emu(pixels.right() + 2) - x, emu(pixels.bottom() + 2) - y};
}

}

PreparedPage::PreparedPage(const display::ComposedPage& page)
    : m_page{page}, m_reaches{reachesOf(page.list)}, m_spots{spotPlatesOf(page.list)}
{
}

struct PagePainter::Members {
    Members(const type::FontBook& fontBook, const pictures::PictureSource& source,
        const std::optional<colour::Profile>& press, const std::optional<colour::Profile>& pressOutput)
        : fonts{fontBook}, output{pressOutput}, kept{source, press, pressOutput}
    {
    }

    enum class Ground { Paper, NoInk, AsItIs };
    void play(const Surface& surface, Ground ground, const PreparedPage& page, double pixelsPerPoint, GlyphPlaces places, const PlateSheet* sheet);
    const ProofColours& proofColours();

    std::vector<type::FaceHandle> facesOf(const display::DisplayList& list) const
    {
        std::vector<type::FaceHandle> faces;
        for (const FontName& name : list.fonts)
            faces.push_back(fonts.find(name));
        return faces;
    }

    const type::FontBook& fonts;
    std::optional<colour::Profile> output;
    std::optional<ProofColours> proof;   ///< made when it is first asked for
    Kept kept;
};

/// Paints the ground and the marks, band by band.
void PagePainter::Members::play(
    const Surface& surface, Ground ground, const PreparedPage& page, double pixelsPerPoint, GlyphPlaces places, const PlateSheet* sheet)
{
    const display::DisplayList& list = page.page().list;
    const std::vector<type::FaceHandle> faces = facesOf(list);
    const QRect& all = surface.clip();
    for (int top = all.top(); top <= all.bottom(); top += bandHeight) {
        const Surface band = surface.within({all.left(), top, all.width(), bandHeight});
        if (ground != Ground::AsItIs)
            fill(band, ground == Ground::Paper ? 0xffffffffu : 0u);
        const Rect visible = pageUnder(band.clip(), pixelsPerPoint);
        MarkPlayer player{band, pixelsPerPoint / emuPerPoint, places, kept, faces, sheet};
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (visible.overlaps(page.reaches()[i]))
                player.play(list.items[i]);
        }
    }
    kept.glyphs.trim();
}

const ProofColours& PagePainter::Members::proofColours()
{
    if (!proof)
        proof.emplace(output);
    return *proof;
}

PagePainter::PagePainter(const type::FontBook& fonts, const pictures::PictureSource& pictures,
    const std::optional<colour::Profile>& press, const std::optional<colour::Profile>& output)
    : m{std::make_unique<Members>(fonts, pictures, press, output)}
{
}

PagePainter::~PagePainter() = default;

void PagePainter::paint(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page,
    double pixelsPerPoint, GlyphPlaces places)
{
    m->play(Surface{image, corner, pixels}, Members::Ground::Paper, page, pixelsPerPoint, places, nullptr);
}

void PagePainter::paintOver(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page,
    double pixelsPerPoint, GlyphPlaces places)
{
    m->play(Surface{image, corner, pixels}, Members::Ground::AsItIs, page, pixelsPerPoint, places, nullptr);
}

Plates PagePainter::plates(const QRect& pixels, const PreparedPage& page, double pixelsPerPoint, GlyphPlaces places)
{
    Plates plates{page.spots(), pixels, {}};
    const std::size_t sheets = (plates.count() + processPlates - 1) / processPlates;
    for (std::size_t i = 0; i < sheets; ++i) {
        QImage& image = plates.sheets.emplace_back(pixels.size(), QImage::Format_RGB32);
        const PlateSheet sheet{i, page.spots()};
        m->play(Surface{image, pixels.topLeft(), pixels}, Members::Ground::NoInk, page, pixelsPerPoint, places, &sheet);
    }
    return plates;
}

void PagePainter::paintProof(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page,
    double pixelsPerPoint, const ProofView& view, GlyphPlaces places)
{
    const Surface surface{image, corner, pixels};
    if (!surface.clip().isEmpty())
        m->proofColours().show(plates(surface.clip(), page, pixelsPerPoint, places), view, surface);
}

void PagePainter::leavePhotosToOthers()
{
    m->kept.photosAreLeftToOthers = true;
}

std::vector<PhotoSize> PagePainter::takeWanted()
{
    return std::exchange(m->kept.wanted, {});
}

QImage PagePainter::decode(const PhotoSize& wanted) const
{
    return m->kept.decoder.decode(wanted);
}

void PagePainter::keep(const PhotoSize& size, const QImage& image)
{
    m->kept.photos.keep(size, image);
}

Result<QImage> render(PagePainter& painter, const display::ComposedPage& page, int ppi)
{
    constexpr double mostPixels = 400e6;
    const double pixelsPerPoint = ppi / 72.0;
    const double width = std::round(page.trim.width.points() * pixelsPerPoint);
    const double height = std::round(page.trim.height.points() * pixelsPerPoint);
    if (!(width >= 1 && height >= 1 && width * height <= mostPixels && width < 32'768 && height < 32'768))
        return Fault{FaultCode::ValueInvalid, {"ppi", std::to_string(ppi), "the picture would have more than 400 megapixels"}};
    QImage image{static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32};
    if (image.isNull())
        return Fault{FaultCode::ValueInvalid, {"ppi", std::to_string(ppi), "there is not enough memory"}};
    image.setDotsPerMeterX(static_cast<int>(std::lround(ppi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    painter.paint(image, {}, image.rect(), PreparedPage{page}, pixelsPerPoint, GlyphPlaces::Exact);
    return image;
}

}
