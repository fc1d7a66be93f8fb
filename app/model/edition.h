#pragma once

#include "base/digest.h"
#include "base/shared.h"
#include "model/block.h"
#include "model/chunked.h"
#include "model/grid.h"
#include "model/story.h"
#include "model/style_sheet.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// Who did what on a page: 责编, 强 声.
struct StaffMember {
    std::string duty;
    std::string name;
    friend bool operator==(const StaffMember&, const StaffMember&) = default;
};

/// One side of the paper. 版面
struct Page {
    PageId id;
    std::string code;       ///< A01
    std::string section;    ///< 要闻, UTF-8
    std::string styleSet;   ///< of the style sheet; empty: the paper's own
    Grid grid;
    std::vector<Block> blocks;   ///< lowest first
    bool locked = false;         ///< what changes many pages at once passes it over
    std::vector<StaffMember> staff;
    friend bool operator==(const Page&, const Page&) = default;
};

/// A calendar day of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Nothing unless `text` is a real day written 2026-11-25.
std::optional<Date> dateFromIso(std::string_view text);
std::string isoFromDate(Date date);
/// 0 = Sunday.
int weekday(Date date);

/// What the nameplate and the folios say. All UTF-8.
struct EditionHead {
    std::string paper;          ///< 临川日报
    std::string paperLatin;     ///< the same in Latin letters, where the paper prints it
    Date date;
    int issue = 0;              ///< 总期号; 0: not printed
    std::string serialNumber;   ///< CN number
    std::string publisher;      ///< 主管 / 主办
    std::string contact;
    std::string language = "zh-Hans";
    std::string postalCode;     ///< 邮发代号
    std::string price;          ///< as it is printed: 零售价 1.00 元
    std::string website;
    friend bool operator==(const EditionHead&, const EditionHead&) = default;
};

/// What is known of a photo without its bytes.
struct PhotoRecord {
    std::string fileName;       ///< as it came, without folder
    std::string format;         ///< jpeg, png, tiff
    int width = 0;              ///< pixels, upright
    int height = 0;
    int components = 0;         ///< 1 grey, 3 RGB, 4 CMYK
    bool hasProfile = false;
    std::int64_t bytes = 0;
    int bitsPerComponent = 8;
    bool hasAlpha = false;
    int pages = 1;              ///< of a PDF
    std::string caption;        ///< what the file says of itself (XMP, IPTC, EXIF); UTF-8
    std::string credit;
    std::string taken;          ///< ISO 8601, as far as it is known
    std::string likeness;       ///< 16 hexadecimal digits: near to those of a picture that looks the same; empty: not reckoned
    std::string damage;         ///< why the press cannot take it; empty: it can
    friend bool operator==(const PhotoRecord&, const PhotoRecord&) = default;
};

/// What the file is checked against before it may go to press.
enum class PressStandard { X4, X1a };   ///< ISO 15930-7, ISO 15930-4

enum class RgbPictures { Convert, Keep };   ///< to the output profile; or, in X-4, as they are with their profile

/// What is printed round the trim.
struct PressMarks {
    bool crop = false;
    bool registration = false;
    bool colourBar = false;
    bool slug = false;          ///< page, revision, time, hash
    bool any() const { return crop || registration || colourBar || slug; }
    friend bool operator==(const PressMarks&, const PressMarks&) = default;
};

/// How the paper is printed.
struct PressSettings {
    std::string profile = "newsprint_TR002";   ///< output profile, by its file's name under resources/colour
    std::string condition = "CGATS TR 002";    ///< what the output intent names
    int inkLimit = 240;                        ///< per cent
    int leastPpi = 150;
    Length bleed;
    PressStandard standard = PressStandard::X4;
    RgbPictures rgb = RgbPictures::Convert;
    int inkWarning = 0;                        ///< per cent; 0: none
    int warningPpi = 0;                        ///< a coarser picture is warned of; 0: none
    Length hairline;                           ///< a thinner line is an error; 0: none is
    bool blackOverprints = true;               ///< text and lines in black alone
    PressMarks marks;
    std::string fileName;                      ///< pattern, docs/press.md; empty: paper, date and page code
    friend bool operator==(const PressSettings&, const PressSettings&) = default;
};

/// One printed version of one day's paper: our file. A value: an edit makes a new one that shares what it left alone.
struct Edition {
    EditionHead head;
    PressSettings press;
    Shared<StyleSheet> sheet;
    std::vector<Shared<Page>> pages;                 ///< in printing order
    Chunked<StoryId, Story> stories;                 ///< by id
    std::map<PhotoId, PhotoRecord> photos;
    std::uint32_t nextId = 1;                        ///< for pages, blocks and stories alike
    friend bool operator==(const Edition&, const Edition&) = default;
};

const Page* findPage(const Edition& edition, PageId id);
const Page* findPage(const Edition& edition, std::string_view code);
const Story* findStory(const Edition& edition, std::string_view slug);

/// Where a story stands.
struct StoryPart {
    PageId page;
    BlockId block;
    int part = 0;
};
/// All parts of a story, first part first; empty: the story is in the pool.
std::vector<StoryPart> partsOf(const Edition& edition, StoryId story);

/// What a new edition is made from: resources/presets/*.json.
struct Preset {
    std::string name;
    EditionHead head;
    PressSettings press;
    StyleSheet sheet;
    Grid grid;
    std::string section;
    friend bool operator==(const Preset&, const Preset&) = default;
};

/// An edition of no pages with the preset's styles.
Edition editionFrom(const Preset& preset);

}
