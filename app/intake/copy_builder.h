#pragma once

#include "base/result.h"
#include "intake/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// Puts a document together for a reader, within bounds, and counts what the reader leaves out. Beyond a bound it takes no
/// more and `isFull`; `take` then gives the fault.
class CopyBuilder {
public:
    CopyBuilder(CopyFormat format, std::string name);

    const std::string& name() const { return m_name; }

    /// The first item is there from the start.
    void startItem();
    DocumentItem& item() { return m_document.items.back(); }

    /// Ends the paragraph that is open, and opens the next.
    void startParagraph(RoleHint hint = RoleHint::None, int level = 0, std::string style = {});
    /// Does nothing where none is open. Paragraphs that say nothing are left out, unless `keepsEmpty`.
    void endParagraph(bool keepsEmpty = false);
    bool isOpen() const { return m_isOpen; }
    DocumentParagraph& paragraph() { return m_paragraph; }
    /// Adds a finished one.
    void add(DocumentParagraph paragraph);

    /// As it is; opens a paragraph where none is.
    void append(std::u16string_view text, bool bold = false, bool italic = false);
    /// Runs of white space (not U+3000, not U+00A0) become one space, those at a paragraph's ends none.
    void appendFlowing(std::u16string_view text, bool bold = false, bool italic = false);
    /// A line feed inside the paragraph.
    void forceLine();

    void addPicture(DocumentPicture picture);
    void leaveOut(const char* what, std::size_t count = 1) { m_leftOut[what] += count; }
    void report(Finding finding) { m_document.findings.push_back(std::move(finding)); }
    Document& document() { return m_document; }

    /// For readers that put paragraphs together themselves: whether so many characters more are within the bound.
    bool counts(std::size_t characters) { return takes(characters); }

    bool isFull() const { return m_fault.has_value(); }
    void fail(Fault fault);
    Result<Document> take();

private:
    bool takes(std::size_t characters);
    void mark(std::size_t start, bool bold, bool italic);

    Document m_document;
    std::string m_name;
    DocumentParagraph m_paragraph;
    bool m_isOpen = false;
    bool m_hasBlank = false;
    std::size_t m_characters = 0;
    std::size_t m_paragraphs = 0;
    std::size_t m_pictures = 0;
    std::map<std::string, std::size_t> m_leftOut;
    std::optional<Fault> m_fault;
};

/// Adds a run behind those that there are; one that is neither bold nor italic is none.
void addRun(std::vector<FormattedRun>& runs, const FormattedRun& run);

/// The name of a file in a path of any system, or of a part, without what no name of a file may have.
std::string plainName(std::string_view path);

/// UTF-16 of what should be UTF-8; what is ill-formed is U+FFFD.
std::u16string wide(std::string_view utf8);

/// Without white space at its ends.
std::u16string trimmedText(std::u16string_view text);
std::string_view trimmedBytes(std::string_view text);

/// Notes and warnings that every feed asks for: killed, withheld, embargoed.
void reportStatus(CopyBuilder& builder, const ItemOrigin& origin);

/// What a style of that name is for, in the usual words of English and Chinese desks; None for all others.
RoleHint roleOfStyle(std::string_view name);

}
