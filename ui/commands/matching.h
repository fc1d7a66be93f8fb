#pragma once

#include <QString>
#include <QStringList>

namespace banxin::ui {

/// How well `typed` fits `text`, both in any case: as its beginning, the beginning of one of its words, a part, or letters
/// of it in their order. 0: not at all; more is better.
int matchOf(const QString& typed, const QString& text);

/// What one command can be found by.
struct Spellings {
    QStringList words;        ///< as the window shows it and in English, the path through the menus
    QString pinyin;           ///< of the Chinese words, one after the other: chexiao
    QString initials;         ///< of the same: cx
};
Spellings spellingsOf(const QStringList& words);

/// Of all that was typed with blanks between; each piece must fit something.
int matchOf(const QString& typed, const Spellings& spellings);

}
