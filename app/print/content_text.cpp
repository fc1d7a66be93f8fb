#include "print/content_text.h"

#include "print/content_lexer.h"

#include <qpdf/Buffer.hh>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace banxin::print {

namespace {

/// The hexadecimal strings of a CMap, one after the other.
class HexStrings {
public:
    explicit HexStrings(std::string_view text)
        : m_text{text}
    {
    }

    bool next(std::string_view& digits)
    {
        const std::size_t start = m_text.find('<');
        const std::size_t end = start == std::string_view::npos ? start : m_text.find('>', start);
        if (end == std::string_view::npos)
            return false;
        digits = m_text.substr(start + 1, end - start - 1);
        m_text.remove_prefix(end + 1);
        return true;
    }

private:
    std::string_view m_text;
};

unsigned hexNumber(std::string_view digits)
{
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

std::u16string utf16FromHex(std::string_view digits)
{
    std::u16string text;
    for (std::size_t i = 0; i + 4 <= digits.size(); i += 4)
        text += static_cast<char16_t>(hexNumber(digits.substr(i, 4)));
    return text;
}

/// Follows the operators of one content stream as far as text and photos go.
class Interpreter {
public:
    explicit Interpreter(std::map<std::string, const CodeTexts*, std::less<>> fonts)
        : m_fonts{std::move(fonts)}
    {
    }

    PageReading read(std::string_view stream)
    {
        ContentLexer lexer{stream};
        for (auto token = lexer.next(); token.kind != ContentLexer::Kind::End; token = lexer.next())
            take(token);
        if (m_saved != 0 || m_marked != 0)
            complain("the content stream ends in the middle");
        return std::move(m_reading);
    }

private:
    void complain(const std::string& problem)
    {
        if (m_reading.problem.empty())
            m_reading.problem = problem;
    }

    /// Of the operands only names and strings matter here.
    void take(const ContentLexer::Token& token)
    {
        switch (token.kind) {
        case ContentLexer::Kind::Name: m_name = token.text; break;
        case ContentLexer::Kind::HexString: m_strings.push_back(token.text); break;
        case ContentLexer::Kind::Unknown:
            complain("the content stream holds \"" + std::string{token.text} + '"');
            break;
        case ContentLexer::Kind::Operator:
            perform(token.text);
            m_name = {};
            m_strings.clear();
            break;
        default: break;
        }
    }

    void perform(std::string_view name)
    {
        static constexpr std::array<std::string_view, 5> deviceOperators{"g", "G", "rg", "RG", "BI"};
        if (name == "Tf")
            setFont();
        else if (name == "TJ" || name == "Tj")
            show();
        else if (name == "Do")
            ++m_reading.photos;
        else if (name == "BMC" || name == "BDC")
            beginMarked();
        else if (name == "EMC")
            endMarked();
        else if (name == "q" || name == "Q")
            m_saved += name == "q" ? 1 : -1;
        else if (std::find(deviceOperators.begin(), deviceOperators.end(), name) != deviceOperators.end())
            complain("operator " + std::string{name});
    }

    void setFont()
    {
        const auto font = m_fonts.find(m_name);
        m_font = font != m_fonts.end() ? font->second : nullptr;
    }

    void show()
    {
        if (m_font == nullptr)
            return complain("text without a font of its page");
        if (m_artifacts > 0)
            return;
        for (const std::string_view digits : m_strings) {
            for (std::size_t i = 0; i + 4 <= digits.size(); i += 4)
                showCode(hexNumber(digits.substr(i, 4)));
        }
    }

    void showCode(unsigned code)
    {
        const auto text = m_font->find(code);
        if (text == m_font->end())
            complain("code " + std::to_string(code) + " without a text");
        else
            m_reading.text += text->second;
    }

    void beginMarked()
    {
        ++m_marked;
        if (m_name == "Artifact" || m_artifacts > 0)
            ++m_artifacts;
    }

    void endMarked()
    {
        --m_marked;
        if (m_artifacts > 0)
            --m_artifacts;
    }

    std::map<std::string, const CodeTexts*, std::less<>> m_fonts;
    const CodeTexts* m_font = nullptr;
    std::string_view m_name;
    std::vector<std::string_view> m_strings;
    PageReading m_reading;
    int m_saved = 0;
    int m_marked = 0;
    int m_artifacts = 0;
};

std::string_view bytesOf(const Buffer& buffer)
{
    return {reinterpret_cast<const char*>(buffer.getBuffer()), buffer.getSize()};
}

}

CodeTexts readToUnicode(std::string_view map)
{
    CodeTexts texts;
    std::size_t at = 0;
    for (std::size_t begin = map.find("beginbfchar"); begin != std::string_view::npos;
         begin = map.find("beginbfchar", at)) {
        at = std::min(map.find("endbfchar", begin), map.size());
        HexStrings strings{map.substr(begin, at - begin)};
        std::string_view code;
        std::string_view text;
        while (strings.next(code) && strings.next(text))
            texts[hexNumber(code)] = utf16FromHex(text);
    }
    return texts;
}

const CodeTexts& PageReader::texts(QPDFObjectHandle font)
{
    const auto [at, isNew] = m_fonts.try_emplace(font.getObjGen());
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (isNew && map.isStream())
        at->second = readToUnicode(bytesOf(*map.getStreamData(qpdf_dl_generalized)));
    return at->second;
}

PageReading PageReader::read(QPDFObjectHandle page)
{
    std::map<std::string, const CodeTexts*, std::less<>> fonts;
    for (auto& [name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap())
        fonts.emplace(name.substr(1), &texts(font));
    const auto content = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return Interpreter{std::move(fonts)}.read(bytesOf(*content));
}

}
