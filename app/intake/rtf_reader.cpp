#include "intake/rtf_reader.h"

#include "base/utf.h"
#include "intake/bounds.h"
#include "intake/convert.h"
#include "intake/copy_builder.h"
#include "intake/rtf_tokens.h"
#include "intake/text_reader.h"

#include "intake/file_name.h"

#include <algorithm>
#include <array>
#include <map>

namespace banxin::intake {

namespace {

/// Where the text of a group goes.
enum class Destination { Copy, Nowhere, FontTable, StyleTable, Picture, Footnote };

struct Group {
    Destination destination = Destination::Copy;
    bool bold = false;
    bool italic = false;
    bool isHidden = false;
    bool isDeleted = false;
    int font = -1;
    int unicodeSkip = 1;       ///< \uc: characters that stand in for a \u
    bool mayBeUnknown = false; ///< the group began with \*
};

struct LeftOutGroup {
    std::string_view word;
    const char* what;          ///< counted as; nullptr: of no interest
};

constexpr auto leftOutGroups = std::to_array<LeftOutGroup>({{"colortbl", nullptr}, {"info", nullptr}, {"header", left_out::furniture},
    {"headerl", left_out::furniture}, {"headerr", left_out::furniture}, {"headerf", left_out::furniture}, {"footer", left_out::furniture},
    {"footerl", left_out::furniture}, {"footerr", left_out::furniture}, {"footerf", left_out::furniture}, {"annotation", left_out::comments},
    {"atnid", nullptr}, {"atnauthor", nullptr}, {"atnref", nullptr}, {"atntime", nullptr}, {"atnicn", nullptr}, {"atndate", nullptr},
    {"atnparent", nullptr}, {"fldinst", left_out::fields}, {"objdata", left_out::objects}, {"objclass", nullptr}, {"nonshppict", nullptr},
    {"bkmkstart", nullptr}, {"bkmkend", nullptr}, {"themedata", nullptr}, {"colorschememapping", nullptr}, {"datastore", nullptr},
    {"xmlnstbl", nullptr}, {"generator", nullptr}, {"latentstyles", nullptr}, {"rsidtbl", nullptr}, {"pgdsctbl", nullptr},
    {"listtable", nullptr}, {"listoverridetable", nullptr}, {"revtbl", nullptr}, {"filetbl", nullptr}, {"mmathPr", nullptr},
    {"template", nullptr}, {"falt", nullptr}, {"panose", nullptr}, {"ftnsep", nullptr}, {"ftnsepc", nullptr}, {"ftncn", nullptr},
    {"aftnsep", nullptr}, {"aftnsepc", nullptr}, {"aftncn", nullptr}, {"xe", left_out::fields}, {"tc", left_out::fields},
    {"sp", nullptr}, {"sn", nullptr}, {"sv", nullptr}});

/// Groups with \* that are copy all the same.
constexpr auto wantedStarred = std::to_array<std::string_view>({"shppict", "shpinst", "shptxt", "pict", "fldrslt", "ud", "listtext", "pntext", "cs"});

const char* converterOf(int codePage)
{
    switch (codePage) {
    case 936: return "gb18030";
    case 950: return "windows-950-2000";
    case 932: return "windows-31j";
    case 949: return "windows-949-2000";
    case 1250: return "windows-1250";
    case 1251: return "windows-1251";
    case 1253: return "windows-1253";
    case 1254: return "windows-1254";
    case 65001: return "UTF-8";
    case 10000: return "macintosh";
    case 437: return "ibm-437";
    case 850: return "ibm-850";
    default: return "windows-1252";
    }
}

bool hasPairs(int codePage) { return codePage == 936 || codePage == 950 || codePage == 932 || codePage == 949; }

int codePageOf(int charset, int ofDocument)
{
    switch (charset) {
    case 128: return 932;
    case 129: return 949;
    case 134: return 936;
    case 136: return 950;
    case 161: return 1253;
    case 162: return 1254;
    case 204: return 1251;
    case 238: return 1250;
    default: return ofDocument;   // 0 and 1 say nothing
    }
}

class RtfReader {
public:
    RtfReader(CopyBuilder& builder, std::string_view bytes) : m_builder{builder}, m_tokens{bytes} {}

