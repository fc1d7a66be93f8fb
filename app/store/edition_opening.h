#pragma once

#include "store/edition_file.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>

namespace banxin::store {

/// An edition on its way to being open: its first page can be shown at once, while all the rest is still being checked
/// (docs/edition-file.md, Opening). Until `finish` has returned well, what was shown is not known to be whole.
class EditionOpening {
public:
    /// Takes hold of the file and checks header, schema and the row `edition`. Fails as EditionFile::open does.
    static Result<std::unique_ptr<EditionOpening>> begin(const std::filesystem::path& file);
    static Result<std::unique_ptr<EditionOpening>> beginReadOnly(const std::filesystem::path& file);
    /// A backup, which nobody writes any more, so that many may look at it at once.
    static Result<std::unique_ptr<EditionOpening>> beginBackup(const std::filesystem::path& file);
    ~EditionOpening();
    EditionOpening(const EditionOpening&) = delete;
    EditionOpening& operator=(const EditionOpening&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// All pages, and the stories of the page with this code (of the first, where there is none). Fails with EditionDamaged.
    Result<Edition> firstLook(std::string_view pageCode = {}) const;
    /// A photo of the page that is shown; waits for no more than a moment while `finish` runs in another thread.
    Result<std::string> photoBytes(const PhotoId& photo) const;

    /// How many rows of how many are checked. Called in the thread of `finish`.
    using Progress = std::function<void(std::int64_t rows, std::int64_t all)>;
    /// Checks everything and gives the open file; once only, in any thread. Fails with EditionDamaged, Cancelled.
    Result<std::unique_ptr<EditionFile>> finish(const Progress& progress = {}, const std::atomic<bool>* cancelled = nullptr);

private:
    EditionOpening(std::filesystem::path path, Purpose purpose, std::unique_ptr<Holder> holder, std::unique_ptr<Database> database);
    static Result<std::unique_ptr<EditionOpening>> beginFor(const std::filesystem::path& file, Purpose purpose);
    std::int64_t countRows();

    std::filesystem::path m_path;
    Purpose m_purpose;
    mutable std::mutex m_mutex;
    mutable std::atomic<int> m_waiting{0};   ///< readers of photos that `finish` lets go first
    std::unique_ptr<Holder> m_holder;
    std::unique_ptr<Database> m_database;
};

}
