#pragma once

#include <QWidget>

class QToolButton;

namespace banxin::ui {

/// Fields of the inspector that belong together, under a title that folds them away: with a click, Space, or the left and
/// right arrows. What is folded stays so for every block, and in the next session.
class Section : public QWidget {
    Q_OBJECT

public:
    /// `name` keeps the fold; it is no word for people.
    Section(const QString& name, const QString& title, QWidget* parent = nullptr);

    QString title() const;
    void setTitle(const QString& title);
    /// Has the layout of the fields. What cannot be changed is disabled here: folding still can be done.
    QWidget& body() { return *m_body; }
    bool isFolded() const;
    void setFolded(bool folded);
    QToolButton& header() { return *m_header; }

    /// Whether it folds fields, and is none.
    static bool isHeader(const QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showFold();

    QString m_name;
    QToolButton* m_header = nullptr;
    QWidget* m_body = nullptr;
};

}
