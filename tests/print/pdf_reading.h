#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace banxin::print::testing {

/// A code that a page shows, and where a viewer draws it.
struct ShownCode {
    std::string font;   ///< resource name
    unsigned code = 0;
    double x = 0;   ///< points from the lower left of the media box
    double y = 0;
    std::array<double, 4> matrix{};   ///< size, stretch and turn
    bool overprints = false;
    std::string colour;   ///< the operands and operator that set it
};

/// A finished file, read with an interpreter that knows nothing of the writer.
class PdfReading {
public:
    explicit PdfReading(const std::string& bytes);

    QPDFObjectHandle page(std::size_t n);
    /// What page n shows, in order.
    std::vector<ShownCode> codes(std::size_t n);
    /// The decoded content stream.
    std::string content(std::size_t n);
    /// The page's only photo, or the n-th by name.
    QPDFObjectHandle photo(std::size_t page, const std::string& name = "/P0");
    std::size_t countOf(const std::string& subtype);

    QPDF pdf;

private:
    std::string m_bytes;
};

}
