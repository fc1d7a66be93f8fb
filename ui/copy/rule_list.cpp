#include "ui/copy/rule_list.h"

#include "ui/copy/copy_words.h"

namespace banxin::ui {

RuleList::RuleList(QWidget* parent) : QListWidget{parent}
{
    setAccessibleName(tr("Rules of cleaning"));
    for (std::size_t i = 0; i < intake::cleaningRuleCount; ++i) {
        QListWidgetItem* item = new QListWidgetItem{this};
        const bool isSwitch = intake::canBeSwitchedOff(static_cast<intake::CleaningRule>(i));
        item->setFlags(isSwitch ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_isFilling)
            Q_EMIT switched(static_cast<intake::CleaningRule>(row(item)), item->checkState() == Qt::Checked);
    });
}

void RuleList::showRules(const desk::CopyReview& review)
{
    m_isFilling = true;
    for (int i = 0; i < count(); ++i) {
        const auto rule = static_cast<intake::CleaningRule>(i);
        const auto changed = static_cast<int>(review.copy().changes[rule]);
        //: A rule of cleaning, and how often it changed something
        item(i)->setText(tr("%1 (%2)").arg(ruleName(rule)).arg(changed));
        if (intake::canBeSwitchedOff(rule))
            item(i)->setCheckState(review.cleaning().has(rule) ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
}

}
