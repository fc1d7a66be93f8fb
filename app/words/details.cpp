#include "words/details.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace banxin::words {

namespace {

/// What the rooms below say as arguments. Listed for the translators; `inWords` looks them up.
constexpr std::string_view known[] = {
    // Parts of a story.
    QT_TRANSLATE_NOOP("banxin::words::Details", "label"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "kicker"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "headline"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "deck"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "byline"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "pull quote"),
    // What a nameplate lacks.
    QT_TRANSLATE_NOOP("banxin::words::Details", "paper"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "date"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "serialNumber"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "publisher"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "issue"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "contact"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "price"),
    // What other furniture lacks.
    QT_TRANSLATE_NOOP("banxin::words::Details", "staff"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "table"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "advertisement mark"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "somebody not yet named"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it says nothing"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its modules are not those of its text"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "something is printed on it"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its text is too long"),
    // Blocks that are no stories.
    QT_TRANSLATE_NOOP("banxin::words::Details", "the nameplate"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the folio"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the staff line"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the advertisement"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the index"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the section label"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the ornament"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the table"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the QR code"),
    // Fields.
    QT_TRANSLATE_NOOP("banxin::words::Details", "style set"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "QR code"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "advertisement"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "encoding"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "page code"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "issue number"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "block"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "frame"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "stand-off"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "paragraph"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "offset"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "held lines"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "rank"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "length"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "photo"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "step"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "exact place"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "trim"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "style"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "character style"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "swatch"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "size"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "leading"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "width"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "ink"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "preset"),
    // Why a style cannot be so.
    QT_TRANSLATE_NOOP("banxin::words::Details", "taken"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "out of range"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "there is none of that name"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it is based on this one"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it is in use"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it is no name of a file"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it does not read back as it was"),
    // Reasons of the system.
    QT_TRANSLATE_NOOP("banxin::words::Details", "Permission denied"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "No such file or directory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "Not a directory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "Is a directory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "No space left on device"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "Read-only file system"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "Input/output error"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "File name too long"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "not a folder"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "closed after a failed write"),
    // Pictures, profiles and fonts.
    QT_TRANSLATE_NOOP("banxin::words::Details", "it has no pixels"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the file ends early"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the file ends before its picture does"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it cannot be decoded whole"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the JPEG ends before its picture begins"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the JPEG is shorter than its picture can be"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a JPEG of a kind that presses do not read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its frame changes on the way"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its rows are of another size than it says"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a TIFF of a kind that is not read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its data are broken"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its colour profile is broken"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its colour profile is for another kind of colour"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PSD ends before its picture begins"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a PSD of a kind that is not read: grey, RGB and CMYK of 8 or 16 bits are"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PSD holds layers only; save it with maximised compatibility"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PSD's composite is packed in a way that is not read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the WebP ends before its picture begins"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a WebP that moves"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PDF cannot be opened: it is broken, empty or locked"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PDF's first page has no size"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the PDF's first page cannot be drawn"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "memory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "not an ICC profile"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its table of tags is damaged"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "neither grey nor RGB nor CMYK"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it cannot be opened"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "no way leads to it"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "not a CMYK output profile"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "PDF/X-1a takes ICC version 2 only"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "no outlines"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "broken CFF table"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "too large"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "empty"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "not a regular file"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "no such face, or not an OpenType font"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "not an OpenType font"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "no valid units per em"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "cannot be subset"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the picture would have more than 400 megapixels"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "there is not enough memory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "out of memory"),
    // What copy leaves out of a file.
    QT_TRANSLATE_NOOP("banxin::words::Details", "tracked deletions"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "comments"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "hidden text"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "field codes"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "page heads and feet"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "scripts and style sheets"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "embedded objects"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "pictures on other machines"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "attached notes"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "unknown references"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "empty items"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "other versions of the same text"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "list numbers"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it is missing"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it cannot be read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a kind that is not read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its sender does not release it"),
    // Why a document is not read.
    QT_TRANSLATE_NOOP("banxin::words::Details", "a Word document of 97 to 2003 or another old office file"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a PDF"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a picture"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "an archive of another kind"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "an encrypted document"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "XML of a kind that needs a mapping"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "JSON of another kind"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the archive cannot be opened"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "two parts have the same name"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "two parts share their bytes"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the XML is not well-formed"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the XML declares entities"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the JSON is not well-formed"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "entries"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "bytes in a part"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "bytes in all"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "compression"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "elements within each other"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "attributes of an element"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a name"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "characters"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "paragraphs"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "items"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "pictures"),
    // Why the import program gave up.
    QT_TRANSLATE_NOOP("banxin::words::Details", "it took too long"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it needs too much memory"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the reader broke off"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the reader tried what it may not"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the reader gave no usable answer"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the reader does not start"),
    // What is wrong with an edition file.
    QT_TRANSLATE_NOOP("banxin::words::Details", "header"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a journal that is not ours stands beside it"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a row is missing, added or of another day"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it changed while it was opened"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it is not what was read when it was opened"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the history has steps too many or too few"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "reading it does not end"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a picture is there twice"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "there is no such step"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the table edition"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the table picture"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the steps that were saved last are missing"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it cannot be read back"),
};

/// Those that name something: %1. The longest that begins alike comes first.
constexpr const char* patterns[] = {
    QT_TRANSLATE_NOOP("banxin::words::Details", "it finds no item in %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the part %1 is missing"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the part %1 cannot be read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the table %1 is not as it must be"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "it holds something that does not belong to an edition: %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "saved steps in %1 cannot be read"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "the bytes of photo %1 are missing"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "its data are broken: %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "a JPEG of %1 components"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "step %1 does not lead from one edition to the next"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "step %1 does not follow"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "step %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "version %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "part %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "page %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "story %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "photo %1"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "%1 px a side"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "%1 px"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "%1 scans"),
    QT_TRANSLATE_NOOP("banxin::words::Details", "%1 bytes"),
};

QString translated(const char* text) { return QCoreApplication::translate("banxin::words::Details", text); }

/// What stands for %1, where the argument is of that pattern.
std::optional<std::string_view> nameIn(std::string_view argument, std::string_view pattern)
{
    const std::size_t at = pattern.find("%1");
    const std::string_view head = pattern.substr(0, at);
    const std::string_view tail = pattern.substr(at + 2);
    if (argument.size() <= head.size() + tail.size() || !argument.starts_with(head) || !argument.ends_with(tail))
        return std::nullopt;
    return argument.substr(head.size(), argument.size() - head.size() - tail.size());
}

std::string inWords(const std::string& argument)
{
    if (argument.empty())
        return argument;
    const bool isKnown = std::find(std::begin(known), std::end(known), std::string_view{argument}) != std::end(known);
    for (std::size_t i = 0; !isKnown && i < std::size(patterns); ++i) {
        if (const auto name = nameIn(argument, patterns[i]))
            return translated(patterns[i]).arg(QString::fromUtf8(name->data(), static_cast<qsizetype>(name->size()))).toStdString();
    }
    return translated(argument.c_str()).toStdString();
}

Arguments worded(Arguments arguments, std::initializer_list<std::size_t> places)
{
    for (const std::size_t place : places) {
        if (place < arguments.size())
            arguments[place] = inWords(arguments[place]);
    }
    return arguments;
}

}

Arguments worded(const Fault& fault)
{
    switch (fault.code) {
    case FaultCode::FileUnreadable:
    case FaultCode::FileUnwritable:
    case FaultCode::EditionDamaged:
    case FaultCode::PictureDamaged:
    case FaultCode::FormatNotRead:
    case FaultCode::DocumentDamaged:
    case FaultCode::DocumentTooLarge:
    case FaultCode::MappingInvalid:
    case FaultCode::ImportProgramFailed:
    case FaultCode::ProfileUnusable:
    case FaultCode::FontUnreadable:
    case FaultCode::PresetInvalid:
    case FaultCode::PdfUnverified:
    case FaultCode::CaseInvalid: return worded(fault.arguments, {1});
    case FaultCode::PictureTooLarge: return worded(fault.arguments, {1, 2});
    case FaultCode::ValueInvalid:
    case FaultCode::PlaceOutsidePage: return worded(fault.arguments, {0, 2});
    case FaultCode::Internal: return worded(fault.arguments, {0});
    default: return fault.arguments;
    }
}

Arguments worded(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::HeadlineOverset:
    case FindingCode::CopyLeftOut:
    case FindingCode::QrUnreadable:
    case FindingCode::PhotoDamaged: return worded(finding.arguments, {1});
    case FindingCode::PictureLeftOut: return worded(finding.arguments, {2});
    case FindingCode::FurnitureIncomplete:
    case FindingCode::AdvertisementEmpty:
    case FindingCode::AdvertisementSize:
    case FindingCode::BlockOutsideTypeArea: return worded(finding.arguments, {0});
    case FindingCode::BlocksOverlap: return worded(finding.arguments, {0, 1});
    default: return finding.arguments;
    }
}

}
