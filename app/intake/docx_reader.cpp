#include "intake/docx_reader.h"

#include "intake/container_pictures.h"
#include "intake/copy_builder.h"
#include "intake/docx_numbering.h"
#include "intake/docx_parts.h"
#include "intake/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace banxin::intake {

namespace {

struct RunFormat {
    bool bold = false;
    bool italic = false;
    bool isHidden = false;
};

/// A field from its begin to its end.
enum class FieldPart { Code, Result };

/// One paragraph as it is being read. Text boxes have paragraphs of their own inside one, so they are kept in a stack.
struct OpenParagraph {
    DocumentParagraph paragraph;
    RunFormat styled;            ///< what the paragraph's style says
    RunFormat run;
    bool isInRun = false;
    bool isMarkDeleted = false;  ///< the next paragraph goes on in this one
    std::string list;            ///< that the paragraph is numbered in; empty: none
    int listLevel = 0;
    std::vector<FieldPart> fields;
};

struct Cell {
    std::vector<DocumentParagraph> paragraphs;
};

class DocxHandler : public XmlHandler {
public:
    DocxHandler(CopyBuilder& builder, const DocxTargets& targets, const DocxStyles& styles, DocxNumbering& numbering, RoleHint plain)
        : m_builder{builder}, m_targets{targets}, m_styles{styles}, m_numbering{numbering}, m_plain{plain}
    {
    }

    /// The footnotes in the order of their marks.
    const std::vector<std::string>& notes() const { return m_notes; }

    bool enter(const XmlElement& element) override
    {
        const std::string_view name = element.name.local;
        if (leavesOut(name))
            return false;
        if (element.name.space != wordSpace && element.name.space != wordSpaceStrict)
            return enterDrawing(element);
        if (name == "p")
            startParagraph();
        else if (name == "tr")
            startRow();
        else if (name == "tc")
            startCell();
        else if (name == "txbxContent")
            m_isInTable.push_back(0);
        else if (!m_open.empty())
            enterInParagraph(element);
        return true;
    }

    void leave(const XmlName& name) override
    {
        if (name.space != wordSpace && name.space != wordSpaceStrict)
            return;
        if (name.local == "p")
            endParagraph();
        else if (name.local == "tr")
            endRow();
        else if (name.local == "r" && !m_open.empty())
            m_open.back().isInRun = false;
        else if (name.local == "t")
            m_isText = false;
        else if (name.local == "pPr")
            m_isParagraphFormat = false;
        else if (name.local == "txbxContent" && !m_isInTable.empty())
            m_isInTable.pop_back();
    }

    void text(std::string_view text) override
    {
        if (m_isText)
            say(wide(text));
    }

    bool isDone() const override { return m_builder.isFull(); }

    void finish()
    {
        // What a deleted mark joined to nothing is still there.
        if (m_joined)
            deliver(std::move(*m_joined));
        m_joined.reset();
    }

private:
    bool leavesOut(std::string_view name)
    {
        if (name == "rPrChange" || name == "pPrChange" || name == "sectPr")
            return true;
        if (m_isParagraphFormat)
            return false;
        const char* what = nullptr;
        if (name == "del" || name == "moveFrom")
            what = left_out::deletions;
        else if (name == "object" || name == "OLEObject")
            what = left_out::objects;
        else if (name == "rt")
            what = left_out::notes;
        else if (name == "instrText" || name == "delText" || name == "delInstrText" || name == "Fallback" || name == "sdtPr"
            || name == "tblPr" || name == "trPr" || name == "tcPr")
            return true;
        if (what)
            m_builder.leaveOut(what);
        return what != nullptr;
    }

    bool enterDrawing(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        if (name == "docPr")
            m_description = wide(element.attribute("descr"));
        else if (name == "blip")
            addPicture(element.attribute("embed"), element.attribute("link"));
        else if (name == "imagedata")
            addPicture(element.attribute("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"), {});
        else if (name == "oMath" || name == "chart" || name == "relIds") {
            m_builder.leaveOut(left_out::objects);
            return false;
        }
        return true;
    }

    void addPicture(std::string_view id, std::string_view link)
    {
        const auto target = m_targets.find(std::string{id.empty() ? link : id});
        if (target == m_targets.end())
            return m_builder.leaveOut(left_out::references);
        if (target->second.isOutside)
            return m_builder.leaveOut(left_out::remotePictures);
        DocumentPicture picture;
        picture.reference = target->second.path;   // a part, until its bytes are fetched
        picture.description = m_description;
        m_builder.addPicture(std::move(picture));
    }

