#pragma once

#include "model/random_edition.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace banxin::power {

/// One call that changed a folder, as the shim wrote it down: "kind TAB path TAB number TAB other path TAB count LF" and
/// `count` bytes.
struct Event {
    std::string kind;
    std::string path;
    std::int64_t number = 0;   ///< offset of a write, size of a truncate
    std::string other;
    std::string bytes;
};

std::vector<Event> eventsIn(const std::string& trace);

/// A folder as a disk keeps it: what is synced stays; of what is not, a power cut may leave any part of the data, in
/// sectors of 512 bytes, and the first so many changes of names.
class Disk {
public:
    /// A file that was there before.
    void holds(const std::string& path, std::string bytes);
    void happens(const Event& event);
    /// What stands there after the power went, told by name.
    std::map<std::string, std::string> afterCut(random::Numbers& numbers) const;

private:
    struct Change {
        bool isTruncate = false;
        std::size_t at = 0;
        std::string bytes;
    };
    struct File {
        std::string synced;
        std::vector<Change> pending;
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;
    struct NameChange {
        std::string name;
        std::shared_ptr<File> file;   ///< null: the name goes
        std::string gone;             ///< of a rename: the old name
    };
    static void apply(std::string& bytes, const Change& change);
    static void apply(Names& names, const NameChange& change);
    static std::string left(const File& file, random::Numbers& numbers);
    void rename(NameChange change);

    Names m_synced;
    Names m_now;
    std::vector<NameChange> m_pending;
};

}
