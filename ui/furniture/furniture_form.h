#pragma once

#include "model/edition.h"
#include "ui/inspector/section.h"

namespace banxin::ui {

class FurniturePart;

/// What a block of furniture says, as fields: those of its own kind only.
class FurnitureForm : public Section {
    Q_OBJECT

public:
    explicit FurnitureForm(QWidget* parent = nullptr);

    /// `block` holds furniture.
    void show(const Block& block, const Page& page, const Edition& edition);

Q_SIGNALS:
    /// The block with other content.
    void edited(const banxin::Block& block);
    void staffEdited(banxin::PageId page, const std::vector<banxin::StaffMember>& staff);
    /// A file is to be chosen: an advertisement's material, a table's cells.
    void materialWanted();
    void tableWanted();
    /// What is printed is a field of the edition, or of the page.
    void editionPropertiesWanted();
    void pagePropertiesWanted();

private:
    void add(FurniturePart* part);
    void tell(const FurniturePart& part);

    Block m_block;
    std::vector<FurniturePart*> m_parts;
};

}
