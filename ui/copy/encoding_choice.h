#pragma once

#include "desk/import.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace banxin::ui {

/// Which encoding a text is read in. Where two are as likely, both readings stand side by side to be compared.
class EncodingChoice : public QWidget {
    Q_OBJECT

public:
    explicit EncodingChoice(const desk::ReadCopy& copy, QWidget* parent = nullptr);

    /// Shows what the text is read in now; nothing is chosen by it.
    void showEncoding(intake::Encoding encoding);
    /// Why it could not be read in the one that was chosen.
    void showTrouble(const QString& sentence);

Q_SIGNALS:
    void chosen(banxin::intake::Encoding encoding);

private:
    void addReading(QGridLayout& grid, int column, const intake::TextReading& reading);

    QComboBox* m_all = nullptr;
    QLabel* m_doubt = nullptr;
    std::vector<std::pair<intake::Encoding, QRadioButton*>> m_readings;
};

}
