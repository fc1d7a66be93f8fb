#include "intake/house_xml.h"

#include "base/utf.h"
#include "intake/body_elements.h"
#include "intake/file_name.h"
#include "intake/html_reader.h"
#include "intake/mapping.h"
#include "intake/nitf_reader.h"
#include "intake/picture_reference.h"
#include "intake/text_reader.h"
#include "intake/xml_reader.h"

#include <algorithm>
#include <charconv>

namespace banxin::intake {

namespace {

/// Whether the elements that are open, from `from` on, are those of the path.
bool isAt(const ElementPath& path, const std::vector<std::string>& open, std::size_t from)
{
    if (open.size() != from + path.names.size())
        return false;
    for (std::size_t i = 0; i < path.names.size(); ++i) {
        if (path.names[i] != "*" && path.names[i] != open[from + i])
            return false;
    }
    return true;
}

class HouseHandler : public XmlHandler {
public:
    HouseHandler(CopyBuilder& builder, const Mapping& mapping) : m_builder{builder}, m_mapping{mapping}, m_body{builder, RoleHint::Body} {}

    bool hasItems() const { return m_hasItem; }

    bool enter(const XmlElement& element) override
    {
        if (m_bodyDepth > 0 && m_mapping.rule == ParagraphRule::Elements) {
            const bool isWanted = m_body.enter(element);
            if (isWanted)
                m_open.emplace_back(element.name.local);
            return isWanted;
        }
        m_open.emplace_back(element.name.local);
        if (m_itemDepth == 0 && isAt(m_mapping.item, m_open, 0))
            startItem();
        if (m_itemDepth > 0)
            enterInItem(element);
        return true;
    }

    void leave(const XmlName& name) override
    {
        if (m_bodyDepth > 0 && m_open.size() > m_bodyDepth && m_mapping.rule == ParagraphRule::Elements)
            m_body.leave(name);
        else if (m_itemDepth > 0)
            leaveInItem();
        if (!m_open.empty())
            m_open.pop_back();
    }

    void text(std::string_view text) override
    {
        if (m_bodyDepth > 0 && m_mapping.rule == ParagraphRule::Elements)
            m_body.text(text);
        else if (m_bodyDepth > 0 || m_isTaken)
            m_text += wide(text);
    }

    bool isDone() const override { return m_builder.isFull(); }

private:
    void startItem()
    {
        if (m_hasItem)
            m_builder.startItem();
        m_hasItem = true;
        m_itemDepth = m_open.size();
        m_heads.clear();
    }

    void enterInItem(const XmlElement& element)
    {
        for (const MappedPart& part : m_mapping.parts) {
            if (!isAt(part.path, m_open, m_itemDepth))
                continue;
            if (part.path.attribute.empty())
                takeFrom(part.path);
            else
                setPart(part, wide(element.attribute(part.path.attribute)));
        }
        if (m_mapping.picture.isGiven() && isAt(m_mapping.picture, m_open, m_itemDepth))
            m_picture = {m_open.size(), {}, {}, {}};
        if (m_picture.depth > 0)
            enterInPicture(element);
        if (m_mapping.body.isGiven() && isAt(m_mapping.body, m_open, m_itemDepth)) {
            m_bodyDepth = m_open.size();
            m_text.clear();
        }
    }

    void enterInPicture(const XmlElement& element)
    {
        const auto look = [&](const ElementPath& path, std::u16string& into) {
            if (!path.isGiven() || !isAt(path, m_open, m_picture.depth))
                return;
            if (path.attribute.empty())
                takeFrom(path);
            else
                into = wide(element.attribute(path.attribute));
        };
        look(m_mapping.pictureFile, m_picture.file);
        look(m_mapping.pictureCaption, m_picture.caption);
        look(m_mapping.pictureCredit, m_picture.credit);
    }

    void takeFrom(const ElementPath&)
    {
        m_isTaken = true;
        m_takenDepth = m_open.size();
        m_text.clear();
    }

    void leaveInItem()
    {
        if (m_open.size() == m_bodyDepth)
            return endBody();
        if (m_isTaken && m_open.size() == m_takenDepth)
            endTaken();
        if (m_open.size() == m_picture.depth)
            endPicture();
        if (m_open.size() == m_itemDepth)
            endItem();
    }

    void endTaken()
    {
        m_isTaken = false;
        for (const MappedPart& part : m_mapping.parts) {
            if (part.path.attribute.empty() && isAt(part.path, m_open, m_itemDepth))
                setPart(part, trimmedText(m_text));
        }
        if (m_picture.depth == 0)
            return;
        const auto look = [&](const ElementPath& path, std::u16string& into) {
            if (path.isGiven() && path.attribute.empty() && isAt(path, m_open, m_picture.depth))
                into = trimmedText(m_text);
        };
        look(m_mapping.pictureFile, m_picture.file);
        look(m_mapping.pictureCaption, m_picture.caption);
        look(m_mapping.pictureCredit, m_picture.credit);
    }

