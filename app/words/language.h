#pragma once

#include <QString>

#include <optional>

class QCoreApplication;

namespace banxin::words {

/// The languages that we have all words in.
enum class Language { English, Chinese };

/// What the user's locale asks for; English where we have no other. Works before there is an application.
Language userLanguage();

/// en or zh_CN; nothing for other names.
std::optional<Language> languageNamed(const QString& name);

/// Loads our words and Qt's for the whole program, and makes its numerals and dates go with them.
void loadLanguage(QCoreApplication& application, Language language);

}
