#include "makeup/photo.h"

#include "makeup/emit.h"
#include "makeup/legibility.h"
#include "makeup/photo_frame.h"
#include "makeup/rounded_rect.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace banxin::makeup {
namespace {

/// Between a picture and its caption.
constexpr Length captionAir = Length::fromEmu(12700 * 3);
/// What a caption on its picture stands on. Paper on it reads with a contrast of five to one; on three quarters of black
/// with three only.
constexpr std::uint16_t panelBlack = 900;

using Photos = std::span<const StandingPhoto>;

class PhotoSetter {
public:
    PhotoSetter(compose::Composer& composer, const Edition& edition, const Grid& grid, const std::string& styleSet, const Story& story, const Block& block)
        : m_composer{composer}, m_edition{edition}, m_grid{grid}, m_styleSet{styleSet}, m_story{story}, m_block{block}
    {
    }

    void addAll(const std::vector<StandingPhoto>& photos)
    {
        for (std::size_t from = 0; from < photos.size();) {
            std::size_t to = from + 1;
            while (to < photos.size() && sharesCaption(photos[from], photos[to]))
                ++to;
            if (isGood(photos[from]))
                addTogether(Photos{photos}.subspan(from, to - from));
            from = to;
        }
    }

    ComposedPhotos take() { return std::move(m_result); }

private:
    bool isGood(const StandingPhoto& standing) const
    {
        const int photo = standing.placement.photo;
        return photo >= 0 && photo < static_cast<int>(m_story.photos.size()) && !standing.area.isEmpty();
    }
    const StoryPhoto& photoOf(const StandingPhoto& standing) const { return m_story.photos[static_cast<std::size_t>(standing.placement.photo)]; }

    /// Photos side by side may have one caption under all of them.
    bool sharesCaption(const StandingPhoto& first, const StandingPhoto& other) const
    {
        return isGood(first) && isGood(other) && photoOf(other).sharesCaption && first.area.y == other.area.y && first.area.height == other.area.height
            && other.area.x >= first.area.right();
    }

    /// One photo, or several over one caption.
    void addTogether(Photos photos)
    {
        const StandingPhoto& first = photos.front();
        const Rect all{first.area.x, first.area.y, photos.back().area.right() - first.area.x, first.area.height};
        const StoryPhoto& photo = photoOf(first);
        compose::Paragraphs caption = captionOf(photo);
        const bool isOver = first.placement.captionSide == CaptionSide::Over && photos.size() == 1;
        Rect picture = all;
        Rect words = all;
        if (!isOver)
            shareOut(first.placement, caption, all, picture, words);
        const bool isWaiting = isAwaited(photo) && articleOf(m_block)->photos.empty();
        if (isWaiting)
            words = setAlone(all, picture);
        for (const StandingPhoto& standing : photos) {
            const Rect own = photos.size() == 1 ? picture : Rect{standing.area.x, picture.y, standing.area.width, picture.height};
            addPicture(standing, own);
        }
        if (isOver && !isWaiting)
            words = addPanel(caption, picture);
        addObstacles(first, photos.size(), all, picture, words, !caption.empty());
        addCaption(first.placement.photo, caption, words);
        findMissingWords(photos);
    }

    void findMissingWords(Photos photos)
    {
        for (const StandingPhoto& standing : photos) {
            const StoryPhoto& photo = photoOf(standing);
            const bool hasOthers = photo.sharesCaption && &standing != &photos.front();
            if (photo.caption.empty() && !hasOthers)
                find(Severity::Warning, FindingCode::CaptionMissing, {m_story.slug});
            if (photo.credit.empty() && !(hasOthers && !photoOf(photos.front()).credit.empty()))
                find(Severity::Warning, FindingCode::CreditMissing, {m_story.slug});
        }
    }

    compose::Paragraphs captionOf(const StoryPhoto& photo) const
    {
        const auto& overrides = articleOf(m_block)->overrides;
        compose::Paragraph paragraph;
        paragraph.style = styleFor(*m_edition.sheet, m_styleSet, m_story.rank, Role::Caption, overrides);
        paragraph.text = photo.caption;
        if (!photo.credit.empty()) {
            // The credit stands flush right on its caption's last line where there is room for both.
            compose::StyledSpan credit;
            credit.start = static_cast<std::uint32_t>(paragraph.text.size());
            paragraph.flushRight = photo.credit;
            credit.end = static_cast<std::uint32_t>(credit.start + photo.credit.size());
            credit.style = styleFor(*m_edition.sheet, m_styleSet, m_story.rank, Role::Credit, overrides);
            paragraph.spans.push_back(std::move(credit));
        }
        const bool isEmpty = paragraph.text.empty() && paragraph.flushRight.empty();
        return isEmpty ? compose::Paragraphs{} : compose::Paragraphs{paragraph};
    }

