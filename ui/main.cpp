#include "ui/edition_opener.h"
#include "ui/look/icons.h"
#include "ui/main_window.h"
#include "words/language.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

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
    arguments.addPositionalArgument(
        u"edition"_s, QCoreApplication::translate("main", "The edition to open."), u"[edition]"_s);
    arguments.process(application);

    banxin::ui::MainWindow window{banxin::ui::deskOpener()};
    window.show();
    if (!arguments.positionalArguments().isEmpty())
        window.open(arguments.positionalArguments().front());
    return QApplication::exec();
}