    Result<Done> read()
    {
        m_groups.emplace_back();
        while (!m_builder.isFull()) {
            const RtfToken token = m_tokens.next();
            if (token.kind == RtfKind::End)
                break;
            if (m_skipped > 0 && skips(token))
                continue;
            take(token);
            if (m_groups.size() > bounds::depth)
                return tooLarge(m_builder.name(), "elements within each other", bounds::depth);
        }
        flush();
        m_builder.endParagraph();
        for (DocumentParagraph& note : m_notes)
            m_builder.add(std::move(note));
        // A file that ends inside its groups has lost what came after.
        if (m_groups.size() > 1)
            return Fault{FaultCode::DocumentDamaged, {m_builder.name(), "the file ends early"}};
        return Done{};
    }

    std::size_t replaced() const { return m_replaced; }
    int codePage() const { return m_codePage; }

private:
    Group& group() { return m_groups.back(); }

    /// What stands for a \u to older programs: a character, a \'hh or a control word. Groups end it.
    bool skips(const RtfToken& token)
    {
        if (token.kind == RtfKind::Open || token.kind == RtfKind::Close) {
            m_skipped = 0;
            return false;
        }
        if (token.kind == RtfKind::Word && token.word == "bin")
            m_tokens.binary(token.number);
        // Another \u is its own character; a stand-in that is missing must not cost it.
        if (token.kind == RtfKind::Word && token.word == "u") {
            m_skipped = 0;
            return false;
        }
        --m_skipped;
        return true;
    }

    void take(const RtfToken& token)
    {
        switch (token.kind) {
        case RtfKind::Open:
            flush();
            m_groups.push_back(group());
            group().mayBeUnknown = false;
            m_isFirst = true;
            // \upr{for old readers}{\*\ud{for us}}
            if (m_uprDepth > 0 && m_groups.size() == m_uprDepth + 1)
                group().destination = Destination::Nowhere;
            return;
        case RtfKind::Close: close(); break;
        case RtfKind::Byte:
        case RtfKind::Text: addByte(token.byte, token.kind == RtfKind::Byte); break;
        case RtfKind::Word: word(token); return;
        case RtfKind::End: break;
        }
        m_isFirst = false;
    }

    void close()
    {
        flush();
        if (m_groups.size() < 2)
            return;
        const Destination ended = group().destination;
        m_groups.pop_back();
        if (m_groups.size() < m_uprDepth)
            m_uprDepth = 0;
        if (ended == group().destination)
            return;
        if (ended == Destination::Picture)
            endPicture();
        if (ended == Destination::Footnote)
            endFootnote();
        if (ended == Destination::FontTable || ended == Destination::StyleTable)
            m_name.clear();
    }

    void addByte(unsigned char byte, bool isHex)
    {
        switch (group().destination) {
        case Destination::Picture:
            if (!isHex)
                addDigit(static_cast<char>(byte));
            return;
        case Destination::StyleTable:
            if (byte != ';')
                m_name += static_cast<char>(byte);
            else
                m_styleNames[m_style] = std::exchange(m_name, {});
            return;
        case Destination::FontTable:
        case Destination::Nowhere: return;
        case Destination::Copy:
        case Destination::Footnote: m_bytes += static_cast<char>(byte); return;
        }
    }

    void addDigit(char c)
    {
        const int value = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
        if (value < 0)
            return;
        if (m_half >= 0)
            m_picture += static_cast<char>(m_half * 16 + value);
        m_half = m_half >= 0 ? -1 : value;
    }

