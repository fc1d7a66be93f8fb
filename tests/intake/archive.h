#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

/// A zip archive of the parts, as an office program writes one.
inline std::string archive(const std::vector<std::pair<std::string, std::string>>& parts)
{
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    }
    zip_close(zip);
    std::string bytes;
    zip_source_open(source);
    char piece[65536];
    for (zip_int64_t got = 0; (got = zip_source_read(source, piece, sizeof piece)) > 0;)
        bytes.append(piece, static_cast<std::size_t>(got));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// A Word document with `body` between its w:body tags.
inline std::string docx(const std::string& body, std::vector<std::pair<std::string, std::string>> more = {}, const std::string& targets = {})
{
    const std::string namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        "xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    more.insert(more.begin(), {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + namespaces + "><w:body>" + body + "</w:body></w:document>"});
    more.insert(more.begin(), {"[Content_Types].xml", "<Types/>"});
    if (!targets.empty())
        more.push_back({"word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets + "</Relationships>"});
    return archive(more);
}

/// A run of Word text.
inline std::string run(const std::string& text, const std::string& format = {})
{
    return "<w:r>" + (format.empty() ? std::string{} : "<w:rPr>" + format + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

inline std::string odt(const std::string& body, const std::string& automaticStyles = {}, std::vector<std::pair<std::string, std::string>> more = {})
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">";
    more.insert(more.begin(), {"content.xml", head + "<office:automatic-styles>" + automaticStyles + "</office:automatic-styles><office:body><office:text>" + body
        + "</office:text></office:body></office:document-content>"});
    more.insert(more.begin(), {"mimetype", "application/vnd.oasis.opendocument.text"});
    return archive(more);
}
