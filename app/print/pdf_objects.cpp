#include "print/pdf_objects.h"

#include "print/numbers.h"

#include <qpdf/Buffer.hh>

#include <memory>

namespace banxin::print {

QPDFObjectHandle pdfName(const std::string& name) { return QPDFObjectHandle::newName("/" + name); }

QPDFObjectHandle pdfObject(const std::string& syntax) { return QPDFObjectHandle::parse(syntax); }

QPDFObjectHandle pdfBox(const Rect& box)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const Length edge : {box.x, box.y, box.right(), box.bottom()}) {
        std::string number;
        appendDecimal(number, pointUnits(edge, 4), 4);
        array.appendItem(QPDFObjectHandle::newReal(number));
    }
    return array;
}

QPDFObjectHandle pdfStream(QPDF& pdf, const std::string& data, QPDFObjectHandle dictionary)
{
    auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(data.data()));
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, std::make_shared<Buffer>(bytes, data.size()));
    stream.replaceDict(dictionary);
    return stream;
}

QPDFObjectHandle pdfDeflatedStream(QPDF& pdf, const std::string& data, const std::string& dictionary)
{
    QPDFObjectHandle entries = pdfObject(dictionary);
    entries.replaceKey("/Filter", pdfName("FlateDecode"));
    return pdfStream(pdf, data, entries);
}

}
