#pragma once

#include "ui/furniture/furniture_part.h"

namespace banxin::ui {

/// Nameplate and folio: how they stand. What they say are fields of the edition and of the page.
class HeadsPart : public FurniturePart {
    Q_OBJECT

public:
    explicit HeadsPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override;
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

Q_SIGNALS:
    /// The fields that are printed are to be changed: those of the edition, or of the page.
    void editionPropertiesWanted();
    void pagePropertiesWanted();

private:
    QCheckBox* m_lunar = nullptr;
    QComboBox* m_side = nullptr;
};

/// The staff line: duties and names of the page.
class StaffPart : public FurniturePart {
    Q_OBJECT

public:
    explicit StaffPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override;
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent&) const override {}

Q_SIGNALS:
    void staffEdited(banxin::PageId page, const std::vector<banxin::StaffMember>& staff);

private:
    void takeStaff();

    PageId m_page;
    std::vector<StaffMember> m_shown;
    QPlainTextEdit* m_staff = nullptr;
};

}
