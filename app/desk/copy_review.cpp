#include "desk/copy_review.h"

#include <cassert>

namespace banxin::desk {

CopyReview::CopyReview(ReadCopy copy) : m_copy{std::move(copy)}
{
    assert(m_copy.document);
    m_options.corrections.resize(m_copy.document->items.size());
    read();
}

void CopyReview::replace(ReadCopy copy)
{
    assert(copy.document);
    m_copy = std::move(copy);
    m_options.corrections.assign(m_copy.document->items.size(), {});
    read();
}

void CopyReview::setRule(intake::CleaningRule rule, bool on)
{
    m_options.cleaning.set(rule, on);
    read();
}

void CopyReview::setRole(std::size_t row, intake::Role role)
{
    corrections(row).roles[placeOf(*m_rows.at(row).piece)] = role;
    read();
}

void CopyReview::setCut(std::size_t row, bool cut)
{
    if (!canBeCut(row))
        return;
    corrections(row).cuts[placeOf(*m_rows.at(row).piece)] = cut;
    read();
}

void CopyReview::setJoined(std::size_t row, bool joined)
{
    corrections(row).joins[placeOf(*m_rows.at(row).piece)] = joined;
    read();
}

intake::Corrections& CopyReview::corrections(std::size_t row) { return m_options.corrections.at(m_places.at(row).item); }

void CopyReview::read()
{
    m_readings = intake::readingsOf(*m_copy.document, m_options);
    m_rows.clear();
    m_places.clear();
    for (std::size_t item = 0; item < m_readings.size(); ++item)
        addRows(item);
    // A correction cannot take the last word out of a document: what could be read once can be again.
    if (Result<ReadCopy> again = readAgain(m_copy, m_options))
        m_copy = std::move(*again);
}

void CopyReview::addRows(std::size_t item)
{
    const intake::Reading& reading = m_readings[item];
    const auto& paragraphs = m_copy.document->items[item].paragraphs;
    int story = m_rows.empty() ? 0 : m_rows.back().story;
    std::vector<int> storyOfPiece(reading.pieces.size());
    for (const intake::Structured& structured : storiesOf(reading, m_options.cleaning)) {
        ++story;
        for (const std::size_t piece : structured.pieces)
            storyOfPiece[piece] = story;
    }
    for (std::size_t i = 0; i < reading.pieces.size(); ++i) {
        const intake::Piece& piece = reading.pieces[i];
        const std::u16string& text = paragraphs.at(piece.source.paragraph).text;
        const TextRange range = piece.source.range;
        const bool begins = i == 0 || piece.beginsStory || (piece.standsAlone && piece.role != intake::Role::Credit);
        m_rows.push_back({&piece, text.substr(range.start, range.end - range.start), storyOfPiece[i], begins});
        m_places.push_back({item, i});
    }
}

}
