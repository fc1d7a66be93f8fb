#include "ui/photos/photo_fields.h"

#include "edit/text.h"
#include "makeup/photo_frame.h"
#include "makeup/photo_places.h"
#include "ui/fields/number_field.h"
#include "ui/inspector/section.h"
#include "ui/photos/photo_in_text.h"
#include "ui/photos/photo_measures.h"
#include "ui/photos/photo_place.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace banxin::ui {
namespace {

constexpr std::array captionSides{CaptionSide::Below, CaptionSide::Left, CaptionSide::Right, CaptionSide::Over};
/// In the order of the list.
enum CutChoice { NoCut, ByTransparency, ByPolygon, ByRectangle, ByEllipse };

QLabel* wrapped()
{
    QLabel* label = new QLabel;
    label->setWordWrap(true);
    return label;
}

QString formatName(const PhotoRecord& record)
{
    return QString::fromStdString(record.format).toUpper();
}

QString colourName(const PhotoRecord& record)
{
    switch (record.components) {
    case 1: return PhotoFields::tr("grey");
    case 4: return PhotoFields::tr("CMYK");
    default: return PhotoFields::tr("RGB");
    }
}

QString factsOf(const PhotoRecord& record)
{
    QStringList lines{QString::fromStdString(record.fileName)};
    const QString kind = record.hasProfile ? PhotoFields::tr("%1 × %2 pixels, %3, %4, with a profile") : PhotoFields::tr("%1 × %2 pixels, %3, %4");
    lines << kind.arg(record.width).arg(record.height).arg(formatName(record), colourName(record));
    if (!record.damage.empty())
        lines << PhotoFields::tr("Damaged: the press will not take it.");
    return lines.join(u'\n');
}

/// What the file says of itself.
QString metadataOf(const PhotoRecord& record)
{
    QStringList lines;
    const auto add = [&](const QString& sentence, const std::string& value) {
        if (!value.empty())
            lines << sentence.arg(QString::fromStdString(value));
    };
    add(PhotoFields::tr("Caption in the file: %1"), record.caption);
    add(PhotoFields::tr("Credit in the file: %1"), record.credit);
    add(PhotoFields::tr("Taken: %1"), record.taken);
    return lines.isEmpty() ? PhotoFields::tr("The file says nothing of itself.") : lines.join(u'\n');
}

QString percent(Length perMille)
{
    return QLocale{}.toString(static_cast<double>(perMille.emu()) / 10, 'f', 0);
}

words::QuantityForm ratioForm(std::int64_t least, std::int64_t most, std::int64_t step)
{
    return {words::Quantity::Ratio, words::Unit::Percent, least, most, step};
}

void setIndex(QComboBox& box, int index)
{
    const QSignalBlocker blocker{box};
    box.setCurrentIndex(index);
}

}

PhotoFields::PhotoFields(PhotoFramer& framer, QWidget* parent) : QWidget{parent}, m_framer{framer}
{
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_sections = {buildPicture(), buildWords(), buildCut()};
    for (Section* section : m_sections)
        column->addWidget(section);
    connect(&framer, &PhotoFramer::changed, this, &PhotoFields::refresh);
    hide();
}

template <class Field>
Field* PhotoFields::add(QFormLayout& form, const QString& label, Field* field)
{
    QLabel* name = new QLabel{label};
    name->setBuddy(field);
    field->setAccessibleName(label);
    form.addRow(name, field);
    return field;
}

NumberField* PhotoFields::addNumber(QFormLayout& form, const QString& label, const words::QuantityForm& kind, void (*set)(PhotoPlacement&, std::int64_t))
{
    NumberField* field = add(form, label, new NumberField{kind});
    connect(field, &NumberField::edited, this, [this, set](qint64 value) { m_framer.change([&](PhotoPlacement& p) { set(p, value); }); });
    return field;
}

