#include "ui/commands/keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSettings>
#include <QTranslator>
#include <QWidget>

#include <algorithm>
#include <memory>

// Must stand outside any namespace.
static void registerKeySets() { Q_INIT_RESOURCE(banxin_ui_files); }

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

class KeyWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::KeyWords)
};

constexpr const char* sourceProperty = "banxinSource";
constexpr const char* contextProperty = "banxinContext";
constexpr const char* reasonProperty = "banxinReason";

QJsonObject fileOf(const QString& set)
{
    registerKeySets();
    QFile file{u":/keys/%1.json"_s.arg(set)};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

QString setKey() { return u"keys/set"_s; }
QString ownGroup() { return u"keys/own"_s; }

QString withoutMnemonic(QString text)
{
    // Chinese menus put it in brackets at the end: 新建(&N).
    if (const auto bracket = text.indexOf(u"(&"_s); bracket > 0)
        text.remove(bracket, text.indexOf(u')', bracket) - bracket + 1);
    text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
    return text.remove(u'…').trimmed();
}

QList<QKeySequence> sequencesIn(const QStringList& texts)
{
    QList<QKeySequence> keys;
    for (const QString& text : texts)
        keys << QKeySequence::fromString(text, QKeySequence::PortableText);
    return keys;
}

}

QAction* makeCommand(QObject& owner, const char* name, const char* text)
{
    const char* context = owner.metaObject()->className();
    QAction* action = new QAction{QCoreApplication::translate(context, text), &owner};
    action->setObjectName(QLatin1String{name});
    action->setProperty(sourceProperty, QByteArray{text});
    action->setProperty(contextProperty, QByteArray{context});
    return action;
}

QString englishOf(const QAction& action) { return withoutMnemonic(QString::fromUtf8(action.property(sourceProperty).toByteArray())); }

QString chineseOf(const QAction& action)
{
    static const std::unique_ptr<QTranslator> chinese = [] {
        auto translator = std::make_unique<QTranslator>();
        return translator->load(u"banxin_zh_CN"_s, u":/i18n"_s) ? std::move(translator) : nullptr;
    }();
    const QByteArray source = action.property(sourceProperty).toByteArray();
    if (!chinese || source.isEmpty())
        return {};
    return withoutMnemonic(chinese->translate(action.property(contextProperty).toByteArray().constData(), source.constData()));
}

void enable(QAction& action, std::initializer_list<Need> needs)
{
    const auto unmet = std::find_if(needs.begin(), needs.end(), [](const Need& need) { return !need.isMet; });
    action.setEnabled(unmet == needs.end());
    action.setProperty(reasonProperty, unmet == needs.end() ? QString{} : unmet->reason);
}

QString reasonOf(const QAction& action) { return action.isEnabled() ? QString{} : action.property(reasonProperty).toString(); }

QList<QAction*> commandsOf(const QWidget& window)
{
    QList<QAction*> commands;
    for (QAction* action : window.findChildren<QAction*>()) {
        // Those of Qt's own widgets, such as a line edit's, are named with an underscore.
        if (!action->objectName().isEmpty() && !action->objectName().startsWith(u'_') && action->menu<QMenu*>() == nullptr)
            commands << action;
    }
    return commands;
}

QString plainText(const QAction& action) { return withoutMnemonic(action.text()); }

QStringList keySets() { return {u"banxin"_s, u"indesign"_s, u"scribus"_s}; }

QString keySetTitle(const QString& set) { return fileOf(set).value(u"name"_s).toString(); }

Keys keysOf(const QString& set)
{
    const QJsonObject file = fileOf(set);
    const QString based = file.value(u"based"_s).toString();
    Keys keys = based.isEmpty() ? Keys{} : keysOf(based);
    const QJsonObject own = file.value(u"keys"_s).toObject();
    for (auto entry = own.begin(); entry != own.end(); ++entry)
        keys[entry.key()] = sequencesIn(entry.value().toVariant().toStringList());
    return keys;
}

QString chosenKeySet()
{
    const QString set = QSettings{}.value(setKey(), keySets().front()).toString();
    return keySets().contains(set) ? set : keySets().front();
}

Keys chosenKeys()
{
    Keys keys = keysOf(chosenKeySet());
    QSettings settings;
    settings.beginGroup(ownGroup());
    for (const QString& name : settings.childKeys()) {
        QList<QKeySequence> own = sequencesIn(settings.value(name).toStringList());
        own.removeIf([](const QKeySequence& key) { return key.isEmpty() || refusalOf(key); });
        keys[name] = own;
    }
    return keys;
}

void chooseKeys(const QString& set, const Keys& keys)
{
    const Keys ofSet = keysOf(set);
    QSettings settings;
    settings.setValue(setKey(), set);
    settings.remove(ownGroup());
    settings.beginGroup(ownGroup());
    for (auto entry = keys.begin(); entry != keys.end(); ++entry) {
        if (entry.value() == ofSet.value(entry.key()))
            continue;
        QStringList texts;
        for (const QKeySequence& key : entry.value())
            texts << key.toString(QKeySequence::PortableText);
        settings.setValue(entry.key(), texts);
    }
}

void applyKeys(const QList<QAction*>& commands, const Keys& keys)
{
    for (QAction* command : commands)
        command->setShortcuts(keys.value(command->objectName()));
}

bool canClash(const QAction& a, const QAction& b)
{
    const auto isOfPart = [](const QAction& action) {
        return action.shortcutContext() == Qt::WidgetShortcut || action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
    };
    if (!isOfPart(a) || !isOfPart(b))
        return true;
    const QObjectList parts = b.associatedObjects();
    const QObjectList others = a.associatedObjects();
    return std::any_of(parts.begin(), parts.end(), [&](QObject* part) { return qobject_cast<QWidget*>(part) && others.contains(part); });
}

const QAction* holderOf(const QKeySequence& key, const QAction& action, const QList<QAction*>& commands, const Keys& keys)
{
    for (const QAction* other : commands) {
        if (other != &action && keys.value(other->objectName()).contains(key) && canClash(action, *other))
            return other;
    }
    return nullptr;
}

std::optional<QString> refusalOf(const QKeySequence& key)
{
    if (key != QKeySequence{Qt::CTRL | Qt::Key_Space} && key != QKeySequence{Qt::SHIFT | Qt::Key_Space})
        return std::nullopt;
    return KeyWords::tr("%1 belongs to the input method, which switches between Chinese and English with it.")
        .arg(key.toString(QKeySequence::NativeText));
}

}
