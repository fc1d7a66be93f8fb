#include "intake/newsml_reader.h"

#include "base/utf.h"
#include "intake/file_name.h"
#include "intake/html_reader.h"
#include "intake/nitf_reader.h"
#include "intake/picture_reference.h"
#include "intake/text_reader.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

namespace banxin::intake {

namespace {

/// A remote rendition of a picture.
struct Rendition {
    std::string reference;
    std::int64_t pixels = 0;
};

std::int64_t numberIn(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp<std::int64_t>(value, 0, 1'000'000);
}

class NewsMlHandler : public XmlHandler {
public:
    explicit NewsMlHandler(CopyBuilder& builder) : m_builder{builder} {}

    bool enter(const XmlElement& element) override
    {
        if (m_inner) {
            ++m_innerDepth;
            const bool isWanted = m_inner->enter(element);
            m_innerDepth -= isWanted ? 0 : 1;
            return isWanted;
        }
        const std::string_view name = element.name.local;
        if (name == "catalog" || name == "catalogRef" || name == "groupSet" || name == "header")
            return false;
        if (name == "newsItem")
            startItem(element);
        else if (m_path.size() > 0 && m_path.back() == "inlineXML")
            return enterInline(element);
        else
            enterMeta(element);
        m_path.emplace_back(name);
        return true;
    }

    void leave(const XmlName& name) override
    {
        if (m_inner) {
            m_inner->leave(name);
            if (--m_innerDepth == 0)
                endInline();
            return;
        }
        if (name.local == "newsItem")
            endItem();
        else if (name.local == "inlineData")
            endInlineData();
        else
            leaveMeta(name.local);
        if (!m_path.empty())
            m_path.pop_back();
        m_text.clear();
    }

    void text(std::string_view text) override
    {
        if (m_inner)
            m_inner->text(text);
        else
            m_text += wide(text);
    }

    bool isDone() const override { return m_builder.isFull(); }

private:
    void startItem(const XmlElement& element)
    {
        if (m_hasItem)
            m_builder.startItem();
        m_hasItem = true;
        m_heads.clear();
        m_caption.clear();
        m_credit.clear();
        m_renditions.clear();
        m_isPicture = false;
        m_builder.item().origin.id = element.attribute("guid");
        m_builder.item().origin.version = element.attribute("version");
    }

    void enterMeta(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        ItemOrigin& origin = m_builder.item().origin;
        m_role = element.attribute("role");
        m_text.clear();
        if (name == "itemClass")
            m_isPicture = element.attribute("qcode").ends_with("picture") || element.attribute("qcode").ends_with("graphic");
        else if (name == "pubStatus")
            origin.status = statusOf(element.attribute("qcode"));
        else if (name == "provider")
            m_provider = !element.attribute("literal").empty() ? element.attribute("literal") : element.attribute("qcode");
        else if (name == "language")
            origin.language = element.attribute("tag");
        else if (name == "copyrightHolder" && origin.rights.empty())
            origin.rights = wide(element.attribute("literal"));
        else if (name == "remoteContent")
            addRemote(element);
        else if (name == "inlineData")
            m_dataType = element.attribute("contenttype");
    }

    void addRemote(const XmlElement& element)
    {
        const bool isPicture = element.attribute("contenttype").starts_with("image/") || (element.attribute("contenttype").empty() && m_isPicture);
        if (!isPicture)
            return m_builder.leaveOut(left_out::objects);
        m_renditions.push_back({std::string{element.attribute("href")},
            numberIn(element.attribute("width")) * numberIn(element.attribute("height"))});
    }

    void leaveMeta(std::string_view name)
    {
        ItemOrigin& origin = m_builder.item().origin;
        const std::u16string said = trimmedText(m_text);
        const auto isIn = [&](std::string_view parent) { return m_path.size() > 1 && m_path[m_path.size() - 2] == parent; };
        if (name == "headline")
            m_heads.push_back({said, headlineRole(), 0, {}, {}});
        else if (name == "by")
            m_heads.push_back({said, RoleHint::Byline, 0, {}, {}});
        else if (name == "dateline")
            m_heads.push_back({said, RoleHint::Dateline, 0, {}, {}});
        else if (name == "creditline")
            m_credit = said;
        else if (name == "description" && (m_isPicture || m_role.ends_with("caption")))
            m_caption = said;
        else if (name == "slugline" && m_builder.item().slug.empty())
            m_builder.item().slug = utf8FromUtf16(said);
        else if (name == "keyword" && !said.empty())
            origin.keywords.push_back(said);
        else if (name == "urgency")
            origin.urgency = static_cast<int>(std::min<std::int64_t>(numberIn(utf8FromUtf16(said)), 9));
        else if (name == "versionCreated")
            origin.created = utf8FromUtf16(said);
        else if (name == "embargoed")
            origin.embargoedUntil = utf8FromUtf16(said);
        else if (name == "edNote")
            origin.note += (origin.note.empty() ? u"" : u"\n") + said;
        else if (name == "name" && isIn("provider"))
            m_provider = utf8FromUtf16(said);
        else if ((name == "copyrightNotice" || name == "usageTerms") && !said.empty())
            origin.rights += (origin.rights.empty() ? u"" : u"\n") + said;
    }

