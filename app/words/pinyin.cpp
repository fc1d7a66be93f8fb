#include "words/pinyin.h"

#include <unicode/translit.h>

#include <memory>

namespace banxin::words {

namespace {

const icu::Transliterator* reader()
{
    static const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> one{
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)};
        return U_SUCCESS(status) ? std::move(one) : nullptr;
    }();
    return made.get();
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

}

QStringList pinyin(const QString& text)
{
    // Read as a whole, for a word's neighbours decide on its reading; a blank keeps what stands beside Han apart.
    QString spaced;
    for (const QChar c : text) {
        if (!spaced.isEmpty() && isHan(c) != isHan(spaced.back()))
            spaced += u' ';
        spaced += c.isLetterOrNumber() ? c : QChar{u' '};
    }
    icu::UnicodeString read{reinterpret_cast<const char16_t*>(spaced.utf16()), static_cast<int32_t>(spaced.size())};
    if (reader() != nullptr)
        reader()->transliterate(read);
    return QString::fromUtf16(read.getBuffer(), read.length()).split(u' ', Qt::SkipEmptyParts);
}

}