    /// Divides the cells between picture and caption: below in whole rows, beside in whole columns.
    void shareOut(const PhotoPlacement& placement, const compose::Paragraphs& caption, const Rect& cells, Rect& picture, Rect& words)
    {
        if (caption.empty())
            return;
        const bool isBeside = placement.captionSide == CaptionSide::Left || placement.captionSide == CaptionSide::Right;
        if (!isBeside || placement.cells.columns < 2) {
            const auto set = m_composer.column(caption, {}, cells.width);
            const Length depth = caption.front()->style.leading * static_cast<std::int64_t>(set.lines.size()) + captionAir;
            const Length rows = m_grid.pitch * unitsToHold(depth, m_grid.pitch);
            const Length height = std::max(cells.height - rows, Length{});
            picture.height = height;
            words = {cells.x, cells.y + height + captionAir, cells.width, cells.height - height - captionAir};
            return;
        }
        const Length column = measure(m_grid, 1);
        const Length gutter = m_grid.bodySize * m_grid.gutterCharacters;
        picture.width = cells.width - column - gutter;
        words.width = column;
        const bool left = placement.captionSide == CaptionSide::Left;
        picture.x = left ? cells.x + column + gutter : cells.x;
        words.x = left ? cells.x : picture.right() + gutter;
    }

    /// Nobody asked for room for this photo, so its words stand as a brief until it comes.
    Rect setAlone(const Rect& cells, Rect& picture)
    {
        picture.height = Length{};
        find(Severity::Warning, FindingCode::PhotoMissing, {m_story.slug});
        return cells;
    }

    /// A caption on its picture stands on a dark panel at the foot, in the colour of the paper, unless its block asks for a
    /// style of its own.
    Rect addPanel(compose::Paragraphs& caption, const Rect& picture)
    {
        if (caption.empty() || picture.isEmpty())
            return picture;
        const Ink panel = Ink::black(panelBlack);
        compose::Paragraph paragraph = *caption.front();
        const auto& overrides = articleOf(m_block)->overrides;
        const auto own = overrides.find(Role::Caption);
        if (own == overrides.end() || !own->second.style)
            paragraph.style.ink = Ink::paper();
        for (compose::StyledSpan& span : paragraph.spans)
            span.style.ink = paragraph.style.ink;
        caption = {paragraph};
        checkPanel(paragraph, panel);
        const Length inset = captionAir * 2;
        const auto set = m_composer.column(caption, {}, picture.width - inset * 2);
        const Length depth = std::min(picture.height, paragraph.style.leading * static_cast<std::int64_t>(set.lines.size()) + inset);
        fillRect(m_result.list, m_block.id, {picture.x, picture.bottom() - depth, picture.width, depth}, panel);
        return {picture.x + inset, picture.bottom() - depth + captionAir, picture.width - inset * 2, depth - captionAir};
    }

    /// Of an ink that is too near to the panel's, and of letters so small that they fill in.
    void checkPanel(const compose::Paragraph& paragraph, const Ink& panel)
    {
        auto hard = paragraph.text.empty() ? std::nullopt : hardToReadOn(panel, paragraph.style.ink, paragraph.style.size);
        for (const compose::StyledSpan& span : paragraph.spans)
            hard = harder(hard, hardToReadOn(panel, span.style.ink, span.style.size));
        if (hard)
            find(Severity::Warning, FindingCode::CaptionUnreadable, argumentsOf(*hard, m_story.slug));
    }

    void addPicture(const StandingPhoto& standing, const Rect& clip)
    {
        if (clip.isEmpty())
            return;
        const StoryPhoto& photo = photoOf(standing);
        const auto record = m_edition.photos.find(photo.photo);
        if (record == m_edition.photos.end()) {
            crossedFrame(clip);
            find(Severity::Error, FindingCode::PhotoMissing, {m_story.slug});
            return;
        }
        const display::PlacedPhoto placed = placedPhoto(photo.photo, record->second, standing.placement, clip);
        const Rect seen = display::bounds(placed);
        addOutlined(placed, standing.placement, seen);
        checkPicture(record->second, standing.placement, placed);
    }

    /// The picture with what cuts it to a shape, and the line round it.
    void addOutlined(const display::PlacedPhoto& placed, const PhotoPlacement& placement, const Rect& seen)
    {
        const bool isCutOut = placement.cutOut == CutOut::Path && placement.cutPath.size() > 2;
        const bool isLoose = placement.fit == PhotoFit::Whole && placement.turn != 0;
        const Path corners = outlineOnPage(placed, {{}, {Length::fromEmu(1000), {}}, {Length::fromEmu(1000), Length::fromEmu(1000)}, {{}, Length::fromEmu(1000)}});
        const Path shape = isCutOut ? outlineOnPage(placed, placement.cutPath) : isLoose ? corners : roundedRect(seen, placement.cornerRadius);
        const bool isShaped = isCutOut || isLoose || placement.cornerRadius > Length{};
        if (isShaped)
            m_result.list.items.push_back({m_block.id, display::Group{shape, {{m_block.id, placed}}}});
        else
            m_result.list.items.push_back({m_block.id, placed});
        if (placement.border > Length{} && placement.cutOut == CutOut::None) {
            // The line stands inside, so that pictures side by side keep their gutters.
            const Path line = isLoose ? corners : roundedRect(seen.inset(placement.border / 2), placement.cornerRadius - placement.border / 2);
            m_result.list.items.push_back({m_block.id, display::StrokePath{line, placement.border, Ink::black(), {}}});
        }
    }

