#include "ui/edition_opener.h"
#include "ui/look/icons.h"
#include "ui/main_window.h"
#include "ui/single_instance.h"
#include "words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

void show(banxin::ui::MainWindow& window, const QStringList& files)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
    if (!files.isEmpty())
        window.open(files.front());
}

}

int main(int argc, char* argv[])
{
    QApplication application{argc, argv};
    QApplication::setApplicationName(u"banxin"_s);
    QApplication::setOrganizationName(u"banxin"_s);
    QApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    QApplication::setDesktopFileName(u"org.banxin.Banxin"_s);
    banxin::words::loadLanguage(application, banxin::words::userLanguage());
    QApplication::setWindowIcon(banxin::ui::programIcon());

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QCoreApplication::translate("main", "A desk for laying out newspaper pages."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    const QCommandLineOption apart{u"new-instance"_s, QCoreApplication::translate("main", "Open a desk of its own, even if one is open.")};
    arguments.addOption(apart);
    arguments.addPositionalArgument(
        u"edition"_s, QCoreApplication::translate("main", "The edition to open."), u"[edition]"_s);
    arguments.process(application);
    QStringList files;
    for (const QString& file : arguments.positionalArguments())
        files << QFileInfo{file}.absoluteFilePath();

    banxin::ui::SingleInstance instance;
    if (!arguments.isSet(apart)) {
        if (instance.handOver(files))
            return 0;
        instance.listen();
    }
    banxin::ui::MainWindow window{banxin::ui::deskOpener()};
    QObject::connect(&instance, &banxin::ui::SingleInstance::called, &window, [&window](const QStringList& called) { show(window, called); });
    show(window, files);
    return QApplication::exec();
}