    void word(const RtfToken& token)
    {
        const bool isFirst = std::exchange(m_isFirst, false);
        const std::string_view name = token.word;
        if (name == "*") {
            group().mayBeUnknown = true;
            m_isFirst = true;
            return;
        }
        if (name == "bin")
            return binary(token.number);
        if (isFirst && startGroup(name))
            return;
        if (group().destination == Destination::FontTable)
            return fontWord(token);
        if (group().destination == Destination::StyleTable)
            return styleWord(token);
        if (group().destination == Destination::Picture)
            return pictureWord(name);
        if (characterWord(token) || documentWord(token))
            return;
        if (group().destination != Destination::Nowhere)
            textWord(token);
    }

    /// Whether the first word of a group says where its text goes.
    bool startGroup(std::string_view name)
    {
        const bool isStarred = group().mayBeUnknown;
        if (name == "ud" && m_uprDepth > 0 && m_groups.size() == m_uprDepth + 1) {
            group().destination = m_groups[m_uprDepth - 1].destination;
            return true;
        }
        if (group().destination == Destination::Nowhere)
            return false;
        if (name == "fonttbl")
            group().destination = Destination::FontTable;
        else if (name == "stylesheet")
            group().destination = Destination::StyleTable;
        else if (name == "pict")
            startPicture();
        else if (name == "footnote")
            startFootnote();
        else if (name == "upr")
            m_uprDepth = m_groups.size();
        else if (const auto out = std::find_if(leftOutGroups.begin(), leftOutGroups.end(), [&](const LeftOutGroup& g) { return g.word == name; });
                 out != leftOutGroups.end()) {
            group().destination = Destination::Nowhere;
            if (out->what)
                m_builder.leaveOut(out->what);
        } else if (isStarred && group().destination != Destination::StyleTable
            && std::find(wantedStarred.begin(), wantedStarred.end(), name) == wantedStarred.end()) {
            group().destination = Destination::Nowhere;
        } else {
            return false;
        }
        return true;
    }

    void binary(int count)
    {
        const std::string_view data = m_tokens.binary(count);
        if (group().destination == Destination::Picture)
            m_picture += data;
    }

    void fontWord(const RtfToken& token)
    {
        if (token.word == "f")
            m_font = token.number;
        else if (token.word == "fcharset")
            m_charsets[m_font] = token.number;
    }

    void styleWord(const RtfToken& token)
    {
        if (token.word == "s" || token.word == "cs" || token.word == "ds")
            m_style = token.word == "s" ? token.number : -1;
        else if (token.word == "u" && token.number != 0) {
            m_name += utf8FromUtf16(std::u16string(1, static_cast<char16_t>(token.number)));
            m_skipped = group().unicodeSkip;
        }
    }

    void pictureWord(std::string_view name)
    {
        if (name == "pngblip" || name == "jpegblip")
            m_isKnownPicture = true;
    }

    /// How the characters look. They are the group's own.
    bool characterWord(const RtfToken& token)
    {
        const std::string_view name = token.word;
        const bool isOn = !token.hasNumber || token.number != 0;
        if (name == "b")
            flushed().bold = isOn;
        else if (name == "i")
            flushed().italic = isOn;
        else if (name == "v")
            flushed().isHidden = isOn;
        else if (name == "deleted")
            flushed().isDeleted = isOn;
        else if (name == "f" || (name == "af" && m_isDoubleByte))
            flushed().font = token.number;
        else if (name == "uc")
            group().unicodeSkip = std::clamp(token.number, 0, 16);
        else if (name == "plain") {
            flushed().bold = false;
            group().italic = false;
            group().isHidden = false;
        } else if (name == "dbch" || name == "loch" || name == "hich") {
            m_isDoubleByte = name == "dbch";
        } else {
            return false;
        }
        return true;
    }

    Group& flushed()
    {
        flush();
        return group();
    }