    void startParagraph()
    {
        if (m_open.empty() && m_joined) {
            m_open.push_back(std::move(*m_joined));
            m_joined.reset();
            m_open.back().isMarkDeleted = false;
            return;
        }
        m_open.emplace_back().paragraph.hint = m_plain;
    }

    void endParagraph()
    {
        if (m_open.empty())
            return;
        OpenParagraph ended = std::move(m_open.back());
        m_open.pop_back();
        if (ended.isMarkDeleted && m_open.empty()) {
            m_joined = std::move(ended);
            return;
        }
        deliver(std::move(ended));
        if (!m_open.empty())
            return;
        for (DocumentParagraph& aside : m_asides)
            place(std::move(aside));
        m_asides.clear();
    }

    /// A paragraph of a text box waits for the end of the one that the box is tied to.
    void deliver(OpenParagraph ended)
    {
        if (!ended.list.empty() && ended.list != "0" && !ended.paragraph.text.empty())
            writeNumber(ended);
        if (!m_open.empty())
            m_asides.push_back(std::move(ended.paragraph));
        else
            place(std::move(ended.paragraph));
    }

    void writeNumber(OpenParagraph& open)
    {
        DocumentParagraph& paragraph = open.paragraph;
        const std::u16string number = m_numbering.next(open.list, open.listLevel);
        if (number.empty())
            m_builder.leaveOut(left_out::listNumbers);
        paragraph.text.insert(0, number);
        for (FormattedRun& run : paragraph.runs) {
            run.range.start += static_cast<std::uint32_t>(number.size());
            run.range.end += static_cast<std::uint32_t>(number.size());
        }
        if (paragraph.hint == m_plain)
            paragraph.hint = RoleHint::ListItem;
    }

    void place(DocumentParagraph paragraph)
    {
        if (!m_isInTable.empty() && m_isInTable.back() > 0 && !m_cells.empty())
            m_cells.back().paragraphs.push_back(std::move(paragraph));
        else
            m_builder.add(std::move(paragraph));
    }

    void startRow()
    {
        if (m_isInTable.empty())
            m_isInTable.push_back(0);
        if (m_isInTable.back()++ == 0)
            m_cells.clear();
    }

    void startCell()
    {
        if (!m_isInTable.empty() && m_isInTable.back() == 1)
            m_cells.emplace_back();
    }

    void endRow()
    {
        if (m_isInTable.empty() || m_isInTable.back() == 0 || --m_isInTable.back() > 0)
            return;
        std::vector<Cell> cells = std::move(m_cells);
        m_cells.clear();
        if (cells.size() == 1) {
            // A table of one column is a frame round ordinary copy.
            for (DocumentParagraph& paragraph : cells[0].paragraphs)
                m_builder.add(std::move(paragraph));
            return;
        }
        DocumentParagraph row;
        row.hint = RoleHint::TableRow;
        for (std::size_t i = 0; i < cells.size(); ++i)
            addCell(row, cells[i], i > 0);
        const bool saysSomething = row.text.find_first_not_of(u'\t') != row.text.npos;
        if (saysSomething)
            m_builder.add(std::move(row));
    }

    static void addCell(DocumentParagraph& row, const Cell& cell, bool isLater)
    {
        if (isLater)
            row.text += u'\t';
        bool isFirst = true;
        for (const DocumentParagraph& paragraph : cell.paragraphs) {
            if (!std::exchange(isFirst, false))
                row.text += u'\n';
            const auto at = static_cast<std::uint32_t>(row.text.size());
            row.text += paragraph.text;
            for (FormattedRun run : paragraph.runs) {
                run.range.start += at;
                run.range.end += at;
                row.runs.push_back(run);
            }
        }
    }

    void enterInParagraph(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        const std::string_view value = element.attribute("val");
        OpenParagraph& open = m_open.back();
        if (name == "pPr") {
            m_isParagraphFormat = true;
        } else if (m_isParagraphFormat) {
            if (name == "pStyle")
                setStyle(value);
            else if (name == "numId")
                open.list = value;
            else if (name == "ilvl")
                std::from_chars(value.data(), value.data() + value.size(), open.listLevel);
            else if (name == "del")
                open.isMarkDeleted = true;
        } else if (name == "r") {
            open.run = open.styled;
            open.isInRun = true;
        } else if (name == "b") {
            open.run.bold = isSwitchedOn(value);
        } else if (name == "i") {
            open.run.italic = isSwitchedOn(value);
        } else if (name == "vanish" || name == "webHidden") {
            open.run.isHidden = isSwitchedOn(value);
        } else if (name == "rStyle") {
            setRunStyle(value);
        } else {
            enterText(element);
        }
    }

