#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// A zip archive in memory. Its parts are found by their names and given as bytes; nothing is ever unpacked to a path, so a
/// name may say what it likes.
class Container {
public:
    /// `bytes` must live as long as the container. Fails with DocumentDamaged (not whole, two parts of one name, parts that
    /// share bytes), DocumentTooLarge (entries), FormatNotRead (encrypted).
    static Result<Container> opened(std::string_view bytes, const std::string& name);
    ~Container();
    Container(Container&& other) noexcept;
    Container& operator=(Container&&) = delete;

    bool has(const std::string& part) const;
    /// Fails with DocumentDamaged where it is missing or broken, and with DocumentTooLarge, counted on what really comes out.
    Result<std::string> part(const std::string& part);
    const std::vector<std::string>& names() const { return m_names; }

private:
    struct Archive;
    Container(std::unique_ptr<Archive> archive, std::string name);

    std::unique_ptr<Archive> m_archive;
    std::string m_name;
    std::vector<std::string> m_names;
    std::size_t m_unpacked = 0;   ///< bytes so far
};

}
