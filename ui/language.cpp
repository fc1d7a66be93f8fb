#include "ui/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

bool speaksChinese(const QLocale& locale)
{
    const QStringList languages = locale.uiLanguages();
    return !languages.isEmpty() && languages.front().startsWith("zh"_L1);
}

}

void loadLanguage(QApplication& application)
{
    const QLocale user = QLocale::system();
    // The numerals and dates of a locale without words of ours would mix with English sentences.
    const QLocale locale = speaksChinese(user) ? QLocale{QLocale::Chinese, QLocale::China} : QLocale{QLocale::English};
    QLocale::setDefault(locale);
    QTranslator* qtWords = new QTranslator{&application};
    if (qtWords->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qtWords);
    QTranslator* ours = new QTranslator{&application};
    const QString name = speaksChinese(user) ? u":/i18n/banxin_zh_CN.qm"_s : u":/i18n/banxin_en.qm"_s;
    if (ours->load(name))
        application.installTranslator(ours);
}

}
