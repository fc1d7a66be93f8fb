#include "words/quantity.h"

#include "words/quantity_parser.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace banxin::words {

namespace {

class QuantityWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::words::QuantityWords)
public:
    static QString unit(Unit unit)
    {
        switch (unit) {
        case Unit::None: return {};
        case Unit::Character: return tr("ch");
        case Unit::Row: return tr("rows");
        case Unit::Column: return tr("cols");
        case Unit::Point: return tr("pt");
        case Unit::Millimetre: return tr("mm");
        case Unit::Centimetre: return tr("cm");
        case Unit::Q: return tr("Q");
        case Unit::Pica: return tr("p");
        case Unit::Inch: return tr("in");
        case Unit::Agate: return tr("ag");
        case Unit::Percent: return tr("%");
        case Unit::PerMille: return tr("‰");
        }
        return {};
    }

    static QString known(const QuantityForm& form)
    {
        switch (form.quantity) {
        case Quantity::Count: return tr("A plain number stands here.");
        case Quantity::Columns: return tr("Columns stand here: 3, 3 cols, +1.");
        case Quantity::Rows: return tr("Rows stand here: 12, 12 rows, +2.");
        case Quantity::Ratio: return tr("A percentage stands here: 85 %.");
        case Quantity::Length: break;
        }
        return tr("A length stands here: 12 mm, 9 pt, 13 Q, 3 cols + 2 ch, +2 rows.");
    }

    static QString trouble(const Reading& reading, const QuantityForm& form)
    {
        switch (reading.trouble) {
        case QuantityTrouble::None: return {};
        case QuantityTrouble::NotUnderstood:
            return reading.about.isEmpty() ? known(form) : tr("“%1” is not understood. %2").arg(reading.about, known(form));
        case QuantityTrouble::UnknownUnit: return tr("“%1” is no unit that is known here. %2").arg(reading.about, known(form));
        case QuantityTrouble::WrongUnit: return tr("“%1” is a wrong unit here. %2").arg(reading.about, known(form));
        case QuantityTrouble::NotWhole: return notWhole(reading, form);
        case QuantityTrouble::TooSmall: return tr("The least is %1.").arg(quantityText(form.least, form));
        case QuantityTrouble::TooBig: return tr("The most is %1.").arg(quantityText(form.most, form));
        }
        return {};
    }

private:
    static QString notWhole(const Reading& reading, const QuantityForm& form)
    {
        if (form.quantity != Quantity::Columns || form.measures.column <= Length{} || form.measures.character <= Length{})
            return tr("A whole number is wanted.");
        const Measures& m = form.measures;
        const auto characters = [&](std::int64_t columns) {
            return (m.column * columns - (form.origin == Origin::Span ? m.gutter : Length{})).scaled(1, m.character.emu()).emu();
        };
        return tr("That is no whole number of columns: %1 are %2 characters, %3 are %4.")
            .arg(reading.value).arg(characters(reading.value)).arg(reading.value + 1).arg(characters(reading.value + 1));
    }
};

/// A fraction to the nearest whole number, halves away from zero.
std::int64_t rounded(const Fraction& f)
{
    const std::int64_t whole = f.numerator / f.denominator;
    const std::int64_t rest = std::abs(f.numerator % f.denominator);
    return rest < f.denominator - rest ? whole : whole + (f.numerator < 0 ? -1 : 1);
}

/// What outgrew 64 bits is too big for any field.
Reading roundedReading(const Fraction& f)
{
    return f.isSound ? Reading{QuantityTrouble::None, rounded(f)} : Reading{QuantityTrouble::TooBig};
}

std::int64_t floorOf(const Fraction& f)
{
    const std::int64_t whole = f.numerator / f.denominator;
    return whole * f.denominator > f.numerator ? whole - 1 : whole;
}

