#include "ui/commands/matching.h"

#include "words/pinyin.h"

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int beginning = 1000;
constexpr int wordBeginning = 800;
constexpr int part = 600;
constexpr int scattered = 300;

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || text[at].script() == QChar::Script_Han;
}

/// Letters in their order, fewer gaps the better; words must begin where a gap ends, or anything would fit anything.
int scatteredMatch(const QString& typed, const QString& text)
{
    int gaps = 0;
    qsizetype at = -1;
    for (const QChar c : typed) {
        qsizetype next = at + 1;
        if (next >= text.size() || text[next] != c) {
            do
                next = text.indexOf(c, next);
            while (next >= 0 && !beginsWord(text, next) && ++next > 0);
            if (next < 0)
                return 0;
            ++gaps;
        }
        at = next;
    }
    return std::max(1, scattered - gaps * 20);
}

}

int matchOf(const QString& typed, const QString& text)
{
    const QString a = typed.toLower();
    const QString b = text.toLower();
    if (a.isEmpty() || a.size() > b.size())
        return 0;
    // Of two that fit alike the shorter is nearer.
    const int closeness = static_cast<int>(std::max<qsizetype>(0, 100 - (b.size() - a.size())));
    if (b.startsWith(a))
        return beginning + closeness;
    for (qsizetype at = b.indexOf(a); at >= 0; at = b.indexOf(a, at + 1)) {
        if (beginsWord(b, at))
            return wordBeginning + closeness;
    }
    if (b.contains(a))
        return part + closeness;
    return scatteredMatch(a, b);
}

Spellings spellingsOf(const QStringList& words)
{
    Spellings spellings{words, {}, {}};
    for (const QString& text : words) {
        const bool hasHan = std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
        if (!hasHan)
            continue;
        spellings.pinyin += u' ';
        spellings.initials += u' ';
        for (const QString& syllable : words::pinyin(text)) {
            spellings.pinyin += syllable;
            spellings.initials += syllable.front();
        }
    }
    spellings.pinyin = spellings.pinyin.trimmed();
    spellings.initials = spellings.initials.trimmed();
    return spellings;
}

int matchOf(const QString& typed, const Spellings& spellings)
{
    int sum = 0;
    const QStringList pieces = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString& piece : pieces) {
        int best = 0;
        int weight = 0;   // what comes first says more of a command than its path
        for (const QString& text : spellings.words)
            best = std::max(best, matchOf(piece, text) - 10 * weight++);
        best = std::max(best, matchOf(piece, spellings.initials) - 5);
        best = std::max(best, matchOf(piece, spellings.pinyin) - 5);
        if (best <= 0)
            return 0;
        sum += best;
    }
    return pieces.isEmpty() ? 1 : sum / static_cast<int>(pieces.size());
}

}
