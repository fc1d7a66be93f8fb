#include "print/metadata.h"

namespace banxin::print {

namespace {

bool matches(std::string_view text, std::string_view pattern)
{
    if (text.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '0' ? !isDigit : text[i] != pattern[i])
            return false;
    }
    return true;
}

/// "+08'00'" of "+08:00", "Z" of "Z".
std::optional<std::string> pdfZone(std::string_view zone)
{
    if (zone == "Z")
        return "Z";
    if (!matches(zone, "+00:00") && !matches(zone, "-00:00"))
        return std::nullopt;
    return std::string{zone.substr(0, 3)} + '\'' + std::string{zone.substr(4)} + '\'';
}

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        default: safe += c;
        }
    }
    return safe;
}

std::string uuid(const Digest& digest)
{
    std::string id = hex(digest).substr(0, 32);
    id[12] = '8';   // a UUID by no algorithm but ours
    id[16] = 'a';
    for (const std::size_t at : {20u, 16u, 12u, 8u})
        id.insert(at, "-");
    return "uuid:" + id;
}

std::string standardMark(Standard standard)
{
    if (standard == Standard::PdfX4)
        return "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">"
               "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description>\n";
    return "<rdf:Description rdf:about=\"\" xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\">"
           "<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion></rdf:Description>\n";
}

std::string element(const char* name, const std::string& text)
{
    return std::string{"<"} + name + '>' + text + "</" + name + ">\n";
}

}

std::optional<std::string> pdfDate(std::string_view iso)
{
    constexpr std::string_view pattern = "0000-00-00T00:00:00";
    const std::string_view local = iso.substr(0, pattern.size());
    if (!matches(local, pattern))
        return std::nullopt;
    const auto zone = pdfZone(iso.substr(pattern.size()));
    if (!zone)
        return std::nullopt;
    std::string date = "D:";
    for (const char c : local) {
        if (c >= '0' && c <= '9')
            date += c;
    }
    return date + *zone;
}

std::string xmpPacket(const PressSettings& settings, const Digest& contents)
{
    std::string packet = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                         " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
                         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                         "<dc:format>application/pdf</dc:format>\n";
    packet += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(settings.title)
        + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!settings.remark.empty()) {
        packet += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(settings.remark)
            + "</rdf:li></rdf:Alt></dc:description>\n";
    }
    packet += element("xmp:CreatorTool", producerName);
    for (const char* date : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
        packet += element(date, settings.timestamp);
    packet += element("xmpMM:DocumentID", uuid(contents));
    packet += element("xmpMM:VersionID", "1");
    packet += element("xmpMM:RenditionClass", "default");
    packet += element("pdf:Producer", producerName);
    packet += element("pdf:Trapped", "False");
    packet += "</rdf:Description>\n" + standardMark(settings.standard) + "</rdf:RDF>\n</x:xmpmeta>\n";
    // Room for a later tool to write into the packet where it lies.
    for (int line = 0; line < 20; ++line)
        packet += std::string(99, ' ') + '\n';
    return packet + "<?xpacket end=\"w\"?>\n";
}

}
