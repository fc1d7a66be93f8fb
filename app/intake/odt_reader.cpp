#include "intake/odt_reader.h"

#include "intake/container_pictures.h"
#include "intake/copy_builder.h"
#include "intake/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace banxin::intake {

namespace {

constexpr std::string_view textSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr std::string_view tableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view drawSpace = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
constexpr std::string_view officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view svgSpace = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

struct OdtStyle {
    std::string name;      ///< as the user sees it
    std::string parent;
    int bold = -1;         ///< -1: it says nothing
    int italic = -1;
    int hidden = -1;
};

using OdtStyles = std::map<std::string, OdtStyle>;

constexpr int longestChain = 64;   // of styles that are based on each other

/// The first of a style and those that it is based on that says something; cycles end.
int lookUp(const OdtStyles& styles, std::string id, int OdtStyle::* what)
{
    for (int left = longestChain; left > 0; --left) {
        const auto style = styles.find(id);
        if (style == styles.end())
            return -1;
        if (style->second.*what >= 0)
            return style->second.*what;
        id = style->second.parent;
    }
    return -1;
}

/// The nearest name that a person gave: automatic styles (P1, T3) have none of their own.
std::string nameOfStyle(const OdtStyles& styles, std::string id)
{
    for (int left = longestChain; left > 0; --left) {
        const auto style = styles.find(id);
        if (style == styles.end())
            return {};
        if (!style->second.name.empty())
            return style->second.name;
        id = style->second.parent;
    }
    return {};
}

class OdtStylesHandler : public XmlHandler {
public:
    explicit OdtStylesHandler(OdtStyles& styles) : m_styles{styles} {}

    bool enter(const XmlElement& element) override
    {
        const std::string_view name = element.name.local;
        if (name == "body" && element.name.space == officeSpace)
            return false;
        if (name == "automatic-styles")
            m_isAutomatic = true;
        else if (name == "master-styles")
            m_isMaster = true;
        else if (m_isMaster && (name == "header" || name == "footer"))
            ++m_furniture;
        else if (name == "style") {
            m_style = &m_styles[std::string{element.attribute("name")}];
            m_style->parent = element.attribute("parent-style-name");
            const std::string_view shown = element.attribute("display-name");
            if (!m_isAutomatic)
                m_style->name = shown.empty() ? element.attribute("name") : shown;
        } else if (name == "text-properties" && m_style) {
            readFormat(element);
        }
        return true;
    }
    void leave(const XmlName& name) override
    {
        if (name.local == "automatic-styles")
            m_isAutomatic = false;
        else if (name.local == "style")
            m_style = nullptr;
    }
    void text(std::string_view) override {}
    std::size_t furniture() const { return m_furniture; }

private:
    void readFormat(const XmlElement& element)
    {
        for (const XmlAttribute& attribute : element.attributes) {
            const std::string_view name = attribute.name.local;
            if (name == "font-weight" || name == "font-weight-asian")
                m_style->bold = std::max(m_style->bold, attribute.value == "bold" || attribute.value >= "600" ? 1 : 0);
            else if (name == "font-style" || name == "font-style-asian")
                m_style->italic = std::max(m_style->italic, attribute.value == "italic" || attribute.value == "oblique" ? 1 : 0);
            else if (name == "display")
                m_style->hidden = attribute.value == "none" ? 1 : 0;
        }
    }

    OdtStyles& m_styles;
    OdtStyle* m_style = nullptr;
    bool m_isAutomatic = false;
    bool m_isMaster = false;
    std::size_t m_furniture = 0;
};

class OdtHandler : public XmlHandler {
public:
    OdtHandler(CopyBuilder& builder, const OdtStyles& styles) : m_builder{builder}, m_styles{styles} {}

    bool enter(const XmlElement& element) override
    {
        const std::string_view name = element.name.local;
        const std::string_view space = element.name.space;
        if (name == "automatic-styles" || name == "font-face-decls" || name == "scripts" || name == "forms")
            return false;
        if (space == textSpace)
            return enterText(element);
        if (space == tableSpace)
            enterTable(name);
        else if (space == drawSpace)
            return enterDrawing(element);
        else if (space == officeSpace && (name == "annotation" || name == "annotation-end")) {
            if (name == "annotation")
                m_builder.leaveOut(left_out::comments);
            return false;
        } else if (space == svgSpace && (name == "title" || name == "desc")) {
            if (!m_builder.item().pictures.empty())
                m_capture = true;
        }
        return true;
    }

    void leave(const XmlName& name) override
    {
        if (name.space == svgSpace)
            m_capture = false;
        else if (name.space == tableSpace && name.local == "table-row")
            endRow();
        else if (name.space == textSpace)
            leaveText(name.local);
    }

