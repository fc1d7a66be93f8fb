#include "print/image_objects.h"

namespace banxin::print {

namespace {

std::string sizeEntries(const PressImage& image)
{
    return "/Type /XObject /Subtype /Image /Width " + std::to_string(image.width) + " /Height " + std::to_string(image.height)
        + " /BitsPerComponent 8";
}

QPDFObjectHandle softMask(QPDF& pdf, const PressImage& image)
{
    return pdfDeflatedStream(pdf, image.alpha, "<<" + sizeEntries(image) + " /ColorSpace /DeviceGray>>");
}

std::string codingEntries(const PressImage& image)
{
    if (image.coding == PressImage::Coding::Flate)
        return "/Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors " + std::to_string(image.components)
            + " /Columns " + std::to_string(image.width) + ">>";
    if (image.components != 4)
        return "/Filter /DCTDecode";
    // Adobe's marker in the file overrules /ColorTransform; a file without it is not transformed.
    const std::string coding = "/Filter /DCTDecode /DecodeParms <</ColorTransform 0>>";
    return image.isInverted ? coding + " /Decode [1 0 1 0 1 0 1 0]" : coding;
}

}

QPDFObjectHandle imageObject(QPDF& pdf, ColourObjects& colours, const PressImage& image)
{
    QPDFObjectHandle entries = pdfObject("<<" + sizeEntries(image) + ' ' + codingEntries(image) + ">>");
    entries.replaceKey("/ColorSpace", colours.spaceOf(image));
    if (!image.alpha.empty())
        entries.replaceKey("/SMask", softMask(pdf, image));
    return pdfStream(pdf, *image.data, entries);
}

}
