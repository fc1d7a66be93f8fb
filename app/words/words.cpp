#include "words/words.h"

#include "words/details.h"
#include "words/filling.h"

#include <QCoreApplication>

namespace banxin::words {

class Faults {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Faults)
public:
    static QString file(FaultCode code)
    {
        switch (code) {
        case FaultCode::FileMissing: return tr("%1: there is no such file");
        case FaultCode::FileIsDirectory: return tr("%1: this is a folder, not a file");
        case FaultCode::FileIsNotRegular: return tr("%1: this is no ordinary file");
        case FaultCode::FileEmpty: return tr("%1: the file is empty");
        case FaultCode::FileUnreadable: return tr("%1: the file cannot be read (%2)");
        case FaultCode::FileUnwritable: return tr("%1: the file cannot be written (%2)");
        case FaultCode::FileExists: return tr("%1: there is a file of this name already");
        case FaultCode::FileTooLarge: return tr("%1: the file has %2 bytes, more than the %3 that are allowed");
        case FaultCode::NotAnEdition: return tr("%1: this is no Banxin edition");
        case FaultCode::EditionOfOtherProgram: return tr("%1: this file belongs to another program");
        case FaultCode::EditionNewer:
            return tr("%1: this edition was made by a newer Banxin (format %2; this one reads up to %3)");
        case FaultCode::EditionDamaged: return tr("%1: the edition is damaged (%2)");
        case FaultCode::EditionBusy: return tr("%1: the edition is open elsewhere (%2)");
        case FaultCode::EditionReadOnly: return tr("%1: the edition can be read but not changed here");
        case FaultCode::EditionOnNetwork:
            return tr("%1: on a %2 drive an edition cannot be kept safe; copy it to a drive of this machine");
        case FaultCode::EditionUnrecoverable: return tr("%1: the edition cannot be recovered (%2)");
        case FaultCode::NoSuchBackup: return tr("%1: there is no sound backup of this edition");
        case FaultCode::TextEncoding: return tr("%1: the text is in no encoding that Banxin knows (byte %2)");
        case FaultCode::TextNotText: return tr("%1: this is not a text file");
        case FaultCode::FileChanged: return tr("%1: the file was changed while it was read; try again when it is finished");
        case FaultCode::FormatNotRead: return tr("%1: this is %2, which is not read here");
        case FaultCode::DocumentDamaged: return tr("%1: the document is damaged (%2)");
        case FaultCode::DocumentTooLarge: return tr("%1: there is too much in the document: %2; at most %3");
        case FaultCode::MappingInvalid: return tr("%1: the mapping cannot be used (%2)");
        case FaultCode::ImportProgramMissing: return tr("Files cannot be read: the program %1 is missing");
        case FaultCode::ImportProgramFailed: return tr("%1: reading the file was given up (%2)");
        case FaultCode::PictureUnknown: return tr("%1: this is no picture that is read here: JPEG, PNG, TIFF, WebP, PSD and PDF are");
        case FaultCode::PictureDamaged: return tr("%1: the picture is damaged (%2)");
        case FaultCode::PictureTooLarge: return tr("%1: the picture is too large (%2; at most %3)");
        case FaultCode::ProfileUnusable: return tr("%1: the colour profile cannot be used (%2)");
        case FaultCode::FontUnreadable: return tr("%1: the font cannot be read (%2)");
        case FaultCode::PdfUnverified:
            return tr("%1: the PDF did not stand the check after writing (%2); the old file, if any, is untouched");
        case FaultCode::CaseInvalid: return tr("%1: the case cannot be read (%2)");
        default: return {};
        }
    }

