#pragma once

#include "desk/press_profiles.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace banxin::ui {

class NumberField;

/// How the pages are printed, as a part of a dialog: a whole set of press settings, or each of them. The sets' other settings
/// (limits of ink and resolution) go with the set that was chosen.
class PressForm : public QGroupBox {
    Q_OBJECT

public:
    /// Begins with what the edition says.
    explicit PressForm(const PressSettings& press, QWidget* parent = nullptr);

    PressSettings settings() const;
    /// The standard is chosen elsewhere, by the form of the export.
    void setStandard(PressStandard standard);
    /// What a page's file would be called.
    void showExample(const QString& name);

Q_SIGNALS:
    void changed();
    /// A set was chosen that wants another standard.
    void standardWanted(banxin::PressStandard standard);
    /// Why a set cannot be taken.
    void trouble(const QString& sentence);

private:
    void buildSets();
    void buildFields();
    void take(int set);
    void show(const PressSettings& press);
    void follow();
    std::string conditionOf(const std::string& profile) const;

    struct Set {
        std::string name;
        Result<PressSettings> press;
    };
    std::vector<Set> m_sets;
    PressSettings m_base;      ///< what no field shows is as here
    PressStandard m_standard = PressStandard::X4;
    bool m_isShowing = false;
    QComboBox* m_set = nullptr;
    QComboBox* m_profile = nullptr;
    QComboBox* m_rgb = nullptr;
    NumberField* m_bleed = nullptr;
    QCheckBox* m_crop = nullptr;
    QCheckBox* m_registration = nullptr;
    QCheckBox* m_colourBar = nullptr;
    QCheckBox* m_slug = nullptr;
    QLineEdit* m_fileName = nullptr;
    QLabel* m_example = nullptr;
};

}