Unit unitOf(Amount::Part part)
{
    switch (part) {
    case Amount::Bare: return Unit::None;
    case Amount::Emu: return Unit::Millimetre;
    case Amount::Characters: return Unit::Character;
    case Amount::Columns: return Unit::Column;
    case Amount::Rows: return Unit::Row;
    case Amount::PerMilles: return Unit::Percent;
    }
    return Unit::None;
}

Reading trouble(QuantityTrouble trouble, std::int64_t value = 0, const QString& about = {})
{
    return {trouble, value, about};
}

/// The first unit of `amount` that the field does not take.
std::optional<Reading> wrongUnit(const Amount& amount, std::initializer_list<Amount::Part> taken)
{
    for (std::size_t i = 1; i < amount.parts.size(); ++i) {
        const auto part = static_cast<Amount::Part>(i);
        if (!amount.parts[i].isZero() && std::find(taken.begin(), taken.end(), part) == taken.end())
            return trouble(QuantityTrouble::WrongUnit, 0, QuantityWords::unit(unitOf(part)));
    }
    return std::nullopt;
}

Fraction bareUnit(const QuantityForm& form)
{
    const Measures& m = form.measures;
    switch (form.unit) {
    case Unit::Character: return {m.character.emu()};
    case Unit::Row: return {m.pitch.emu()};
    case Unit::Column: return {m.column.emu()};
    case Unit::Point: return {12700};
    case Unit::Millimetre: return {36000};
    case Unit::Centimetre: return {360000};
    case Unit::Q: return {9000};
    case Unit::Pica: return {152400};
    case Unit::Inch: return {914400};
    case Unit::Agate: return {914400, 14};
    case Unit::Percent: return {10};
    case Unit::PerMille: return {1};
    case Unit::None: break;
    }
    return {form.quantity == Quantity::Ratio ? 10 : 1};
}

/// Characters and exact lengths together, in EMU.
Fraction physical(const Amount& amount, const Measures& measures)
{
    return amount.parts[Amount::Emu] + amount.parts[Amount::Characters] * Fraction{measures.character.emu()};
}

Reading asCount(const Amount& amount)
{
    if (const auto wrong = wrongUnit(amount, {}))
        return *wrong;
    const Fraction& count = amount.parts[Amount::Bare];
    return count.denominator == 1 ? Reading{QuantityTrouble::None, count.numerator} : trouble(QuantityTrouble::NotWhole);
}

Reading asRatio(const Amount& amount, const QuantityForm& form)
{
    if (const auto wrong = wrongUnit(amount, {Amount::PerMilles}))
        return *wrong;
    return roundedReading(amount.parts[Amount::PerMilles] + amount.parts[Amount::Bare] * bareUnit(form));
}

Reading asRows(const Amount& amount, const QuantityForm& form, bool departs)
{
    if (const auto wrong = wrongUnit(amount, {Amount::Rows, Amount::Emu}))
        return *wrong;
    const Fraction count = amount.parts[Amount::Rows] + amount.parts[Amount::Bare];
    if (count.denominator != 1)
        return trouble(QuantityTrouble::NotWhole);
    const Fraction& length = amount.parts[Amount::Emu];
    if (length.isZero())
        return {QuantityTrouble::None, count.numerator};
    if (form.measures.pitch <= Length{})
        return trouble(QuantityTrouble::WrongUnit, 0, QuantityWords::unit(Unit::Millimetre));
    const Fraction rows = length / Fraction{form.measures.pitch.emu()};
    if (!rows.isSound)
        return trouble(QuantityTrouble::TooBig);
    if (form.origin == Origin::Place)
        return {QuantityTrouble::None, rounded(rows) + count.numerator + (departs ? 0 : 1)};
    return {QuantityTrouble::None, -floorOf(negated(rows)) + count.numerator};
}