    RoleHint headlineRole() const
    {
        const auto says = [&](std::string_view word) { return m_role.find(word) != m_role.npos; };
        if (says("kicker") || says("over"))
            return RoleHint::Kicker;
        return says("sub") || says("deck") ? RoleHint::Deck : RoleHint::Headline;
    }

    bool enterInline(const XmlElement& element)
    {
        m_innerIsNitf = element.name.local == "nitf";
        if (m_innerIsNitf)
            m_inner = std::make_unique<NitfHandler>(m_builder);
        else
            m_inner = std::make_unique<BodyHandler>(m_builder, RoleHint::Body);
        if (m_inner->enter(element)) {
            m_innerDepth = 1;
            return true;
        }
        m_inner.reset();
        return false;
    }

    void endInline()
    {
        if (!m_innerIsNitf)
            static_cast<BodyHandler&>(*m_inner).finish();
        m_inner.reset();
    }

    void endInlineData()
    {
        if (m_dataType.find("html") != m_dataType.npos)
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
        DocumentItem& item = m_builder.item();
        addMissingParts(item, std::move(m_heads));
        m_heads.clear();
        addPicture();
        // An item of a picture has its headline as a name, not as copy.
        if (item.origin.source.empty())
            item.origin.source = m_provider;
        if (m_isPicture)
            m_pictureItems.push_back(m_builder.document().items.size() - 1);
    }

    void addPicture()
    {
        const auto largest = std::max_element(m_renditions.begin(), m_renditions.end(),
            [](const Rendition& a, const Rendition& b) { return a.pixels < b.pixels; });
        DocumentItem& item = m_builder.item();
        const bool isThere = largest != m_renditions.end() && addReferredPicture(m_builder, largest->reference);
        if (isThere) {
            item.pictures.back().caption = m_caption;
            item.pictures.back().credit = m_credit;
        } else if (m_isPicture) {
            m_builder.add({m_caption, RoleHint::Caption, 0, {}, {}});
            m_builder.add({m_credit, RoleHint::Credit, 0, {}, {}});
        } else if (!m_credit.empty() && item.origin.source.empty()) {
            item.origin.source = utf8FromUtf16(m_credit);
        }
    }

public:
    /// Gives the pictures of a message with one text to that text.
    void joinPictures()
    {
        std::vector<DocumentItem>& items = m_builder.document().items;
        if (m_pictureItems.empty() || items.size() != m_pictureItems.size() + 1)
            return;
        std::size_t text = 0;
        while (std::find(m_pictureItems.begin(), m_pictureItems.end(), text) != m_pictureItems.end())
            ++text;
        DocumentItem story = std::move(items[text]);
        for (const std::size_t index : m_pictureItems) {
            // A picture that its sender has killed stays an item of its own, with its status.
            if (items[index].origin.status != ItemStatus::Usable || !items[index].origin.embargoedUntil.empty())
                continue;
            for (DocumentPicture& picture : items[index].pictures) {
                picture.before = story.paragraphs.size();
                story.pictures.push_back(std::move(picture));
            }
            items[index].paragraphs.clear();
            items[index].pictures.clear();
        }
        items[text] = std::move(story);
    }

private:
    CopyBuilder& m_builder;
    std::vector<std::string> m_path;
    std::u16string m_text;
    std::string m_role;
    std::string m_provider;
    std::string m_dataType;
    bool m_hasItem = false;
    bool m_isPicture = false;
    std::vector<DocumentParagraph> m_heads;
    std::u16string m_caption;
    std::u16string m_credit;
    std::vector<Rendition> m_renditions;
    std::vector<std::size_t> m_pictureItems;
    std::unique_ptr<XmlHandler> m_inner;
    bool m_innerIsNitf = false;
    std::size_t m_innerDepth = 0;
};

}

Result<Document> readNewsMl(std::string_view bytes, const std::string& name)
{
    Result<XmlText> text = xmlText(bytes, name);
    if (!text)
        return text.error();
    CopyBuilder builder{CopyFormat::NewsMl, name};
    NewsMlHandler handler{builder};
    if (const auto read = readXml(text->utf8, name, handler); !read)
        return read.error();
    reportEncoding(builder.document(), {{}, text->encoding, text->replaced, {}, {}}, baseName(name));
    for (const DocumentItem& item : builder.document().items)
        reportStatus(builder, item.origin);
    handler.joinPictures();
    return builder.take();
}

}
