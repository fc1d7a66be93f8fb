#include "print/gradient_objects.h"

#include "print/numbers.h"

#include <array>
#include <vector>

namespace banxin::print {

namespace {

std::string decimals(std::span<const std::uint16_t> perMille)
{
    std::string text;
    for (const std::uint16_t value : perMille) {
        appendDecimal(text, value, 3);
        text += ' ';
    }
    return text;
}

/// Adds what stands for the uppermost value, a spot's tint, to the four process inks below it: c m y k s becomes c m y k.
std::string foldSpot(const Ink& spot)
{
    std::string code;
    for (std::size_t i = 0; i < 4; ++i) {
        code += "5 -1 roll " + std::to_string(i + 1) + " index ";
        appendDecimal(code, spot.process[i], 3);
        code += " mul add ";
    }
    return code + "5 -1 roll pop ";
}

/// Process inks and one or two spots side by side.
class PlateSpace {
public:
    PlateSpace(const Ink& from, const Ink& to)
    {
        for (const Ink* ink : {&from, &to}) {
            const bool isNew = !ink->spot.empty() && (m_spots.empty() || m_spots.front().spot != ink->spot);
            if (isNew)
                m_spots.push_back(*ink);
        }
    }

    std::string plates(const Ink& ink) const
    {
        static constexpr std::array<std::uint16_t, 4> none{};
        std::string text = decimals(ink.spot.empty() ? std::span{ink.process} : std::span{none});
        for (const Ink& spot : m_spots)
            text += decimals(std::array{spot.spot == ink.spot ? ink.tint : std::uint16_t{0}});
        return text;
    }

    QPDFObjectHandle object(QPDF& pdf, const SpotSpace& spotSpace) const
    {
        QPDFObjectHandle names = pdfObject("[/Cyan /Magenta /Yellow /Black]");
        QPDFObjectHandle colorants = QPDFObjectHandle::newDictionary();
        for (const Ink& spot : m_spots) {
            names.appendItem(pdfName(spot.spot));
            colorants.replaceKey("/" + spot.spot, spotSpace(spot.spot));
        }
        QPDFObjectHandle attributes = QPDFObjectHandle::newDictionary();
        attributes.replaceKey("/Colorants", colorants);
        return QPDFObjectHandle::newArray({pdfName("DeviceN"), names, pdfName("DeviceCMYK"), alternate(pdf), attributes});
    }

private:
    QPDFObjectHandle alternate(QPDF& pdf) const
    {
        std::string code = "{ ";
        if (m_spots.size() == 2)
            code += "exch 6 1 roll " + foldSpot(m_spots[1]) + "5 -1 roll ";
        code += foldSpot(m_spots.front()) + "}";
        std::string domain;
        for (std::size_t i = 0; i < 4 + m_spots.size(); ++i)
            domain += "0 1 ";
        QPDFObjectHandle function = QPDFObjectHandle::newStream(&pdf, code);
        function.replaceDict(pdfObject("<</FunctionType 4 /Domain [" + domain + "] /Range [0 1 0 1 0 1 0 1]>>"));
        return function;
    }

    std::vector<Ink> m_spots;
};

/// The tint of `ink` on the plate of `spot`; paper is none of it.
std::string tint(const Ink& ink) { return decimals(std::array{ink == Ink::paper() ? std::uint16_t{0} : ink.tint}); }

/// The name of the only plate that both inks stand on; empty where that is no spot plate.
std::string commonSpot(const Ink& from, const Ink& to)
{
    const std::string& name = from.spot.empty() ? to.spot : from.spot;
    const auto isOnIt = [&](const Ink& ink) { return ink.spot == name || ink == Ink::paper(); };
    return isOnIt(from) && isOnIt(to) ? name : "";
}

}

QPDFObjectHandle gradientObject(QPDF& pdf, const Gradient& gradient, const SpotSpace& spotSpace)
{
    const Ink& from = gradient.from;
    const Ink& to = gradient.to;
    QPDFObjectHandle space;
    std::string first;
    std::string last;
    if (from.spot.empty() && to.spot.empty()) {
        space = pdfName("DeviceCMYK");
        first = decimals(from.process);
        last = decimals(to.process);
    } else if (const std::string spot = commonSpot(from, to); !spot.empty()) {
        space = spotSpace(spot);
        first = tint(from);
        last = tint(to);
    } else {
        const PlateSpace plates{from, to};
        space = plates.object(pdf, spotSpace);
        first = plates.plates(from);
        last = plates.plates(to);
    }
    QPDFObjectHandle shading = pdfObject("<</ShadingType 2 /Extend [true true] /Coords [" + gradient.axis
        + "] /Function <</FunctionType 2 /Domain [0 1] /N 1 /C0 [" + first + "] /C1 [" + last + "]>>>>");
    shading.replaceKey("/ColorSpace", space);
    return pdf.makeIndirectObject(shading);
}

}