Reading asColumns(const Amount& amount, const QuantityForm& form, bool departs)
{
    if (const auto wrong = wrongUnit(amount, {Amount::Columns, Amount::Emu, Amount::Characters}))
        return *wrong;
    const Fraction count = amount.parts[Amount::Columns] + amount.parts[Amount::Bare];
    if (count.denominator != 1)
        return trouble(QuantityTrouble::NotWhole);
    const Measures& m = form.measures;
    const Fraction length = physical(amount, m);
    if (amount.parts[Amount::Emu].isZero() && amount.parts[Amount::Characters].isZero())
        return {QuantityTrouble::None, count.numerator};
    if (m.column <= Length{} || m.character <= Length{})
        return trouble(QuantityTrouble::WrongUnit, 0, QuantityWords::unit(Unit::Character));
    // A length beside columns stands after the last one; alone it holds its gutters.
    const bool isWidth = form.origin == Origin::Span && !departs && count.isZero();
    const Fraction exact = length + Fraction{isWidth ? m.gutter.emu() : 0};
    if (!exact.isSound)
        return trouble(QuantityTrouble::TooBig);
    const std::int64_t whole = rounded(exact / Fraction{m.column.emu()});
    const Fraction off = exact + Fraction{-whole * m.column.emu()};
    if (std::abs(rounded(off)) * 2 > m.character.emu())
        return trouble(QuantityTrouble::NotWhole, std::max<std::int64_t>(floorOf(exact / Fraction{m.column.emu()}) + count.numerator, 1));
    return {QuantityTrouble::None, whole + count.numerator + (form.origin == Origin::Place && !departs ? 1 : 0)};
}

Reading asLength(const Amount& amount, const QuantityForm& form, bool departs)
{
    const Measures& m = form.measures;
    const auto lacks = [&](Amount::Part part, Length unit) { return unit <= Length{} && !amount.parts[part].isZero(); };
    if (const auto wrong = wrongUnit(amount, {Amount::Emu, Amount::Characters, Amount::Rows, Amount::Columns}))
        return *wrong;
    for (const auto& [part, unit] : {std::pair{Amount::Characters, m.character}, {Amount::Rows, m.pitch}, {Amount::Columns, m.column}}) {
        if (lacks(part, unit))
            return trouble(QuantityTrouble::WrongUnit, 0, QuantityWords::unit(unitOf(part)));
    }
    Amount spelt = amount;
    if (form.unit == Unit::Column)
        spelt.parts[Amount::Columns] = spelt.parts[Amount::Columns] + amount.parts[Amount::Bare];
    const Fraction bare = form.unit == Unit::Column ? Fraction{} : amount.parts[Amount::Bare] * bareUnit(form);
    const bool holdsGutters = form.origin == Origin::Span && !departs && spelt.parts[Amount::Columns].numerator > 0;
    const Fraction sum = physical(spelt, m) + bare + spelt.parts[Amount::Rows] * Fraction{m.pitch.emu()}
        + spelt.parts[Amount::Columns] * Fraction{m.column.emu()} + Fraction{holdsGutters ? -m.gutter.emu() : 0};
    return roundedReading(sum);
}

Reading valueOf(const Amount& amount, const QuantityForm& form, bool departs)
{
    switch (form.quantity) {
    case Quantity::Count: return asCount(amount);
    case Quantity::Columns: return asColumns(amount, form, departs);
    case Quantity::Rows: return asRows(amount, form, departs);
    case Quantity::Length: return asLength(amount, form, departs);
    case Quantity::Ratio: return asRatio(amount, form);
    }
    return {};
}

/// `*2` and `/2` of the old value.
Reading multiplied(std::int64_t old, const Parsed& parsed, const QuantityForm& form)
{
    if (!parsed.amount.isBare())
        return trouble(QuantityTrouble::NotUnderstood, 0, parsed.departs);
    const Fraction& by = parsed.amount.parts[Amount::Bare];
    const Fraction value = parsed.departs == u'*' ? Fraction{old} * by : Fraction{old} / by;
    if (!value.isSound)
        return trouble(by.isZero() ? QuantityTrouble::NotUnderstood : QuantityTrouble::TooBig, 0, parsed.departs);
    const bool mayRound = form.quantity == Quantity::Length || form.quantity == Quantity::Ratio;
    if (value.denominator != 1 && !mayRound)
        return trouble(QuantityTrouble::NotWhole, floorOf(value));
    return {QuantityTrouble::None, rounded(value)};
}

