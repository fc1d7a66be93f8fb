#include "print/document.h"

#include "print/colour_objects.h"
#include "print/font_objects.h"
#include "print/gradient_objects.h"
#include "print/image_objects.h"
#include "print/metadata.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <string_view>

namespace banxin::print {

namespace {

/// Joins the parts into one object tree. Lives until it is written, because QPDF borrows the streams' data.
class Document {
public:
    Document(
        const PressPlan& plan, const PressParts& parts, const PressSettings& settings, const colour::Profile& output)
        : m_plan{plan}
        , m_parts{parts}
        , m_settings{settings}
        , m_output{output}
        , m_contents{contentsDigest()}
        , m_xmp{xmpPacket(settings, m_contents)}
    {
        m_pdf.emptyPDF();
    }

    std::string write()
    {
        addResources();
        addPages();
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/OutputIntents",
            QPDFObjectHandle::newArray(
                {m_pdf.makeIndirectObject(m_colours.outputIntent(m_output, m_settings.condition))}));
        root.replaceKey("/Metadata", pdfStream(m_pdf, m_xmp, pdfObject("<</Type /Metadata /Subtype /XML>>")));
        root.replaceKey("/PageLabels", m_pdf.makeIndirectObject(pageLabels()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info()));
        return bytes();
    }

private:
    /// Tells this document from every other.
    Digest contentsDigest() const
    {
        const bool isX4 = m_settings.standard == Standard::PdfX4;
        std::string all
            = m_settings.title + '\n' + m_settings.timestamp + '\n' + m_settings.condition + (isX4 ? "\n4" : "\n1");
        for (const PressPage& page : m_parts.pages)
            all += page.code + hex(sha256(page.content.operators));
        for (const FontParts& font : m_parts.fonts)
            all += font.baseFont;
        for (const PhotoUse& use : m_plan.photos)
            all += hex(use.photo);
        all += std::to_string(Fingerprint{}.add(m_output.bytes()).value());
        return sha256(all);
    }

    void addResources()
    {
        for (std::size_t i = 0; i < m_plan.faces.size(); ++i)
            m_fonts.push_back(fontObjects(m_pdf, m_plan.faces[i], m_parts.fonts[i]));
        for (const PressImage& image : m_parts.images)
            m_images.push_back(image.pdf ? placedPage(image) : imageObject(m_pdf, m_colours, image));
        for (const Ink& spot : m_plan.spots)
            m_spots.push_back(m_colours.separation(spot));
        m_knockout = m_pdf.makeIndirectObject(pdfObject("<</Type /ExtGState /OP false /op false /OPM 0>>"));
        m_overprint = m_pdf.makeIndirectObject(pdfObject("<</Type /ExtGState /OP true /op true /OPM 1>>"));
    }

    QPDFObjectHandle placedPage(const PressImage& image)
    {
        m_sources.push_back(std::make_unique<PdfPageSource>(*image.data));
        return m_sources.back()->form(m_pdf, m_settings.standard, image.pdf->isTransparent);
    }

