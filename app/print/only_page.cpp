#include "print/only_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace banxin::print {

namespace {

std::string written(QPDF& pdf)
{
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    // What the page's maker packed stays as it is.
    writer.setDecodeLevel(qpdf_dl_none);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// Whether layers are seen is told by the document, not by its pages.
void copyLayers(QPDF& from, QPDF& to)
{
    QPDFObjectHandle layers = from.getRoot().getKey("/OCProperties");
    if (layers.isDictionary())
        to.getRoot().replaceKey("/OCProperties", to.copyForeignObject(from.makeIndirectObject(layers)));
}

}

bool isPdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Result<std::string> onlyPage(const std::string& bytes, int page, const std::string& name)
{
    try {
        QPDF whole;
        whole.setSuppressWarnings(true);
        whole.processMemoryFile("advertisement", bytes.data(), bytes.size());
        if (whole.isEncrypted())
            return Fault{FaultCode::PictureDamaged, {name, "the PDF is encrypted"}};
        const auto pages = QPDFPageDocumentHelper{whole}.getAllPages();
        if (page < 1 || static_cast<std::size_t>(page) > pages.size())
            return Fault{FaultCode::NoSuchPage, {std::to_string(page)}};
        QPDF alone;
        alone.emptyPDF();
        QPDFPageDocumentHelper{alone}.addPage(pages[static_cast<std::size_t>(page) - 1], false);
        copyLayers(whole, alone);
        return written(alone);
    } catch (const std::exception& exception) {
        return Fault{FaultCode::PictureDamaged, {name, exception.what()}};
    }
}

}
