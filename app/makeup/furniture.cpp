#include "makeup/furniture.h"

#include "base/utf.h"
#include "makeup/date_words.h"
#include "makeup/furniture_setter.h"
#include "makeup/legibility.h"

#include <algorithm>
#include <type_traits>

namespace banxin::makeup {

namespace {

using namespace banxin::literals;

/// The paper's name in the script of the page.
std::u16string paperName(const EditionHead& head, const std::string& language)
{
    return wordsOf(isChinese(language) || head.paperLatin.empty() ? head.paper : head.paperLatin);
}

/// The parts that there are, with `between` between them.
std::u16string joined(const std::vector<std::u16string>& parts, std::u16string_view between)
{
    std::u16string all;
    for (const std::u16string& part : parts) {
        if (!part.empty())
            all += (all.empty() ? std::u16string{} : std::u16string{between}) + part;
    }
    return all;
}

std::u16string issueWords(int issue, bool chinese)
{
    const std::u16string number = wordsOf(std::to_string(issue));
    if (issue <= 0)
        return {};
    return chinese ? u"总第" + number + u"期" : u"No. " + number;
}

std::u16string pageCountWords(std::size_t pages, bool chinese)
{
    const std::u16string count = wordsOf(std::to_string(pages));
    return chinese ? u"今日" + count + u"版" : count + (pages == 1 ? u" page" : u" pages");
}

/// Lines at the right of the nameplate, top to bottom: what the law asks a paper to print, and what the paper adds.
std::vector<std::u16string> nameplateDetails(const Edition& edition, const Nameplate& nameplate, const std::string& language)
{
    const EditionHead& head = edition.head;
    const bool chinese = isChinese(language);
    const std::u16string between = chinese ? u"　" : u"  ·  ";
    const std::u16string post = head.postalCode.empty() ? std::u16string{} : (chinese ? u"邮发代号 " : u"Postal code ") + wordsOf(head.postalCode);
    std::vector<std::u16string> lines{dateWords(head.date, language)};
    if (nameplate.lunarDate)
        lines.push_back(lunarWords(head.date, language));
    lines.push_back(joined({issueWords(head.issue, chinese), pageCountWords(edition.pages.size(), chinese)}, between));
    lines.push_back(joined({wordsOf(head.serialNumber), post}, between));
    lines.push_back(wordsOf(head.publisher));
    lines.push_back(wordsOf(head.contact));
    lines.push_back(joined({wordsOf(head.website), wordsOf(head.price)}, between));
    std::erase(lines, std::u16string{});
    return lines;
}

/// The number of the page as its code ends with it, else its place in the edition.
int numberOf(const Edition& edition, const Page& page)
{
    const std::size_t digits = page.code.find_last_not_of("0123456789") + 1;
    if (digits < page.code.size() && page.code.size() - digits < 6)
        return std::stoi(page.code.substr(digits));
    const auto at = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& one) { return one->id == page.id; });
    return static_cast<int>(at - edition.pages.begin()) + 1;
}

/// Even pages are at the left of a spread.
bool isLeftPage(const FurnitureSetter& setter, FolioSide side)
{
    return side == FolioSide::ByPage ? numberOf(setter.edition(), setter.page()) % 2 == 0 : side == FolioSide::Left;
}

void reportHardToRead(const FurnitureSetter& setter, ComposedFurniture& made)
{
    const auto hard = hardToRead(setter.block().frame, made.list.items, 0);
    if (!hard)
        return;
    made.findings.push_back({Severity::Warning, FindingCode::CaptionUnreadable, setter.page().id, setter.block().id, {},
        argumentsOf(*hard, setter.page().code)});
}

}

void setNameplate(FurnitureSetter& setter, const Nameplate& nameplate)
{
    const Rect& area = setter.inner();
    const Grid& grid = setter.page().grid;
    const EditionHead& head = setter.edition().head;
    const TextStyle title = setter.style(Role::PaperTitle);
    const TextStyle detail = setter.style(Role::PaperDetail);

    // The title stands left, the details in two columns' width at the right, both centred between the top and the rules.
    const Length detailWidth = measure(grid, std::min(2, grid.columns));
    const Length rulesAt = area.bottom() - grid.pitch;
    const Length height = rulesAt - area.y;
    const Length titleTop = area.y + (height - title.size) / 2;
    setter.line(paperName(head, title.language), Role::PaperTitle, Alignment::Start, {area.x, titleTop}, area.width - detailWidth);

    const auto lines = nameplateDetails(setter.edition(), nameplate, detail.language);
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(lines.size(), 1));
    const Length leading = std::max(detail.size, std::min(detail.leading, height / count));
    Length y = area.y + (height - leading * count) / 2;
    for (const std::u16string& words : lines) {
        setter.line(words, Role::PaperDetail, Alignment::End, {area.right() - detailWidth, y}, detailWidth);
        y += leading;
    }
    setter.rule({area.x, rulesAt}, area.width, 2_pt);
    setter.rule({area.x, rulesAt + 3_pt}, area.width, Length::fromEmu(12700 / 2));
}