    void addPages()
    {
        QPDFObjectHandle tree = m_pdf.getRoot().getKey("/Pages");
        QPDFObjectHandle kids = QPDFObjectHandle::newArray();
        for (const PressPage& page : m_parts.pages) {
            QPDFObjectHandle object = pageObject(page);
            object.replaceKey("/Parent", tree);
            kids.appendItem(m_pdf.makeIndirectObject(object));
        }
        tree.replaceKey("/Kids", kids);
        tree.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(m_parts.pages.size())));
    }

    QPDFObjectHandle pageObject(const PressPage& page)
    {
        QPDFObjectHandle object = pdfObject("<</Type /Page>>");
        object.replaceKey("/MediaBox", pdfBox(page.geometry.media));
        object.replaceKey("/BleedBox", pdfBox(page.geometry.bleed));
        object.replaceKey("/TrimBox", pdfBox(page.geometry.trim));
        object.replaceKey("/Resources", resources(page.content));
        object.replaceKey("/Contents", pdfDeflatedStream(m_pdf, page.content.operators));
        // Soft masks are blended in the space of the plates, not in what a viewer would choose.
        if (isTransparent(page.content))
            object.replaceKey("/Group", pdfObject("<</Type /Group /S /Transparency /CS /DeviceCMYK>>"));
        return object;
    }

    bool isTransparent(const PageContent& content) const
    {
        return std::any_of(content.photos.begin(), content.photos.end(),
            [&](std::size_t photo) {
                const PressImage& image = m_parts.images[photo];
                return !image.alpha.empty() || (image.pdf && image.pdf->isTransparent);
            });
    }

    QPDFObjectHandle resources(const PageContent& content)
    {
        QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
        for (const auto& [face, font] : content.fonts)
            fonts.replaceKey("/" + fontResource(face, font), m_fonts[face][font]);
        QPDFObjectHandle photos = QPDFObjectHandle::newDictionary();
        for (const std::size_t photo : content.photos)
            photos.replaceKey("/" + photoResource(photo), m_images[photo]);
        QPDFObjectHandle spots = QPDFObjectHandle::newDictionary();
        for (const std::size_t spot : content.spots)
            spots.replaceKey("/" + spotResource(spot), m_spots[spot]);
        QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
        QPDFObjectHandle gradients = QPDFObjectHandle::newDictionary();
        const auto spotSpace = [&](const std::string& spot) { return m_spots[m_plan.spotIndex(spot)]; };
        for (std::size_t i = 0; i < content.gradients.size(); ++i)
            gradients.replaceKey("/" + gradientResource(i), gradientObject(m_pdf, content.gradients[i], spotSpace));
        states.replaceKey(std::string{"/"} + knockoutResource, m_knockout);
        states.replaceKey(std::string{"/"} + overprintResource, m_overprint);
        QPDFObjectHandle all = QPDFObjectHandle::newDictionary();
        all.replaceKey("/Font", fonts);
        all.replaceKey("/XObject", photos);
        all.replaceKey("/ColorSpace", spots);
        all.replaceKey("/ExtGState", states);
        if (!content.gradients.empty())
            all.replaceKey("/Shading", gradients);
        return all;
    }

    /// So that a viewer calls the pages what the paper calls them.
    QPDFObjectHandle pageLabels()
    {
        QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
        for (std::size_t i = 0; i < m_parts.pages.size(); ++i) {
            QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
            label.replaceKey("/P", QPDFObjectHandle::newUnicodeString(m_parts.pages[i].code));
            numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(i)));
            numbers.appendItem(label);
        }
        QPDFObjectHandle labels = QPDFObjectHandle::newDictionary();
        labels.replaceKey("/Nums", numbers);
        return labels;
    }

    QPDFObjectHandle info() const
    {
        QPDFObjectHandle entries = QPDFObjectHandle::newDictionary();
        entries.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(m_settings.title));
        entries.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(producerName));
        entries.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(producerName));
        const std::string date = pdfDate(m_settings.timestamp).value_or("");
        entries.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
        entries.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
        entries.replaceKey("/Trapped", pdfName("False"));
        if (m_settings.standard == Standard::PdfX1a)
            entries.replaceKey("/GTS_PDFXVersion", QPDFObjectHandle::newString("PDF/X-1a:2003"));
        return entries;
    }

    std::string bytes()
    {
        const bool isX4 = m_settings.standard == Standard::PdfX4;
        std::string file;
        file.reserve(expectedSize());
        Pl_String sink{"press file", nullptr, file};
        QPDFWriter writer{m_pdf};
        writer.setOutputPipeline(&sink);
        writer.setMinimumPDFVersion(isX4 ? "1.6" : "1.4");
        writer.setObjectStreamMode(isX4 ? qpdf_o_generate : qpdf_o_disable);
        writer.setDecodeLevel(qpdf_dl_none);   // every stream is as it should be
        writer.setNewlineBeforeEndstream(true);
        writer.setStaticID(true);
        writer.write();
        setFileId(file);
        return file;
    }

    /// QPDF's own deterministic ID is an MD5 of the whole file, photos and all, and takes an eighth of an export. So it
    /// writes its placeholder, and what tells this document from others goes in its place.
    void setFileId(std::string& file) const
    {
        constexpr std::string_view placeholder = "<31415926535897932384626433832795>";
        std::string id{placeholder};
        id.replace(1, placeholder.size() - 2, hex(m_contents), 0, placeholder.size() - 2);
        for (int i = 0; i < 2; ++i) {
            const std::size_t at = file.rfind(placeholder);
            if (at != std::string::npos)
                file.replace(at, id.size(), id);
        }
    }

    std::size_t expectedSize() const
    {
        std::size_t size = m_output.bytes().size() + 100'000;
        for (const PressImage& image : m_parts.images)
            size += image.data->size() + image.alpha.size() + 500;
        for (const FontParts& font : m_parts.fonts)
            size += font.program.size() + 20'000;
        for (const PressPage& page : m_parts.pages)
            size += page.content.operators.size() + 1'500;
        return size;
    }

    const PressPlan& m_plan;
    const PressParts& m_parts;
    const PressSettings& m_settings;
    const colour::Profile& m_output;
    Digest m_contents;
    std::string m_xmp;
    std::vector<std::unique_ptr<PdfPageSource>> m_sources;   ///< before the document that borrows from them
    QPDF m_pdf;
    ColourObjects m_colours{m_pdf};
    std::vector<std::vector<QPDFObjectHandle>> m_fonts;
    std::vector<QPDFObjectHandle> m_images;
    std::vector<QPDFObjectHandle> m_spots;
    QPDFObjectHandle m_knockout;
    QPDFObjectHandle m_overprint;
};

}

Result<std::string> joinDocument(
    const PressPlan& plan, const PressParts& parts, const PressSettings& settings, const colour::Profile& output)
{
    try {
        return Document{plan, parts, settings, output}.write();
    } catch (const std::exception& exception) {
        return Fault{FaultCode::Internal, {exception.what()}};
    }
}

}
