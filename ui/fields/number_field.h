#pragma once

#include "words/quantity.h"

#include <QAbstractSpinBox>

namespace banxin::ui {

/// Red, because what stands in a field cannot be taken; or as it was.
void markTrouble(QWidget& field, bool isTrouble);

/// The one field for numbers: lengths, sizes, columns, rows, ratios, counts. It takes what `words::readQuantity` reads. What
/// cannot be taken makes the field red with the reason as its tooltip, and the old value stays. Arrow keys step, Page keys
/// by ten; the wheel only while the field has the focus.
class NumberField : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberField(const words::QuantityForm& form, QWidget* parent = nullptr);
    /// A field of things without a unit.
    static NumberField* ofCount(std::int64_t least, std::int64_t most);
    /// A field of sizes, by the sheet's table.
    static NumberField* ofSize(const std::map<std::string, Length>& sizes);

    const words::QuantityForm& form() const { return m_form; }
    /// Range, unit or measures are others now; the value goes into the range.
    void setForm(const words::QuantityForm& form);
    void setRange(std::int64_t least, std::int64_t most);
    /// What is shown instead of the least value.
    void setSpecialText(const QString& text);

    std::int64_t value() const { return m_value; }
    int count() const { return static_cast<int>(m_value); }
    Length length() const { return Length::fromEmu(m_value); }
    /// Says nothing. What is being typed stays as long as the value does.
    void setValue(std::int64_t value);
    void setLength(Length length) { setValue(length.emu()); }
    /// Several things are meant, and they differ: the field is empty until something is typed.
    void setMixed();

    /// Takes what is typed in the fields of a dialog, before it acts on them; false where one of them holds what cannot be
    /// taken, which then has the focus.
    static bool takeAll(const QWidget& form);

    /// Why what stands in the field cannot be taken; empty where it can.
    QString trouble() const { return m_trouble; }

    void stepBy(int steps) override;
    QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The user chose another value.
    void edited(qint64 value);

protected:
    StepEnabled stepEnabled() const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isTyped() const;
    words::Reading reading() const;
    void take();
    void choose(std::int64_t value);
    void showValue();
    void showTrouble(const QString& sentence);
    QString textOf(std::int64_t value) const;

    words::QuantityForm m_form;
    std::int64_t m_value = 0;
    bool m_isMixed = false;
    QString m_special;
    QString m_trouble;
    QString m_shown;
};

}
