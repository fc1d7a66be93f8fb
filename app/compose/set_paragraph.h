#pragma once

#include "compose/drop_cap.h"
#include "compose/line_widths.h"
#include "compose/prepare.h"

#include <memory>
#include <unordered_map>

namespace banxin::compose {

/// The lines of a paragraph for certain widths, shared by every composition that needs the same.
struct ParagraphLines {
    std::vector<std::shared_ptr<const LineSetting>> lines;   ///< never empty
    std::vector<TextFinding> findings;                       ///< paragraph 0
};

/// Sets paragraphs, and remembers what it set: preparations by text and style, lines by the widths they fill. What is
/// remembered changes the time only, never the result.
class ParagraphSetter {
public:
    explicit ParagraphSetter(const type::FontBook& fonts) : m_faces{fonts}, m_preparer{m_faces} {}

    Faces& faces() { return m_faces; }
    std::shared_ptr<const ParagraphLines> lines(const Shared<Paragraph>& paragraph, const LineWidths& widths);
    /// The same; of a paragraph with many more lines than `least`, not all need be set: then the last one does not end it.
    std::shared_ptr<const ParagraphLines> firstLines(const Shared<Paragraph>& paragraph, const LineWidths& widths, std::size_t least);
    std::shared_ptr<const Prepared> prepared(const Shared<Paragraph>& paragraph);
    /// The numbers of lines that the paragraph's limits allow, the best one first; none where they do not hold it.
    std::vector<int> possibleLines(const Shared<Paragraph>& paragraph, const LineWidths& widths);
    void forget();

private:
    struct Entry;
    using Entries = std::unordered_multimap<std::uint64_t, std::shared_ptr<Entry>>;

    std::shared_ptr<Entry> entryOf(const Shared<Paragraph>& paragraph);
    std::shared_ptr<Entry> entryByContent(const Shared<Paragraph>& paragraph);
    template <class Alike>
    static std::shared_ptr<Entry> find(const Entries& entries, std::uint64_t hash, const Paragraph& paragraph, const Alike& alike);
    std::shared_ptr<const Prepared> prepare(std::uint64_t hash, const Paragraph& paragraph);
    std::shared_ptr<const ParagraphLines> set(const Entry& entry, const LineWidths& widths);
    void setLines(const Entry& entry, const LineWidths& widths, const Initial& initial, ParagraphLines& lines);
    Initial initialFor(const Entry& entry, const LineWidths& widths, int rows) const;
    void addFlushRight(const Paragraph& paragraph, const LineWidths& widths, ParagraphLines& lines);

    Faces m_faces;
    Preparer m_preparer;
    Entries m_recent;             ///< two generations: when the recent one is full it becomes the older one
    Entries m_older;
    std::size_t m_recentUnits = 0;
    std::unordered_map<const void*, std::pair<Shared<Paragraph>, std::shared_ptr<Entry>>> m_byHandle;   ///< of the recent generation
};

}
