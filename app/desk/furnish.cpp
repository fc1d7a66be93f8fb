#include "desk/furnish.h"

#include "base/file.h"
#include "edit/edit.h"
#include "foreign/foreign.h"
#include "intake/encoding.h"
#include "intake/table_text.h"
#include "print/only_page.h"

#include <algorithm>

namespace banxin::desk {

Result<Furnished> furnished(Edition edition, PageId page, const Furnishing& furnishing)
{
    for (const auto& [id, record] : furnishing.records) {
        Result<Edition> recorded = edit::addPhoto(std::move(edition), id, record);
        if (!recorded)
            return recorded.error();
        edition = std::move(*recorded);
    }
    if (!furnishing.staff.empty()) {
        Result<Edition> changed = edit::changeStaff(std::move(edition), page, furnishing.staff);
        if (!changed)
            return changed.error();
        edition = std::move(*changed);
    }
    auto placed = edit::placeBlock(std::move(edition), page, furnishing.block);
    if (!placed)
        return placed.error();
    return Furnished{std::move(placed->edition), placed->id};
}

Result<BlockId> furnish(OpenEdition& open, PageId page, const Furnishing& furnishing)
{
    const Page* on = findPage(open.edition(), page);
    if (!on)
        return Fault{FaultCode::NoSuchPage, {std::to_string(page.n)}};
    const std::string code = on->code;
    Result<Furnished> made = furnished(open.edition(), page, furnishing);
    if (!made)
        return made.error();
    if (const auto done = open.commit(std::move(made->edition), {StepCode::PlaceFurniture, {code}}, furnishing.photos); !done)
        return done.error();
    return made->block;
}

namespace {

/// The whole file with 0.
Result<std::string> materialBytes(const std::filesystem::path& file, int page)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes || page == 0)
        return bytes;
    return print::isPdf(*bytes) ? print::onlyPage(*bytes, page, file.string()) : Fault{FaultCode::NoSuchPage, {std::to_string(page)}};
}

}

Result<Done> readMaterial(const std::filesystem::path& file, Furnishing& furnishing, int page)
{
    Result<std::string> bytes = materialBytes(file, page);
    if (!bytes)
        return bytes.error();
    const auto foreign = foreign::ForeignFile::ofBytes(*bytes, file.string());
    if (!foreign)
        return foreign.error();
    Result<intake::ImportedPhoto> read = foreign::readPhoto(*foreign);
    if (!read)
        return read.error();
    furnishing.records[read->id] = read->record;
    furnishing.photos.push_back({read->id, std::move(*bytes), std::move(read->preview)});
    if (auto* advertisement = std::get_if<Advertisement>(&furnishing.block.content))
        advertisement->material = read->id;
    return Done{};
}

Result<int> materialPages(const std::filesystem::path& file)
{
    const auto foreign = foreign::ForeignFile::opened(file);
    if (!foreign)
        return foreign.error();
    const Result<pictures::Header> header = foreign::readPicture(*foreign);
    if (!header)
        return header.error();
    return std::max(1, header->pages);
}

Result<pictures::DecodedPicture> lookAtMaterial(const std::filesystem::path& file, int page, int enoughWidth)
{
    const Result<std::string> bytes = materialBytes(file, page);
    if (!bytes)
        return bytes.error();
    const auto foreign = foreign::ForeignFile::ofBytes(*bytes, file.string());
    if (!foreign)
        return foreign.error();
    return foreign::decodePicture(*foreign, enoughWidth);
}

Result<std::vector<std::vector<std::u16string>>> readTable(const std::filesystem::path& file)
{
    const Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    const Result<intake::DecodedText> text = intake::decodeText(*bytes, file.string());
    if (!text)
        return text.error();
    return intake::tableFrom(text->text);
}

std::vector<std::vector<std::u16string>> tableFromText(std::u16string_view text)
{
    return intake::tableFrom(text);
}

}
