#pragma once

#include "base/finding.h"
#include "intake/encoding.h"
#include "model/story.h"

#include <cstddef>
#include <string>
#include <vector>

/// What a file of copy says, before anything is cleaned or guessed: the one form that the readers of all formats give, and
/// that cleaning, structure and the review work on.
namespace banxin::intake {

/// What is not in the copy: the second argument of a CopyLeftOut finding.
namespace left_out {
inline constexpr const char* deletions = "tracked deletions";
inline constexpr const char* comments = "comments";
inline constexpr const char* hidden = "hidden text";
inline constexpr const char* fields = "field codes";
inline constexpr const char* furniture = "page heads and feet";
inline constexpr const char* scripts = "scripts and style sheets";
inline constexpr const char* objects = "embedded objects";
inline constexpr const char* remotePictures = "pictures on other machines";
inline constexpr const char* notes = "attached notes";
inline constexpr const char* references = "unknown references";
inline constexpr const char* versions = "other versions of the same text";
inline constexpr const char* listNumbers = "list numbers";
inline constexpr const char* emptyItems = "empty items";
}

enum class CopyFormat { Text, Html, Markdown, Docx, Odt, Rtf, Nitf, NewsMl, Ninjs, HouseXml };

/// What the file itself says that a paragraph is, by its element or by the name of its style. Never a guess from the words:
/// that is made from the paragraphs that say nothing.
enum class RoleHint {
    None,
    Label,        ///< series or column label
    Kicker,
    Headline,
    Deck,
    Byline,
    Dateline,
    Subhead,      ///< heading inside the text
    Body,
    Quote,
    ListItem,     ///< the mark that the list gives it stands at the head of its text
    TableRow,     ///< cells with tabs between them
    Caption,
    Credit,
    Footnote,     ///< behind the text, in the order of their marks
    Tagline,      ///< what stands at the foot: the writer's mail, (完)
};

/// Bold or italic; runs are ascending and do not overlap.
struct FormattedRun {
    TextRange range;
    bool bold = false;
    bool italic = false;
    friend bool operator==(const FormattedRun&, const FormattedRun&) = default;
};

struct DocumentParagraph {
    std::u16string text;         ///< as in the file, its indents too; a line feed is a forced line
    RoleHint hint = RoleHint::None;
    int level = 0;               ///< of a heading as the file has it, 1 … 9; 0: no heading
    std::string style;           ///< the name of its style in the file, UTF-8; empty: none
    std::vector<FormattedRun> runs;
    friend bool operator==(const DocumentParagraph&, const DocumentParagraph&) = default;
};

/// A picture inside the file, or one that the file names.
struct DocumentPicture {
    std::string name;            ///< of the part or file, without folders
    std::string bytes;           ///< as they are in the container; empty where the file only names the picture
    std::string reference;       ///< a file beside this one that the picture is in; empty where `bytes` are here
    std::u16string caption;
    std::u16string credit;
    std::u16string description;  ///< the alternative text
    std::size_t before = 0;      ///< index of the paragraph that it stands before
    friend bool operator==(const DocumentPicture&, const DocumentPicture&) = default;
};

enum class ItemStatus { Usable, Withheld, Killed };

/// What a feed says about an item besides its words. Everything may be empty.
struct ItemOrigin {
    std::string id;              ///< what tells the item from all others: guid, doc-id, uri
    std::string version;
    std::string source;          ///< who sends it
    std::string created;         ///< of this version, as it stands in the file
    std::string embargoedUntil;  ///< as it stands in the file; not empty: not to be printed before
    ItemStatus status = ItemStatus::Usable;
    int urgency = 0;             ///< 1 (most) … 9; 0: none given
    std::u16string note;         ///< to the editor, never to be printed
    std::u16string rights;
    std::string language;        ///< as it stands in the file: zh-Hans
    std::vector<std::u16string> keywords;
    friend bool operator==(const ItemOrigin&, const ItemOrigin&) = default;
};

/// One story as its file has it.
struct DocumentItem {
    std::string slug;            ///< UTF-8; empty: the file names none
    std::vector<DocumentParagraph> paragraphs;
    std::vector<DocumentPicture> pictures;
    ItemOrigin origin;
    friend bool operator==(const DocumentItem&, const DocumentItem&) = default;
};

struct Document {
    CopyFormat format = CopyFormat::Text;
    Encoding encoding = Encoding::Utf8;       ///< of the text; of a container, that of its parts
    std::vector<TextReading> readings;        ///< the one taken first; empty where there is no doubt
    std::vector<UndecodedBytes> undecoded;    ///< the first hundred
    std::vector<DocumentItem> items;          ///< never empty
    /// What was left out, changed, or needs a look: TextChanged, CopyLeftOut, TextReplaced, EncodingDoubtful, CopyWithheld.
    std::vector<Finding> findings;
};

}
