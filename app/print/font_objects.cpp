#include "print/font_objects.h"

#include <cmath>

namespace banxin::print {

namespace {

bool isTrueType(const FontParts& parts) { return parts.format == type::SubsetFormat::TrueType; }

QPDFObjectHandle fontProgram(QPDF& pdf, const FontParts& parts)
{
    if (isTrueType(parts))
        return pdfDeflatedStream(pdf, parts.program, "<</Length1 " + std::to_string(parts.programLength) + ">>");
    return pdfDeflatedStream(pdf, parts.program, "<</Subtype /CIDFontType0C>>");
}

QPDFObjectHandle descriptor(QPDF& pdf, const type::Face& face, const FontParts& parts)
{
    const type::FaceMetrics& metrics = face.metrics();
    const auto number = [&](int units) { return std::to_string(units * 1000 / metrics.unitsPerEm); };
    constexpr int symbolic = 4;
    const int flags = symbolic + (metrics.isFixedPitch ? 1 : 0);
    QPDFObjectHandle entries = pdfObject("<</Type /FontDescriptor /Flags " + std::to_string(flags) + " /FontBBox ["
        + number(metrics.box.left) + ' ' + number(metrics.box.bottom) + ' ' + number(metrics.box.right) + ' '
        + number(metrics.box.top) + "] /Ascent " + number(metrics.ascent) + " /Descent " + number(metrics.descent)
        + " /CapHeight " + number(metrics.capHeight) + " /StemV 80 /ItalicAngle "
        + std::to_string(std::lround(metrics.italicAngle)) + ">>");
    entries.replaceKey("/FontName", pdfName(parts.baseFont));
    entries.replaceKey("/CIDSet", pdfDeflatedStream(pdf, parts.cidSet));
    entries.replaceKey(isTrueType(parts) ? "/FontFile2" : "/FontFile3", fontProgram(pdf, parts));
    return pdf.makeIndirectObject(entries);
}

QPDFObjectHandle descendant(QPDF& pdf, const type::Face& face, const FontParts& parts)
{
    QPDFObjectHandle entries
        = pdfObject("<</Type /Font /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 1000 /W "
            + parts.widths + ">>");
    entries.replaceKey("/Subtype", pdfName(isTrueType(parts) ? "CIDFontType2" : "CIDFontType0"));
    entries.replaceKey("/BaseFont", pdfName(parts.baseFont));
    entries.replaceKey("/FontDescriptor", descriptor(pdf, face, parts));
    if (isTrueType(parts))
        entries.replaceKey("/CIDToGIDMap", pdfName("Identity"));
    return pdf.makeIndirectObject(entries);
}

}

std::vector<QPDFObjectHandle> fontObjects(QPDF& pdf, const FaceUse& face, const FontParts& parts)
{
    const QPDFObjectHandle shared = descendant(pdf, face.face(), parts);
    std::vector<QPDFObjectHandle> fonts;
    for (const std::string& toUnicode : parts.toUnicode) {
        QPDFObjectHandle font = pdfObject("<</Type /Font /Subtype /Type0 /Encoding /Identity-H>>");
        font.replaceKey("/BaseFont", pdfName(isTrueType(parts) ? parts.baseFont : parts.baseFont + "-Identity-H"));
        font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({shared}));
        font.replaceKey("/ToUnicode", pdfDeflatedStream(pdf, toUnicode));
        fonts.push_back(pdf.makeIndirectObject(font));
    }
    return fonts;
}

}
