#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "display/composed_page.h"
#include "pictures/picture.h"
#include "type/font_book.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

/// Display list to press-ready PDF. The same pages, fonts, pictures and settings give the same bytes.
namespace banxin::print {

enum class Standard {
    PdfX4,    ///< ISO 15930-7: RGB photos stay as they came, with their profile
    PdfX1a,   ///< ISO 15930-4 (2003): CMYK and spot only, no transparency
};

enum class Bleed { None, Include };
enum class PrinterMarks { None, Include };

struct PressSettings {
    Standard standard = Standard::PdfX4;
    std::string title;              ///< of the document, UTF-8
    std::string timestamp;          ///< ISO 8601 with zone, for Info and XMP alike: the edition's, never the clock's
    std::string condition;          ///< what the output intent names
    Length bleed;                   ///< beyond the trim on all sides
    PrinterMarks marks = PrinterMarks::None;
    std::string slugLine;           ///< printed among the marks, UTF-8; empty: none
};

/// Called with the pages finished so far; may be called from any thread.
using Progress = std::function<void(std::size_t finished, std::size_t total)>;

struct PressFile {
    std::string bytes;
    std::vector<Finding> findings;  ///< pictures without a profile and the like
};

/// Fails with FontMissing, FontNotEmbeddable, NoSuchPhoto, PictureDamaged, ProfileUnusable, Cancelled.
Result<PressFile> writePress(const std::vector<display::ComposedPage>& pages, const PressSettings& settings,
    const type::FontBook& fonts, const pictures::PictureSource& pictures, const colour::Profile& output,
    const Progress& progress = {}, const std::atomic<bool>* cancelled = nullptr);

/// Reads the bytes back: structure, page boxes, fonts embedded, output intent, and every page's text equal to what the
/// display list shows. Fails with PdfUnverified (file, what was found).
Result<Done> verifyPress(const std::string& bytes, const std::vector<display::ComposedPage>& pages,
    const PressSettings& settings, const std::string& name);

}
