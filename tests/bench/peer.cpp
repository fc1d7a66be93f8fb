// Banxin as one more peer of a comparison of page makers: the same page as every other, from the same description.
//
//   bench_peer export EDITION.json OUT.pdf     one PDF/X-4 of all its pages
//   bench_peer open EDITION.json               made up, nothing written
//
// EDITION.json holds pages of frames with fixed places in points from the upper left corner: `text` (paragraphs in columns),
// `head`, `img` and `rule`. BENCH_VERIFY=0 leaves out the reading back, to measure what it costs; BENCH_RGB=convert brings
// photographs to the inks of the press. Prints the processor time of each part.
#include "base/file.h"
#include "base/utf.h"
#include "colour/profile.h"
#include "makeup/make_up.h"
#include "print/press.h"

#include <nlohmann/json.hpp>

#include <malloc.h>
#include <sys/resource.h>
#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>

using namespace banxin;
using Json = nlohmann::json;

namespace {

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <class T>
T orExit(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "fault %d", static_cast<int>(result.error().code));
    for (const std::string& argument : result.error().arguments)
        std::fprintf(stderr, " %s", argument.c_str());
    std::fputc('\n', stderr);
    std::exit(2);
}

Length points(double value) { return Length::fromEmu(static_cast<std::int64_t>(value * 12700 + 0.5)); }

/// Photographs beside the description, read once each.
class Photographs : public pictures::PictureSource {
public:
    PhotoId add(const std::filesystem::path& file)
    {
        const auto known = m_names.find(file);
        if (known != m_names.end())
            return known->second;
        auto bytes = std::make_shared<const std::string>(orExit(readFile(file)));
        const PhotoId id = sha256(*bytes);
        m_bytes[id] = std::move(bytes);
        return m_names[file] = id;
    }
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        const auto found = m_bytes.find(photo);
        return found != m_bytes.end() ? Result<std::shared_ptr<const std::string>>{found->second} : Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    }

private:
    std::map<std::filesystem::path, PhotoId> m_names;
    std::map<PhotoId, std::shared_ptr<const std::string>> m_bytes;
};

StyleSheet styles(const Json& document)
{
    TextStyle body;
    body.font.han = "NotoSerifCJKsc-Regular";
    body.size = points(document["size"]);
    body.leading = points(document["lead"]);
    body.rules.firstIndent = 2000;
    TextStyle caption = body;
    caption.rules.firstIndent = 0;
    TextStyle head = body;
    head.font.han = "NotoSansCJKsc-Bold";
    head.rules.firstIndent = 0;
    StyleSheet sheet;
    sheet.styles = {{"body", body}, {"caption", caption}, {"head", head}};
    sheet.roles = {{Role::Body, "body"}, {Role::Headline, "head"}, {Role::Caption, "caption"}};
    sheet.ranks.resize(1);
    return sheet;
}

/// Makes the pages of the description. They are values, made as a file would be read, without a step for each.
class Builder {
public:
    Builder(const Json& document, std::filesystem::path folder, Photographs& photographs)
        : m_document{document}, m_folder{std::move(folder)}, m_photographs{photographs}
    {
        edition.sheet = Shared<StyleSheet>{styles(document)};
    }

    void addPage(const Json& description)
    {
        Page page;
        page.id = PageId{edition.nextId++};
        page.code = "A" + std::to_string(description["no"].get<int>());
        page.grid.trim = {points(m_document["page_w"]), points(m_document["page_h"])};
        page.grid.bodySize = points(m_document["size"]);
        page.grid.pitch = points(m_document["lead"]);
        page.grid.columns = 7;
        page.grid.charactersPerColumn = 13;
        page.grid.gutterCharacters = 3;
        page.grid.rows = 106;
        page.grid.left = points(50);
        page.grid.top = points(70);
        for (const Json& frame : description["frames"])
            addFrame(page, frame);
        edition.pages.emplace_back(std::move(page));
    }

