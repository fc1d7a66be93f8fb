#pragma once

#include "model/edition.h"
#include "ui/inspector/section.h"

class QComboBox;
class QLineEdit;

namespace banxin::ui {

class NumberField;

/// What stands round a story's text: the label of its column or series with the number of the part, its end mark and its
/// QR code.
class StoryMarksForm : public Section {
    Q_OBJECT

public:
    explicit StoryMarksForm(QWidget* parent = nullptr);

    void show(const Story& story);

Q_SIGNALS:
    /// The story with other marks.
    void edited(const banxin::Story& story);

private:
    QLineEdit* addLine(const QString& label);
    void tell();

    Story m_story;
    QLineEdit* m_label = nullptr;
    NumberField* m_number = nullptr;
    QComboBox* m_mark = nullptr;
    QLineEdit* m_endMark = nullptr;
    QLineEdit* m_code = nullptr;
};

}
