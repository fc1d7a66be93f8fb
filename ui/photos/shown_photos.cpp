#include "ui/photos/shown_photos.h"

#include "makeup/photo_frame.h"
#include "ui/page_canvas/canvas_overlay.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace banxin::ui {
namespace {

const display::PlacedPhoto* placedIn(const display::Mark& mark)
{
    if (const auto* placed = std::get_if<display::PlacedPhoto>(&mark))
        return placed;
    if (const auto* group = std::get_if<display::Group>(&mark)) {
        for (const display::Item& item : group->items) {
            if (const auto* placed = placedIn(item.mark))
                return placed;
        }
    }
    return nullptr;
}

const Block* blockIn(const Edition& edition, PageId page, BlockId id)
{
    const Page* found = findPage(edition, page);
    if (!found)
        return nullptr;
    const auto block = std::find_if(found->blocks.begin(), found->blocks.end(), [&](const Block& one) { return one.id == id; });
    return block != found->blocks.end() ? &*block : nullptr;
}

QString badgeOf(int ppi, const PhotoPlacement& placement)
{
    QStringList parts;
    if (ppi > 0)
        parts << QCoreApplication::translate("banxin::ui::PhotoBadge", "%1 ppi").arg(ppi);
    if (placement.mirrored)
        parts << QCoreApplication::translate("banxin::ui::PhotoBadge", "mirrored");
    if (placement.stretchPerMille != 1000)
        parts << QCoreApplication::translate("banxin::ui::PhotoBadge", "stretched");
    return parts.join(QStringLiteral(" · "));
}

}

std::vector<ShownPhoto> shownPhotos(const display::ComposedPage& page, const Edition& edition)
{
    std::vector<ShownPhoto> shown;
    for (const display::Item& item : page.list.items) {
        const display::PlacedPhoto* placed = placedIn(item.mark);
        const Block* block = placed ? blockIn(edition, page.page, item.origin) : nullptr;
        const ArticleBlock* article = block ? articleOf(*block) : nullptr;
        const Shared<Story>* story = article ? edition.stories.find(article->story) : nullptr;
        if (!story)
            continue;
        // A story may show a photo twice: the next one of the same bytes is meant then.
        const auto taken = [&](int photo) {
            return std::any_of(shown.begin(), shown.end(), [&](const ShownPhoto& other) { return other.block == block->id && other.photo == photo; });
        };
        for (int i = 0; i < static_cast<int>((*story)->photos.size()); ++i) {
            if ((*story)->photos[static_cast<std::size_t>(i)].photo != placed->photo || taken(i))
                continue;
            shown.push_back({block->id, article->story, i, *placed});
            break;
        }
    }
    return shown;
}

std::optional<ShownPhoto> photoAt(const display::ComposedPage& page, const Edition& edition, Point point)
{
    std::optional<ShownPhoto> found;
    for (ShownPhoto& shown : shownPhotos(page, edition)) {
        if (display::bounds(shown.placed).contains(point))
            found = std::move(shown);
    }
    return found;
}

PhotoPlacement placementOf(const Edition& edition, BlockId block, int photo)
{
    PhotoPlacement placement;
    placement.photo = photo;
    placement.cells = {0, 0, 0, 0};
    for (const auto& page : edition.pages) {
        for (const Block& one : page->blocks) {
            const ArticleBlock* article = one.id == block ? articleOf(one) : nullptr;
            if (!article)
                continue;
            for (const PhotoPlacement& known : article->photos) {
                if (known.photo == photo)
                    return known;
            }
        }
    }
    return placement;
}

Fineness finenessOf(int ppi, const PressSettings& press)
{
    // Where the paper sets no limit of its own, a third more than the least is what its screen can use.
    const int wanted = press.warningPpi > 0 ? press.warningPpi : press.leastPpi * 4 / 3;
    return ppi < press.leastPpi ? Fineness::TooCoarse : ppi < wanted ? Fineness::Poor : Fineness::Good;
}

QColor colourOf(Fineness fineness)
{
    switch (fineness) {
    case Fineness::Good: return {0x1f, 0x7a, 0x3d};
    case Fineness::Poor: return {0x9a, 0x5b, 0x00};
    case Fineness::TooCoarse: break;
    }
    return {0xb4, 0x1f, 0x1f};
}

void drawPhotoBadges(QPainter& painter, const ViewGeometry& geometry, const display::ComposedPage& page, const Edition& edition,
    const std::vector<BlockId>& blocks, const QFont& font, double dpr)
{
    QFont small = font;
    small.setPixelSize(qRound(11 * dpr));
    const QFontMetricsF metrics{small};
    for (const ShownPhoto& shown : shownPhotos(page, edition)) {
        const auto record = edition.photos.find(shown.placed.photo);
        if (record == edition.photos.end() || std::find(blocks.begin(), blocks.end(), shown.block) == blocks.end())
            continue;
        const int ppi = makeup::printedPpi(record->second, shown.placed);
        const QString words = badgeOf(ppi, placementOf(edition, shown.block, shown.photo));
        const QRectF box = pixelsOf(geometry, display::bounds(shown.placed));
        const QRectF label{box.left() + 4 * dpr, box.top() + 4 * dpr, metrics.horizontalAdvance(words) + 10 * dpr, metrics.height() + 4 * dpr};
        if (words.isEmpty() || !box.contains(label))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ppi > 0 ? colourOf(finenessOf(ppi, edition.press)) : QColor{0x50, 0x50, 0x50});
        painter.drawRect(label);
        painter.setPen(Qt::white);
        painter.setFont(small);
        painter.drawText(label, Qt::AlignCenter, words);
    }
}

}
