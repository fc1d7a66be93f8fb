#pragma once

#include "base/result.h"
#include "intake/encoding.h"

#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// A name with its namespace; both borrowed.
struct XmlName {
    std::string_view space;
    std::string_view local;
};

struct XmlAttribute {
    XmlName name;
    std::string_view value;
};

struct XmlElement {
    XmlName name;
    std::vector<XmlAttribute> attributes;

    /// Empty where there is none; whatever its namespace.
    std::string_view attribute(std::string_view local) const;
    std::string_view attribute(std::string_view space, std::string_view local) const;
};

/// What is done with a document, in its order. All text is UTF-8.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    /// Whether what is inside is wanted; else it is passed over, and `leave` is not called for it.
    virtual bool enter(const XmlElement& element) = 0;
    virtual void leave(const XmlName& name) = 0;
    virtual void text(std::string_view text) = 0;
    /// An entity that XML does not know and no HTML either.
    virtual void unknownEntity(std::string_view) {}
    /// No more is wanted.
    virtual bool isDone() const { return false; }
};

/// Bytes of an XML document as UTF-8, by their mark, else by what the document declares, else as any text.
struct XmlText {
    std::string utf8;
    Encoding encoding = Encoding::Utf8;
    std::size_t replaced = 0;
};
Result<XmlText> xmlText(std::string_view bytes, const std::string& name);

/// Reads it event by event; no tree is built. Nothing that it refers to is read: no document type, no entity, no inclusion.
/// Fails with DocumentDamaged where it is not well-formed or declares entities, and with DocumentTooLarge.
Result<Done> readXml(std::string_view utf8, const std::string& name, XmlHandler& handler);

}
