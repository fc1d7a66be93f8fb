#include "intake/nitf_reader.h"

#include "base/utf.h"
#include "intake/file_name.h"
#include "intake/picture_reference.h"
#include "intake/text_reader.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace banxin::intake {

namespace {

std::string lowered(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// The digits of a date as NITF writes it (20261126T104500Z), so that two can be compared.
std::string digitsOf(std::string_view date)
{
    std::string digits;
    for (const char c : date) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    digits.resize(14, '0');
    return digits;
}

}

bool BodyHandler::enter(const XmlElement& element)
{
    return m_elements.open(lowered(element.name.local), [&](std::string_view name) { return element.attribute(name); });
}

void BodyHandler::leave(const XmlName& name) { m_elements.close(lowered(name.local)); }

void BodyHandler::text(std::string_view text) { m_elements.text(wide(text)); }

bool NitfHandler::isIn(std::string_view name) const { return std::find(m_path.begin(), m_path.end(), name) != m_path.end(); }

void NitfHandler::capture(std::u16string& into)
{
    m_capture = &into;
    m_captureDepth = m_path.size();
}

bool NitfHandler::enter(const XmlElement& element)
{
    const std::string name = lowered(element.name.local);
    m_path.push_back(name);
    bool isWanted = true;
    if (m_capture)
        isWanted = true;
    else if (name == "script" || name == "style")
        isWanted = m_body.enter(element);
    else if (isIn("media"))
        isWanted = enterMedia(element);
    else if (isIn("head"))
        isWanted = enterHead(element);
    else if (isIn("body.head"))
        isWanted = enterBodyHead(element);
    else if (isIn("body.content") || isIn("body.end"))
        isWanted = name == "bibliography" ? (capture(m_builder.item().origin.note), true) : m_body.enter(element);
    if (!isWanted)
        m_path.pop_back();
    return isWanted;
}

bool NitfHandler::enterHead(const XmlElement& element)
{
    const std::string& name = m_path.back();
    if (name == "title")
        capture(m_title);
    else if (name == "revision-history" || name == "meta" || name == "tobject")
        return false;
    enterDocdata(element);
    return true;
}

void NitfHandler::enterDocdata(const XmlElement& element)
{
    const std::string& name = m_path.back();
    ItemOrigin& origin = m_builder.item().origin;
    if (name == "docdata" && !element.attribute("management-status").empty())
        origin.status = statusOf(element.attribute("management-status"));
    else if (name == "doc-id")
        origin.id = element.attribute("id-string");
    else if (name == "urgency")
        std::from_chars(element.attribute("ed-urg").data(), element.attribute("ed-urg").data() + element.attribute("ed-urg").size(), origin.urgency);
    else if (name == "date.issue")
        m_issued = origin.created = element.attribute("norm");
    else if (name == "date.release")
        m_released = element.attribute("norm");
    else if (name == "ed-msg")
        origin.note += (origin.note.empty() ? u"" : u"\n") + wide(element.attribute("info"));
    else if (name == "keyword" && !element.attribute("key").empty())
        origin.keywords.push_back(wide(element.attribute("key")));
    else if (name == "du-key") {
        m_builder.item().slug = element.attribute("key");
        origin.version = element.attribute("version");
    } else if (name == "doc.copyright" && origin.rights.empty())
        origin.rights = wide(element.attribute("holder"));
}

bool NitfHandler::enterBodyHead(const XmlElement& element)
{
    const std::string& name = m_path.back();
    if (name == "hl1")
        m_builder.startParagraph(RoleHint::Headline);
    else if (name == "hl2")
        m_builder.startParagraph(RoleHint::Deck);
    else if (name == "byline")
        m_builder.startParagraph(RoleHint::Byline);
    else if (name == "dateline")
        m_builder.startParagraph(RoleHint::Dateline);
    else if (name == "abstract" || (name == "p" && isIn("abstract")))
        m_builder.startParagraph(RoleHint::Deck);
    else if (name == "byttl" || name == "story.date")
        m_builder.appendFlowing(u" ");
    else if (name == "distributor")
        capture(m_source);
    else if (name == "rights")
        capture(m_builder.item().origin.rights);
    else if (name == "note")
        capture(m_builder.item().origin.note);
    else if (name == "br")
        m_builder.forceLine();
    else if (name == "series" && !element.attribute("series.name").empty()) {
        m_builder.startParagraph(RoleHint::Label);
        m_builder.append(wide(element.attribute("series.name")));
        m_builder.endParagraph();
    }
    return true;
}

bool NitfHandler::enterMedia(const XmlElement& element)
{
    const std::string& name = m_path.back();
    if (name == "media") {
        m_body.finish();
        m_isPicture = element.attribute("media-type").empty() || element.attribute("media-type") == "image";
        m_caption.clear();
        m_credit.clear();
        m_reference.clear();
        m_description.clear();
    } else if (name == "media-reference" && m_reference.empty()) {
        m_reference = element.attribute("source");
        m_description = wide(element.attribute("alternate-text"));
    } else if (name == "media-caption") {
        capture(m_caption);
    } else if (name == "media-producer") {
        capture(m_credit);
    } else if (name == "media-object") {
        m_builder.leaveOut(left_out::objects);
        return false;
    }
    return true;
}

void NitfHandler::leaveMedia()
{
    if (!m_isPicture)
        return m_builder.leaveOut(left_out::objects);
    if (!addReferredPicture(m_builder, m_reference, m_description)) {
        // The words of a picture that is elsewhere are copy all the same.
        m_builder.add({trimmedText(m_caption), RoleHint::Caption, 0, {}, {}});
        m_builder.add({trimmedText(m_credit), RoleHint::Credit, 0, {}, {}});
        std::erase_if(m_builder.item().paragraphs, [](const DocumentParagraph& p) { return p.text.empty(); });
        return;
    }
    m_builder.item().pictures.back().caption = trimmedText(m_caption);
    m_builder.item().pictures.back().credit = trimmedText(m_credit);
}

void NitfHandler::leave(const XmlName& xmlName)
{
    const std::string name = lowered(xmlName.local);
    if (m_capture) {
        if (m_path.size() == m_captureDepth)
            m_capture = nullptr;
        else if (name == "p")
            *m_capture += u'\n';
    } else if (name == "media") {
        leaveMedia();
    } else if (isIn("body.head") && !isIn("media")) {
        const bool endsPart = name == "hl1" || name == "hl2" || name == "byline" || name == "dateline" || name == "abstract" || name == "p";
        if (endsPart)
            m_builder.endParagraph();
    } else if ((isIn("body.content") || isIn("body.end")) && !isIn("media")) {
        m_body.leave(xmlName);
    }
    if (!m_path.empty())
        m_path.pop_back();
    if (name != "nitf")
        return;
    m_body.finish();
    DocumentItem& item = m_builder.item();
    if (m_released.size() >= 8 && (m_issued.empty() || digitsOf(m_released) > digitsOf(m_issued)))
        item.origin.embargoedUntil = m_released;
    if (item.origin.source.empty())
        item.origin.source = utf8FromUtf16(trimmedText(m_source));
    addMissingParts(item, {{trimmedText(m_title), RoleHint::Headline, 0, {}, {}}});
}

void NitfHandler::text(std::string_view text)
{
    if (m_capture)
        *m_capture += wide(text);
    else if (isIn("media"))
        return;
    else if (isIn("body.content") || isIn("body.end"))
        m_body.text(text);
    else if (isIn("body.head") && m_builder.isOpen())
        m_builder.appendFlowing(wide(text));
}

ItemStatus statusOf(std::string_view word)
{
    const std::size_t colon = word.find(':');
    const std::string status = lowered(colon == word.npos ? word : word.substr(colon + 1));
    if (status == "canceled" || status == "cancelled" || status == "killed" || status == "withdrawn" || status == "spiked")
        return ItemStatus::Killed;
    return status == "withheld" || status == "embargoed" || status == "hold" ? ItemStatus::Withheld : ItemStatus::Usable;
}

void addMissingParts(DocumentItem& item, std::vector<DocumentParagraph> heads)
{
    std::erase_if(heads, [&](const DocumentParagraph& head) {
        return head.text.empty()
            || std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const DocumentParagraph& p) { return p.hint == head.hint; });
    });
    for (DocumentPicture& picture : item.pictures)
        picture.before += heads.size();
    item.paragraphs.insert(item.paragraphs.begin(), std::make_move_iterator(heads.begin()), std::make_move_iterator(heads.end()));
}

Result<Document> readNitf(std::string_view bytes, const std::string& name)
{
    Result<XmlText> text = xmlText(bytes, name);
    if (!text)
        return text.error();
    CopyBuilder builder{CopyFormat::Nitf, name};
    NitfHandler handler{builder};
    if (const auto read = readXml(text->utf8, name, handler); !read)
        return read.error();
    reportEncoding(builder.document(), {{}, text->encoding, text->replaced, {}, {}}, baseName(name));
    reportStatus(builder, builder.item().origin);
    return builder.take();
}

}
