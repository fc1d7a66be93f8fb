#include "ui/opening_watch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <cerrno>
#include <csignal>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString keyOf(qint64 process)
{
    return u"opening/%1"_s.arg(process);
}

bool runs(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

QString wholeNameOf(const QString& file)
{
    return QFileInfo{file}.absoluteFilePath();
}

}

void OpeningWatch::begin(const QString& file)
{
    QSettings settings;
    settings.setValue(keyOf(QCoreApplication::applicationPid()), wholeNameOf(file));
    // At once: what comes next may be the end.
    settings.sync();
}

void OpeningWatch::end()
{
    QSettings{}.remove(keyOf(QCoreApplication::applicationPid()));
}

bool OpeningWatch::takeStopped(const QString& file)
{
    QSettings settings;
    settings.beginGroup(u"opening"_s);
    bool isStopped = false;
    for (const QString& key : settings.childKeys()) {
        const qint64 process = key.toLongLong();
        if (process == QCoreApplication::applicationPid() || runs(process) || settings.value(key).toString() != wholeNameOf(file))
            continue;
        isStopped = true;
        settings.remove(key);
    }
    return isStopped;
}

}
