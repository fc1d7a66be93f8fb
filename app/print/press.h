#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "display/composed_page.h"
#include "pictures/picture.h"
#include "type/font_book.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Display list to press-ready PDF. The same pages, fonts, pictures and settings give the same bytes.
namespace banxin::print {

enum class Standard {
    PdfX4,    ///< ISO 15930-7: RGB photos stay as they came, with their profile
    PdfX1a,   ///< ISO 15930-4 (2003): CMYK and spot only, no transparency
};

/// What becomes of RGB photos in X-4; X-1a always has them in inks.
enum class RgbPhotos { Keep, Convert };

/// What is printed round the trim. The slug line is there where it has words.
struct PrinterMarks {
    bool crop = false;
    bool registration = false;
    bool colourBar = false;
    bool any() const { return crop || registration || colourBar; }
};

struct PressSettings {
    Standard standard = Standard::PdfX4;
    RgbPhotos rgb = RgbPhotos::Keep;
    int photoPpi = 250;             ///< converted photos are brought to this where they hold half as much again
    int inkLimit = 0;               ///< per cent that a photo may lay on the paper; 0: any
    int inkWarning = 0;             ///< per cent that is told of; 0: none
    bool blackOverprints = true;    ///< solid black text and thin rules
    std::string title;              ///< of the document, UTF-8
    std::string timestamp;          ///< ISO 8601 with zone, for Info and XMP alike: the edition's, never the clock's
    std::string condition;          ///< what the output intent names
    Length bleed;                   ///< beyond the trim on all sides
    PrinterMarks marks;
    std::string slugLine;           ///< printed outside the bleed, UTF-8; empty: none
    std::string remark;             ///< in the metadata, UTF-8: who let the page go in spite of what; empty: none
    bool hasMargin() const { return marks.any() || !slugLine.empty(); }
};

/// The pages of a document in their order, borrowed: they must live as long. Made of one page, of pages, or of handles.
class PressPages {
public:
    PressPages(const display::ComposedPage& page) : m_pages{&page} {}
    PressPages(const std::vector<display::ComposedPage>& pages)
    {
        for (const display::ComposedPage& page : pages)
            m_pages.push_back(&page);
    }
    PressPages(const std::vector<std::shared_ptr<const display::ComposedPage>>& pages)
    {
        for (const auto& page : pages)
            m_pages.push_back(page.get());
    }

    bool empty() const { return m_pages.empty(); }
    std::size_t size() const { return m_pages.size(); }
    const display::ComposedPage& operator[](std::size_t i) const { return *m_pages[i]; }

private:
    std::vector<const display::ComposedPage*> m_pages;
};

/// Called with the pages finished so far; may be called from any thread.
using Progress = std::function<void(std::size_t finished, std::size_t total)>;

/// Bytes of each picture as the file holds them, before any filter is undone.
using StoredPictures = std::vector<std::shared_ptr<const std::string>>;

struct PressFile {
    std::string bytes;
    std::vector<Finding> findings;  ///< pictures without a profile, too much ink and the like; errors among them
    StoredPictures pictures;
};

/// Fails with FontMissing, FontNotEmbeddable, NoSuchPhoto, PictureDamaged, ProfileUnusable, Cancelled.
Result<PressFile> writePress(const PressPages& pages, const PressSettings& settings,
    const type::FontBook& fonts, const pictures::PictureSource& pictures, const colour::Profile& output,
    const Progress& progress = {}, const std::atomic<bool>* cancelled = nullptr);

/// Reads the bytes back: structure, page boxes, fonts embedded, output intent, and every page's text equal to what the
/// display list shows; with `pictures`, every picture's bytes too. Fails with PdfUnverified (file, what was found).
Result<Done> verifyPress(const std::string& bytes, const PressPages& pages,
    const PressSettings& settings, const std::string& name, const StoredPictures* pictures = nullptr);

}