Section* PhotoFields::buildPicture()
{
    Section* section = new Section{QStringLiteral("photo"), tr("Photo")};
    QFormLayout* form = m_pictureForm = new QFormLayout{&section->body()};
    m_which = new QComboBox;
    m_which->setAccessibleName(tr("Which photo of the block"));
    form->addRow(m_which);
    form->addRow(m_facts = wrapped());
    form->addRow(m_fineness = wrapped());
    m_fit = add(*form, tr("In its frame"), new QComboBox);
    m_fit->addItems({tr("Fills it"), tr("Is seen whole")});
    m_scale = addNumber(*form, tr("Scale"), ratioForm(100, mostPhotoZoom, 50), [](PhotoPlacement& p, std::int64_t v) { p.zoomPerMille = static_cast<int>(v); });
    m_scale->setToolTip(tr("100 %: the photo just fills its frame"));
    m_across = addNumber(*form, tr("Middle across"), ratioForm(0, 1000, 10), [](PhotoPlacement& p, std::int64_t v) { p.focus.x = Length::fromEmu(v); });
    m_down = addNumber(*form, tr("Middle down"), ratioForm(0, 1000, 10), [](PhotoPlacement& p, std::int64_t v) { p.focus.y = Length::fromEmu(v); });
    for (NumberField* field : {m_across, m_down})
        field->setToolTip(tr("What of the photo stays in the middle of its frame, whatever becomes of the frame"));
    m_turn = add(*form, tr("Turned"), new QDoubleSpinBox);
    m_turn->setRange(-mostPhotoTurn / 100.0, mostPhotoTurn / 100.0);
    m_turn->setSingleStep(0.5);
    m_turn->setSuffix(QStringLiteral("°"));
    m_turn->setKeyboardTracking(false);
    buildCells(*form);
    m_stretch = add(*form, tr("Width stretched"), new NumberField{ratioForm(100, 10'000, 10)});
    m_mirrored = new QCheckBox{tr("Mirrored")};
    form->addRow(m_mirrored);
    connect(m_which, &QComboBox::activated, this, [this](int index) { m_framer.choose(m_photos[static_cast<std::size_t>(index)]); });
    connect(m_fit, &QComboBox::activated, this, [this](int index) {
        m_framer.change([&](PhotoPlacement& p) {
            p.fit = index == 0 ? PhotoFit::Fill : PhotoFit::Whole;
            p.zoomPerMille = std::max(leastZoomOf(p.fit), index == 0 ? p.zoomPerMille : 1000);
        });
    });
    connect(m_turn, &QDoubleSpinBox::valueChanged, this, [this](double degrees) {
        m_framer.change([&](PhotoPlacement& p) { p.turn = qRound(degrees * 100); });
    });
    connect(m_stretch, &NumberField::edited, this, [this](qint64 perMille) { m_framer.setStretch(static_cast<int>(perMille)); });
    connect(m_mirrored, &QCheckBox::clicked, this, [this](bool on) { m_framer.setMirrored(on); });
    return section;
}

/// Where it stands in the text of its block.
void PhotoFields::buildCells(QFormLayout& form)
{
    const auto addCells = [&](const QString& label, const words::QuantityForm& kind, int GridPlace::*part, int from) {
        NumberField* field = add(form, label, new NumberField{kind});
        connect(field, &NumberField::edited, this, [this, part, from](qint64 value) {
            m_framer.change([&](PhotoPlacement& p) {
                if (makeup::hasPlace(p))
                    p.cells.*part = static_cast<int>(value) - from;
            });
        });
        return field;
    };
    using enum words::Quantity;
    m_column = addCells(tr("From column in its block"), {Columns, words::Unit::None, 1, 1000, 1, words::Origin::Place}, &GridPlace::column, 1);
    m_columns = addCells(tr("Columns wide"), {Columns, words::Unit::None, 1, 1000, 1, words::Origin::Span}, &GridPlace::columns, 0);
    m_row = addCells(tr("From row in its block"), {Rows, words::Unit::None, 1, 1000, 1, words::Origin::Place}, &GridPlace::row, 1);
    m_rows = addCells(tr("Rows with caption"), {Rows, words::Unit::None, leastPhotoRows, 1000, 1, words::Origin::Span}, &GridPlace::rows, 0);
}

void PhotoFields::showCells(BlockId id, const PhotoPlacement& placement)
{
    const Edition& edition = m_framer.session()->edition();
    const Block* block = blockOf(edition, id);
    const Page* page = pageOf(edition, id);
    const bool isInText = block && page && makeup::hasPlace(placement);
    for (NumberField* field : {m_column, m_columns, m_row, m_rows})
        m_pictureForm->setRowVisible(field, isInText);
    if (!isInText)
        return;
    const GridPlace& cells = placement.cells;
    const auto [columns, rows] = innerCells(page->grid, *block);
    const auto showIn = [](NumberField& field, int least, int most, int value) {
        field.setRange(least, std::max({least, most, value}));
        field.setValue(value);
    };
    showIn(*m_column, 1, columns - cells.columns + 1, cells.column + 1);
    showIn(*m_columns, 1, columns - cells.column, cells.columns);
    showIn(*m_row, 1, rows - cells.rows + 1, cells.row + 1);
    showIn(*m_rows, leastPhotoRows, rows - cells.row, cells.rows);
}

Section* PhotoFields::buildWords()
{
    Section* section = new Section{QStringLiteral("caption"), tr("Caption and credit")};
    QFormLayout* form = new QFormLayout{&section->body()};
    m_side = add(*form, tr("Caption stands"), new QComboBox);
    m_side->addItems({tr("Below the photo"), tr("At its left"), tr("At its right"), tr("On the photo")});
    m_caption = add(*form, tr("Caption"), new QLineEdit);
    m_credit = add(*form, tr("Credit"), new QLineEdit);
    form->addRow(m_metadata = wrapped());
    m_metadata->setForegroundRole(QPalette::PlaceholderText);
    m_metadata->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_side, &QComboBox::activated, this, [this](int index) {
        m_framer.change([&](PhotoPlacement& p) { p.captionSide = captionSides[static_cast<std::size_t>(index)]; });
    });
    connect(m_caption, &QLineEdit::editingFinished, this, [this] { changeWords(*m_caption, static_cast<int>(edit::TextPart::Caption)); });
    connect(m_credit, &QLineEdit::editingFinished, this, [this] { changeWords(*m_credit, static_cast<int>(edit::TextPart::Credit)); });
    return section;
}

Section* PhotoFields::buildCut()
{
    Section* section = new Section{QStringLiteral("cut"), tr("What is never cropped, and cut-out")};
    QFormLayout* form = new QFormLayout{&section->body()};
    form->addRow(m_kept = wrapped());
    QPushButton* draw = new QPushButton{tr("Draw What Stays…")};
    m_forget = new QPushButton{tr("Forget It")};
    form->addRow(draw, m_forget);
    m_cut = add(*form, tr("Cut out"), new QComboBox);
    m_cut->addItems({tr("Not"), tr("By its transparency"), tr("By a path…"), tr("By a rectangle…"), tr("By an ellipse…")});
    m_line = addNumber(*form, tr("Line round it"), {words::Quantity::Length, words::Unit::Point, 0, 72 * 12700, 12700 / 4},
        [](PhotoPlacement& p, std::int64_t v) { p.border = Length::fromEmu(v); });
    m_corners = addNumber(*form, tr("Radius of its corners"), {words::Quantity::Length, words::Unit::Millimetre, 0, 100 * 36000, 36000 / 2},
        [](PhotoPlacement& p, std::int64_t v) { p.cornerRadius = Length::fromEmu(v); });
    connect(draw, &QPushButton::clicked, &m_framer, &PhotoFramer::beginKeeping);
    connect(m_forget, &QPushButton::clicked, this, [this] { m_framer.change([](PhotoPlacement& p) { p.kept.reset(); }); });
    connect(m_cut, &QComboBox::activated, this, &PhotoFields::chooseCut);
    return section;
}

void PhotoFields::chooseCut(int index)
{
    switch (index) {
    case NoCut:
        m_framer.change([](PhotoPlacement& p) {
            p.cutOut = CutOut::None;
            p.cutPath.clear();
        });
        break;
    case ByTransparency: Q_EMIT cutOutByTransparencyWanted(); break;
    case ByPolygon: m_framer.beginCut(CutShape::Polygon); break;
    case ByRectangle: m_framer.beginCut(CutShape::Rectangle); break;
    case ByEllipse: m_framer.beginCut(CutShape::Ellipse); break;
    default: break;
    }
    refresh();
}

void PhotoFields::refresh()
{
    const auto photo = m_framer.current();
    setVisible(photo.has_value());
    if (!photo)
        return;
    for (Section* section : m_sections)
        section->body().setEnabled(!m_framer.session()->isReadOnly());
    showPhotos(*photo);
    showFacts(*photo);
    const PhotoPlacement placement = m_framer.isActive() ? m_framer.placement() : placementOf(m_framer.session()->edition(), photo->block, photo->photo);
    showPlacement(placement);
    showCells(photo->block, placement);
    showWords(*photo);
}

void PhotoFields::showPhotos(const ShownPhoto& current)
{
    m_photos = m_framer.photosOfSelected();
    const QSignalBlocker blocker{m_which};
    m_which->clear();
    for (std::size_t i = 0; i < m_photos.size(); ++i) {
        const Story& story = **m_framer.session()->edition().stories.find(m_photos[i].story);
        const QString caption = QString::fromStdU16String(story.photos[static_cast<std::size_t>(m_photos[i].photo)].caption);
        m_which->addItem(tr("Photo %1 of %2: %3").arg(i + 1).arg(m_photos.size()).arg(caption.left(12)));
        if (m_photos[i].block == current.block && m_photos[i].photo == current.photo)
            m_which->setCurrentIndex(static_cast<int>(i));
    }
    m_which->setVisible(m_photos.size() > 1);
}

void PhotoFields::showFacts(const ShownPhoto& photo)
{
    const auto record = m_framer.session()->edition().photos.find(photo.placed.photo);
    const bool isKnown = record != m_framer.session()->edition().photos.end();
    m_facts->setText(isKnown ? factsOf(record->second) : tr("The picture is missing."));
    m_metadata->setText(isKnown ? metadataOf(record->second) : QString{});
    const int ppi = isKnown ? makeup::printedPpi(record->second, photo.placed) : 0;
    m_fineness->setVisible(ppi > 0);
    const PressSettings& press = m_framer.session()->edition().press;
    switch (finenessOf(ppi, press)) {
    case Fineness::Good: m_fineness->setText(tr("Prints at %1 pixels an inch").arg(ppi)); break;
    case Fineness::Poor: m_fineness->setText(tr("Prints at %1 pixels an inch: a little coarse").arg(ppi)); break;
    case Fineness::TooCoarse: m_fineness->setText(tr("Prints at %1 pixels an inch: too coarse, %2 are the least").arg(ppi).arg(press.leastPpi)); break;
    }
    QPalette colours = palette();
    const QColor colour = colourOf(finenessOf(ppi, press));
    colours.setColor(QPalette::WindowText, colours.color(QPalette::Window).lightness() < 128 ? colour.lighter(190) : colour);
    m_fineness->setPalette(colours);
}

void PhotoFields::showPlacement(const PhotoPlacement& placement)
{
    setIndex(*m_fit, placement.fit == PhotoFit::Fill ? 0 : 1);
    m_scale->setRange(leastZoomOf(placement.fit), mostPhotoZoom);
    m_scale->setValue(placement.zoomPerMille);
    m_across->setValue(placement.focus.x.emu());
    m_down->setValue(placement.focus.y.emu());
    const QSignalBlocker blocker{m_turn};
    m_turn->setValue(placement.turn / 100.0);
    m_stretch->setValue(placement.stretchPerMille);
    m_mirrored->setChecked(placement.mirrored);
    m_kept->setText(placement.kept
            ? tr("Stays in sight: %1 to %2 % across, %3 to %4 % down")
                  .arg(percent(placement.kept->x), percent(placement.kept->right()), percent(placement.kept->y), percent(placement.kept->bottom()))
            : tr("Nothing is marked as never to be cropped."));
    m_forget->setEnabled(placement.kept.has_value());
    setIndex(*m_side, static_cast<int>(std::find(captionSides.begin(), captionSides.end(), placement.captionSide) - captionSides.begin()));
    setIndex(*m_cut, placement.cutOut == CutOut::None ? NoCut : placement.cutOut == CutOut::Alpha ? ByTransparency : ByPolygon);
    m_line->setLength(placement.border);
    m_corners->setLength(placement.cornerRadius);
}

/// What is being typed stays.
void PhotoFields::showWords(const ShownPhoto& photo)
{
    const StoryPhoto& shown = (*m_framer.session()->edition().stories.find(photo.story))->photos[static_cast<std::size_t>(photo.photo)];
    for (const auto& [field, text] : {std::pair{m_caption, &shown.caption}, std::pair{m_credit, &shown.credit}}) {
        if (!field->hasFocus() || !field->isModified())
            field->setText(QString::fromStdU16String(*text));
    }
}

void PhotoFields::changeWords(QLineEdit& field, int part)
{
    const auto photo = m_framer.current();
    if (!photo || !field.isModified())
        return;
    field.setModified(false);
    const Story& story = **m_framer.session()->edition().stories.find(photo->story);
    const edit::TextSpan all = edit::fieldAt(story, {static_cast<edit::TextPart>(part), static_cast<std::uint32_t>(photo->photo), 0});
    auto written = edit::replaceText(m_framer.session()->edition(), photo->story, all, field.text().toStdU16String());
    const Result<Done> done = written ? m_framer.session()->apply(std::move(written->edition), {StepCode::EditStory, {story.slug}}) : Result<Done>{written.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

}