    void enterText(const XmlElement& element)
    {
        const std::string_view name = element.name.local;
        if (name == "t") {
            m_isText = true;
        } else if (name == "tab" || name == "ptab") {
            say(u"\t");
        } else if (name == "br") {
            if (element.attribute("type").empty() || element.attribute("type") == "textWrapping")
                say(u"\n");
        } else if (name == "cr") {
            say(u"\n");
        } else if (name == "noBreakHyphen") {
            say(u"\u2011");
        } else if (name == "sym") {
            saySymbol(element.attribute("char"));
        } else if (name == "fldChar") {
            field(element.attribute("fldCharType"));
        } else if (name == "fldSimple") {
            m_builder.leaveOut(left_out::fields);
        } else if (name == "commentReference") {
            m_builder.leaveOut(left_out::comments);
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            m_notes.push_back((name == "footnoteReference" ? "f" : "e") + std::string{element.attribute("id")});
        }
    }

    void setStyle(std::string_view id)
    {
        OpenParagraph& open = m_open.back();
        const auto style = m_styles.find(std::string{id});
        if (style == m_styles.end())
            return;
        open.paragraph.style = style->second.name;
        open.styled.isHidden = style->second.isHidden;
        const RoleHint role = roleOfStyle(style->second.name);
        if (role != RoleHint::None)
            open.paragraph.hint = role;
        const std::string& words = style->second.name;
        const bool isHeading = words.starts_with("heading ") || words.starts_with("Heading ") || words.starts_with("标题 ");
        if (isHeading && words.back() >= '1' && words.back() <= '9')
            open.paragraph.level = words.back() - '0';
    }

    void setRunStyle(std::string_view id)
    {
        const auto style = m_styles.find(std::string{id});
        if (style == m_styles.end())
            return;
        RunFormat& run = m_open.back().run;
        run.isHidden = run.isHidden || style->second.isHidden;
        run.bold = run.bold || style->second.bold;
        run.italic = run.italic || style->second.italic;
    }

    void saySymbol(std::string_view hex)
    {
        std::uint32_t code = 0;
        std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        if (code > 0 && code < 0xD800)
            say(std::u16string(1, static_cast<char16_t>(code)));
        else if (code >= 0xE000 && code < 0xFFFE)
            say(std::u16string(1, static_cast<char16_t>(code)));
    }

    void field(std::string_view part)
    {
        auto& fields = m_open.back().fields;
        constexpr std::size_t deepest = 64;
        if (part == "begin" && fields.size() < deepest)
            fields.push_back(FieldPart::Code);
        else if (part == "separate" && !fields.empty())
            fields.back() = FieldPart::Result;
        else if (part == "end" && !fields.empty()) {
            fields.pop_back();
            m_builder.leaveOut(left_out::fields);
        }
    }

    void say(const std::u16string& text)
    {
        if (m_open.empty() || m_builder.isFull())
            return;
        OpenParagraph& open = m_open.back();
        if (std::find(open.fields.begin(), open.fields.end(), FieldPart::Code) != open.fields.end())
            return;
        if (open.run.isHidden)
            return m_builder.leaveOut(left_out::hidden);
        if (!m_builder.counts(text.size()))
            return;
        const auto start = static_cast<std::uint32_t>(open.paragraph.text.size());
        open.paragraph.text += text;
        addRun(open.paragraph.runs, {{start, static_cast<std::uint32_t>(open.paragraph.text.size())}, open.run.bold, open.run.italic});
    }

    CopyBuilder& m_builder;
    const DocxTargets& m_targets;
    const DocxStyles& m_styles;
    DocxNumbering& m_numbering;
    RoleHint m_plain;
    std::vector<OpenParagraph> m_open;
    std::optional<OpenParagraph> m_joined;
    std::vector<DocumentParagraph> m_asides;
    std::vector<int> m_isInTable;   ///< rows that are open, in the text and in each text box
    std::vector<Cell> m_cells;
    std::vector<std::string> m_notes;
    std::u16string m_description;
    bool m_isText = false;
    bool m_isParagraphFormat = false;
};

/// Footnotes by "f" or "e" and their id.
class NotesHandler : public XmlHandler {
public:
    NotesHandler(CopyBuilder& builder, const DocxStyles& styles, std::string prefix)
        : m_builder{builder}, m_styles{styles}, m_prefix{std::move(prefix)}
    {
    }
    std::map<std::string, std::vector<DocumentParagraph>> take() { return std::move(m_notes); }

