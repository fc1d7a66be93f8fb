#pragma once

#include "base/result.h"
#include "print/pdf_objects.h"
#include "print/press.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

/// Pages of other PDFs on ours: advertisements stay what their maker drew.
namespace banxin::print {

/// What a PDF's first page is, and what of it the standard does not allow.
struct PdfFacts {
    int pages = 1;
    std::array<double, 4> toUnit{1, 1, 0, 0};   ///< scale and shift that bring its trim box, as seen, to the unit square
    bool isTransparent = false;
    std::vector<std::string> problems;          ///< in English: fonts, colours and the like; once each
};

/// Fails with PictureDamaged (name, reason) where nothing can be placed: broken, locked, no page, no size.
Result<PdfFacts> inspectPdf(const std::string& bytes, const std::string& name, Standard standard);

/// A PDF whose first page becomes an object of another. Must live until that other is written. Throws what QPDF throws.
class PdfPageSource {
public:
    explicit PdfPageSource(const std::string& bytes);
    /// The page as a form whose box is its trim: what stands beyond, crop marks and bleed, is not shown.
    QPDFObjectHandle form(QPDF& target, Standard standard, bool isTransparent);

private:
    std::unique_ptr<QPDF> m_pdf;
};

}
