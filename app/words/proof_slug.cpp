#include "words/proof_slug.h"

#include <QLocale>
#include <QStringList>

namespace banxin::words {

QString Slugs::line(const SlugParts& parts)
{
    QStringList words{parts.paper, parts.page};
    if (!parts.revision.isEmpty())
        words << tr("revision %1").arg(parts.revision);
    words << parts.time;
    if (!parts.user.isEmpty())
        words << parts.user;
    words << tr("%1 %").arg(QLocale{}.toString(parts.scale * 100, 'f', parts.scale < 1 ? 1 : 0));
    if (parts.tiles > 1)
        //: of the sheets that make one page
        words << tr("sheet %1 of %2").arg(parts.tile).arg(parts.tiles);
    words << parts.hash << tr("Proof, not for the press");
    return words.join(QStringLiteral("   "));
}

}
