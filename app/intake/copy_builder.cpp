#include "intake/copy_builder.h"

#include "base/utf.h"
#include "intake/bounds.h"
#include "intake/convert.h"
#include "intake/file_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace banxin::intake {

namespace {

bool isLayoutBlank(char16_t unit) { return unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t' || unit == u'\f'; }

bool isBlankByte(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}

CopyBuilder::CopyBuilder(CopyFormat format, std::string name) : m_name{std::move(name)}
{
    m_document.format = format;
    m_document.items.emplace_back();
}

void CopyBuilder::startItem()
{
    endParagraph();
    if (m_document.items.size() == bounds::items)
        return fail(tooLarge(m_name, "items", bounds::items));
    m_document.items.emplace_back();
}

void CopyBuilder::startParagraph(RoleHint hint, int level, std::string style)
{
    endParagraph();
    m_paragraph = {{}, hint, level, std::move(style), {}};
    m_isOpen = true;
    m_hasBlank = false;
}

void CopyBuilder::endParagraph(bool keepsEmpty)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_hasBlank = false;
    while (!m_paragraph.text.empty() && m_paragraph.text.back() == u'\n')
        m_paragraph.text.pop_back();
    const auto length = static_cast<std::uint32_t>(m_paragraph.text.size());
    for (FormattedRun& run : m_paragraph.runs)
        run.range.end = std::min(run.range.end, length);
    std::erase_if(m_paragraph.runs, [](const FormattedRun& run) { return run.range.start >= run.range.end; });
    if (keepsEmpty || !m_paragraph.text.empty())
        add(std::exchange(m_paragraph, {}));
}

void CopyBuilder::add(DocumentParagraph paragraph)
{
    if (m_paragraphs == bounds::paragraphs)
        return fail(tooLarge(m_name, "paragraphs", bounds::paragraphs));
    ++m_paragraphs;
    item().paragraphs.push_back(std::move(paragraph));
}

bool CopyBuilder::takes(std::size_t characters)
{
    if (m_fault)
        return false;
    m_characters += characters;
    if (m_characters > bounds::characters)
        fail(tooLarge(m_name, "characters", bounds::characters));
    return !m_fault;
}

void CopyBuilder::mark(std::size_t start, bool bold, bool italic)
{
    addRun(m_paragraph.runs, {{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(m_paragraph.text.size())}, bold, italic});
}

void CopyBuilder::append(std::u16string_view text, bool bold, bool italic)
{
    if (text.empty() || !takes(text.size()))
        return;
    if (!m_isOpen)
        startParagraph();
    const std::size_t start = m_paragraph.text.size();
    m_paragraph.text += text;
    mark(start, bold, italic);
}

void CopyBuilder::appendFlowing(std::u16string_view text, bool bold, bool italic)
{
    if (!takes(text.size()))
        return;
    std::optional<std::size_t> start;
    for (const char16_t unit : text) {
        if (isLayoutBlank(unit)) {
            m_hasBlank = true;
            continue;
        }
        if (!m_isOpen)
            startParagraph();
        const bool isInside = !m_paragraph.text.empty() && m_paragraph.text.back() != u'\n';
        if (std::exchange(m_hasBlank, false) && isInside)
            m_paragraph.text += u' ';
        // A blank before the first word belongs to what stands before it.
        if (!start)
            start = m_paragraph.text.size();
        m_paragraph.text += unit;
    }
    if (start)
        mark(*start, bold, italic);
}

void CopyBuilder::forceLine()
{
    m_hasBlank = false;
    if (m_isOpen && takes(1))
        m_paragraph.text += u'\n';
}

void CopyBuilder::addPicture(DocumentPicture picture)
{
    if (m_pictures == bounds::pictures)
        return fail(tooLarge(m_name, "pictures", bounds::pictures));
    ++m_pictures;
    picture.before = item().paragraphs.size();
    item().pictures.push_back(std::move(picture));
}

void CopyBuilder::fail(Fault fault)
{
    if (!m_fault)
        m_fault = std::move(fault);
}

Result<Document> CopyBuilder::take()
{
    endParagraph();
    if (m_fault)
        return *m_fault;
    for (const auto& [what, count] : m_leftOut)
        report({Severity::Note, FindingCode::CopyLeftOut, {}, {}, {}, {baseName(m_name), what, std::to_string(count)}});
    return std::move(m_document);
}

void addRun(std::vector<FormattedRun>& runs, const FormattedRun& run)
{
    if ((!run.bold && !run.italic) || run.range.start == run.range.end)
        return;
    const bool goesOn = !runs.empty() && runs.back().range.end == run.range.start && runs.back().bold == run.bold
        && runs.back().italic == run.italic;
    if (goesOn)
        runs.back().range.end = run.range.end;
    else
        runs.push_back(run);
}

std::string plainName(std::string_view path)
{
    constexpr std::size_t longest = 200;
    const std::size_t slash = path.find_last_of("/\\");
    std::string name{slash == path.npos ? path : path.substr(slash + 1)};
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == ':'; });
    if (name.size() > longest)
        name.erase(0, name.size() - longest);
    return name == "." || name == ".." || !utf16FromUtf8(name) ? "picture" : name;
}

