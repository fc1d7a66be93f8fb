#pragma once

#include "base/rect.h"

#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

/// QPDF in the words that our files are written in.
namespace banxin::print {

/// `name` without its slash.
QPDFObjectHandle pdfName(const std::string& name);
/// Dictionaries and arrays as they would stand in the file.
QPDFObjectHandle pdfObject(const std::string& syntax);
/// [left bottom right top], four decimals.
QPDFObjectHandle pdfBox(const Rect& box);
/// A stream whose data is borrowed until the file is written.
QPDFObjectHandle pdfStream(QPDF& pdf, const std::string& data, QPDFObjectHandle dictionary);
/// The same for data that is deflated.
QPDFObjectHandle pdfDeflatedStream(QPDF& pdf, const std::string& data, const std::string& dictionary = "<<>>");

}
