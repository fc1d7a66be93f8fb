#include "intake/xml_reader.h"

#include "base/utf.h"
#include "intake/bounds.h"
#include "intake/convert.h"
#include "intake/entities.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <memory>
#include <optional>

namespace banxin::intake {

namespace {

constexpr char separator = '\x1F';   // may stand in no name

XmlName nameOf(const char* whole)
{
    const std::string_view text{whole};
    const std::size_t at = text.find(separator);
    return at == text.npos ? XmlName{{}, text} : XmlName{text.substr(0, at), text.substr(at + 1)};
}

class Events {
public:
    Events(const std::string& name, XmlHandler& handler) : m_name{name}, m_handler{handler}, m_parser{XML_ParserCreateNS("UTF-8", separator)}
    {
        if (!m_parser)
            return;
        XML_SetUserData(m_parser, this);
        XML_SetElementHandler(m_parser, started, ended);
        XML_SetCharacterDataHandler(m_parser, said);
        XML_SetEntityDeclHandler(m_parser, entityDeclared);
        XML_SetSkippedEntityHandler(m_parser, skipped);
        // Entities that nobody declares (real feeds have &nbsp;) are told of instead of being errors; nothing is opened.
        XML_SetParamEntityParsing(m_parser, XML_PARAM_ENTITY_PARSING_ALWAYS);
        XML_UseForeignDTD(m_parser, XML_TRUE);
        XML_SetExternalEntityRefHandler(m_parser, referred);
    }
    ~Events()
    {
        if (m_parser)
            XML_ParserFree(m_parser);
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    Result<Done> read(std::string_view utf8)
    {
        if (!m_parser)
            throw std::bad_alloc{};
        constexpr std::size_t piece = 1u << 20;
        bool isLast = false;
        while (!isLast) {
            const std::string_view part = utf8.substr(0, piece);
            utf8.remove_prefix(part.size());
            isLast = utf8.empty();
            const XML_Status status = XML_Parse(m_parser, part.data(), static_cast<int>(part.size()), isLast);
            if (m_fault)
                return *m_fault;
            if (m_handler.isDone())
                return Done{};
            if (status != XML_STATUS_OK)
                return faultOf(XML_GetErrorCode(m_parser));
        }
        return Done{};
    }

private:
    static Events& of(void* data) { return *static_cast<Events*>(data); }

    Fault faultOf(XML_Error error) const
    {
        if (error == XML_ERROR_NO_MEMORY)
            throw std::bad_alloc{};
        return {FaultCode::DocumentDamaged, {m_name, "the XML is not well-formed"}};
    }

    void stop(Fault fault)
    {
        if (!m_fault)
            m_fault = std::move(fault);
        XML_StopParser(m_parser, XML_FALSE);
    }

    static void started(void* data, const char* name, const char** attributes) { of(data).start(name, attributes); }
    void start(const char* name, const char** attributes)
    {
        if (m_fault)
            return;
        if (++m_depth > bounds::depth)
            return stop(tooLarge(m_name, "elements within each other", bounds::depth));
        if (std::strlen(name) > bounds::name)
            return stop(tooLarge(m_name, "a name", bounds::name));
        if (m_passed > 0) {
            ++m_passed;
            return;
        }
        XmlElement element{nameOf(name), {}};
        for (const char** at = attributes; *at; at += 2) {
            if (element.attributes.size() == bounds::attributes)
                return stop(tooLarge(m_name, "attributes of an element", bounds::attributes));
            element.attributes.push_back({nameOf(at[0]), at[1]});
        }
        if (!m_handler.enter(element))
            m_passed = 1;
        stopIfDone();
    }

    static void ended(void* data, const char* name) { of(data).end(name); }
    void end(const char* name)
    {
        if (m_fault)
            return;
        --m_depth;
        if (m_passed > 0)
            --m_passed;
        else
            m_handler.leave(nameOf(name));
        stopIfDone();
    }

    static void said(void* data, const char* text, int length) { of(data).say({text, static_cast<std::size_t>(length)}); }
    void say(std::string_view text)
    {
        if (m_fault || m_passed > 0)
            return;
        m_handler.text(text);
        stopIfDone();
    }

    static void entityDeclared(void* data, const char*, int, const char*, int, const char*, const char*, const char*, const char*)
    {
        Events& events = of(data);
        events.stop({FaultCode::DocumentDamaged, {events.m_name, "the XML declares entities"}});
    }

    static void skipped(void* data, const char* name, int isParameter)
    {
        if (isParameter)
            return;
        Events& events = of(data);
        if (events.m_fault || events.m_passed > 0)
            return;
        const std::string known = entityText(name);
        if (known.empty())
            events.m_handler.unknownEntity(name);
        events.say(known.empty() ? '&' + std::string{name} + ';' : known);
    }

    static int referred(XML_Parser, const char*, const char*, const char*, const char*) { return XML_STATUS_OK; }

    void stopIfDone()
    {
        if (m_handler.isDone())
            XML_StopParser(m_parser, XML_FALSE);
    }

    const std::string& m_name;
    XmlHandler& m_handler;
    XML_Parser m_parser;
    std::size_t m_depth = 0;
    std::size_t m_passed = 0;   ///< elements that are open inside one that is not wanted, with it
    std::optional<Fault> m_fault;
};

/// The encoding that the XML declaration names, in lower case.
std::string declaredEncoding(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 256);
    const std::size_t end = head.find("?>");
    const std::size_t at = head.substr(0, end == head.npos ? 0 : end).find("encoding");
    if (!head.starts_with("<?xml") || at == head.npos)
        return {};
    const std::size_t from = head.find_first_of("\"'", at);
    const std::size_t to = from == head.npos ? head.npos : head.find(head[from], from + 1);
    if (to == head.npos)
        return {};
    std::string label{head.substr(from + 1, to - from - 1)};
    std::transform(label.begin(), label.end(), label.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return label;
}

XmlText asXmlText(DecodedText text) { return {utf8FromUtf16(text.text), text.encoding, text.replaced}; }

}

std::string_view XmlElement::attribute(std::string_view local) const
{
    for (const XmlAttribute& a : attributes) {
        if (a.name.local == local)
            return a.value;
    }
    return {};
}

std::string_view XmlElement::attribute(std::string_view space, std::string_view local) const
{
    for (const XmlAttribute& a : attributes) {
        if (a.name.local == local && a.name.space == space)
            return a.value;
    }
    return {};
}

Result<XmlText> xmlText(std::string_view bytes, const std::string& name)
{
    const std::string label = declaredEncoding(bytes);
    const auto declared = encodingNamed(label);
    const bool isUtf8 = !declared || *declared == Encoding::Utf8;
    if (isUtf8 && utf16FromUtf8(bytes)) {
        if (bytes.starts_with("\xEF\xBB\xBF"))
            bytes.remove_prefix(3);
        return XmlText{std::string{bytes}, Encoding::Utf8, 0};
    }
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    const bool isWide = declared && *declared >= Encoding::Utf16LittleEndian && *declared <= Encoding::Utf32BigEndian;
    if (!isUtf8 && !isWide)
        return asXmlText(decodedAs(bytes, *declared));
    Result<DecodedText> text = decodeText(bytes, name);
    if (!text)
        return text.error();
    return asXmlText(std::move(*text));
}

Result<Done> readXml(std::string_view utf8, const std::string& name, XmlHandler& handler)
{
    if (utf8.size() > bounds::xmlBytes)
        return tooLarge(name, "bytes in a part", bounds::xmlBytes);
    Events events{name, handler};
    return events.read(utf8);
}

}
