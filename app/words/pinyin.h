#pragma once

#include <QString>
#include <QStringList>

namespace banxin::words {

/// How each Han character of `text` is read, without tones; other runs of letters and digits as they are, in lower case:
/// "排入版面 A1" is pai ru ban mian a1. Characters with several readings have the commonest.
QStringList pinyin(const QString& text);

}