    void text(std::string_view text) override
    {
        if (m_capture)
            m_builder.item().pictures.back().description += wide(text);
        else if (!m_open.empty())
            say(wide(text), true);
    }

    bool isDone() const override { return m_builder.isFull(); }

    void finish()
    {
        for (DocumentParagraph& note : m_notes)
            m_builder.add(std::move(note));
        m_notes.clear();
    }

private:
    struct OpenParagraph {
        DocumentParagraph paragraph;
        std::vector<std::string> styles;   ///< of it, and of the spans that are open in it
        bool hasBlank = false;
    };

    bool enterText(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        if (name == "tracked-changes") {
            m_builder.leaveOut(left_out::deletions);
            return false;
        }
        if (name == "p" || name == "h") {
            startParagraph(element);
        } else if (name == "list-item" || name == "list-header") {
            m_builder.leaveOut(left_out::listNumbers, name == "list-item" ? 1 : 0);
            ++m_listItems;
        } else if (name == "note") {
            ++m_noteDepth;
        } else if (name == "note-citation") {
            return false;
        } else if (name == "ruby-text") {
            m_builder.leaveOut(left_out::notes);
            return false;
        } else if (name == "hidden-text" || name == "hidden-paragraph" || name == "conditional-text") {
            m_builder.leaveOut(left_out::hidden);
            return false;
        } else if (name == "section" && element.attribute("display") == "none") {
            m_builder.leaveOut(left_out::hidden);
            return false;
        } else if (name == "sequence-decls" || name == "variable-decls" || name == "user-field-decls") {
            return false;
        } else if (!m_open.empty()) {
            enterInParagraph(element);
        }
        return true;
    }

