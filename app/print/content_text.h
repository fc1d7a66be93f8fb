#pragma once

#include "print/pdf_objects.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include <qpdf/QPDFObjGen.hh>

namespace banxin::print {

/// The text of each code of a font, as its ToUnicode map has it.
using CodeTexts = std::unordered_map<unsigned, std::u16string>;

CodeTexts readToUnicode(std::string_view map);

/// What a page of a finished file shows.
struct PageReading {
    std::u16string text;          ///< in the order of the content stream, without artifacts
    std::size_t photos = 0;
    std::string problem;          ///< the first thing that no press file may hold; empty: nothing
};

/// Reads pages as a viewer would. The fonts of a document are read once.
class PageReader {
public:
    /// Throws what QPDF throws.
    PageReading read(QPDFObjectHandle page);

private:
    const CodeTexts& texts(QPDFObjectHandle font);
    std::map<QPDFObjGen, CodeTexts> m_fonts;
};

}
