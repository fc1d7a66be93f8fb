#include "print/content_text.h"

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace banxin::print {

namespace {

/// The hexadecimal strings of a CMap, one after the other.
class HexStrings {
public:
    explicit HexStrings(std::string_view text) : m_text{text} {}

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
class Interpreter : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit Interpreter(std::map<std::string, const CodeTexts*> fonts) : m_fonts{std::move(fonts)} {}

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(std::move(object));
            return;
        }
        perform(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override
    {
        if (m_saved != 0 || m_depth != 0)
            complain("the content stream ends in the middle");
    }

    PageReading reading;

private:
    void complain(const std::string& problem)
    {
        if (reading.problem.empty())
            reading.problem = problem;
    }

    void perform(const std::string& name)
    {
        static constexpr std::array<std::string_view, 6> deviceOperators{"g", "G", "rg", "RG", "sh", "BI"};
        if (std::find(deviceOperators.begin(), deviceOperators.end(), name) != deviceOperators.end())
            complain("operator " + name);
        else if (name == "Tf")
            setFont();
        else if (name == "Tj" && m_operands.size() == 1)
            show(m_operands[0]);
        else if (name == "TJ" && m_operands.size() == 1)
            showArray(m_operands[0]);
        else if (name == "Do")
            ++reading.photos;
        else if (name == "BMC" || name == "BDC")
            beginMarked();
        else if (name == "EMC")
            endMarked();
        else if (name == "q" || name == "Q")
            m_saved += name == "q" ? 1 : -1;
    }

    void setFont()
    {
        const auto font = m_operands.size() == 2 && m_operands[0].isName() ? m_fonts.find(m_operands[0].getName()) : m_fonts.end();
        m_font = font != m_fonts.end() ? font->second : nullptr;
    }

    void showArray(QPDFObjectHandle& array)
    {
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            QPDFObjectHandle part = array.getArrayItem(i);
            if (part.isString())
                show(part);
        }
    }

    void show(QPDFObjectHandle& string)
    {
        if (m_font == nullptr)
            return complain("text without a font of its page");
        if (m_artifacts > 0)
            return;
        const std::string codes = string.getStringValue();
        for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
            const auto code = static_cast<unsigned>(static_cast<unsigned char>(codes[i]) << 8 | static_cast<unsigned char>(codes[i + 1]));
            const auto text = m_font->find(code);
            if (text == m_font->end())
                complain("code " + std::to_string(code) + " without a text");
            else
                reading.text += text->second;
        }
    }

    void beginMarked()
    {
        ++m_depth;
        const bool isArtifact = !m_operands.empty() && m_operands[0].isName() && m_operands[0].getName() == "/Artifact";
        if (isArtifact || m_artifacts > 0)
            ++m_artifacts;
    }

    void endMarked()
    {
        --m_depth;
        if (m_artifacts > 0)
            --m_artifacts;
    }

    std::map<std::string, const CodeTexts*> m_fonts;
    const CodeTexts* m_font = nullptr;
    std::vector<QPDFObjectHandle> m_operands;
    int m_saved = 0;
    int m_depth = 0;
    int m_artifacts = 0;
};

}

CodeTexts readToUnicode(const std::string& map)
{
    CodeTexts texts;
    std::size_t at = 0;
    for (std::size_t begin = map.find("beginbfchar"); begin != std::string::npos; begin = map.find("beginbfchar", at)) {
        at = std::min(map.find("endbfchar", begin), map.size());
        HexStrings strings{std::string_view{map}.substr(begin, at - begin)};
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
    if (isNew && map.isStream()) {
        const auto data = map.getStreamData(qpdf_dl_generalized);
        at->second = readToUnicode({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
    }
    return at->second;
}

PageReading PageReader::read(QPDFObjectHandle page)
{
    std::map<std::string, const CodeTexts*> fonts;
    for (auto& [name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap())
        fonts.emplace(name, &texts(font));
    Interpreter interpreter{std::move(fonts)};
    page.parsePageContents(&interpreter);
    return std::move(interpreter.reading);
}

}
