#include "print/press.h"

#include "base/utf.h"
#include "print/content_text.h"
#include "print/glyph_text.h"
#include "print/page_geometry.h"
#include "print/structure.h"

#include <qpdf/Buffer.hh>

#include <algorithm>
#include <cstring>
#include <exception>
#include <map>

namespace banxin::print {

namespace {

/// What the display list shows, as a reader of the page should find it.
struct Shown {
    std::u16string text;
    std::size_t photos = 0;

    void operator()(const display::GlyphRun& run)
    {
        glyphTexts(run, m_texts);
        for (const std::u16string_view part : m_texts)
            text += part;
    }
    void operator()(const display::PlacedPhoto& photo)
    {
        photos += display::bounds(photo).isEmpty() ? 0u : 1u;
    }
    void operator()(const display::Group& group) { add(group.items); }
    void operator()(const display::FillPath&) {}
    void operator()(const display::StrokePath&) {}
    void operator()(const display::GradientFill&) {}

    void add(const std::vector<display::Item>& items)
    {
        for (const display::Item& item : items)
            std::visit(*this, item.mark);
    }

private:
    std::vector<std::u16string_view> m_texts;
};

/// The neighbourhood of the first difference, for the message.
std::string difference(const std::u16string& read, const std::u16string& shown)
{
    const auto [a, b] = std::mismatch(read.begin(), read.end(), shown.begin(), shown.end());
    const auto at = static_cast<std::size_t>(a - read.begin());
    const auto part = [at](const std::u16string& text) {
        return utf8FromUtf16(std::u16string_view{text}.substr(std::min(at, text.size()), 12));
    };
    return "text differs at character " + std::to_string(at) + ": \"" + part(read) + "\" for \"" + part(shown) + '"';
}

Problem pageProblem(PageReader& reader, QPDFObjectHandle object, const display::ComposedPage& page)
{
    const PageReading reading = reader.read(object);
    if (!reading.problem.empty())
        return reading.problem;
    Shown shown;
    shown.add(page.list.items);
    if (reading.photos != shown.photos)
        return std::to_string(reading.photos) + " photos, not " + std::to_string(shown.photos);
    if (reading.text != shown.text)
        return difference(reading.text, shown.text);
    return std::nullopt;
}

/// Every picture's bytes must be in the file as they were handed over.
Problem picturesProblem(QPDF& pdf, const StoredPictures& pictures)
{
    std::map<QPDFObjGen, QPDFObjectHandle> images;
    for (QPDFObjectHandle& page : const_cast<std::vector<QPDFObjectHandle>&>(pdf.getAllPages())) {
        for (auto& [name, object] : page.getKey("/Resources").getKey("/XObject").getDictAsMap()) {
            if (object.isStream() && object.getDict().getKey("/Subtype").getName() == "/Image")
                images.emplace(object.getObjGen(), object);
        }
    }
    std::vector<std::shared_ptr<Buffer>> found;
    for (auto& [number, image] : images)
        found.push_back(image.getRawStreamData());
    for (const auto& picture : pictures) {
        const auto isIt = [&](const std::shared_ptr<Buffer>& data) {
            return data->getSize() == picture->size() && std::memcmp(data->getBuffer(), picture->data(), picture->size()) == 0;
        };
        if (std::none_of(found.begin(), found.end(), isIt))
            return "a picture's bytes are not in the file";
    }
    return std::nullopt;
}

Problem pagesProblem(QPDF& pdf, const PressPages& pages, const PressSettings& settings)
{
    const auto& objects = pdf.getAllPages();
    if (objects.size() != pages.size())
        return std::to_string(objects.size()) + " pages, not " + std::to_string(pages.size());
    PageReader reader;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Problem problem = boxProblem(objects[i], pageGeometry(pages[i].trim, settings));
        if (!problem)
            problem = resourceProblem(objects[i], settings.standard);
        if (!problem)
            problem = pageProblem(reader, objects[i], pages[i]);
        if (problem)
            return "page " + pages[i].code + ": " + *problem;
    }
    return std::nullopt;
}

}

Result<Done> verifyPress(const std::string& bytes, const PressPages& pages,
    const PressSettings& settings, const std::string& name, const StoredPictures* pictures)
{
    Problem problem;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
        problem = documentProblem(pdf, settings.standard);
        if (!problem)
            problem = pagesProblem(pdf, pages, settings);
        if (!problem && pictures != nullptr)
            problem = picturesProblem(pdf, *pictures);
        if (!problem && pdf.anyWarnings())
            problem = pdf.getWarnings().front().getMessageDetail();
    } catch (const std::exception& exception) {
        problem = exception.what();
    }
    if (problem)
        return Fault{FaultCode::PdfUnverified, {name, *problem}};
    return Done{};
}

}
