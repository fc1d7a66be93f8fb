#include "makeup/furniture.h"

#include "base/utf.h"
#include "makeup/emit.h"
#include "makeup/text_finding.h"

#include <algorithm>
#include <array>

namespace banxin::makeup {

namespace {

bool isChinese(const std::string& language) { return language.starts_with("zh"); }

std::u16string text(const std::string& utf8) { return utf16FromUtf8(utf8).value_or(std::u16string{}); }

/// The paper's name in the script of the page.
std::u16string paperName(const EditionHead& head, const std::string& language)
{
    return text(isChinese(language) || head.paperLatin.empty() ? head.paper : head.paperLatin);
}

/// Sets single lines of furniture.
class LineSetter {
public:
    LineSetter(compose::Composer& composer, const Edition& edition, const Page& page, BlockId block)
        : m_composer{composer}, m_edition{edition}, m_page{page}, m_block{block}
    {
    }

    /// One line whose top is at `origin`, in `measure`.
    void line(const std::u16string& words, Role role, Alignment alignment, Point origin, Length measure)
    {
        if (words.empty())
            return;
        compose::Paragraph paragraph;
        paragraph.text = words;
        paragraph.style = styleFor(*m_edition.sheet, m_page.styleSet, 1, role);
        paragraph.style.rules.alignment = alignment;
        paragraph.style.rules.firstIndent = 0;
        const compose::Paragraphs paragraphs{paragraph};
        const compose::ComposedText set = m_composer.column(paragraphs, origin, measure, 1);
        emitLines(m_made.list, m_block, set, paragraphs);
        for (const compose::TextFinding& finding : set.findings)
            find(findingOf(finding, m_block, {}, m_page.code));
        if (set.rowsOver > 0) {
            const std::u16string lost = words.substr(std::min<std::size_t>(set.oversetOffset, words.size()));
            find({Severity::Error, FindingCode::FurnitureIncomplete, {}, m_block, {}, {utf8FromUtf16(lost)}});
        }
    }

    void rule(Point from, Length width, Length weight) { strokeLine(m_made.list, m_block, from, {from.x + width, from.y}, weight, Ink::black()); }

    ComposedFurniture take() { return std::move(m_made); }

private:
    void find(Finding finding)
    {
        finding.page = m_page.id;
        m_made.findings.push_back(std::move(finding));
    }

    compose::Composer& m_composer;
    const Edition& m_edition;
    const Page& m_page;
    BlockId m_block;
    ComposedFurniture m_made;
};

/// Lines at the right of the nameplate, top to bottom.
std::vector<std::u16string> nameplateDetails(const EditionHead& head, const std::string& language, std::size_t pages)
{
    const bool chinese = isChinese(language);
    std::vector<std::u16string> lines{dateWords(head.date, language)};
    if (head.issue > 0) {
        const std::u16string number = text(std::to_string(head.issue));
        lines.push_back(chinese ? u"总第" + number + u"期" : u"No. " + number);
    }
    const std::u16string count = text(std::to_string(pages));
    if (chinese)
        lines.back() += u"　今日" + count + u"版";
    else
        lines.back() += u"  ·  " + count + (pages == 1 ? u" page" : u" pages");
    if (!head.serialNumber.empty())
        lines.push_back(text(head.serialNumber));
    if (!head.publisher.empty())
        lines.push_back(text(head.publisher));
    if (!head.contact.empty())
        lines.push_back(text(head.contact));
    return lines;
}

}

std::u16string dateWords(Date date, const std::string& language)
{
    static constexpr std::array<const char16_t*, 7> chineseDays{u"日", u"一", u"二", u"三", u"四", u"五", u"六"};
    static constexpr std::array<const char16_t*, 7> days{u"Sunday", u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday"};
    static constexpr std::array<const char16_t*, 12> months{u"January", u"February", u"March", u"April", u"May", u"June", u"July",
        u"August", u"September", u"October", u"November", u"December"};
    if (date.month < 1 || date.month > 12)
        return {};
    const auto day = static_cast<std::size_t>(weekday(date));
    const auto number = [](int n) { return text(std::to_string(n)); };
    if (isChinese(language))
        return number(date.year) + u"年" + number(date.month) + u"月" + number(date.day) + u"日　星期" + chineseDays[day];
    return std::u16string{days[day]} + u", " + months[static_cast<std::size_t>(date.month - 1)] + u" " + number(date.day) + u", " + number(date.year);
}

ComposedFurniture composeNameplate(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block)
{
    const Rect area = areaOf(page.grid, block);
    const EditionHead& head = edition.head;
    const TextStyle title = styleFor(*edition.sheet, page.styleSet, 1, Role::PaperTitle);
    const TextStyle detail = styleFor(*edition.sheet, page.styleSet, 1, Role::PaperDetail);
    LineSetter setter{composer, edition, page, block.id};

    // The title stands left, the details in two columns' width at the right, both centred between the top and the rules.
    const Length detailWidth = measure(page.grid, std::min(2, page.grid.columns));
    const Length rulesAt = area.bottom() - page.grid.pitch;
    const Length height = rulesAt - area.y;
    const Length titleTop = area.y + (height - title.size) / 2;
    setter.line(paperName(head, title.language), Role::PaperTitle, Alignment::Start, {area.x, titleTop}, area.width - detailWidth);

    const auto lines = nameplateDetails(head, detail.language, edition.pages.size());
    Length y = area.y + (height - detail.leading * static_cast<std::int64_t>(lines.size())) / 2;
    for (const std::u16string& words : lines) {
        setter.line(words, Role::PaperDetail, Alignment::End, {area.right() - detailWidth, y}, detailWidth);
        y += detail.leading;
    }
    setter.rule({area.x, rulesAt}, area.width, Length::fromEmu(12700 * 2));
    setter.rule({area.x, rulesAt + Length::fromEmu(12700 * 3)}, area.width, Length::fromEmu(12700 / 2));
    return setter.take();
}

ComposedFurniture composeFolio(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block)
{
    const Rect area = areaOf(page.grid, block);
    const TextStyle style = styleFor(*edition.sheet, page.styleSet, 1, Role::Folio);
    const Length top = area.bottom() - style.size - style.size / 2;
    const std::u16string code = text(page.section.empty() ? page.code : page.code + "  " + page.section);
    LineSetter setter{composer, edition, page, block.id};
    setter.line(code, Role::Folio, Alignment::Start, {area.x, top}, area.width);
    setter.line(paperName(edition.head, style.language), Role::Folio, Alignment::Center, {area.x, top}, area.width);
    setter.line(dateWords(edition.head.date, style.language), Role::Folio, Alignment::End, {area.x, top}, area.width);
    setter.rule({area.x, area.bottom()}, area.width, Length::fromEmu(12700 / 2));
    return setter.take();
}

}
