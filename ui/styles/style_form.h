#pragma once

#include "model/style_sheet.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QToolButton;

namespace banxin::ui {

class InkBox;
class NumberField;

/// All that a paragraph style says. Beside what departs from the style it is based on stands a "+"; pressing it follows the
/// base again.
class StyleForm : public QWidget {
    Q_OBJECT

public:
    explicit StyleForm(QWidget* parent = nullptr);

    void show(const StyleSheet& sheet, const TextStyle& style);
    /// The names that the font fields offer.
    void setFonts(const QStringList& names);
    /// How many of its fields depart from the base.
    int departures() const { return m_departures; }

Q_SIGNALS:
    /// A value was changed, or follows the base again.
    void edited(const banxin::TextStyle& style);
    /// The base was changed.
    void baseWanted(const QString& base);

private:
    struct Row {
        QToolButton* mark = nullptr;
        QWidget* field = nullptr;
        std::function<void(const TextStyle&)> fill;
        std::function<bool(const TextStyle&, const TextStyle&)> agrees;
        std::function<void(TextStyle&, const TextStyle&)> takeOver;
    };

    QFormLayout* addGroup(const QString& title);
    Row& addCell(QFormLayout& form, const QString& label, QWidget* field);
    /// `part` gives the value of a style that the row is for.
    template <class Part>
    void addRow(QFormLayout& form, const QString& label, QWidget* field, Part part, std::function<void(const TextStyle&)> fill);
    template <class Part>
    NumberField* addNumber(QFormLayout& form, const QString& label, NumberField* field, Part part);
    template <class Part>
    void addChoice(QFormLayout& form, const QString& label, const QStringList& words, Part part);
    template <class Part>
    void addSwitch(QFormLayout& form, const QString& label, Part part);
    template <class Part>
    void addName(QFormLayout& form, const QString& label, QComboBox* field, Part part);

    void buildFont();
    void buildSize();
    void buildParagraph();
    void buildHeadline();
    void change(const std::function<void(TextStyle&)>& change);
    void updateMarks();

    TextStyle m_style;
    TextStyle m_base;
    bool m_hasBase = false;
    int m_departures = 0;
    std::vector<Row> m_rows;
    QComboBox* m_basedOn = nullptr;
    QComboBox* m_house = nullptr;
    QList<QComboBox*> m_fonts;
    QList<NumberField*> m_sizes;
    InkBox* m_ink = nullptr;
};

}