void setFolio(FurnitureSetter& setter, const Folio& folio)
{
    const Rect& area = setter.inner();
    const EditionHead& head = setter.edition().head;
    const Page& page = setter.page();
    const TextStyle style = setter.style(Role::Folio);
    const Length top = area.bottom() - style.size - style.size / 2;
    const std::u16string between = isChinese(style.language) ? u"　" : u"  ";
    const bool left = isLeftPage(setter, folio.side);
    const std::vector<std::u16string> codeAndSection = left ? std::vector{wordsOf(page.code), wordsOf(page.section)} : std::vector{wordsOf(page.section), wordsOf(page.code)};
    const std::u16string day = joined({dateWords(head.date, style.language), folio.lunarDate ? lunarWords(head.date, style.language) : std::u16string{}}, between);
    const Alignment outer = left ? Alignment::Start : Alignment::End;
    const Alignment inner = left ? Alignment::End : Alignment::Start;
    setter.line(joined(codeAndSection, u"  "), Role::Folio, outer, {area.x, top}, area.width);
    // The contact is in the paper's language: on a page in another one nobody would read it.
    const bool isPapersOwn = isChinese(style.language) == isChinese(head.language);
    setter.line(joined({paperName(head, style.language), isPapersOwn ? wordsOf(head.contact) : std::u16string{}}, between), Role::Folio, Alignment::Center, {area.x, top}, area.width);
    setter.line(day, Role::Folio, inner, {area.x, top}, area.width);
    setter.rule({area.x, area.bottom()}, area.width, Length::fromEmu(12700 / 2));
}

void setStaffLine(FurnitureSetter& setter)
{
    const Rect& area = setter.inner();
    const bool chinese = isChinese(setter.style(Role::Staff).language);
    std::vector<std::u16string> members;
    for (const StaffMember& member : setter.page().staff) {
        members.push_back(wordsOf(member.duty) + (chinese ? u"：" : u": ") + wordsOf(member.name));
        if (member.name.empty())
            setter.find(Severity::Error, FindingCode::FurnitureIncomplete, {member.duty});
    }
    if (members.empty())
        setter.find(Severity::Error, FindingCode::FurnitureIncomplete, {"staff"});
    const compose::Paragraph words = setter.paragraph(joined(members, chinese ? u"　" : u"   "), Role::Staff, setter.style(Role::Staff).rules.alignment);
    setter.lines(words, {area.x, area.y}, area.width, area.height);
}

FurnitureInput furnitureInputOf(const Edition& edition, const Block& block)
{
    FurnitureInput input;
    if (const auto* index = std::get_if<StoryIndex>(&block.content)) {
        for (const StoryId id : index->stories) {
            const Shared<Story>* story = edition.stories.find(id);
            const auto parts = partsOf(edition, id);
            const Page* page = parts.empty() ? nullptr : findPage(edition, parts.front().page);
            const std::string slug = story ? (*story)->slug : std::to_string(id.n);
            const std::u16string words = story ? (*story)->headline : std::u16string{};
            input.lines.push_back({slug, words.empty() ? wordsOf(slug) : words, page ? page->code : std::string{}});
        }
    }
    if (const auto* advertisement = std::get_if<Advertisement>(&block.content); advertisement && advertisement->material) {
        const auto record = edition.photos.find(*advertisement->material);
        if (record != edition.photos.end())
            input.material = record->second;
    }
    return input;
}

ComposedFurniture composeFurniture(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block, const FurnitureInput& input)
{
    FurnitureSetter setter{composer, edition, page, block};
    std::visit([&](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, Nameplate>)
            setNameplate(setter, content);
        else if constexpr (std::is_same_v<Content, Folio>)
            setFolio(setter, content);
        else if constexpr (std::is_same_v<Content, StaffLine>)
            setStaffLine(setter);
        else if constexpr (std::is_same_v<Content, Advertisement>)
            setAdvertisement(setter, content, input.material);
        else if constexpr (std::is_same_v<Content, StoryIndex>)
            setIndex(setter, content, input.lines);
        else if constexpr (std::is_same_v<Content, SectionLabel>)
            setSectionLabel(setter, content);
        else if constexpr (std::is_same_v<Content, Ornament>)
            setOrnament(setter, content);
        else if constexpr (std::is_same_v<Content, Table>)
            setTable(setter, content);
        else if constexpr (std::is_same_v<Content, QrCode>)
            setQrBlock(setter, content);
    }, block.content);
    ComposedFurniture made = setter.take();
    reportHardToRead(setter, made);
    return made;
}

}