    void checkPicture(const PhotoRecord& record, const PhotoPlacement& placement, const display::PlacedPhoto& placed)
    {
        const int ppi = printedPpi(record, placed);
        const auto coarse = [&](int least) { return std::vector{m_story.slug, std::to_string(ppi), std::to_string(least)}; };
        const PressSettings& press = m_edition.press;
        if (ppi > 0 && ppi < press.leastPpi)
            find(Severity::Error, FindingCode::PhotoCoarse, coarse(press.leastPpi));
        else if (ppi > 0 && ppi < press.warningPpi)
            find(Severity::Warning, FindingCode::PhotoCoarse, coarse(press.warningPpi));
        if (!record.damage.empty())
            find(Severity::Error, FindingCode::PhotoDamaged, {record.fileName, record.damage});
        if (cutsKept(placement, placed))
            find(Severity::Warning, FindingCode::PhotoCropCutsKept, {m_story.slug});
    }

    /// Where a photo is still awaited: a box with its diagonals, so that nobody takes it for a white picture.
    void crossedFrame(const Rect& area)
    {
        const Length weight = Length::fromEmu(12700 / 2);
        fillRect(m_result.list, m_block.id, area, Ink::black(100));
        strokeLine(m_result.list, m_block.id, {area.x, area.y}, {area.right(), area.bottom()}, weight, Ink::black());
        strokeLine(m_result.list, m_block.id, {area.right(), area.y}, {area.x, area.bottom()}, weight, Ink::black());
    }

    /// Text keeps out of the photo with its caption; round a picture that is cut out it runs row by row.
    void addObstacles(const StandingPhoto& standing, std::size_t count, const Rect& all, const Rect& picture, const Rect& words, bool hasCaption)
    {
        const PhotoPlacement& placement = standing.placement;
        const auto record = m_edition.photos.find(photoOf(standing).photo);
        if (count > 1 || placement.cutOut == CutOut::None || placement.cutPath.size() < 3 || record == m_edition.photos.end()) {
            m_result.obstacles.push_back({all});
            return;
        }
        const Path outline = outlineOnPage(placedPhoto(photoOf(standing).photo, record->second, placement, picture), placement.cutPath);
        for (const Obstacle& obstacle : obstaclesRound(outline, picture, m_grid.pitch, m_grid.bodySize * std::max(0, m_block.standOffCharacters)))
            m_result.obstacles.push_back(obstacle);
        if (hasCaption && placement.captionSide != CaptionSide::Over)
            m_result.obstacles.push_back({words});
    }

    void addCaption(int photo, const compose::Paragraphs& caption, const Rect& room)
    {
        if (caption.empty()) {
            m_result.captions.push_back({photo, {}, {}, room});
            return;
        }
        const compose::Paragraph& paragraph = *caption.front();
        const int rows = static_cast<int>((room.height + paragraph.style.leading - paragraph.style.size) / paragraph.style.leading);
        const auto set = m_composer.column(caption, {room.x, room.y}, room.width, std::max(rows, 0));
        emitLines(m_result.list, m_block.id, set, caption);
        m_result.textFindings.insert(m_result.textFindings.end(), set.findings.begin(), set.findings.end());
        if (set.rowsOver > 0)
            find(Severity::Error, FindingCode::CaptionOverset, {m_story.slug, std::to_string(set.rowsOver)});
        m_result.captions.push_back({photo, caption, set, room});
    }

    void find(Severity severity, FindingCode code, std::vector<std::string> arguments)
    {
        m_result.findings.push_back({severity, code, {}, m_block.id, m_story.id, std::move(arguments)});
    }

    compose::Composer& m_composer;
    const Edition& m_edition;
    const Grid& m_grid;
    const std::string& m_styleSet;
    const Story& m_story;
    const Block& m_block;
    ComposedPhotos m_result;
};

}

ComposedPhotos composePhotos(compose::Composer& composer, const Edition& edition, const Grid& grid, const std::string& styleSet, const Story& story,
    const Block& block, const std::vector<StandingPhoto>& photos)
{
    PhotoSetter setter{composer, edition, grid, styleSet, story, block};
    setter.addAll(photos);
    return setter.take();
}

}
