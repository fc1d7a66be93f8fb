#pragma once

#include "intake/body_elements.h"
#include "intake/read_document.h"
#include "intake/xml_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// Elements of running text in XML, as XHTML has them.
class BodyHandler : public XmlHandler {
public:
    BodyHandler(CopyBuilder& builder, RoleHint plain) : m_elements{builder, plain} {}
    bool enter(const XmlElement& element) override;
    void leave(const XmlName& name) override;
    void text(std::string_view text) override;
    void finish() { m_elements.finish(); }

private:
    BodyElements m_elements;
};

/// NITF 3.x from its root on, as a file or inside NewsML: fills the builder's last item.
class NitfHandler : public XmlHandler {
public:
    explicit NitfHandler(CopyBuilder& builder) : m_builder{builder}, m_body{builder, RoleHint::Body} {}
    bool enter(const XmlElement& element) override;
    void leave(const XmlName& name) override;
    void text(std::string_view text) override;
    bool isDone() const override { return m_builder.isFull(); }

private:
    bool enterHead(const XmlElement& element);
    void enterDocdata(const XmlElement& element);
    bool enterBodyHead(const XmlElement& element);
    bool enterMedia(const XmlElement& element);
    void leaveMedia();
    bool isIn(std::string_view name) const;
    void capture(std::u16string& into);

    CopyBuilder& m_builder;
    BodyHandler m_body;
    std::vector<std::string> m_path;
    std::u16string* m_capture = nullptr;   ///< text goes there instead of into the copy
    std::size_t m_captureDepth = 0;
    std::u16string m_caption;
    std::u16string m_credit;
    std::string m_reference;
    std::u16string m_description;
    bool m_isPicture = false;
    std::u16string m_title;                ///< of the head: the headline where the body has none
    std::u16string m_source;
    std::string m_issued;
    std::string m_released;
};

Result<Document> readNitf(std::string_view bytes, const std::string& name);

/// What feeds say of a status in words: usable, withheld, canceled, killed, withdrawn, embargoed.
ItemStatus statusOf(std::string_view word);

/// Gives the last item the parts in `heads` that its paragraphs do not have, in front of them.
void addMissingParts(DocumentItem& item, std::vector<DocumentParagraph> heads);

}
