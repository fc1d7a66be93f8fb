#include "intake/body_elements.h"

#include "intake/picture_reference.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace banxin::intake {

namespace {

constexpr std::size_t deepest = 256;   // elements that are remembered; what is deeper is text only

template <std::size_t n>
bool isOneOf(std::string_view name, const std::array<std::string_view, n>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto blocks = std::to_array<std::string_view>({"p", "div", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot",
    "caption", "blockquote", "bq", "block", "article", "section", "header", "footer", "main", "nav", "aside", "body", "html", "pre",
    "figure", "figcaption", "hr", "address", "center", "fieldset", "form", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6",
    "body.content", "tagline", "credit", "fn"});

constexpr auto without = std::to_array<std::string_view>({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "base", "area",
    "source", "track", "embed", "param"});

bool isBlock(std::string_view name) { return isOneOf(name, blocks); }

int headingLevel(std::string_view name)
{
    const bool isHeading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return isHeading ? name[1] - '0' : name == "hl1" || name == "hl2" ? name[2] - '0' : 0;
}

std::string withoutBlanks(std::string_view style)
{
    std::string text{style};
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool says(std::string_view style, std::string_view words) { return style.find(words) != style.npos; }

int boldOf(std::string_view name, std::string_view style)
{
    if (says(style, "font-weight:normal") || says(style, "font-weight:400"))
        return -1;
    const bool isBold = name == "b" || name == "strong" || says(style, "font-weight:bold") || says(style, "font-weight:700")
        || says(style, "font-weight:600");
    return isBold ? 1 : 0;
}

int italicOf(std::string_view name, std::string_view style)
{
    if (says(style, "font-style:normal"))
        return -1;
    return name == "i" || name == "em" || says(style, "font-style:italic") ? 1 : 0;
}

}

bool BodyElements::leavesOut(std::string_view name, const Attributes& attributes)
{
    if (isOneOf(name, std::to_array<std::string_view>({"script", "style", "head", "title", "template", "noscript"}))) {
        if (name != "head" && name != "title")
            m_builder.leaveOut(left_out::scripts);
        return true;
    }
    if (isOneOf(name, std::to_array<std::string_view>({"object", "embed", "iframe", "applet", "svg", "video", "audio", "canvas", "math"}))) {
        m_builder.leaveOut(left_out::objects);
        return true;
    }
    if (name == "rt" || name == "rp") {
        m_builder.leaveOut(left_out::notes);
        return true;
    }
    const std::string_view kind = attributes("class");
    if (name == "del" || kind == "msoDel") {
        m_builder.leaveOut(left_out::deletions);
        return true;
    }
    const std::string style = withoutBlanks(attributes("style"));
    if (says(style, "mso-element:comment") || kind == "MsoCommentReference") {
        m_builder.leaveOut(left_out::comments);
        return true;
    }
    if (says(style, "display:none") || says(style, "mso-hide:all") || says(style, "visibility:hidden")) {
        m_builder.leaveOut(left_out::hidden);
        return true;
    }
    return false;
}

bool BodyElements::open(std::string_view name, const Attributes& attributes)
{
    if (leavesOut(name, attributes))
        return false;
    closeImplied(name);
    if (name == "br") {
        // Two of them in a row are how some write paragraphs.
        const bool isSecond = m_builder.isOpen() && !m_builder.paragraph().text.empty() && m_builder.paragraph().text.back() == u'\n';
        isSecond && m_rows == 0 ? endParagraph() : m_builder.forceLine();
    } else if (name == "img") {
        openPicture(attributes("src"), attributes);
    } else if (name == "td" || name == "th" || name == "tr") {
        openCell(name);
    } else if (name == "li") {
        endParagraph();
        m_isMarked = true;
    } else if (isBlock(name)) {
        openBlock(name, attributes);
    }
    if (!isOneOf(name, without))
        push(name, attributes);
    return true;
}

void BodyElements::openBlock(std::string_view name, const Attributes& attributes)
{
    if (m_rows == 0)
        endParagraph();
    else
        m_builder.forceLine();
    if (name == "ul" || name == "ol") {
        List list{name == "ol", 1};
        const std::string_view start = attributes("start");
        std::from_chars(start.data(), start.data() + start.size(), list.next);
        if (m_lists.size() < deepest)
            m_lists.push_back(list);
    }
}

void BodyElements::openCell(std::string_view name)
{
    if (name == "tr") {
        if (m_rows++ == 0) {
            endParagraph();
            m_cells = 0;
        }
        return;
    }
    if (m_rows == 1 && m_cells++ > 0) {
        if (!m_builder.isOpen())
            startParagraph();
        m_builder.append(u"\t");
    }
}

void BodyElements::openListItem()
{
    if (m_lists.empty())
        return m_builder.append(u"• ");
    List& list = m_lists.back();
    if (!list.isNumbered)
        return m_builder.append(u"• ");
    const std::string number = std::to_string(list.next) + ". ";
    list.next = list.next < 1'000'000 ? list.next + 1 : list.next;
    m_builder.append(std::u16string{number.begin(), number.end()});
}

void BodyElements::openPicture(std::string_view reference, const Attributes& attributes)
{
    addReferredPicture(m_builder, reference, wide(attributes("alt")));
}

void BodyElements::close(std::string_view name)
{
    if ((name == "ul" || name == "ol") && !m_lists.empty())
        m_lists.pop_back();
    // The last row need not say that it ends.
    if (name == "table" && isInside("tr") && m_rows > 0)
        closeImplied("tr");
    if (name == "tr" && m_rows > 0 && --m_rows == 0) {
        if (m_builder.isOpen() && m_cells > 1)
            m_builder.paragraph().hint = RoleHint::TableRow;
        m_builder.endParagraph();
    } else if (m_rows == 0 && (isBlock(name) || name == "li")) {
        endParagraph();
    } else if (m_rows > 0 && isBlock(name)) {
        m_builder.forceLine();
    }
    pop(name);
}

void BodyElements::text(std::u16string_view text)
{
    const bool isPreformatted = isInside("pre");
    const bool saysSomething = std::any_of(text.begin(), text.end(), [](char16_t unit) { return unit > 0x20; });
    if (!m_builder.isOpen() && saysSomething)
        startParagraph();
    if (!isPreformatted)
        return m_builder.appendFlowing(text, isOn(&Open::bold), isOn(&Open::italic));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(u'\n'), text.size());
        m_builder.append(text.substr(0, end), isOn(&Open::bold), isOn(&Open::italic));
        if (end < text.size())
            m_builder.forceLine();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void BodyElements::finish()
{
    m_builder.endParagraph();
    m_open.clear();
    m_lists.clear();
    m_rows = 0;
}

void BodyElements::startParagraph()
{
    const auto heading = std::find_if(m_open.rbegin(), m_open.rend(), [](const Open& open) { return headingLevel(open.name) > 0; });
    m_builder.startParagraph(role(), heading == m_open.rend() ? 0 : headingLevel(heading->name));
    if (std::exchange(m_isMarked, false))
        openListItem();
}

void BodyElements::endParagraph()
{
    m_builder.endParagraph();
}

void BodyElements::push(std::string_view name, const Attributes& attributes)
{
    if (m_open.size() == deepest)
        return;
    const std::string style = withoutBlanks(attributes("style"));
    m_open.push_back({std::string{name}, boldOf(name, style), italicOf(name, style)});
}

void BodyElements::pop(std::string_view name)
{
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Open& open) { return open.name == name; });
    if (found != m_open.rend())
        m_open.erase(std::next(found).base());
}

