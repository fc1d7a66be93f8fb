#include "print/structure.h"

#include <array>
#include <cmath>
#include <set>

namespace banxin::print {

namespace {

Problem versionProblem(QPDF& pdf, Standard standard)
{
    const std::string version = pdf.getPDFVersion();
    if (version != (standard == Standard::PdfX4 ? "1.6" : "1.4"))
        return "PDF version " + version;
    if (pdf.isEncrypted())
        return "encrypted";
    return std::nullopt;
}

Problem identificationProblem(QPDF& pdf, Standard standard)
{
    QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream())
        return "no metadata";
    const auto data = metadata.getStreamData(qpdf_dl_generalized);
    const std::string_view xmp{reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    const std::string_view mark
        = standard == Standard::PdfX4 ? "GTS_PDFXVersion>PDF/X-4<" : "GTS_PDFXVersion>PDF/X-1a:2003<";
    if (xmp.find(mark) == std::string_view::npos)
        return "the metadata does not name the standard";
    if (standard == Standard::PdfX4)
        return std::nullopt;
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info").getKey("/GTS_PDFXVersion");
    if (!info.isString() || info.getUTF8Value() != "PDF/X-1a:2003")
        return "Info does not name the standard";
    return std::nullopt;
}

Problem outputIntentProblem(QPDF& pdf)
{
    QPDFObjectHandle intents = pdf.getRoot().getKey("/OutputIntents");
    if (!intents.isArray() || intents.getArrayNItems() != 1)
        return "not one output intent";
    QPDFObjectHandle profile = intents.getArrayItem(0).getKey("/DestOutputProfile");
    if (!profile.isStream())
        return "the output intent bears no profile";
    const auto data = profile.getStreamData(qpdf_dl_generalized);
    const std::string_view bytes{reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    if (bytes.size() < 128 || bytes.substr(12, 8) != "prtrCMYK")
        return "the output intent's profile is none of a press";
    return std::nullopt;
}

Problem fontProblem(QPDFObjectHandle font)
{
    const std::string name = font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName() : "unnamed";
    if (!font.getKey("/ToUnicode").isStream())
        return "font " + name + " without its text";
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() != 1)
        return "font " + name + " without its glyphs";
    QPDFObjectHandle descriptor = descendants.getArrayItem(0).getKey("/FontDescriptor");
    if (!descriptor.getKey("/FontFile2").isStream() && !descriptor.getKey("/FontFile3").isStream())
        return "font " + name + " is not embedded";
    return std::nullopt;
}

Problem spaceProblem(QPDFObjectHandle space, Standard standard)
{
    const std::string kind = space.isName() ? space.getName()
        : space.isArray() && space.getArrayNItems() > 0 && space.getArrayItem(0).isName()
        ? space.getArrayItem(0).getName()
        : "";
    static const std::set<std::string> always{"/DeviceGray", "/DeviceCMYK", "/Separation", "/DeviceN"};
    if (always.contains(kind) || (standard == Standard::PdfX4 && kind == "/ICCBased"))
        return std::nullopt;
    return "colour space " + (kind.empty() ? "without a name" : kind);
}

Problem imageProblem(QPDFObjectHandle image, Standard standard)
{
    if (!image.isStream())
        return "a photo is missing";
    QPDFObjectHandle entries = image.getDict();
    // A placed page was looked through before it came in.
    if (entries.getKey("/Subtype").isName() && entries.getKey("/Subtype").getName() == "/Form")
        return std::nullopt;
    if (standard == Standard::PdfX1a && entries.hasKey("/SMask"))
        return "a transparent photo";
    return spaceProblem(entries.getKey("/ColorSpace"), standard);
}

}

Problem documentProblem(QPDF& pdf, Standard standard)
{
    if (const Problem problem = versionProblem(pdf, standard))
        return problem;
    if (const Problem problem = identificationProblem(pdf, standard))
        return problem;
    return outputIntentProblem(pdf);
}

Problem boxProblem(QPDFObjectHandle page, const PageGeometry& geometry)
{
    const std::array<std::pair<const char*, Rect>, 3> boxes{
        {{"/MediaBox", geometry.media}, {"/BleedBox", geometry.bleed}, {"/TrimBox", geometry.trim}}};
    for (const auto& [key, expected] : boxes) {
        QPDFObjectHandle box = page.getKey(key);
        if (!box.isRectangle())
            return std::string{"no "} + key;
        const auto found = box.getArrayAsRectangle();
        constexpr double tolerance = 0.011;
        const bool isEqual = std::abs(found.llx - expected.x.points()) < tolerance
            && std::abs(found.lly - expected.y.points()) < tolerance
            && std::abs(found.urx - expected.right().points()) < tolerance
            && std::abs(found.ury - expected.bottom().points()) < tolerance;
        if (!isEqual)
            return std::string{key} + " is not the page's";
    }
    return std::nullopt;
}

Problem resourceProblem(QPDFObjectHandle page, Standard standard)
{
    QPDFObjectHandle resources = page.getKey("/Resources");
    for (auto& [name, font] : resources.getKey("/Font").getDictAsMap()) {
        if (const Problem problem = fontProblem(font))
            return problem;
    }
    for (auto& [name, space] : resources.getKey("/ColorSpace").getDictAsMap()) {
        if (const Problem problem = spaceProblem(space, standard))
            return problem;
    }
    if (QPDFObjectHandle shadings = resources.getKey("/Shading"); shadings.isDictionary()) {
        for (auto& [name, shading] : shadings.getDictAsMap()) {
            if (const Problem problem = spaceProblem(shading.getKey("/ColorSpace"), standard))
                return problem;
        }
    }
    for (auto& [name, image] : resources.getKey("/XObject").getDictAsMap()) {
        if (const Problem problem = imageProblem(image, standard))
            return problem;
    }
    return std::nullopt;
}

}
