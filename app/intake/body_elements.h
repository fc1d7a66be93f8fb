#pragma once

#include "intake/copy_builder.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// What the elements of running text mean, in HTML, XHTML and NITF: paragraphs, headings, lists, tables, pictures with their
/// captions, bold and italic. Elements that it does not know are as if only their text stood there. It is as forgiving as
/// HTML asks for: ends that are missing or cross each other do no harm.
class BodyElements {
public:
    /// Gives the value of an attribute by its name in lower case; empty where there is none.
    using Attributes = std::function<std::string_view(std::string_view name)>;

    /// `plain` is the role of paragraphs that no element says more of.
    BodyElements(CopyBuilder& builder, RoleHint plain) : m_builder{builder}, m_plain{plain} {}

    /// `name` in lower case. Whether what is inside belongs to the copy.
    bool open(std::string_view name, const Attributes& attributes);
    void close(std::string_view name);
    void text(std::u16string_view text);
    /// No paragraph is open after it.
    void finish();

private:
    struct Open {
        std::string name;
        int bold = 0;      ///< 1: it makes what is inside bold, -1: it makes it not bold
        int italic = 0;
    };

    bool leavesOut(std::string_view name, const Attributes& attributes);
    void openBlock(std::string_view name, const Attributes& attributes);
    void openCell(std::string_view name);
    void openListItem();
    void openPicture(std::string_view reference, const Attributes& attributes);
    void startParagraph();
    void endParagraph();
    void push(std::string_view name, const Attributes& attributes);
    void pop(std::string_view name);
    void closeImplied(std::string_view name);
    bool isInside(std::string_view name) const;
    RoleHint role() const;
    bool isOn(int Open::* what) const;

    CopyBuilder& m_builder;
    RoleHint m_plain;
    std::vector<Open> m_open;
    struct List {
        bool isNumbered = false;
        int next = 1;
    };
    std::vector<List> m_lists;
    int m_rows = 0;       ///< rows that are open within each other
    int m_cells = 0;      ///< of the outermost row so far
    bool m_isMarked = false;   ///< the list's mark stands before what comes
};

}
