#include "ui/recent_editions.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostFiles = 10;

QString settingsKey()
{
    return u"recentEditions"_s;
}

}

RecentEditions::RecentEditions(QObject* parent) : QObject{parent} {}

QStringList RecentEditions::files() const
{
    return QSettings{}.value(settingsKey()).toStringList();
}

void RecentEditions::add(const QString& file)
{
    const QString path = QFileInfo{file}.absoluteFilePath();
    QStringList known = files();
    known.removeAll(path);
    known.prepend(path);
    QSettings{}.setValue(settingsKey(), QVariant{known.mid(0, mostFiles)});
}

void RecentEditions::fill(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { rebuild(menu); });
    rebuild(menu);
}

void RecentEditions::rebuild(QMenu& menu)
{
    menu.clear();
    for (const QString& file : files()) {
        // An ampersand would become a mnemonic.
        QString name = QFileInfo{file}.fileName().replace(u'&', u"&&"_s);
        QAction* action = menu.addAction(name, this, [this, file] { Q_EMIT chosen(file); });
        action->setToolTip(QDir::toNativeSeparators(file));
        action->setStatusTip(QDir::toNativeSeparators(file));
    }
    if (menu.isEmpty())
        menu.addAction(tr("No editions yet"))->setEnabled(false);
}

}
