#include "proof/check.h"

#include "proof/press_trouble.h"

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

/// A paper's nameplate must name the paper, the day and its serial number.
void findIncompleteFurniture(const Edition& edition, std::vector<Finding>& findings)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (!std::holds_alternative<Nameplate>(block.content))
                continue;
            std::vector<std::string> missing;
            if (edition.head.paper.empty())
                missing.emplace_back("paper");
            if (edition.head.date == Date{})
                missing.emplace_back("date");
            if (edition.head.serialNumber.empty())
                missing.emplace_back("serialNumber");
            for (const std::string& field : missing)
                findings.push_back({Severity::Error, FindingCode::FurnitureIncomplete, page->id, block.id, {}, {field}});
        }
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
    findUnplaced(edition, findings);
    return findings;
}

bool blocksPress(const Finding& finding) { return finding.severity == Severity::Error; }

}
