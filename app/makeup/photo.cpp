#include "makeup/photo.h"

#include "makeup/emit.h"

#include <algorithm>

namespace banxin::makeup {

Rect pictureFrame(const PhotoRecord& record, const PhotoPlacement& placement, const Rect& clip)
{
    const std::int64_t w = std::max(1, record.width);
    const std::int64_t h = std::max(1, record.height);
    // The side that would leave white decides the scale.
    const bool byWidth = clip.width.emu() * h >= clip.height.emu() * w;
    Length width = byWidth ? clip.width : clip.height.scaled(w, h);
    Length height = byWidth ? clip.width.scaled(h, w) : clip.height;
    width = width.scaled(std::max(1000, placement.zoomPerMille), 1000);
    height = height.scaled(std::max(1000, placement.zoomPerMille), 1000);

    const auto start = [](Length room, Length size, Length focus) {
        const Length centred = room / 2 - size.scaled(focus.emu(), 1000);
        return std::clamp(centred, room - size, Length{});
    };
    return {clip.x + start(clip.width, width, placement.focus.x), clip.y + start(clip.height, height, placement.focus.y), width, height};
}

std::vector<PhotoPlacement> placementsOf(const Story& story, const ArticleBlock& article, const BlockRoom& room, const Grid& grid, int below)
{
    if (!article.photos.empty() || story.photos.empty() || !story.body.empty() || article.part != 0)
        return article.photos;
    const Length step = grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters);
    const Length gutter = grid.bodySize * grid.gutterCharacters;
    const int columns = std::max(1, static_cast<int>((room.area.width + gutter) / step));
    const int rows = room.rows.count - below;
    const int count = std::min(static_cast<int>(story.photos.size()), columns);
    std::vector<PhotoPlacement> placements;
    for (int i = 0; i < count && rows > 0; ++i) {
        PhotoPlacement placement;
        placement.photo = i;
        const int from = columns * i / count;
        placement.cells = {from, columns * (i + 1) / count - from, below, rows};
        placements.push_back(placement);
    }
    return placements;
}

namespace {

/// Between a picture and its caption.
constexpr Length captionAir = Length::fromEmu(12700 * 3);

class PhotoSetter {
public:
    PhotoSetter(compose::Composer& composer, const Edition& edition, const Grid& grid, const std::string& styleSet, const Story& story, const Block& block)
        : m_composer{composer}, m_edition{edition}, m_grid{grid}, m_styleSet{styleSet}, m_story{story}, m_block{block}
    {
    }

    void add(const BlockRoom& room, const PhotoPlacement& placement)
    {
        const Rect cells = cellsIn(m_grid, room, placement.cells);
        if (placement.photo < 0 || placement.photo >= static_cast<int>(m_story.photos.size()) || cells.isEmpty())
            return;
        m_result.obstacles.push_back(cells);
        const StoryPhoto& photo = m_story.photos[static_cast<std::size_t>(placement.photo)];
        const auto caption = captionOf(photo);
        Rect picture = cells;
        Rect words = cells;
        shareOut(placement, caption, cells, picture, words);
        if (isAwaited(photo) && articleOf(m_block)->photos.empty())
            words = setAlone(cells, picture);
        addPicture(photo, placement, picture);
        addCaption(placement.photo, caption, words);
        if (photo.caption.empty())
            find(Severity::Warning, FindingCode::CaptionMissing, {m_story.slug});
        if (photo.credit.empty())
            find(Severity::Warning, FindingCode::CreditMissing, {m_story.slug});
    }

    ComposedPhotos take() { return std::move(m_result); }

private:
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
        if (placement.captionSide == CaptionSide::Below || placement.cells.columns < 2) {
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

    void addPicture(const StoryPhoto& photo, const PhotoPlacement& placement, const Rect& clip)
    {
        if (clip.isEmpty())
            return;
        const auto record = m_edition.photos.find(photo.photo);
        if (record == m_edition.photos.end()) {
            crossedFrame(clip);
            find(Severity::Error, FindingCode::PhotoMissing, {m_story.slug});
            return;
        }
        const Rect frame = pictureFrame(record->second, placement, clip);
        m_result.list.items.push_back({m_block.id, display::PlacedPhoto{photo.photo, frame, clip}});
        const auto ppi = static_cast<int>(record->second.width * std::int64_t{914400} / std::max<std::int64_t>(1, frame.width.emu()));
        if (ppi < m_edition.press.leastPpi)
            find(Severity::Error, FindingCode::PhotoCoarse, {m_story.slug, std::to_string(ppi), std::to_string(m_edition.press.leastPpi)});
    }

    /// Where a photo is still awaited: a box with its diagonals, so that nobody takes it for a white picture.
    void crossedFrame(const Rect& area)
    {
        const Length weight = Length::fromEmu(12700 / 2);
        fillRect(m_result.list, m_block.id, area, Ink::black(100));
        strokeLine(m_result.list, m_block.id, {area.x, area.y}, {area.right(), area.bottom()}, weight, Ink::black());
        strokeLine(m_result.list, m_block.id, {area.right(), area.y}, {area.x, area.bottom()}, weight, Ink::black());
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
    const Block& block, const BlockRoom& room, const std::vector<PhotoPlacement>& placements)
{
    PhotoSetter setter{composer, edition, grid, styleSet, story, block};
    for (const PhotoPlacement& placement : placements)
        setter.add(room, placement);
    return setter.take();
}

}
