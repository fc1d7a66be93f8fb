#include "words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace banxin::words {

Language userLanguage()
{
    const QStringList languages = QLocale::system().uiLanguages();
    const bool isChinese = !languages.isEmpty() && languages.front().startsWith(QLatin1String("zh"));
    return isChinese ? Language::Chinese : Language::English;
}

std::optional<Language> languageNamed(const QString& name)
{
    if (name == QLatin1String("zh_CN"))
        return Language::Chinese;
    return name == QLatin1String("en") ? std::optional{Language::English} : std::nullopt;
}

void loadLanguage(QCoreApplication& application, Language language)
{
    const bool isChinese = language == Language::Chinese;
    // The numerals and dates of a locale without words of ours would mix with English sentences.
    const QLocale locale = isChinese ? QLocale{QLocale::Chinese, QLocale::China} : QLocale{QLocale::English};
    QLocale::setDefault(locale);
    const auto install = [&](const QString& file, const QString& folder) {
        auto* words = new QTranslator{&application};
        if (words->load(file, folder))
            QCoreApplication::installTranslator(words);
    };
    if (isChinese)
        install(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too, for its plurals.
    install(isChinese ? QStringLiteral("banxin_zh_CN") : QStringLiteral("banxin_en"), QStringLiteral(":/i18n"));
}

}
