#include "intake/html_reader.h"

#include "base/utf.h"
#include "intake/body_elements.h"
#include "intake/entities.h"
#include "intake/text_reader.h"

#include "intake/file_name.h"

#include <algorithm>
#include <vector>

namespace banxin::intake {

namespace {

constexpr std::size_t longestName = 32;
constexpr std::size_t longestEntity = 32;
constexpr std::size_t mostAttributes = 64;   // of an element; more are passed over

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool isLetter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }
bool isNamePart(char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.'; }

std::string lowered(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

struct Attribute {
    std::string name;
    std::string value;
};

class HtmlReader {
public:
    HtmlReader(CopyBuilder& builder, std::string_view html, RoleHint plain) : m_builder{builder}, m_elements{builder, plain}, m_html{html} {}

    void read()
    {
        while (m_at < m_html.size() && !m_builder.isFull()) {
            if (m_html[m_at] == '<' && isTag())
                readTag();
            else
                readText();
        }
        m_elements.finish();
    }

private:
    char next(std::size_t offset = 1) const { return m_at + offset < m_html.size() ? m_html[m_at + offset] : '\0'; }

    bool isTag() const { return isLetter(next()) || next() == '!' || next() == '?' || (next() == '/' && isLetter(next(2))); }

    /// Up to the next tag; a `<` that begins none is text.
    void readText()
    {
        std::string text;
        while (m_at < m_html.size() && !(m_html[m_at] == '<' && isTag())) {
            if (m_html[m_at] == '&') {
                readEntity(text);
                continue;
            }
            const std::size_t end = std::min(m_html.find_first_of("<&", m_at + 1), m_html.size());
            text += m_html.substr(m_at, end - m_at);
            m_at = end;
        }
        m_elements.text(wide(text));
    }

    void readEntity(std::string& text)
    {
        const std::size_t end = m_html.substr(m_at, longestEntity).find(';');
        const std::string known = end == m_html.npos ? std::string{} : entityText(m_html.substr(m_at + 1, end - 1));
        text += known.empty() ? "&" : known;
        m_at += known.empty() ? 1u : end + 1;
    }

    void readTag()
    {
        if (m_html.substr(m_at).starts_with("<!--"))
            return skipBehind("-->", 4);
        if (next() == '!' || next() == '?')
            return skipBehind(">", 1);
        const bool isEnd = next() == '/';
        m_at += isEnd ? 2u : 1u;
        const std::string name = readName();
        const std::vector<Attribute> attributes = readAttributes();
        if (isEnd)
            return m_elements.close(name);
        const bool isWanted = m_elements.open(name, [&](std::string_view wanted) {
            const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == wanted; });
            return found == attributes.end() ? std::string_view{} : std::string_view{found->value};
        });
        if (!isWanted && !m_isClosed)
            skipElement(name);
    }

    void skipBehind(std::string_view mark, std::size_t from)
    {
        const std::size_t end = m_html.find(mark, m_at + from);
        m_at = end == m_html.npos ? m_html.size() : end + mark.size();
    }

    std::string readName()
    {
        const std::size_t start = m_at;
        while (m_at < m_html.size() && isNamePart(m_html[m_at]))
            ++m_at;
        return lowered(m_html.substr(start, std::min(m_at - start, longestName)));
    }

    void skipBlanks()
    {
        while (m_at < m_html.size() && isBlank(m_html[m_at]))
            ++m_at;
    }

    /// Up to behind the `>`.
    std::vector<Attribute> readAttributes()
    {
        std::vector<Attribute> attributes;
        m_isClosed = false;
        while (m_at < m_html.size()) {
            skipBlanks();
            if (m_at < m_html.size() && m_html[m_at] == '>') {
                ++m_at;
                break;
            }
            m_isClosed = m_at < m_html.size() && m_html[m_at] == '/';
            Attribute attribute{readName(), {}};
            if (attribute.name.empty()) {
                m_at += m_at < m_html.size() ? 1u : 0u;
                continue;
            }
            skipBlanks();
            if (m_at < m_html.size() && m_html[m_at] == '=')
                attribute.value = readValue();
            if (attributes.size() < mostAttributes)
                attributes.push_back(std::move(attribute));
        }
        return attributes;
    }

    std::string readValue()
    {
        ++m_at;
        skipBlanks();
        const char quote = m_at < m_html.size() ? m_html[m_at] : '\0';
        std::size_t end = m_at;
        if (quote == '"' || quote == '\'') {
            const std::size_t start = ++m_at;
            end = std::min(m_html.find(quote, start), m_html.size());
            m_at = std::min(end + 1, m_html.size());
            return decoded(m_html.substr(start, end - start));
        }
        while (end < m_html.size() && !isBlank(m_html[end]) && m_html[end] != '>')
            ++end;
        const std::string_view value = m_html.substr(m_at, end - m_at);
        m_at = end;
        return decoded(value);
    }

    static std::string decoded(std::string_view value)
    {
        if (value.find('&') == value.npos)
            return std::string{value};
        std::string text;
        for (std::size_t i = 0; i < value.size();) {
            const std::size_t end = value[i] == '&' ? value.substr(i, longestEntity).find(';') : value.npos;
            const std::string known = end == value.npos ? std::string{} : entityText(value.substr(i + 1, end - 1));
            text += known.empty() ? std::string(1, value[i]) : known;
            i += known.empty() ? 1 : end + 1;
        }
        return text;
    }

    /// To behind the end of the element, which is not wanted. Those of the same name inside it are counted, but not in scripts.
    void skipElement(const std::string& name)
    {
        const bool isRaw = name == "script" || name == "style" || name == "title" || name == "noscript";
        for (std::size_t depth = 1; m_at < m_html.size() && depth > 0;) {
            m_at = std::min(m_html.find('<', m_at), m_html.size());
            if (m_at == m_html.size())
                return;
            if (!isRaw && m_html.substr(m_at).starts_with("<!--")) {
                skipBehind("-->", 4);
                continue;
            }
            const bool isEnd = next() == '/';
            m_at += isEnd ? 2u : 1u;
            const bool isSame = readName() == name;
            if (isSame && isEnd) {
                --depth;
                skipBehind(">", 0);
            } else if (isSame && !isRaw) {
                readAttributes();
                depth += m_isClosed ? 0 : 1;
            }
        }
    }

    CopyBuilder& m_builder;
    BodyElements m_elements;
    std::string_view m_html;
    std::size_t m_at = 0;
    bool m_isClosed = false;   ///< the last tag ended with />
};

/// What a `meta` in the head says of the encoding.
std::optional<Encoding> declaredEncoding(std::string_view bytes)
{
    const std::string head = lowered(bytes.substr(0, 2048));
    const std::size_t at = head.find("charset=");
    if (at == head.npos)
        return std::nullopt;
    std::size_t from = at + 8;
    if (from < head.size() && (head[from] == '"' || head[from] == '\''))
        ++from;
    std::size_t to = from;
    while (to < head.size() && isNamePart(head[to]))
        ++to;
    return encodingNamed(std::string_view{head}.substr(from, to - from));
}

Result<DecodedText> decodedHtml(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    if (options.encoding)
        return decodedAs(bytes, *options.encoding);
    const auto declared = declaredEncoding(bytes);
    const bool isByteWise = declared && (*declared == Encoding::Utf8 ? utf16FromUtf8(bytes).has_value() : *declared >= Encoding::Gb18030);
    return isByteWise ? Result<DecodedText>{decodedAs(bytes, *declared)} : decodeText(bytes, name, options.language);
}

}

void readHtmlInto(CopyBuilder& builder, std::string_view utf8, RoleHint plain) { HtmlReader{builder, utf8, plain}.read(); }

Result<Document> readHtml(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    Result<DecodedText> text = decodedHtml(bytes, name, options);
    if (!text)
        return text.error();
    CopyBuilder builder{CopyFormat::Html, name};
    readHtmlInto(builder, utf8FromUtf16(text->text), RoleHint::None);
    text->text.clear();
    reportEncoding(builder.document(), std::move(*text), baseName(name));
    return builder.take();
}

}
