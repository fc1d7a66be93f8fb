#include "intake/container.h"

#include "intake/bounds.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace banxin::intake {

struct Container::Archive {
    zip_t* zip = nullptr;
    ~Archive()
    {
        if (zip)
            zip_discard(zip);
    }
};

namespace {

Fault damaged(const std::string& name, std::string reason) { return {FaultCode::DocumentDamaged, {name, std::move(reason)}}; }

zip_t* openZip(std::string_view bytes)
{
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source)
        throw std::bad_alloc{};
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!zip)
        zip_source_free(source);
    return zip;
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}

Container::Container(std::unique_ptr<Archive> archive, std::string name) : m_archive{std::move(archive)}, m_name{std::move(name)} {}
Container::~Container() = default;
Container::Container(Container&&) noexcept = default;

Result<Container> Container::opened(std::string_view bytes, const std::string& name)
{
    auto archive = std::make_unique<Archive>();
    archive->zip = openZip(bytes);
    if (!archive->zip)
        return damaged(name, "the archive cannot be opened");
    Container container{std::move(archive), name};
    const zip_int64_t count = zip_get_num_entries(container.m_archive->zip, 0);
    if (count < 0 || static_cast<std::size_t>(count) > bounds::zipEntries)
        return tooLarge(name, "entries", bounds::zipEntries);
    std::size_t packed = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        if (zip_stat_index(container.m_archive->zip, static_cast<zip_uint64_t>(i), 0, &status) != 0 || !status.name)
            return damaged(name, "the archive cannot be opened");
        if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE)
            return Fault{FaultCode::FormatNotRead, {name, "an encrypted document"}};
        // Parts that lie on each other's bytes are more, put together, than the file is.
        if (status.comp_size > bytes.size() - packed)
            return damaged(name, "two parts share their bytes");
        packed += status.comp_size;
        container.m_names.emplace_back(status.name);
    }
    std::vector<std::string> sorted = container.m_names;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return damaged(name, "two parts have the same name");
    return container;
}

bool Container::has(const std::string& part) const { return std::find(m_names.begin(), m_names.end(), part) != m_names.end(); }

Result<std::string> Container::part(const std::string& part)
{
    const auto found = std::find(m_names.begin(), m_names.end(), part);
    if (found == m_names.end())
        return damaged(m_name, "the part " + part + " is missing");
    const auto index = static_cast<zip_uint64_t>(found - m_names.begin());
    zip_stat_t status;
    zip_stat_init(&status);
    const std::unique_ptr<zip_file_t, CloseFile> file{zip_fopen_index(m_archive->zip, index, 0)};
    if (!file || zip_stat_index(m_archive->zip, index, 0, &status) != 0)
        return damaged(m_name, "the part " + part + " cannot be read");
    std::string bytes;
    std::array<char, 65536> piece{};
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return damaged(m_name, "the part " + part + " cannot be read");
        if (got == 0)
            break;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        m_unpacked += static_cast<std::size_t>(got);
        if (bytes.size() > bounds::zipPart)
            return tooLarge(m_name, "bytes in a part", bounds::zipPart);
        if (m_unpacked > bounds::zipAll)
            return tooLarge(m_name, "bytes in all", bounds::zipAll);
        if (bytes.size() > bounds::zipFree && bytes.size() / bounds::zipRatio > status.comp_size)
            return tooLarge(m_name, "compression", bounds::zipRatio);
    }
    return bytes;
}

}
