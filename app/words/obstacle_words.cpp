#include "words/obstacle_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace banxin::words {

class Obstacles {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::Obstacles)
public:
    static QString text(const propose::Obstacle& obstacle)
    {
        using propose::ObstacleKind;
        switch (obstacle.kind) {
        case ObstacleKind::NothingToPlace: return tr("There is nothing to make a page of: no story stands on it that may move, and the pool is empty.");
        case ObstacleKind::ThingTooLarge: return tr("%1 does not fit the page.").arg(name(obstacle, 0));
        case ObstacleKind::ThingsOverlap: return tr("%1 and %2 stand over each other and must both stay; unlock one of them.").arg(name(obstacle, 0), name(obstacle, 1));
        case ObstacleKind::LockUnfit:
            return tr("%1 is locked where it does not fill its room exactly (columns: %2, rows: %3); unlock it or change its depth.")
                .arg(name(obstacle, 0))
                .arg(obstacle.columns)
                .arg(obstacle.rows - 1);
        case ObstacleKind::NotCutThrough: return tr("What is locked leaves no page that can be cut straight through; unlock a block.");
        case ObstacleKind::ModuleUnfit:
            if (obstacle.isPhoto)
                return tr("%1 is larger than the page has room for: crop it, or place it on another page.").arg(name(obstacle, 0));
            return tr("%1 fits the page in no width: cut it, or let it run on to another page.").arg(name(obstacle, 0));
        case ObstacleKind::TooMuch: return tooMuch(obstacle);
        case ObstacleKind::TooLittle: return tr("The stories leave %1 rows of a column white even at their largest: add a story or a photo.").arg(obstacle.cells);
        case ObstacleKind::NearlyFits: return nearly(obstacle);
        case ObstacleKind::NoTime: break;
        }
        return tr("No whole page was found in this time; look for longer, or unlock a block.");
    }

    static QString text(const propose::Remedy& remedy)
    {
        using propose::RemedyKind;
        QStringList parts;
        for (const propose::RemedyPart& part : remedy.parts) {
            const QString name = QString::fromStdString(part.name);
            //: a story, and how much of it is cut
            parts << (remedy.kind == RemedyKind::Cut ? tr("%1 by %n character(s)", "", part.characters).arg(name) : name);
        }
        const QString all = parts.join(tr(", "));
        switch (remedy.kind) {
        case RemedyKind::LeaveOut: return tr("Leave out %1").arg(all);
        case RemedyKind::Cut: return tr("Cut the last sentences: %1").arg(all);
        case RemedyKind::EnlargePhoto: break;
        }
        return tr("Enlarge the photo of %1, or crop it further").arg(all);
    }

    static QString text(const propose::ProposedPage& page)
    {
        const propose::PageFigures& figures = page.figures;
        QStringList words{tr("quality %1").arg(qRound(page.quality)), tr("white %1 %").arg(figures.whitePercent, 0, 'f', 1)};
        words += figures.leadAtTop ? tr("lead at the top") : tr("lead not at the top");
        words += figures.bumps == 0 ? tr("no headlines side by side") : tr("headlines side by side: %1").arg(figures.bumps);
        if (figures.throughLines > 0)
            words += tr("lines right across: %1").arg(figures.throughLines);
        words += figures.offBalance < 0.05 ? tr("balanced") : tr("weight off the middle");
        if (page.rowsLeft > 0)
            words += tr("rows left at the foot: %1").arg(page.rowsLeft);
        if (!page.waiting.empty())
            words += tr("stories left out: %1").arg(page.waiting.size());
        return words.join(tr(", "));
    }

private:
    static QString name(const propose::Obstacle& obstacle, std::size_t index)
    {
        const QString named = index < obstacle.names.size() ? QString::fromStdString(obstacle.names[index]) : QString{};
        return named.isEmpty() ? tr("A fixed block") : named;
    }

    static QString tooMuch(const propose::Obstacle& obstacle)
    {
        return tr("The stories need %1 rows of a column more than there are: leave out %2, or cut about %3 characters.")
            .arg(obstacle.cells)
            .arg(name(obstacle, 0))
            .arg(obstacle.characters);
    }

    static QString nearly(const propose::Obstacle& obstacle)
    {
        if (obstacle.rows > 0)
            return tr("%1 is %2 rows too long over %3 columns: cut about %4 characters.")
                .arg(name(obstacle, 0))
                .arg(obstacle.rows)
                .arg(obstacle.columns)
                .arg(obstacle.characters);
        if (obstacle.isPhoto)
            return tr("%1 leaves %2 rows white over %3 columns: enlarge the photo.").arg(name(obstacle, 0)).arg(-obstacle.rows).arg(obstacle.columns);
        return tr("%1 leaves %2 rows white over %3 columns: about %4 characters more would fill them, or a larger photo.")
            .arg(name(obstacle, 0))
            .arg(-obstacle.rows)
            .arg(obstacle.columns)
            .arg(obstacle.characters);
    }
};

QString sentence(const propose::Obstacle& obstacle) { return Obstacles::text(obstacle); }
QString sentence(const propose::Remedy& remedy) { return Obstacles::text(remedy); }
QString sentence(const propose::ProposedPage& page) { return Obstacles::text(page); }

}
