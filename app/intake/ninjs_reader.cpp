#include "intake/ninjs_reader.h"

#include "base/utf.h"
#include "intake/bounds.h"
#include "intake/file_name.h"
#include "intake/html_reader.h"
#include "intake/nitf_reader.h"
#include "intake/picture_reference.h"
#include "intake/text_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

using Json = nlohmann::json;

/// JSON nests no deeper than the bound, so that nothing that goes through it does.
bool isTooDeep(std::string_view text)
{
    std::size_t depth = 0;
    bool isString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isString) {
            i += c == '\\' ? 1 : 0;
            isString = c != '"';
        } else if (c == '"') {
            isString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > bounds::jsonDepth)
                return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

/// The first of the names that there is, as text.
std::string textOf(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string())
            return found->get<std::string>();
        if (found != object.end() && found->is_number_integer())
            return std::to_string(found->get<std::int64_t>());
    }
    return {};
}

const Json* memberOf(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const auto found = object.find(name); found != object.end())
            return &*found;
    }
    return nullptr;
}

bool isItem(const Json& value)
{
    if (!value.is_object())
        return false;
    constexpr auto marks = std::to_array<const char*>({"headline", "headlines", "body_text", "body_xhtml", "body_html", "bodies", "renditions", "slugline"});
    return std::any_of(marks.begin(), marks.end(), [&](const char* mark) { return value.contains(mark); });
}

/// One body or headline, in whatever dialect.
struct Part {
    std::string role;
    std::string type;
    std::string value;
};

/// `headline`, `headline_sub` of 1.x, `headlines: [{role, value}]` of the later ones.
std::vector<Part> partsOf(const Json& item, const std::string& one, const char* many)
{
    std::vector<Part> parts;
    if (const Json* list = memberOf(item, {many}); list && list->is_array()) {
        for (const Json& part : *list) {
            if (part.is_object())
                parts.push_back({textOf(part, {"role"}), textOf(part, {"contentType", "contenttype"}), textOf(part, {"value"})});
        }
    }
    for (const auto& [name, value] : item.items()) {
        if (value.is_string() && (name == one || name.starts_with(one + '_')))
            parts.push_back({name == one ? std::string{} : name.substr(one.size() + 1), {}, value.get<std::string>()});
    }
    return parts;
}

class ItemReader {
public:
    ItemReader(CopyBuilder& builder, const Json& item) : m_builder{builder}, m_item{item} {}

    void read()
    {
        readOrigin();
        readHeads();
        readBody();
        readRenditions(m_item, {}, {});
        readAssociations();
    }

private:
    void readOrigin()
    {
        ItemOrigin& origin = m_builder.item().origin;
        origin.id = textOf(m_item, {"uri", "guid"});
        origin.version = textOf(m_item, {"version"});
        origin.created = textOf(m_item, {"versionCreated", "versioncreated"});
        origin.status = statusOf(textOf(m_item, {"pubStatus", "pubstatus"}));
        origin.embargoedUntil = textOf(m_item, {"embargoedUntil", "embargoed"});
        origin.source = textOf(m_item, {"provider", "source", "infoSource"});
        origin.language = textOf(m_item, {"language"});
        origin.note = wide(textOf(m_item, {"edNote", "ednote"}));
        origin.rights = wide(textOf(m_item, {"copyrightNotice", "copyrightnotice", "usageTerms", "usageterms"}));
        if (const Json* rights = memberOf(m_item, {"rightsInfo"}); rights && rights->is_object())
            origin.rights = wide(textOf(*rights, {"copyrightNotice", "usageTerms"}));
        const std::string urgency = textOf(m_item, {"urgency"});
        origin.urgency = urgency.size() == 1 && urgency[0] >= '1' && urgency[0] <= '9' ? urgency[0] - '0' : 0;
        // Whether a machine made it is for the editor to know.
        if (const std::string type = textOf(m_item, {"digitalSourceType"}); !type.empty())
            origin.note += (origin.note.empty() ? u"digitalSourceType: " : u"\ndigitalSourceType: ") + wide(type);
        m_builder.item().slug = textOf(m_item, {"slugline", "slug"});
        if (const Json* keywords = memberOf(m_item, {"keywords"}); keywords && keywords->is_array()) {
            for (const Json& keyword : *keywords) {
                if (keyword.is_string())
                    origin.keywords.push_back(wide(keyword.get<std::string>()));
            }
        }
    }

    void addHead(RoleHint role, const std::string& text)
    {
        const std::u16string words = trimmedText(wide(text));
        if (!words.empty())
            m_builder.add({words, role, 0, {}, {}});
    }

    void readHeads()
    {
        const std::vector<Part> headlines = partsOf(m_item, "headline", "headlines");
        bool hasMain = false;
        for (const Part& headline : headlines) {
            const bool isKicker = headline.role.find("kicker") != std::string::npos || headline.role == "over";
            const bool isDeck = headline.role.find("sub") != std::string::npos || headline.role.find("deck") != std::string::npos;
            if (isKicker || isDeck)
                addHead(isKicker ? RoleHint::Kicker : RoleHint::Deck, headline.value);
            else if (!std::exchange(hasMain, true))
                addHead(RoleHint::Headline, headline.value);
            else
                m_builder.leaveOut(left_out::versions);
        }
        addHead(RoleHint::Byline, textOf(m_item, {"by", "byline"}));
        addHead(RoleHint::Dateline, textOf(m_item, {"dateline"}));
    }

