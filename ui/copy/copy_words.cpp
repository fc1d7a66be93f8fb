#include "ui/copy/copy_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::ui {

namespace {

class CopyWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::ui::CopyWords)
public:
    static QString role(intake::Role role)
    {
        using intake::Role;
        switch (role) {
        case Role::Label: return tr("label");
        case Role::Kicker: return tr("kicker");
        case Role::Headline: return tr("headline");
        case Role::Deck: return tr("deck");
        case Role::Byline: return tr("byline");
        case Role::Body: return tr("text");
        case Role::Crosshead: return tr("crosshead");
        case Role::Caption: return tr("caption");
        case Role::Credit: return tr("credit");
        case Role::LeftOut: return tr("left out");
        case Role::JumpHead: return tr("jump head");
        case Role::Dateline: return tr("dateline");
        case Role::Invitation: return tr("words beside a QR code");
        }
        return {};
    }

    static QString rule(intake::CleaningRule rule)
    {
        using intake::CleaningRule;
        switch (rule) {
        case CleaningRule::Controls: return tr("Control characters out");
        case CleaningRule::Surrogates: return tr("Halves of characters out");
        case CleaningRule::Noncharacters: return tr("What is no character out");
        case CleaningRule::Tabs: return tr("Tabs to spaces");
        case CleaningRule::ZeroWidth: return tr("Characters without width out");
        case CleaningRule::Indents: return tr("Indents out");
        case CleaningRule::BlankLines: return tr("Doubled blank lines out");
        case CleaningRule::Spaces: return tr("Doubled spaces to one");
        case CleaningRule::Digits: return tr("Full-width figures to half-width");
        case CleaningRule::Quotes: return tr("Straight quotes to typographic");
        case CleaningRule::Marks: return tr("Half-width marks to full-width");
        case CleaningRule::Joins: return tr("Join paragraphs cut at column ends");
        }
        return {};
    }

    static QString kind(intake::CopyKind kind)
    {
        using intake::CopyKind;
        switch (kind) {
        case CopyKind::Story: return tr("story");
        case CopyKind::Commentary: return tr("commentary");
        case CopyKind::Picture: return tr("picture");
        case CopyKind::QrLine: return tr("QR code");
        case CopyKind::Teaser: return tr("teasers");
        }
        return {};
    }
};

}

QString roleName(intake::Role role) { return CopyWords::role(role); }

QString ruleName(intake::CleaningRule rule) { return CopyWords::rule(rule); }

QString kindName(intake::CopyKind kind) { return CopyWords::kind(kind); }

QString keyOf(intake::Role role)
{
    const auto key = std::find(keyRoles.begin(), keyRoles.end(), role);
    return key == keyRoles.end() ? QString{} : QString::number((key - keyRoles.begin() + 1) % 10);
}

}
