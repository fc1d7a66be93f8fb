#pragma once

#include <string>
#include <utility>
#include <vector>

namespace banxin {

/// Why something cannot be done. `words` turns a code and its arguments into a sentence.
enum class FaultCode {
    FileMissing,          ///< arguments: file
    FileIsDirectory,      ///< file
    FileIsNotRegular,     ///< file
    FileEmpty,            ///< file
    FileUnreadable,       ///< file, reason of the system
    FileUnwritable,       ///< file, reason of the system
    FileExists,           ///< file
    FileTooLarge,         ///< file, size, limit
    NotAnEdition,         ///< file
    EditionOfOtherProgram,///< file
    EditionNewer,         ///< file, its version, ours
    EditionDamaged,       ///< file, where
    EditionBusy,          ///< file, holder
    EditionReadOnly,      ///< file
    EditionOnNetwork,     ///< file, kind of file system: locks and syncs cannot be relied on there
    EditionUnrecoverable, ///< file, reason
    NoSuchVersion,        ///< number or name
    NoSuchBackup,         ///< file: there is no sound backup of it
    TextEncoding,         ///< file, byte offset
    TextNotText,          ///< file
    FileChanged,          ///< file: by another program while it was read
    FormatNotRead,        ///< file, what it is: known, but read by none of our readers
    DocumentDamaged,      ///< file, reason
    DocumentTooLarge,     ///< file, what there is too much of, limit
    MappingInvalid,       ///< file of the mapping, reason
    ImportProgramMissing, ///< where it should be
    ImportProgramFailed,  ///< file that it was reading, reason
    PictureUnknown,       ///< file
    PictureDamaged,       ///< file, reason
    PictureTooLarge,      ///< file, size, limit
    ProfileUnusable,      ///< file, reason
    FontMissing,          ///< PostScript name
    FontUnreadable,       ///< file, reason
    FontNotEmbeddable,    ///< PostScript name
    PresetMissing,        ///< name
    PresetInvalid,        ///< name, reason
    ValueInvalid,         ///< field, value, reason
    GridTooWide,          ///< surplus in mm
    GridTooHigh,          ///< surplus in mm
    NoSuchPage,           ///< page
    NoSuchStory,          ///< story
    NoSuchBlock,          ///< block
    NoSuchPhoto,          ///< photo
    PageCodeTaken,        ///< page code
    PlaceOutsidePage,     ///< place, page, what the page has
    BlockTooLarge,        ///< place, page, what the page has
    BlockLocked,          ///< block
    StoryPlaced,          ///< story, page
    QrTooLong,            ///< story, length
    NothingToUndo,
    NothingToRedo,
    PressRefused,         ///< how many findings stand against it
    PdfUnverified,        ///< file, what the reading back found
    Cancelled,
    CaseInvalid,          ///< file, reason
    Internal,             ///< reason: a library failed in a way that has no better code
};

/// A refusal: nothing was changed. `arguments` are in the order that the code documents.
struct Fault {
    FaultCode code = FaultCode::Internal;
    std::vector<std::string> arguments;

    Fault(FaultCode faultCode, std::vector<std::string> faultArguments = {})
        : code{faultCode}, arguments{std::move(faultArguments)}
    {
    }
    friend bool operator==(const Fault&, const Fault&) = default;
};

}