    void enterInParagraph(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        if (name == "span")
            m_open.back().styles.emplace_back(element.attribute("style-name"));
        else if (name == "s") {
            std::size_t count = 1;
            const std::string_view given = element.attribute("c");
            std::from_chars(given.data(), given.data() + given.size(), count);
            say(std::u16string(std::clamp<std::size_t>(count, 1, 1'000), u' '), false);
        } else if (name == "tab") {
            say(u"\t", false);
        } else if (name == "line-break") {
            say(u"\n", false);
        } else if (name.ends_with("-mark") || name.ends_with("-mark-start") || name.ends_with("-mark-end")) {
            // Marks say nothing.
        } else if (name.starts_with("page-") || name == "sequence" || name == "expression" || name.ends_with("-get")) {
            m_builder.leaveOut(left_out::fields);
        }
    }

    void leaveText(std::string_view name)
    {
        if (name == "p" || name == "h")
            endParagraph();
        else if (name == "span" && !m_open.empty() && m_open.back().styles.size() > 1)
            m_open.back().styles.pop_back();
        else if (name == "note" && m_noteDepth > 0)
            --m_noteDepth;
        else if ((name == "list-item" || name == "list-header") && m_listItems > 0)
            --m_listItems;
    }

    void startParagraph(const XmlElement& element)
    {
        OpenParagraph& open = m_open.emplace_back();
        const std::string id{element.attribute("style-name")};
        open.styles.push_back(id);
        open.paragraph.style = nameOfStyle(m_styles, id);
        if (m_noteDepth > 0) {
            open.paragraph.hint = RoleHint::Footnote;
            return;
        }
        std::string known = open.paragraph.style;
        std::replace(known.begin(), known.end(), '_', ' ');
        open.paragraph.hint = roleOfStyle(known);
        if (element.name.local == "h") {
            const std::string_view level = element.attribute("outline-level");
            std::from_chars(level.data(), level.data() + level.size(), open.paragraph.level);
            open.paragraph.level = std::clamp(open.paragraph.level, 1, 9);
            if (open.paragraph.hint == RoleHint::None)
                open.paragraph.hint = open.paragraph.level == 1 ? RoleHint::Headline : RoleHint::Subhead;
        } else if (m_listItems > 0 && open.paragraph.hint == RoleHint::None) {
            open.paragraph.hint = RoleHint::ListItem;
        }
    }

    void endParagraph()
    {
        if (m_open.empty())
            return;
        DocumentParagraph ended = std::move(m_open.back().paragraph);
        m_open.pop_back();
        if (ended.hint == RoleHint::Footnote)
            m_notes.push_back(std::move(ended));
        else if (!m_open.empty())
            m_asides.push_back(std::move(ended));
        else
            place(std::move(ended));
        if (!m_open.empty())
            return;
        for (DocumentParagraph& aside : m_asides)
            place(std::move(aside));
        m_asides.clear();
    }

    void place(DocumentParagraph paragraph)
    {
        if (m_rows == 0)
            return m_builder.add(std::move(paragraph));
        if (m_cells.empty())
            m_cells.emplace_back();
        m_cells.back().push_back(std::move(paragraph));
    }

    void enterTable(std::string_view name)
    {
        if (name == "table-row" && m_rows++ == 0)
            m_cells.clear();
        else if (name == "table-cell" && m_rows == 1)
            m_cells.emplace_back();
    }

    void endRow()
    {
        if (m_rows == 0 || --m_rows > 0)
            return;
        const auto cells = std::exchange(m_cells, {});
        if (cells.size() == 1) {
            for (const DocumentParagraph& paragraph : cells[0])
                m_builder.add(paragraph);
            return;
        }
        DocumentParagraph row;
        row.hint = RoleHint::TableRow;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row.text += i > 0 ? u"\t" : u"";
            for (std::size_t j = 0; j < cells[i].size(); ++j)
                row.text += (j > 0 ? u"\n" : u"") + cells[i][j].text;
        }
        if (row.text.find_first_not_of(u'\t') != row.text.npos)
            m_builder.add(std::move(row));
    }

    bool enterDrawing(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        if (name == "object" || name == "object-ole" || name == "plugin" || name == "floating-frame") {
            m_builder.leaveOut(left_out::objects);
            return false;
        }
        if (name != "image")
            return true;
        const std::string_view href = element.attribute("href");
        if (href.empty() || href.find(':') != href.npos || href.starts_with('/') || href.find("..") != href.npos) {
            m_builder.leaveOut(left_out::remotePictures);
            return true;
        }
        DocumentPicture picture;
        picture.reference = href.starts_with("./") ? href.substr(2) : href;
        m_builder.addPicture(std::move(picture));
        return true;
    }

    /// White space of the file flows together; what the format has elements for does not.
    void say(const std::u16string& text, bool flows)
    {
        if (!m_builder.counts(text.size()))
            return;
        OpenParagraph& open = m_open.back();
        const auto is = [&](int OdtStyle::* what) {
            for (auto style = open.styles.rbegin(); style != open.styles.rend(); ++style) {
                // Bold of a paragraph's style is the house's look, not the writer's emphasis.
                const bool isParagraphs = std::next(style) == open.styles.rend();
                if (const int value = lookUp(m_styles, *style, what); value >= 0)
                    return value > 0 && (!isParagraphs || what == &OdtStyle::hidden);
            }
            return false;
        };
        if (is(&OdtStyle::hidden))
            return m_builder.leaveOut(left_out::hidden);
        const auto start = static_cast<std::uint32_t>(open.paragraph.text.size());
        if (flows)
            addFlowing(open, text);
        else
            open.paragraph.text += text;
        addRun(open.paragraph.runs, {{start, static_cast<std::uint32_t>(open.paragraph.text.size())}, is(&OdtStyle::bold), is(&OdtStyle::italic)});
    }

    static void addFlowing(OpenParagraph& open, const std::u16string& text)
    {
        for (const char16_t unit : text) {
            const bool isBlank = unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t';
            if (!isBlank)
                open.paragraph.text += unit;
            else if (!open.paragraph.text.empty() && open.paragraph.text.back() != u' ' && open.paragraph.text.back() != u'\n')
                open.paragraph.text += u' ';
        }
    }

    CopyBuilder& m_builder;
    const OdtStyles& m_styles;
    std::vector<OpenParagraph> m_open;
    std::vector<DocumentParagraph> m_asides;
    std::vector<DocumentParagraph> m_notes;
    int m_rows = 0;
    int m_noteDepth = 0;
    int m_listItems = 0;
    bool m_capture = false;
    std::vector<std::vector<DocumentParagraph>> m_cells;
};

}

Result<Document> readOdt(Container& container, const std::string& name)
{
    OdtStyles styles;
    OdtStylesHandler stylesHandler{styles};
    if (container.has("styles.xml")) {
        const Result<std::string> xml = container.part("styles.xml");
        if (!xml)
            return xml.error();
        if (const auto read = readXml(*xml, name, stylesHandler); !read)
            return read.error();
    }
    const Result<std::string> content = container.part("content.xml");
    if (!content)
        return content.error();
    OdtStylesHandler ownStyles{styles};
    if (const auto read = readXml(*content, name, ownStyles); !read)
        return read.error();
    CopyBuilder builder{CopyFormat::Odt, name};
    OdtHandler handler{builder, styles};
    if (const auto read = readXml(*content, name, handler); !read)
        return read.error();
    handler.finish();
    if (stylesHandler.furniture() > 0)
        builder.leaveOut(left_out::furniture, stylesHandler.furniture());
    if (const auto fetched = fetchPictures(builder, container); !fetched)
        return fetched.error();
    return builder.take();
}

}
