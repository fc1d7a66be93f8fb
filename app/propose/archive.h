#pragma once

#include "propose/page_rules.h"

#include <vector>

namespace banxin::propose {

/// A complete page: every module has a shape of exactly its room.
struct Proposal {
    std::vector<PlacedModule> modules;
    std::vector<std::size_t> waiting;   ///< modules left out
    double quality = 0;                 ///< 100 is a page that breaks no rule
    PageFigures figures;
};

/// 0 for the same page, 1 for another one: half of it counts where modules stand, half their shapes, so that a page and its
/// mirror image are near each other.
double distance(const std::vector<PlacedModule>& a, const std::vector<PlacedModule>& b);

/// The best pages that are different from each other.
class Archive {
public:
    Archive(std::size_t most, double apart) : m_most{most}, m_apart{apart} {}

    /// Quality that a page needs to be looked at.
    double threshold() const { return m_pages.size() < m_most ? -1e9 : m_pages.back().quality; }
    void offer(const Proposal& page);
    const std::vector<Proposal>& pages() const { return m_pages; }   ///< best first

private:
    std::size_t m_most;
    double m_apart;
    std::vector<Proposal> m_pages;
};

}
