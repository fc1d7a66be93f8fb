#include "intake/markdown_reader.h"

#include "base/utf.h"
#include "intake/code_points.h"
#include "intake/copy_builder.h"
#include "intake/entities.h"
#include "intake/file_name.h"
#include "intake/html_reader.h"
#include "intake/nitf_reader.h"
#include "intake/picture_reference.h"
#include "intake/text_reader.h"

#include <md4c.h>

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

struct FrontKey {
    std::string_view key;
    RoleHint role;
};

constexpr auto frontKeys = std::to_array<FrontKey>({{"title", RoleHint::Headline}, {"headline", RoleHint::Headline}, {"标题", RoleHint::Headline},
    {"主题", RoleHint::Headline}, {"kicker", RoleHint::Kicker}, {"引题", RoleHint::Kicker}, {"subtitle", RoleHint::Deck}, {"deck", RoleHint::Deck},
    {"副题", RoleHint::Deck}, {"author", RoleHint::Byline}, {"byline", RoleHint::Byline}, {"作者", RoleHint::Byline},
    {"dateline", RoleHint::Dateline}, {"电头", RoleHint::Dateline}, {"label", RoleHint::Label}, {"series", RoleHint::Label}, {"栏题", RoleHint::Label}});

/// Takes the head off the text and reads it.
void takeFrontMatter(CopyBuilder& builder, std::string& text)
{
    if (!text.starts_with("---\n"))
        return;
    const std::size_t end = text.find("\n---\n", 3);
    if (end == text.npos)
        return;
    std::string_view head = std::string_view{text}.substr(4, end > 4 ? end - 3 : 0);
    ItemOrigin& origin = builder.item().origin;
    while (!head.empty()) {
        const std::size_t lineEnd = std::min(head.find('\n'), head.size());
        const std::string_view line = head.substr(0, lineEnd);
        head.remove_prefix(std::min(lineEnd + 1, head.size()));
        const std::size_t colon = line.find(':');
        if (colon == line.npos)
            continue;
        const std::string key{trimmedBytes(line.substr(0, colon))};
        std::string_view value = trimmedBytes(line.substr(colon + 1));
        if (value.size() > 1 && value.front() == value.back() && (value.front() == '"' || value.front() == '\''))
            value = value.substr(1, value.size() - 2);
        const auto role = std::find_if(frontKeys.begin(), frontKeys.end(), [&](const FrontKey& f) { return f.key == key; });
        if (role != frontKeys.end())
            builder.add({wide(value), role->role, 0, {}, {}});
        else if (key == "slug")
            builder.item().slug = value;
        else if (key == "id")
            origin.id = value;
        else if (key == "version")
            origin.version = value;
        else if (key == "source")
            origin.source = value;
        else if (key == "date")
            origin.created = value;
        else if (key == "embargo")
            origin.embargoedUntil = value;
        else if (key == "status")
            origin.status = statusOf(value);
        else if (key == "language" || key == "lang")
            origin.language = value;
        else
            origin.note += (origin.note.empty() ? u"" : u"\n") + wide(line);
    }
    text.erase(0, end + 5);
}

/// CR LF becomes LF.
void dropCarriageReturns(std::string& text)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            text[kept++] = text[i];
    }
    text.resize(kept);
}

bool isHanOrMark(char16_t unit)
{
    return (unit >= 0x2E80 && unit <= 0x9FFF) || (unit >= 0xF900 && unit <= 0xFAFF) || (unit >= 0xFF00 && unit <= 0xFF60)
        || (unit >= 0xD840 && unit <= 0xDFFF) || unit == 0x201D || unit == 0x2019 || unit == 0x2026 || unit == 0x2014;
}

class MarkdownReader {
public:
    explicit MarkdownReader(CopyBuilder& builder) : m_builder{builder} {}

    bool read(const std::string& text)
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) { return of(data).enterBlock(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return of(data).leaveBlock(type); };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) { return of(data).enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* data) { return of(data).leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* part, MD_SIZE size, void* data) { return of(data).text(type, {part, size}); };
        return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this) == 0;
    }