/// A paragraph ends where the next begins, and so do items and cells, whether they say so or not.
void BodyElements::closeImplied(std::string_view name)
{
    const bool isItem = name == "li";
    const bool isCell = name == "td" || name == "th" || name == "tr";
    if (name != "p" && !isItem && !isCell)
        return;
    const std::string_view border = isItem ? "ul" : "table";
    for (std::size_t i = m_open.size(); i > 0; --i) {
        const std::string& open = m_open[i - 1].name;
        if (open == border || (isItem && open == "ol"))
            return;
        if (open != name)
            continue;
        if (name == "tr")
            return close("tr");
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i) - 1);
        return;
    }
}

bool BodyElements::isInside(std::string_view name) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&](const Open& open) { return open.name == name; });
}

RoleHint BodyElements::role() const
{
    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
        if (const int level = headingLevel(open->name); level > 0)
            return level == 1 && open->name == "h1" ? RoleHint::Headline : RoleHint::Subhead;
        if (open->name == "figcaption" || open->name == "caption")
            return RoleHint::Caption;
        if (open->name == "tagline")
            return RoleHint::Tagline;
        if (open->name == "credit")
            return RoleHint::Credit;
        if (open->name == "fn")
            return RoleHint::Footnote;
        if (open->name == "li")
            return RoleHint::ListItem;
        if (open->name == "blockquote" || open->name == "bq")
            return RoleHint::Quote;
    }
    return m_plain;
}

bool BodyElements::isOn(int Open::* what) const
{
    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
        if ((*open).*what != 0)
            return (*open).*what > 0;
    }
    return false;
}

}
