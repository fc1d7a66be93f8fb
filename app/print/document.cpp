#include "print/document.h"

#include "print/colour_objects.h"
#include "print/font_objects.h"
#include "print/image_objects.h"
#include "print/metadata.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFWriter.hh>

namespace banxin::print {

namespace {

/// Joins the parts into one object tree. Lives until it is written, because QPDF borrows the streams' data.
class Document {
public:
    Document(const PressPlan& plan, const PressParts& parts, const PressSettings& settings)
        : m_plan{plan}
        , m_parts{parts}
        , m_settings{settings}
        , m_xmp{xmpPacket(settings, contentsDigest())}
    {
        m_pdf.emptyPDF();
    }

    std::string write(const colour::Profile& output)
    {
        addResources();
        addPages();
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/OutputIntents",
            QPDFObjectHandle::newArray({m_pdf.makeIndirectObject(m_colours.outputIntent(output, m_settings.condition))}));
        root.replaceKey("/Metadata", pdfStream(m_pdf, m_xmp, pdfObject("<</Type /Metadata /Subtype /XML>>")));
        root.replaceKey("/PageLabels", m_pdf.makeIndirectObject(pageLabels()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info()));
        return bytes();
    }

private:
    Digest contentsDigest() const
    {
        std::string all = m_settings.title + '\n' + m_settings.timestamp + '\n';
        for (const PressPage& page : m_parts.pages)
            all += hex(sha256(page.content.operators));
        return sha256(all);
    }

    void addResources()
    {
        for (std::size_t i = 0; i < m_plan.faces.size(); ++i)
            m_fonts.push_back(fontObjects(m_pdf, m_plan.faces[i], m_parts.fonts[i]));
        for (const PressImage& image : m_parts.images)
            m_images.push_back(imageObject(m_pdf, m_colours, image));
        for (const Ink& spot : m_plan.spots)
            m_spots.push_back(m_colours.separation(spot));
        m_knockout = m_pdf.makeIndirectObject(pdfObject("<</Type /ExtGState /OP false /op false /OPM 0>>"));
        m_overprint = m_pdf.makeIndirectObject(pdfObject("<</Type /ExtGState /OP true /op true /OPM 1>>"));
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
            [&](std::size_t photo) { return !m_parts.images[photo].alpha.empty(); });
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
        states.replaceKey(std::string{"/"} + knockoutResource, m_knockout);
        states.replaceKey(std::string{"/"} + overprintResource, m_overprint);
        QPDFObjectHandle all = QPDFObjectHandle::newDictionary();
        all.replaceKey("/Font", fonts);
        all.replaceKey("/XObject", photos);
        all.replaceKey("/ColorSpace", spots);
        all.replaceKey("/ExtGState", states);
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
        Pl_String sink{"press file", nullptr, file};
        QPDFWriter writer{m_pdf};
        writer.setOutputPipeline(&sink);
        writer.setMinimumPDFVersion(isX4 ? "1.6" : "1.4");
        writer.setObjectStreamMode(isX4 ? qpdf_o_generate : qpdf_o_disable);
        writer.setDecodeLevel(qpdf_dl_none);   // every stream is as it should be
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        return file;
    }

    const PressPlan& m_plan;
    const PressParts& m_parts;
    const PressSettings& m_settings;
    std::string m_xmp;
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
        return Document{plan, parts, settings}.write(output);
    } catch (const std::exception& exception) {
        return Fault{FaultCode::Internal, {exception.what()}};
    }
}

}
