#include "store/power_cut.h"

namespace banxin::power {

namespace {

constexpr std::size_t sector = 512;

std::string nextField(const std::string& trace, std::size_t& at, char end)
{
    const std::size_t stop = trace.find(end, at);
    std::string field = trace.substr(at, stop - at);
    at = stop + 1;
    return field;
}

}

std::vector<Event> eventsIn(const std::string& trace)
{
    std::vector<Event> events;
    for (std::size_t at = 0; at < trace.size();) {
        Event event;
        event.kind = nextField(trace, at, '\t');
        event.path = nextField(trace, at, '\t');
        event.number = std::stoll(nextField(trace, at, '\t'));
        event.other = nextField(trace, at, '\t');
        const std::size_t count = std::stoull(nextField(trace, at, '\n'));
        event.bytes = trace.substr(at, count);
        at += count;
        events.push_back(std::move(event));
    }
    return events;
}

void Disk::apply(std::string& bytes, const Change& change)
{
    if (change.isTruncate) {
        bytes.resize(change.at);
        return;
    }
    if (bytes.size() < change.at + change.bytes.size())
        bytes.resize(change.at + change.bytes.size());
    bytes.replace(change.at, change.bytes.size(), change.bytes);
}

void Disk::apply(Names& names, const NameChange& change)
{
    if (!change.gone.empty())
        names.erase(change.gone);
    if (change.file)
        names[change.name] = change.file;
    else
        names.erase(change.name);
}

void Disk::rename(NameChange change)
{
    apply(m_now, change);
    m_pending.push_back(std::move(change));
}

void Disk::holds(const std::string& path, std::string bytes)
{
    m_now[path] = std::make_shared<File>(File{std::move(bytes), {}});
    m_synced = m_now;
}

void Disk::happens(const Event& event)
{
    if (event.kind == "create") {
        rename({event.path, std::make_shared<File>(), {}});
    } else if (event.kind == "write" || event.kind == "truncate") {
        if (m_now.contains(event.path))   // a file that has no name any more does not matter
            m_now.at(event.path)->pending.push_back({event.kind == "truncate", static_cast<std::size_t>(event.number), event.bytes});
    } else if (event.kind == "rename") {
        rename({event.other, m_now.at(event.path), event.path});
    } else if (event.kind == "link") {
        rename({event.other, m_now.at(event.path), {}});
    } else if (event.kind == "unlink") {
        rename({event.path, nullptr, {}});
    } else if (const auto file = m_now.find(event.path); file != m_now.end()) {
        for (const Change& change : file->second->pending)
            apply(file->second->synced, change);
        file->second->pending.clear();
    } else {
        // The folder itself.
        m_synced = m_now;
        m_pending.clear();
    }
}

std::string Disk::left(const File& file, random::Numbers& numbers)
{
    std::string bytes = file.synced;
    for (const Change& change : file.pending) {
        const int fate = numbers.upTo(3);
        // What is written after a cut of the length stands in new blocks, which are the file's only if the cut is.
        if (change.isTruncate && fate >= 2)
            return bytes;
        if (change.isTruncate || fate == 0) {
            apply(bytes, change);
        } else if (fate < 3) {
            for (std::size_t at = 0; at < change.bytes.size(); at += sector) {
                if (numbers.yes())
                    apply(bytes, {false, change.at + at, change.bytes.substr(at, sector)});
            }
        }
    }
    return bytes;
}

std::map<std::string, std::string> Disk::afterCut(random::Numbers& numbers) const
{
    Names names = m_synced;
    const int kept = numbers.upTo(static_cast<int>(m_pending.size()));
    for (int i = 0; i < kept; ++i)
        apply(names, m_pending[static_cast<std::size_t>(i)]);
    std::map<std::string, std::string> files;
    for (const auto& [name, file] : names)
        files[name] = left(*file, numbers);
    return files;
}

}
