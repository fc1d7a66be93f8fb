#include "intake/picture_places.h"

#include <algorithm>
#include <optional>

namespace banxin::intake {

namespace {

class PicturePlacer {
public:
    PicturePlacer(std::vector<Structured>& stories, const DocumentItem& item, const Reading& reading)
        : m_stories{stories}, m_item{item}, m_reading{reading}
    {
    }

    void place()
    {
        for (std::size_t i = 0; i < m_item.pictures.size(); ++i)
            place(i);
    }

private:
    /// A photo of a story, by the piece with which its words begin.
    struct Words {
        std::size_t story = 0;
        std::size_t photo = 0;
    };

    void place(std::size_t picture)
    {
        const DocumentPicture& from = m_item.pictures[picture];
        const std::size_t below = pieceAt(from.before);
        if (!from.caption.empty() || !from.credit.empty())
            return add(picture, storyAt(below), {{}, from.caption, from.credit});
        if (const auto words = wordsFor(below))
            return take(picture, *words);
        // Beside a picture that has just taken the caption under both.
        if (m_last && m_lastBefore == from.before)
            return share(picture, *m_last);
        add(picture, storyAt(below), {});
    }

    /// The first piece of paragraph `before` or of one behind it.
    std::size_t pieceAt(std::size_t before) const
    {
        const auto& pieces = m_reading.pieces;
        const auto found = std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.source.paragraph < before; });
        return static_cast<std::size_t>(found - pieces.begin());
    }

    /// The caption at the picture, behind the paragraph that it is anchored in, or above it.
    std::optional<Words> wordsFor(std::size_t below) const
    {
        const auto isWord = [&](std::size_t i) { return i < m_reading.pieces.size() && (isRole(i, Role::Caption) || isRole(i, Role::Credit)); };
        if (isWord(below))
            return freeWords(below);
        if (isWord(below + 1))
            return freeWords(below + 1);
        std::size_t above = below;
        while (above > 0 && isWord(above - 1))
            --above;
        for (std::size_t i = below; i-- > above;) {
            if (const auto words = freeWords(i))
                return words;
        }
        return std::nullopt;
    }

    bool isRole(std::size_t i, Role role) const { return m_reading.pieces[i].role == role; }

    /// The photo whose words begin with the piece, while it is no picture's.
    std::optional<Words> freeWords(std::size_t piece) const
    {
        for (std::size_t story = 0; story < m_stories.size(); ++story) {
            const Structured& structured = m_stories[story];
            const auto found = std::find(structured.photoPieces.begin(), structured.photoPieces.end(), piece);
            if (found == structured.photoPieces.end())
                continue;
            const auto photo = static_cast<std::size_t>(found - structured.photoPieces.begin());
            const bool isTaken = std::any_of(structured.pictures.begin(), structured.pictures.end(), [&](const PlacedPicture& p) { return p.photo == photo; });
            return isTaken ? std::nullopt : std::optional{Words{story, photo}};
        }
        return std::nullopt;
    }

    /// The story that goes on above the piece.
    std::size_t storyAt(std::size_t piece) const
    {
        for (std::size_t above = piece; above-- > 0;) {
            for (std::size_t story = 0; story < m_stories.size(); ++story) {
                const auto& pieces = m_stories[story].pieces;
                if (!m_reading.pieces[above].standsAlone && std::binary_search(pieces.begin(), pieces.end(), above))
                    return story;
            }
        }
        return 0;
    }

    void take(std::size_t picture, Words words)
    {
        m_stories[words.story].pictures.push_back({picture, words.photo});
        m_last = words;
        m_lastBefore = m_item.pictures[picture].before;
    }

    void add(std::size_t picture, std::size_t story, StoryPhoto photo)
    {
        m_stories[story].pictures.push_back({picture, m_stories[story].story.photos.size()});
        m_stories[story].story.photos.push_back(std::move(photo));
        m_last.reset();
    }

    /// Behind the picture with the words, before the next that stands in the list.
    void share(std::size_t picture, Words beside)
    {
        Structured& structured = m_stories[beside.story];
        const std::size_t place = beside.photo + 1;
        for (PlacedPicture& other : structured.pictures)
            other.photo += other.photo >= place ? 1u : 0u;
        StoryPhoto photo;
        photo.sharesCaption = true;
        structured.story.photos.insert(structured.story.photos.begin() + static_cast<std::ptrdiff_t>(place), photo);
        if (structured.photoPieces.size() >= place)
            structured.photoPieces.insert(structured.photoPieces.begin() + static_cast<std::ptrdiff_t>(place), noPiece);
        structured.pictures.push_back({picture, place});
        m_last = Words{beside.story, place};
    }

    static constexpr std::size_t noPiece = static_cast<std::size_t>(-1);

    std::vector<Structured>& m_stories;
    const DocumentItem& m_item;
    const Reading& m_reading;
    std::optional<Words> m_last;      ///< those that the last picture took
    std::size_t m_lastBefore = 0;     ///< where that picture stands
};

}

void placePictures(std::vector<Structured>& stories, const DocumentItem& item, const Reading& reading)
{
    if (!stories.empty())
        PicturePlacer{stories, item, reading}.place();
}

}
