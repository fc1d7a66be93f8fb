#include "desk/office_proof.h"

#include "base/digest.h"
#include "base/file.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

#include <algorithm>

namespace banxin::desk {
namespace {

using namespace literals;

/// Office printers reach no further.
constexpr Length unprintable = 5_mm;
constexpr int pdfResolution = 1200;

std::string hashOf(const display::ComposedPage& page)
{
    return hex(sha256(display::dump(page))).substr(0, 8);
}

Result<Done> makeSheets(const Snapshot& snapshot, const display::ComposedPage& page, const OfficeWish& wish,
    const SlugWords& slug, const std::function<Result<Done>(const ReadySheet&)>& take, const std::atomic<bool>* cancelled)
{
    const std::vector<paint::OfficeSheet> sheets = paint::officeSheets(page.trim, wish.paper, wish.scale);
    if (sheets.empty())
        return Fault{FaultCode::ValueInvalid, {"paper", page.code, "it has no room for the page"}};
    paint::PagePainter painter{*snapshot.fonts, *snapshot.pictures};
    const paint::PreparedPage prepared{page};
    ProofSlug says{snapshot.edition.head.paper, page.code, hashOf(page), 1, 0, static_cast<int>(sheets.size())};
    for (const paint::OfficeSheet& sheet : sheets) {
        const QImage picture = paint::officePicture(painter, prepared, sheet, wish.ppi, cancelled);
        if (cancelled != nullptr && *cancelled)
            return Fault{FaultCode::Cancelled};
        if (picture.isNull())
            return Fault{FaultCode::ValueInvalid, {"ppi", std::to_string(wish.ppi), "there is not enough memory"}};
        says.scale = sheet.scale;
        ++says.tile;
        if (const auto taken = take({sheet, picture, paint::officeSlug(*snapshot.fonts, page, sheet, slug(says), wish.ppi)}); !taken)
            return taken;
    }
    return Done{};
}

}

std::optional<paint::OfficePaper> officePaper(std::string_view name, bool isAcross)
{
    Size size;
    if (name == "A4")
        size = {210_mm, 297_mm};
    else if (name == "A3")
        size = {297_mm, 420_mm};
    else
        return std::nullopt;
    if (isAcross)
        std::swap(size.width, size.height);
    return paint::OfficePaper{size, Rect{{}, {}, size.width, size.height}.inset(unprintable)};
}

Result<Done> makeOfficeSheets(const Snapshot& snapshot, const OfficeWish& wish, const SlugWords& slug,
    const std::function<Result<Done>(const ReadySheet&)>& take, const std::atomic<bool>* cancelled)
{
    makeup::MakeUp makeUp{*snapshot.fonts};
    const Pages pages = makeUp.pages(snapshot.edition);
    for (const PageId id : wish.pages) {
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page->page == id; });
        if (found == pages.end())
            return Fault{FaultCode::NoSuchPage, {std::to_string(id.n)}};
        if (const auto made = makeSheets(snapshot, **found, wish, slug, take, cancelled); !made)
            return made;
    }
    return Done{};
}

Result<Done> writeOfficePdf(const Snapshot& snapshot, const OfficeWish& wish, const SlugWords& slug,
    const std::filesystem::path& file, const std::atomic<bool>* cancelled)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf{&bytes};
        pdf.setResolution(pdfResolution);
        pdf.setCreator(QStringLiteral("Banxin"));
        pdf.setTitle(QString::fromStdString(snapshot.edition.head.paper + ' ' + isoFromDate(snapshot.edition.head.date)));
        pdf.setPageLayout({QPageSize{QSizeF{wish.paper.sheet.width.points(), wish.paper.sheet.height.points()}, QPageSize::Point, {}, QPageSize::ExactMatch}, QPageLayout::Portrait, {}});
        QPainter painter;
        const auto draw = [&](const ReadySheet& ready) -> Result<Done> {
            if (painter.isActive())
                pdf.newPage();
            else if (!painter.begin(&pdf))
                return Fault{FaultCode::Internal, {"PDF"}};
            paint::drawOfficeSheet(painter, ready.sheet, ready.picture, ready.slug, pdfResolution / 72.0);
            return Done{};
        };
        if (const auto made = makeOfficeSheets(snapshot, wish, slug, draw, cancelled); !made)
            return made;
    }
    return writeFile(file, {bytes.data().constData(), static_cast<std::size_t>(bytes.data().size())}, Existing::Replace);
}

}
