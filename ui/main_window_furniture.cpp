// The furniture of pages: its fields, its files and the layer of the advertisements.
#include "desk/furnish.h"
#include "edit/arrange.h"
#include "edit/edit.h"
#include "ui/inspector/inspector.h"
#include "ui/local_files.h"
#include "ui/main_window.h"
#include "ui/photos/photo_landing_words.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace banxin::ui {

namespace {

std::vector<BlockId> advertisementsOn(const Page& page)
{
    std::vector<BlockId> blocks;
    for (const Block& block : page.blocks) {
        if (std::holds_alternative<Advertisement>(block.content))
            blocks.push_back(block.id);
    }
    return blocks;
}

/// The edition with the material's record, and the advertisement that has it.
Result<Edition> withMaterial(Edition edition, Block block, const PhotoId& material, const PhotoRecord& record)
{
    std::get<Advertisement>(block.content).material = material;
    Result<Edition> after = edit::addPhoto(std::move(edition), material, record);
    return after ? edit::replaceBlock(std::move(*after), std::move(block)) : after;
}

}

void MainWindow::connectFurniture()
{
    connect(m_furniture, &FurnitureActions::advertisementsShown, m_canvas, &PageCanvas::setAdvertisementsShown);
    connect(m_furniture, &FurnitureActions::advertisementLockWanted, this, &MainWindow::lockAdvertisements);
    connect(m_inspector, &Inspector::staffChanged, this, [this](PageId id, const std::vector<StaffMember>& staff) {
        if (const Page* page = m_session ? findPage(m_session->edition(), id) : nullptr)
            apply(edit::changeStaff(m_session->edition(), id, staff), {StepCode::ChangeFurniture, {page->code}});
    });
    connect(m_inspector, &Inspector::storyChanged, this, [this](const Story& story) {
        if (m_session)
            apply(edit::replaceStory(m_session->edition(), story), {StepCode::EditStory, {story.slug}});
    });
    connect(m_inspector, &Inspector::materialWanted, this, &MainWindow::askForMaterial);
    connect(m_inspector, &Inspector::tableWanted, this, &MainWindow::askForTable);
    connect(m_inspector, &Inspector::editionPropertiesWanted, this, &MainWindow::askForEditionHead);
}

/// All of the shown page at once.
void MainWindow::lockAdvertisements(bool locked)
{
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    if (!page)
        return;
    const std::vector<BlockId> blocks = advertisementsOn(*page);
    if (blocks.empty())
        return say(tr("There is no advertisement on page %1").arg(QString::fromStdString(page->code)));
    apply(edit::lockBlocks(m_session->edition(), blocks, locked), {StepCode::ArrangeBlocks, {page->code}});
}

/// The selected advertisement gets a picture from a file.
void MainWindow::askForMaterial()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Material of the Advertisement")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Material (*.pdf *.jpg *.jpeg *.tif *.tiff *.png)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_canvas->selected()](const QString& file) { takeMaterial(id, file); });
    dialog->open();
}

void MainWindow::takeMaterial(BlockId id, const QString& file)
{
    if (!m_session)
        return;
    if (m_material)
        return say(tr("Other material is being read. Choose this file again in a moment."));
    m_material = std::make_unique<MaterialReader>(file, *this);
    connect(m_material.get(), &MaterialReader::finished, this, [this, id](const Result<desk::Furnishing>& material) {
        m_material.release()->deleteLater();
        if (material)
            placeMaterial(id, *material);
        else if (material.error().code != FaultCode::Cancelled)
            say(words::sentence(material.error()));
    });
    m_material->start();
}

void MainWindow::placeMaterial(BlockId id, const desk::Furnishing& material)
{
    const Block* block = m_session ? blockOf(m_session->edition(), id) : nullptr;
    if (!block || !std::holds_alternative<Advertisement>(block->content))
        return;
    const auto& [photo, record] = *material.records.begin();
    Result<Edition> after = withMaterial(m_session->edition(), *block, photo, record);
    const Page* page = findPage(m_session->edition(), shownPageId());
    const StepLabel label{StepCode::ChangeFurniture, {page ? page->code : std::string{}}};
    const Result<Done> done = after ? m_session->apply(std::move(*after), label, material.photos) : Result<Done>{after.error()};
    if (!done)
        return say(words::sentence(done.error()));
    say({});
    m_status->showMessage(PhotoLandingWords::done(LandingAs::Material, {}), 5000);
}

/// The selected table gets its cells from a file.
void MainWindow::askForTable()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Cells of the Table")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_canvas->selected()](const QString& file) { takeTable(id, file); });
    dialog->open();
}

/// The file is read on another thread: it may lie on a slow drive.
void MainWindow::takeTable(BlockId id, const QString& file)
{
    QThreadPool::globalInstance()->start([self = QPointer<MainWindow>{this}, id, path = pathOf(file)] {
        const auto rows = desk::readTable(path);
        QMetaObject::invokeMethod(qApp, [self, id, rows] {
            if (self)
                self->placeTable(id, rows);
        });
    });
}

void MainWindow::placeTable(BlockId id, const Result<std::vector<std::vector<std::u16string>>>& rows)
{
    const Block* block = m_session ? blockOf(m_session->edition(), id) : nullptr;
    if (!block || !std::holds_alternative<Table>(block->content))
        return;
    if (!rows)
        return say(words::sentence(rows.error()));
    Block changed = *block;
    std::get<Table>(changed.content).rows = *rows;
    m_arranger->changeBlock(changed);
}

}
