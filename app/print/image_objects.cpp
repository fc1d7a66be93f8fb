#include "print/image_objects.h"

namespace banxin::print {

namespace {

std::string sizeEntries(const PressImage& image)
{
    return "/Type /XObject /Subtype /Image /Width " + std::to_string(image.width) + " /Height "
        + std::to_string(image.height) + " /BitsPerComponent 8";
}

QPDFObjectHandle softMask(QPDF& pdf, const PressImage& image)
{
    return pdfDeflatedStream(pdf, image.alpha, "<<" + sizeEntries(image) + " /ColorSpace /DeviceGray>>");
}

/// A stencil in the place of a soft edge: X-1a knows no other.
QPDFObjectHandle stencilMask(QPDF& pdf, const PressImage& image)
{
    return pdfDeflatedStream(pdf, image.stencil,
        "<</Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 /Width " + std::to_string(image.width)
            + " /Height " + std::to_string(image.height) + ">>");
}

std::string codingEntries(const PressImage& image)
{
    if (image.coding == PressImage::Coding::Flate)
        return "/Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors " + std::to_string(image.components)
            + " /Columns " + std::to_string(image.width) + ">>";
    // Whether CMYK is transformed is told by Adobe's marker in the file, and without one it is not.
    return image.isInverted ? "/Filter /DCTDecode /Decode [1 0 1 0 1 0 1 0]" : "/Filter /DCTDecode";
}

}

QPDFObjectHandle imageObject(QPDF& pdf, ColourObjects& colours, const PressImage& image)
{
    QPDFObjectHandle entries = pdfObject("<<" + sizeEntries(image) + ' ' + codingEntries(image) + ">>");
    entries.replaceKey("/ColorSpace", colours.spaceOf(image));
    if (!image.alpha.empty())
        entries.replaceKey("/SMask", softMask(pdf, image));
    if (!image.stencil.empty())
        entries.replaceKey("/Mask", stencilMask(pdf, image));
    return pdfStream(pdf, *image.data, entries);
}

}
