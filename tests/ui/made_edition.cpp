#include "made_edition.h"

namespace banxin::made {
namespace {

using namespace banxin::literals;

class NoPhotos : public pictures::PictureSource {
public:
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    }
};

Path rectPath(const Rect& rect)
{
    Path path;
    path.addRect(rect);
    return path;
}

void addLine(display::ComposedPage& page, const type::Face& face, const char32_t*& text, const char32_t* all, BlockId block,
    Point at, Length size, int characters)
{
    display::GlyphRun run;
    run.font = display::fontIndex(page.list, face.name());
    run.size = size;
    run.ink = Ink::black();
    for (int i = 0; i < characters; ++i) {
        if (*text == 0)
            text = all;
        run.glyphs.push_back({face.glyph(*text++), {at.x + size * i, at.y}, 0, 1});
    }
    page.list.items.push_back({block, std::move(run)});
}

constexpr const char32_t* copy = U"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声。卖豆浆的李师傅推开木门，把第一锅热气端到路边；"
                                 U"隔壁修表铺的灯也亮了。“今天风小，河上的船会多些。”他说。";

void addStory(display::ComposedPage& page, const type::Face& face, const type::Face& bold, BlockId block, const Rect& area)
{
    const char32_t* text = copy;
    addLine(page, bold, text, copy, block, {area.x, area.y + 30_pt}, 28_pt, 9);
    const int columns = 2;
    for (int column = 0; column < columns; ++column) {
        const Length x = area.x + 126_pt * column;
        for (Length y = area.y + 50_pt; y < area.bottom(); y += Length::fromEmu(12700 * 45 / 4))
            addLine(page, face, text, copy, block, {x, y}, 9_pt, 13);
    }
    page.list.items.push_back({block, display::FillPath{rectPath({area.x, area.bottom() + 4_pt, area.width, 1_pt}), Ink::black(600)}});
}

display::ComposedPage page(const type::Face& face, const type::Face& bold, PageId id, const std::string& code)
{
    display::ComposedPage page;
    page.page = id;
    page.code = code;
    page.trim = {390_mm, 540_mm};
    const BlockId nameplate{id.n * 100 + 1};
    const Rect head{15_mm, 15_mm, 360_mm, 30_mm};
    page.blocks.push_back({nameplate, {}, head});
    page.list.items.push_back({nameplate, display::FillPath{rectPath({15_mm, 46_mm, 360_mm, 1_mm}), Ink::cmyk(0, 900, 800, 100)}});
    const char32_t* title = U"河湾日报";
    addLine(page, bold, title, U"河湾日报", nameplate, {20_mm, 40_mm}, 72_pt, 4);
    for (int i = 0; i < 9; ++i) {
        const BlockId block{id.n * 100 + 2 + static_cast<std::uint32_t>(i)};
        const StoryId story{id.n * 1000 + static_cast<std::uint32_t>(i)};
        const Rect area{15_mm + 120_mm * (i % 3), 55_mm + 160_mm * (i / 3), 95_mm, 150_mm};
        page.blocks.push_back({block, story, area});
        page.fits.push_back({story, i == 1 ? 3 : i == 2 ? -2 : 0, i == 1 ? 41 : 0, {}});
        addStory(page, face, bold, block, area);
    }
    return page;
}

}

ui::OpenedEdition edition(const std::shared_ptr<const type::FontBook>& fonts, const QString& file)
{
    const type::FaceHandle face = fonts->find("NotoSerifCJKsc-Regular");
    const type::FaceHandle bold = fonts->find("NotoSerifCJKsc-Bold");
    ui::OpenedEdition opened;
    opened.file = file;
    opened.edition.head.paper = "河湾日报";
    opened.edition.head.date = {2026, 11, 25};
    for (const std::uint32_t n : {1u, 2u}) {
        const std::string code = n == 1 ? "A01" : "A02";
        opened.pages.push_back(std::make_shared<const display::ComposedPage>(page(*face, bold ? *bold : *face, PageId{n}, code)));
        Page ofEdition;
        ofEdition.id = PageId{n};
        ofEdition.code = code;
        ofEdition.section = n == 1 ? "要闻" : "城事";
        for (const display::BlockPlace& place : opened.pages.back()->blocks) {
            Block block;
            block.id = place.block;
            if (place.story)
                block.content = ArticleBlock{.story = place.story, .part = 0, .stack = {}, .legs = {}, .photos = {}, .overrides = {}};
            else
                block.content = Nameplate{};
            ofEdition.blocks.push_back(block);
        }
        opened.edition.pages.emplace_back(ofEdition);
    }
    opened.makePainter = [fonts] {
        struct Kept {
            std::shared_ptr<const type::FontBook> fonts;
            NoPhotos photos;
            paint::PagePainter painter{*fonts, photos};
        };
        const auto kept = std::make_shared<Kept>(fonts);
        return std::shared_ptr<paint::PagePainter>{kept, &kept->painter};
    };
    return opened;
}

ui::PagePointer changed(const display::ComposedPage& page)
{
    display::ComposedPage copy = page;
    const Rect area = copy.blocks[1].area;
    copy.list.items.push_back({copy.blocks[1].block, display::FillPath{rectPath(area), Ink::black()}});
    return std::make_shared<const display::ComposedPage>(std::move(copy));
}

}