std::u16string wide(std::string_view utf8)
{
    if (auto text = utf16FromUtf8(utf8))
        return std::move(*text);
    return converted(utf8, "UTF-8");
}

std::u16string trimmedText(std::u16string_view text)
{
    const auto isEdge = [](char16_t unit) { return isLayoutBlank(unit) || unit == u'\u3000' || unit == u'\u00A0'; };
    while (!text.empty() && isEdge(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isEdge(text.back()))
        text.remove_suffix(1);
    return std::u16string{text};
}

std::string_view trimmedBytes(std::string_view text)
{
    while (!text.empty() && isBlankByte(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlankByte(text.back()))
        text.remove_suffix(1);
    return text;
}

void reportStatus(CopyBuilder& builder, const ItemOrigin& origin)
{
    const auto withheld = [&](const char* why, const std::string& until) {
        builder.report({Severity::Error, FindingCode::CopyWithheld, {}, {}, {}, {baseName(builder.name()), why, until}});
    };
    if (origin.status == ItemStatus::Killed)
        withheld("killed", {});
    if (origin.status == ItemStatus::Withheld)
        withheld("withheld", {});
    if (!origin.embargoedUntil.empty())
        withheld("embargoed", origin.embargoedUntil);
}

RoleHint roleOfStyle(std::string_view style)
{
    struct Known {
        std::string_view name;
        RoleHint role;
    };
    static constexpr auto known = std::to_array<Known>({
        {"栏题", RoleHint::Label}, {"栏目", RoleHint::Label}, {"label", RoleHint::Label},
        {"引题", RoleHint::Kicker}, {"肩题", RoleHint::Kicker}, {"眉题", RoleHint::Kicker}, {"kicker", RoleHint::Kicker},
        {"eyebrow", RoleHint::Kicker}, {"overline", RoleHint::Kicker},
        {"主题", RoleHint::Headline}, {"主标题", RoleHint::Headline}, {"标题", RoleHint::Headline}, {"title", RoleHint::Headline},
        {"headline", RoleHint::Headline}, {"标题 1", RoleHint::Headline}, {"heading 1", RoleHint::Headline},
        {"副题", RoleHint::Deck}, {"副标题", RoleHint::Deck}, {"subtitle", RoleHint::Deck}, {"deck", RoleHint::Deck},
        {"standfirst", RoleHint::Deck},
        {"作者", RoleHint::Byline}, {"署名", RoleHint::Byline}, {"byline", RoleHint::Byline}, {"author", RoleHint::Byline},
        {"电头", RoleHint::Dateline}, {"dateline", RoleHint::Dateline},
        {"小标题", RoleHint::Subhead}, {"小题", RoleHint::Subhead}, {"subhead", RoleHint::Subhead}, {"crosshead", RoleHint::Subhead},
        {"标题 2", RoleHint::Subhead}, {"标题 3", RoleHint::Subhead}, {"标题 4", RoleHint::Subhead},
        {"heading 2", RoleHint::Subhead}, {"heading 3", RoleHint::Subhead}, {"heading 4", RoleHint::Subhead},
        {"题注", RoleHint::Caption}, {"图说", RoleHint::Caption}, {"图片说明", RoleHint::Caption}, {"caption", RoleHint::Caption},
        {"摄影", RoleHint::Credit}, {"credit", RoleHint::Credit},
        {"引用", RoleHint::Quote}, {"明显引用", RoleHint::Quote}, {"quote", RoleHint::Quote}, {"intense quote", RoleHint::Quote},
        {"quotations", RoleHint::Quote},
    });
    std::string name{style};
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.name == name; });
    return found == known.end() ? RoleHint::None : found->role;
}

}