    static QString edition(FaultCode code, const Arguments& arguments)
    {
        switch (code) {
        case FaultCode::FontMissing: return tr("The font %1 is not installed");
        case FaultCode::FontNotEmbeddable: return tr("The font %1 may not be embedded in a PDF");
        case FaultCode::PresetMissing: return tr("There is no preset named %1");
        case FaultCode::PresetInvalid: return tr("The preset %1 cannot be used (%2)");
        case FaultCode::ValueInvalid: return tr("%1: the value \u201c%2\u201d cannot be used (%3)");
        case FaultCode::GridTooWide: return tr("The columns are %1 mm wider than the page");
        case FaultCode::GridTooHigh: return tr("The rows are %1 mm higher than the page");
        case FaultCode::NoSuchPage: return tr("There is no page %1 in the edition");
        case FaultCode::NoSuchStory: return tr("There is no story %1 in the edition");
        case FaultCode::NoSuchBlock: return tr("There is no block %1 in the edition");
        case FaultCode::NoSuchPhoto: return tr("There is no photo %1 in the edition");
        case FaultCode::NoSuchVersion: return tr("There is no version %1 in the edition");
        case FaultCode::PageCodeTaken: return tr("There is a page %1 already");
        case FaultCode::PlaceOutsidePage: return tr("The place %1 is not on page %2 (it has %3 columns and rows)");
        case FaultCode::BlockTooLarge: return tr("A block of %1 is larger than page %2 (it has %3 columns and rows)");
        case FaultCode::BlockLocked: return tr("Block %1 is locked");
        case FaultCode::StoryPlaced: return tr("The story %1 stands on page %2 already");
        case FaultCode::QrTooLong: return tr("The QR code of %1 has %2 bytes: too many for a code");
        case FaultCode::NothingToUndo: return tr("There is nothing to undo");
        case FaultCode::NothingToRedo: return tr("There is nothing to redo");
        case FaultCode::PressRefused:
            return tr("Refused for the press: %n error(s) stand against it", "", countOf(arguments, 0));
        case FaultCode::Cancelled: return tr("Cancelled");
        case FaultCode::Internal: return tr("Something failed that should not (%1)");
        default: return {};
        }
    }
};

class Findings {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Findings)
public:
    static QString text(FindingCode code, const Arguments& arguments)
    {
        switch (code) {
        case FindingCode::Overset: return tr("%1 is %n row(s) too long (%3 characters)", "", countOf(arguments, 1));
        case FindingCode::Underset: return tr("%1 leaves %n row(s) free", "", countOf(arguments, 1));
        case FindingCode::HeadlineOverset:
            return countOf(arguments, 2) > 0 ? tr("%1: the %2 is %n character(s) too long", "", countOf(arguments, 2))
                                             : tr("%1: the %2 does not fit into its block");
        case FindingCode::CaptionOverset: return tr("%1: the caption is %n row(s) too long", "", countOf(arguments, 1));
        case FindingCode::StoryUnplaced: return tr("%1 stands on no page (%2 characters)");
        case FindingCode::SpaceReserved: return tr("Room is still reserved for %1");
        case FindingCode::BlocksOverlap: return tr("%1 and %2 cover each other");
        case FindingCode::BlockOutsideTypeArea: return tr("%1 stands outside the type area");
        case FindingCode::FontMissing: return tr("The font %1 is not installed; %2 stands in");
        case FindingCode::GlyphMissing: return tr("No font has the character %1 (%2) in %3");
        case FindingCode::GlyphFallback: return tr("The character %1 (%2) is set in %3");
        case FindingCode::LineTooTight: return tr("%1: the line \u201c%2\u201d is too tight or too loose");
        case FindingCode::LoneCharacter: return tr("%1: the last line \u201c%2\u201d is too short");
        case FindingCode::SubheadAtFoot: return tr("%1: the subhead \u201c%2\u201d is cut off from its text");
        case FindingCode::DropCapReduced: return tr("%1: the initial \u201c%2\u201d has no room for its size");
        case FindingCode::LegLeftEmpty: return tr("%1: a break leaves a leg empty");
        case FindingCode::PhotoMissing: return tr("%1: the photo is not there yet");
        case FindingCode::PhotoCoarse: return tr("%1: the photo has %2 ppi; %3 are needed");
        case FindingCode::PhotoDamaged: return tr("The photo %1 is damaged (%2)");
        case FindingCode::PhotoUntagged: return tr("The photo %1 has no colour profile; it is taken for sRGB");
        case FindingCode::CaptionMissing: return tr("%1: the photo has no caption");
        case FindingCode::CreditMissing: return tr("%1: the photo has no credit");
        case FindingCode::QrTooSmall: return tr("%1: a module of the QR code is %2 mm; at least 0.4 mm are needed");
        case FindingCode::InkOverLimit: return tr("The ink comes to %1 per cent; the limit is %2");
        case FindingCode::FurnitureIncomplete: return tr("Missing or cut short in the furniture of the page: %1");
        case FindingCode::PhotoTwice: return tr("%1: the photo %2 stands on page %3 too");
        case FindingCode::PhotoCropCutsKept: return tr("%1: the crop cuts what is to be kept of the photo");
        case FindingCode::CaptionUnreadable:
            return arguments.size() > 2 ? tr("%1: reversed text of %3 pt fills in; at least 8 pt are needed")
                                        : tr("%1: text has a contrast of only %2 : 1 on its ground");
        case FindingCode::AdvertisementEmpty: return tr("The advertisement of %1 has no material yet");
        case FindingCode::AdvertisementSize: return tr("The advertisement of %1 is %2, its room %3");
        case FindingCode::AdvertisementUnfit: return tr("The advertisement of %1 cannot go to press: %2");
        case FindingCode::LineTooThin: return tr("A line of %1 pt is thinner than %2 pt");
        case FindingCode::InkNearLimit: return tr("The ink comes to %1 per cent, near the limit of %2");
        case FindingCode::RgbForPress: return tr("The photo %1 is RGB, which the press standard forbids");
        case FindingCode::FontNotEmbeddable: return tr("The licence of the font %1 forbids embedding");
        case FindingCode::TransparencyForbidden: return tr("The photo %1 is transparent, which the press standard forbids");
        case FindingCode::IndexWithoutPage: return tr("%1 is in the index but on no page");
        case FindingCode::TableTooWide: return tr("The table \u201c%1\u201d is %2 characters too wide");
        case FindingCode::StoryEmbargoed: return tr("%1 must not be printed before %2");
        case FindingCode::StoryWithdrawn: return tr("%1 was withdrawn by its sender: %2");
        case FindingCode::QrUnreadable: return tr("The QR code \u201c%1\u201d cannot be read: %2");
        case FindingCode::TextChanged: return tr("%1: %2 (%3)");
        case FindingCode::CopyLeftOut: return tr("%1: left out: %2 (%3)");
        case FindingCode::CopyWithheld: return withheld(arguments);
        case FindingCode::PictureLeftOut: return tr("%1: the picture %2 was left out (%3)");
        case FindingCode::EncodingDoubtful: return tr("%1: read as %2, but it may be %3");
        case FindingCode::TextReplaced:
            return tr("%1: %n byte(s) could not be read and are shown as \uFFFD", "", countOf(arguments, 1));
        }
        return {};
    }

    /// `arguments`: file, why, until when.
    static QString withheld(const Arguments& arguments)
    {
        const std::string why = arguments.size() > 1 ? arguments[1] : std::string{};
        if (why == "killed")
            return tr("%1: KILLED by its sender: it must not be printed");
        return why == "embargoed" ? tr("%1: EMBARGO: not to be printed before %3") : tr("%1: WITHHELD by its sender: not released for print");
    }
};

