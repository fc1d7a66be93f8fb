#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace banxin::intake {

/// A regular expression that tells one kind of line.
class Rule {
public:
    /// `pattern` is ICU's syntax and must be well-formed.
    explicit Rule(const char16_t* pattern);
    ~Rule();
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    /// Whether the whole line is of the kind.
    bool matches(std::u16string_view line) const;
    /// Length of what the rule finds at the head of the line; 0: nothing.
    std::size_t prefix(std::u16string_view line) const;
    /// Where the first group begins in a line that matches as a whole; `npos`: it does not.
    std::size_t groupStart(std::u16string_view line) const;

private:
    struct Pattern;
    std::unique_ptr<Pattern> m_pattern;
};

}
