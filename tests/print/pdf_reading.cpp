#include "print/pdf_reading.h"

namespace banxin::print::testing {

namespace {

class Drawing : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit Drawing(QPDFObjectHandle resources)
        : m_resources{resources}
    {
    }

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        perform(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

    std::vector<ShownCode> codes;

private:
    struct State {
        std::string font;
        double size = 0;
        bool overprints = false;
        std::string colour;
    };

    double number(std::size_t i) { return m_operands.at(i).getNumericValue(); }

    void perform(const std::string& name)
    {
        if (name == "Tf") {
            m_state.font = m_operands.at(0).getName();
            m_state.size = number(1);
        } else if (name == "Tm") {
            m_matrix = {number(0), number(1), number(2), number(3)};
            m_x = number(4);
            m_y = number(5);
        } else if (name == "TJ") {
            showArray();
        } else if (name == "gs") {
            QPDFObjectHandle state = m_resources.getKey("/ExtGState").getKey(m_operands.at(0).getName());
            m_state.overprints = state.getKey("/op").getBoolValue() && state.getKey("/OPM").getIntValueAsInt() == 1;
        } else if (name == "k" || name == "cs" || name == "scn") {
            m_state.colour = name == "scn" ? m_state.colour + ' ' : std::string{};
            for (QPDFObjectHandle& operand : m_operands)
                m_state.colour += operand.unparse() + ' ';
            m_state.colour += name;
        } else if (name == "q") {
            m_saved.push_back(m_state);
        } else if (name == "Q") {
            m_state = m_saved.back();
            m_saved.pop_back();
        }
    }

    void showArray()
    {
        for (QPDFObjectHandle& part : m_operands.at(0).getArrayAsVector()) {
            if (part.isNumber())
                advance(-part.getNumericValue());
            else
                showString(part.getStringValue());
        }
    }

    void showString(const std::string& bytes)
    {
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const auto code = static_cast<unsigned>(
                static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
            std::array<double, 4> matrix = m_matrix;
            for (double& part : matrix)
                part *= m_state.size;
            codes.push_back({m_state.font, code, m_x, m_y, matrix, m_state.overprints, m_state.colour});
            advance(width(code));
        }
    }

    void advance(double thousandths)
    {
        const double distance = thousandths / 1000 * m_state.size;
        m_x += m_matrix[0] * distance;
        m_y += m_matrix[1] * distance;
    }

    double width(unsigned code)
    {
        auto& widths = m_widths[m_state.font];
        if (widths.empty()) {
            QPDFObjectHandle descendant
                = m_resources.getKey("/Font").getKey(m_state.font).getKey("/DescendantFonts").getArrayItem(0);
            widths[~0u] = descendant.getKey("/DW").getNumericValue();
            const auto array = descendant.getKey("/W").getArrayAsVector();
            for (std::size_t i = 0; i + 1 < array.size(); i += 2) {
                unsigned cid = QPDFObjectHandle{array[i]}.getUIntValueAsUInt();
                for (QPDFObjectHandle& value : QPDFObjectHandle{array[i + 1]}.getArrayAsVector())
                    widths[cid++] = value.getNumericValue();
            }
        }
        const auto found = widths.find(code);
        return found != widths.end() ? found->second : widths[~0u];
    }

    QPDFObjectHandle m_resources;
    std::vector<QPDFObjectHandle> m_operands;
    std::map<std::string, std::map<unsigned, double>> m_widths;
    State m_state;
    std::vector<State> m_saved;
    std::array<double, 4> m_matrix{};
    double m_x = 0;
    double m_y = 0;
};

}

PdfReading::PdfReading(const std::string& bytes)
    : m_bytes{bytes}
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("test", m_bytes.data(), m_bytes.size());
}

QPDFObjectHandle PdfReading::page(std::size_t n) { return pdf.getAllPages().at(n); }

std::vector<ShownCode> PdfReading::codes(std::size_t n)
{
    Drawing drawing{page(n).getKey("/Resources")};
    page(n).parsePageContents(&drawing);
    return drawing.codes;
}

std::string PdfReading::content(std::size_t n)
{
    const auto data = page(n).getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

QPDFObjectHandle PdfReading::photo(std::size_t n, const std::string& name)
{
    return page(n).getKey("/Resources").getKey("/XObject").getKey(name);
}

std::size_t PdfReading::countOf(const std::string& subtype)
{
    std::size_t count = 0;
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        QPDFObjectHandle entries = object.isStream() ? object.getDict() : object;
        if (entries.isDictionary() && entries.getKey("/Subtype").isName()
            && entries.getKey("/Subtype").getName() == subtype)
            ++count;
    }
    return count;
}

}