    /// The fullest form: marked-up before plain; the others say the same once more.
    void readBody()
    {
        const std::vector<Part> bodies = partsOf(m_item, "body", "bodies");
        const auto isMarkedUp = [](const Part& part) {
            return part.type.find("html") != std::string::npos || part.role.find("html") != std::string::npos;
        };
        auto best = std::find_if(bodies.begin(), bodies.end(), isMarkedUp);
        if (best == bodies.end())
            best = bodies.begin();
        if (best == bodies.end())
            return;
        for (std::size_t i = 1; i < bodies.size(); ++i)
            m_builder.leaveOut(left_out::versions);
        if (isMarkedUp(*best))
            return readHtmlInto(m_builder, best->value, RoleHint::Body);
        auto lines = linesOf(wide(best->value), m_builder.name());
        if (!lines)
            return m_builder.fail(lines.error());
        for (DocumentParagraph& line : *lines) {
            line.hint = RoleHint::Body;
            if (!trimmedText(line.text).empty())
                m_builder.add(std::move(line));
        }
    }

    struct Rendition {
        std::string reference;
        std::int64_t pixels = 0;
    };

    static Rendition renditionOf(const Json& value)
    {
        const auto side = [&](const char* name) {
            const auto found = value.find(name);
            return found != value.end() && found->is_number() ? std::clamp(found->get<double>(), 0.0, 1e6) : 0.0;
        };
        return {textOf(value, {"href"}), static_cast<std::int64_t>(side("width") * side("height"))};
    }

    /// The largest of a picture's renditions.
    void readRenditions(const Json& item, const std::u16string& caption, const std::u16string& credit)
    {
        const Json* list = memberOf(item, {"renditions"});
        if (!list || (!list->is_array() && !list->is_object()))
            return;
        Rendition largest;
        for (const Json& value : *list) {
            const std::string type = value.is_object() ? textOf(value, {"contentType", "mimetype", "contenttype"}) : std::string{};
            if (!value.is_object() || (!type.empty() && !type.starts_with("image/")))
                continue;
            if (const Rendition rendition = renditionOf(value); largest.reference.empty() || rendition.pixels > largest.pixels)
                largest = rendition;
        }
        if (!addReferredPicture(m_builder, largest.reference))
            return;
        m_builder.item().pictures.back().caption = caption;
        m_builder.item().pictures.back().credit = credit;
    }

    void readAssociations()
    {
        const Json* list = memberOf(m_item, {"associations"});
        if (!list || (!list->is_array() && !list->is_object()))
            return;
        for (const Json& other : *list) {
            if (!other.is_object())
                continue;
            const std::string type = textOf(other, {"type"});
            if (type == "picture" || type == "graphic" || type == "image")
                readPicture(other);
            else
                m_builder.leaveOut(left_out::references);
        }
    }

    void readPicture(const Json& picture)
    {
        if (statusOf(textOf(picture, {"pubStatus", "pubstatus"})) != ItemStatus::Usable)
            return m_builder.report({Severity::Warning, FindingCode::PictureLeftOut, {}, {}, {},
                {baseName(m_builder.name()), textOf(picture, {"uri"}), "its sender does not release it"}});
        std::string caption;
        for (const Part& part : partsOf(picture, "description", "descriptions")) {
            if (caption.empty() || part.role.find("caption") != std::string::npos)
                caption = part.value;
        }
        readRenditions(picture, wide(caption), wide(textOf(picture, {"creditline", "creditLine", "by", "byline"})));
    }

    CopyBuilder& m_builder;
    const Json& m_item;
};

Result<Document> readItems(const Json& json, const std::string& name)
{
    CopyBuilder builder{CopyFormat::Ninjs, name};
    const auto readOne = [&](const Json& item) {
        ItemReader{builder, item}.read();
        reportStatus(builder, builder.item().origin);
    };
    if (json.is_object()) {
        readOne(json);
        return builder.take();
    }
    bool isFirst = true;
    for (const Json& item : json) {
        if (!isItem(item)) {
            builder.leaveOut(left_out::references);
            continue;
        }
        if (!std::exchange(isFirst, false))
            builder.startItem();
        if (builder.isFull())
            break;
        readOne(item);
    }
    return builder.take();
}

}

bool looksLikeJson(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bytes = trimmedBytes(bytes);
    return bytes.size() > 1 && (bytes[0] == '{' || (bytes[0] == '[' && trimmedBytes(bytes.substr(1)).starts_with('{')));
}

std::optional<Result<Document>> readNinjs(std::string_view bytes, const std::string& name)
{
    if (isTooDeep(bytes))
        return Result<Document>{tooLarge(name, "elements within each other", bounds::jsonDepth)};
    std::string utf8{bytes};
    DecodedText text;
    if (!utf16FromUtf8(bytes)) {
        Result<DecodedText> decoded = decodeText(bytes, name);
        if (!decoded)
            return std::nullopt;
        text = std::move(*decoded);
        utf8 = utf8FromUtf16(text.text);
        text.text.clear();
    }
    if (utf8.starts_with("\xEF\xBB\xBF"))
        utf8.erase(0, 3);
    const Json json = Json::parse(utf8, nullptr, false);
    if (json.is_discarded() && name.ends_with(".json"))
        return Result<Document>{Fault{FaultCode::DocumentDamaged, {name, "the JSON is not well-formed"}}};
    const bool isNews = json.is_object() ? isItem(json) : json.is_array() && std::any_of(json.begin(), json.end(), isItem);
    if (json.is_discarded() || !isNews)
        return std::nullopt;
    Result<Document> document = readItems(json, name);
    if (document)
        reportEncoding(*document, std::move(text), baseName(name));
    return document;
}

}
