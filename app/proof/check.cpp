#include "proof/check.h"

#include "model/release.h"
#include "pictures/likeness.h"
#include "proof/press_trouble.h"

#include <algorithm>
#include <optional>
#include <set>

namespace banxin::proof {

namespace {

void findUnplaced(const Edition& edition, std::vector<Finding>& findings)
{
    std::set<StoryId> placed;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (const ArticleBlock* article = articleOf(block))
                placed.insert(article->story);
        }
    }
    for (const auto& story : edition.stories) {
        if (!placed.contains(story->id))
            findings.push_back({Severity::Note, FindingCode::StoryUnplaced, {}, {}, story->id, {story->slug, std::to_string(bodyCharacters(*story))}});
    }
}

/// What a nameplate has to say and does not; a Chinese paper has to print more than others (报纸出版管理规定 of 2005, what
/// every issue records).
std::vector<std::string> missingInNameplate(const EditionHead& head)
{
    std::vector<std::string> missing;
    const auto need = [&](const char* field, bool isThere) {
        if (!isThere)
            missing.emplace_back(field);
    };
    need("paper", !head.paper.empty());
    need("date", head.date != Date{});
    need("serialNumber", !head.serialNumber.empty());
    need("publisher", !head.publisher.empty());
    if (head.language.starts_with("zh")) {
        need("contact", !head.contact.empty());
        need("price", !head.price.empty());
    }
    return missing;
}

void findIncompleteFurniture(const Edition& edition, std::vector<Finding>& findings)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (!std::holds_alternative<Nameplate>(block.content))
                continue;
            for (const std::string& field : missingInNameplate(edition.head))
                findings.push_back({Severity::Error, FindingCode::FurnitureIncomplete, page->id, block.id, {}, {field}});
            // 号外 have no number: that is somebody's choice.
            if (edition.head.language.starts_with("zh") && edition.head.issue <= 0)
                findings.push_back({Severity::Note, FindingCode::FurnitureIncomplete, page->id, block.id, {}, {"issue"}});
        }
    }
}

bool isKilled(const StoryOrigin& origin) { return releaseOf(origin, {}) == Release::Killed; }

/// What its sender withdrew or does not release yet, where it stands on a page.
void findWithheld(const Edition& edition, std::vector<Finding>& findings)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            const ArticleBlock* article = articleOf(block);
            const Shared<Story>* story = article ? edition.stories.find(article->story) : nullptr;
            if (!story)
                continue;
            const StoryOrigin& origin = (*story)->origin;
            if (origin.withdrawn)
                findings.push_back({Severity::Error, FindingCode::CopyWithheld, page->id, block.id, (*story)->id, {(*story)->slug, isKilled(origin) ? "killed" : "withheld", ""}});
            if (holdsEmbargo(origin.embargo, edition.head.date))
                findings.push_back({Severity::Error, FindingCode::CopyWithheld, page->id, block.id, (*story)->id, {(*story)->slug, "embargoed", origin.embargo}});
        }
    }
}

/// A photo that stands on a page.
struct ShownPhoto {
    PageId page;
    BlockId block;
    StoryId story;
    std::string slug;
    PhotoId photo;
    const PhotoRecord* record = nullptr;
};

std::vector<ShownPhoto> shownPhotos(const Edition& edition)
{
    std::vector<ShownPhoto> shown;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            const ArticleBlock* article = articleOf(block);
            const Shared<Story>* story = article && article->part == 0 ? edition.stories.find(article->story) : nullptr;
            if (!story)
                continue;
            for (const StoryPhoto& photo : (*story)->photos) {
                const auto record = edition.photos.find(photo.photo);
                if (record != edition.photos.end())
                    shown.push_back({page->id, block.id, (*story)->id, (*story)->slug, photo.photo, &record->second});
            }
        }
    }
    return shown;
}

/// The same photo, or one that looks the same, twice in one paper is seldom meant.
void findPhotosTwice(const Edition& edition, std::vector<Finding>& findings)
{
    const std::vector<ShownPhoto> shown = shownPhotos(edition);
    for (std::size_t i = 1; i < shown.size(); ++i) {
        const auto earlier = std::find_if(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(i), [&](const ShownPhoto& other) {
            return other.photo == shown[i].photo || pictures::looksTheSame(other.record->likeness, shown[i].record->likeness);
        });
        if (earlier == shown.begin() + static_cast<std::ptrdiff_t>(i))
            continue;
        findings.push_back({Severity::Warning, FindingCode::PhotoTwice, shown[i].page, shown[i].block, shown[i].story,
            {shown[i].slug, shown[i].record->fileName, findPage(edition, earlier->page)->code}});
    }
}

}

std::vector<Finding> check(const Edition& edition, const Pages& pages)
{
    std::vector<Finding> findings;
    for (const auto& page : pages) {
        findings.insert(findings.end(), page->findings.begin(), page->findings.end());
        const std::vector<Finding> trouble = pressTrouble(edition, *page);
        findings.insert(findings.end(), trouble.begin(), trouble.end());
    }
    findIncompleteFurniture(edition, findings);
    findWithheld(edition, findings);
    findPhotosTwice(edition, findings);
    findUnplaced(edition, findings);
    return findings;
}

bool blocksPress(const Finding& finding) { return finding.severity == Severity::Error; }

}