    bool enter(const XmlElement& element) override
    {
        if (!m_inner && (element.name.local == "footnote" || element.name.local == "endnote")) {
            m_id = m_prefix + std::string{element.attribute("id")};
            // Separators are notes, too, by their type.
            if (!element.attribute("type").empty())
                return false;
            m_part.emplace(CopyFormat::Docx, m_builder.name());
            m_inner.emplace(*m_part, m_targets, m_styles, m_numbering, RoleHint::Footnote);
            return true;
        }
        return !m_inner || m_inner->enter(element);
    }
    void leave(const XmlName& name) override
    {
        if (m_inner && (name.local == "footnote" || name.local == "endnote")) {
            m_inner->finish();
            if (m_part->isFull())
                m_builder.fail(m_part->take().error());
            else
                m_notes[m_id] = std::move(m_part->item().paragraphs);
            m_inner.reset();
        } else if (m_inner) {
            m_inner->leave(name);
        }
    }
    void text(std::string_view text) override
    {
        if (m_inner)
            m_inner->text(text);
    }
    bool isDone() const override { return m_builder.isFull(); }

private:
    CopyBuilder& m_builder;
    const DocxStyles& m_styles;
    std::string m_prefix;
    DocxTargets m_targets;
    DocxNumbering m_numbering;
    std::string m_id;
    std::optional<CopyBuilder> m_part;
    std::optional<DocxHandler> m_inner;
    std::map<std::string, std::vector<DocumentParagraph>> m_notes;
};

/// The first part of that kind; empty where there is none.
Result<std::string> partOfKind(Container& container, const DocxTargets& targets, std::string_view kind)
{
    for (const auto& [id, target] : targets) {
        if (target.kind == kind && !target.isOutside && container.has(target.path))
            return container.part(target.path);
    }
    return std::string{};
}

Result<Done> addNotes(CopyBuilder& builder, Container& container, const DocxTargets& targets, const DocxStyles& styles,
    const std::vector<std::string>& wanted)
{
    std::map<std::string, std::vector<DocumentParagraph>> notes;
    for (const auto& [id, target] : targets) {
        const bool isNotes = target.kind == "footnotes" || target.kind == "endnotes";
        if (wanted.empty() || !isNotes || target.isOutside || !container.has(target.path))
            continue;
        const Result<std::string> xml = container.part(target.path);
        if (!xml)
            return xml.error();
        NotesHandler handler{builder, styles, target.kind == "footnotes" ? "f" : "e"};
        if (const auto read = readXml(*xml, builder.name(), handler); !read)
            return read.error();
        notes.merge(handler.take());
    }
    for (const std::string& id : wanted) {
        for (DocumentParagraph& paragraph : notes[id])
            builder.add(std::move(paragraph));
        notes[id].clear();
    }
    return Done{};
}

}

Result<Document> readDocx(Container& container, const std::string& name)
{
    const Result<std::string> main = mainPart(container, name);
    if (!main)
        return main.error();
    const Result<std::string> xml = container.part(*main);
    if (!xml)
        return xml.error();
    const Result<DocxTargets> targets = targetsOf(container, *main, name);
    if (!targets)
        return targets.error();
    const Result<std::string> stylesXml = partOfKind(container, *targets, "styles");
    const Result<std::string> numberingXml = partOfKind(container, *targets, "numbering");
    if (!stylesXml || !numberingXml)
        return stylesXml ? numberingXml.error() : stylesXml.error();
    const Result<DocxStyles> styles = stylesXml->empty() ? DocxStyles{} : readStyles(*stylesXml, name);
    if (!styles)
        return styles.error();
    Result<DocxNumbering> numbering = numberingXml->empty() ? DocxNumbering{} : DocxNumbering::read(*numberingXml, name);
    if (!numbering)
        return numbering.error();
    CopyBuilder builder{CopyFormat::Docx, name};
    DocxHandler handler{builder, *targets, *styles, *numbering, RoleHint::None};
    if (const auto read = readXml(*xml, name, handler); !read)
        return read.error();
    handler.finish();
    if (const auto added = addNotes(builder, container, *targets, *styles, handler.notes()); !added)
        return added.error();
    for (const auto& [id, target] : *targets) {
        if (target.kind == "header" || target.kind == "footer")
            builder.leaveOut(left_out::furniture);
    }
    if (const auto fetched = fetchPictures(builder, container); !fetched)
        return fetched.error();
    return builder.take();
}

}
