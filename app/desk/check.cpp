#include "desk/check.h"

#include "makeup/qr_check.h"

#include <iterator>

namespace banxin::desk {

std::vector<Finding> check(const Edition& edition, const proof::Pages& pages)
{
    std::vector<Finding> findings = proof::check(edition, pages);
    for (const auto& page : pages) {
        std::vector<Finding> codes = makeup::checkQrCodes(edition, *page);
        std::move(codes.begin(), codes.end(), std::back_inserter(findings));
    }
    return findings;
}

}
