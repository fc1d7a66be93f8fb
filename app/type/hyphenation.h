#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::type {

/// Where a word may be hyphenated, by libhyphen's patterns for a language and a list of exceptions.
/// Not safe to use from two threads at once.
class Hyphenator {
public:
    /// A language without installed patterns gives a hyphenator that finds no points.
    explicit Hyphenator(std::string_view language);
    ~Hyphenator();
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;

    bool hasPatterns() const;
    /// Offsets in `word` before which a hyphen may stand, at least `leastBefore` letters from its start and
    /// `leastAfter` from its end. `word` is letters only, in any case.
    std::vector<std::size_t> points(std::u16string_view word, int leastBefore = 2, int leastAfter = 3) const;

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
