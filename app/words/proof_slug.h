#pragma once

#include <QCoreApplication>
#include <QString>

namespace banxin::words {

/// What stands at the foot of a proof on office paper.
struct SlugParts {
    QString paper;
    QString page;
    QString revision;       ///< number of the last step
    QString time;           ///< of printing
    QString user;
    QString hash;
    double scale = 1;
    int tile = 1;
    int tiles = 1;
};

class Slugs {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Slugs)
public:
    /// "Evening News  A01  revision 41  2026-11-25 21:40  chen  76 %  1f00aa37".
    static QString line(const SlugParts& parts);
};

}