private:
    static MarkdownReader& of(void* data) { return *static_cast<MarkdownReader*>(data); }
    int goesOn() const { return m_builder.isFull() ? 1 : 0; }

    int enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H: {
            const auto level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            start(level == 1 ? RoleHint::Headline : RoleHint::Subhead, level);
            break;
        }
        case MD_BLOCK_QUOTE: ++m_quotes; break;
        case MD_BLOCK_OL: m_lists.push_back(static_cast<int>(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 1'000'000u))); break;
        case MD_BLOCK_UL: m_lists.push_back(-1); break;
        case MD_BLOCK_LI: m_isMarked = true; break;
        case MD_BLOCK_TR:
            start(RoleHint::TableRow);
            m_cells = 0;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (m_cells++ > 0)
                m_builder.append(u"\t");
            break;
        case MD_BLOCK_HTML: m_isHtml = true; break;
        default: break;
        }
        return goesOn();
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE: --m_quotes; break;
        case MD_BLOCK_OL:
        case MD_BLOCK_UL: m_lists.pop_back(); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: return goesOn();
        case MD_BLOCK_HTML:
            m_isHtml = false;
            readHtmlInto(m_builder, std::exchange(m_html, {}), RoleHint::None);
            break;
        default: break;
        }
        m_builder.endParagraph();
        return goesOn();
    }

    int enterSpan(MD_SPANTYPE type, void* detail)
    {
        if (type == MD_SPAN_STRONG)
            ++m_bold;
        else if (type == MD_SPAN_EM)
            ++m_italic;
        else if (type == MD_SPAN_IMG) {
            const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            if (m_images++ == 0) {
                m_reference.assign(image->src.text ? image->src.text : "", image->src.size);
                m_caption.clear();
            }
        }
        return goesOn();
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG)
            --m_bold;
        else if (type == MD_SPAN_EM)
            --m_italic;
        else if (type == MD_SPAN_IMG && --m_images == 0)
            endPicture();
        return goesOn();
    }

    void endPicture()
    {
        if (addReferredPicture(m_builder, m_reference))
            m_builder.item().pictures.back().caption = wide(m_caption);
        else if (!m_caption.empty())
            m_builder.add({wide(m_caption), RoleHint::Caption, 0, {}, {}});
    }

    int text(MD_TEXTTYPE type, std::string_view part)
    {
        if (m_images > 0) {
            m_caption += type == MD_TEXT_ENTITY ? entity(part) : std::string{part};
            return goesOn();
        }
        switch (type) {
        case MD_TEXT_NULLCHAR: say(std::u16string(1, u'\0')); break;
        case MD_TEXT_BR: m_builder.forceLine(); break;
        case MD_TEXT_SOFTBR: softBreak(); break;
        case MD_TEXT_ENTITY: say(wide(entity(part))); break;
        case MD_TEXT_HTML: html(part); break;
        case MD_TEXT_CODE: code(wide(part)); break;
        default: say(wide(part)); break;
        }
        return goesOn();
    }

    static std::string entity(std::string_view part)
    {
        const std::string known = part.size() > 2 ? entityText(part.substr(1, part.size() - 2)) : std::string{};
        return known.empty() ? std::string{part} : known;
    }

    void softBreak()
    {
        if (!m_builder.isOpen() || m_builder.paragraph().text.empty())
            return;
        if (isHanOrMark(m_builder.paragraph().text.back()))
            m_builder.endParagraph();
        else
            m_builder.append(u" ");
    }

    /// Tags inside a line are passed over, as what stands between them comes as text of its own.
    void html(std::string_view part)
    {
        if (m_isHtml)
            m_html += part;
        else if (part.starts_with("<br"))
            m_builder.forceLine();
    }

    void code(const std::u16string& words)
    {
        if (words == u"\n")
            m_builder.forceLine();
        else
            say(words);
    }

    void say(const std::u16string& words)
    {
        if (!m_builder.isOpen())
            start(m_quotes > 0 ? RoleHint::Quote : m_lists.empty() ? RoleHint::None : RoleHint::ListItem);
        m_builder.append(words, m_bold > 0, m_italic > 0);
    }

    void start(RoleHint role, int level = 0)
    {
        m_builder.startParagraph(role, level);
        if (!std::exchange(m_isMarked, false) || m_lists.empty())
            return;
        int& number = m_lists.back();
        const std::string mark = number < 0 ? "• " : std::to_string(number) + ". ";
        number += number < 0 || number > 1'000'000 ? 0 : 1;
        m_builder.append(wide(mark));
    }

    CopyBuilder& m_builder;
    std::vector<int> m_lists;   ///< the next number; -1: bullets
    bool m_isMarked = false;
    bool m_isHtml = false;
    std::string m_html;
    int m_quotes = 0;
    int m_bold = 0;
    int m_italic = 0;
    int m_cells = 0;
    int m_images = 0;
    std::string m_reference;
    std::string m_caption;
};

}

Result<Document> readMarkdown(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    Result<DecodedText> text = options.encoding ? Result<DecodedText>{decodedAs(bytes, *options.encoding)} : decodeText(bytes, name, options.language);
    if (!text)
        return text.error();
    std::string utf8 = utf8FromUtf16(text->text);
    text->text.clear();
    dropCarriageReturns(utf8);
    CopyBuilder builder{CopyFormat::Markdown, name};
    takeFrontMatter(builder, utf8);
    MarkdownReader reader{builder};
    if (!reader.read(utf8) && !builder.isFull())
        throw std::bad_alloc{};
    reportEncoding(builder.document(), std::move(*text), baseName(name));
    reportStatus(builder, builder.item().origin);
    return builder.take();
}

}
