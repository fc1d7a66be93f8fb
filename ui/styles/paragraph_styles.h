#pragma once

#include "ui/styles/style_page.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace banxin::ui {

class StyleForm;

/// The paragraph styles, each under the one it is based on, and what the chosen one says.
class ParagraphStyles : public StylePage {
    Q_OBJECT

public:
    explicit ParagraphStyles(QWidget* parent = nullptr);

    QString current() const;
    void select(const QString& name);
    QTreeWidget& list() { return *m_list; }
    StyleForm& form() { return *m_form; }

protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;

private:
    void fillList(const QString& chosen);
    void showCurrent();
    void add();
    void rename();
    void remove();

    QTreeWidget* m_list = nullptr;
    StyleForm* m_form = nullptr;
    QString m_wanted;            ///< a style that is being made or renamed
    bool m_hasFonts = false;
};

}
