#pragma once

#include "desk/session.h"
#include "find/find.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace banxin::ui {

/// Looks for words through the edition, lists every place as one types, and replaces: what each place would become stands
/// beside it before anything is done. It looks on a thread of its own.
class FindPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindPanel(QWidget* parent = nullptr);
    ~FindPanel() override;

    /// Null: there is nothing to look through.
    void setSession(desk::Session* session);
    /// The page that "This page" means.
    void setPage(PageId page);
    /// Takes the focus, with what is selected elsewhere as the words.
    void begin(const QString& words);

    const std::vector<find::Hit>& hits() const { return m_found.hits; }
    bool isLooking() const { return m_isLooking; }
    QString summary() const;
    QTreeWidget& list() { return *m_list; }

public Q_SLOTS:
    void goToNext();
    void goToPrevious();
    void replaceOne();
    void replaceAll();

Q_SIGNALS:
    void hitChosen(const banxin::find::Hit& hit);
    /// Why something was not done, or what was.
    void told(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void lookSoon();
    void look();
    void takeFound(int asked, const Result<find::Found>& found);
    void fillList();
    void updatePreviews();
    void fillStyles();
    void updateButtons();
    void choose(int step);
    find::Query query() const;
    find::Matching matching() const;
    void replace(const std::vector<find::Hit>& hits);

    desk::Session* m_session = nullptr;
    PageId m_page;
    QLineEdit* m_what = nullptr;
    QLineEdit* m_with = nullptr;
    QCheckBox* m_matchCase = nullptr;
    QCheckBox* m_wholeWords = nullptr;
    QCheckBox* m_pattern = nullptr;
    QComboBox* m_scope = nullptr;
    QComboBox* m_part = nullptr;
    QComboBox* m_style = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_replaceAll = nullptr;
    QTimer m_soon;
    find::Found m_found;
    Edition m_lookedAt;
    int m_asked = 0;
    bool m_isLooking = false;
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

}
