#pragma once

#include "desk/copy_review.h"

#include <QListWidget>

namespace banxin::ui {

/// The rules of cleaning with their counts; each is switched by its box.
class RuleList : public QListWidget {
    Q_OBJECT

public:
    explicit RuleList(QWidget* parent = nullptr);

    void showRules(const desk::CopyReview& review);

Q_SIGNALS:
    void switched(banxin::intake::CleaningRule rule, bool on);

private:
    bool m_isFilling = false;
};

}
