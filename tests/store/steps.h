#pragma once

#include "model/random_edition.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin::steps {

inline Edition first() { return random::edition(77); }

/// The edition after step `n`, made from the one before it: the same for whoever works it out.
inline Edition next(const Edition& before, std::int64_t n)
{
    random::Numbers numbers{static_cast<std::uint64_t>(n)};
    Edition edition = random::changed(before, numbers);
    edition.head.issue = static_cast<int>(n);
    return edition;
}

/// Each step's edition, worked out as far as it is asked for.
class Expected {
public:
    const Edition& after(std::int64_t step)
    {
        while (static_cast<std::int64_t>(m_editions.size()) <= step)
            m_editions.push_back(next(m_editions.back(), static_cast<std::int64_t>(m_editions.size())));
        return m_editions[static_cast<std::size_t>(step)];
    }

private:
    std::vector<Edition> m_editions{first()};
};

}
