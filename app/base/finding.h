#pragma once

#include "base/id.h"

#include <string>
#include <vector>

namespace banxin {

/// Error stops the press; warning wants a look; note is for the record.
enum class Severity { Note, Warning, Error };

enum class FindingCode {
    Overset,             ///< arguments: story slug, rows over, characters over
    Underset,            ///< story slug, rows free
    HeadlineOverset,     ///< story slug, part, characters that have no room
    CaptionOverset,      ///< story slug, rows over
    StoryUnplaced,       ///< story slug, characters
    SpaceReserved,       ///< slug that is awaited: room without its copy
    BlocksOverlap,       ///< names of the two
    BlockOutsideTypeArea,///< name
    FontMissing,         ///< PostScript name, the name that stands in
    GlyphMissing,        ///< character, code point, story slug
    GlyphFallback,       ///< character, code point, font it came from
    LineTooTight,        ///< story slug, line
    LoneCharacter,       ///< story slug, line: a paragraph's last line of too few characters
    SubheadAtFoot,       ///< story slug, subhead: too little text under it at the end of its leg
    DropCapReduced,      ///< story slug, initial: it takes fewer rows than its style asks
    LegLeftEmpty,        ///< story slug: a break leaves a leg without text
    PhotoMissing,        ///< photo
    PhotoCoarse,         ///< story slug, ppi, least ppi
    PhotoDamaged,        ///< photo, reason
    PhotoUntagged,       ///< photo: no profile, taken for sRGB
    CaptionMissing,      ///< story slug
    CreditMissing,       ///< story slug
    QrTooSmall,          ///< story slug, module in mm
    InkOverLimit,        ///< percent, limit
    FurnitureIncomplete, ///< what is missing
    PhotoTwice,          ///< story slug, file: the same photo, or one that looks the same, stands elsewhere
    PhotoCropCutsKept,   ///< story slug: the crop cuts what is to be kept
    CaptionUnreadable,   ///< story slug, contrast to one: too little on its ground
    AdvertisementEmpty,  ///< client: no material yet
    AdvertisementSize,   ///< client, width and height of the material, of the room, in mm
    AdvertisementUnfit,  ///< client, what the press cannot print of the material
    LineTooThin,         ///< weight in points, least weight
    InkNearLimit,        ///< percent, limit
    RgbForPress,         ///< photo
    FontNotEmbeddable,   ///< PostScript name: its licence forbids it
    TransparencyForbidden, ///< photo: the standard allows none
    IndexWithoutPage,    ///< story slug: in the index, but on no page
    TableTooWide,        ///< its first words, characters over
    StoryEmbargoed,      ///< story slug, until when
    StoryWithdrawn,      ///< story slug, notice: the sender killed it
    QrUnreadable,        ///< its first words, reason: too long, or no quiet zone
    TextChanged,         ///< file, what was changed, count: intake's report
    CopyLeftOut,         ///< file, what of it is not in the copy, count: intake's report
    CopyWithheld,        ///< file, "killed", "withheld" or "embargoed", until when: not to be printed as things are
    PictureLeftOut,      ///< file, picture's name, reason
    EncodingDoubtful,    ///< file, encoding that was taken, the other that is as likely
    TextReplaced,        ///< file, undecodable bytes shown as U+FFFD, count
};

/// Something that is done but needs a look, and where it is.
struct Finding {
    Severity severity = Severity::Note;
    FindingCode code = FindingCode::Overset;
    PageId page;
    BlockId block;
    StoryId story;
    std::vector<std::string> arguments;
    friend bool operator==(const Finding&, const Finding&) = default;
};

}
