#include "desk/page_file.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace banxin::desk {

namespace {

std::string isoTime(std::int64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'")).toStdString();
}

/// Page, revision, time and a hash of the marks: what tells a proof from the plate of a later edition.
std::string slugLine(const Edition& edition, const display::ComposedPage& page, const print::PressSettings& settings, const ExportRequest& request)
{
    std::string line = edition.head.paper + "  " + page.code + "  " + isoFromDate(edition.head.date);
    if (request.revision.number > 0)
        line += "  r" + std::to_string(request.revision.number);
    line += "  " + settings.timestamp + "  " + hex(sha256(display::dump(page.list))).substr(0, 8);
    if (!settings.remark.empty())
        line += "  ! " + settings.remark;
    return line;
}

std::string replaced(std::string text, const std::string& token, const std::string& value)
{
    for (std::size_t at = text.find(token); at != std::string::npos; at = text.find(token, at + value.size()))
        text.replace(at, token.size(), value);
    return text;
}

/// The first block, in the order of printing, one of whose marks is meant.
template <class Mark, class Is>
BlockId blockOf(const std::vector<display::Item>& items, const Is& is)
{
    for (const display::Item& item : items) {
        if (const auto* group = std::get_if<display::Group>(&item.mark)) {
            if (const BlockId inner = blockOf<Mark>(group->items, is); inner.n != 0)
                return inner;
        }
        const auto* mark = std::get_if<Mark>(&item.mark);
        if (mark != nullptr && is(*mark))
            return item.origin;
    }
    return {};
}

BlockId blockWithPhoto(const display::ComposedPage& page, const std::string& photo)
{
    return blockOf<display::PlacedPhoto>(page.list.items, [&](const display::PlacedPhoto& placed) { return hex(placed.photo) == photo; });
}

BlockId blockWithFont(const display::ComposedPage& page, const std::string& font)
{
    return blockOf<display::GlyphRun>(
        page.list.items, [&](const display::GlyphRun& run) { return page.list.fonts[run.font].postScriptName == font; });
}

/// What people call the material: its client, or the file that it came as.
std::string nameOfMaterial(const Edition& edition, const Finding& finding)
{
    if (const Page* page = findPage(edition, finding.page)) {
        const auto block = std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& b) { return b.id == finding.block; });
        const auto* advertisement = block != page->blocks.end() ? std::get_if<Advertisement>(&block->content) : nullptr;
        if (advertisement != nullptr && !advertisement->client.empty())
            return advertisement->client;
    }
    const auto digest = digestFromHex(finding.arguments.front());
    const auto record = digest ? edition.photos.find(*digest) : edition.photos.end();
    return record != edition.photos.end() && !record->second.fileName.empty() ? record->second.fileName : finding.arguments.front();
}

}

std::string pageFileName(const Edition& edition, const Page& page, Revision revision)
{
    std::string name = edition.press.fileName.empty() ? std::string{"{page}"} : edition.press.fileName;
    name = replaced(std::move(name), "{paper}", edition.head.paper);
    name = replaced(std::move(name), "{date}", isoFromDate(edition.head.date));
    name = replaced(std::move(name), "{page}", page.code);
    name = replaced(std::move(name), "{section}", page.section);
    name = replaced(std::move(name), "{issue}", std::to_string(edition.head.issue));
    name = replaced(std::move(name), "{revision}", std::to_string(revision.number));
    // No folder but the one that was asked for, and nothing hidden.
    const auto isUnfit = [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    std::replace_if(name.begin(), name.end(), isUnfit, '-');
    if (name.empty() || name.front() == '.')
        name.insert(0, page.code);
    constexpr std::size_t longest = 200;
    return name.size() > longest ? page.code : name;
}

print::PressSettings pressSettingsFor(const Edition& edition, const display::ComposedPage& page, const ExportRequest& request)
{
    const PressSettings& house = edition.press;
    print::PressSettings settings;
    settings.standard = request.kind == ExportKind::PdfX1a ? print::Standard::PdfX1a : print::Standard::PdfX4;
    settings.rgb = house.rgb == RgbPictures::Keep ? print::RgbPhotos::Keep : print::RgbPhotos::Convert;
    const std::string day = isoFromDate(edition.head.date);
    settings.title = edition.head.paper + ' ' + day + ' ' + page.code;
    // The last step's time or the edition's own day, never the clock's: the same page gives the same bytes whenever it
    // is exported.
    settings.timestamp = request.revision.time > 0 ? isoTime(request.revision.time) : day + "T00:00:00Z";
    settings.condition = house.condition;
    settings.bleed = house.bleed;
    settings.inkLimit = house.inkLimit;
    settings.inkWarning = house.inkWarning;
    settings.blackOverprints = house.blackOverprints;
    settings.marks = {house.marks.crop, house.marks.registration, house.marks.colourBar};
    if (!request.despite.empty())
        settings.remark = "In spite of its errors: " + request.despite;
    if (house.marks.slug)
        settings.slugLine = slugLine(edition, page, settings, request);
    return settings;
}

Result<PageFile> makePressFile(const Snapshot& snapshot, const ExportRequest& request, const display::ComposedPage& page,
    const colour::Profile& profile, const std::string& name, const std::atomic<bool>* cancelled)
{
    const print::PressSettings settings = pressSettingsFor(snapshot.edition, page, request);
    Result<print::PressFile> press = print::writePress(page, settings, *snapshot.fonts, *snapshot.pictures, profile, {}, cancelled);
    if (!press)
        return press.error();
    if (const auto good = print::verifyPress(press->bytes, page, settings, name, &press->pictures); !good)
        return good.error();
    for (Finding& finding : press->findings) {
        if (finding.code == FindingCode::AdvertisementUnfit)
            finding.arguments.front() = nameOfMaterial(snapshot.edition, finding);
    }
    return PageFile{std::move(press->bytes), std::move(press->findings)};
}

std::optional<Finding> findingOf(const Fault& fault, const display::ComposedPage& page)
{
    const std::string subject = fault.arguments.empty() ? std::string{} : fault.arguments.front();
    const auto finding = [&](FindingCode code, BlockId block, std::vector<std::string> arguments) {
        return Finding{Severity::Error, code, page.page, block, {}, std::move(arguments)};
    };
    switch (fault.code) {
    case FaultCode::NoSuchPhoto: return finding(FindingCode::PhotoMissing, blockWithPhoto(page, subject), {subject});
    case FaultCode::PictureDamaged:
    case FaultCode::PictureUnknown:
    case FaultCode::PictureTooLarge: {
        const std::string reason = fault.arguments.size() > 1 ? fault.arguments[1] : std::string{"no picture that is known"};
        return finding(FindingCode::PhotoDamaged, blockWithPhoto(page, subject), {subject, reason});
    }
    case FaultCode::FontMissing: return finding(FindingCode::FontMissing, blockWithFont(page, subject), {subject, ""});
    case FaultCode::FontNotEmbeddable: return finding(FindingCode::FontNotEmbeddable, blockWithFont(page, subject), {subject});
    default: return std::nullopt;
    }
}

}
