#pragma once

#include "model/edition.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace banxin::ui {

class InkBox;
class NumberField;

/// Fields of one kind of furniture. A field that has the focus keeps what is being typed.
class FurniturePart : public QWidget {
    Q_OBJECT

public:
    explicit FurniturePart(QWidget* parent = nullptr);

    /// Whether the fields are of this kind of content.
    virtual bool isOf(const BlockContent& content) const = 0;
    /// `content` is of this kind.
    virtual void show(const BlockContent& content, const Page& page, const Edition& edition) = 0;
    /// What the fields say goes into `content`, which is of this kind.
    virtual void take(BlockContent& content) const = 0;

Q_SIGNALS:
    /// The user has changed a field.
    void edited();

protected:
    QFormLayout& form() { return *m_form; }
    void addRow(const QString& label, QWidget* field);
    QLineEdit* addLine(const QString& label);
    QCheckBox* addCheck(const QString& label);
    QComboBox* addChoice(const QString& label, const QStringList& words);
    NumberField* addNumber(const QString& label, NumberField* field);
    InkBox* addInk(const QString& label);
    /// Several lines; `taken` is called when the focus goes elsewhere, and on Ctrl+Return.
    QPlainTextEdit* addText(const QString& label, std::function<void()> taken);

private:
    QFormLayout* m_form = nullptr;
};

/// Writes the words, unless somebody is typing there.
void showText(QLineEdit& line, const QString& words);
void showText(QPlainTextEdit& text, const QString& words);

}