Reading inRange(Reading reading, const QuantityForm& form)
{
    if (reading && reading.value < form.least)
        return trouble(QuantityTrouble::TooSmall);
    if (reading && reading.value > form.most)
        return trouble(QuantityTrouble::TooBig);
    return reading;
}

/// Up to three decimals, without needless noughts; a point whatever the language, as it is typed.
QString decimal(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString withUnit(const QString& number, Unit unit)
{
    const QString name = QuantityWords::unit(unit);
    return name.isEmpty() ? number : number + QChar{u' '} + name;
}

QString lengthIn(std::int64_t value, Unit unit, const QuantityForm& form)
{
    QuantityForm other = form;
    other.unit = unit;
    const Fraction each = bareUnit(other);
    // So many columns stand in one width less than so many steps.
    const std::int64_t shown = unit == Unit::Column && form.origin == Origin::Span ? value + form.measures.gutter.emu() : value;
    return withUnit(decimal(static_cast<double>(shown) * static_cast<double>(each.denominator) / static_cast<double>(each.numerator)), unit);
}

const std::string* sizeName(std::int64_t value, const Measures& measures)
{
    for (const auto& [name, size] : measures.sizes) {
        if (size.emu() == value)
            return &name;
    }
    return nullptr;
}

}

Measures measuresOf(const Grid& grid, const std::map<std::string, Length>& sizes)
{
    return {grid.bodySize, grid.pitch, grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters),
        grid.bodySize * grid.gutterCharacters, sizes};
}

Reading readQuantity(const QString& text, const QuantityForm& form, std::int64_t old)
{
    const Parsed parsed = parseQuantity(text, form.measures.sizes, form.least >= 0);
    if (parsed.trouble != QuantityTrouble::None)
        return trouble(parsed.trouble, 0, parsed.about);
    if (parsed.departs == u'*' || parsed.departs == u'/')
        return inRange(multiplied(old, parsed, form), form);
    const bool departs = !parsed.departs.isNull();
    Reading reading = valueOf(parsed.amount, form, departs);
    if (reading && departs && __builtin_add_overflow(old, parsed.departs == u'-' ? -reading.value : reading.value, &reading.value))
        return trouble(QuantityTrouble::TooBig);
    return inRange(reading, form);
}

QString sentence(const Reading& reading, const QuantityForm& form) { return QuantityWords::trouble(reading, form); }

QString quantityText(std::int64_t value, const QuantityForm& form)
{
    if (form.quantity == Quantity::Count || form.quantity == Quantity::Columns || form.quantity == Quantity::Rows)
        return withUnit(QString::number(value), form.unit);
    if (form.quantity == Quantity::Ratio) {
        const Unit unit = form.unit == Unit::None ? Unit::Percent : form.unit;
        return withUnit(unit == Unit::PerMille ? QString::number(value) : decimal(static_cast<double>(value) / 10), unit);
    }
    if (const std::string* name = form.namesSizes ? sizeName(value, form.measures) : nullptr)
        return QString::fromStdString(*name);
    return lengthIn(value, form.unit == Unit::None ? Unit::Millimetre : form.unit, form);
}

QString quantityInUnits(std::int64_t value, const QuantityForm& form)
{
    if (form.quantity != Quantity::Length)
        return {};
    QStringList parts;
    if (const std::string* name = sizeName(value, form.measures))
        parts << QString::fromStdString(*name);
    for (const Unit unit : {Unit::Point, Unit::Millimetre, Unit::Q})
        parts << lengthIn(value, unit, form);
    if (form.measures.character > Length{} && !form.namesSizes)
        parts << lengthIn(value, Unit::Character, form);
    return parts.join(QStringLiteral(" · "));
}

}
