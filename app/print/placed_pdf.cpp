#include "print/placed_pdf.h"

#include "print/pdf_preflight.h"

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <set>

namespace banxin::print {

namespace {

std::unique_ptr<QPDF> opened(const std::string& bytes)
{
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("advertisement", bytes.data(), bytes.size());
    return pdf;
}

/// Where the form's box lies once its own matrix, which undoes the page's turning, is applied.
QPDFObjectHandle::Rectangle seenBox(QPDFObjectHandle form)
{
    const auto box = form.getDict().getKey("/BBox").getArrayAsRectangle();
    QPDFObjectHandle matrix = form.getDict().getKey("/Matrix");
    return matrix.isMatrix() ? QPDFMatrix{matrix.getArrayAsMatrix()}.transformRectangle(box) : box;
}

/// Layers that the maker switched off would print, since our file has no switches.
bool hidesLayers(QPDF& pdf)
{
    QPDFObjectHandle layers = pdf.getRoot().getKey("/OCProperties");
    QPDFObjectHandle off = layers.isDictionary() && layers.getKey("/D").isDictionary() ? layers.getKey("/D").getKey("/OFF") : QPDFObjectHandle{};
    return off.isInitialized() && off.isArray() && off.getArrayNItems() > 0;
}

bool usesLzw(QPDFObjectHandle filter)
{
    if (filter.isArray()) {
        const auto all = filter.getArrayAsVector();
        return std::any_of(all.begin(), all.end(), [](QPDFObjectHandle one) { return one.isName() && one.getName() == "/LZWDecode"; });
    }
    return filter.isName() && filter.getName() == "/LZWDecode";
}

/// The standards have no LZW; such streams are packed anew, without loss.
void unpackLzw(QPDF& pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isStream() || !usesLzw(object.getDict().getKey("/Filter")))
            continue;
        object.replaceStreamData(object.getStreamData(qpdf_dl_generalized), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

PdfFacts factsOf(QPDF& pdf, Standard standard)
{
    PdfFacts facts;
    const auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    facts.pages = static_cast<int>(pages.size());
    if (pages.empty())
        return facts;
    QPDFPageObjectHelper page = pages.front();
    const auto box = seenBox(page.getFormXObjectForPage());
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;
    if (!(width >= 1 && height >= 1 && width < 1e6 && height < 1e6)) {
        facts.pages = 0;
        return facts;
    }
    facts.toUnit = {1 / width, 1 / height, -box.llx / width, -box.lly / height};
    PdfPreflight found = preflight(page.getObjectHandle(), standard);
    facts.isTransparent = found.isTransparent;
    facts.problems = std::move(found.problems);
    if (hidesLayers(pdf))
        facts.problems.emplace_back("layers that are switched off");
    return facts;
}

}

Result<PdfFacts> inspectPdf(const std::string& bytes, const std::string& name, Standard standard)
{
    try {
        const auto pdf = opened(bytes);
        if (pdf->isEncrypted())
            return Fault{FaultCode::PictureDamaged, {name, "the PDF is encrypted"}};
        PdfFacts facts = factsOf(*pdf, standard);
        if (facts.pages == 0)
            return Fault{FaultCode::PictureDamaged, {name, "the PDF has no page that can be placed"}};
        return facts;
    } catch (const std::exception& exception) {
        return Fault{FaultCode::PictureDamaged, {name, exception.what()}};
    }
}

PdfPageSource::PdfPageSource(const std::string& bytes)
    : m_pdf{opened(bytes)}
{
    unpackLzw(*m_pdf);
}

QPDFObjectHandle PdfPageSource::form(QPDF& target, Standard standard, bool isTransparent)
{
    QPDFPageObjectHelper page = QPDFPageDocumentHelper{*m_pdf}.getAllPages().front();
    QPDFObjectHandle form = page.getFormXObjectForPage();
    // A group that blends nothing is allowed in neither.
    if (standard == Standard::PdfX1a && !isTransparent)
        form.getDict().removeKey("/Group");
    return target.copyForeignObject(form);
}

}