    bool documentWord(const RtfToken& token)
    {
        const std::string_view name = token.word;
        if (name == "ansicpg")
            m_codePage = token.number;
        else if (name == "mac")
            m_codePage = 10000;
        else if (name == "pc")
            m_codePage = 437;
        else if (name == "pca")
            m_codePage = 850;
        else if (name == "deff")
            m_groups.front().font = group().font = token.number;
        else
            return false;
        return true;
    }

    void textWord(const RtfToken& token)
    {
        const std::string_view name = token.word;
        if (name == "par" || name == "sect" || name == "page") {
            flush();
            endParagraph();
        } else if (name == "pard") {
            flush();
            m_role = RoleHint::None;
            m_styleName.clear();
            m_isInTable = false;
        } else if (name == "intbl") {
            m_isInTable = true;
        } else if (name == "s") {
            flush();
            m_styleName = m_styleNames[token.number];
            m_role = roleOfStyle(m_styleName);
        } else if (name == "cell" || name == "nestcell") {
            cell();
        } else if (name == "row" || name == "nestrow") {
            row();
        } else if (name == "u") {
            unicode(token.number);
        } else {
            character(name);
        }
    }

    void unicode(int number)
    {
        flush();
        say(std::u16string(1, static_cast<char16_t>(number)));
        m_skipped = group().unicodeSkip;
    }

    void character(std::string_view name)
    {
        struct Known {
            std::string_view word;
            std::u16string_view text;
        };
        static constexpr auto known = std::to_array<Known>({{"line", u"\n"}, {"lbr", u"\n"}, {"tab", u"\t"}, {"emdash", u"—"}, {"endash", u"–"},
            {"lquote", u"‘"}, {"rquote", u"’"}, {"ldblquote", u"“"}, {"rdblquote", u"”"}, {"bullet", u"•"}, {"emspace", u"\u3000"},
            {"enspace", u" "}, {"qmspace", u" "}, {"~", u"\u00A0"}, {"_", u"\u2011"}, {"{", u"{"}, {"}", u"}"}, {"\\", u"\\"},
            {"\n", u"\n"}, {"\r", u"\n"}});
        const auto found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return k.word == name; });
        if (found == known.end())
            return;
        // The second half of a pair may be written as the character that it is.
        if ((name == "{" || name == "}" || name == "\\") && endsInsidePair()) {
            m_bytes += name[0];
            return;
        }
        flush();
        if (name == "\n" || name == "\r")
            return endParagraph();   // an escaped line end is a \par
        say(std::u16string{found->text});
    }

    int fontCodePage()
    {
        const auto charset = m_charsets.find(group().font);
        return codePageOf(charset == m_charsets.end() ? 0 : charset->second, m_codePage);
    }

    bool endsInsidePair()
    {
        if (!hasPairs(fontCodePage()))
            return false;
        bool isInside = false;
        for (const char c : m_bytes)
            isInside = !isInside && static_cast<unsigned char>(c) >= 0x81;
        return isInside;
    }

    static std::u16string decodedBy(int page, const std::string& bytes)
    {
        return page == 936 ? convertedGb18030(bytes) : converted(bytes, converterOf(page));
    }

    /// Says the bytes that have come together. All of them are in one font.
    void flush()
    {
        if (m_bytes.empty())
            return;
        const std::string bytes = std::exchange(m_bytes, {});
        const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (isAscii)
            return say(std::u16string{bytes.begin(), bytes.end()});
        std::u16string text = decodedBy(fontCodePage(), bytes);
        // A font of charset 0 may hold either Latin letters or, by careless writers, the pairs of the document.
        const auto charset = m_charsets.find(group().font);
        const bool mayBeLatin = charset != m_charsets.end() && charset->second == 0 && hasPairs(m_codePage);
        if (mayBeLatin && text.find(u'\uFFFD') != text.npos)
            text = decodedBy(1252, bytes);
        m_replaced += static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\uFFFD'));
        say(text);
    }

