#pragma once

#include "ui/styles/style_page.h"

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace banxin::ui {

class InkBox;

/// The character styles, and what of the paragraph's style the chosen one changes: what is ticked.
class CharacterStyles : public StylePage {
    Q_OBJECT

public:
    explicit CharacterStyles(QWidget* parent = nullptr);

    QString current() const;
    void select(const QString& name);
    QListWidget& list() { return *m_list; }

protected:
    void refresh() override;

private:
    struct Row {
        QCheckBox* said = nullptr;
        QWidget* field = nullptr;
        std::function<bool(const CharacterStyle&)> fill;     ///< whether the style says it
        std::function<void(CharacterStyle&, bool)> change;   ///< says what the field holds, or nothing
    };

    template <class Part>
    void addNumber(QFormLayout& form, const QString& label, class NumberField* field, int otherwise, Part part);
    template <class Part>
    void addChoice(QFormLayout& form, const QString& label, const QStringList& words, Part part);
    void addFont(QFormLayout& form);
    void addInk(QFormLayout& form);
    Row& addRow(QFormLayout& form, const QString& label, QWidget* field);
    void buildForm(QFormLayout& form);
    void takeRow(std::size_t index);
    void showCurrent();
    void add();
    void rename();
    void remove();

    QListWidget* m_list = nullptr;
    QComboBox* m_basedOn = nullptr;
    InkBox* m_ink = nullptr;
    QWidget* m_fields = nullptr;
    std::vector<Row> m_rows;
    QString m_wanted;
};

}