    void endPicture()
    {
        if (addReferredPicture(m_builder, utf8FromUtf16(m_picture.file))) {
            m_builder.item().pictures.back().caption = m_picture.caption;
            m_builder.item().pictures.back().credit = m_picture.credit;
        } else {
            if (!m_picture.caption.empty())
                m_builder.add({m_picture.caption, RoleHint::Caption, 0, {}, {}});
            if (!m_picture.credit.empty())
                m_builder.add({m_picture.credit, RoleHint::Credit, 0, {}, {}});
        }
        m_picture = {};
    }

    void endBody()
    {
        m_bodyDepth = 0;
        if (m_mapping.rule == ParagraphRule::Elements)
            return m_body.finish();
        if (m_mapping.rule == ParagraphRule::Html)
            return readHtmlInto(m_builder, utf8FromUtf16(m_text), RoleHint::Body);
        auto lines = linesOf(m_text, m_builder.name());
        if (!lines)
            return m_builder.fail(lines.error());
        for (DocumentParagraph& line : *lines) {
            line.hint = RoleHint::Body;
            if (!trimmedText(line.text).empty())
                m_builder.add(std::move(line));
        }
    }

    void endItem()
    {
        m_itemDepth = 0;
        DocumentItem& item = m_builder.item();
        for (DocumentPicture& picture : item.pictures)
            picture.before += m_heads.size();
        item.paragraphs.insert(item.paragraphs.begin(), m_heads.begin(), m_heads.end());
        m_heads.clear();
    }

    void setPart(const MappedPart& part, const std::u16string& text)
    {
        if (text.empty())
            return;
        if (part.field.empty()) {
            m_heads.push_back({text, part.role, 0, {}, {}});
            return;
        }
        ItemOrigin& origin = m_builder.item().origin;
        const std::string narrow = utf8FromUtf16(text);
        if (part.field == "slug")
            m_builder.item().slug = narrow;
        else if (part.field == "id")
            origin.id = narrow;
        else if (part.field == "version")
            origin.version = narrow;
        else if (part.field == "source")
            origin.source = narrow;
        else if (part.field == "created")
            origin.created = narrow;
        else if (part.field == "embargo")
            origin.embargoedUntil = narrow;
        else if (part.field == "status")
            origin.status = statusOf(narrow);
        else if (part.field == "urgency")
            origin.urgency = narrow.size() == 1 && narrow[0] >= '1' && narrow[0] <= '9' ? narrow[0] - '0' : 0;
        else if (part.field == "note")
            origin.note = text;
        else if (part.field == "rights")
            origin.rights = text;
        else if (part.field == "keyword")
            origin.keywords.push_back(text);
    }

    struct Picture {
        std::size_t depth = 0;
        std::u16string file;
        std::u16string caption;
        std::u16string credit;
    };

    CopyBuilder& m_builder;
    const Mapping& m_mapping;
    BodyHandler m_body;
    std::vector<std::string> m_open;
    bool m_hasItem = false;
    std::size_t m_itemDepth = 0;
    std::size_t m_bodyDepth = 0;
    bool m_isTaken = false;
    std::size_t m_takenDepth = 0;
    std::u16string m_text;
    std::vector<DocumentParagraph> m_heads;
    Picture m_picture;
};

Result<XmlText> houseText(std::string_view bytes, const std::string& name, const std::optional<Encoding>& encoding)
{
    if (!encoding)
        return xmlText(bytes, name);
    const DecodedText text = decodedAs(bytes, *encoding);
    return XmlText{utf8FromUtf16(text.text), text.encoding, text.replaced};
}

}

Result<Document> readHouseXml(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    const Result<Mapping> mapping = readMapping(options.mapping, options.mappingName);
    if (!mapping)
        return mapping.error();
    const Result<XmlText> text = houseText(bytes, name, options.encoding ? options.encoding : mapping->encoding);
    if (!text)
        return text.error();
    CopyBuilder builder{CopyFormat::HouseXml, name};
    HouseHandler handler{builder, *mapping};
    if (const auto read = readXml(text->utf8, name, handler); !read)
        return read.error();
    if (!handler.hasItems())
        return Fault{FaultCode::MappingInvalid, {options.mappingName, "it finds no item in " + baseName(name)}};
    reportEncoding(builder.document(), {{}, text->encoding, text->replaced, {}, {}}, baseName(name));
    for (const DocumentItem& item : builder.document().items)
        reportStatus(builder, item.origin);
    return builder.take();
}

}