    void say(const std::u16string& text)
    {
        const Group& now = group();
        if (now.destination == Destination::Nowhere || text.empty())
            return;
        if (now.isDeleted || now.isHidden)
            return m_builder.leaveOut(now.isDeleted ? left_out::deletions : left_out::hidden);
        if (now.destination == Destination::Footnote) {
            if (m_builder.counts(text.size()))
                m_note.text += text;
            return;
        }
        if (!m_builder.isOpen())
            m_builder.startParagraph(m_role, 0, m_styleName);
        m_builder.append(text, now.bold, now.italic);
    }

    void endParagraph()
    {
        if (group().destination == Destination::Footnote) {
            m_note.text += u'\n';
            return;
        }
        if (m_isInTable && m_builder.isOpen())
            return m_builder.forceLine();
        if (!m_builder.isOpen())
            m_builder.startParagraph(m_role, 0, m_styleName);
        m_builder.endParagraph(true);
    }

    void cell()
    {
        flush();
        if (!m_builder.isOpen())
            m_builder.startParagraph();
        m_builder.append(u"\t");
        ++m_cells;
    }

    void row()
    {
        flush();
        if (m_builder.isOpen()) {
            std::u16string& text = m_builder.paragraph().text;
            while (!text.empty() && text.back() == u'\t')
                text.pop_back();
            if (m_cells > 1)
                m_builder.paragraph().hint = RoleHint::TableRow;
            m_builder.endParagraph();
        }
        m_cells = 0;
        m_isInTable = false;
    }

    void startPicture()
    {
        group().destination = Destination::Picture;
        m_picture.clear();
        m_half = -1;
        m_isKnownPicture = false;
    }

    void endPicture()
    {
        if (!m_isKnownPicture || m_picture.empty()) {
            m_builder.report({Severity::Warning, FindingCode::PictureLeftOut, {}, {}, {},
                {baseName(m_builder.name()), "picture", "a kind that is not read"}});
            return;
        }
        DocumentPicture picture;
        picture.name = "picture";
        picture.bytes = std::exchange(m_picture, {});
        m_builder.addPicture(std::move(picture));
    }

    void startFootnote()
    {
        group().destination = Destination::Footnote;
        m_note = {{}, RoleHint::Footnote, 0, {}, {}};
    }

    void endFootnote()
    {
        m_note.text = trimmedText(m_note.text);
        if (!m_note.text.empty())
            m_notes.push_back(std::exchange(m_note, {}));
    }

    CopyBuilder& m_builder;
    RtfTokens m_tokens;
    std::vector<Group> m_groups;
    bool m_isFirst = false;        ///< the next word is the first of its group
    int m_skipped = 0;             ///< stand-ins for a \u that are still to come
    std::string m_bytes;
    int m_codePage = 1252;
    bool m_isDoubleByte = false;
    std::size_t m_uprDepth = 0;
    std::map<int, int> m_charsets;
    std::map<int, std::string> m_styleNames;
    int m_font = -1;
    int m_style = 0;
    std::string m_name;
    RoleHint m_role = RoleHint::None;
    std::string m_styleName;
    bool m_isInTable = false;
    int m_cells = 0;
    std::string m_picture;
    int m_half = -1;
    bool m_isKnownPicture = false;
    DocumentParagraph m_note;
    std::vector<DocumentParagraph> m_notes;
    std::size_t m_replaced = 0;
};

}

Result<Document> readRtf(std::string_view bytes, const std::string& name)
{
    CopyBuilder builder{CopyFormat::Rtf, name};
    RtfReader reader{builder, bytes};
    if (const auto read = reader.read(); !read)
        return read.error();
    const Encoding encoding = reader.codePage() == 936 ? Encoding::Gb18030 : Encoding::Windows1252;
    reportEncoding(builder.document(), {{}, encoding, reader.replaced(), {}, {}}, baseName(name));
    return builder.take();
}

}