/// What intake changed in a text; the words of `intake/cleaning.h`.
class Changes {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Changes)
public:
    /// `arguments`: file, what was changed, count.
    static QString text(const Arguments& arguments)
    {
        const std::string& what = arguments[1];
        if (what == "controls")
            return tr("%1: control characters taken out: %3");
        if (what == "surrogates")
            return tr("%1: halves of characters taken out: %3");
        if (what == "noncharacters")
            return tr("%1: code points that are no characters taken out: %3");
        if (what == "directions")
            return tr("%1: paragraphs that change the writing direction, which now ends with them: %3");
        if (what == "longParagraphs")
            return tr("%1: paragraphs of more than a million characters, cut: %3");
        if (what == "longStories")
            return tr("%1: a story of more than five million characters, divided: %3");
        if (what == "tabs")
            return tr("%1: tabs made into spaces: %3");
        if (what == "marks")
            return tr("%1: half-width marks made full-width: %3");
        if (what == "zero-width")
            return tr("%1: characters without width taken out: %3");
        if (what == "spaces")
            return tr("%1: doubled spaces made one: %3");
        if (what == "digits")
            return tr("%1: full-width figures made half-width: %3");
        if (what == "quotes")
            return tr("%1: straight quotes made typographic: %3");
        if (what == "joins")
            return tr("%1: paragraphs that a column had cut joined: %3");
        if (what == "page furniture")
            return tr("%1: lines of the page itself (date, staff) left out: %3");
        if (what == "unfinished")
            return tr("%1: the last paragraph ends without a mark; the text may be cut short");
        return Findings::text(FindingCode::TextChanged, arguments);
    }
};

class Severities {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Severities)
public:
    static QString text(Severity severity)
    {
        switch (severity) {
        case Severity::Note: return tr("note");
        case Severity::Warning: return tr("warning");
        case Severity::Error: return tr("error");
        }
        return {};
    }
};

QString sentence(const Fault& fault)
{
    const QString text = Faults::file(fault.code);
    return filled(text.isEmpty() ? Faults::edition(fault.code, fault.arguments) : text, worded(fault));
}

QString sentence(const Finding& finding)
{
    const bool isChange = finding.code == FindingCode::TextChanged && finding.arguments.size() > 1;
    return filled(
        isChange ? Changes::text(finding.arguments) : Findings::text(finding.code, finding.arguments), worded(finding));
}

QString severity(Severity severity) { return Severities::text(severity); }

}
