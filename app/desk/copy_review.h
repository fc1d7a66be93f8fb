#pragma once

#include "desk/import.h"

namespace banxin::desk {

/// A file's copy while an editor looks at it before it comes in: each piece of it as it came and as it would come in. What
/// the editor sets holds through every other change.
class CopyReview {
public:
    /// `copy` has a document.
    explicit CopyReview(ReadCopy copy);

    /// A piece, with what is over it in the table of all pieces.
    struct Row {
        const intake::Piece* piece = nullptr;
        std::u16string original;
        int story = 0;              ///< 1 is the first
        bool beginsStory = false;   ///< also the first of the file, and of an item
    };

    std::size_t size() const { return m_rows.size(); }
    const Row& row(std::size_t i) const { return m_rows.at(i); }
    const ReadCopy& copy() const { return m_copy; }
    const intake::Cleaning& cleaning() const { return m_options.cleaning; }

    /// The same file, read in another way: what was set of its lines is forgotten, rules that are off stay off.
    void replace(ReadCopy copy);
    void setRule(intake::CleaningRule rule, bool on);
    void setRole(std::size_t row, intake::Role role);
    /// A cut above the row, or none. Nothing can be set for the first row of an item.
    void setCut(std::size_t row, bool cut);
    bool canBeCut(std::size_t row) const { return m_places.at(row).piece > 0; }
    /// The row goes on the paragraph before it, or does not.
    void setJoined(std::size_t row, bool joined);

private:
    struct Place {
        std::size_t item = 0;
        std::size_t piece = 0;
    };

    intake::Corrections& corrections(std::size_t row);
    void read();
    void addRows(std::size_t item);

    ReadCopy m_copy;
    intake::ReadOptions m_options;
    std::vector<intake::Reading> m_readings;
    std::vector<Row> m_rows;
    std::vector<Place> m_places;
};

}
