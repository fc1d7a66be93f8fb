#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "base/ink.h"
#include "base/rect.h"

#include <optional>
#include <string>
#include <vector>

namespace banxin {

/// 报头, from the edition's data.
struct Nameplate {
    bool lunarDate = false;      ///< the day of the Chinese calendar beside the date
    friend bool operator==(const Nameplate&, const Nameplate&) = default;
};

/// Which edge of the page is the outer one.
enum class FolioSide {
    ByPage,   ///< even pages: left; odd pages: right
    Left,
    Right,
};

/// 报眉: page code, section, date and paper, from the edition's data.
struct Folio {
    FolioSide side = FolioSide::Left;   ///< where the page code stands
    bool lunarDate = false;
    friend bool operator==(const Folio&, const Folio&) = default;
};

/// 责编 版式 校对: who made the page, from the page's data.
struct StaffLine {
    friend bool operator==(const StaffLine&, const StaffLine&) = default;
};

/// 广告: room that was sold. Without material it is a dummy with client and size.
struct Advertisement {
    std::string client;          ///< UTF-8
    std::string booking;         ///< order number, UTF-8
    Size booked;                 ///< as it was sold; zero where it was sold in columns and rows
    int bookedColumns = 0;
    int bookedRows = 0;
    std::optional<PhotoId> material;   ///< JPEG, TIFF or PDF
    int materialPage = 1;        ///< of a PDF
    bool labelled = true;        ///< marked 广告, as the law asks for where it could be taken for copy
    friend bool operator==(const Advertisement&, const Advertisement&) = default;
};

/// 导读: headlines of stories with the pages on which they stand now.
struct StoryIndex {
    std::u16string title;
    std::vector<StoryId> stories;
    friend bool operator==(const StoryIndex&, const StoryIndex&) = default;
};

/// 栏题: the name of a column or series above the stories that belong to it.
struct SectionLabel {
    std::u16string text;
    std::string ornament;        ///< name of an ornament beside it; empty: none
    friend bool operator==(const SectionLabel&, const SectionLabel&) = default;
};

/// 题花: a drawing of the product's own library, in an ink of the paper.
struct Ornament {
    std::string name;
    Ink ink;
    bool tiled = false;          ///< repeated as a band, else once
    friend bool operator==(const Ornament&, const Ornament&) = default;
};

/// Rows of cells. The widths of the columns follow from what stands in them.
struct Table {
    std::vector<std::vector<std::u16string>> rows;
    int headRows = 0;            ///< set as heads
    bool banded = false;         ///< every second row on a tint
    friend bool operator==(const Table&, const Table&) = default;
};

/// How much of a QR code may be spoilt: 7, 15, 25 or 30 per cent (ISO/IEC 18004).
enum class QrLevel { L, M, Q, H };

/// A QR code that belongs to no story.
struct QrCode {
    std::u16string text;
    QrLevel level = QrLevel::M;
    std::u16string caption;
    friend bool operator==(const QrCode&, const QrCode&) = default;
};

}
