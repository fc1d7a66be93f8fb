#pragma once

#include "codec/codec.h"
#include "model/edition.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::store {

/// The tables of content; each row holds one value as canonical JSON.
enum class RowKind { Part, Page, Story, Photo };
constexpr RowKind rowKinds[] = {RowKind::Part, RowKind::Page, RowKind::Story, RowKind::Photo};

/// The table's name.
std::string_view wordOf(RowKind kind);
std::optional<RowKind> rowKindOf(std::string_view word);

/// `id` is the name of a part (head, press, sheet, order), the number of a page or story, or a photo's SHA-256.
struct RowKey {
    RowKind kind = RowKind::Part;
    std::string id;
    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

/// The number of a page's or a story's row; 0 where the id is none.
std::int64_t numberOf(const RowKey& key);

/// What a row becomes; no body: it goes.
struct RowChange {
    RowKey key;
    std::optional<std::string> body;
};

/// Binds a row to its place, so that two rows that changed places are noticed.
Digest rowHash(const RowKey& key, std::string_view body);

/// The rows that differ, found by identity first. A value that would not come back from the file as it is (a lone
/// surrogate, a number out of range) is ValueInvalid: it must never be called saved.
Result<std::vector<RowChange>> difference(const Edition& before, const Edition& after);
/// All rows of an edition.
Result<std::vector<RowChange>> allRows(const Edition& edition);

/// An edition taken apart in rows; what is not touched stays shared with the edition it came from.
class LooseEdition {
public:
    LooseEdition() = default;
    explicit LooseEdition(const Edition& edition);

    /// Fails with ValueInvalid.
    Result<Done> put(const RowKey& key, std::string_view body);
    Result<Done> remove(const RowKey& key);
    /// Fails with ValueInvalid where a part is missing or the order does not name each page once.
    Result<Edition> assembled() const;

private:
    Result<Done> putPart(const std::string& name, std::string_view body);

    std::optional<EditionHead> m_head;
    std::optional<PressSettings> m_press;
    std::optional<Shared<StyleSheet>> m_sheet;
    std::optional<codec::PageOrder> m_order;
    std::map<PageId, Shared<Page>> m_pages;
    Chunked<StoryId, Story> m_stories;
    std::map<PhotoId, PhotoRecord> m_photos;
};

}