    Edition edition;

private:
    void addFrame(Page& page, const Json& frame)
    {
        const auto kind = frame["t"].get<std::string>();
        if (kind == "rule")
            return;   // they stand between the legs of the blocks
        Story story;
        story.id = StoryId{edition.nextId++};
        story.slug = page.code + '-' + frame["id"].get<std::string>();
        story.rank = 1;
        ArticleBlock article;
        article.story = story.id;
        Block block;
        block.id = BlockId{edition.nextId++};
        block.place = Rect{points(frame["x"]), points(frame["y"]), points(frame["w"]), points(frame["h"])};
        if (kind == "head") {
            story.headline = *utf16FromUtf8(frame["text"].get<std::string>());
            article.overrides[Role::Headline].size = points(frame["size"]);
        } else if (kind == "img") {
            story.photos = {{photo(frame["src"]), {}, {}}};
        } else {
            for (const Json& paragraph : frame["paras"])
                story.body.emplace_back(StoryParagraph{ParagraphKind::Body, *utf16FromUtf8(paragraph.get<std::string>())});
            article.legs.count = frame["cols"];
            article.legs.gutter = points(frame["gap"]);
            block.frame.columnRule = points(0.25);
            if (frame["indent"] == 0)
                article.overrides[Role::Body].style = "caption";
        }
        edition.stories.put(std::move(story));
        block.content = std::move(article);
        page.blocks.push_back(std::move(block));
    }

    PhotoId photo(const std::string& source)
    {
        const PhotoId id = m_photographs.add(m_folder / source);
        if (!edition.photos.contains(id)) {
            const auto header = orExit(pictures::readHeader(std::as_bytes(std::span{**m_photographs.bytes(id)}), source));
            edition.photos[id] = {source, "jpeg", header.width, header.height, header.components, header.profile.has_value(), 0};
        }
        return id;
    }

    const Json& m_document;
    std::filesystem::path m_folder;
    Photographs& m_photographs;
};

/// As the export of an edition does it: what a make-up remembers goes after some pages, and back to the system in the end.
std::vector<std::shared_ptr<const display::ComposedPage>> madeUp(const Edition& edition, const type::FontBook& fonts)
{
    std::vector<std::shared_ptr<const display::ComposedPage>> pages;
    std::optional<makeup::MakeUp> makeUp;
    for (const auto& page : edition.pages) {
        if (pages.size() % 12 == 0)
            makeUp.emplace(fonts);
        pages.push_back(makeUp->page(edition, page->id));
    }
    return pages;
}

Edition editionOf(const std::filesystem::path& file, Photographs& photographs)
{
    const Json document = Json::parse(orExit(readFile(file)));
    Builder builder{document, file.parent_path(), photographs};
    for (const Json& page : document["pages"])
        builder.addPage(page);
    return std::move(builder.edition);
}

print::PressSettings settings()
{
    print::PressSettings settings;
    settings.title = "Reference page";
    settings.timestamp = "2026-11-25T00:00:00Z";
    settings.condition = "CGATS TR 002";
    const char* rgb = std::getenv("BENCH_RGB");
    settings.rgb = rgb != nullptr && std::strcmp(rgb, "convert") == 0 ? print::RgbPhotos::Convert : print::RgbPhotos::Keep;
    return settings;
}

long overset(const std::vector<std::shared_ptr<const display::ComposedPage>>& pages)
{
    long characters = 0;
    for (const auto& page : pages) {
        for (const display::Fit& fit : page->fits)
            characters += static_cast<long>(fit.overset.size());
    }
    return characters;
}

}

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fputs("usage: bench_peer export EDITION.json OUT.pdf | bench_peer open EDITION.json\n", stderr);
        return 2;
    }
    const double start = milliseconds();
    const type::FontBook fonts;
    Photographs photographs;
    std::optional<Edition> edition = editionOf(argv[2], photographs);
    const double read = milliseconds();
    const auto pages = madeUp(*edition, fonts);
    edition.reset();   // the writer wants the pages only
    malloc_trim(0);
    const double made = milliseconds();
    std::printf("read %.1f made up %.1f", read - start, made - read);
    // An edition of no pages has no file; its cost is the program's start.
    if (std::strcmp(argv[1], "export") == 0 && argc > 3 && !pages.empty()) {
        const colour::Profile profile = orExit(
            colour::Profile::fromBytes(orExit(readFile(BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc")), "newsprint"));
        const print::PressFile press = orExit(print::writePress(pages, settings(), fonts, photographs, profile));
        const double written = milliseconds();
        const char* verify = std::getenv("BENCH_VERIFY");
        if (verify == nullptr || std::strcmp(verify, "0") != 0)
            orExit(print::verifyPress(press.bytes, pages, settings(), argv[3], &press.pictures));
        const double verified = milliseconds();
        orExit(writeFile(argv[3], press.bytes, Existing::Replace));
        std::printf(" pdf %.1f verified %.1f saved %.1f", written - made, verified - written, milliseconds() - verified);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(" total %.1f ms cpu, overset %ld, %ld KiB\n", milliseconds() - start, overset(pages), usage.ru_maxrss);
}
